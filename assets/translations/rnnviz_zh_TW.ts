<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Autosave</name>
    <message>
        <source>Your session cannot be saved in {folder}: {reason}.</source>
        <translation>無法將工作階段存到 {folder}：{reason}。</translation>
    </message>
</context>
<context>
    <name>Bindings</name>
    <message>
        <source>Colour the cell state from −limit to +limit; what lies beyond is marked. Limit:</source>
        <translation>細胞狀態的顏色範圍從 −上限到 +上限，超出的會標示出來。上限：</translation>
    </message>
    <message>
        <source>Cell state</source>
        <translation>細胞狀態</translation>
    </message>
</context>
<context>
    <name>CellDiagram</name>
    <message>
        <source>Type something: the cell shows its values here</source>
        <translation>輸入文字，這裡就會顯示細胞內的數值</translation>
    </message>
    <message>
        <source>The hidden state that the step before left: this unit&apos;s memory.</source>
        <translation>前一步留下的隱藏狀態：這個單元的記憶。</translation>
    </message>
    <message>
        <source>What enters at this step. Every gate sees it beside the hidden state.</source>
        <translation>這一步的輸入。每個閘都會看到它和隱藏狀態。</translation>
    </message>
    <message>
        <source>The reset gate: how much the candidate sees of the old hidden state. 0 starts anew.</source>
        <translation>重置閘：候選值能看到多少舊的隱藏狀態。0 表示重新開始。</translation>
    </message>
    <message>
        <source>The update gate: 1 keeps the old hidden state, 0 takes the candidate.</source>
        <translation>更新閘：1 保留舊的隱藏狀態，0 採用候選值。</translation>
    </message>
    <message>
        <source>The candidate: what the hidden state could become, from −1 to 1.</source>
        <translation>候選值：隱藏狀態可能變成的值，介於 −1 與 1 之間。</translation>
    </message>
    <message>
        <source>The old hidden state goes through the matrix U, and then the reset gate lets part of it pass.</source>
        <translation>舊的隱藏狀態先乘上矩陣 U，再由重置閘放行一部分。</translation>
    </message>
    <message>
        <source>The reset gate lets part of the old hidden state pass, which then goes through the matrix U.</source>
        <translation>重置閘放行一部分舊的隱藏狀態，再乘上矩陣 U。</translation>
    </message>
    <message>
        <source>What the update gate does not keep, it takes from the candidate.</source>
        <translation>更新閘不保留的部分，改由候選值補上。</translation>
    </message>
    <message>
        <source>The update gate times the old hidden state: what is remembered.</source>
        <translation>更新閘乘以舊的隱藏狀態：記住的部分。</translation>
    </message>
    <message>
        <source>The rest times the candidate: what is new.</source>
        <translation>其餘的比例乘以候選值：新的部分。</translation>
    </message>
    <message>
        <source>The new hidden state: what was remembered plus what is new.</source>
        <translation>新的隱藏狀態：記住的部分加上新的部分。</translation>
    </message>
    <message>
        <source>The cell state that the step before left: this unit&apos;s memory.</source>
        <translation>前一步留下的細胞狀態：這個單元的記憶。</translation>
    </message>
    <message>
        <source>The hidden state that the step before left. Every gate sees all units of it.</source>
        <translation>前一步留下的隱藏狀態。每個閘都會看到它的所有單元。</translation>
    </message>
    <message>
        <source>The forget gate: how much of the old cell state stays. 1 keeps all of it, 0 wipes it out.</source>
        <translation>遺忘閘：舊的細胞狀態留下多少。1 全部保留，0 全部清除。</translation>
    </message>
    <message>
        <source>The input gate: how much of the candidate is written into the cell state.</source>
        <translation>輸入閘：候選值有多少寫入細胞狀態。</translation>
    </message>
    <message>
        <source>The candidate: what could be written into the cell state, from −1 to 1.</source>
        <translation>候選值：可能寫入細胞狀態的值，介於 −1 與 1 之間。</translation>
    </message>
    <message>
        <source>The output gate: how much of the cell state is shown to the outside.</source>
        <translation>輸出閘：細胞狀態有多少對外輸出。</translation>
    </message>
    <message>
        <source>The forget gate times the old cell state: what is remembered.</source>
        <translation>遺忘閘乘以舊的細胞狀態：記住的部分。</translation>
    </message>
    <message>
        <source>The input gate times the candidate: what is written into the cell state.</source>
        <translation>輸入閘乘以候選值：寫入細胞狀態的部分。</translation>
    </message>
    <message>
        <source>The new cell state: what was remembered plus what is written.</source>
        <translation>新的細胞狀態：記住的部分加上寫入的部分。</translation>
    </message>
    <message>
        <source>tanh brings the cell state between −1 and 1 before it is shown.</source>
        <translation>輸出之前，tanh 先把細胞狀態壓到 −1 與 1 之間。</translation>
    </message>
    <message>
        <source>The output gate times tanh of the cell state: the new hidden state.</source>
        <translation>輸出閘乘以細胞狀態的 tanh：新的隱藏狀態。</translation>
    </message>
    <message>
        <source>from the layer below</source>
        <translation>來自下方的層</translation>
    </message>
    <message>
        <source>The hidden state that the step before left: the network&apos;s whole memory.</source>
        <translation>前一步留下的隱藏狀態：網路的全部記憶。</translation>
    </message>
    <message>
        <source>What enters at this step.</source>
        <translation>這一步的輸入。</translation>
    </message>
    <message>
        <source>The matrix U weighs all units of the old hidden state: the memory&apos;s share.</source>
        <translation>矩陣 U 對舊隱藏狀態的所有單元加權：來自記憶的部分。</translation>
    </message>
    <message>
        <source>The matrix W weighs what enters: the input&apos;s share.</source>
        <translation>矩陣 W 對輸入加權：來自輸入的部分。</translation>
    </message>
    <message>
        <source>The bias: what is added at every step, whatever enters.</source>
        <translation>偏置：不論輸入什麼，每一步都會加上的值。</translation>
    </message>
    <message>
        <source>The sum of the memory&apos;s share, the input&apos;s share and the bias.</source>
        <translation>來自記憶的部分、來自輸入的部分與偏置的總和。</translation>
    </message>
    <message>
        <source>relu lets positive sums pass and turns negative ones into 0: the new hidden state.</source>
        <translation>relu 讓正的總和通過，負的變成 0：新的隱藏狀態。</translation>
    </message>
    <message>
        <source>tanh brings the sum between −1 and 1: the new hidden state.</source>
        <translation>tanh 把總和壓到 −1 與 1 之間：新的隱藏狀態。</translation>
    </message>
