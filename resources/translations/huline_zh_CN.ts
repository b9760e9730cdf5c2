<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnalysisPlot</name>
    <message>
        <source>line of equality</source>
        <translation>绝对平等线</translation>
    </message>
    <message>
        <source>Cumulative share of the weight (%1), %</source>
        <translation>权重（%1）累计比重（由低到高，%）</translation>
    </message>
    <message>
        <source>Cumulative share of the indicator, %</source>
        <translation>指标累计比重（%）</translation>
    </message>
    <message>
        <source>Standardised value (z)</source>
        <translation>标准化值（z）</translation>
    </message>
    <message>
        <source>Spatial lag</source>
        <translation>空间滞后（邻区加权值）</translation>
    </message>
    <message>
        <source>Natural logarithm of the initial level</source>
        <translation>初始水平的自然对数</translation>
    </message>
    <message>
        <source>Mean annual log growth, %</source>
        <translation>年均对数增长率（%）</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1（右轴）</translation>
    </message>
    <message>
        <source>between the groups</source>
        <translation>组间</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1内部</translation>
    </message>
    <message>
        <source>Ranks %1 to %2 of %3 in the last period</source>
        <translation>末期位次：第 %1 至 %2 位，共 %3 个</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>尚未检验</translation>
    </message>
    <message>
        <source>Cumulative share of regions, %</source>
        <translation>区域累计比重（由低到高，%）</translation>
    </message>
    <message>
        <source>Gap in per cent of the %1 (right)</source>
        <comment>level of the whole (national level)</comment>
        <translation>差距占%1的百分比（右轴）</translation>
    </message>
    <message>
        <source>Gap in per cent of all %1 combined (right)</source>
        <comment>regions</comment>
        <translation>差距占全部%1合计水平的百分比（右轴）</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
</context>
<context>
    <name>AuditWording</name>
    <message>
        <source>%1 (exact)</source>
        <comment>a gap that is not rounded</comment>
        <translation>%1（未舍入）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a printed gap and its claim</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed regions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from year to year</comment>
        <translation>%1—%2年</translation>
    </message>
    <message>
        <source>%1, %2: the first %3 in order</source>
        <translation>%1，%2：前%3位及其次序</translation>
    </message>
    <message>
        <source>%1, %2: the last %3 in order</source>
        <translation>%1，%2：后%3位及其次序</translation>
    </message>
    <message>
        <source>%1, %2: %3 among the first %4</source>
        <translation>%1，%2：前%4位中的%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 among the last %4</source>
        <translation>%1，%2：后%4位中的%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of places, group</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 above %3%</source>
        <translation>%1：%2超过%3%</translation>
    </message>
    <message>
        <source>Plans that name %1</source>
        <comment>an industry</comment>
        <translation>提及%1的规划</translation>
    </message>
    <message>
        <source>%1: %2 − %3</source>
        <comment>indicator and two groups</comment>
        <translation>%1：%2－%3</translation>
    </message>
    <message>
        <source>Means rounded before the subtraction, %1 and %2, give the printed number.</source>
        <translation>先将均值舍入为%1和%2再相减，即得原文值。</translation>
    </message>
    <message>
        <source>The printed number is the sum of two gaps that were rounded before: %1 and %2.</source>
        <translation>原文值等于两个已舍入的差距之和：%1与%2。</translation>
    </message>
    <message>
        <source>The printed number follows from the gaps %1 and %2, but not every one of these is itself reproduced.</source>
        <translation>原文值可由差距%1与%2得出，但其中有的差距本身未能复现。</translation>
    </message>
    <message>
        <source>The printed number follows from gaps rounded before: %1 and %2.</source>
        <translation>原文值可由已舍入的差距%1与%2得出。</translation>
    </message>
    <message>
        <source>Rounded twice, first to %1, it gives the printed number.</source>
        <translation>经两次舍入（先舍入为%1）即得原文值。</translation>
    </message>
    <message>
        <source>For the same figure the publication also prints %1 (%2), which is reproduced.</source>
        <translation>对同一数值，原文另有一处写作%1（%2），该值可以复现。</translation>
    </message>
    <message>
        <source>The amount is the same; the sign is the opposite.</source>
        <translation>数值大小相同，符号相反。</translation>
    </message>
    <message>
        <source>The counts printed for all groups add up to %1 of %2.</source>
        <translation>原文所列各组个数合计为%1个，而总数为%2个。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how it was computed</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Other definitions give: %1.</source>
        <translation>其他算法的结果：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between listed values</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The shares that the publication itself prints give %1.</source>
        <translation>由原文自身给出的比重可得%1。</translation>
    </message>
    <message>
        <source>Only printed: %1. Only computed: %2.</source>
        <translation>仅见于原文：%1。仅见于计算结果：%2。</translation>
    </message>
    <message>
        <source>The publication cites this figure; there are no data for it here.</source>
        <translation>该数值为原文转引，本程序没有相应数据。</translation>
    </message>
    <message>
        <source>It depends on %1 (claim %2), which the publication cites and for which there are no data here.</source>
        <translation>该论断以%1（论断%2）为前提，而后者为原文转引，本程序没有相应数据。</translation>
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
        <source>reproduced</source>
        <translation>复现</translation>
    </message>
    <message>
        <source>reproduced after rounding</source>
        <translation>舍入后复现</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>not computable here</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>Table %1</source>
        <comment>of the publication</comment>
        <translation>表%1</translation>
    </message>
    <message>
        <source>Section %1, text</source>
        <comment>of the publication</comment>
        <translation>第%1节正文</translation>
    </message>
    <message>
        <source>None of the ways of rounding that were tried gives the printed number.</source>
        <translation>尝试过的各种舍入方式均得不到原文值。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s): %1 reproduced, %2 reproduced after rounding, %3 that differ, %4 not computable here.</source>
        <translation>
            <numerusform>共%n条论断：%1条复现，%2条舍入后复现，%3条不符，%4条无法计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>not revised</source>
        <comment>edition</comment>
        <translation>未经修订</translation>
    </message>
    <message>
        <source>Other proxies give: %1.</source>
        <translation>其他替代指标的结果：%1。</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <comment>a side of the dividing line</comment>
        <translation>面积：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is cited, side of the dividing line</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of regions and their noun</comment>
        <translation>%1个%2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>periods in a list</comment>
        <translation>%1—%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed periods</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>listed years</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from period to period</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a gap and its period</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, change %2</source>
        <comment>a gap and periods</comment>
        <translation>%1，%2变化率</translation>
    </message>
    <message>
        <source>%1, growth %2</source>
        <comment>a gap and periods</comment>
        <translation>%1，%2增长倍数</translation>
    </message>
    <message>
        <source>%1: only %2 above the %3, %4</source>
        <comment>indicator, group, the whole (nation), periods</comment>
        <translation>%1：%4仅%2高于%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 above %4 in %5</source>
        <comment>indicator, period, noun of regions, number, group</comment>
        <translation>%1，%2：%5高于%4的%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 above %4</source>
        <comment>indicator, period, noun of regions, number</comment>
        <translation>%1，%2：高于%4的%3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>indicator, region or group, period</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4</source>
        <comment>indicator, two regions, period</comment>
        <translation>%1：%2与%3之比，%4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>indicator, side of the dividing line, period</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Density (%1): %2 to %3, %4</source>
        <comment>indicator, two sides of the dividing line, period</comment>
        <translation>密度（%1）：%2与%3之比，%4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is cited and its period</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is cited and periods</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>the %1</source>
        <comment>the whole (nation)</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Share of %1: %2, %3</source>
        <comment>indicator, group, period</comment>
        <translation>%1比重：%2，%3</translation>
    </message>
    <message>
        <source>Regions counted: %1.</source>
        <comment>regions</comment>
        <translation>计入的区域：%1。</translation>
    </message>
    <message>
        <source>%1 was above the figure of the %5 as well, in %2 (%3: %4; %5: %6).</source>
        <comment>group, periods, noun of regions, edition, the whole (nation), editions</comment>
        <translation>%1在%2也高于%5（各%3数据：%4；%5数据：%6）。</translation>
    </message>
    <message>
        <source>%1 was above the figure of the %6 as well, in %2, but not in %3 (%4: %5; %6: %7).</source>
        <comment>group, periods, other periods, noun of regions, edition, the whole (nation), editions</comment>
        <translation>%1在%2也高于%6，%3则不高于%6（各%4数据：%5；%6数据：%7）。</translation>
    </message>
    <message>
        <source>Figures are missing for %1.</source>
        <comment>periods</comment>
        <translation>%1缺少数据，无法判断。</translation>
    </message>
    <message>
        <source>Figures as %2 are missing for %1.</source>
        <comment>periods, edition</comment>
        <translation>%1缺少%2，无法判断。</translation>
    </message>
    <message>
        <source>The publication cites this figure and says neither its year nor how it is measured; here a proxy indicator is used: %1, %2 (%3).</source>
        <comment>indicator, period, edition</comment>
        <translation>原文引用此数值，未说明年份和统计口径；此处采用替代指标：%1，%2（%3）。</translation>
    </message>
    <message>
        <source>The publication cites this figure without a year; here it is computed from: %1, %2 (%3).</source>
        <comment>indicator, period, edition</comment>
        <translation>原文引用此数值，未说明年份；此处据以计算的是：%1，%2（%3）。</translation>
    </message>
    <message>
        <source>The %1 are the same, in another order.</source>
        <comment>noun of regions</comment>
        <translation>%1相同，次序不同。</translation>
    </message>
    <message>
        <source>figures %1</source>
        <comment>edition</comment>
        <translation>数据为%1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a kind of mean</comment>
        <translation>均值为%1</translation>
    </message>
    <message>
        <source>the %1 %2</source>
        <comment>name of a line, curve</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Unless a claim says otherwise: %1.</source>
        <comment>listed definitions</comment>
        <translation>除另有说明外：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between listed definitions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The data have no figures of %1 for %2.</source>
        <comment>indicator, periods</comment>
        <translation>数据中没有%2的%1。</translation>
    </message>
    <message>
        <source>The earlier gap is negative, and the growth is relative to its absolute value; relative to the gap itself, as changes in per cent are, it is %1.</source>
        <translation>前期差距为负，增长倍数以其绝对值为基数；若与变化率一样以差距本身为基数，则为%1。</translation>
    </message>
    <message numerus="yes">
        <source>The count is %1, as printed, if places are assigned to the groups that the publication gives them; %n place(s) in %2 then change their group.</source>
        <translation>
            <numerusform>若按原文划归的分组统计，则为%1，与原文一致；因此改变分组的有%n处，位于%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed editions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The group itself was not above the figure of the %1 in %2.</source>
        <comment>the whole (nation), periods</comment>
        <translation>该组本身在%2不高于%1。</translation>
    </message>
    <message>
        <source>It cannot be computed from these data.</source>
        <translation>用这些数据无法计算。</translation>
    </message>
    <message>
        <source>The data have no figures of %1 for %2 in: %3.</source>
        <comment>indicator, periods, regions</comment>
        <translation>数据中以下区域没有%2的%1：%3。</translation>
    </message>
    <message>
        <source>The data have no figures of %1 for %2 (%3).</source>
        <comment>indicator, periods, edition</comment>
        <translation>数据中没有%2的%1（%3）。</translation>
    </message>
