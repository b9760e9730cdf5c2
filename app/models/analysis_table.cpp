// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/analysis_table.h"

#include <QStringList>

#include "app/csv.h"
#include "app/text.h"

namespace app {
namespace {

template <class Number>
QString cell(const std::optional<Number>& number) {
    return number ? QString::number(static_cast<double>(*number), 'g', QLocale::FloatingPointShortest) : QString();
}

QString cell(double number) { return cell(std::optional(number)); }

/// Builds a table. Its last column holds the definition of the numbers, only in the first row.
class Csv {
public:
    Csv(const QStringList& columns, const QString& definition) {
        write(columns + QStringList(QStringLiteral("definition")));
        m_definition = definition;
    }
    void add(const QStringList& cells) {
        write(cells + QStringList(m_definition));
        m_definition.clear();
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    void write(const QStringList& cells) { m_text += csvLine(cells); }

    QString m_text;
    QString m_definition;
};

/// Writes each kind of chart.
struct Writer {
    const core::Figure& figure;
    const Wording& wording;
    QString definition;

    [[nodiscard]] QString name(const core::RegionCode& code) const {
        const auto index = figure.regions->indexOf(code);
        return index ? wording.shortName((*figure.names)[*index]) : QString();
    }

    [[nodiscard]] QString operator()(const core::GapChart& chart) const {
        Csv csv({QStringLiteral("period"), QStringLiteral("gap"), QStringLiteral("ratio"),
                 QStringLiteral("percentOfWhole")},
                definition);
        for (std::size_t i = 0; i < chart.periods.size(); ++i) {
            csv.add({text(chart.periods[i].text()), cell(chart.gap[i]), cell(chart.ratio[i]),
                     cell(chart.relativePercent[i])});
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::InequalityChart& chart) const {
        QStringList columns{QStringLiteral("period")};
        for (const core::MeasureLine& line : chart.lines) {
            columns << text(core::idOf(line.measure));
        }
        Csv csv(columns, definition);
        for (std::size_t i = 0; i < chart.periods.size(); ++i) {
            QStringList cells{text(chart.periods[i].text())};
            for (const core::MeasureLine& line : chart.lines) {
                cells << cell(line.values[i]);
            }
            csv.add(cells);
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::DecompositionChart& chart) const {
        QStringList columns{QStringLiteral("period"), QStringLiteral("total"), QStringLiteral("between"),
                            QStringLiteral("within")};
        for (const core::Group& group : figure.grouping.groups()) {
            for (const char* part : {"within:", "between:", "weightShare:", "valueShare:"}) {
                columns << QLatin1String(part) + text(group.id);
            }
        }
        Csv csv(columns, definition);
        for (std::size_t i = 0; i < chart.periods.size(); ++i) {
            QStringList cells{text(chart.periods[i].text())};
            if (const auto& parts = chart.parts[i]) {
                cells << cell(parts->total) << cell(parts->between) << cell(parts->within);
                for (const core::GroupContribution& group : parts->groups) {
                    cells << cell(group.within) << cell(group.between) << cell(group.weightShare)
                          << cell(group.valueShare);
                }
            }
            while (cells.size() < columns.size()) {
                cells << QString();
            }
            csv.add(cells);
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::LorenzChart& chart) const {
        Csv csv({QStringLiteral("weightShare"), QStringLiteral("valueShare")}, definition);
        for (const core::LorenzPoint& point : chart.curve) {
            csv.add({cell(point.weightShare), cell(point.valueShare)});
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::RankChart& chart) const {
        Csv csv({QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("period"), QStringLiteral("rank")},
                definition);
        for (std::size_t i = 0; i < chart.regions.size(); ++i) {
            for (std::size_t period = 0; period < chart.periods.size(); ++period) {
                csv.add({text(chart.regions[i].text()), name(chart.regions[i]), text(chart.periods[period].text()),
                         cell(chart.ranks[i][period])});
            }
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::MoranChart& chart) const {
        Csv csv({QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("z"), QStringLiteral("lag"),
                 QStringLiteral("localMoran"), QStringLiteral("p"), QStringLiteral("class")},
                definition);
        for (const core::MoranRegion& region : chart.regions) {
            csv.add({text(region.code.text()), name(region.code), cell(region.point.z), cell(region.point.lag),
                     region.local ? cell(region.local->value) : QString(), cell(region.p),
                     region.kind ? wording.localKinds()[static_cast<qsizetype>(*region.kind)] : QString()});
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::ConvergenceChart& chart) const {
        Csv csv({QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("logInitial"),
                 QStringLiteral("growthPercent")},
                definition);
        for (const core::ConvergencePoint& point : chart.points) {
            csv.add({text(point.code.text()), name(point.code), cell(point.logInitial), cell(point.growthPercent)});
        }
        return csv.text();
    }
};

}  // namespace

QString analysisCsv(const core::Figure& figure, const Wording& wording) {
    if (!figure.analysis) {
        return {};
    }
    const Writer writer{figure, wording, wording.definition(figure, *figure.analysis)};
    return std::visit(writer, figure.analysis->chart);
}

}  // namespace app