</context>
<context>
    <name>CellHover</name>
    <message>
        <source>unit {unit}</source>
        <translation>單元 {unit}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>row: {units}, mean {letter} = {mean}</source>
        <translation>此列：{units}，平均 {letter} = {mean}</translation>
    </message>
    <message>
        <source>(beyond {limits})</source>
        <translation>（超出 {limits}）</translation>
    </message>
    <message>
        <source>units {first}–{last}</source>
        <translation>單元 {first}–{last}</translation>
    </message>
    <message>
        <source>units {list}</source>
        <translation>單元 {list}</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Reading was stopped: {read} of {total} tokens are read.</source>
        <translation>已停止讀取：{total} 個詞元中讀了 {read} 個。</translation>
    </message>
    <message>
        <source>This text is very long: only its first {count} tokens are read.</source>
        <translation>這段文字太長，只讀取前 {count} 個詞元。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Type here: the network reads along.</source>
        <translation>在這裡輸入，網路會跟著讀。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{offered} characters more would make the text longer than the {most} it may have, so none of them went in and nothing was lost; take a shorter part.</source>
        <translation>再加 {offered} 個字元就會超過 {most} 個的上限，所以沒有加入，原有內容不受影響；請取較短的一段。</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This system has no fonts; install some, such as fonts-dejavu-core and fonts-noto-cjk</source>
        <translation>系統沒有任何字型；請安裝，例如 fonts-dejavu-core 與 fonts-noto-cjk</translation>
    </message>
    <message>
        <source>There is no Chinese font; install fonts-noto-cjk, or run pip install &apos;rnnviz[cjk]&apos;</source>
        <translation>系統沒有中文字型；請安裝 fonts-noto-cjk，或執行 pip install &apos;rnnviz[cjk]&apos;</translation>
    </message>