</context>
<context>
    <name>BoundaryText</name>
    <message>
        <source>text</source>
        <comment>type of a field</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <comment>type of a field</comment>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <comment>type of a field</comment>
        <translation>数值</translation>
    </message>
    <message>
        <source>date</source>
        <comment>type of a field</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>other</source>
        <comment>type of a field</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>The coordinates are used as a plane in metres, without a place on Earth.</source>
        <translation>坐标按以米为单位的平面使用，不对应地球上的位置。</translation>
    </message>
    <message>
        <source>The coordinates are used as a plane of an unknown unit, without a place on Earth.</source>
        <translation>坐标按单位未知的平面使用，不对应地球上的位置。</translation>
    </message>
    <message>
        <source>There is no reference system &quot;%1&quot;. Choose another one, such as EPSG:4490.</source>
        <translation>没有名为“%1”的坐标系。请另选一个，例如 EPSG:4490。</translation>
    </message>
    <message>
        <source>The coordinates do not lie in the area of %1. Choose the right reference system.</source>
        <translation>坐标不在 %1 的适用范围内。请选择正确的坐标系。</translation>
    </message>
    <message>
        <source>Plane without a place on Earth</source>
        <translation>平面坐标，不对应地球上的位置</translation>
    </message>
    <message>
        <source>Degrees, WGS 84 (%1)</source>
        <translation>经纬度，WGS 84（%1）</translation>
    </message>
    <message>
        <source>Degrees, CGCS2000 (%1)</source>
        <translation>经纬度，CGCS2000（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s) without shapes</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1：%2 行，没有图形</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 point(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1：%2 个点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 line(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1：%2 条线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 area(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1：%2 个面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 shape(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1：%2 个图形</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the file states.</source>
        <comment>reference system</comment>
        <translation>%1，由文件注明。</translation>
    </message>
    <message>
        <source>The file states none; the coordinates look like %1.</source>
        <translation>文件未注明；从坐标看应为 %1。</translation>
    </message>
    <message>
        <source>%1, as you chose.</source>
        <comment>reference system</comment>
        <translation>%1，由您选定。</translation>
    </message>
    <message>
        <source>%1 The axes are swapped in the file; they are read in the right order.</source>
        <comment>sentence</comment>
        <translation>%1文件中的坐标轴顺序颠倒，读取时已更正。</translation>
    </message>
    <message>
        <source>%1, as you chose.</source>
        <comment>encoding</comment>
        <translation>%1，由您选定。</translation>
    </message>
    <message>
        <source>The file states none; the text looks like %1.</source>
        <translation>文件未注明；从文字看应为 %1。</translation>
    </message>
    <message>
        <source>The file states %1, but the text looks like %2.</source>
        <translation>文件注明 %1，但从文字看应为 %2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of regions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a field</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Filled</source>
        <comment>number of features with a value</comment>
        <translation>非空</translation>
    </message>
    <message>
        <source>Different</source>
        <comment>number of different values</comment>
        <translation>不同值</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message numerus="yes">
        <source>Regions of the data package: %n</source>
        <translation>
            <numerusform>数据包中的区域：%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions of the data package: %1 %2</source>
        <comment>number, noun</comment>
        <translation>数据包中的区域：%1 个%2</translation>
    </message>
    <message numerus="yes">
        <source>The %n region(s) are those of the data package; its figures are shown for them.</source>
        <translation>
            <numerusform>这 %n 个区域就是数据包中的区域，可显示数据包中的数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n region(s) are a map of their own.</source>
        <translation>
            <numerusform>这 %n 个区域自成一幅地图。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n region(s) are those of the data package; its figures are shown for them.</source>
        <translation>
            <numerusform>%n 个区域中有 %1 个是数据包的区域；显示数据包中它们的数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; of the file names a reference system that is not known (%2). Choose the right one.</source>
        <translation>文件的成员“%1”写明的坐标系（%2）无法识别。请选择正确的坐标系。</translation>
    </message>
    <message>
        <source>Fitted to the area</source>
        <translation>按区域范围选定</translation>
    </message>
    <message>
        <source>Albers for China (105°E, 25°N and 47°N)</source>
        <translation>中国用阿尔伯斯投影（东经105°，北纬25°、47°）</translation>
    </message>
    <message>
        <source>Albers, fitted to the area</source>
        <translation>阿尔伯斯投影，按区域范围设定参数</translation>
    </message>
    <message>
        <source>Lambert azimuthal, fitted to the area</source>
        <translation>兰勃特方位投影，按区域范围设定中心</translation>
    </message>
    <message>
        <source>Equal Earth, for the world</source>
        <translation>Equal Earth 投影，用于世界地图</translation>
    </message>
    <message>
        <source>Equal Earth, for the world, 150°E in the middle</source>
        <translation>Equal Earth 投影，用于世界地图，以东经150°为中央经线</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 line(s) and point(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1：%2 个线和点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Breaks</name>
    <message>
        <source>There is no class bound; give numbers such as 50, 80, 100.</source>
        <translation>没有断点；请输入数字，例如 50, 80, 100。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Class bounds must ascend, but %1 follows %2.</source>
        <translation>断点须由小到大，但 %1 排在 %2 之后。</translation>
    </message>
    <message>
        <source>%1 bounds make %2 classes; the most possible is %3 classes.</source>
        <translation>%1 个断点分为 %2 级；最多可分 %3 级。</translation>
    </message>
</context>
<context>
    <name>ChangeWording</name>
    <message>
        <source>indicator %1</source>
        <translation>指标改为“%1”</translation>
    </message>
    <message>
        <source>edition %1</source>
        <translation>数据版本改为“%1”</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>时期改为%1</translation>
    </message>
    <message>
        <source>grouping %1</source>
        <translation>分组改为“%1”</translation>
    </message>
    <message>
        <source>regions taken out of their groups</source>
        <translation>将区域移出所在组</translation>
    </message>
    <message>
        <source>regions moved to %1</source>
        <comment>a group</comment>
        <translation>将区域移入组“%1”</translation>
    </message>
    <message>
        <source>new group</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>group %1 removed</source>
        <translation>删除组“%1”</translation>
    </message>
    <message>
        <source>group %1 renamed</source>
        <translation>重命名组“%1”</translation>
    </message>
    <message>
        <source>colour of group %1</source>
        <translation>更改组“%1”的颜色</translation>
    </message>
    <message>
        <source>grouping from a file</source>
        <translation>从文件打开分组</translation>
    </message>
    <message>
        <source>colour by %1</source>
        <translation>着色依据改为“%1”</translation>
    </message>
    <message>
        <source>mean of a group: %1</source>
        <translation>组均值改为“%1”</translation>
    </message>
    <message>
        <source>classification: %1</source>
        <translation>分级方法改为“%1”</translation>
    </message>
    <message>
        <source>number of classes: %1</source>
        <translation>级数改为%1</translation>
    </message>
    <message>
        <source>class breaks: %1</source>
        <translation>分级断点改为“%1”</translation>
    </message>
    <message>
        <source>colour ramp %1</source>
        <translation>色带改为“%1”</translation>
    </message>
    <message>
        <source>colour ramp reversed</source>
        <translation>反转色带</translation>
    </message>
    <message>
        <source>colour ramp not reversed</source>
        <translation>恢复色带方向</translation>
    </message>
    <message>
        <source>layer “%1” shown</source>
        <translation>显示图层“%1”</translation>
    </message>
    <message>
        <source>layer “%1” hidden</source>
        <translation>隐藏图层“%1”</translation>
    </message>
    <message>
        <source>layer “%1” moved</source>
        <translation>移动图层“%1”</translation>
    </message>
    <message>
        <source>end of the dividing line at %1</source>
        <translation>分界线端点移至 %1</translation>
    </message>
    <message>
        <source>ends of the dividing line: %1</source>
        <translation>分界线端点改为“%1”</translation>
    </message>
    <message>
        <source>dividing line: %1</source>
        <comment>kind of curve</comment>
        <translation>分界线改为“%1”</translation>
    </message>
    <message>
        <source>rule for divided regions: %1</source>
        <translation>归属规则改为“%1”</translation>
    </message>
    <message>
        <source>gaps from %1</source>
        <translation>差距起点改为%1</translation>
    </message>
    <message>
        <source>gaps to %1</source>
        <translation>差距终点改为%1</translation>
    </message>
    <message>
        <source>analysis: %1</source>
        <translation>分析改为“%1”</translation>
    </message>
    <message>
        <source>gap over time of %1</source>
        <comment>a group</comment>
        <translation>差距随时间变化：选择“%1”</translation>
    </message>
    <message>
        <source>gap over time compared with %1</source>
        <comment>a group</comment>
        <translation>差距随时间变化：与“%1”相比</translation>
    </message>
    <message>
        <source>measures of inequality: %1</source>
        <translation>不平等指标改为：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between measures</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Theil index: %1</source>
        <translation>泰尔指数改为“%1”</translation>
    </message>
    <message>
        <source>weights of regions: %1</source>
        <translation>区域权重改为“%1”</translation>
    </message>
    <message>
        <source>neighbours: %1</source>
        <translation>邻接规则改为“%1”</translation>
    </message>
    <message>
        <source>weights of neighbours: %1</source>
        <translation>邻区权重改为“%1”</translation>
    </message>
    <message>
        <source>evidence of claim %1</source>
        <translation>查看论断 %1 的依据</translation>
    </message>
    <message>
        <source>open %1</source>
        <comment>a file</comment>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>class breaks at %1</source>
        <comment>numbers</comment>
        <translation>分级断点改为%1</translation>
    </message>
    <message>
        <source>change the data</source>
        <translation>更改数据</translation>
    </message>
    <message>
        <source>dividing line drawn</source>
        <translation>绘制分界线</translation>
    </message>
    <message>
        <source>name of the dividing line removed</source>
        <translation>去掉分界线的名称</translation>
    </message>
    <message>
        <source>dividing line named “%1”</source>
        <translation>分界线命名为“%1”</translation>
    </message>
    <message>
        <source>dividing line removed</source>
        <translation>移除分界线</translation>
    </message>
    <message>
        <source>change the formulas</source>
        <translation>更改公式</translation>
    </message>
    <message>
        <source>map of the groups: %1</source>
        <comment>a grouping</comment>
        <translation>各组的地图：%1</translation>
    </message>
    <message>
        <source>map of the regions</source>
        <translation>各地区的地图</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>选项 --%1 不带值。</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 需要一个值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no option &quot;%2&quot;; its options are: %3.</source>
        <translation>“%1”没有选项“%2”；可用选项：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes only options, and &quot;%2&quot; is not an option; its options are: %3.</source>
        <translation>“%1”只接受选项，而“%2”不是选项；可用选项：%3。</translation>
    </message>
    <message>
        <source>Invalid value for --%2: &quot;%1&quot;; expected one of: %3.</source>
        <translation>--%2 的取值“%1”无效；可取：%3。</translation>
    </message>
    <message>
        <source>Unknown layer &quot;%1&quot;; available: %2.</source>
        <translation>没有图层“%1”；可用：%2。</translation>
    </message>
    <message>
        <source>Unknown indicator &quot;%1&quot;; available: %2.</source>
        <translation>没有指标“%1”；可用：%2。</translation>
    </message>
    <message>
        <source>Unknown grouping &quot;%1&quot;; available: %2.</source>
        <translation>没有分组“%1”；可用：%2。</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; is given twice.</source>
        <translation>图层“%1”重复。</translation>
    </message>
    <message>
        <source>Unknown colour ramp &quot;%1&quot;; available: %2.</source>
        <translation>没有色带“%1”；可用：%2。</translation>
    </message>
    <message>
        <source>Invalid value for --%2: &quot;%1&quot;; expected a whole number from %3 to %4.</source>
        <translation>--%2 的取值“%1”无效；须为 %3 至 %4 的整数。</translation>
    </message>
    <message>
        <source>Invalid value for --%2: &quot;%1&quot;; expected a number above 0 and up to %3.</source>
        <translation>--%2 的取值“%1”无效；须为大于 0 且不超过 %3 的数。</translation>
    </message>
    <message>
        <source>There are no figures of %1.</source>
        <translation>没有%1的数据。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date (year-month-day); figures of %2 are available for: %3.</source>
        <translation>“%1”不是日期（年-月-日）；%2有数据的日期：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a year; figures of %2 are available for: %3.</source>
        <translation>“%1”不是年份；%2有数据的年份：%3。</translation>
    </message>
    <message>
        <source>There are no figures of %1 for %2; available: %3.</source>
        <translation>%1在%2没有数据；有数据的时期：%3。</translation>
    </message>
    <message>
        <source>Figures of %1 are chosen by --%2, not by --%3; available: %4.</source>
        <translation>%1的时期用 --%2 指定，不用 --%3；有数据的时期：%4。</translation>
    </message>
    <message>
        <source>&quot;export&quot; requires an output file: -o FILE, with one of the extensions: %1.</source>
        <translation>“export”需要输出文件：-o 文件，扩展名为：%1。</translation>
    </message>
    <message>
        <source>YEAR</source>
        <comment>value of an option</comment>
        <translation>年份</translation>
    </message>
    <message>
        <source>DATE</source>
        <comment>value of an option</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>ID,ID,...</source>
        <comment>value of an option</comment>
        <translation>标识,标识,...</translation>
    </message>
    <message>
        <source>Meaning of the colours (default: value).</source>
        <translation>颜色表示什么（默认：value）。</translation>
    </message>
    <message>
        <source>Mean of a group (default: unweighted).</source>
        <translation>组均值（默认：unweighted）。</translation>
    </message>
    <message>
        <source>Separate classes for this period only.</source>
        <translation>按本时期单独分级，不采用各时期一致的分级。</translation>
    </message>
    <message>
        <source>Reverses the colours.</source>
        <translation>反转配色。</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <comment>value of an option</comment>
        <translation>数值</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>value of an option</comment>
        <translation>文字</translation>
    </message>
    <message>
        <source>Title in place of the usual one.</source>
        <translation>替换默认标题。</translation>
    </message>
    <message>
        <source>Width in millimetres (default: %1).</source>
        <translation>宽度，毫米（默认：%1）。</translation>
    </message>
    <message>
        <source>Height in millimetres (default: %1).</source>
        <translation>高度，毫米（默认：%1）。</translation>
    </message>
    <message>
        <source>Dots per inch of a PNG (default: %1).</source>
        <translation>PNG的每英寸点数（默认：%1）。</translation>
    </message>
    <message>
        <source>Draws the map as PDF, SVG or PNG.</source>
        <translation>把地图绘制为PDF、SVG或PNG。</translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>value of an option</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Output file, with the extension .pdf, .svg or .png.</source>
        <translation>输出文件，扩展名为 .pdf、.svg 或 .png。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <comment>one group minus another</comment>
        <translation>%1－%2</translation>
    </message>
    <message>
        <source>Prints the levels of groups of regions in two periods, and the gaps between them.</source>
        <translation>输出各组区域在两个时期的水平及相互差距。</translation>
    </message>
    <message>
        <source>PERIOD</source>
        <comment>value of an option</comment>
        <translation>时期</translation>
    </message>
    <message>
        <source>Output format (default: text).</source>
        <translation>输出格式（默认：text）。</translation>
    </message>
    <message>
        <source>Usage: huline [COMMAND [OPTION...]]</source>
        <translation>用法：huline [命令 [选项...]]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>&quot;huline COMMAND --help&quot; lists the options of a command.</source>
        <translation>“huline 命令 --help”列出该命令的选项。</translation>
    </message>
    <message>
        <source>Usage: huline %1 [OPTION...]</source>
        <translation>用法：huline %1 [选项...]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>原文值</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Map projection or curve on which the line is straight (default: albers).</source>
        <translation>该线取为直线时所用的投影或曲线（默认：albers）。</translation>
    </message>
    <message>
        <source>Regions in the map</source>
        <translation>地图中的区域</translation>
    </message>
    <message>
        <source>Regions with figures</source>
        <translation>有数据的区域</translation>
    </message>
    <message>
        <source>Groupings</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>公布的数据</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计数据</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Unknown language &quot;%1&quot;; available: zh, en.</source>
        <translation>不支持语言“%1”；可用：zh、en。</translation>
    </message>
    <message>
        <source>Unknown command &quot;%1&quot;; available: %2.</source>
        <translation>未知命令“%1”；可用：%2。</translation>
    </message>
    <message>
        <source>The result cannot be written to the standard output.</source>
        <translation>无法把结果写到标准输出。</translation>
    </message>
    <message>
        <source>Language of names and messages.</source>
        <translation>名称和消息的语言。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Colour ramp (default: %1; diverging: %2).</source>
        <translation>色带（默认：%1；双向：%2）。</translation>
    </message>
    <message>
        <source>%1; diverging: %2</source>
        <comment>two lists of colour ramps</comment>
        <translation>%1；双向：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and id</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Layers, bottom to top (default: all but %1).</source>
        <translation>只显示这些图层，自下而上（默认：除 %1 外的全部）。</translation>
    </message>
    <message>
        <source>--from (%1) is later than --to (%2); exchange them.</source>
        <translation>--from（%1）晚于 --to（%2），请对调。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many of all regions</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Area: all regions, divided by the line itself</source>
        <translation>面积：全部区域，按线本身分割</translation>
    </message>
    <message>
        <source>How an SVG stores its text (default: text).</source>
        <translation>SVG中文字的存储方式（默认：text）。</translation>
    </message>
    <message>
        <source>Number of classes (default: %1; head-tail and box determine it themselves).</source>
        <translation>分级数（默认：%1；head-tail 与 box 自行确定）。</translation>
    </message>
    <message>
        <source>Computes every claim of the publication that can be checked, and compares it with the printed number.</source>
        <translation>逐条计算原文中可以核查的论断，并与原文值比较。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>原文值</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2, %3</source>
        <comment>column, file, classification method</comment>
        <translation>%2 的“%1”，%3</translation>
    </message>
    <message>
        <source>Goodness of variance fit: %1</source>
        <translation>方差拟合优度：%1</translation>
    </message>
    <message>
        <source>The first class also holds its lower bound.</source>
        <translation>第一级也包含其下限。</translation>
    </message>
    <message>
        <source>Divides the numbers of a column of any table into classes.</source>
        <translation>把任意表格中一列数值划分为若干级。</translation>
    </message>
    <message>
        <source>COLUMN</source>
        <comment>value of an option</comment>
        <translation>列名</translation>
    </message>
    <message>
        <source>Classification method (default: natural-breaks).</source>
        <translation>分级方法（默认：natural-breaks）。</translation>
    </message>
    <message>
        <source>The option --%1 requires --boundaries.</source>
        <translation>选项 --%1 须与 --boundaries 一起使用。</translation>
    </message>
    <message>
        <source>Polygons of the regions, for Moran&apos;s I and Geary&apos;s C.</source>
        <translation>区域的面状边界，用于莫兰指数和吉尔里指数。</translation>
    </message>
    <message>
        <source>Column of the table that names the region.</source>
        <translation>表格中标识区域的列。</translation>
    </message>
    <message>
        <source>FIELD</source>
        <comment>value of an option</comment>
        <translation>字段</translation>
    </message>
    <message>
        <source>Neighbours share at least one point, or a length of border (default: queen).</source>
        <translation>相邻须至少有一个公共点，或有一段公共边界（默认：queen）。</translation>
    </message>
    <message>
        <source>The weights of each region sum to 1, or each neighbour has weight 1 (default: row).</source>
        <translation>各区域的权重之和为 1，或每个邻区的权重为 1（默认：row）。</translation>
    </message>
    <message>
        <source>Measures the inequality and the spatial clustering of a column of any table.</source>
        <translation>计算任意表格中一列数值的不平等程度和空间集聚程度。</translation>
    </message>
    <message>
        <source>Column with the weight of each row, such as a population.</source>
        <translation>各行权重所在的列，如人口。</translation>
    </message>
    <message>
        <source>Column with the groups for a decomposition of the Theil indices.</source>
        <translation>泰尔指数分解所用的分组列。</translation>
    </message>
    <message>
        <source>Number of random permutations for the p value (default: %1); 0 uses the normal approximation.</source>
        <translation>计算 p 值的随机置换次数（默认：%1）；0 表示采用正态近似。</translation>
    </message>
    <message>
        <source>Seed of the permutations (default: %1).</source>
        <translation>置换的随机种子（默认：%1）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2, weighted by &quot;%3&quot;</source>
        <comment>column, file, column</comment>
        <translation>%2 的“%1”，以“%3”加权</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2, unweighted</source>
        <comment>column, file</comment>
        <translation>%2 的“%1”，不加权</translation>
    </message>
    <message>
        <source>Rows of weight 0, not counted: %1</source>
        <translation>权重为 0 而不计入的行数：%1</translation>
    </message>
    <message>
        <source>Rows with a weight (n)</source>
        <translation>计入的行数（n）</translation>
    </message>
    <message>
        <source>Sum of weights</source>
        <translation>权重之和</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Coefficient of variation (n)</source>
        <translation>变异系数（n）</translation>
    </message>
    <message>
        <source>Coefficient of variation (n − 1)</source>
        <translation>变异系数（n − 1）</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>Theil T</source>
        <translation>泰尔指数 T</translation>
    </message>
    <message>
        <source>Theil L (mean log deviation)</source>
        <translation>泰尔指数 L（平均对数离差）</translation>
    </message>
    <message>
        <source>Generalised entropy GE(2)</source>
        <translation>广义熵指数 GE(2)</translation>
    </message>
    <message>
        <source>Atkinson (0.5)</source>
        <translation>阿特金森指数（0.5）</translation>
    </message>
    <message>
        <source>Atkinson (1)</source>
        <translation>阿特金森指数（1）</translation>
    </message>
    <message>
        <source>Share of weight</source>
        <translation>权重占比</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>数值占比</translation>
    </message>
    <message>
        <source>%1 of the group</source>
        <comment>an index</comment>
        <translation>组内%1</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>组间</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>组内</translation>
    </message>
    <message>
        <source>Theil L</source>
        <translation>泰尔指数 L</translation>
    </message>
    <message>
        <source>Between and within the groups of &quot;%1&quot;</source>
        <translation>按“%1”分组的组间与组内差异</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Between / total</source>
        <translation>组间占比</translation>
    </message>
    <message>
        <source>Neighbours share at least one point (queen)</source>
        <translation>相邻：至少有一个公共点（queen）</translation>
    </message>
    <message>
        <source>Neighbours share a length of border (rook)</source>
        <translation>相邻：有一段公共边界（rook）</translation>
    </message>
    <message>
        <source>the weights of each region sum to 1 (row)</source>
        <translation>各区域的权重之和为 1（row）</translation>
    </message>
    <message>
        <source>every neighbour has weight 1 (binary)</source>
        <translation>每个邻区的权重为 1（binary）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>who is a neighbour; weights</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed regions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Spatial autocorrelation among the regions of %1</source>
        <translation>%1 中各区域的空间自相关</translation>
    </message>
    <message>
        <source>Rows with a region</source>
        <translation>有对应区域的行数</translation>
    </message>
    <message>
        <source>Rows without a region</source>
        <translation>无对应区域的行数</translation>
    </message>
    <message>
        <source>Regions without a row</source>
        <translation>无对应行的区域数</translation>
    </message>
    <message>
        <source>Links (two for each pair)</source>
        <translation>邻接数（每对计两次）</translation>
    </message>
    <message>
        <source>Without a neighbour</source>
        <translation>无邻区的区域</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>Moran&apos;s I</source>
        <translation>莫兰指数 I</translation>
    </message>
    <message>
        <source>Geary&apos;s C</source>
        <translation>吉尔里指数 C</translation>
    </message>
    <message>
        <source>Variance and z under randomisation; every region counts once, whatever its weight</source>
        <translation>方差和 z 按随机化假设；不论权重大小，每个区域只计一次</translation>
    </message>
    <message>
        <source>p: one-sided, from %1 random permutations (seed %2)</source>
        <translation>p：单侧，由 %1 次随机置换求得，随机种子为 %2</translation>
    </message>
    <message>
        <source>p: two-sided, by the normal distribution</source>
        <translation>p：双侧，按正态分布求得</translation>
    </message>
    <message>
        <source>– not defined for these values, or not asked for</source>
        <translation>– 对这些数值没有定义，或未要求计算</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of %2 holds no number; choose another column.</source>
        <translation>%2 的列“%1”中没有数值；请选择其他列。</translation>
    </message>
    <message>
        <source>No row of %1 has a value in every requested column; choose other columns.</source>
        <translation>%1 中没有一行在所选各列都有内容；请选择其他列。</translation>
    </message>
    <message>
        <source>%1, row %2: the weight &quot;%3&quot; in the column &quot;%4&quot; is below 0; correct it.</source>
        <translation>%1 第 %2 行：列“%4”中的权重“%3”小于 0；请改正。</translation>
    </message>
    <message>
        <source>All weights in the column &quot;%1&quot; of %2 are 0; choose another column.</source>
        <translation>%2 的列“%1”中权重全为 0；请选择其他列。</translation>
    </message>
    <message>
        <source>No row of %1 has a region in %2: the column &quot;%3&quot; holds texts like &quot;%4&quot; and the field &quot;%5&quot; like &quot;%6&quot;; choose columns that match.</source>
        <translation>%1 中没有一行在 %2 中有对应区域：列“%3”的内容如“%4”，字段“%5”的内容如“%6”；请选择能对应的列。</translation>
    </message>
    <message>
        <source>The option --%1 is required; see &quot;--help&quot;.</source>
        <translation>缺少选项 --%1；用“--help”查看其取值。</translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation>无数值 %1 行</translation>
    </message>
    <message>
        <source>%1 without a weight</source>
        <translation>无权重 %1 行</translation>
    </message>
    <message>
        <source>%1 without a group</source>
        <translation>无分组 %1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>共 %2 行，采用 %1 行</translation>
    </message>
    <message>
        <source>%1; left out: %2</source>
        <comment>rows used, and why others were not</comment>
        <translation>%1；略去：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Rows in another class with %1: %2 of %3</source>
        <comment>classification method, numbers of rows</comment>
        <translation>按%1归入不同级别的行数：%2（共%3行）</translation>
    </message>
    <message>
        <source>Method to compare with; counts the rows that change class.</source>
        <translation>用于比较的分级方法；给出所属级别改变的行数。</translation>
    </message>
    <message>
        <source>%1 the gap has changed its sign: the other group is ahead now</source>
        <comment>%1 is the mark</comment>
        <translation>%1 差距已变号：领先的一方已易位</translation>
    </message>
    <message>
        <source>&quot;huline --boundaries FILE [--boundary-key FIELD]&quot; opens it with your own boundary file.</source>
        <translation>“huline --boundaries 文件 [--boundary-key 字段]”以您自己的边界文件打开窗口。</translation>
    </message>
    <message>
        <source>No field of %1 holds the region codes of the statistics; choose one with --boundary-key: %2.</source>
        <translation>%1 没有任何字段含有统计数据的区域代码；请用 --boundary-key 指明一个字段：%2。</translation>
    </message>
    <message>
        <source>Field with the region codes (default: found by its values).</source>
        <translation>含区域代码的字段（默认：按取值查找）。</translation>
    </message>
    <message>
        <source>--edition and --vintage mean the same; give one of them.</source>
        <translation>--edition 与 --vintage 含义相同，请只用其中一个。</translation>
    </message>
    <message>
        <source>Unknown edition &quot;%1&quot;; available: %2.</source>
        <translation>没有数据版本“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator and edition, each with its id</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a quarter (such as 2022-Q1); figures of %2 are available for: %3.</source>
        <translation>“%1”不是季度（如2022-Q1）；%2有数据的时期：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a month (such as 2022-03); figures of %2 are available for: %3.</source>
        <translation>“%1”不是月份（如2022-03）；%2有数据的时期：%3。</translation>
    </message>
    <message>
        <source>The same as --edition.</source>
        <translation>与 --edition 相同。</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>indicator, edition, kind of mean</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two indicators</comment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>These data have no dividing line.</source>
        <translation>这些数据没有分界线。</translation>
    </message>
    <message>
        <source>Periods of %1, %2</source>
        <comment>indicator, edition</comment>
        <translation>%1的时期，%2</translation>
    </message>
    <message>
        <source>Dates of %1</source>
        <comment>indicator</comment>
        <translation>%1的日期</translation>
    </message>
    <message>
        <source>The data in %1 come without a table of claims to check.</source>
        <translation>%1 中的数据没有可供核查的论断表。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator, kind of mean</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域数</translation>
    </message>
    <message>
        <source>– not known for every region of the group</source>
        <translation>– 组内并非每个区域都有数据</translation>
    </message>
    <message>
        <source>Rule for a region that the line cuts (default: majority).</source>
        <translation>被切分的区域如何计算（默认：majority）。</translation>
    </message>
    <message>
        <source>The option --%1 requires --%2.</source>
        <translation>使用选项 --%1 时还须给出 --%2。</translation>
    </message>
    <message>
        <source>%1: figures are published for the grouping %2 only, not for %3.</source>
        <translation>%1：数据只按分组%2公布，没有按%3公布。</translation>
    </message>
    <message>
        <source>Without a command, opens the window: a live map of the gaps between regions.</source>
        <translation>不带命令时打开窗口：区域差距的动态地图。</translation>
    </message>
    <message>
        <source>The first and the last class are open-ended.</source>
        <translation>最低级没有下限，最高级没有上限。</translation>
    </message>
    <message>
        <source>Bounds of the classes, ascending, in place of a method.</source>
        <translation>由小到大的分级断点，代替分级方法。</translation>
    </message>
    <message>
        <source>Class bounds, ascending, in place of a method; ratios in per cent.</source>
        <translation>由小到大的分级断点，代替分级方法；比值以百分数表示。</translation>
    </message>
    <message>
        <source>--method manual needs class bounds, such as --breaks 50,80,100.</source>
        <translation>--method manual 需要给出断点，例如 --breaks 50,80,100。</translation>
    </message>
    <message>
        <source>--breaks gives the class bounds, so --method cannot compute them; leave one out.</source>
        <translation>--breaks 已给出断点，不能再用 --method 计算；请去掉其中一个。</translation>
    </message>
    <message>
        <source>--breaks determines the number of classes; leave out --classes.</source>
        <translation>--breaks 已决定级数；请去掉 --classes。</translation>
    </message>
    <message>
        <source>--breaks: %1</source>
        <comment>what is wrong with its value</comment>
        <translation>--breaks：%1</translation>
    </message>
    <message>
        <source>N,N,...</source>
        <comment>value of an option</comment>
        <translation>数,数,...</translation>
    </message>
    <message>
        <source>--%1 does not apply to --colour-by %2, which has no numeric classes.</source>
        <translation>--colour-by %2 没有数值分级，--%1 不适用。</translation>
    </message>
    <message>
        <source>--%1 gives the same classes in all periods; leave out --%2.</source>
        <translation>--%1 给出的分级在各时期相同，请去掉 --%2。</translation>
    </message>
    <message>
        <source>The edition &quot;%1&quot; (%2) does not have all figures that the line divides; available: %3.</source>
        <translation>版本“%1”（%2）缺少计算分界线两侧占比所需的部分数据；可选：%3。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Share of area, %1</source>
        <comment>a side of the line</comment>
        <translation>%1面积占比</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a line, kind of curve</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between indicators</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>year, edition</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <comment>indicators, year and edition, rule</comment>
        <translation>%1：%2；%3</translation>
    </message>
    <message>
        <source>What the map shows (default: set by the data package).</source>
        <translation>地图显示的指标（默认：由数据包指定）。</translation>
    </message>
    <message>
        <source>Date, for figures published by date (default: the latest).</source>
        <translation>日期，用于按日期公布的数据（默认：最新日期）。</translation>
    </message>
    <message>
        <source>Grouping of the regions (default: set by the data package).</source>
        <translation>采用哪种分组（默认：由数据包指定）。</translation>
    </message>
    <message>
        <source>Indicator to compare (default: set by the data package).</source>
        <translation>要比较的指标（默认：由数据包指定）。</translation>
    </message>
    <message>
        <source>The line of these data divides only the area; leave out --%1.</source>
        <translation>这些数据的分界线只划分面积；请去掉 --%1。</translation>
    </message>
    <message>
        <source>Prints the shares on both sides of the dividing line, such as the Hu Line.</source>
        <translation>输出分界线（如胡焕庸线）两侧所占比重。</translation>
    </message>
    <message>
        <source>Year of the figures (default: set by the data package, otherwise the latest).</source>
        <translation>数据的年份（默认：由数据包指定，否则为最近的年份）。</translation>
    </message>
    <message numerus="yes">
        <source>The statistics have figures for none of the %n region(s) of the map: their codes do not match; use other boundaries, or another field of codes.</source>
        <translation>
            <numerusform>统计数据与地图的%n个区域无一匹配：代码不一致；请换用其他边界文件或代码字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the indicators instead, with their ids, units and periods.</source>
        <translation>改为列出全部指标及其标识、单位和时期。</translation>
    </message>
    <message>
        <source>Unknown indicator &quot;%1&quot;; &quot;huline info --indicators&quot; lists all.</source>
        <translation>没有名为“%1”的指标；“huline info --indicators”列出全部指标。</translation>
    </message>
    <message>
        <source>Unknown indicator &quot;%1&quot;; similar: %2; &quot;huline info --indicators&quot; lists all.</source>
        <translation>没有名为“%1”的指标；相近的有：%2；“huline info --indicators”列出全部指标。</translation>
    </message>
    <message>
        <source>%1 ...; &quot;huline info --indicators&quot; lists all %2.</source>
        <comment>the first ids, number of all ids</comment>
        <translation>%1 ……“huline info --indicators”列出全部 %2 个。</translation>
    </message>
    <message>
        <source>%1 may be negative, so there is no %2; choose another --colour-by.</source>
        <comment>indicator, a ratio</comment>
        <translation>%1可能为负，没有“%2”；请选择其他 --colour-by。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Prints the versions of all libraries, and the location, size and faults of the data.</source>
        <translation>显示各程序库的版本，以及数据的位置、数量和存在的问题。</translation>
    </message>
    <message>
        <source>--year and --date cannot be used together: use --date for figures by day, --year for all others.</source>
        <translation>--year 与 --date 不能同时使用：按日期给出的数据用 --date，其他数据用 --year。</translation>
    </message>
    <message>
        <source>%1: figures are published by group, so no region differs from the mean of its group; choose another --colour-by.</source>
        <translation>%1：数据按分组公布，各区域与本组均值没有差别；请改用其他 --colour-by。</translation>
    </message>
    <message>
        <source>Year, quarter or month (default: the latest complete one).</source>
        <translation>年份、季度或月份（默认：最近的数据完整时期）。</translation>
    </message>
    <message>
        <source>Earlier period (default: set by the data package, otherwise the first period with figures).</source>
        <translation>较早的时期（默认：由数据包指定，否则为有数据的最早时期）。</translation>
    </message>
    <message>
        <source>Later period (default: set by the data package, otherwise the latest).</source>
        <translation>较晚的时期（默认：由数据包指定，否则为最近的时期）。</translation>
    </message>
    <message>
        <source>The colour ramp &quot;%1&quot; is sequential, but these values have a midpoint; diverging ramps: %2.</source>
        <translation>色带“%1”没有中点，而此处需要双向色带；可用：%2。</translation>
    </message>
    <message>
        <source>The colour ramp &quot;%1&quot; is diverging, but these values have no midpoint; sequential ramps: %2.</source>
        <translation>色带“%1”是双向色带，而此处的值没有中点；可用：%2。</translation>
    </message>
    <message>
        <source>Edition of the figures (default: set by the data package).</source>
        <translation>数据版本（默认：由数据包指定）。</translation>
    </message>
    <message>
        <source>%1: also at the prices of other years (%2), with the year in the id.</source>
        <translation>%1：还可按其他年份的价格计算（%2），更换标识中的年份即可。</translation>
    </message>
    <message>
        <source>Editions with figures for %1: %2 (--edition).</source>
        <translation>有%1数据的版本：%2（--edition）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Other indicators</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>&quot;huline --reset-settings&quot; forgets the size of the window, the recent files and other settings.</source>
        <translation>“huline --reset-settings”清除窗口大小、最近使用的文件等设置。</translation>
    </message>
    <message>
        <source>Ends: %1</source>
        <translation>端点：%1</translation>
    </message>
    <message>
        <source>Forgets the settings of the window.</source>
        <translation>清除窗口的各项设置。</translation>
    </message>
    <message>
        <source>A file and --boundaries cannot be used together; leave out one of them.</source>
        <translation>文件与 --boundaries 不能同时使用；请去掉其中之一。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be changed.</source>
        <translation>无法更改 %1 中的设置。</translation>
    </message>
    <message>
        <source>The settings of the window are forgotten.</source>
        <translation>窗口的各项设置已清除。</translation>
    </message>
    <message>
        <source>Study (.huline) with data and choices; other options replace its choices.</source>
        <translation>研究文件（.huline），提供数据和各项选择；其他选项优先于其中的选择。</translation>
    </message>
    <message>
        <source>The dividing line of the study cannot divide this map; move its ends in the window.</source>
        <translation>研究文件中的分界线无法划分此地图；请在窗口中移动其端点。</translation>
    </message>
    <message>
        <source>Column to classify: its name, or its number, such as &quot;#3&quot;.</source>
        <translation>要分类的列：列名，或列的序号，如“#3”。</translation>
    </message>
    <message>
        <source>Column to measure: its name, or its number, such as &quot;#3&quot;.</source>
        <translation>要测度的列：列名，或列的序号，如“#3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a period of the figures of %2, which are: %3.</source>
        <translation>“%1”不是%2所具有的时期；可用的时期：%3。</translation>
    </message>
    <message>
        <source>The first visible sheet. Titles above the names of the columns, units, totals and notes are recognised and left out. Numbers are written as 1234.5, 1.2345e3, 1,234.5 or 12.5 %; in a file with semicolons, the comma is the decimal sign. Blank cells and marks such as - … NA are left out, and other text is an error.</source>
        <translation>读取第一个可见的工作表。列名上方的标题、单位、合计行和注释会自动识别并略去。数字可写作 1234.5、1.2345e3、1,234.5 或 12.5 %；以分号分隔的文件以逗号为小数点。空白单元格和 - … NA 等符号略去，其他文字视为错误。</translation>
    </message>
    <message>
        <source>A table: .csv, .tsv, .tab, .txt, .xlsx, .ods, .xls or .dbf.</source>
        <translation>表格：.csv、.tsv、.tab、.txt、.xlsx、.ods、.xls 或 .dbf。</translation>
    </message>
    <message>
        <source>ROW</source>
        <comment>value of an option</comment>
        <translation>行号</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>value of an option</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sheet of the workbook (default: the first visible one).</source>
        <translation>工作簿中的工作表（默认为第一个可见的工作表）。</translation>
    </message>
    <message>
        <source>Row of the sheet with the names of the columns, or the first of several (default: recognised).</source>
        <translation>列名所在的行；有多行时为第一行（默认自动识别）。</translation>
    </message>
    <message>
        <source>Number of rows with the names of the columns (default: recognised).</source>
        <translation>列名所占的行数（默认自动识别）。</translation>
    </message>
    <message>
        <source>Encoding of a text file or .dbf file, such as GBK (default: UTF-8, or else GB18030).</source>
        <translation>文本文件或 .dbf 文件的编码，如 GBK（默认为 UTF-8，否则为 GB18030）。</translation>
    </message>
    <message>
        <source>Sign between the cells of a text file (default: recognised).</source>
        <translation>文本文件中单元格之间的分隔符（默认自动识别）。</translation>
    </message>
    <message>
        <source>Decimal sign of all numbers in texts (default: recognised for each column).</source>
        <translation>文本数字的小数点（默认逐列识别）。</translation>
    </message>
    <message>
        <source>MARKS</source>
        <comment>value of an option</comment>
        <translation>符号</translation>
    </message>
    <message>
        <source>Texts that stand for a missing figure, between blanks (default: %1); blank cells always do.</source>
        <translation>表示缺失数据的符号，以空格分隔（默认为 %1）；空白单元格始终视为缺失。</translation>
    </message>
    <message>
        <source>Name or code of the total of all regions, in addition to names such as Total.</source>
        <translation>除“合计”之类的名称外，全部地区合计的名称或代码。</translation>
    </message>
    <message>
        <source>Count totals like other rows.</source>
        <translation>合计行与其他行同样计入。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>Invalid value for --%1: &quot;%2&quot;; expected a distance in metres, 0 or more.</source>
        <translation>--%1 的取值“%2”无效，应为不小于 0 的距离（米）。</translation>
    </message>
    <message>
        <source>METRES</source>
        <comment>value of an option</comment>
        <translation>米数</translation>
    </message>
    <message>
        <source>Regions no farther apart than this are neighbours (default: 0). Measured with 111 km for each degree; in the units of the file if it has no place on Earth.</source>
        <translation>间距不超过此值的地区视为相邻（默认 0）。按每度 111 千米量算；文件没有地理位置时，以文件自身的单位计。</translation>
    </message>
    <message>
        <source>Layer of the boundary file (default: the first one with areas).</source>
        <translation>边界文件的图层（默认为第一个面图层）。</translation>
    </message>
    <message>
        <source>Reference system of its coordinates, or &quot;plane&quot; for coordinates without a place on Earth (default: what the file says, or else what its coordinates show).</source>
        <translation>其坐标的坐标系；没有地理位置的坐标用“plane”（默认以文件所述为准，文件未说明时由坐标判断）。</translation>
    </message>
    <message>
        <source>Encoding of its text, such as GB18030 (default: found by the text).</source>
        <translation>其文字的编码，如 GB18030（默认由文字判断）。</translation>
    </message>
    <message>
        <source>Boundary file to use instead of the shipped one: Shapefile, GeoPackage, GeoJSON, KML and others, also in a zip archive.</source>
        <translation>代替自带边界的边界文件：Shapefile、GeoPackage、GeoJSON、KML 等，也可以在 zip 压缩包中。</translation>
    </message>
    <message>
        <source>%1 units</source>
        <comment>a distance</comment>
        <translation>%1 个单位</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>a distance</comment>
        <translation>%1 米</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) have no neighbour; the nearest are %1 apart. &quot;--snap METRES&quot; joins regions across such gaps.</source>
        <translation>
            <numerusform>有 %n 个地区没有相邻地区，其中最近的相距 %1；用“--snap 米数”可跨过这样的缝隙相连。</numerusform>
        </translation>
    </message>
    <message>
        <source>Output format (default: text); JSON leaves out the versions.</source>
        <translation>输出格式（默认 text）；JSON 不含版本信息。</translation>
    </message>
    <message>
        <source>Nothing was done. With --%1, the rows that have a region are used.</source>
        <translation>未执行任何操作。加上 --%1 则只使用有对应区域的行。</translation>
    </message>
    <message>
        <source>Column with the names or codes of the regions (default: recognised).</source>
        <translation>区域名称或代码所在的列（默认自动识别）。</translation>
    </message>
    <message>
        <source>Column with figures; can be given several times (default: all columns with numbers).</source>
        <translation>数值所在的列，可多次给出（默认为所有数值列）。</translation>
    </message>
    <message>
        <source>Column with the period of the figures (default: recognised).</source>
        <translation>数值所属时期所在的列（默认自动识别）。</translation>
    </message>
    <message>
        <source>Column that divides the regions into groups; can be given several times.</source>
        <translation>用于给区域分组的列，可多次给出。</translation>
    </message>
    <message>
        <source>Unit of the figures (default: what the table says).</source>
        <translation>数值的单位（默认以表中所写为准）。</translation>
    </message>
    <message>
        <source>Who published the figures (default: the name of the file).</source>
        <translation>数值的发布者（默认为文件名）。</translation>
    </message>
    <message>
        <source>What the regions are called, such as &quot;city|cities&quot; (default: region, or as in the data package).</source>
        <translation>区域的称呼，例如“市”（默认为“区域”，或以数据包为准）。</translation>
    </message>
    <message>
        <source>Use a table although fewer than nine of ten rows have a region.</source>
        <translation>即使不到九成的行有对应区域，也使用该表。</translation>
    </message>
    <message>
        <source>Field of the boundaries with the same codes or names (default: the name of the key column, or else the field that matches best).</source>
        <translation>边界文件中代码或名称相同的字段（默认为与键列同名的字段，否则为最相符的字段）。</translation>
    </message>
    <message numerus="yes">
        <source>boundaries with %n feature(s)</source>
        <translation>
            <numerusform>边界，%n 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>boundaries</source>
        <translation>边界</translation>
    </message>
    <message numerus="yes">
        <source>table with %n row(s)</source>
        <translation>
            <numerusform>表格，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>study</source>
        <translation>研究文件</translation>
    </message>
    <message numerus="yes">
        <source>data package with %n region(s)</source>
        <translation>
            <numerusform>数据包，%n 个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>data package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts about a file</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: cannot be used (%2)</source>
        <translation>%1：不能使用（%2）</translation>
    </message>
    <message>
        <source>%1: can be used (%2)</source>
        <translation>%1：可以使用（%2）</translation>
    </message>
    <message>
        <source>&quot;check&quot; requires the name of at least one file.</source>
        <translation>“check”需要至少一个文件名。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be used.</source>
        <translation>
            <numerusform>%n 个文件不能使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage: huline %1 FILE... [OPTION...]</source>
        <translation>用法：huline %1 文件... [选项...]</translation>
    </message>
    <message>
        <source>%1 has no field with codes or names that tell its regions apart; they are numbered.</source>
        <translation>%1 没有可以区分各区域的代码或名称字段；各区域以序号表示。</translation>
    </message>
    <message>
        <source>Invalid value for --%2: &quot;%1&quot;; expected KEY=REGION, or KEY= to leave out the rows of a key.</source>
        <translation>--%2 的值“%1”无效；应为“名称=区域”，或用“名称=”略去该名称的各行。</translation>
    </message>
    <message>
        <source>KEY=REGION</source>
        <comment>value of an option</comment>
        <translation>名称=区域</translation>
    </message>
    <message>
        <source>Code or name of the region that a key stands for; &quot;KEY=&quot; leaves out its rows; can be given several times.</source>
        <translation>表中某个名称或代码所指的区域（代码或名称）；“名称=”略去其各行；可多次给出。</translation>
    </message>
    <message>
        <source>straight</source>
        <comment>a line on a plane</comment>
        <translation>直线</translation>
    </message>
    <message>
        <source>&quot;huline FILE...&quot; opens it with a study, your own boundaries and tables, or a data package.</source>
        <translation>“huline 文件...”打开窗口并载入研究文件、您自己的边界和表格，或数据包。</translation>
    </message>
    <message>
        <source>GROUPING</source>
        <comment>value of an option</comment>
        <translation>分组</translation>
    </message>
    <message>
        <source>Makes a map of the groups of this grouping: each group becomes one region, with the figures of its regions together.</source>
        <translation>制作该分组各组的地图：每组成为一个地区，数据为组内各地区的合计。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot; (character %3); its columns are: %4.</source>
        <translation>%1 中没有“%2”列（第 %3 个字符）；现有的列：%4。</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot; (character %3); similar: %4.</source>
        <translation>%1 中没有“%2”列（第 %3 个字符）；相近的有：%4。</translation>
    </message>
    <message>
        <source>%1 has several columns &quot;%2&quot; (character %3); write the number of one of them: %4.</source>
        <translation>%1 中有多个“%2”列（第 %3 个字符）；请写出其中一列的序号：%4。</translation>
    </message>
    <message>
        <source>The formula &quot;%1&quot; cannot be used. %2</source>
        <comment>name, reason</comment>
        <translation>公式“%1”不能使用。%2</translation>
    </message>
    <message>
        <source>A column of %1 has this name; choose another one.</source>
        <translation>%1 中已有同名的列；请换一个名称。</translation>
    </message>
    <message>
        <source>NAME=FORMULA</source>
        <comment>value of an option</comment>
        <translation>名称=公式</translation>
    </message>
    <message>
        <source>Another value, computed from columns: &quot;NAME = gdp / population * 10000&quot;; names with blanks stand in square brackets; can be given several times.</source>
        <translation>由各列计算的新数值：“名称 = gdp / population * 10000”；含空格的列名须加方括号；可多次给出。</translation>
    </message>
    <message>
        <source>Another indicator, computed from others: &quot;NAME = gdp / population * 10000&quot;, or with its unit in brackets, &quot;NAME (UNIT) = ...&quot;; can be given several times.</source>
        <translation>由其他指标计算的新指标：“名称 = gdp / population * 10000”；单位可写在括号中：“名称（单位）= ...”；可多次给出。</translation>
    </message>
    <message>
        <source>Invalid value for --%2: &quot;%1&quot;; expected NAME = FORMULA, or NAME (UNIT) = FORMULA.</source>
        <translation>--%2 的值“%1”无效；应为“名称 = 公式”或“名称（单位）= 公式”。</translation>
    </message>
    <message>
        <source>Map projection of the boundaries (default: fitted to their area). All of them keep areas, because the colours of regions are compared. Coordinates without a place on Earth are not projected.</source>
        <translation>边界的地图投影（默认：按区域范围选定）。所列投影都保持面积不变，因为地图上要比较各区域的颜色。没有地理位置的平面坐标不作投影。</translation>
    </message>
    <message>
        <source>The formula &quot;%1&quot; has no value in any row of %2: in each, a figure is missing or the divisor is 0.</source>
        <translation>公式“%1”在 %2 的任何一行都没有数值：各行不是缺少数据，就是除数为 0。</translation>
    </message>
    <message>
        <source>The table %1 is given twice; to use several sheets of a workbook, give --sheet after each --table.</source>
        <translation>表 %1 给出了两次；如需使用同一工作簿的多张工作表，请在每个 --table 之后给出 --sheet。</translation>
    </message>
    <message>
        <source>Can be given several times; an option that follows several tables is about the table before it.</source>
        <translation>可多次给出；在多个表之后分别给出的选项只作用于其前面的那个表。</translation>
    </message>
    <message>
        <source>Edition of the figures, such as &quot;preliminary&quot; (default: not stated).</source>
        <translation>数据的版本，例如“初步核算”（默认：未注明）。</translation>
    </message>
    <message numerus="yes">
        <source>overlay with %n line(s) or point(s)</source>
        <translation>
            <numerusform>叠加图层，%n 个线或点</numerusform>
        </translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>叠加图层</translation>
    </message>
    <message>
        <source>Tells of each file what it is, whether it can be used, and what is wrong with it: boundaries, lines or points, a table, a study or a data package.</source>
        <translation>说明每个文件是什么（边界、线或点、表格、研究文件或数据包）、能否使用，以及有何问题。</translation>
    </message>
    <message>
        <source>Overlay %1</source>
        <translation>叠加图层 %1</translation>
    </message>
    <message>
        <source>Invalid value for &quot;%1&quot; of --%2: &quot;%3&quot;; expected: %4.</source>
        <translation>--%2 中“%1”的值无效：“%3”；应为：%4。</translation>
    </message>
    <message>
        <source>a number of millimetres above 0 and up to %1</source>
        <translation>大于 0 且不超过 %1 的毫米数</translation>
    </message>
    <message>
        <source>a colour such as #c00000</source>
        <translation>颜色，例如 #c00000</translation>
    </message>
    <message>
        <source>Invalid value for --%1: &quot;%2&quot;; expected KEY=VALUE, separated by semicolons, with the keys: %3.</source>
        <translation>--%1 的值无效：“%2”；应为以分号分隔的“键=值”，可用的键：%3。</translation>
    </message>
    <message>
        <source>KEY=VALUE;...</source>
        <comment>value of an option</comment>
        <translation>键=值;...</translation>
    </message>
    <message>
        <source>How the overlay before it is drawn and read, such as &quot;colour=#c00000;width=0.5;dash=dashed&quot;. Keys: %1.</source>
        <translation>其前面的叠加文件如何绘制和读取，例如“colour=#c00000;width=0.5;dash=dashed”。可用的键：%1。</translation>
    </message>
    <message>
        <source>No --%2 stands before --%1.</source>
        <translation>--%1 之前没有 --%2。</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表格 %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows have a region</source>
        <comment>numbers of rows</comment>
        <translation>%2 行中有 %1 行对应区域</translation>
    </message>
    <message>
        <source>File of lines or points, such as boundaries or a table of cities with their longitudes and latitudes, drawn over the map; can be given several times.</source>
        <translation>线或点的文件，如边界线或带有经纬度的城市表，绘在地图之上；可多次给出。</translation>
    </message>
    <message>
        <source>Unknown group &quot;%1&quot;; available: %2.</source>
        <translation>未知的分组成员“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>--of and --versus name the same group; name two groups.</source>
        <translation>--of 与 --versus 是同一个组；请给出两个组。</translation>
    </message>
    <message>
        <source>No grouping of %1 has both groups, &quot;%2&quot; and &quot;%3&quot;; name two groups of one grouping: %4.</source>
        <translation>%1 没有同时含有“%2”和“%3”的分组；请给出同一分组中的两个组：%4。</translation>
    </message>
    <message>
        <source>GROUP</source>
        <comment>value of an option</comment>
        <translation>组</translation>
    </message>
    <message>
        <source>Prints the gap between two groups, and its change, under every edition, mean, grouping and rule.</source>
        <translation>输出两组之间的差距及其变化，逐一列出各数据版本、均值、分组和划分规则下的结果。</translation>
    </message>
    <message>
        <source>The group whose lead over the other one is the gap.</source>
        <translation>差距为该组高出另一组的数值。</translation>
    </message>
    <message>
        <source>The other group, or &quot;whole&quot; for all regions together (default: whole).</source>
        <translation>另一组；“whole”表示全部区域（默认：whole）。</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a choice</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Several groupings are called &quot;%1&quot;; give the id of one: %2.</source>
        <translation>有多个分组名为“%1”；请给出其中一个的标识：%2。</translation>
    </message>
    <message>
        <source>The data package names no places.</source>
        <translation>数据包没有给出地点。</translation>
    </message>
    <message>
        <source>Which places? Give one of these with --kind: %1.</source>
        <translation>哪一类地点？请用 --kind 给出其中之一：%1。</translation>
    </message>
    <message>
        <source>Unknown kind of places &quot;%1&quot;; available: %2.</source>
        <translation>未知的地点类别“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>The data package names no planned industries.</source>
        <translation>数据包没有给出规划产业。</translation>
    </message>
    <message>
        <source>Prints the places of a kind, and how many are in each group of regions.</source>
        <translation>输出某一类地点，以及每组区域中的数量。</translation>
    </message>
    <message>
        <source>Kind of places.</source>
        <translation>地点类别。</translation>
    </message>
    <message>
        <source>Grouping of the regions (default: that in which the places are published).</source>
        <translation>区域分组（默认：公布这些地点时所用的分组）。</translation>
    </message>
    <message>
        <source>Prints how many plans name each industry, and how alike the plans of regions are.</source>
        <translation>输出各产业见于多少份规划，以及各区域规划的相似程度。</translation>
    </message>
    <message>
        <source>As published</source>
        <comment>number of places</comment>
        <translation>按公布</translation>
    </message>
    <message>
        <source>By region</source>
        <comment>number of places</comment>
        <translation>按区域</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>%1 (published as %2)</source>
        <comment>group of a place</comment>
        <translation>%1（公布为%2）</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>Plans that name it</source>
        <translation>提及的规划</translation>
    </message>
    <message>
        <source>Overlap (Jaccard)</source>
        <translation>重合度（杰卡德系数）</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>城市群</translation>
    </message>
    <message>
        <source>Mean overlap</source>
        <translation>平均重合度</translation>
    </message>
</context>
<context>
    <name>FileInputText</name>
    <message>
        <source>Recognised: %1</source>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>自动识别</translation>
    </message>
</context>
<context>
    <name>FormulaPreview</name>
    <message>
        <source>%1: %2</source>
        <comment>region, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Computed for the groups for which the figures are published.</source>
        <translation>按公布数据的分组计算。</translation>
    </message>
    <message>
        <source>A group of regions has no value, because the values of an input do not add up.</source>
        <translation>分组没有数值，因为所用的某个指标不能相加。</translation>
    </message>
    <message>
        <source>The value of a group is the sum of its regions.</source>
        <translation>分组的数值是其中各区域之和。</translation>
    </message>
    <message>
        <source>For a group, the formula is computed from the figures of the whole group.</source>
        <translation>分组的数值由整个分组的数据按公式计算。</translation>
    </message>
    <message>
        <source>Without a unit.</source>
        <translation>没有单位。</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>There is no value: no region has figures of all inputs for one period in one edition.</source>
        <translation>没有数值：没有任何区域在同一时期、同一版本中具备公式所需的全部数据。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between regions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Periods with values: %1</source>
        <translation>有数值的时期：%1</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <comment>period, values of regions</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FormulaWords</name>
    <message>
        <source>, </source>
        <comment>between listed names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The formula is not complete: at its end, a number or the name of an indicator is missing.</source>
        <translation>公式不完整：末尾缺少数字或指标名称。</translation>
    </message>
    <message>
        <source>Before &quot;%1&quot; (character %2), a number or the name of an indicator is missing.</source>
        <translation>“%1”（第 %2 个字符）之前缺少数字或指标名称。</translation>
    </message>
    <message>
        <source>No indicator is called &quot;%1&quot; (character %2); use the id or name of another one.</source>
        <translation>没有名为“%1”的指标（第 %2 个字符）；请改用其他指标的标识或名称。</translation>
    </message>
    <message>
        <source>No indicator is called &quot;%1&quot; (character %2); similar: %3.</source>
        <translation>没有名为“%1”的指标（第 %2 个字符）；相近的有：%3。</translation>
    </message>
    <message>
        <source>Several indicators are called &quot;%1&quot; (character %2); write the id of one of them: %3.</source>
        <translation>有多个指标名为“%1”（第 %2 个字符）；请写出其中一个的标识：%3。</translation>
    </message>
    <message>
        <source>Before &quot;%1&quot; (character %2), one of the signs + - * / is missing. Names with blanks or signs are written in square brackets.</source>
        <translation>“%1”（第 %2 个字符）之前缺少 + - * / 中的一个符号。含空格或符号的名称须加方括号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (character %2) is not closed; add the closing bracket or quote.</source>
        <translation>“%1”（第 %2 个字符）没有闭合；请补上右括号或引号。</translation>
    </message>
    <message>
        <source>At character %1, more than 100 brackets or signs stand within one another; divide the formula into several.</source>
        <translation>第 %1 个字符处，括号或符号嵌套超过 100 层；请把公式拆成几个。</translation>
    </message>
    <message>
        <source>The formula has no name; give it one.</source>
        <translation>公式没有名称；请为它命名。</translation>
    </message>
    <message>
        <source>Another formula has the name &quot;%1&quot;; choose another name.</source>
        <translation>已有公式名为“%1”；请换一个名称。</translation>
    </message>
    <message>
        <source>The formula uses its own name, &quot;%1&quot;; name another indicator.</source>
        <translation>公式用到了自己的名称“%1”；请改用其他指标。</translation>
    </message>
    <message>
        <source>The formula &quot;%1&quot; comes later in the list; a formula can only use those before it.</source>
        <translation>公式“%1”排在后面；公式只能使用排在它前面的公式。</translation>
    </message>
    <message>
        <source>The formula &quot;%1&quot; cannot be used itself; correct it first.</source>
        <translation>公式“%1”本身不能使用；请先更正它。</translation>
    </message>
    <message>
        <source>The formula contains no indicator, so its value is the same everywhere; name at least one.</source>
        <translation>公式中没有指标，各处的数值都相同；请至少写一个指标。</translation>
    </message>
    <message>
        <source>The formula combines figures that are published for the groups of different groupings; use those of one grouping.</source>
        <translation>公式所用的数据按不同的分组方案公布；请只用同一分组方案的数据。</translation>
    </message>
    <message>
        <source>The formula is too long, by itself or with the formulas that it uses; shorten it.</source>
        <translation>公式本身太长，或连同所用的公式太长；请缩短。</translation>
    </message>
    <message>
        <source>The formula &quot;%1&quot; is left out. %2</source>
        <comment>name, reason</comment>
        <translation>公式“%1”未使用。%2</translation>
    </message>
    <message>
        <source>In the formula &quot;%1&quot;, &quot;%2&quot; is the indicator with this id. Other indicators with this name have the ids: %3.</source>
        <translation>在公式“%1”中，“%2”按标识取用对应的指标。另有同名指标，其标识为：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (character %2) is a number and also a name; write [%1] for the name, or %3 for the number.</source>
        <translation>“%1”（第 %2 个字符）既是数字又是名称；指名称请写 [%1]，指数字请写 %3。</translation>
    </message>
    <message>
        <source>The formula &quot;%1&quot; adds or subtracts values in different units, &quot;%2&quot; and &quot;%3&quot;; convert one of them with a factor unless both mean the same.</source>
        <translation>公式“%1”把单位不同的数值（“%2”与“%3”）相加或相减；除非两者含义相同，请先用系数换算其中之一。</translation>
    </message>
</context>
<context>
    <name>JoinText</name>
    <message>
        <source>No row names a region.</source>
        <translation>没有一行写明区域。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) have a region.</source>
        <translation>
            <numerusform>%n 行中有 %1 行对应到区域。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %n row(s) have a region. Choose another column of regions, or decide below.</source>
        <translation>
            <numerusform>%n 行中只有 %1 行对应到区域。请改选区域所在的列，或在下面逐一指定。</numerusform>
        </translation>
    </message>
    <message>
        <source>These stand for the same region: %1.</source>
        <translation>以下名称指同一区域：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of regions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is left out.</source>
        <translation>“%1”已略去。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for %2.</source>
        <comment>key, region</comment>
        <translation>“%1”指%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of the map have no row: %1.</source>
        <translation>
            <numerusform>地图上有 %n 个区域没有数据行：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row %1 and %n more</source>
        <translation>
            <numerusform>第 %1 行及另外 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <comment>of a spreadsheet</comment>
        <translation>第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n further name(s): %1</source>
        <translation>
            <numerusform>另外 %n 个名称：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, rows</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Rows %1 and %2 both hold %n figure(s) of %3 for the same periods; none of them is used.</source>
        <comment>row, row, region</comment>
        <translation>
            <numerusform>第 %1 行和第 %2 行都有“%3”相同时期的 %n 个数字，均未采用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows %1 and %2 both hold &quot;%3&quot; of %4; neither figure is used.</source>
        <comment>row, row, indicator, region</comment>
        <translation>第 %1 行和第 %2 行都有%4的“%3”，两个数字均未采用。</translation>
    </message>
    <message>
        <source>Rows %1 and %2 both hold &quot;%3&quot; of %4 for %5; neither figure is used.</source>
        <comment>row, row, indicator, region, period</comment>
        <translation>第 %1 行和第 %2 行都有%4 %5的“%3”，两个数字均未采用。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>rows of a spreadsheet</comment>
        <translation>
            <numerusform>%1 等，另有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>your choice</source>
        <comment>reason of a match</comment>
        <translation>您的选择</translation>
    </message>
    <message>
        <source>left out by you</source>
        <comment>reason of a match</comment>
        <translation>您已略去</translation>
    </message>
    <message>
        <source>no region found</source>
        <comment>reason of a match</comment>
        <translation>未找到区域</translation>
    </message>
    <message>
        <source>code</source>
        <comment>reason of a match</comment>
        <translation>代码</translation>
    </message>
    <message>
        <source>code in another form</source>
        <comment>reason of a match</comment>
        <translation>其他写法的代码</translation>
    </message>
    <message>
        <source>name</source>
        <comment>reason of a match</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>short or long name</source>
        <comment>reason of a match</comment>
        <translation>简称或全称</translation>
    </message>
    <message>
        <source>pinyin</source>
        <comment>reason of a match</comment>
        <translation>拼音</translation>
    </message>
</context>
<context>
    <name>RobustnessWords</name>
    <message>
        <source>all regions</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>No edition has figures of %1 and %2 in both %3 and %4.</source>
        <translation>没有任何数据版本在%3和%4同时具有%1与%2的数据。</translation>
    </message>
    <message>
        <source>grew in %1 of %2</source>
        <comment>a gap, so many ways to compute it</comment>
        <translation>%2 种算法中有 %1 种扩大</translation>
    </message>
    <message>
        <source>shrank in %1 of %2</source>
        <comment>a gap, so many ways to compute it</comment>
        <translation>%2 种算法中有 %1 种缩小</translation>
    </message>
    <message>
        <source>changed its sign in %1 of %2</source>
        <comment>a gap, so many ways to compute it</comment>
        <translation>%2 种算法中有 %1 种正负号改变</translation>
    </message>
    <message>
        <source>From %1 to %2, the gap between %3 and %4 %5 ways to compute it.</source>
        <comment>%5: grew in 8 of 8</comment>
        <translation>%1至%2，%3与%4的差距：%5。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between changes of a gap</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>At the end it is %1 times as large.</source>
        <translation>期末为期初的 %1 倍。</translation>
    </message>
    <message>
        <source>At the end it is %1 to %2 times as large.</source>
        <translation>期末为期初的 %1 至 %2 倍。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>no figures in %1</source>
        <comment>period</comment>
        <translation>%1没有数据</translation>
    </message>
    <message>
        <source>not known for every region in %1</source>
        <comment>period</comment>
        <translation>%1缺少部分区域的数据</translation>
    </message>
    <message>
        <source>the values of parts of regions cannot be computed</source>
        <translation>无法计算区域一部分的数值</translation>
    </message>
    <message>
        <source>From %1 to %2, the gap between %3 and %4 stayed the same.</source>
        <translation>%1至%2，%3与%4的差距没有变化。</translation>
    </message>
    <message>
        <source>%1 is ahead of %2 in %3 of %4 ways to compute the gap.</source>
        <translation>%4 种算法中，%1有 %3 种高于%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>period, sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No edition has figures of %1 and %2 for this period: %3.</source>
        <translation>没有任何数据版本具有%1与%2在该时期的数据：%3。</translation>
    </message>
</context>
<context>
    <name>StudyQuestions</name>
    <message>
        <source>The data package of this study, %1, is missing. Without it, the data that come with the program are shown.</source>
        <translation>此研究所用的数据包 %1 不存在。若不使用它，则显示程序自带的数据。</translation>
    </message>
    <message>
        <source>A file of this study, %1, is missing.</source>
        <translation>此研究所用的文件 %1 不存在。</translation>
    </message>
    <message>
        <source>Save what you have changed as a study?</source>
        <translation>要把所作的改动保存为研究文件吗？</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>要保存对“%1”的改动吗？</translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation>如不保存，改动将会丢失。</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>打开研究文件</translation>
    </message>
    <message>
        <source>%1 has changed since the study was saved. Figures and regions may differ.</source>
        <translation>保存研究文件之后，%1 已有变动。数字和区域可能不同。</translation>
    </message>
    <message>
        <source>&amp;Use it as it is</source>
        <translation>按现状使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Choose another file…</source>
        <translation>另选文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Find it again…</source>
        <translation>重新查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;without it</source>
        <translation>不使用它而打开(&amp;W)</translation>
    </message>
    <message>
        <source>HuLine ended unexpectedly. Your unsaved work of %1 can be restored.</source>
        <translation>HuLine 上次意外结束。可以恢复您 %1 尚未保存的工作。</translation>
    </message>
    <message>
        <source>HuLine ended unexpectedly. The unsaved changes to &quot;%1&quot; of %2 can be restored.</source>
        <translation>HuLine 上次意外结束。可以恢复 %2 对“%1”尚未保存的改动。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Ask me &amp;later</source>
        <translation>以后再问(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>pooled: total over total</source>
        <translation>汇总：总量之比</translation>
    </message>
    <message>
        <source>value</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>mean of the group</source>
        <translation>所在组均值</translation>
    </message>
    <message>
        <source>difference from the group&apos;s mean</source>
        <translation>与组均值之差</translation>
    </message>
    <message>
        <source>equal interval</source>
        <translation>等间隔</translation>
    </message>
    <message>
        <source>quantile</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>natural breaks</source>
        <translation>自然断点</translation>
    </message>
    <message>
        <source>Neighbouring land</source>
        <translation>周边陆地</translation>
    </message>
    <message>
        <source>Graticule</source>
        <translation>经纬网</translation>
    </message>
    <message>
        <source>Choropleth</source>
        <translation>分级设色</translation>
    </message>
    <message>
        <source>Group outlines</source>
        <translation>分组界线</translation>
    </message>
    <message>
        <source>Disputed lines</source>
        <translation>争议界线</translation>
    </message>
    <message>
        <source>straight on the equal-area map</source>
        <translation>等积投影上的直线</translation>
    </message>
    <message>
        <source>geodesic</source>
        <translation>大地线</translation>
    </message>
    <message>
        <source>straight in longitude and latitude</source>
        <translation>经纬度坐标中的直线</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>No grouping</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>HULINE_DATA names %1, which holds neither a datapackage.json nor the two folders &quot;statistics&quot; and &quot;shapefiles&quot;; set it to a folder with a datapackage.json, or with both folders.</source>
        <translation>HULINE_DATA 指定的 %1 中既没有 datapackage.json，也没有“statistics”和“shapefiles”两个文件夹；请将其设为包含 datapackage.json 或同时包含这两个文件夹的文件夹。</translation>
    </message>
    <message>
        <source>The data were not found (looked for: %1); set HULINE_DATA to the folder that holds &quot;statistics&quot; and &quot;shapefiles&quot;.</source>
        <translation>没有找到数据（查找过：%1）；请将 HULINE_DATA 设为包含“statistics”和“shapefiles”的文件夹。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed places</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has none of the extensions of the available formats: %2.</source>
        <translation>“%1”的扩展名不是可用的格式：%2。</translation>
    </message>
    <message>
        <source>%1 mm by %2 mm at %3 dots per inch cannot be drawn; each side must have 1 to %4 pixels.</source>
        <translation>无法绘制 %1 毫米 × %2 毫米、每英寸 %3 点的图；每边须为 1 至 %4 像素。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written to: there is no such folder.</source>
        <translation>无法写入“%1”：没有这个文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written (%2).</source>
        <translation>无法写入“%1”（%2）。</translation>
    </message>
    <message>
        <source>The figure for &quot;%1&quot; cannot be drawn; try a smaller size.</source>
        <translation>无法绘制“%1”；请改用较小的尺寸。</translation>
    </message>
    <message>
        <source>derived values</source>
        <translation>含计算值</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed periods</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>No figures for %1. There are some for: %2.</source>
        <translation>%1没有数据。有数据的时期：%2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator and unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Outline: %1</source>
        <translation>界线：%1</translation>
    </message>
    <message>
        <source>Disputed line</source>
        <translation>争议界线</translation>
    </message>
    <message>
        <source>km</source>
        <translation>千米</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第%1位（共%2个）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>There is no file %1; check the path.</source>
        <translation>没有文件 %1；请检查路径。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check that it is a file of the expected kind.</source>
        <translation>无法读取 %1（%2）；请确认文件类型正确。</translation>
    </message>
    <message>
        <source>%1 holds nothing that can be drawn; choose another file.</source>
        <translation>%1 中没有可绘制的内容；请另选文件。</translation>
    </message>
    <message>
        <source>%1 cannot be projected (%2); check the file&apos;s coordinates.</source>
        <translation>无法投影 %1（%2）；请检查文件的坐标。</translation>
    </message>
    <message>
        <source>A library failed on %1 (%2); try again.</source>
        <translation>处理 %1 时程序库出错（%2）；请重试。</translation>
    </message>
    <message>
        <source>%1, mean of each group, %2</source>
        <translation>%2%1：各组均值</translation>
    </message>
    <message>
        <source>%1, difference from the group&apos;s mean, %2</source>
        <translation>%2%1：与组均值之差</translation>
    </message>
    <message>
        <source>%1, row %2: &quot;%3&quot; does not belong in the column &quot;%4&quot;; correct it.</source>
        <translation>%1 第 %2 行：“%4”列中的“%3”不合要求，请更正。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed regions</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out where the file is damaged: %2.</source>
        <translation>
            <numerusform>%1：文件在此处已损坏，%n 个要素已略去：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) without a readable shape left out: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素没有可读的图形，已略去：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s) or line(s) left out, because only areas are used: %2.</source>
        <translation>
            <numerusform>%1：只使用面要素，%n 个点或线已略去：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) without a region code left out: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素没有区域代码，已略去：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out whose coordinates cannot be projected: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素的坐标无法投影，已略去：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out whose outlines could not be repaired: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素的轮廓无法修复，已略去：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) used without points that cannot be projected: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素中有无法投影的点，已去掉这些点：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) used without rings of fewer than three different points: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素中有不足三个不同点的环，已去掉这些环：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) joined to an earlier one of the same region code: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素的区域代码与前面的相同，已并入前者：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has several layers; &quot;%2&quot; was read, and not: %3.</source>
        <translation>%1 有多个图层；已读取“%2”，未读取：%3。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed layers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>feature %1</source>
        <comment>by its number in the file</comment>
        <translation>第 %1 个要素</translation>
    </message>
    <message>
        <source>%1 has no layer &quot;%2&quot;; its layers are: %3.</source>
        <translation>%1 没有图层“%2”，现有的图层：%3。</translation>
    </message>
    <message>
        <source>No shape in %1 is of the kind needed; choose a file with polygons for regions or land, or with lines for disputed lines.</source>
        <translation>%1 中没有所需类型的图形；区域和陆地请选用面文件，争议界线请选用线文件。</translation>
    </message>
    <message>
        <source>No shape in %1 can be projected; check the file&apos;s coordinates and reference system.</source>
        <translation>%1 中没有可以投影的图形；请检查文件的坐标和坐标系。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of the statistics missing from the map: %1.</source>
        <translation>
            <numerusform>统计数据中有 %n 个区域不在地图上：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) that belong to a group without any figure: %1.</source>
        <translation>
            <numerusform>%n 个已归入分组的区域没有任何数据：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of the map missing from the table of names: %1.</source>
        <translation>
            <numerusform>地图上有 %n 个区域不在名称表中：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Gap (%1)</source>
        <comment>unit</comment>
        <translation>差距（%1）</translation>
    </message>
    <message>
        <source>%1 mm by %2 mm is too small for map, title and legend; the smallest page is %3 mm wide and %4 mm high.</source>
        <translation>%1 毫米 × %2 毫米的页面太小，放不下地图、标题和图例；最小页面为宽 %3 毫米、高 %4 毫米。</translation>
    </message>
    <message>
        <source>Mean of a group: %1.</source>
        <translation>组均值：%1。</translation>
    </message>
    <message>
        <source>%1, row %2 has %3 cells where the header has %4; correct it, and put a cell with a comma in quotes.</source>
        <translation>%1 第 %2 行有 %3 个单元格，而表头有 %4 个；请更正，含逗号的单元格请加引号。</translation>
    </message>
    <message>
        <source>group it belongs to</source>
        <translation>所属分组</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>%1°W</source>
        <translation>西经%1°</translation>
    </message>
    <message>
        <source>%1°E</source>
        <translation>东经%1°</translation>
    </message>
    <message>
        <source>%1°S</source>
        <translation>南纬%1°</translation>
    </message>
    <message>
        <source>%1°N</source>
        <translation>北纬%1°</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>longitude, latitude</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>mean and standard deviation</source>
        <translation>均值与标准差</translation>
    </message>
    <message>
        <source>head/tail breaks</source>
        <translation>头尾分割</translation>
    </message>
    <message>
        <source>maximum breaks</source>
        <translation>最大间隔</translation>
    </message>
    <message>
        <source>box plot</source>
        <translation>箱线图</translation>
    </message>
    <message>
        <source>pretty breaks</source>
        <translation>取整断点</translation>
    </message>
    <message>
        <source>geometric</source>
        <translation>几何级数</translation>
    </message>
    <message>
        <source>local Moran&apos;s I</source>
        <translation>局部莫兰指数</translation>
    </message>
    <message>
        <source>Gap between two groups over time</source>
        <translation>两组差距的变化</translation>
    </message>
    <message>
        <source>Inequality over time</source>
        <translation>不平等程度的变化</translation>
    </message>
    <message>
        <source>Inequality between and within groups</source>
        <translation>组间与组内不平等</translation>
    </message>
    <message>
        <source>Lorenz curve</source>
        <translation>洛伦兹曲线</translation>
    </message>
    <message>
        <source>Ranks over time</source>
        <translation>位次的变化</translation>
    </message>
    <message>
        <source>Moran scatter plot</source>
        <translation>莫兰散点图</translation>
    </message>
    <message>
        <source>Beta convergence</source>
        <translation>β收敛</translation>
    </message>
    <message>
        <source>range ratio</source>
        <translation>极值比</translation>
    </message>
    <message>
        <source>coefficient of variation (n)</source>
        <translation>变异系数（除以n）</translation>
    </message>
    <message>
        <source>coefficient of variation (n − 1)</source>
        <translation>变异系数（除以n−1）</translation>
    </message>
    <message>
        <source>standard deviation of logarithms</source>
        <translation>对数标准差</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>Theil T</source>
        <translation>泰尔T指数</translation>
    </message>
    <message>
        <source>Theil L</source>
        <translation>泰尔L指数</translation>
    </message>
    <message>
        <source>GE(2)</source>
        <translation>广义熵GE(2)</translation>
    </message>
    <message>
        <source>Atkinson (0.5)</source>
        <translation>阿特金森指数（0.5）</translation>
    </message>
    <message>
        <source>Atkinson (1)</source>
        <translation>阿特金森指数（1）</translation>
    </message>
    <message>
        <source>weighted by population</source>
        <translation>按人口加权</translation>
    </message>
    <message>
        <source>queen contiguity</source>
        <translation>Queen邻接（有公共点）</translation>
    </message>
    <message>
        <source>row-standardised weights</source>
        <translation>行标准化权重</translation>
    </message>
    <message>
        <source>binary weights</source>
        <translation>二值权重</translation>
    </message>
    <message>
        <source>Groups: %1. In %2, %3 of %4 is between groups; p = %5 by %6 permutations (seed %7).</source>
        <translation>分组：%1。%2%4的%3来自组间；随机置换%6次（随机种子%7），p = %5。</translation>
    </message>
    <message>
        <source>Groups: %1.</source>
        <translation>分组：%1。</translation>
    </message>
    <message>
        <source>Gini coefficient: %1.</source>
        <translation>基尼系数：%1。</translation>
    </message>
    <message>
        <source>Rank 1 is the largest value.</source>
        <translation>第1位为最大值。</translation>
    </message>
    <message>
        <source>Weights: %1, %2.</source>
        <translation>空间权重：%1，%2。</translation>
    </message>
    <message>
        <source>Without a neighbour: %1.</source>
        <translation>无邻区：%1。</translation>
    </message>
    <message>
        <source>Moran&apos;s I is not defined here.</source>
        <translation>此处莫兰指数无定义。</translation>
    </message>
    <message>
        <source>Moran&apos;s I = %1, expected %2; under randomisation z = %3; p = %4 by %5 permutations (seed %6). Geary&apos;s C = %7.</source>
        <translation>莫兰指数I = %1，期望值%2；随机化假设下z = %3；随机置换%5次（随机种子%6），p = %4。吉尔里指数C = %7。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last period</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>In no group: %1.</source>
        <translation>未分组：%1。</translation>
    </message>
    <message>
        <source>Without a value: %1.</source>
        <translation>无数据：%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>indicator, what its colours stand for</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Local Moran&apos;s I: %1, %2, %3 permutations (seed %4); coloured where p is at most %5.</source>
        <translation>局部莫兰指数：%1，%2，随机置换%3次（随机种子%4）；p不大于%5者着色。</translation>
    </message>
    <message>
        <source>High–High</source>
        <translation>高—高</translation>
    </message>
    <message>
        <source>Low–Low</source>
        <translation>低—低</translation>
    </message>
    <message>
        <source>High–Low</source>
        <translation>高—低</translation>
    </message>
    <message>
        <source>Low–High</source>
        <translation>低—高</translation>
    </message>
    <message>
        <source>Not significant (p &gt; %1)</source>
        <translation>不显著（p &gt; %1）</translation>
    </message>
    <message>
        <source>No neighbour</source>
        <translation>无邻区</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;; its columns are: %3.</source>
        <translation>%1 没有列“%2”，现有的列：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be read; check that it is a file of the expected kind.</source>
        <translation>无法读取 %1；请确认文件类型正确。</translation>
    </message>
    <message>
        <source>The permutation tests are still running.</source>
        <translation>随机置换检验仍在进行。</translation>
    </message>
    <message>
        <source>Groups: %1. In %2, %3 of %4 is between groups.</source>
        <translation>分组：%1。%2%4的%3来自组间。</translation>
    </message>
    <message>
        <source>Moran&apos;s I = %1, expected %2; under randomisation z = %3. Geary&apos;s C = %4.</source>
        <translation>莫兰指数I = %1，期望值%2；随机化假设下z = %3。吉尔里指数C = %4。</translation>
    </message>
    <message>
        <source>From the figures published for each group.</source>
        <translation>取自各组公布的数据。</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) left out, without a figure for both groups.</source>
        <translation>
            <numerusform>有%n个时期因两组之一无数据而未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) left out, without a value for every %1.</source>
        <translation>
            <numerusform>有%n个时期因部分%1无数据而未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>indicator, grouping, period</comment>
        <translation>%3%2%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator, period</comment>
        <translation>%2%1</translation>
    </message>
    <message>
        <source>Regions by group: %1</source>
        <translation>区域分组：%1</translation>
    </message>
    <message>
        <source>%1, local spatial autocorrelation of %2, %3</source>
        <comment>indicator, regions, period</comment>
        <translation>%3各%2%1的局部空间自相关</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between publisher, title and edition</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between publishers</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Boundaries of regions: %1</source>
        <translation>区域边界：%1</translation>
    </message>
    <message>
        <source>other land: %1</source>
        <translation>其他陆地：%1</translation>
    </message>
    <message>
        <source>Boundaries: %1</source>
        <translation>边界：%1</translation>
    </message>
    <message>
        <source>Albers equal-area projection, %1, %2 and %3.</source>
        <comment>central meridian, two standard parallels</comment>
        <translation>阿尔伯斯等积圆锥投影，中央经线%1，标准纬线%2、%3。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>sources of the boundaries, projection</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sources</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Figures: %1.</source>
        <translation>数据：%1。</translation>
    </message>
    <message>
        <source>This edition has no figures for %1.</source>
        <translation>此数据版本没有%1的数据。</translation>
    </message>
    <message>
        <source>%1 %2 without a figure in %3</source>
        <comment>number of regions, their noun, period</comment>
        <translation>%3有%1个%2没有数据</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>数据版本</translation>
    </message>
    <message>
        <source>This %1 alone, %2</source>
        <comment>region, date</comment>
        <translation>仅本%1，%2</translation>
    </message>
    <message>
        <source>unweighted mean of regions</source>
        <translation>各区域简单平均</translation>
    </message>
    <message>
        <source>Region names</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <source>each region counted entirely on the side with most of its area</source>
        <translation>各区域整体计入其面积较大的一侧</translation>
    </message>
    <message>
        <source>each region divided in proportion to its area on either side</source>
        <translation>各区域按两侧面积比例拆分</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>a quarter and its year</comment>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month format</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>unweighted (each region counts once)</source>
        <translation>各区域等权</translation>
    </message>
    <message>
        <source>Gap: %1 (n = %2) minus %3 (n = %4).</source>
        <comment>groups and their numbers of regions</comment>
        <translation>差距：%1（n = %2）减%3（n = %4）。</translation>
    </message>
    <message>
        <source>Weighting: %1; n = %2.</source>
        <comment>and number of regions</comment>
        <translation>权重：%1；n = %2。</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs, or use fewer regions or values.</source>
        <translation>内存不足；请关闭其他程序，或减少区域、数值的数量。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Unexpected error (%1); please report it.</source>
        <translation>意外错误（%1）；请报告此问题。</translation>
    </message>
    <message>
        <source>No figures for %1. The map shows the nearest period that has some: %2.</source>
        <comment>chosen period, shown</comment>
        <translation>没有%1的数据，图中显示最接近且有数据的时期：%2。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator, the period that is shown instead of the chosen one</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without a value left out.</source>
        <translation>
            <numerusform>%1：%n 行没有数值，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>manual breaks</source>
        <translation>自定义断点</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n date(s)</source>
        <comment>first and last date</comment>
        <translation>
            <numerusform>%1至%2，共%n个日期</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>indicator, ratio to the mean, period</comment>
        <translation>%3%1，%2</translation>
    </message>
    <message>
        <source>ratio to the mean of all %1</source>
        <comment>regions</comment>
        <translation>与各%1平均值之比</translation>
    </message>
    <message>
        <source>There are no figures for %1.</source>
        <translation>没有%1的数据。</translation>
    </message>
    <message>
        <source>Dividing line</source>
        <translation>分界线</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>%1, ends moved</source>
        <comment>a line</comment>
        <translation>%1（端点已移动）</translation>
    </message>
    <message numerus="yes">
        <source>The data have figures for none of the %n region(s) of this map: their codes do not match.</source>
        <translation>
            <numerusform>此地图的%n个区域均无数据：区域代码与统计数据不匹配。</numerusform>
        </translation>
    </message>
    <message>
        <source>A library failed on %1; try again.</source>
        <translation>处理 %1 时程序库出错；请重试。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator, date</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>ratio to all %1 combined</source>
        <comment>regions</comment>
        <translation>与全部%1合计水平之比</translation>
    </message>
    <message>
        <source>%1: not all %2 have figures for %3, so there is no ratio to all of them.</source>
        <comment>indicator, regions, period</comment>
        <translation>%1：%3并非所有%2都有数据，无法显示与整体之比。</translation>
    </message>
    <message>
        <source>%1 holds shapes of another kind than needed (%2); choose a file with polygons for regions or land, or with lines for disputed lines.</source>
        <translation>%1 的几何类型不符（%2）；区域和陆地请选用面文件，争议界线请选用线文件。</translation>
    </message>
    <message>
        <source>%1 has no row for &quot;%2&quot;; add one.</source>
        <translation>%1 中没有“%2”的行，请补上。</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not valid JSON (%4); correct it.</source>
        <translation>%1 第 %2 行第 %3 列不是有效的 JSON（%4），请更正。</translation>
    </message>
    <message>
        <source>The table %1 has no column with the role &quot;%2&quot;; give one of its columns this role in datapackage.json.</source>
        <translation>表 %1 中没有角色为“%2”的列，请在 datapackage.json 中为其中一列指定该角色。</translation>
    </message>
    <message>
        <source>The shapes of %1 cannot be used (%2); repair the file.</source>
        <translation>%1 的图形无法使用（%2）；请修复文件。</translation>
    </message>
    <message>
        <source>The dividing line cannot divide the map, because it crosses itself or leaves the map; correct its ends in datapackage.json.</source>
        <translation>分界线自相交或超出地图，无法划分地图；请在 datapackage.json 中更正其端点。</translation>
    </message>
    <message>
        <source>%1 holds a value that is not allowed (%2); correct it.</source>
        <translation>%1 中有不合要求的值（%2），请更正。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n region code(s) are neither in the table of region names nor in the boundaries: %2. Correct them, or add the regions.</source>
        <translation>
            <numerusform>%1：有 %n 个区域代码既不在区域名称表中，也不在边界文件中：%2。请更正代码，或补上这些区域。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;</source>
        <comment>where a value stands in a table</comment>
        <translation>%1 第 %2 行“%3”列</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;</source>
        <comment>where a value stands in a JSON document: file, place</comment>
        <translation>%1 的“%2”</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not allowed here; correct it.</source>
        <translation>%1：此处不能是“%2”，请更正。</translation>
    </message>
    <message>
        <source>%1: the cell is empty; fill it.</source>
        <translation>%1：单元格为空，请填写。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number; write it like 1234.5.</source>
        <translation>%1：“%2”不是数字，请写成 1234.5 的形式。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is negative; correct it, or set &quot;mayBeNegative&quot; for the indicator.</source>
        <translation>%1：“%2”为负数；请更正，或为该指标设置“mayBeNegative”。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is too large; the largest number is %3.</source>
        <translation>%1：“%2”过大，最大为 %3。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a period; write it like 2022, 2022-Q1, 2022-03 or 2022-03-31.</source>
        <translation>%1：“%2”不是有效的时期，请写成 2022、2022-Q1、2022-03 或 2022-03-31 的形式。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a day; write it like 2022-03-31.</source>
        <translation>%1：“%2”不是日期，请写成 2022-03-31 的形式。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; does not lie in the years from %3 to %4; correct it.</source>
        <translation>%1：“%2”不在 %3 年至 %4 年之间，请更正。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a longitude; longitudes lie between -180 and 180 degrees.</source>
        <translation>%1：“%2”不是有效的经度，经度应在 -180 至 180 度之间。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a latitude; latitudes lie between -90 and 90 degrees.</source>
        <translation>%1：“%2”不是有效的纬度，纬度应在 -90 至 90 度之间。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; begins or ends with a blank; remove the blank.</source>
        <translation>%1：“%2”首尾有空格，请删去空格。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not known; check the spelling.</source>
        <translation>%1：“%2”不存在，请检查拼写。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; occurs twice; change one of the two.</source>
        <translation>%1：“%2”重复出现，请改掉其中一个。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not the name that an earlier row gives to the same group; correct one of them.</source>
        <translation>%1：“%2”与前面某行给同一组的名称不同，请改为一致。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a text; put it in quotes.</source>
        <translation>%1：“%2”不是文本，请加上引号。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is neither a text nor an object with the texts &quot;zh&quot; and &quot;en&quot;; correct it.</source>
        <translation>%1：“%2”既不是文本，也不是含“zh”和“en”文本的对象，请更正。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is neither true nor false; write one of them without quotes.</source>
        <translation>%1：“%2”不是 true 或 false，请写其中之一，不加引号。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a list; put it in square brackets.</source>
        <translation>%1：“%2”不是列表，请用方括号括起。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not an object; put its members in braces.</source>
        <translation>%1：“%2”不是对象，请用花括号括起其成员。</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot;; add it.</source>
        <comment>a JSON document, a key</comment>
        <translation>%1 缺少“%2”，请补上。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has no &quot;%3&quot;; add it.</source>
        <comment>a JSON document, a place in it, a key</comment>
        <translation>%1：“%2”缺少“%3”，请补上。</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>是否应为“%1”？</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has the key &quot;%3&quot;, which is not used there.</source>
        <translation>%1：“%2”中的键“%3”不起作用。</translation>
    </message>
    <message>
        <source>%1: the table is not read, because &quot;%2&quot; is &quot;%3&quot;, which is not known.</source>
        <translation>%1：未读取该表，因为“%2”的值“%3”无法识别。</translation>
    </message>
    <message>
        <source>%1: the table &quot;%2&quot; is not read, because it has no &quot;holds&quot;.</source>
        <translation>%1：未读取表“%2”，因为它缺少“holds”。</translation>
    </message>
    <message>
        <source>%1: the table &quot;%2&quot; is not read, because an earlier one holds &quot;%3&quot; already.</source>
        <translation>%1：未读取表“%2”，因为前面已有“%3”表。</translation>
    </message>
    <message>
        <source>%1: the table &quot;%2&quot; is not read, because no table holds &quot;%3&quot;.</source>
        <translation>%1：未读取表“%2”，因为没有“%3”表。</translation>
    </message>
    <message>
        <source>%1: the column is not read, because &quot;%2&quot; is &quot;%3&quot;, which is not known.</source>
        <translation>%1：未读取该列，因为“%2”的值“%3”无法识别。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is &quot;%3&quot;, which does not exist.</source>
        <translation>%1：“%2”所指的“%3”不存在。</translation>
    </message>
    <message>
        <source>There is no file %1; its table is left out.</source>
        <translation>没有文件 %1，已略去相应的表。</translation>
    </message>
    <message>
        <source>%1: the indicator &quot;%2&quot; has periods of different lengths, such as %3 and %4; give each length an indicator of its own.</source>
        <translation>%1：指标“%2”的时期长短不一，例如 %3 和 %4；请为每种时长各设一个指标。</translation>
    </message>
    <message>
        <source>%1, row %2: this row repeats an earlier one (&quot;%3&quot; in the column &quot;%4&quot;); keep one of them.</source>
        <translation>%1 第 %2 行与前面某行重复（“%4”列为“%3”），请只保留一行。</translation>
    </message>
    <message>
        <source>same in all periods</source>
        <translation>各期分级一致</translation>
    </message>
    <message>
        <source>ratio to the %1</source>
        <comment>level of the whole (national level)</comment>
        <translation>与%1之比</translation>
    </message>
    <message>
        <source>%1 level</source>
        <comment>the whole (nation)</comment>
        <translation>%1水平</translation>
    </message>
    <message>
        <source>%1, ratio to the %2, %3</source>
        <comment>indicator, level of the whole (national level), period</comment>
        <translation>%3%1：与%2之比</translation>
    </message>
    <message>
        <source>There is no %1 of %2 for %3, so no ratio to it can be shown.</source>
        <comment>level of the whole (national level), indicator, period</comment>
        <translation>%3没有%2的%1，无法显示与其之比。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence without its full stop</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Reference: %1 (the mean of all %2).</source>
        <comment>level of the whole (national level), regions</comment>
        <translation>%1：所有%2的平均值。</translation>
    </message>
    <message>
        <source>Reference: %1 (as published; otherwise computed for all %2 combined).</source>
        <comment>level of the whole (national level), regions</comment>
        <translation>%1：公布数；缺则按全部%2合并计算。</translation>
    </message>
    <message>
        <source>%1: the argument &quot;%2&quot; is missing; add it.</source>
        <translation>%1：缺少参数“%2”，请补上。</translation>
    </message>
    <message>
        <source>%1: this kind of claim has no argument &quot;%2&quot;; remove it, or correct its name.</source>
        <translation>%1：此类论断没有参数“%2”；请删除，或更正其名称。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not possible for this kind of claim; correct the value.</source>
        <translation>%1：此类论断的参数不能是“%2”，请更正其值。</translation>
    </message>
    <message>
        <source>%1: these places lie far from their regions: %2. Check longitude and latitude.</source>
        <translation>%1：以下地点远离所属区域：%2。请检查经度和纬度。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>printed shares, period</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The file %1 is empty; restore its content, or choose another file.</source>
        <translation>文件 %1 是空的，请恢复其内容或改用其他文件。</translation>
    </message>
    <message>
        <source>%1 has a header but no rows; add them.</source>
        <translation>%1 只有表头，没有数据行，请补上数据行。</translation>
    </message>
    <message>
        <source>%1, row 1 is blank; write the names of the columns there.</source>
        <translation>%1 的第 1 行是空行，请在该行写上各列的列名。</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the key &quot;%4&quot; occurs twice in the same object; keep one of the two.</source>
        <translation>%1 第 %2 行第 %3 列：键“%4”在同一个对象中出现了两次，请只保留一个。</translation>
    </message>
    <message>
        <source>The table %1 has no column with the role &quot;%2&quot;, but one with the role &quot;%3&quot;; correct the spelling in datapackage.json.</source>
        <translation>表 %1 中没有角色为“%2”的列，却有角色为“%3”的列，请在 datapackage.json 中更正拼写。</translation>
    </message>
    <message>
        <source>%1: a list stands where a number is expected; write it like 1234.5.</source>
        <translation>%1：此处应为数字，却是一个列表，请写成 1234.5 的形式。</translation>
    </message>
    <message>
        <source>%1: an object stands where a number is expected; write it like 1234.5.</source>
        <translation>%1：此处应为数字，却是一个对象，请写成 1234.5 的形式。</translation>
    </message>
    <message>
        <source>%1: a list stands where a text is expected; write one text in quotes.</source>
        <translation>%1：此处应为文本，却是一个列表，请改为一段带引号的文本。</translation>
    </message>
    <message>
        <source>%1: an object stands where a text is expected; write one text in quotes.</source>
        <translation>%1：此处应为文本，却是一个对象，请改为一段带引号的文本。</translation>
    </message>
    <message>
        <source>%1: a list stands where a text is expected; write one text in quotes, or an object with the texts &quot;zh&quot; and &quot;en&quot;.</source>
        <translation>%1：此处应为文本，却是一个列表，请改为一段带引号的文本，或含“zh”和“en”文本的对象。</translation>
    </message>
    <message>
        <source>%1: the object has neither a text &quot;zh&quot; nor a text &quot;en&quot;; add one of them.</source>
        <translation>%1：该对象既没有“zh”文本，也没有“en”文本，请至少补上一个。</translation>
    </message>
    <message>
        <source>%1: a list stands where true or false is expected; write one of them without quotes.</source>
        <translation>%1：此处应为 true 或 false，却是一个列表，请改为其中之一，不加引号。</translation>
    </message>
    <message>
        <source>%1: an object stands where true or false is expected; write one of them without quotes.</source>
        <translation>%1：此处应为 true 或 false，却是一个对象，请改为其中之一，不加引号。</translation>
    </message>
    <message>
        <source>%1: an object stands where a list is expected; put square brackets around it.</source>
        <translation>%1：此处应为列表，却是一个对象，请用方括号括起来。</translation>
    </message>
    <message>
        <source>%1: a list or an object is not allowed here; correct it.</source>
        <translation>%1：此处不能使用列表或对象，请更正。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <comment>where a row stands in a table: file, number</comment>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1: the region &quot;%2&quot; is in two groups, &quot;%3&quot; and &quot;%4&quot;; keep it in one of them.</source>
        <translation>%1：区域“%2”同时属于“%3”和“%4”两个组，请只保留一个。</translation>
    </message>
    <message>
        <source>%1: the region &quot;%2&quot; is in two groups of the grouping &quot;%3&quot;: &quot;%4&quot; and &quot;%5&quot;; keep it in one of them.</source>
        <translation>%1：在分组“%3”中，区域“%2”同时属于“%4”和“%5”两个组，请只保留一个。</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot;, but a key &quot;%3&quot;; correct its spelling.</source>
        <comment>a JSON document, two keys</comment>
        <translation>%1 缺少“%2”，却有键“%3”，请更正拼写。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has no &quot;%3&quot;, but a key &quot;%4&quot;; correct its spelling.</source>
        <comment>a JSON document, a place in it, two keys</comment>
        <translation>%1：“%2”缺少“%3”，却有键“%4”，请更正拼写。</translation>
    </message>
    <message>
        <source>%1: the table has a header but no rows; add them, or remove the table from datapackage.json.</source>
        <translation>%1：该表只有表头，没有数据行；请补上数据行，或从 datapackage.json 中删去该表。</translation>
    </message>
    <message>
        <source>In brackets: the period that a printed share is checked for.</source>
        <translation>括号内为核对原文数值所用的时期。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>for this period only</source>
        <translation>本期单独分级</translation>
    </message>
    <message>
        <source>%1 cannot be aggregated over regions, so it has no pooled means. Choose unweighted means.</source>
        <comment>indicator</comment>
        <translation>%1不能跨区域汇总，因此没有汇总均值；请改用各区域简单平均。</translation>
    </message>
    <message>
        <source>rook contiguity</source>
        <translation>Rook邻接（有公共边）</translation>
    </message>
    <message>
        <source>Local Moran&apos;s I is divided by n. A region has a class if its p is at most %1, by as many permutations, not corrected for the number of regions.</source>
        <translation>局部莫兰指数以n为除数；p不大于%1的区域归入相应类别，置换次数同上，未作多重检验校正。</translation>
    </message>
    <message>
        <source>Two different periods with values are needed; choose them under Gaps.</source>
        <translation>需要两个不同且有数据的时期；请在“差距”中选择。</translation>
    </message>
    <message>
        <source>Slope %1 a year, standard error %2, R² %3; half-life %4 years. Regression of the mean annual growth of the logarithm on the logarithm of the initial level.</source>
        <translation>斜率为每年%1，标准误%2，R² %3；半衰期%4年。年均对数增长率对初始水平对数的回归。</translation>
    </message>
    <message>
        <source>Slope %1 a year, standard error %2, R² %3; no half-life. Regression of the mean annual growth of the logarithm on the logarithm of the initial level.</source>
        <translation>斜率为每年%1，标准误%2，R² %3；没有半衰期。年均对数增长率对初始水平对数的回归。</translation>
    </message>
    <message>
        <source>Sigma: the standard deviation of logarithms (n) was %1 in the first period, %2 in the last.</source>
        <translation>σ：对数标准差（除以n）期初为%1，期末为%2。</translation>
    </message>
    <message>
        <source>%1 of %2&apos;s %3, %4</source>
        <comment>indicator, area, its regions, period</comment>
        <translation>%4%2各%3%1</translation>
    </message>
    <message>
        <source>%1&apos;s %2 by group: %3</source>
        <comment>area, its regions, grouping</comment>
        <translation>%1各%2分组：%3</translation>
    </message>
    <message>
        <source>Figures before and after a revision are compared here (%1); choose a revised edition to compare periods.</source>
        <comment>edition</comment>
        <translation>此处比较的是修订前后的数据（%1）；跨期比较请选用修订后的数据版本。</translation>
    </message>
    <message numerus="yes">
        <source>%1: outlines of %n feature(s) did not end where they began and were closed: %2.</source>
        <translation>
            <numerusform>%1：%n 个要素的轮廓首尾不相接，已闭合：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n outline(s) crossed, touched or repeated themselves and were repaired: %2.</source>
        <translation>
            <numerusform>%1：%n 个自相交、自接触或重复的轮廓已修复：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n region(s) with figures are in no group of the grouping &quot;%2&quot; and count in none of its means: %3.</source>
        <translation>
            <numerusform>%1：有 %n 个区域有数据，却不属于分组“%2”的任何一组，因此不计入该分组的任何均值：%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected one of: %1.</source>
        <comment>names</comment>
        <translation>可选：%1。</translation>
    </message>
    <message>
        <source>%1: a list stands where an object is expected; write names and values in braces.</source>
        <translation>%1：此处应为对象，却写成了列表；请用花括号写出各项的名称和值。</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;: the dividing line crosses no region; check whether longitude and latitude are exchanged.</source>
        <translation>%1，“%2”：分界线不穿过任何区域；请检查经度和纬度是否颠倒。</translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8; save it again in this encoding.</source>
        <translation>%1不是UTF-8编码的文本；请另存为UTF-8编码。</translation>
    </message>
    <message>
        <source>%1: an entry of &quot;huline&quot; has an empty id; write one.</source>
        <translation>%1：“huline”中有一处标识为空；请填写。</translation>
    </message>
    <message>
        <source>%1: the id &quot;%2&quot; occurs twice; change one of the two.</source>
        <translation>%1：标识“%2”出现了两次；请更改其中一个。</translation>
    </message>
    <message>
        <source>%1: there is no indicator &quot;%2&quot;; check the spelling.</source>
        <translation>%1：没有指标“%2”；请检查拼写。</translation>
    </message>
    <message>
        <source>%1: there is no edition &quot;%2&quot;; check the spelling.</source>
        <translation>%1：没有版本“%2”；请检查拼写。</translation>
    </message>
    <message>
        <source>%1: the formula of the indicator &quot;%2&quot; leads back to this indicator; correct one of the formulas.</source>
        <translation>%1：指标“%2”的公式又引用了它自身；请更正其中一个公式。</translation>
    </message>
    <message>
        <source>%1: the indicator &quot;%2&quot; is computed from figures for the groups of two groupings; use figures of one grouping.</source>
        <translation>%1：指标“%2”的公式用到了两种分组的各组数据；请只用同一种分组的数据。</translation>
    </message>
    <message>
        <source>%1: the dividing line cannot have the id &quot;%2&quot;; choose another one.</source>
        <translation>%1：分界线的标识不能是“%2”；请另选一个。</translation>
    </message>
    <message>
        <source>%1: the two sides of the dividing line need two different ids; correct &quot;right&quot; and &quot;left&quot;.</source>
        <translation>%1：分界线两侧的标识必须不同；请更正“right”和“left”。</translation>
    </message>
    <message>
        <source>%1: the dividing line has no ends; add a pair to &quot;ends&quot;.</source>
        <translation>%1：分界线没有端点；请在“ends”中添加一对端点。</translation>
    </message>
    <message>
        <source>%1: the ends &quot;%2&quot; of the dividing line are at one place, or more than 80 degrees from the equator; correct their coordinates.</source>
        <translation>%1：分界线的端点“%2”位于同一处，或纬度超过80度；请更正坐标。</translation>
    </message>
    <message>
        <source>%1: between the ends &quot;%2&quot;, right and left of the dividing line are not those of the ends &quot;%3&quot;; exchange &quot;from&quot; and &quot;to&quot; of one pair.</source>
        <translation>%1：分界线以“%2”为端点时，左右两侧与以“%3”为端点时不同；请对调其中一对的“from”和“to”。</translation>
    </message>
    <message>
        <source>%1: the dividing line cannot divide &quot;%2&quot;; &quot;shares&quot; may name published indicators whose values add up over regions, but not the area, whose share is always shown.</source>
        <translation>%1：分界线不能划分“%2”；“shares”只能列出可按区域相加的已公布指标，且不含面积，面积占比总会显示。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a whole number from %3 to %4; correct it.</source>
        <translation>%1：“%2”不是%3到%4之间的整数；请更正。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; does not name the base year; write {baseYear} where the year belongs.</source>
        <translation>%1：“%2”没有写出基年；请在年份处写{baseYear}。</translation>
    </message>
    <message>
        <source>%1: this program does not know version &quot;%2&quot; of data packages, only 1; correct it, or use a newer HuLine.</source>
        <translation>%1：只支持数据包版本1，不支持版本“%2”；请更正，或使用更新的HuLine。</translation>
    </message>
    <message>
        <source>ratio to the mean of the groups</source>
        <translation>与各组平均值之比</translation>
    </message>
    <message>
        <source>Reference: %1 (the mean of the groups).</source>
        <comment>level of the whole (national level)</comment>
        <translation>%1：各组的平均值。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not an id; write a short name, such as &quot;gdp&quot;.</source>
        <translation>%1：“%2”不是标识；请写一个简短的名称，例如“gdp”。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between editions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;: the indicator &quot;%3&quot; has no figures; there is no period for which its formula can be computed from figures of one edition.</source>
        <translation>%1，“%2”：指标“%3”没有数据；没有任何时期可以用同一版本的数据按其公式计算。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number from %3 to %4; correct it.</source>
        <translation>%1：“%2”不是 %3 至 %4 之间的数，请更正。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number above %3 and up to %4; correct it.</source>
        <translation>%1：“%2”不是大于 %3 且不超过 %4 的数，请更正。</translation>
    </message>
    <message>
        <source>%1: other figures of the indicator &quot;%2&quot; have an edition; name one for this table too.</source>
        <translation>%1：指标“%2”的其他数据注明了版本，请为此表也注明版本。</translation>
    </message>
    <message>
        <source>weighted by %1</source>
        <comment>population indicator</comment>
        <translation>按%1加权</translation>
    </message>
    <message>
        <source>Other editions with figures for %1: %2.</source>
        <comment>period, editions</comment>
        <translation>有%1数据的其他版本：%2。</translation>
    </message>
    <message>
        <source>There is no mean of any group for %1.</source>
        <comment>period</comment>
        <translation>%1各组均无均值。</translation>
    </message>
    <message>
        <source>The figures for %1 do not allow colouring by %2.</source>
        <comment>period, meaning of colours</comment>
        <translation>%1的数据无法按“%2”着色。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written, because the disk is full; make room, or choose another disk.</source>
        <translation>无法写入“%1”，因为磁盘已满；请腾出空间，或换用其他磁盘。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written, because writing is not permitted there; choose another name or folder.</source>
        <translation>无法写入“%1”，因为没有写入权限；请换用其他名称或文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written, because its folder does not exist; choose another one.</source>
        <translation>无法写入“%1”，因为其文件夹不存在；请换用其他文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written (%2); choose another name or folder.</source>
        <translation>无法写入“%1”（%2）；请换用其他名称或文件夹。</translation>
    </message>
    <message>
        <source>%1 was saved by a newer HuLine, as version %2 of its format; open it with a newer HuLine.</source>
        <translation>%1 由更新版本的 HuLine 保存（格式版本 %2）；请用更新版本的 HuLine 打开。</translation>
    </message>
    <message>
        <source>The indicator &quot;%1&quot; does not exist in these data; &quot;%2&quot; is shown instead.</source>
        <translation>这些数据中没有指标“%1”；改为显示“%2”。</translation>
    </message>
    <message>
        <source>The edition &quot;%1&quot; does not exist in these data; &quot;%2&quot; is used instead.</source>
        <translation>这些数据中没有数据版本“%1”；改用“%2”。</translation>
    </message>
    <message>
        <source>The grouping &quot;%1&quot; does not exist in these data; &quot;%2&quot; is used instead.</source>
        <translation>这些数据中没有分组“%1”；改用“%2”。</translation>
    </message>
    <message>
        <source>The colour ramp &quot;%1&quot; does not exist; &quot;%2&quot; is used instead.</source>
        <translation>没有色带“%1”；改用“%2”。</translation>
    </message>
    <message>
        <source>The dividing line cannot have the ends of the study in these data; its published ends are used.</source>
        <translation>在这些数据中，分界线不能采用研究文件中的端点；改用公布的端点。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of your grouping are not on this map and were taken out of it: %1.</source>
        <translation>
            <numerusform>自定义分组中有 %n 个区域不在此地图上，已从分组中移除：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The study contains &quot;%1&quot;, which this version does not know; it is ignored.</source>
        <translation>研究文件中含有此版本不认识的“%1”；已忽略。</translation>
    </message>
    <message>
        <source>undated</source>
        <comment>figures whose period is unknown</comment>
        <translation>时期不详</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;</source>
        <comment>file, sheet of a workbook</comment>
        <translation>%1 的工作表“%2”</translation>
    </message>
    <message>
        <source>%1, row %2: &quot;%3&quot; stands for no region of the map.</source>
        <comment>table, row, key</comment>
        <translation>%1 第 %2 行：“%3”与地图上的任何区域都不对应。</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <comment>sentence, regions</comment>
        <translation>%1是否指%2？</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between proposed regions</comment>
        <translation>或</translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %n row(s) stand for a region of the map. Choose another column or field with the same names or codes.</source>
        <translation>
            <numerusform>%1：%n 行中只有 %2 行与地图上的区域对应。请另选名称或代码一致的列或字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n further key(s) stand for no region of the map.</source>
        <translation>
            <numerusform>%1：另有 %n 个名称或代码与地图上的任何区域都不对应。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without the name of a region left out.</source>
        <translation>
            <numerusform>%1：略去 %n 行，因为其中没有区域名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, rows %2 and %3</source>
        <comment>table, two rows</comment>
        <translation>%1 第 %2 行和第 %3 行</translation>
    </message>
    <message>
        <source>%1: two figures of &quot;%2&quot; for %3; neither is used. Remove one of the rows.</source>
        <translation>%1：%3 有两个“%2”数值，均未采用。请删去其中一行。</translation>
    </message>
    <message>
        <source>%1: two figures of &quot;%2&quot; for %3 in %4; neither is used. Remove one of the rows.</source>
        <translation>%1：%3 在 %4 有两个“%2”数值，均未采用。请删去其中一行。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n key(s) were taken for codes in another form: %2.</source>
        <translation>
            <numerusform>%1：%n 个代码的写法不同，已按相应区域处理：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n key(s) were taken for the pinyin of names: %2.</source>
        <translation>
            <numerusform>%1：%n 个名称按拼音与区域对应：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n region(s) of the map have no row: %2.</source>
        <translation>
            <numerusform>%1：地图上有 %n 个区域在表中没有对应的行：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the decision about &quot;%2&quot; is not used, because the table has no such key or the map no such region.</source>
        <translation>%1：对“%2”的选择未采用，因为表中没有这个名称或代码，或地图上没有相应的区域。</translation>
    </message>
    <message>
        <source>%1 is no workbook, so it has no sheet &quot;%2&quot;; leave the name of the sheet out.</source>
        <translation>%1 不是工作簿，没有工作表“%2”；请不要指定工作表。</translation>
    </message>
    <message>
        <source>%1 has no sheet &quot;%2&quot;; its sheets are: %3.</source>
        <translation>%1 中没有名为“%2”的工作表，现有的工作表：%3。</translation>
    </message>
    <message>
        <source>All sheets of %1 are hidden; choose one of them by its name: %2.</source>
        <translation>%1 的工作表全部被隐藏；请按名称选择其中一个：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read in &quot;%2&quot;, which is not the name of an encoding; choose one such as UTF-8, GB18030 or BIG5.</source>
        <translation>无法以“%2”读取 %1：没有这种编码；请选择 UTF-8、GB18030 或 BIG5 等编码。</translation>
    </message>
    <message>
        <source>%1 is not text in the encoding %2; choose another one.</source>
        <translation>%1 不是 %2 编码的文本；请选择其他编码。</translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8 or GB18030; choose its encoding, or save it again in UTF-8.</source>
        <translation>%1 不是 UTF-8 或 GB18030 编码的文本；请选择其编码，或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1, row %2: a quote at the start of a cell is never closed; add the closing quote.</source>
        <translation>%1 第 %2 行：单元格开头的引号没有闭合；请补上后引号。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than 100 times its size, as no workbook does; save it again in a spreadsheet program.</source>
        <translation>%1 解压后超过原大小的 100 倍，不像是工作簿；请用电子表格软件重新保存。</translation>
    </message>
    <message>
        <source>%1 has cells far away from the others (row %2, column %3); delete everything outside the table.</source>
        <translation>%1 中有远离其他内容的单元格（第 %2 行，第 %3 列）；请删除表格以外的内容。</translation>
    </message>
    <message>
        <source>%1 is protected with a password; save it without one.</source>
        <translation>%1 设有密码；请取消密码后重新保存。</translation>
    </message>
    <message>
        <source>%1 holds no rows below a header; choose another sheet or file, or another header row.</source>
        <translation>%1 的表头以下没有数据行；请选择其他工作表、文件或表头行。</translation>
    </message>
    <message>
        <source>%1 ends in row %2, above the last of the chosen header rows; choose other header rows.</source>
        <translation>%1 到第 %2 行为止，所选的表头行超出了范围；请另选表头行。</translation>
    </message>
    <message>
        <source>%1 has several columns &quot;%2&quot; (%3); choose one by its number, for example &quot;#%4&quot;.</source>
        <translation>%1 中有多列名为“%2”（%3）；请按序号选择，例如“#%4”。</translation>
    </message>
    <message>
        <source>%1, row %2: the column &quot;%3&quot; holds the error %4; correct the formula, or delete the content of the cell.</source>
        <translation>%1 第 %2 行：“%3”列的单元格为错误值 %4；请改正公式，或清除该单元格的内容。</translation>
    </message>
    <message>
        <source>%1, row %2: the formula in the column &quot;%3&quot; has never been calculated, so the file holds no value; open the file in a spreadsheet program and save it again.</source>
        <translation>%1 第 %2 行：“%3”列中的公式从未计算，文件中没有结果；请用电子表格软件打开并重新保存。</translation>
    </message>
    <message>
        <source>%1, row %2: the column &quot;%3&quot; holds a date (%4) where a number is expected; correct the cell or its format.</source>
        <translation>%1 第 %2 行：“%3”列应为数字，却是日期（%4）；请改正单元格的内容或格式。</translation>
    </message>
    <message>
        <source>%1, row %2: the number %4 in the column &quot;%3&quot; stands in merged cells of several rows; split the cells, and write the number of each row.</source>
        <translation>%1 第 %2 行：“%3”列中的数字 %4 位于跨行合并的单元格中；请取消合并，并填写各行的数字。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; (row %3, column &quot;%4&quot;) and &quot;%5&quot; (row %6, column &quot;%7&quot;) contradict each other; state which sign is the decimal sign, the point or the comma.</source>
        <translation>%1：“%2”（第 %3 行，“%4”列）与“%5”（第 %6 行，“%7”列）相互矛盾；请指明小数点是句点还是逗号。</translation>
    </message>
    <message>
        <source>%1, row %2: &quot;%4&quot; in the column &quot;%3&quot; may be a number of thousands or one with decimals; state which sign is the decimal sign, the point or the comma.</source>
        <translation>%1 第 %2 行：“%3”列中的“%4”可能带千位分隔符，也可能带小数；请指明小数点是句点还是逗号。</translation>
    </message>
    <message>
        <source>%1: in the column &quot;%2&quot; there is a per cent sign in row %3 (%4) but none in row %5 (%6); write all numbers in the same way.</source>
        <translation>%1：“%2”列第 %3 行（%4）带百分号，第 %5 行（%6）不带；请统一写法。</translation>
    </message>
    <message>
        <source>row %1 (%2)</source>
        <comment>number, first cell</comment>
        <translation>第 %1 行（%2）</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <comment>sheet</comment>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>The sheet &quot;%2&quot; of %1 was read; its other sheets are: %3.</source>
        <translation>读取的是 %1 的工作表“%2”；其他工作表：%3。</translation>
    </message>
    <message>
        <source>%1 was read as %2, because it is not text in UTF-8; choose another encoding if its text is wrong.</source>
        <translation>%1 不是 UTF-8 文本，已按 %2 读取；如文字有误，请选择其他编码。</translation>
    </message>
    <message>
        <source>The rows %2 to %3 of %1 were read as the names of the columns.</source>
        <translation>%1 的第 %2 至 %3 行读作列名。</translation>
    </message>
    <message>
        <source>Row %2 of %1 was read as the names of the columns.</source>
        <translation>%1 的第 %2 行读作列名。</translation>
    </message>
    <message>
        <source>These rows of %1 were read as titles: %2.</source>
        <translation>%1 的以下各行读作标题：%2。</translation>
    </message>
    <message>
        <source>These rows of %1 were read as units: %2.</source>
        <translation>%1 的以下各行读作单位：%2。</translation>
    </message>
    <message>
        <source>These rows of %1 repeat the header and were left out: %2.</source>
        <translation>%1 的以下各行重复表头，已略去：%2。</translation>
    </message>
    <message>
        <source>These rows of %1 are totals, not regions, and were left out: %2.</source>
        <translation>%1 的以下各行是合计而不是地区，已略去：%2。</translation>
    </message>
    <message>
        <source>These rows of %1 were read as notes: %2.</source>
        <translation>%1 的以下各行读作注释：%2。</translation>
    </message>
    <message numerus="yes">
        <source>In %n rows of %1, commas separate the thousands of a number, not cells.</source>
        <translation>
            <numerusform>%1 有 %n 行的逗号是千位分隔符，不是单元格之间的分隔符。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the column &quot;%1&quot;, the comma is the decimal sign.</source>
        <translation>“%1”列以逗号为小数点。</translation>
    </message>
    <message>
        <source>In the column &quot;%1&quot;, commas separate thousands.</source>
        <translation>“%1”列的逗号是千位分隔符。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is in per cent: 5 % is 5.</source>
        <translation>“%1”列以百分数计：5 % 为 5。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (%2)</source>
        <comment>mark, number of cells</comment>
        <translation>“%1”（%2 个）</translation>
    </message>
    <message>
        <source>In the column &quot;%1&quot;, these cells were read as missing: %2.</source>
        <translation>“%1”列的以下单元格读作缺失：%2。</translation>
    </message>
    <message>
        <source>%1: there is no reference system &quot;%2&quot;; give a code such as EPSG:4490, or &quot;plane&quot;.</source>
        <translation>%1：没有坐标系“%2”，请给出 EPSG:4490 这样的代码，或“plane”。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, and its format would need several times that much memory; save it as a GeoPackage or a Shapefile.</source>
        <translation>%1 超过 %2 MB，以这种格式读取需要数倍于此的内存，请另存为 GeoPackage 或 Shapefile。</translation>
    </message>
    <message>
        <source>%1 is an address or a connection, not a file; download the data and open the file.</source>
        <translation>%1 是网址或连接，不是文件，请先下载数据，再打开文件。</translation>
    </message>
    <message>
        <source>%1 refers to other files or addresses (%2), which are not opened; open the file that holds the data.</source>
        <translation>%1 引用其他文件或网址（%2），这些引用不会被打开，请直接打开含有数据的文件。</translation>
    </message>
    <message>
        <source>%1 has a format that is not opened (%2); save it as a GeoPackage, a Shapefile or GeoJSON.</source>
        <translation>%1 的格式（%2）不在可打开之列，请另存为 GeoPackage、Shapefile 或 GeoJSON。</translation>
    </message>
    <message>
        <source>The archive %1 holds too much data or too many files; unpack it and open the file that you need.</source>
        <translation>压缩包 %1 的数据量过大或文件过多，请解压后打开所需的文件。</translation>
    </message>
    <message>
        <source>The archive %1 holds an archive inside another archive (%2); unpack it and open the file that you need.</source>
        <translation>压缩包 %1 中的压缩包层层嵌套（%2），请解压后打开所需的文件。</translation>
    </message>
    <message>
        <source>The archive %1 holds no file that can be opened; choose one with a Shapefile, a GeoPackage, GeoJSON or a similar file.</source>
        <translation>压缩包 %1 中没有可打开的文件，请选择含有 Shapefile、GeoPackage、GeoJSON 或同类文件的压缩包。</translation>
    </message>
    <message>
        <source>degrees (%1)</source>
        <translation>经纬度（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed codes</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Lambert azimuthal equal-area projection, centre %1 %2.</source>
        <comment>longitude, latitude</comment>
        <translation>兰勃特等面积方位投影，中心 %1、%2。</translation>
    </message>
    <message>
        <source>Cylindrical equal-area projection, %1, %2.</source>
        <comment>central meridian, standard parallel</comment>
        <translation>等面积圆柱投影，%1、%2。</translation>
    </message>
    <message>
        <source>Equal Earth projection, %1.</source>
        <comment>central meridian</comment>
        <translation>Equal Earth 等面积投影，%1。</translation>
    </message>
    <message>
        <source>Plane coordinates of the boundary file, without a map projection.</source>
        <translation>采用边界文件的平面坐标，未作地图投影。</translation>
    </message>
    <message>
        <source>%1 names no reference system; its coordinates are used as a plane in metres without a place on Earth.</source>
        <translation>%1 没有说明坐标系，其坐标按没有地理位置、以米为单位的平面使用。</translation>
    </message>
    <message>
        <source>%1 names no reference system; its coordinates are used as a plane without a place on Earth, and areas are in square units of the coordinates.</source>
        <translation>%1 没有说明坐标系，其坐标按没有地理位置的平面使用，面积以坐标单位的平方计。</translation>
    </message>
    <message>
        <source>%1 names no reference system; its coordinates look like %2, with the axes swapped, and are read so.</source>
        <translation>%1 没有说明坐标系，其坐标看起来像是 %2 且两轴颠倒，已按此读取。</translation>
    </message>
    <message>
        <source>%1 names no reference system; its coordinates look like %2 and are read so.</source>
        <translation>%1 没有说明坐标系，其坐标看起来像是 %2，已按此读取。</translation>
    </message>
    <message>
        <source>The axes of the coordinates in %1 are swapped; they are read in the order of %2.</source>
        <translation>%1 的坐标两轴颠倒，已按 %2 的次序读取。</translation>
    </message>
    <message>
        <source>%1 does not name the encoding of its text; it is read as %2.</source>
        <translation>%1 没有说明文字的编码，已按 %2 读取。</translation>
    </message>
    <message>
        <source>The text of %1 is not in the encoding that the file names (%2); it is read as %3.</source>
        <translation>%1 的文字不是文件所说的编码（%2），已按 %3 读取。</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <comment>indicator with unit, period, edition</comment>
        <translation>%1，%2，%3。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>indicator with unit, period</comment>
        <translation>%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n further pair(s) of figures for the same region and period are not used.</source>
        <translation>
            <numerusform>%1：另有 %n 对同一区域、同一时期的数值未采用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) whose period is blank or cannot be read left out: %2.</source>
        <translation>
            <numerusform>%1：略去 %n 行，因为时期为空或无法识别：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without the name of an indicator left out: %2.</source>
        <translation>
            <numerusform>%1：略去 %n 行，因为没有指标名称：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has figures with and without a period; those without are not used. Name their period in the heading.</source>
        <translation>%1：“%2”既有注明时期的数值，也有未注明时期的数值，后者未采用。请在列名中写明时期。</translation>
    </message>
    <message>
        <source>%1, which the study %2 uses, is missing; put it back, or open the study in the window to choose another file.</source>
        <translation>研究文件 %2 所用的 %1 不存在；请放回原处，或在窗口中打开该研究文件并另选文件。</translation>
    </message>
    <message>
        <source>The data that come with the program have changed since the study was saved; figures may differ.</source>
        <translation>保存研究文件之后，程序自带的数据已有变动；数字可能不同。</translation>
    </message>
    <message>
        <source>%1 has changed since the study was saved; figures and regions may differ.</source>
        <translation>保存研究文件之后，%1 已有变动；数字和区域可能不同。</translation>
    </message>
    <message>
        <source>These rows of %1 have figures but name no region, and are not used: %2.</source>
        <translation>%1 的以下各行有数字，但没有区域名称，因此不使用：%2。</translation>
    </message>
    <message>
        <source>These rows of %1 have figures but no period, and are not used: %2.</source>
        <translation>%1 的以下各行有数字，但没有时期，因此不使用：%2。</translation>
    </message>
    <message>
        <source>These rows of %1 have figures but do not say what they measure, and are not used: %2.</source>
        <translation>%1 的以下各行有数字，但没有写明是什么指标，因此不使用：%2。</translation>
    </message>
    <message>
        <source>These rows of %1 repeat the region, period and indicator of an earlier row, and are not used: %2.</source>
        <translation>%1 的以下各行与前面某行的区域、时期和指标相同，因此不使用：%2。</translation>
    </message>
    <message>
        <source>%1 has no column of numbers that could be shown on a map.</source>
        <translation>%1 没有可以在地图上显示的数字列。</translation>
    </message>
    <message>
        <source>%1 %2 without a figure</source>
        <comment>number of regions, their noun</comment>
        <translation>有%1个%2没有数据</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out, which the file marks as deleted or has no attributes for.</source>
        <translation>
            <numerusform>%1：%n 个要素已略去，因为文件将其标为已删除，或没有其属性。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>coordinates</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The dividing line that was drawn in the study cannot be on this map, and is left out.</source>
        <translation>研究文件中自绘的分界线不能用于此地图，已略去。</translation>
    </message>
    <message>
        <source>%1: no column was recognised as figures, so nothing of the table is shown. Choose the columns with figures; each of their cells must be a number or a mark for a missing one.</source>
        <translation>%1：没有识别出数据列，表中没有可显示的内容。请指定数据所在的列；其中每个单元格须为数字或缺失标记。</translation>
    </message>
    <message>
        <source>The study was opened without %1, which stays in the study; the map shows &quot;%2&quot;.</source>
        <translation>打开研究文件时未使用 %1，研究文件中仍保留对它的引用；地图显示“%2”。</translation>
    </message>
    <message>
        <source>straight on a map in this projection: %1</source>
        <comment>projection</comment>
        <translation>在采用%1的地图上为直线</translation>
    </message>
    <message>
        <source>These data have no grouping &quot;%1&quot;, so the map shows the regions and not their groups.</source>
        <translation>这些数据没有分组“%1”，因此地图显示各地区，而不是各组。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) with figures are in no group of &quot;%1&quot;. Together they are one region, &quot;Other regions&quot;, so that the sums over all regions stay the same: %2.</source>
        <translation>
            <numerusform>有 %n 个有数据的地区不属于“%1”的任何一组，合并为“其他地区”，以使全部地区的合计不变：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) without figures are in no group of &quot;%1&quot; and stay as they are: %2.</source>
        <translation>
            <numerusform>有 %n 个没有数据的地区不属于“%1”的任何一组，保持原样：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) count in the figures of their group although the map lacks them. The areas and densities of these groups are therefore not known: %1.</source>
        <translation>
            <numerusform>有 %n 个地区计入所在组的数据，但地图上没有，因此这些组的面积和密度未知：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) do not add up and have no values for groups of several regions: %1.</source>
        <translation>
            <numerusform>有 %n 个指标不能加总，由多个地区组成的组没有数值：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other grouping(s) divide a group and are left out: %1.</source>
        <translation>
            <numerusform>有 %n 个其他分组会拆分某一组，未保留：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title, grouping whose groups are shown</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Only %1 of the %2 rows of the table have a region on this map.</source>
        <translation>表中 %2 行只有 %1 行与地图上的区域对应。</translation>
    </message>
    <message>
        <source>The values of a group are those of its regions together.</source>
        <translation>每组的数值由组内各地区合并计算。</translation>
    </message>
    <message>
        <source>Not in the table</source>
        <translation>表中没有</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file in it.</source>
        <translation>%1 是文件夹；请选择其中的文件。</translation>
    </message>
    <message>
        <source>%1 is a picture, whatever its name says; choose a file with a table or with boundaries.</source>
        <translation>无论文件名如何，%1 的内容是图片；请选择表格文件或边界文件。</translation>
    </message>
    <message>
        <source>%1 is a PDF document; copy its table into a spreadsheet program and save it as .xlsx or .csv.</source>
        <translation>%1 是 PDF 文档；请将其中的表格复制到电子表格软件，另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is a web page (HTML), whatever its name says; open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>无论文件名如何，%1 的内容是网页（HTML）；请用电子表格软件打开，另存为 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is an XML spreadsheet of Excel 2003; open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>%1 是 Excel 2003 的 XML 电子表格；请用电子表格软件打开，另存为 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is JSON text, which is no table; boundaries must be GeoJSON or TopoJSON, in a file whose name ends in .geojson or .json.</source>
        <translation>%1 是 JSON 文本，不是表格；边界应为 GeoJSON 或 TopoJSON，文件名以 .geojson 或 .json 结尾。</translation>
    </message>
    <message>
        <source>Solid</source>
        <comment>line</comment>
        <translation>实线</translation>
    </message>
    <message>
        <source>Dashed</source>
        <comment>line</comment>
        <translation>虚线</translation>
    </message>
    <message>
        <source>Dotted</source>
        <comment>line</comment>
        <translation>点线</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>Own lines and points</source>
        <translation>叠加的线和点</translation>
    </message>
    <message>
        <source>%1 has a place on Earth (%2), but the regions of the map are on a plane without one, so it cannot be drawn over them; state the reference system of the boundaries, or choose lines or points in their coordinates.</source>
        <translation>%1 有地理位置（%2），而地图的区域在没有地理位置的平面上，无法叠加；请指定边界文件的坐标系，或改用与边界坐标相同的线或点。</translation>
    </message>
    <message>
        <source>%1: none of its shapes lies in the area of the regions, so it may not be seen; check its reference system.</source>
        <translation>%1：没有图形落在各区域的范围内，图上可能看不到；请检查其坐标系。</translation>
    </message>
    <message>
        <source>The coordinates of %1 do not lie in the area of its reference system (%2); give the right one with &quot;%3&quot;, or correct the file.</source>
        <translation>%1 的坐标不在其坐标系（%2）的范围内；请用“%3”给出正确的坐标系，或改正文件。</translation>
    </message>
    <message>
        <source>The coordinates of %1 do not lie in the area of its reference system (%2); they look like %3. Give the right one with &quot;%4&quot;, or correct the file.</source>
        <translation>%1 的坐标不在其坐标系（%2）的范围内，从坐标看像是%3。请用“%4”给出正确的坐标系，或改正文件。</translation>
    </message>
    <message>
        <source>The member &quot;%2&quot; of %1 names a reference system that is not known (%3); give the right one with &quot;%4&quot;, or correct the file.</source>
        <translation>%1 的成员“%2”写明的坐标系（%3）无法识别；请用“%4”给出正确的坐标系，或改正文件。</translation>
    </message>
    <message>
        <source>The member &quot;%2&quot; of %1 names a reference system that is not known (%3); the coordinates look like %4. Give the right one with &quot;%5&quot;, or correct the file.</source>
        <translation>%1 的成员“%2”写明的坐标系（%3）无法识别；从坐标看像是%4。请用“%5”给出正确的坐标系，或改正文件。</translation>
    </message>
    <message>
        <source>The chosen projection cannot show this area. Used instead: %1</source>
        <translation>所选投影无法表示此区域。改用：%1</translation>
    </message>
    <message>
        <source>%1 is on a plane without a place on Earth, so it cannot be drawn over this map; state its reference system, for example EPSG:4490.</source>
        <translation>%1 使用没有地球位置的平面坐标，无法叠加到此地图上；请指定其坐标系，例如 EPSG:4490。</translation>
    </message>
    <message>
        <source>They may be in one of: %1; choose it with &quot;%2&quot;.</source>
        <translation>它们可能属于以下之一：%1；请用“%2”选定。</translation>
    </message>
    <message>
        <source>The edition &quot;%1&quot; does not exist in these data, whose figures have no editions.</source>
        <translation>这些数据中没有数据版本“%1”，其数值不分版本。</translation>
    </message>
    <message>
        <source>The study names no edition; &quot;%1&quot; is used.</source>
        <translation>研究文件未指明数据版本；使用“%1”。</translation>
    </message>
    <message>
        <source>The grouping &quot;%1&quot; does not exist in these data; the regions are not grouped.</source>
        <translation>这些数据中没有分组“%1”；地区不分组。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) lack figures of some indicators, of which the groups that they belong to have no values: %1.</source>
        <translation>
            <numerusform>%n 个地区缺少部分指标的数值，其所在的组没有这些指标的数值：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds no lines, points or areas that could be drawn; choose a file with shapes, such as GeoJSON or a Shapefile.</source>
        <translation>%1 中没有可绘制的线、点或面；请选择含图形的文件，例如 GeoJSON 或 Shapefile。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n small map(s) of islands at another place left out: %2.</source>
        <translation>
            <numerusform>%1：略去 %n 个位于别处的岛屿附图：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n number(s) in brackets were read as negative.</source>
        <translation>
            <numerusform>%1：括号中的 %n 个数按负数读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the marks of footnotes behind %n number(s) were left out.</source>
        <translation>
            <numerusform>%1：略去 %n 个数后的脚注标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the column &quot;%2&quot; was not read, because at least half of its cells are no plain numbers, such as &quot;%3&quot; in row %4. Write numbers alone, and the unit in the heading.</source>
        <translation>%1：未读取“%2”列，因为其中至少一半的单元格不是单纯的数，例如第 %4 行的“%3”。请在单元格中只写数，单位写在表头。</translation>
    </message>
    <message>
        <source>%1: these columns have a mark behind their period, and were read as figures of the same indicator as the others: %2.</source>
        <translation>%1：以下各列的时期后带有标记，按与其他列相同的指标读取：%2。</translation>
    </message>
    <message numerus="yes">
        <source>In the column &quot;%1&quot;, %n number(s) in brackets were read as negative.</source>
        <translation>
            <numerusform>“%1”列中，括号中的 %n 个数按负数读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the column &quot;%1&quot;, the marks of footnotes behind %n number(s) were left out.</source>
        <translation>
            <numerusform>“%1”列中，略去 %n 个数后的脚注标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %n row(s) stand for a region of the map, but the columns do, such as &quot;%3&quot;. Each region needs a row: swap rows and columns in a spreadsheet (Paste Special, Transpose).</source>
        <translation>
            <numerusform>%1：%n 行中只有 %2 行对应地图上的区域，而列名才是区域，如“%3”。每个区域应占一行：请在电子表格中交换行和列（选择性粘贴、转置）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2 has %3 cells between blanks where the header has %4; write a mark such as - for a missing figure, and put a name with blanks in quotes.</source>
        <translation>%1 第 %2 行按空格分成 %3 个单元格，而表头有 %4 个；缺失的数值请写“-”等符号，含空格的名称请加引号。</translation>
    </message>
