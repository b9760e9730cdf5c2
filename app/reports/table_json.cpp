// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/table_json.h"

#include <QJsonArray>

#include "app/reports/json.h"
#include "app/text.h"

namespace app {
namespace {

QJsonValue orNull(const std::string& words) { return words.empty() ? QJsonValue() : QJsonValue(text(words)); }

QJsonArray sheetsJson(const gis::Sheet& sheet) {
    QJsonArray sheets;
    for (const gis::SheetName& name : sheet.sheets) {
        if (!name.name.empty()) {
            sheets.append(QJsonObject{{"name", text(name.name)}, {"hidden", name.isHidden}});
        }
    }
    return sheets;
}

QJsonObject rowsLeftOutJson(const UserTable& table) {
    return {
        {"title", json(table.count(RowKind::Title))}, {"unit", json(table.count(RowKind::Unit))},
        {"blank", json(table.count(RowKind::Blank))}, {"repeatedHeader", json(table.count(RowKind::RepeatedHeader))},
        {"total", json(table.count(RowKind::Total))}, {"note", json(table.count(RowKind::Note))}};
}

}  // namespace

QJsonObject readingJson(const UserTable& table, const TableSample& sample) {
    QJsonArray headerRows;
    for (std::size_t i = 0; i < table.headerRows; ++i) {
        headerRows.append(json(table.firstHeaderRow + i + 1));
    }
    QJsonArray columns;
    for (const std::string& column : table.columns) {
        columns.append(text(column));
    }
    QJsonArray totals;
    for (const RowLeftOut& row : table.leftOut) {
        if (row.kind == RowKind::Total) {
            totals.append(QJsonObject{{"row", json(row.row + 1)}, {"name", text(row.text)}});
        }
    }
    QJsonObject missing;
    for (const auto& [mark, count] : sample.valueReading.missing) {
        missing[text(mark)] = json(count);
    }
    const std::optional<gis::TextForm>& form = table.sheet.textForm;
    const bool hasSeparator = form && form->separator != '\0';
    return {{"sheet", orNull(table.sheet.name)},
            {"sheets", sheetsJson(table.sheet)},
            {"encoding", form ? QJsonValue(text(form->encoding)) : QJsonValue()},
            {"encodingGuessed", form ? QJsonValue(form->isEncodingGuessed) : QJsonValue()},
            {"separator", hasSeparator ? QJsonValue(QString(QLatin1Char(form->separator))) : QJsonValue()},
            {"headerRows", headerRows},
            {"unit", orNull(table.unit)},
            {"columns", columns},
            {"rowsLeftOut", rowsLeftOutJson(table)},
            {"totals", totals},
            {"decimalSign", QString(QLatin1Char(sample.valueReading.decimalSign))},
            {"percent", sample.valueReading.isPercent},
            {"missing", missing}};
}

}  // namespace app