</context>
<context>
    <name>FormulaPanel</name>
    <message>
        <source>Unit {unit} of the step before pushes here: its hidden state times its weight.</source>
        <translation>前一步的單元 {unit} 在此的影響：它的隱藏狀態乘以權重。</translation>
    </message>
    <message>
        <source>Click to follow it.</source>
        <translation>按一下即可查看它。</translation>
    </message>
    <message>
        <source>the layer below</source>
        <translation>下方的層</translation>
    </message>
    <message>
        <source>{number} bias</source>
        <translation>{number} 偏置</translation>
    </message>
    <message>
        <source>{number} from {source}</source>
        <translation>{number} 來自 {source}</translation>
    </message>
    <message>
        <source>nothing pushes from the step before</source>
        <translation>前一步沒有任何影響</translation>
    </message>
    <message>
        <source>why so open?</source>
        <translation>為何開這麼大？</translation>
    </message>
    <message>
        <source>why so closed?</source>
        <translation>為何關這麼緊？</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>為什麼？</translation>
    </message>
</context>
<context>
    <name>GateMaps</name>
    <message>
        <source>Gate maps</source>
        <translation>閘門圖</translation>
    </message>
    <message>
        <source>Every quantity of the layer, one row a unit and one column a token.</source>
        <translation>這一層的所有量：一列一個單元，一欄一個詞元。</translation>
    </message>
    <message>
        <source>Type something: every token adds a column</source>
        <translation>輸入文字，每個詞元增加一欄</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>units shown</source>
        <translation>顯示的單元</translation>
    </message>
    <message>
        <source>Open text…</source>
        <translation>開啟文字檔…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>投影模式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Rank again</source>
        <translation>重新排序</translation>
    </message>
    <message>
        <source>No {cell} was trained on the same text.</source>
        <translation>沒有用同一份文字訓練的 {cell}。</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>第 {number} 層</translation>
    </message>
    <message>
        <source>layer {number} of {count}</source>
        <translation>第 {number} 層，共 {count} 層</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>{count} most varying</source>
        <translation>變化最大的 {count} 個</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>所有單元</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>畫面說明</translation>
    </message>
    <message>
        <source>You type, a trained recurrent network reads. Every token adds one column: in the ribbon on top, coloured by how much it surprised the network, and in one map for each gate and state, with one row a unit. A gate is pale when closed and takes its full colour when open; states are blue below zero and red above it. The scales never change by themselves.</source>
        <translation>你輸入文字，訓練好的循環神經網路跟著讀。每個詞元增加一欄：在上方的詞元帶裡，顏色代表網路有多驚訝；在下方，每個閘和每個狀態各有一張圖，一列一個單元。閘關閉時顏色淺，打開時是飽和的本色；狀態小於零為藍，大於零為紅。色階不會自己改變。</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>試試看</translation>
    </message>
    <message>
        <source>Point at any place in a map for its exact number. Click to select that unit and step everywhere: the diagram at the right shows the cell at work and the formula with its real numbers. Double-click a row to pin its unit to the top. Switch between RNN, LSTM and GRU: the text stays. Play slowly to see a step gate by gate. Let the network write on, cold or hot.</source>
        <translation>把滑鼠移到圖上任何一點，就能看到確切的數值。按一下，各處都會選取該單元與該步：右邊的圖顯示細胞如何運作，公式代入真實數值。按兩下某一列，可將該單元釘選到最上面。在 RNN、LSTM、GRU 之間切換，文字不變。慢速播放，可以逐閘看清一步。再讓網路續寫，溫度低或高都試試。</translation>
    </message>
    <message>
        <source>Fewer or more units</source>
        <translation>單元的多寡</translation>
    </message>
    <message>
        <source>The maps show the units that vary most over the text, or all of them; when there are more units than lines of pixels, each line shows the mean of a few neighbours, and the title says so.</source>
        <translation>圖中顯示隨文字變化最大的單元，或所有單元；單元多於像素列時，每一列顯示相鄰幾個單元的平均，標題會註明。</translation>
    </message>
</context>
<context>
    <name>LearningCard</name>
    <message>
        <source>Learning</source>
        <translation>學習過程</translation>
    </message>
    <message>
        <source>This model&apos;s file holds no record of how it was trained.</source>
        <translation>這個模型檔沒有訓練紀錄。</translation>
    </message>
    <message>
        <source>{epochs} epochs</source>
        <translation>訓練 {epochs} 輪</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed} 詞元/秒</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>亂數種子 {seed}</translation>
    </message>
    <message>
        <source>train {loss}</source>
        <translation>訓練 {loss}</translation>
    </message>
    <message>
        <source>valid {loss}</source>
        <translation>驗證 {loss}</translation>
    </message>
    <message>
        <source>Loss in nats per token.