</context>
<context>
    <name>app::AnalysisChart</name>
    <message>
        <source>Chart of the analysis</source>
        <translation>分析图表</translation>
    </message>
</context>
<context>
    <name>app::AnalysisPanel</name>
    <message>
        <source>Measures</source>
        <translation>不平等指标</translation>
    </message>
    <message>
        <source>Colour the map by local Moran&apos;s I</source>
        <translation>地图按局部莫兰指数着色</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Kind of analysis</source>
        <translation>分析类型</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Theil index</source>
        <translation>泰尔指数</translation>
    </message>
    <message>
        <source>Weights of neighbours</source>
        <translation>邻区权重</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Table of the chart&apos;s values (*.csv)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;图表数据 (*.csv)</translation>
    </message>
    <message>
        <source>The chart cannot be exported</source>
        <translation>无法导出图表</translation>
    </message>
    <message>
        <source>minus</source>
        <comment>the mean of one group minus the mean of another group</comment>
        <translation>减</translation>
    </message>
    <message>
        <source>Group to subtract</source>
        <translation>要减去的组</translation>
    </message>
    <message>
        <source>Weights of regions</source>
        <translation>区域权重</translation>
    </message>
    <message>
        <source>Rule for neighbours</source>
        <translation>邻接规则</translation>
    </message>
    <message>
        <source>Neighbours share at least one point (queen), or a length of border (rook).</source>
        <translation>相邻须至少有一个公共点（Queen），或有一段公共边界（Rook）。</translation>
    </message>
    <message>
        <source>%1: figures are published by group, and the groups are too few for this analysis. The gap between two groups over time can be shown.</source>
        <translation>%1：数据按分组公布，组数太少，无法作此分析；可显示两组差距随时间的变化。</translation>
    </message>
    <message>
        <source>The grouping has no groups, so there is nothing to analyse. Add a group in the Groups panel.</source>
        <translation>该分组中没有任何组，无法分析。请在“分组”面板中新建组。</translation>
    </message>
