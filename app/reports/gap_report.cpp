// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/gap_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

#include "app/csv.h"
#include "app/models/gap_rows.h"
#include "app/models/marks.h"
#include "app/options/choices.h"
#include "app/reports/json.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "core/analysis/gap_tables.h"

namespace app {
namespace {

using Level = std::optional<core::Observation>;

std::optional<double> value(const Level& level) { return level ? std::optional(level->value) : std::nullopt; }

QString provenance(const Level& from, const Level& to) {
    if (!from && !to) {
        return {};
    }
    return isDerived(from) || isDerived(to) ? QStringLiteral("derived") : QStringLiteral("published");
}

/// The first line of a report: indicator, unit, edition and kind of mean.
QString gapHeading(const core::GapTable& table, const core::Catalogue& catalogue, const Wording& wording) {
    const core::Indicator& indicator = catalogue.indicator(table.indicator);
    const QString measure = wording.withUnit(wording.name(indicator), wording.name(indicator.unit));
    return indicator.isByGroup() ? measure
           : table.edition.empty()
               ? Cli::tr("%1, %2", "indicator, kind of mean").arg(measure, wording.name(table.mean))
               : Cli::tr("%1, %2, %3", "indicator, edition, kind of mean")
                     .arg(measure, wording.name(catalogue, table.edition), wording.name(table.mean));
}

QString marked(const Level& level, const core::Unit& unit, const Wording& wording) {
    return isDerived(level) ? wording.number(level, unit) + derivedMark : wording.number(level, unit);
}

/// The rows as text, with the cells that shownCells() chooses.
QString shownRows(const core::GapTable& table, std::vector<QStringList> rows, qsizetype ofOnePeriod) {
    for (QStringList& row : rows) {
        row = shownCells(table, row, ofOnePeriod);
    }
    return textTable(rows);
}

QString levelColumns(const core::GapTable& table, const core::Grouping& grouping, const core::Unit& unit,
                     const Wording& wording) {
    std::vector<QStringList> rows{
        {Cli::tr("Group"), Cli::tr("Regions"), wording.name(table.from), wording.name(table.to)}};
    for (std::size_t i = 0; i < grouping.groups().size(); ++i) {
        rows.push_back({wording.name(grouping.groups()[i]), QString::number(table.fromLevels[i].members),
                        marked(table.fromLevels[i].mean, unit, wording),
                        marked(table.toLevels[i].mean, unit, wording)});
    }
    return shownRows(table, std::move(rows), levelCells);
}

QString gapColumns(const core::GapTable& table, const core::Grouping& grouping, const core::Unit& unit,
                   const Wording& wording) {
    std::vector<QStringList> rows{
        {wording.gapHeading(unit), wording.name(table.from), wording.name(table.to), Cli::tr("Change")}};
    for (const core::Gap& gap : table.gaps) {
        rows.push_back({Cli::tr("%1 − %2", "one group minus another")
                            .arg(wording.name(grouping.groups()[gap.of]), wording.name(grouping.groups()[gap.versus])),
                        wording.number(gap.from, unit), wording.number(gap.to, unit), changeOf(gap, wording)});
    }
    return shownRows(table, std::move(rows), gapCells);
}

/// The meaning of the marks in the columns, and the notes on the figures.
QString gapFootnotes(const core::GapTable& table, const core::Catalogue& catalogue, const Wording& wording) {
    QString notes;
    const auto isAbsent = [](const core::GroupLevel& level) { return !level.mean; };
    if (anyDerived(table)) {
        notes += derivedMark + QLatin1String(" ") + wording.name(core::Provenance::Derived) + QLatin1Char('\n');
    }
    if (std::ranges::any_of(table.gaps, isReversed)) {
        notes += Cli::tr("%1 the gap has changed its sign: the other group is ahead now", "%1 is the mark")
                     .arg(reversedMark) +
                 QLatin1Char('\n');
    }
    if (core::lacksPooledMeans(table, catalogue)) {
        notes += wording.noPooledMeans(catalogue.indicator(table.indicator)) + QLatin1Char('\n');
    } else if (std::ranges::any_of(table.fromLevels, isAbsent) || std::ranges::any_of(table.toLevels, isAbsent)) {
        notes += Cli::tr("– not known for every region of the group") + QLatin1Char('\n');
    }
    for (const core::Text& note : catalogue.notesOn(table.indicator, table.edition)) {
        notes += wording.text(note) + QLatin1Char('\n');
    }
    return notes.isEmpty() ? notes : QLatin1Char('\n') + notes;
}

}  // namespace

QString gapsAsJson(const core::GapTable& table, const core::Grouping& grouping, const core::Catalogue& catalogue,
                   const Wording& wording) {
    QJsonArray groups;
    for (std::size_t i = 0; i < grouping.groups().size(); ++i) {
        const core::Group& group = grouping.groups()[i];
        groups.append(QJsonObject{{"id", QString::fromStdString(group.id)},
                                  {"name", wording.name(group)},
                                  {"n", static_cast<qint64>(table.fromLevels[i].members)},
                                  {"from", json(value(table.fromLevels[i].mean))},
                                  {"to", json(value(table.toLevels[i].mean))}});
    }
    QJsonArray gaps;
    for (const core::Gap& gap : table.gaps) {
        gaps.append(QJsonObject{{"minuend", QString::fromStdString(grouping.groups()[gap.of].id)},
                                {"subtrahend", QString::fromStdString(grouping.groups()[gap.versus].id)},
                                {"from", json(gap.from)},
                                {"to", json(gap.to)},
                                {"changePercent", json(gap.changePercent)}});
    }
    const core::Indicator& indicator = catalogue.indicator(table.indicator);
    const QJsonValue edition = table.edition.empty() ? QJsonValue() : QJsonValue(text(table.edition.text()));
    QJsonObject object{{"indicator", text(indicator.id.text())},
                       {"unit", text(indicator.unit.id)},
                       {"vintage", edition},
                       {"edition", edition},
                       {"grouping", QString::fromStdString(grouping.id())},
                       {"mean", idOf(table.mean)},
                       {"from", json(table.from)},
                       {"to", json(table.to)},
                       {"derived", anyDerived(table)},
                       {"groups", groups},
                       {"gaps", gaps}};
    QJsonArray notes;
    for (const core::Text& note : catalogue.notesOn(table.indicator, table.edition)) {
        notes.append(wording.text(note));
    }
    if (core::lacksPooledMeans(table, catalogue)) {
        notes.append(wording.noPooledMeans(indicator));
    }
    if (!notes.isEmpty()) {
        object.insert(QStringLiteral("notes"), notes);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString gapsAsCsv(const core::GapTable& table, const core::Grouping& grouping, const core::Catalogue& catalogue) {
    const core::Indicator& indicator = catalogue.indicator(table.indicator);
    const QStringList context{text(table.edition.text()), QString::fromStdString(grouping.id()), idOf(table.mean),
                              text(table.from.text()), text(table.to.text())};
    QString lines = QStringLiteral(
        "indicator,unit,vintage,grouping,mean,from_period,to_period,kind,group,less_group,n,from,to,change_percent,"
        "provenance\n");
    const auto append = [&](const core::Unit& unit, const QStringList& cells) {
        lines += csvLine(QStringList{text(indicator.id.text()), text(unit.id)} + context + cells);
    };
    const auto id = [&](std::size_t group) { return QString::fromStdString(grouping.groups()[group].id); };
    for (std::size_t i = 0; i < grouping.groups().size(); ++i) {
        const core::GroupLevel& from = table.fromLevels[i];
        const core::GroupLevel& to = table.toLevels[i];
        append(indicator.unit, {QStringLiteral("level"),
                                id(i),
                                {},
                                QString::number(from.members),
                                fullPrecision(value(from.mean)),
                                fullPrecision(value(to.mean)),
                                {},
                                provenance(from.mean, to.mean)});
    }
    for (const core::Gap& gap : table.gaps) {
        append(core::differenceUnit(indicator.unit), {QStringLiteral("gap"),
                                                      id(gap.of),
                                                      id(gap.versus),
                                                      {},
                                                      fullPrecision(gap.from),
                                                      fullPrecision(gap.to),
                                                      fullPrecision(gap.changePercent),
                                                      {}});
    }
    return lines;
}

QString gapsAsText(const core::GapTable& table, const core::Grouping& grouping, const core::Catalogue& catalogue,
                   const Wording& wording) {
    const core::Unit& unit = catalogue.indicator(table.indicator).unit;
    const QString blank = QStringLiteral("\n");
    QString report = gapHeading(table, catalogue, wording) + blank + wording.name(grouping) + blank + blank +
                     levelColumns(table, grouping, unit, wording);
    if (!table.gaps.empty()) {
        report += blank + gapColumns(table, grouping, unit, wording);
    }
    return report + gapFootnotes(table, catalogue, wording);
}

}  // namespace app
