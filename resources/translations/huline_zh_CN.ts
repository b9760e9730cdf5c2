<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no option &quot;%2&quot;; its options are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes options alone, and &quot;%2&quot; is none; its options are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of --%2; it takes: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no indicator &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vintage &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no grouping &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G base stations are published for the grouping &quot;%1&quot; alone, not for &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; is asked for twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ramp &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ramp &quot;%1&quot; has no middle, which these colours need; such are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ramp &quot;%1&quot; has a middle, which these values lack; without one are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of --%2; it takes a whole number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of --%2; it takes a number above 0 and up to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date (year-month-day); there are figures of %2 for: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no year; there are figures of %2 for: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures of %1 for %2; there are some for: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers asked for do not show %1; for it, &quot;%2&quot; must be the uppermost of the filled layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of %1 go by --%2, not by --%3; there are some for: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--method does not go with --colour-by %1, whose classes are of equal width on both sides of a middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end in one of the formats there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm by %2 mm at %3 dots per inch is not a size that can be drawn; each side has 1 to %4 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written to: there is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure for &quot;%1&quot; cannot be drawn; try a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;export&quot; needs a file to write: -o FILE, ending in one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows (gdp-per-capita).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YEAR</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year (the latest complete one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATE</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of 5G base stations (the latest).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision of the figures (first-published).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which groups are outlined (four-regions).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID,ID,...</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly these layers, from the bottom to the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which sense the Hu Line is straight (albers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What colours stand for (value).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of a group (unweighted).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification (natural-breaks).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of classes (5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of this period alone, not the same in all periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours (YlGnBu; RdBu around a middle).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the colours round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title in place of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in millimetres (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in millimetres (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch of a PNG (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the map as PDF, SVG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write, ending in .pdf, .svg or .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>indicator, vintage, kind of mean</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <comment>one group less another</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– not known for every province of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the levels of groups of regions at two times, and the gaps between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared (gdp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which groups (four-regions).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PERIOD</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier year, or date for 5G base stations (2000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later year, or date for 5G base stations (2022).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the output (text).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: huline [COMMAND [OPTION...]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command, opens the window: a live map of the gaps between China&apos;s regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;huline COMMAND --help&quot; tells the options of a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: huline %1 [OPTION...]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South-eastern part of its area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hu Line, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population and GDP: %1, %2; %3</source>
        <comment>year, vintage, rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints what lies on either side of the Hu Line: area, population and GDP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which sense the line is straight (albers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a province that it cuts is counted (majority).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of population and GDP (2022).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions in the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions with figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groupings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years of GDP, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates of 5G base stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G pilot cities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the versions of all libraries, where the data are, and how much there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HULINE_DATA names %1, which does not hold the two folders &quot;statistics&quot; and &quot;shapefiles&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data were not found (looked for: %1); set HULINE_DATA to the folder that holds &quot;statistics&quot; and &quot;shapefiles&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; there are: zh, en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result cannot be written to the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of names and messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>GDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP per capita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of GDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP growth (nominal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP per capita growth (nominal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP per capita index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G base stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G base stations by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G base stations by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 million yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persons per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 yuan per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <comment>unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nation = 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stations per 10,000 km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stations per 10,000 residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revised after the 4th economic census</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revised after the 5th economic census</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unweighted mean of provinces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooled: total over total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference from the group&apos;s mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio to the national level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>natural breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same classes in all years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes of this year alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbouring land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graticule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choropleth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hu Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G pilot cities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight on the equal-area map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geodesic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight in longitude and latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each province whole, to the side that holds most of its area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each province divided in proportion to its area on either side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>south-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>north-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grouping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HULINE_DATA names %1, which does not hold the two folders &quot;statistics&quot; and &quot;shapefiles&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data were not found (looked for: %1); set HULINE_DATA to the folder that holds &quot;statistics&quot; and &quot;shapefiles&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed places</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end in one of the formats there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm by %2 mm at %3 dots per inch is not a size that can be drawn; each side has 1 to %4 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written to: there is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure for &quot;%1&quot; cannot be drawn; try a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, mean of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, difference from the group&apos;s mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ratio to the national level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the four regions, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of China&apos;s provinces, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ministry of Industry and Information Technology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National Bureau of Statistics, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries: Natural Earth 1:10m, lines as controlled on the ground, not an official map. Albers equal-area projection, 105°E, 25°N and 47°N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: Ministry of Industry and Information Technology, as reported in the press; densities derived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: National Bureau of Statistics, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP per capita derived: GDP over the mean of the two year-end populations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed periods</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vintage has no figures for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures for %1. There are some for: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n province(s) without a figure in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Derived values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data for Taiwan Province are not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>national level = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heihe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tengchong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First 5G pilot city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South China Sea Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province alone, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1; check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check that it is a file of the expected kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks a column that is needed: %2; choose one of the columns there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds nothing that can be drawn; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds other shapes than the ones needed (%2); choose a file of polygons for regions and of lines for lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not say in which reference system its coordinates are; put a .prj file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a value that does not belong there (%2); correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be projected (%2); check the file&apos;s coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shapes of %1 cannot be computed with (%2); repair the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library failed on %1 (%2); try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ChoicesPanel</name>
    <message>
        <source>&amp;Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vintage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grouping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mean of a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lassification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class &amp;breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour &amp;ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;everse the ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G base stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours on both sides of a middle use equal steps from that middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the values are divided into classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G base stations are published for the four regions only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which provinces are looked at together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5G base stations are published for whole regions, so there is no mean to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unweighted counts each province once, as the paper does; pooled divides the group&apos;s total by its total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which revision of the official figures is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the same classes in all years a colour keeps its meaning while the year changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a PNG has pixels; PDF and SVG are sharp at any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF for print (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Figure1Chart</name>
    <message>
        <source>Chart of the groups over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: %1, mean of each group (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: %1, mean of each group (%2), some derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: %1, mean of each group (%2), derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: %1, mean of each group (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived, not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator and unit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::GapPanel</name>
    <message>
        <source>Click a period to move the map there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 5G base stations the gaps are between the first date and the one on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two years whose gaps are compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::GapTableView</name>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps between the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mean is given only where every province of the group has a figure; a count such as 4/6 says that four of six have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published for each region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vintage: %1; mean: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 derived, not published.</source>
        <comment>%1 is the mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a grouping to see the gaps between its groups.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::HuLinePanel</name>
    <message>
        <source>&amp;Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is straight only in a projection. Straight in longitude and latitude is the usual mistake, offered to show the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a province that the line cuts is counted in population and GDP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper: Zhong Yexi and Wu Siyu, Journal of Chongqing University (Social Science Edition), 2024(6), south-east to north-west.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two sides of the Hu Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provinces that the line cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n province(s) lie north-west by most of their area: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed provinces</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provinces that the line cuts, by area:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hu Line is not known for this map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: %1. Areas are always divided by the line itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population: this vintage does not have a figure for every province in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDP: this vintage does not have a figure for every province in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LayersPanel</name>
    <message>
        <source>Layers, the topmost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a layer to draw it; drag it to change the order. The topmost stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the layer further up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the layer further down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>HuLine: China&apos;s regional gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hu Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or &amp;pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About HuLine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About HuLine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;HuLine %1&lt;/h3&gt;&lt;p&gt;China&apos;s regional gaps on a live map, after Zhong Yexi and Wu Siyu (2024), Journal of Chongqing University (Social Science Edition), doi 10.11835/j.issn.1008-5831.jg.2024.07.006.&lt;/p&gt;&lt;p&gt;Figures: National Bureau of Statistics; Ministry of Industry and Information Technology. Boundaries: Natural Earth. Pilot cities: GeoNames (CC BY 4.0).&lt;/p&gt;&lt;p&gt;This product includes color specifications and designs developed by Cynthia Brewer (http://colorbrewer.org/).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MapView</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::RegionModel</name>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::RegionTable</name>
    <message>
        <source>Table of provinces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TimelineBar</name>
    <message>
        <source>%1×</source>
        <comment>times the ordinary speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods per second while playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A full tick: every province has a figure. A hollow tick: some have. No tick: none has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at this period (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move through the periods (Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
