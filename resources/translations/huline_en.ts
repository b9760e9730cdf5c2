<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditWording</name>
    <message numerus="yes">
        <source>%n claim(s): %1 reproduced, %2 reproduced after rounding, %3 that differ, %4 not computable here.</source>
        <translation>
            <numerusform>%n claim: %1 reproduced, %2 reproduced after rounding, %3 that differ, %4 not computable here.</numerusform>
            <numerusform>%n claims: %1 reproduced, %2 reproduced after rounding, %3 that differ, %4 not computable here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The count is %1, as printed, if places are assigned to the groups that the publication gives them; %n place(s) in %2 then change their group.</source>
        <translation>
            <numerusform>The count is %1, as printed, if places are assigned to the groups that the publication gives them; %n place in %2 then changes its group.</numerusform>
            <numerusform>The count is %1, as printed, if places are assigned to the groups that the publication gives them; %n places in %2 then change their group.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoundaryText</name>
    <message numerus="yes">
        <source>%1: %2 row(s) without shapes</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1: %2 row without shapes</numerusform>
            <numerusform>%1: %2 rows without shapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 point(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1: %2 point</numerusform>
            <numerusform>%1: %2 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 line(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1: %2 line</numerusform>
            <numerusform>%1: %2 lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 area(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1: %2 area</numerusform>
            <numerusform>%1: %2 areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 shape(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1: %2 shape</numerusform>
            <numerusform>%1: %2 shapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Regions of the data package: %n</source>
        <translation>
            <numerusform>Regions of the data package: %n</numerusform>
            <numerusform>Regions of the data package: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n region(s) are those of the data package; its figures are shown for them.</source>
        <translation>
            <numerusform>The %n region is one of the data package; its figures are shown for it.</numerusform>
            <numerusform>The %n regions are those of the data package; its figures are shown for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n region(s) are a map of their own.</source>
        <translation>
            <numerusform>The %n region is a map of its own.</numerusform>
            <numerusform>The %n regions are a map of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n region(s) are those of the data package; its figures are shown for them.</source>
        <translation>
            <numerusform>%1 of the %n region is that of the data package; its figures are shown for it.</numerusform>
            <numerusform>%1 of the %n regions are those of the data package; its figures are shown for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 line(s) and point(s)</source>
        <comment>layer, number</comment>
        <translation>
            <numerusform>%1: %2 line or point</numerusform>
            <numerusform>%1: %2 lines and points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>The statistics have figures for none of the %n region(s) of the map: their codes do not match; use other boundaries, or another field of codes.</source>
        <translation>
            <numerusform>The statistics have no figures for the %n region of the map: its code does not match; use other boundaries, or another field of codes.</numerusform>
            <numerusform>The statistics have figures for none of the %n regions of the map: their codes do not match; use other boundaries, or another field of codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) have no neighbour; the nearest are %1 apart. &quot;--snap METRES&quot; joins regions across such gaps.</source>
        <translation>
            <numerusform>%n region has no neighbour; the nearest region is %1 away. &quot;--snap METRES&quot; joins regions across such gaps.</numerusform>
            <numerusform>%n regions have no neighbour; the nearest are %1 apart. &quot;--snap METRES&quot; joins regions across such gaps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>boundaries with %n feature(s)</source>
        <translation>
            <numerusform>boundaries with %n feature</numerusform>
            <numerusform>boundaries with %n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>table with %n row(s)</source>
        <translation>
            <numerusform>table with %n row</numerusform>
            <numerusform>table with %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data package with %n region(s)</source>
        <translation>
            <numerusform>data package with %n region</numerusform>
            <numerusform>data package with %n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be used.</source>
        <translation>
            <numerusform>%n file cannot be used.</numerusform>
            <numerusform>%n files cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overlay with %n line(s) or point(s)</source>
        <translation>
            <numerusform>overlay with %n line or point</numerusform>
            <numerusform>overlay with %n lines or points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoinText</name>
    <message numerus="yes">
        <source>%1 of %n row(s) have a region.</source>
        <translation>
            <numerusform>%1 of %n row has a region.</numerusform>
            <numerusform>%1 of %n rows have a region.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %n row(s) have a region. Choose another column of regions, or decide below.</source>
        <translation>
            <numerusform>Only %1 of %n row has a region. Choose another column of regions, or decide below.</numerusform>
            <numerusform>Only %1 of %n rows have a region. Choose another column of regions, or decide below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of the map have no row: %1.</source>
        <translation>
            <numerusform>%n region of the map has no row: %1.</numerusform>
            <numerusform>%n regions of the map have no row: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row %1 and %n more</source>
        <translation>
            <numerusform>row %1 and %n more</numerusform>
            <numerusform>row %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further name(s): %1</source>
        <translation>
            <numerusform>%n further name: %1</numerusform>
            <numerusform>%n further names: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows %1 and %2 both hold %n figure(s) of %3 for the same periods; none of them is used.</source>
        <comment>row, row, region</comment>
        <translation>
            <numerusform>Rows %1 and %2 both hold %n figure of %3 for the same period; it is not used.</numerusform>
            <numerusform>Rows %1 and %2 both hold %n figures of %3 for the same periods; none of them is used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>rows of a spreadsheet</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out where the file is damaged: %2.</source>
        <translation>
            <numerusform>%1: %n feature was left out where the file is damaged: %2.</numerusform>
            <numerusform>%1: %n features were left out where the file is damaged: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) without a readable shape left out: %2.</source>
        <translation>
            <numerusform>%1: %n feature without a readable shape was left out: %2.</numerusform>
            <numerusform>%1: %n features without a readable shape were left out: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s) or line(s) left out, because only areas are used: %2.</source>
        <translation>
            <numerusform>%1: %n point or line was left out, because only areas are used: %2.</numerusform>
            <numerusform>%1: %n points or lines were left out, because only areas are used: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) without a region code left out: %2.</source>
        <translation>
            <numerusform>%1: %n feature without a region code was left out: %2.</numerusform>
            <numerusform>%1: %n features without a region code were left out: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out whose coordinates cannot be projected: %2.</source>
        <translation>
            <numerusform>%1: %n feature was left out because its coordinates cannot be projected: %2.</numerusform>
            <numerusform>%1: %n features were left out because their coordinates cannot be projected: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out whose outlines could not be repaired: %2.</source>
        <translation>
            <numerusform>%1: %n feature was left out because its outline could not be repaired: %2.</numerusform>
            <numerusform>%1: %n features were left out because their outlines could not be repaired: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) used without points that cannot be projected: %2.</source>
        <translation>
            <numerusform>%1: %n feature is used without some of its points, which cannot be projected: %2.</numerusform>
            <numerusform>%1: %n features are used without some of their points, which cannot be projected: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) used without rings of fewer than three different points: %2.</source>
        <translation>
            <numerusform>%1: %n feature is used without its rings of fewer than three different points: %2.</numerusform>
            <numerusform>%1: %n features are used without their rings of fewer than three different points: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) joined to an earlier one of the same region code: %2.</source>
        <translation>
            <numerusform>%1: %n feature was joined to an earlier one of the same region code: %2.</numerusform>
            <numerusform>%1: %n features were joined to earlier ones of the same region codes: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of the statistics missing from the map: %1.</source>
        <translation>
            <numerusform>%n region of the statistics is missing from the map: %1.</numerusform>
            <numerusform>%n regions of the statistics are missing from the map: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) that belong to a group without any figure: %1.</source>
        <translation>
            <numerusform>%n region that belongs to a group has no figures at all: %1.</numerusform>
            <numerusform>%n regions that belong to groups have no figures at all: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of the map missing from the table of names: %1.</source>
        <translation>
            <numerusform>%n region of the map is missing from the table of names: %1.</numerusform>
            <numerusform>%n regions of the map are missing from the table of names: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) left out, without a figure for both groups.</source>
        <translation>
            <numerusform>%n period left out, without a figure for both groups.</numerusform>
            <numerusform>%n periods left out, without a figure for both groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) left out, without a value for every %1.</source>
        <translation>
            <numerusform>%n period left out, without a value for every %1.</numerusform>
            <numerusform>%n periods left out, without a value for every %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without a value left out.</source>
        <translation>
            <numerusform>%1: %n row without a value left out.</numerusform>
            <numerusform>%1: %n rows without a value left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n date(s)</source>
        <comment>first and last date</comment>
        <translation>
            <numerusform>%1 to %2, %n date</numerusform>
            <numerusform>%1 to %2, %n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have figures for none of the %n region(s) of this map: their codes do not match.</source>
        <translation>
            <numerusform>The data have no figures for the %n region of this map: its code does not match.</numerusform>
            <numerusform>The data have figures for none of the %n regions of this map: their codes do not match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n region code(s) are neither in the table of region names nor in the boundaries: %2. Correct them, or add the regions.</source>
        <translation>
            <numerusform>%1: %n region code is neither in the table of region names nor in the boundaries: %2. Correct it, or add the region.</numerusform>
            <numerusform>%1: %n region codes are neither in the table of region names nor in the boundaries: %2. Correct them, or add the regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: outlines of %n feature(s) did not end where they began and were closed: %2.</source>
        <translation>
            <numerusform>%1: outlines of %n feature did not end where they began and were closed: %2.</numerusform>
            <numerusform>%1: outlines of %n features did not end where they began and were closed: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n outline(s) crossed, touched or repeated themselves and were repaired: %2.</source>
        <translation>
            <numerusform>%1: %n outline crossed, touched or repeated itself and was repaired: %2.</numerusform>
            <numerusform>%1: %n outlines crossed, touched or repeated themselves and were repaired: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n region(s) with figures are in no group of the grouping &quot;%2&quot; and count in none of its means: %3.</source>
        <translation>
            <numerusform>%1: %n region with figures is in no group of the grouping &quot;%2&quot; and counts in none of its means: %3.</numerusform>
            <numerusform>%1: %n regions with figures are in no group of the grouping &quot;%2&quot; and count in none of its means: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) of your grouping are not on this map and were taken out of it: %1.</source>
        <translation>
            <numerusform>%n region of your grouping is not on this map and was taken out of it: %1.</numerusform>
            <numerusform>%n regions of your grouping are not on this map and were taken out of it: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %n row(s) stand for a region of the map. Choose another column or field with the same names or codes.</source>
        <translation>
            <numerusform>%1: only %2 of %n row stands for a region of the map. Choose another column or field with the same names or codes.</numerusform>
            <numerusform>%1: only %2 of %n rows stand for a region of the map. Choose another column or field with the same names or codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n further key(s) stand for no region of the map.</source>
        <translation>
            <numerusform>%1: %n further key stands for no region of the map.</numerusform>
            <numerusform>%1: %n further keys stand for no region of the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without the name of a region left out.</source>
        <translation>
            <numerusform>%1: %n row without the name of a region left out.</numerusform>
            <numerusform>%1: %n rows without the name of a region left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n key(s) were taken for codes in another form: %2.</source>
        <translation>
            <numerusform>%1: %n key was taken for a code in another form: %2.</numerusform>
            <numerusform>%1: %n keys were taken for codes in another form: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n key(s) were taken for the pinyin of names: %2.</source>
        <translation>
            <numerusform>%1: %n key was taken for the pinyin of a name: %2.</numerusform>
            <numerusform>%1: %n keys were taken for the pinyin of names: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n region(s) of the map have no row: %2.</source>
        <translation>
            <numerusform>%1: %n region of the map has no row: %2.</numerusform>
            <numerusform>%1: %n regions of the map have no row: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n rows of %1, commas separate the thousands of a number, not cells.</source>
        <translation>
            <numerusform>In %n row of %1, commas separate the thousands of a number, not cells.</numerusform>
            <numerusform>In %n rows of %1, commas separate the thousands of a number, not cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n further pair(s) of figures for the same region and period are not used.</source>
        <translation>
            <numerusform>%1: %n further pair of figures for the same region and period is not used.</numerusform>
            <numerusform>%1: %n further pairs of figures for the same region and period are not used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) whose period is blank or cannot be read left out: %2.</source>
        <translation>
            <numerusform>%1: %n row whose period is blank or cannot be read left out: %2.</numerusform>
            <numerusform>%1: %n rows whose period is blank or cannot be read left out: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without the name of an indicator left out: %2.</source>
        <translation>
            <numerusform>%1: %n row without the name of an indicator left out: %2.</numerusform>
            <numerusform>%1: %n rows without the name of an indicator left out: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s) left out, which the file marks as deleted or has no attributes for.</source>
        <translation>
            <numerusform>%1: %n feature left out, which the file marks as deleted or has no attributes for.</numerusform>
            <numerusform>%1: %n features left out, which the file marks as deleted or has no attributes for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) with figures are in no group of &quot;%1&quot;. Together they are one region, &quot;Other regions&quot;, so that the sums over all regions stay the same: %2.</source>
        <translation>
            <numerusform>%n region with figures is in no group of &quot;%1&quot;. It is the region &quot;Other regions&quot;, so that the sums over all regions stay the same: %2.</numerusform>
            <numerusform>%n regions with figures are in no group of &quot;%1&quot;. Together they are one region, &quot;Other regions&quot;, so that the sums over all regions stay the same: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) without figures are in no group of &quot;%1&quot; and stay as they are: %2.</source>
        <translation>
            <numerusform>%n region without figures is in no group of &quot;%1&quot; and stays as it is: %2.</numerusform>
            <numerusform>%n regions without figures are in no group of &quot;%1&quot; and stay as they are: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) count in the figures of their group although the map lacks them. The areas and densities of these groups are therefore not known: %1.</source>
        <translation>
            <numerusform>%n region counts in the figures of its group although the map lacks it. The area and the densities of this group are therefore not known: %1.</numerusform>
            <numerusform>%n regions count in the figures of their groups although the map lacks them. The areas and densities of these groups are therefore not known: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) do not add up and have no values for groups of several regions: %1.</source>
        <translation>
            <numerusform>%n indicator does not add up and has no values for groups of several regions: %1.</numerusform>
            <numerusform>%n indicators do not add up and have no values for groups of several regions: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other grouping(s) divide a group and are left out: %1.</source>
        <translation>
            <numerusform>%n other grouping divides a group and is left out: %1.</numerusform>
            <numerusform>%n other groupings divide a group and are left out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) lack figures of some indicators, of which the groups that they belong to have no values: %1.</source>
        <translation>
            <numerusform>%n region lacks figures of some indicators, of which the group that it belongs to has no values: %1.</numerusform>
            <numerusform>%n regions lack figures of some indicators, of which the groups that they belong to have no values: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n small map(s) of islands at another place left out: %2.</source>
        <translation>
            <numerusform>%1: %n small map of islands at another place was left out: %2.</numerusform>
            <numerusform>%1: %n small maps of islands at another place were left out: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n number(s) in brackets were read as negative.</source>
        <translation>
            <numerusform>%1: %n number in brackets was read as negative.</numerusform>
            <numerusform>%1: %n numbers in brackets were read as negative.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the marks of footnotes behind %n number(s) were left out.</source>
        <translation>
            <numerusform>%1: the mark of a footnote behind %n number was left out.</numerusform>
            <numerusform>%1: the marks of footnotes behind %n numbers were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the column &quot;%1&quot;, %n number(s) in brackets were read as negative.</source>
        <translation>
            <numerusform>In the column &quot;%1&quot;, %n number in brackets was read as negative.</numerusform>
            <numerusform>In the column &quot;%1&quot;, %n numbers in brackets were read as negative.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the column &quot;%1&quot;, the marks of footnotes behind %n number(s) were left out.</source>
        <translation>
            <numerusform>In the column &quot;%1&quot;, the mark of a footnote behind %n number was left out.</numerusform>
            <numerusform>In the column &quot;%1&quot;, the marks of footnotes behind %n numbers were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %n row(s) stand for a region of the map, but the columns do, such as &quot;%3&quot;. Each region needs a row: swap rows and columns in a spreadsheet (Paste Special, Transpose).</source>
        <translation>
            <numerusform>%1: only %2 of %n row stands for a region of the map, but the columns do, such as &quot;%3&quot;. Each region needs a row: swap rows and columns in a spreadsheet (Paste Special, Transpose).</numerusform>
            <numerusform>%1: only %2 of %n rows stand for a region of the map, but the columns do, such as &quot;%3&quot;. Each region needs a row: swap rows and columns in a spreadsheet (Paste Special, Transpose).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DividingLinePanel</name>
    <message numerus="yes">
        <source>%n region(s) have most of their area on the %1 side.</source>
        <comment>a side of a line</comment>
        <translation>
            <numerusform>%n region has most of its area on the %1 side.</numerusform>
            <numerusform>%n regions have most of their area on the %1 side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) have most of their area on the %1 side: %2.</source>
        <comment>a side of a line; names</comment>
        <translation>
            <numerusform>%n region has most of its area on the %1 side: %2.</numerusform>
            <numerusform>%n regions have most of their area on the %1 side: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::JoinView</name>
    <message numerus="yes">
        <source>%n name(s) without a region</source>
        <translation>
            <numerusform>%n name without a region</numerusform>
            <numerusform>%n names without a region</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::LoadWarnings</name>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <comment>the first warning about the data and how many follow</comment>
        <translation>
            <numerusform>%1 (%n more)</numerusform>
            <numerusform>%1 (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MatchView</name>
    <message numerus="yes">
        <source>%n name(s) selected</source>
        <translation>
            <numerusform>%n name selected</numerusform>
            <numerusform>%n names selected</numerusform>
        </translation>
    </message>
</context>
</TS>
