// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/analysis_table.h"

#include <QStringList>

#include "app/csv.h"
#include "app/text.h"

namespace app {
namespace {

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

    [[nodiscard]] QString name(const core::RegionCode& code) const { return wording.shortName(figure, code); }

    [[nodiscard]] QString operator()(const core::GapChart& chart) const {
        Csv csv({QStringLiteral("period"), QStringLiteral("gap"), QStringLiteral("ratio"),
                 QStringLiteral("percentOfWhole")},
                definition);
        for (std::size_t i = 0; i < chart.periods.size(); ++i) {
            csv.add({text(chart.periods[i].text()), fullPrecision(chart.gap[i]), fullPrecision(chart.ratio[i]),
                     fullPrecision(chart.relativePercent[i])});
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
                cells << fullPrecision(line.values[i]);
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
                cells << fullPrecision(parts->total) << fullPrecision(parts->between) << fullPrecision(parts->within);
                for (const core::GroupContribution& group : parts->groups) {
                    cells << fullPrecision(group.within) << fullPrecision(group.between)
                          << fullPrecision(group.weightShare) << fullPrecision(group.valueShare);
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
            csv.add({fullPrecision(point.weightShare), fullPrecision(point.valueShare)});
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::RankChart& chart) const {
        Csv csv({QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("period"), QStringLiteral("rank")},
                definition);
        for (std::size_t i = 0; i < chart.regions.size(); ++i) {
            for (std::size_t period = 0; period < chart.periods.size(); ++period) {
                const std::optional<std::size_t>& rank = chart.ranks[i][period];
                csv.add({text(chart.regions[i].text()), name(chart.regions[i]), text(chart.periods[period].text()),
                         rank ? QString::number(*rank) : QString()});
            }
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::MoranChart& chart) const {
        Csv csv({QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("z"), QStringLiteral("lag"),
                 QStringLiteral("localMoran"), QStringLiteral("p"), QStringLiteral("class")},
                definition);
        for (const core::MoranRegion& region : chart.regions) {
            csv.add({text(region.code.text()), name(region.code), fullPrecision(region.point.z),
                     fullPrecision(region.point.lag), region.local ? fullPrecision(region.local->value) : QString(),
                     fullPrecision(region.p),
                     region.category ? wording.localMoranCategories()[static_cast<qsizetype>(*region.category)]
                                     : QString()});
        }
        return csv.text();
    }
    [[nodiscard]] QString operator()(const core::ConvergenceChart& chart) const {
        Csv csv({QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("logInitial"),
                 QStringLiteral("growthPercent")},
                definition);
        for (const core::ConvergencePoint& point : chart.points) {
            csv.add({text(point.code.text()), name(point.code), fullPrecision(point.logInitial),
                     fullPrecision(point.growthPercent)});
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