train: over the last stretch of training
valid: on text kept back from training</source>
        <translation>損失，單位為每個詞元的 nat。
訓練：最後一段訓練的損失
驗證：在未用於訓練的文字上的損失</translation>
    </message>
    <message>
        <source>training step {step}</source>
        <translation>訓練步數 {step}</translation>
    </message>
    <message>
        <source>nats per token</source>
        <translation>每個詞元的 nat 數</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>uniform guess</source>
        <translation>均勻亂猜</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a text</source>
        <translation>開啟文字檔</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>模型 (*.safetensors);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>開啟模型</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>關閉這則訊息</translation>
    </message>
</context>
<context>
    <name>NextToken</name>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>temperature {value}</source>
        <translation>溫度 {value}</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>Low: the likeliest token nearly always. 1: the network&apos;s own probabilities. High: more chance.</source>
        <translation>低：幾乎總是選最可能的詞元。1：網路本身的機率。高：更隨機。</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>units</source>
        <translation>個單元</translation>
    </message>
    <message>
        <source>validation {loss} nats</source>
        <translation>驗證損失 {loss} nat</translation>
    </message>
    <message>
        <source>This model does not write text; it was taught another task.</source>
        <translation>這個模型不會寫文字；它學的是另一種任務。</translation>
    </message>
    <message>
        <source>“{token}” at step {step}, unit {unit}</source>
        <translation>第 {step} 步「{token}」，單元 {unit}</translation>
    </message>
    <message>
        <source>Nothing has been read yet: type, and its guesses appear here.</source>
        <translation>還沒有讀到文字；輸入後，這裡會顯示網路的猜測。</translation>
    </message>
    <message>
        <source>The network&apos;s output, no probabilities: {output}</source>
        <translation>網路的輸出（不是機率）：{output}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>likeliest next tokens</source>
        <translation>最可能的下一個詞元</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>其他 1 個</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 個</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>網路在這裡沒有給出數值。</translation>
    </message>
    <message>
        <source>output {index}</source>
        <translation>輸出 {index}</translation>
    </message>
    <message>
        <source>{token}
probability {probability}
surprise −ln p = {nats} nats</source>
        <translation>{token}
機率 {probability}
驚訝度 −ln p = {nats} nat</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>tokens read</source>
        <translation>已讀取的詞元</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop reading; what has been read stays</source>
        <translation>停止讀取；已讀取的會保留</translation>
    </message>
    <message>
        <source>{done} of {total} tokens read</source>
        <translation>已讀取 {done} / {total} 個詞元</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>Ribbon of tokens</source>
        <translation>詞元帶</translation>
    </message>
    <message>
        <source>What was typed, one token a column, coloured by surprise.</source>
        <translation>輸入的文字，一欄一個詞元，顏色代表驚訝度。</translation>
    </message>
    <message>
        <source>type here</source>
        <translation>在這裡輸入</translation>
    </message>
    <message>
        <source>step {step}   {token}</source>
        <translation>第 {step} 步   {token}</translation>
    </message>
    <message>
        <source>The network does not know this token.</source>
        <translation>網路不認識這個詞元。</translation>
    </message>
    <message>
        <source>Nothing was predicted here.</source>
        <translation>這裡沒有預測。</translation>
    </message>
    <message>
        <source>surprise {nats} nats, probability {probability}</source>
        <translation>驚訝度 {nats} nat，機率 {probability}</translation>
    </message>
    <message>
        <source>The network expects:</source>
        <translation>網路預期：</translation>
    </message>
    <message>
        <source>The stronger the colour, the more the token surprised the network: 0 … {most} nats.
A notch marks what lies beyond; no colour means that nothing was predicted.</source>
        <translation>顏色越深，詞元越讓網路驚訝：0 … {most} nat。
缺口表示超出範圍；沒有顏色表示沒有預測。</translation>
    </message>
</context>
<context>
    <name>SavedSession</name>
    <message>
        <source>Your last session cannot be read from {file}: {reason}.</source>
        <translation>無法從 {file} 讀取上次的工作階段：{reason}。</translation>
    </message>
    <message>
        <source>Your last session could not be understood; it is kept as {file}.</source>
        <translation>上次的工作階段無法解讀，已保留為 {file}。</translation>
    </message>
    <message>
        <source>Your last text was very long; only its beginning was kept.</source>
        <translation>上次的文字太長，只保留了開頭。</translation>
    </message>
