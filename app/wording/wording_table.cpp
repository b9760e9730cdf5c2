// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>

#include "app/tables/column_numbers.h"
#include "app/tables/table_figures.h"
#include "app/tables/user_table.h"
#include "app/text.h"
#include "app/wording/column_remarks_text.h"
#include "app/wording/wording.h"
#include "gis/describe/file_content.h"
#include "gis/error.h"

namespace app {
namespace {

QStringList textsOf(const std::vector<std::string>& all) {
    QStringList texts;
    for (const std::string& one : all) {
        texts << text(one);
    }
    return texts;
}

/// "#3, #5"
QString columnNumbersOf(const std::vector<std::string>& numbers, const QString& separator) {
    QStringList marked;
    for (const std::string& number : numbers) {
        marked << QLatin1Char('#') + text(number);
    }
    return marked.join(separator);
}

}  // namespace

QString Wording::otherContent(const QString& place, const std::string& content) {
    if (content == gis::nameOf(gis::FileContent::Folder)) {
        return tr("%1 is a folder; choose a file in it.").arg(place);
    }
    if (content == gis::nameOf(gis::FileContent::Picture)) {
        return tr("%1 is a picture, whatever its name says; choose a file with a table or with boundaries.").arg(place);
    }
    if (content == gis::nameOf(gis::FileContent::Pdf)) {
        return tr("%1 is a PDF document; copy its table into a spreadsheet program and save it as .xlsx or .csv.")
            .arg(place);
    }
    if (content == gis::nameOf(gis::FileContent::WebPage)) {
        return tr("%1 is a web page (HTML), whatever its name says; open it in a spreadsheet program and save it as "
                  ".xlsx.")
            .arg(place);
    }
    if (content == gis::nameOf(gis::FileContent::XmlSheet)) {
        return tr("%1 is an XML spreadsheet of Excel 2003; open it in a spreadsheet program and save it as .xlsx.")
            .arg(place);
    }
    return tr("%1 is JSON text, which is no table; boundaries must be GeoJSON or TopoJSON, in a file whose name ends "
              "in "
              ".geojson or .json.")
        .arg(place);
}

QString Wording::sheetError(const gis::Error& error) const {
    const QString place = placeOf(error);
    const QString detail = app::text(error.detail);
    const QString row = QString::number(error.cell ? error.cell->row : 0);
    const QString comma = tr(", ", "between listed places");
    switch (error.kind) {
        case gis::ErrorKind::SheetMissing:
            return error.names.empty()
                       ? tr("%1 is no workbook, so it has no sheet \"%2\"; leave the name of the sheet out.")
                             .arg(place, detail)
                       : tr("%1 has no sheet \"%2\"; its sheets are: %3.")
                             .arg(place, detail, textsOf(error.names).join(comma));
        case gis::ErrorKind::NoVisibleSheet:
            return tr("All sheets of %1 are hidden; choose one of them by its name: %2.")
                .arg(place, textsOf(error.names).join(comma));
        case gis::ErrorKind::UnknownEncoding:
            return tr("%1 cannot be read in \"%2\", which is not the name of an encoding; choose one such as UTF-8, "
                      "GB18030 or BIG5.")
                .arg(place, detail);
        case gis::ErrorKind::NotInEncoding:
            return tr("%1 is not text in the encoding %2; choose another one.").arg(place, detail);
        case gis::ErrorKind::UnclearEncoding:
            return tr("%1 is not text in UTF-8 or GB18030; choose its encoding, or save it again in UTF-8.").arg(place);
        case gis::ErrorKind::UnclosedQuote:
            return tr("%1, row %2: a quote at the start of a cell is never closed; add the closing quote.")
                .arg(place, row);
        case gis::ErrorKind::TooMuchContent:
            return tr("%1 unpacks to more than 100 times its size, as no workbook does; save it again in a spreadsheet "
                      "program.")
                .arg(place);
        case gis::ErrorKind::SheetTooLarge:
            return tr("%1 has cells far away from the others (row %2, column %3); delete everything outside the table.")
                .arg(place, row, app::text(error.cell ? error.cell->column : ""));
        case gis::ErrorKind::EncryptedFile:
            return tr("%1 is protected with a password; save it without one.").arg(place);
        case gis::ErrorKind::OtherContent:
            return otherContent(place, error.detail);
        case gis::ErrorKind::NoTable:
            return tr("%1 holds no rows below a header; choose another sheet or file, or another header row.")
                .arg(place);
        case gis::ErrorKind::HeaderOutside:
            return tr("%1 ends in row %2, above the last of the chosen header rows; choose other header rows.")
                .arg(place, row);
        case gis::ErrorKind::RepeatedColumn:
            return tr("%1 has several columns \"%2\" (%3); choose one by its number, for example \"#%4\".")
                .arg(place, detail, columnNumbersOf(error.names, comma),
                     app::text(error.names.empty() ? "1" : error.names.back()));
        default:
            return {};
    }
}

QString Wording::cellError(const gis::Error& error) const {
    const gis::TableCell cell = error.cell.value_or(gis::TableCell{});
    const gis::TableCell other = error.otherCell.value_or(gis::TableCell{});
    const QString place = placeOf(error);
    const QString row = QString::number(cell.row);
    const QString detail = app::text(error.detail);
    const QString column = app::text(cell.column);
    const QString otherText = error.names.empty() ? QString() : app::text(error.names.front());
    const QString otherRow = QString::number(other.row);
    switch (error.kind) {
        case gis::ErrorKind::ErrorCell:
            return tr("%1, row %2: the column \"%3\" holds the error %4; correct the formula, or delete the content of "
                      "the cell.")
                .arg(place, row, column, detail);
        case gis::ErrorKind::NotCalculated:
            return tr("%1, row %2: the formula in the column \"%3\" has never been calculated, so the file holds no "
                      "value; open the file in a spreadsheet program and save it again.")
                .arg(place, row, column);
        case gis::ErrorKind::DateCell:
            return tr("%1, row %2: the column \"%3\" holds a date (%4) where a number is expected; correct the cell or "
                      "its format.")
                .arg(place, row, column, detail);
        case gis::ErrorKind::MergedNumber:
            return tr("%1, row %2: the number %4 in the column \"%3\" stands in merged cells of several rows; split "
                      "the cells, and write the number of each row.")
                .arg(place, row, column, detail);
        case gis::ErrorKind::TwoDecimalSigns:
            return tr("%1: \"%2\" (row %3, column \"%4\") and \"%5\" (row %6, column \"%7\") contradict each other; "
                      "state which sign is the decimal sign, the point or the comma.")
                .arg(place, detail, row, column, otherText, otherRow, app::text(other.column));
        case gis::ErrorKind::UnclearNumber:
            return tr("%1, row %2: \"%4\" in the column \"%3\" may be a number of thousands or one with decimals; "
                      "state which sign is the decimal sign, the point or the comma.")
                .arg(place, row, column, detail);
        case gis::ErrorKind::MixedPercent:
            return tr("%1: in the column \"%2\" there is a per cent sign in row %3 (%4) but none in row %5 (%6); write "
                      "all numbers in the same way.")
                .arg(place, column, row, detail, otherRow, otherText);
        default:
            return {};
    }
}

namespace {

/// The rows that were left out for one reason: "row 2 (全国), row 14".
QString rowsOfKind(const UserTable& table, RowKind kind, const Wording& wording) {
    std::vector<const RowLeftOut*> rows;
    for (const RowLeftOut& row : table.leftOut) {
        if (row.kind == kind) {
            rows.push_back(&row);
        }
    }
    return wording.firstFew(rows.size(), [&](std::size_t i) {
        constexpr qsizetype longest = 20;
        const QString words = text(rows[i]->text);
        const QString shown = words.size() > longest ? words.left(longest) + QStringLiteral("…") : words;
        return Wording::tr("row %1 (%2)", "number, first cell").arg(rows[i]->row + 1).arg(shown);
    });
}

}  // namespace

QStringList Wording::notes(const UserTable& table) const {
    const QString file = app::text(table.sheet.file);
    const QString comma = tr(", ", "between listed places");
    QStringList notes;
    if (table.sheet.sheets.size() > 1) {
        QStringList others;
        for (const gis::SheetName& sheet : table.sheet.sheets) {
            if (sheet.name != table.sheet.name) {
                others << (sheet.isHidden ? tr("%1 (hidden)", "sheet").arg(app::text(sheet.name))
                                          : app::text(sheet.name));
            }
        }
        notes << tr("The sheet \"%2\" of %1 was read; its other sheets are: %3.")
                     .arg(file, app::text(table.sheet.name), others.join(comma));
    }
    if (table.sheet.textForm && table.sheet.textForm->isEncodingGuessed) {
        notes << tr("%1 was read as %2, because it is not text in UTF-8; choose another encoding if its text is wrong.")
                     .arg(file, app::text(table.sheet.textForm->encoding));
    }
    if (table.headerRows > 1) {
        notes << tr("The rows %2 to %3 of %1 were read as the names of the columns.")
                     .arg(file)
                     .arg(table.firstHeaderRow + 1)
                     .arg(table.firstHeaderRow + table.headerRows);
    } else if (table.firstHeaderRow > 0) {
        notes << tr("Row %2 of %1 was read as the names of the columns.").arg(file).arg(table.firstHeaderRow + 1);
    }
    const auto add = [&](RowKind kind, const QString& sentence) {
        if (table.count(kind) > 0) {
            notes << sentence.arg(file, rowsOfKind(table, kind, *this));
        }
    };
    add(RowKind::Title, tr("These rows of %1 were read as titles: %2."));
    add(RowKind::Unit, tr("These rows of %1 were read as units: %2."));
    add(RowKind::RepeatedHeader, tr("These rows of %1 repeat the header and were left out: %2."));
    add(RowKind::Total, tr("These rows of %1 are totals, not regions, and were left out: %2."));
    add(RowKind::Note, tr("These rows of %1 were read as notes: %2."));
    if (table.rowsWithJoinedCells > 0) {
        notes << tr("In %n rows of %1, commas separate the thousands of a number, not cells.", nullptr,
                    static_cast<int>(table.rowsWithJoinedCells))
                     .arg(file);
    }
    return notes;
}

QStringList columnRemarks(const QString& table, const ColumnRemarks& remarks, const Wording& wording) {
    QStringList sentences;
    for (const ColumnLeftOut& column : remarks.leftOut) {
        sentences << Wording::tr(
                         "%1: the column \"%2\" was not read, because at least half of its cells are no plain "
                         "numbers, such as \"%3\" in row %4. Write numbers alone, and the unit in the heading.")
                         .arg(table, text(column.name), text(column.text), QString::number(column.spreadsheetRow));
    }
    const std::vector<std::string>& marked = remarks.markedPeriods;
    if (!marked.empty()) {
        sentences << Wording::tr(
                         "%1: these columns have a mark behind their period, and were read as figures of the "
                         "same indicator as the others: %2.")
                         .arg(table, wording.firstFew(marked.size(), [&](std::size_t i) { return text(marked[i]); }));
    }
    return sentences;
}

QStringList Wording::notes(const TableFigures& figures) const {
    const QString file = app::text(figures.file);
    QStringList notes;
    const auto add = [&](const std::vector<std::size_t>& rows, const QString& sentence) {
        if (!rows.empty()) {
            notes << sentence.arg(file, firstFew(rows.size(), [&](std::size_t i) { return QString::number(rows[i]); }));
        }
    };
    add(figures.leftOut.withoutKey, tr("These rows of %1 have figures but name no region, and are not used: %2."));
    add(figures.leftOut.withoutPeriod, tr("These rows of %1 have figures but no period, and are not used: %2."));
    add(figures.leftOut.withoutIndicator,
        tr("These rows of %1 have figures but do not say what they measure, and are not used: %2."));
    add(figures.leftOut.repeated,
        tr("These rows of %1 repeat the region, period and indicator of an earlier row, and are not used: %2."));
    notes += columnRemarks(file, figures.remarks, *this);
    if (figures.indicators.empty()) {
        notes << tr("%1 has no column of numbers that could be shown on a map.").arg(file);
    }
    return notes;
}

QStringList Wording::notes(const UserTable& table, const std::string& column, const ColumnNumbers& numbers) const {
    const QString name = app::text(table.columns[table.column(column)]);
    QStringList notes;
    if (numbers.decimalSign == ',' && numbers.reason != DecimalReason::Chosen) {
        notes << tr("In the column \"%1\", the comma is the decimal sign.").arg(name);
    } else if (numbers.hasThousands && numbers.reason == DecimalReason::Usual) {
        notes << tr("In the column \"%1\", commas separate thousands.").arg(name);
    }
    if (numbers.isPercent) {
        notes << tr("The column \"%1\" is in per cent: 5 % is 5.").arg(name);
    }
    if (numbers.inBrackets > 0) {
        notes << tr("In the column \"%1\", %n number(s) in brackets were read as negative.", nullptr,
                    static_cast<int>(numbers.inBrackets))
                     .arg(name);
    }
    if (numbers.withFootnote > 0) {
        notes << tr("In the column \"%1\", the marks of footnotes behind %n number(s) were left out.", nullptr,
                    static_cast<int>(numbers.withFootnote))
                     .arg(name);
    }
    QStringList marks;
    for (const auto& [mark, count] : numbers.missing) {
        if (!mark.empty()) {
            marks << tr("\"%1\" (%2)", "mark, number of cells").arg(app::text(mark)).arg(count);
        }
    }
    if (!marks.isEmpty()) {
        notes << tr("In the column \"%1\", these cells were read as missing: %2.")
                     .arg(name, marks.join(tr(", ", "between listed places")));
    }
    return notes;
}

}  // namespace app