</context>
<context>
    <name>app::AuditPanel</name>
    <message>
        <source>The claims are being checked.</source>
        <translation>正在核查论断。</translation>
    </message>
    <message>
        <source>Search the claims</source>
        <translation>搜索论断</translation>
    </message>
    <message>
        <source>Claims of the publication</source>
        <translation>原文中的论断</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>论断</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文值</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>all verdicts</source>
        <translation>全部结论</translation>
    </message>
    <message>
        <source>the whole publication</source>
        <translation>原文全文</translation>
    </message>
    <message>
        <source>The data have no table of claims, so there is nothing to check.</source>
        <translation>数据中没有论断表，无法核查。</translation>
    </message>
    <message>
        <source>Choose a claim to see its evidence on the map. %1</source>
        <translation>选择一条论断，在地图上查看依据。%1</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <comment>claim, place, verdict</comment>
        <translation>%1，%2：%3。</translation>
    </message>
    <message>
        <source>There is nothing to show on the map.</source>
        <translation>没有可在地图上显示的内容。</translation>
    </message>
    <message>
        <source>No claim matches. Choose other verdicts or parts, or search for something else.</source>
        <translation>没有符合条件的论断。请换一种结论或章节，或换词搜索。</translation>
    </message>
    <message>
        <source>Filter by verdict</source>
        <translation>按结论筛选</translation>
    </message>
    <message>
        <source>Filter by part of the publication</source>
        <translation>按原文章节筛选</translation>
    </message>
