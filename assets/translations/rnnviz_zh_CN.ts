<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Autosave</name>
    <message>
        <source>Your session cannot be saved in {folder}: {reason}.</source>
        <translation>无法将会话保存到 {folder}：{reason}。</translation>
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
        <translation>来自下方的层</translation>
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
        <source>row: {units}, mean {letter} = {mean}</source>
        <translation>此行：{units}，平均 {letter} = {mean}</translation>
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
        <source>Unit {unit} of the step before pushes here: its hidden state times its weight.</source>
        <translation>上一步的单元 {unit} 在此的影响：它的隐藏状态乘以权重。</translation>
    </message>
    <message>
        <source>Click to follow it.</source>
        <translation>点击即可查看它。</translation>
    </message>
    <message>
        <source>the layer below</source>
        <translation>下方的层</translation>
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
        <translation>输入文字，每个词元增加一列</translation>
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
        <translation>画面说明</translation>
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
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>uniform guess</source>
        <translation>均匀乱猜</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
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
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>units</source>
        <translation>个单元</translation>
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
        <source>The network&apos;s output, no probabilities: {output}</source>
        <translation>网络的输出（不是概率）：{output}</translation>
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
        <source>output {index}</source>
        <translation>输出 {index}</translation>
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
        <source>step {step}   {token}</source>
        <translation>第 {step} 步   {token}</translation>
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
        <source>surprise {nats} nats, probability {probability}</source>
        <translation>惊讶度 {nats} nat，概率 {probability}</translation>
    </message>
    <message>
        <source>The network expects:</source>
        <translation>网络预期：</translation>
    </message>
    <message>
        <source>The stronger the colour, the more the token surprised the network: 0 … {most} nats.
A notch marks what lies beyond; no colour means that nothing was predicted.</source>
        <translation>颜色越深，词元越让网络惊讶：0 … {most} nat。
缺口表示超出范围；没有颜色表示没有预测。</translation>
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
    <name>Writer</name>
    <message>
        <source>{model} does not write text: it was not taught to predict the next token.</source>
        <translation>{model} 不会写文字：它没有学过预测下一个词元。</translation>
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
        <source>pin the selected unit to the top, or let it go</source>
        <translation>将选中的单元固定到最上面，或取消固定</translation>
    </message>
    <message>
        <source>show the next layer</source>
        <translation>显示下一层</translation>
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
</context>
<context>
    <name>opening</name>
    <message>
        <source>{name} is a device or a pipe; choose an ordinary file</source>
        <translation>{name} 是设备或管道；请选择普通文件</translation>
    </message>
    <message>
        <source>{name} has {count} characters; its first {most} are shown. The file itself is unchanged.</source>
        <translation>{name} 有 {count} 个字符，只显示前 {most} 个；文件本身没有改动。</translation>
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