</context>
<context>
    <name>StripTitle</name>
    <message>
        <source>beyond: marked</source>
        <translation>超出：已標示</translation>
    </message>
    <message>
        <source>{units} units,</source>
        <translation>{units} 個單元，</translation>
    </message>
    <message>
        <source>mean of {count} a row</source>
        <translation>每列為 {count} 個平均</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>{name} reads rows of numbers, not text; open it from Python or the command line.</source>
        <translation>{name} 讀取的是數值列而不是文字；請從 Python 或命令列開啟。</translation>
    </message>
</context>
<context>
    <name>TokenScroll</name>
    <message>
        <source>Position in the text</source>
        <translation>文字中的位置</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the beginning</source>
        <translation>到開頭</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>後退一步</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>前進一步</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到結尾</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>續寫</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>停止續寫</translation>
    </message>
    <message>
        <source>Let the network write on from the end of the text</source>
        <translation>讓網路從文字結尾繼續寫</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed} 詞元/秒</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>This step</source>
        <translation>這一步</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一個詞元</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習過程</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>{model} does not write text: it was not taught to predict the next token.</source>
        <translation>{model} 不會寫文字：它沒有學過預測下一個詞元。</translation>
    </message>
    <message>
        <source>The text has {count} tokens; writing stops here.</source>
        <translation>文字已有 {count} 個詞元，到此停止續寫。</translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>開啟模型檔…</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>選擇模型</translation>
    </message>
</context>
<context>
    <name>glyphs</name>
    <message>
        <source>“{text}”</source>
        <translation>「{text}」</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>play the text step by step, or pause</source>
        <translation>逐步播放文字，或暫停</translation>
    </message>
    <message>
        <source>let the network write on, or stop it</source>
        <translation>讓網路續寫，或停止</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>後退一步</translation>
    </message>
    <message>
        <source>one step forward</source>
        <translation>前進一步</translation>
    </message>
    <message>
        <source>to the beginning</source>
        <translation>到開頭</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>到結尾</translation>
    </message>
    <message>
        <source>select the unit above</source>
        <translation>選取上面的單元</translation>
    </message>
    <message>
        <source>select the unit below</source>
        <translation>選取下面的單元</translation>
    </message>
    <message>
        <source>pin the selected unit to the top, or let it go</source>
        <translation>將選取的單元釘選到最上面，或取消釘選</translation>
    </message>
    <message>
        <source>show the next layer</source>
        <translation>顯示下一層</translation>
    </message>
    <message>
        <source>wider columns</source>
        <translation>加寬各欄</translation>
    </message>
    <message>
        <source>narrower columns</source>
        <translation>縮窄各欄</translation>
    </message>
    <message>
        <source>open a text</source>
        <translation>開啟文字檔</translation>
    </message>
    <message>
        <source>open a model file</source>
        <translation>開啟模型檔</translation>
    </message>
    <message>
        <source>present: full screen, large writing</source>
        <translation>投影模式：全螢幕、大字</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>顯示本說明</translation>
    </message>
    <message>
        <source>read the text with the {cell}</source>
        <translation>改用 {cell} 讀這段文字</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>{name} is a device or a pipe; choose an ordinary file</source>
        <translation>{name} 是裝置或管線；請選擇一般的檔案</translation>
    </message>
    <message>
        <source>{name} has {count} characters; its first {most} are shown. The file itself is unchanged.</source>
        <translation>{name} 有 {count} 個字元，只顯示前 {most} 個；檔案本身沒有改動。</translation>
    </message>
</context>
<context>
    <name>quantity</name>
    <message>
        <source>forget</source>
        <translation>遺忘閘</translation>
    </message>
    <message>
        <source>input</source>
        <translation>輸入閘</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候選值</translation>
    </message>
    <message>
        <source>output</source>
        <translation>輸出閘</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>細胞狀態</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隱藏狀態</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重置閘</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新閘</translation>
    </message>
    <message>
        <source>{name} gate</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} state</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>(0 takes the new … 1 keeps the old)</source>
        <translation>（0 取新值 … 1 留舊值）</translation>
    </message>
    <message>
        <source>(0 closed … 1 open)</source>
        <translation>（0 關 … 1 開）</translation>
    </message>
    <message>
        <source>keeps {share}</source>
        <translation>保留 {share}</translation>
    </message>
    <message>
        <source>open {share}</source>
        <translation>開度 {share}</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>平均 {value}</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是數值</translation>
    </message>
</context>
</TS>