</context>
<context>
    <name>app::BoundaryPage</name>
    <message>
        <source>Use the regions of the data package</source>
        <translation>改用数据包中的区域</translation>
    </message>
    <message>
        <source>city|cities</source>
        <comment>example of a noun for regions</comment>
        <translation>城市</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>代码字段</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称字段</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Reference system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>What the regions are called</source>
        <translation>区域的称呼</translation>
    </message>
    <message>
        <source>None: the regions are numbered</source>
        <translation>无：区域按序号编号</translation>
    </message>
    <message>
        <source>None: the codes are the names</source>
        <translation>无：以代码为名称</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The file is too large for a preview.</source>
        <translation>文件过大，不作预览。</translation>
    </message>
    <message>
        <source>Only projections that keep areas are offered: the colours of regions are compared, so no region may look larger than it is.</source>
        <translation>只提供保持面积不变的投影：地图上要比较各区域的颜色，任何区域都不应显得比实际更大。</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>地图投影</translation>
    </message>
</context>
<context>
    <name>app::BreaksEdit</name>
    <message>
        <source>Numbers in ascending order, with commas or spaces between them. A value equal to a bound belongs to the class below it. The lowest and the highest class are open-ended.</source>
        <translation>由小到大输入数字，用逗号或空格隔开。等于断点的数值归入下面一级。最低级没有下限，最高级没有上限。</translation>
    </message>
    <message>
        <source>Class bounds</source>
        <translation>分级断点</translation>
    </message>
