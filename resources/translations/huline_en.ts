<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n province(s) without a figure in %1</source>
        <translation>
            <numerusform>%n province without a figure in %1</numerusform>
            <numerusform>%n provinces without a figure in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::HuLinePanel</name>
    <message numerus="yes">
        <source>%n province(s) lie north-west by most of their area: %1.</source>
        <translation>
            <numerusform>%n province lies north-west by most of its area: %1.</numerusform>
            <numerusform>%n provinces lie north-west by most of their area: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