</context>
<context>
    <name>app::ChoicesPanel</name>
    <message>
        <source>&amp;Indicator</source>
        <translation>指标(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Grouping</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>着色依据(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Mean of a group</source>
        <translation>组均值(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;lassification</source>
        <translation>分级方法(&amp;L)</translation>
    </message>
    <message>
        <source>Class &amp;breaks</source>
        <translation>分级断点(&amp;B)</translation>
    </message>
    <message>
        <source>Colour &amp;ramp</source>
        <translation>色带(&amp;R)</translation>
    </message>
    <message>
        <source>How the values are divided into classes.</source>
        <translation>数值如何划分为各级。</translation>
    </message>
    <message>
        <source>N&amp;umber of classes</source>
        <translation>级数(&amp;U)</translation>
    </message>
    <message>
        <source>Reverse the ram&amp;p</source>
        <translation>反转色带(&amp;P)</translation>
    </message>
    <message>
        <source>Variance fit</source>
        <comment>short for goodness of variance fit</comment>
        <translation>拟合优度</translation>
    </message>
    <message>
        <source>Goodness of variance fit (GVF) of the classes to the values on the map: one minus the squared deviations from the class means over those from the mean of all. 1 is a perfect fit.</source>
        <translation>各级对图上数值的方差拟合优度（GVF）：1减去“各值与所在级均值之差的平方和”与“各值与总均值之差的平方和”之比；1为完全拟合。</translation>
    </message>
    <message>
        <source>Editio&amp;n</source>
        <translation>数据版本(&amp;N)</translation>
    </message>
    <message>
        <source>What the colour of a region stands for.</source>
        <translation>区域的颜色表示什么。</translation>
    </message>
    <message>
        <source>How many classes the values are divided into. There may be fewer: equal values always share a class, and bounds beyond all values are left out.</source>
        <translation>把数值分成多少级。实际级数可能较少：相等的数值总在同一级，超出数值范围的断点会略去。</translation>
    </message>
    <message>
        <source>%1: figures are published for the groups of one grouping only.</source>
        <translation>%1：数据只按一种分组公布。</translation>
    </message>
    <message>
        <source>Bounds</source>
        <comment>of manual classes</comment>
        <translation>断点</translation>
    </message>
    <message>
        <source>Uses the bounds that are entered below.</source>
        <translation>使用下方输入的断点。</translation>
    </message>
    <message>
        <source>How the distances from the midpoint are divided into classes; the classes are symmetric about it.</source>
        <translation>如何按与中点的距离分级；各级关于中点对称。</translation>
    </message>
    <message>
        <source>There is one class more than there are bounds.</source>
        <translation>级数比断点数多一。</translation>
    </message>
    <message>
        <source>This classification determines the number of classes itself.</source>
        <translation>此分级方法自行确定级数。</translation>
    </message>
    <message>
        <source>Which regions form a group.</source>
        <translation>哪些区域归为一组。</translation>
    </message>
    <message>
        <source>Unweighted: each region counts once. Pooled: computed from the totals of the group, such as total GDP over total population.</source>
        <translation>简单平均：每个区域计一次。汇总：按全组总量计算，如地区生产总值总量除以总人口。</translation>
    </message>
    <message>
        <source>Manual breaks are the same in all periods.</source>
        <translation>自定义断点各期相同。</translation>
    </message>
    <message>
        <source>With the same classes in all periods a colour keeps its meaning while the period changes.</source>
        <translation>各期采用相同分级时，时期变化而颜色含义不变。</translation>
    </message>
    <message>
        <source>%1: figures are published by group, so there is no mean to choose.</source>
        <translation>%1：数据按分组公布，因此无需选择均值。</translation>
    </message>
    <message>
        <source>%1: figures are published by group, so no region differs from the mean of its group.</source>
        <translation>%1：数据按分组公布，各区域与本组均值没有差别。</translation>
    </message>
    <message>
        <source>At prices of</source>
        <comment>a base year</comment>
        <translation>价格基年</translation>
    </message>
    <message>
        <source>The amounts of all years are at the prices of this year.</source>
        <translation>各年数值均按该年价格计算。</translation>
    </message>
    <message>
        <source>Other indicators</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>Which edition of the published figures is shown.</source>
        <translation>显示公布数据的哪个版本。</translation>
    </message>
    <message>
        <source>There is only one edition of the figures of %1.</source>
        <translation>%1的数据只有一个版本。</translation>
    </message>
</context>
<context>
    <name>app::DataDialog</name>
    <message>
        <source>Check the data</source>
        <translation>核对数据</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Regions</source>
        <comment>tab</comment>
        <translation>区域</translation>
    </message>
    <message>
        <source>%1 cannot be opened as it is.</source>
        <comment>file</comment>
        <translation>%1 尚不能打开。</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <comment>file, sheet</comment>
        <translation>%1 [%2]</translation>
    </message>
</context>
<context>
    <name>app::DividingLinePanel</name>
    <message>
        <source>A line is straight only in a projection. Straight in longitude and latitude is the usual mistake, offered to show the difference.</source>
        <translation>一条线只有在特定投影下才是直线。按经纬度坐标取直线是常见错误，列出仅供比较。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Rule: %1. Areas are always divided by the line itself.</source>
        <translation>规则：%1。面积始终按线本身划分。</translation>
    </message>
    <message>
        <source>&amp;Kind of curve</source>
        <translation>线型(&amp;K)</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Choose published ends, or drag an end of the line on the map.</source>
        <translation>选用文献所载端点，或在地图上拖动端点。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator, year</comment>
        <translation>%2%1</translation>
    </message>
    <message>
        <source>%1: this edition does not have a figure for every %2 in %3.</source>
        <comment>indicator, region, year</comment>
        <translation>%1：此数据版本%3并非每个%2都有数据。</translation>
    </message>
    <message>
        <source>Rule for &amp;divided regions</source>
        <translation>归属规则(&amp;D)</translation>
    </message>
    <message>
        <source>Regions that the line cuts</source>
        <translation>分界线穿过的区域</translation>
    </message>
    <message>
        <source>Regions that the line cuts, by area:</source>
        <translation>分界线穿过的区域（按面积）：</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed regions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>indicator, year, edition</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>How the figures of a region that the line cuts are divided.</source>
        <translation>被线分割的区域，其数据如何计入两侧。</translation>
    </message>
    <message>
        <source>The two sides of the line</source>
        <translation>分界线两侧</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) have most of their area on the %1 side.</source>
        <comment>a side of a line</comment>
        <translation>
            <numerusform>%n个区域的大部分面积位于%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) have most of their area on the %1 side: %2.</source>
        <comment>a side of a line; names</comment>
        <translation>
            <numerusform>%n个区域的大部分面积位于%1：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Area: all %1 regions of the map. Other shares: the %2 regions that have figures.</source>
        <translation>面积：地图上全部%1个区域；其他占比：有数据的%2个区域。</translation>
    </message>
    <message>
        <source>Printed: %1; %2 to %3.</source>
        <comment>authors and title, two sides of a line</comment>
        <translation>原文：%1；%2比%3。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between authors and title</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Dividing line</source>
        <translation>分界线</translation>
    </message>
    <message>
        <source>Draw a dividing line</source>
        <translation>绘制分界线</translation>
    </message>
    <message>
        <source>Click twice on the map: where the line begins, and where it ends.</source>
        <translation>在地图上单击两次：先起点，后终点。</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>移除分界线</translation>
    </message>
    <message>
        <source>Remove the line that you have drawn.</source>
        <translation>移除自己绘制的分界线。</translation>
    </message>
    <message>
        <source>There is no dividing line for this map. Draw one to compare the regions on both sides of it.</source>
        <translation>此地图没有分界线。绘制一条，即可比较两侧的区域。</translation>
    </message>
    <message>
        <source>Area: all %1 regions of the map, divided by the line itself.</source>
        <translation>面积：地图上全部%1个区域，按分界线本身划分。</translation>
    </message>
    <message>
        <source>The line divides the whole map: it is continued beyond its ends.</source>
        <translation>分界线向两端延伸，划分整幅地图。</translation>
    </message>
    <message>
        <source>The line is %1.</source>
        <comment>kind of curve, with a projection</comment>
        <translation>该线%1。</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation>导出图件</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Only a PNG has pixels; PDF and SVG are sharp at any size.</source>
        <translation>只有PNG以像素存储；PDF和SVG在任何尺寸下都清晰。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Dots per inch (PNG)</source>
        <translation>每英寸点数（PNG）</translation>
    </message>
    <message>
        <source>PDF for print (*.pdf)</source>
        <translation>印刷用PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG图片 (*.png)</translation>
    </message>
    <message>
        <source>mm</source>
        <comment>millimetres</comment>
        <translation>毫米</translation>
    </message>
    <message>
        <source>SVG: letters as outlines</source>
        <translation>SVG：文字转为轮廓</translation>
    </message>
    <message>
        <source>Outlines look the same where the font is missing, but they cannot be searched or edited as text.</source>
        <translation>轮廓在没有该字体的地方显示也一样，但不能作为文字检索或编辑。</translation>
    </message>
    <message>
        <source>Only the part of the map on the screen</source>
        <translation>仅导出屏幕上显示的地图部分</translation>
    </message>
    <message>
        <source>Zoom or move the map first to export a part of it.</source>
        <translation>请先缩放或移动地图，再导出其中一部分。</translation>
    </message>
</context>
<context>
    <name>app::FormulaDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>for example: gdp / population * 10000</source>
        <translation>例如：gdp / population * 10000</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Formula</source>
        <translation>公式(&amp;F)</translation>
    </message>
    <message>
        <source>A double click inserts an indicator. Signs: + - * / ( ). Names with blanks or signs stand in square brackets.</source>
        <translation>双击可插入指标。运算符号：+ - * / ( )。含空格或符号的名称须加方括号。</translation>
    </message>
    <message>
        <source>New formula</source>
        <translation>新公式</translation>
    </message>
    <message>
        <source>proposed where it follows from the inputs</source>
        <translation>能由所用指标推出时自动给出</translation>
    </message>
    <message>
        <source>Other indicators</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>应用(&amp;P)</translation>
    </message>
</context>
<context>
    <name>app::GapPanel</name>
    <message>
        <source>G&amp;aps from</source>
        <translation>差距：从(&amp;A)</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>Compared &amp;with</source>
        <translation>比较对象(&amp;W)</translation>
    </message>
    <message>
        <source>The two dates whose gaps are compared: the first and the one on the map, until you choose others.</source>
        <translation>比较哪两个日期的差距；未另选时，为最早的日期与地图上的日期。</translation>
    </message>
    <message>
        <source>The two years whose gaps are compared. Years without figures are left out.</source>
        <translation>比较哪两年的差距。没有数据的年份不列出。</translation>
    </message>
    <message>
        <source>The two periods whose gaps are compared. Periods without figures are left out.</source>
        <translation>比较哪两个时期的差距。没有数据的时期不列出。</translation>
    </message>
    <message>
        <source>one another (all pairs)</source>
        <translation>各组两两比较</translation>
    </message>
    <message>
        <source>The group whose gaps to the others are shown, or the gaps of all pairs.</source>
        <translation>显示哪一组与其他各组的差距，或各组两两之间的差距。</translation>
    </message>
    <message>
        <source>There are no figures of %1 for %2; the gaps are shown for %3.</source>
        <translation>%2没有%1的数据；所示为%3的差距。</translation>
    </message>
    <message>
        <source>No group has a mean of %1 for %2; the gaps are shown for %3.</source>
        <translation>%2各组均无%1均值；所示为%3的差距。</translation>
    </message>
</context>
<context>
    <name>app::GapTableView</name>
    <message>
        <source>Gaps between the groups</source>
        <translation>各组之间的差距</translation>
    </message>
    <message>
        <source>Levels of the groups</source>
        <translation>各组水平</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Level of the group</source>
        <translation>各组水平</translation>
    </message>
    <message>
        <source>Mean of the group</source>
        <translation>各组均值</translation>
    </message>
    <message>
        <source>%1 derived, not published.</source>
        <comment>%1 is the mark</comment>
        <translation>%1 为计算值，未公布。</translation>
    </message>
    <message>
        <source>Choose a grouping to see the gaps between its groups.</source>
        <translation>请选择一种分组，以查看各组之间的差距。</translation>
    </message>
    <message>
        <source>%1 the gap has changed its sign: the other group is ahead now.</source>
        <comment>%1 is the mark</comment>
        <translation>%1 差距已变号：领先的一方已易位。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域数</translation>
    </message>
    <message>
        <source>As published for each group.</source>
        <translation>按各组公布的数据。</translation>
    </message>
    <message>
        <source>Edition: %1; mean: %2.</source>
        <translation>数据版本：%1；均值：%2。</translation>
    </message>
    <message>
        <source>Mean: %1.</source>
        <translation>均值：%1。</translation>
    </message>
    <message>
        <source>A group has a mean only if every region of the group has a figure. A count such as 4/6 means that four of six regions have a figure.</source>
        <translation>只有组内各区域都有数据时才给出均值；4/6 表示六个区域中有四个有数据。</translation>
    </message>
</context>
<context>
    <name>app::GroupMeansChart</name>
    <message>
        <source>Chart of the groups over time</source>
        <translation>各组历年变化图</translation>
    </message>
    <message>
        <source>derived, not published</source>
        <translation>计算值，未公布</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>%1, group means</source>
        <translation>%1各组均值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>bars or lines: what they show</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>%1, some derived</source>
        <translation>%1，部分为计算值</translation>
    </message>
    <message>
        <source>%1, derived</source>
        <translation>%1，计算值</translation>
    </message>
    <message>
        <source>Click to show this period on the map.</source>
        <translation>单击后地图显示此时期。</translation>
    </message>
    <message>
        <source>all regions combined</source>
        <translation>各区域合计</translation>
    </message>
    <message>
        <source>%1, or all regions combined</source>
        <comment>the whole (nation)</comment>
        <translation>%1或各区域合计</translation>
    </message>
</context>
<context>
    <name>app::GroupTree</name>
    <message>
        <source>In no group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Group and region</source>
        <translation>组与区域</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>how many regions a group has</comment>
        <translation>区域数</translation>
    </message>
</context>
<context>
    <name>app::GroupingPanel</name>
    <message>
        <source>Move selected to</source>
        <translation>所选移至</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>删除组</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>The colour of the selected group in charts, and on the map when it is coloured by group.</source>
        <translation>所选组在图表中的颜色；地图按分组着色时也用此色。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Your custom grouping.</source>
        <translation>自定义分组。</translation>
    </message>
    <message>
        <source>choose a group</source>
        <translation>选择组</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Open a grouping</source>
        <translation>打开分组文件</translation>
    </message>
    <message>
        <source>The grouping cannot be opened</source>
        <translation>无法打开分组</translation>
    </message>
    <message>
        <source>Save the grouping</source>
        <translation>保存分组</translation>
    </message>
    <message>
        <source>The grouping cannot be saved</source>
        <translation>无法保存分组</translation>
    </message>
    <message>
        <source>Colour the map by group</source>
        <translation>地图按分组着色</translation>
    </message>
    <message>
        <source>Unnamed group</source>
        <translation>未命名组</translation>
    </message>
    <message>
        <source>Groupings (*.csv *.json)</source>
        <translation>分组文件 (*.csv *.json)</translation>
    </message>
    <message>
        <source>Grouping as a table (*.csv)</source>
        <translation>分组表格 (*.csv)</translation>
    </message>
    <message>
        <source>Grouping as JSON (*.json)</source>
        <translation>分组 JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Groups and their regions</source>
        <translation>各组及其区域</translation>
    </message>
    <message>
        <source>Drag regions to another group; double-click a group to rename it.</source>
        <translation>可将区域拖到其他组；双击组名可重命名。</translation>
    </message>
    <message>
        <source>Drag regions on the map</source>
        <translation>在地图上拖动区域</translation>
    </message>
    <message>
        <source>A region that is dropped on another joins its group; dropped outside all regions, it leaves its group.</source>
        <translation>将一个区域拖到另一个区域上，即归入后者所在的组；拖到所有区域之外，即退出所在组。</translation>
    </message>
    <message>
        <source>%1: figures are published for the groups of one grouping only.</source>
        <translation>%1：数据只按一种分组公布。</translation>
    </message>
    <message>
        <source>Removes the selected group; its regions are then in no group.</source>
        <translation>删除所选组，其中的区域改为未分组。</translation>
    </message>
    <message>
        <source>Shown: %1. Your first change makes a custom grouping from it. To start from another grouping, choose it under Choices.</source>
        <translation>当前：%1。首次改动后即另存为自定义分组；如需以其他分组为起点，请先在“选项”中选择。</translation>
    </message>
</context>
<context>
    <name>app::IndicatorChooser</name>
    <message>
        <source>Search: name, pinyin or id</source>
        <translation>搜索：名称、拼音或标识</translation>
    </message>
    <message>
        <source>Search for an indicator</source>
        <translation>搜索指标</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>No indicator matches &quot;%1&quot;.</source>
        <translation>没有与“%1”匹配的指标。</translation>
    </message>
    <message>
        <source>Compute another indicator…</source>
        <translation>用公式计算新指标…</translation>
    </message>
</context>
<context>
    <name>app::IndicatorPicker</name>
    <message>
        <source>Search by name, id or topic</source>
        <translation>按名称、标识或主题查找</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>app::IndicatorTable</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>可加总</translation>
    </message>
    <message>
        <source>Whether the values of several regions can be added, as those of amounts and counts can. Means and rates do not add up. &quot;?&quot;: not known; they are not added.</source>
        <translation>多个区域的数值能否相加。总量和计数可以，平均值和比率不可以。“?”表示无法判断，按不可加处理。</translation>
    </message>
</context>
<context>
    <name>app::JoinView</name>
    <message numerus="yes">
        <source>%n name(s) without a region</source>
        <translation>
            <numerusform>%n 个名称没有对应的区域</numerusform>
        </translation>
    </message>
    <message>
        <source>Several names for one region</source>
        <translation>多个名称指同一区域</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, %2</source>
        <comment>key, row</comment>
        <translation>“%1”，%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for %2.</source>
        <comment>key, region</comment>
        <translation>“%1”指%2。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <comment>key</comment>
        <translation>略去“%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>To look at (%1)</source>
        <comment>number</comment>
        <translation>待处理（%1）</translation>
    </message>
    <message>
        <source>All names (%1)</source>
        <comment>number</comment>
        <translation>全部名称（%1）</translation>
    </message>
    <message>
        <source>Two rows for the same region and period</source>
        <translation>同一区域、同一时期有两行数据</translation>
    </message>
    <message>
        <source>Leave out row %1</source>
        <translation>略去第 %1 行</translation>
    </message>
</context>
<context>
    <name>app::LayersPanel</name>
    <message>
        <source>Layers, the topmost first</source>
        <translation>图层，最上层在前</translation>
    </message>
    <message>
        <source>Move the layer up</source>
        <translation>上移图层</translation>
    </message>
    <message>
        <source>Move the layer down</source>
        <translation>下移图层</translation>
    </message>
    <message>
        <source>Tick a layer to draw it; drag it to change the order. The topmost layer is first.</source>
        <translation>勾选图层即绘制；拖动可改变顺序，最上层在前。</translation>
    </message>
</context>
<context>
    <name>app::LoadWarnings</name>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <comment>the first warning about the data and how many follow</comment>
        <translation>
            <numerusform>%1（另有 %n 条）</numerusform>
        </translation>
    </message>
    <message>
        <source>Warnings about the data</source>
        <translation>数据警告</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>E&amp;xport figure…</source>
        <translation>导出图件(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>全图(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Previous period</source>
        <translation>上一时期(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next period</source>
        <translation>下一时期(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About HuLine</source>
        <translation>关于 HuLine(&amp;A)</translation>
    </message>
    <message>
        <source>About HuLine</source>
        <translation>关于 HuLine</translation>
    </message>
    <message>
        <source>P&amp;lay or pause</source>
        <translation>播放或暂停(&amp;L)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>论断核查</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>HuLine: regional gaps</source>
        <translation>HuLine：区域差距</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>&lt;h3&gt;HuLine %1&lt;/h3&gt;&lt;p&gt;Regional gaps on a live map, after Zhong Yexi and Wu Siyu (2024), Journal of Chongqing University (Social Science Edition), doi 10.11835/j.issn.1008-5831.jg.2024.07.006.&lt;/p&gt;&lt;p&gt;Data that come with the program: figures of the National Bureau of Statistics and the Ministry of Industry and Information Technology; boundaries of Natural Earth; pilot cities of GeoNames (CC BY 4.0).&lt;/p&gt;&lt;p&gt;This product includes color specifications and designs developed by Cynthia Brewer (http://colorbrewer.org/).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;HuLine %1&lt;/h3&gt;&lt;p&gt;在动态地图上看区域差距，依据 Zhong Yexi、Wu Siyu（2024），《重庆大学学报（社会科学版）》，doi 10.11835/j.issn.1008-5831.jg.2024.07.006。&lt;/p&gt;&lt;p&gt;程序自带数据：国家统计局、工业和信息化部的统计数据；Natural Earth 边界；GeoNames 试点城市（CC BY 4.0）。&lt;/p&gt;&lt;p&gt;本产品使用了 Cynthia Brewer 制定的配色方案（http://colorbrewer.org/）。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第3版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Searching for the neighbours of regions</source>
        <translation>正在查找相邻区域</translation>
    </message>
    <message>
        <source>Cancel the search. The map stays as it is, but analyses that need neighbours are not available.</source>
        <translation>取消查找。地图保持不变，但无法使用需要邻接关系的分析。</translation>
    </message>
    <message>
        <source>Dividing line</source>
        <translation>分界线</translation>
    </message>
    <message>
        <source>Studies (%1)</source>
        <translation>研究文件 (%1)</translation>
    </message>
    <message>
        <source>Boundaries (%1)</source>
        <translation>边界文件 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Forget all settings? These are the size of the window, the visible panels, the language, the recent files and folders, and the choices of the export. Studies and other files stay.</source>
        <translation>要清除所有设置吗？包括窗口大小、显示的面板、语言、最近使用的文件和文件夹，以及导出选项。研究文件和其他文件不受影响。</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>重置设置</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save study</source>
        <translation>保存研究文件(&amp;S)</translation>
    </message>
    <message>
        <source>Save study &amp;as…</source>
        <translation>研究文件另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Reset settings…</source>
        <translation>重置设置(&amp;R)…</translation>
    </message>
    <message>
        <source>Studies, boundaries and tables (%1)</source>
        <translation>研究、边界和表格 (%1)</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>&amp;Data of the map…</source>
        <translation>地图的数据(&amp;D)…</translation>
    </message>
    <message>
        <source>The clipboard holds no table; copy cells of a spreadsheet first.</source>
        <translation>剪贴板中没有表格；请先在电子表格中复制单元格。</translation>
    </message>
    <message>
        <source>&amp;Paste table</source>
        <translation>粘贴表格(&amp;P)</translation>
    </message>
    <message>
        <source>Click on the map where the line begins; Esc cancels.</source>
        <translation>请在地图上单击分界线的起点；按 Esc 取消。</translation>
    </message>
    <message>
        <source>Click on the map where the line ends; Esc cancels.</source>
        <translation>请在地图上单击分界线的终点；按 Esc 取消。</translation>
    </message>
    <message>
        <source>There is no dividing line between these two places; choose others.</source>
        <translation>这两处之间不能绘制分界线；请另选位置。</translation>
    </message>
    <message>
        <source>The line is dividing the regions…</source>
        <translation>正在按分界线划分区域……</translation>
    </message>
    <message>
        <source>&amp;Draw a dividing line</source>
        <translation>绘制分界线(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;move the drawn line</source>
        <translation>移除自绘分界线(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Formulas…</source>
        <translation>公式(&amp;M)…</translation>
    </message>
    <message>
        <source>Map of the &amp;groups</source>
        <translation>各组的地图(&amp;G)</translation>
    </message>
    <message>
        <source>Makes each group of the chosen grouping one region, with the figures of its regions together.</source>
        <translation>把所选分组的每一组合并为一个地区，数据为组内各地区的合计。</translation>
    </message>
    <message>
        <source>Map of the reg&amp;ions</source>
        <translation>各地区的地图(&amp;I)</translation>
    </message>
    <message>
        <source>Returns to the regions that the groups consist of.</source>
        <translation>返回组成各组的地区。</translation>
    </message>
</context>
<context>
    <name>app::MapSession</name>
    <message>
        <source>Nothing was opened; the map is unchanged.</source>
        <translation>没有打开任何文件，地图不变。</translation>
    </message>
    <message>
        <source>The neighbours of the regions are not known; analyses that need them are not available.</source>
        <translation>区域的邻接关系未知，无法使用需要邻接关系的分析。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>打开研究文件</translation>
    </message>
    <message>
        <source>The data that come with the program have changed since the study was saved. Figures may differ.</source>
        <translation>保存研究文件之后，程序自带的数据已有变动。数字可能不同。</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>A map has one boundary file. %1 is used; not opened: %2.</source>
        <translation>一张地图只用一个边界文件。使用 %1；未打开：%2。</translation>
    </message>
</context>
<context>
    <name>app::MapView</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
</context>
<context>
    <name>app::MatchModel</name>
    <message>
        <source>Row</source>
        <comment>of a spreadsheet</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>In the table</source>
        <comment>names of regions</comment>
        <translation>表中名称</translation>
    </message>
    <message>
        <source>Region of the map</source>
        <translation>地图中的区域</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>匹配依据</translation>
    </message>
</context>
<context>
    <name>app::MatchView</name>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Find a name, region or row</source>
        <translation>查找名称、区域或行号</translation>
    </message>
    <message>
        <source>Matches the name again as it is recognised.</source>
        <translation>恢复自动识别的对应关系。</translation>
    </message>
    <message>
        <source>Select a name to change its region.</source>
        <translation>选中一个名称即可更改其对应的区域。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for:</source>
        <comment>key</comment>
        <translation>“%1”对应：</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) selected</source>
        <translation>
            <numerusform>已选中 %n 个名称</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::OverlayPage</name>
    <message>
        <source>Show the names of points</source>
        <translation>显示点的名称</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Reference system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Name in the legend</source>
        <translation>图例中的名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Width of lines (mm)</source>
        <translation>线宽（毫米）</translation>
    </message>
    <message>
        <source>Style of lines</source>
        <translation>线型</translation>
    </message>
    <message>
        <source>Size of points (mm)</source>
        <translation>点的大小（毫米）</translation>
    </message>
    <message>
        <source>Shape of points</source>
        <translation>点的形状</translation>
    </message>
    <message>
        <source>Names of points</source>
        <translation>点的名称字段</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The file is too large for a preview.</source>
        <translation>文件过大，不作预览。</translation>
    </message>
</context>
<context>
    <name>app::ReadingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading boundaries and statistics…</source>
        <translation>正在读取边界和统计数据…</translation>
    </message>
</context>
<context>
    <name>app::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使用的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>app::RegionChooser</name>
    <message>
        <source>Other region…</source>
        <translation>其他区域…</translation>
    </message>
    <message>
        <source>Type a name, pinyin, its first letters or a code.</source>
        <translation>可输入名称、拼音、拼音首字母或代码。</translation>
    </message>
</context>
<context>
    <name>app::RegionModel</name>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Class by: %1</source>
        <comment>what the colours stand for</comment>
        <translation>分级依据：%1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Group mean</source>
        <translation>组均值</translation>
    </message>
    <message>
        <source>%1; %2 derived, not published.</source>
        <comment>indicator with unit, mark</comment>
        <translation>%1；%2 为计算值，未公布。</translation>
    </message>
</context>
<context>
    <name>app::RegionTable</name>
    <message>
        <source>Table of regions</source>
        <translation>区域数据表</translation>
    </message>
</context>
<context>
    <name>app::SheetModel</name>
    <message>
        <source>regions</source>
        <comment>column of a sheet</comment>
        <translation>区域</translation>
    </message>
    <message>
        <source>period</source>
        <comment>column of a sheet</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>indicator</source>
        <comment>column of a sheet</comment>
        <translation>指标</translation>
    </message>
    <message>
        <source>unit</source>
        <comment>column of a sheet</comment>
        <translation>单位</translation>
    </message>
    <message>
        <source>groups</source>
        <comment>column of a sheet</comment>
        <translation>分组</translation>
    </message>
    <message>
        <source>figures</source>
        <comment>column of a sheet</comment>
        <translation>数据</translation>
    </message>
    <message>
        <source>title</source>
        <comment>row of a sheet</comment>
        <translation>标题</translation>
    </message>
    <message>
        <source>unit</source>
        <comment>row of a sheet</comment>
        <translation>单位</translation>
    </message>
    <message>
        <source>header</source>
        <comment>row of a sheet</comment>
        <translation>表头</translation>
    </message>
    <message>
        <source>total</source>
        <comment>row of a sheet</comment>
        <translation>合计</translation>
    </message>
    <message>
        <source>note</source>
        <comment>row of a sheet</comment>
        <translation>注释</translation>
    </message>
</context>
<context>
    <name>app::StudyDocument</name>
    <message>
        <source>study</source>
        <comment>suggested name of a file</comment>
        <translation>研究</translation>
    </message>
    <message>
        <source>Save study</source>
        <translation>保存研究文件</translation>
    </message>
    <message>
        <source>HuLine study (*.huline)</source>
        <translation>HuLine 研究文件 (*.huline)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The automatic copy of your work could not be written; save the study.</source>
        <translation>无法写入工作的自动备份；请保存研究文件。</translation>
    </message>
</context>
<context>
    <name>app::StudyReader</name>
    <message>
        <source>Files named %1</source>
        <translation>名为 %1 的文件</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message>
        <source>Find %1 again</source>
        <translation>重新查找 %1</translation>
    </message>
</context>
<context>
    <name>app::TableForm</name>
    <message>
        <source>Use rows of totals as regions</source>
        <translation>把合计行也当作区域</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>恢复自动识别</translation>
    </message>
    <message>
        <source>Cells with one of these texts, and blank cells, hold no figure.</source>
        <translation>内容为这些文字的单元格以及空单元格没有数据。</translation>
    </message>
    <message>
        <source>Reads the sheet, the header and the columns as they were recognised.</source>
        <translation>工作表、表头和各列都恢复为自动识别的结果。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>First header row</source>
        <translation>表头起始行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域所在列</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>时间所在列</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组所在列</translation>
    </message>
    <message>
        <source>Missing figures</source>
        <translation>缺失标记</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>句点</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>In the title</source>
        <translation>在标题中</translation>
    </message>
    <message>
        <source>In the headings</source>
        <translation>在表头中</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between columns</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Who published the figures. It is written below the map.</source>
        <translation>数据的发布单位，标注在地图下方。</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>edition</comment>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Which edition of the figures it is, such as &quot;preliminary&quot; or &quot;revised 2023&quot;. It is written below the map. Tables with the same indicator in different editions become one indicator with several editions.</source>
        <translation>数据的版本，例如“初步核算”或“2023年修订”，标注在地图下方。多张表含有同一指标的不同版本时，合并为一个有多个版本的指标。</translation>
    </message>
    <message>
        <source>Add sheet</source>
        <translation>添加工作表</translation>
    </message>
    <message>
        <source>Opens another sheet of this file as a table of its own.</source>
        <translation>将此文件的另一张工作表作为单独的表打开。</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>app::TablePage</name>
    <message>
        <source>No row of this table stands for a region of this map, so the table is left out.</source>
        <translation>此表没有任何一行对应这幅地图中的区域，因此不使用此表。</translation>
    </message>
    <message>
        <source>This table is left out.</source>
        <translation>此表未使用。</translation>
    </message>
    <message>
        <source>No row of this table stands for a region of this map.</source>
        <translation>此表没有任何一行对应这幅地图中的区域。</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Leave out this table</source>
        <translation>不使用此表</translation>
    </message>
</context>
<context>
    <name>app::TimelineBar</name>
    <message>
        <source>%1×</source>
        <comment>times the ordinary speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Periods per second while playing</source>
        <translation>播放时每秒的时期数</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
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
        <source>Stop at this period (Space)</source>
        <translation>停在当前时期（空格键）</translation>
    </message>
    <message>
        <source>Move through the periods (Space)</source>
        <translation>逐期播放（空格键）</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑过渡</translation>
    </message>
    <message>
        <source>A full tick: every region has a figure. A hollow tick: some have. No tick: none has.</source>
        <translation>实心刻度：各区域均有数据；空心刻度：部分区域有数据；无刻度：没有数据。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>While playing, colours change gradually from one period to the next. A colour in between stands for no class.</source>
        <translation>播放时颜色在相邻时期之间渐变；渐变过程中的颜色不代表任何分级。</translation>
    </message>
</context>
<context>
    <name>app::UndoActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <comment>a change</comment>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <comment>a change</comment>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>a change</comment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <comment>a change</comment>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
</context>
</TS>
