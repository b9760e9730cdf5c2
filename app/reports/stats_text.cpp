// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/syntax/command.h"
#include "app/options/table_input.h"
#include "app/reports/stats_report.h"
#include "app/reports/text_table.h"
#include "app/text.h"

namespace app {
namespace {

const QLatin1Char newLine('\n');

/// The measured column and its table.
QString statsHeading(const StatsReport& report) {
    const QString value = text(report.request.columns.value);
    const QString table = text(report.table.sheet.file);
    const QString what = report.request.columns.weight
                             ? Cli::tr("\"%1\" of %2, weighted by \"%3\"", "column, file, column")
                                   .arg(value, table, text(*report.request.columns.weight))
                             : Cli::tr("\"%1\" of %2, unweighted", "column, file").arg(value, table);
    QString rows = rowsUsed(report.table, report.sample);
    if (const std::size_t weightless = report.sample.rows.size() - report.dispersion.n; weightless > 0) {
        rows += newLine + Cli::tr("Rows of weight 0, not counted: %1").arg(weightless);
    }
    return what + newLine + rows + newLine;
}

QString measureColumns(const Dispersion& measures, const Wording& wording) {
    const auto row = [&](const QString& name, const std::optional<double>& value) {
        return QStringList{name, plainNumber(value, wording)};
    };
    return textTable({{Cli::tr("Rows with a weight (n)"), QString::number(measures.n)},
                      row(Cli::tr("Sum of weights"), measures.totalWeight),
                      row(Cli::tr("Mean"), measures.mean),
                      row(Cli::tr("Coefficient of variation (n)"), measures.cv),
                      row(Cli::tr("Coefficient of variation (n − 1)"), measures.cvSample),
                      row(Cli::tr("Gini coefficient"), measures.gini),
                      row(Cli::tr("Theil T"), measures.theilT),
                      row(Cli::tr("Theil L (mean log deviation)"), measures.theilL),
                      row(Cli::tr("Generalised entropy GE(2)"), measures.ge2),
                      row(Cli::tr("Atkinson (0.5)"), measures.atkinson05),
                      row(Cli::tr("Atkinson (1)"), measures.atkinson1)});
}

QStringList indexRow(const QString& name, const GroupedIndex& index, const Wording& wording) {
    const QString p = plainNumber(index.test ? std::optional(index.test->p) : std::nullopt, wording);
    if (!index.parts) {
        const QString none = plainNumber(std::nullopt, wording);
        return {name, none, none, none, none, p};
    }
    const core::Decomposition& parts = *index.parts;
    return {name,
            plainNumber(parts.total, wording),
            plainNumber(parts.between, wording),
            plainNumber(parts.within, wording),
            plainNumber(parts.betweenShare, wording),
            p};
}

/// The share and contribution of each group; empty where the index is undefined.
QString groupColumns(const StatsReport& report, const GroupedIndex& index, const QString& name,
                     const Wording& wording) {
    if (!index.parts) {
        return {};
    }
    std::vector<QStringList> rows{{Cli::tr("Group"), Cli::tr("Rows"), Cli::tr("Share of weight"),
                                   Cli::tr("Share of value"), Cli::tr("%1 of the group", "an index").arg(name),
                                   Cli::tr("Between"), Cli::tr("Within")}};
    for (std::size_t i = 0; i < index.parts->groups.size(); ++i) {
        const core::GroupContribution& group = index.parts->groups[i];
        rows.push_back({text(report.sample.groups[i]), QString::number(group.n),
                        plainNumber(group.weightShare, wording), plainNumber(group.valueShare, wording),
                        plainNumber(group.index, wording), plainNumber(group.between, wording),
                        plainNumber(group.within, wording)});
    }
    return newLine + textTable(rows);
}

QString decompositionColumns(const StatsReport& report, const Wording& wording) {
    const QString t = Cli::tr("Theil T");
    const QString l = Cli::tr("Theil L");
    const GroupedIndices& groups = *report.groups;
    return newLine + Cli::tr("Between and within the groups of \"%1\"").arg(text(*report.request.columns.group)) +
           newLine +
           textTable({{QString(), Cli::tr("Total"), Cli::tr("Between"), Cli::tr("Within"), Cli::tr("Between / total"),
                       QStringLiteral("p")},
                      indexRow(t, groups.theilT, wording),
                      indexRow(l, groups.theilL, wording)}) +
           groupColumns(report, groups.theilT, t, wording) + groupColumns(report, groups.theilL, l, wording);
}

QStringList spatialRow(const QString& name, const SpatialMeasure& spatial, const Wording& wording) {
    const auto number = [&](const std::optional<double>& value) { return plainNumber(value, wording); };
    const auto& measure = spatial.measure;
    const core::NormalTest* normal = spatial.normalTest();
    const auto pNormal = normal ? std::optional(normal->p) : std::nullopt;
    return {name,
            number(measure ? std::optional(measure->value) : std::nullopt),
            number(measure ? std::optional(measure->expected) : std::nullopt),
            number(normal ? std::optional(normal->variance) : std::nullopt),
            number(normal ? std::optional(normal->z) : std::nullopt),
            number(spatial.test ? std::optional(spatial.test->p) : pNormal)};
}

QString weightsLine(const RegionJoin& join) {
    const QString contiguity = join.contiguity == core::NeighbourRule::Queen
                                   ? Cli::tr("Neighbours share at least one point (queen)")
                                   : Cli::tr("Neighbours share a length of border (rook)");
    const QString style = join.style == core::WeightStyle::RowStandardised
                              ? Cli::tr("the weights of each region sum to 1 (row)")
                              : Cli::tr("every neighbour has weight 1 (binary)");
    return Cli::tr("%1; %2", "who is a neighbour; weights").arg(contiguity, style);
}

QString islandsLine(const std::vector<std::string>& islands) {
    QStringList keys;
    for (const std::string& key : islands) {
        keys << text(key);
    }
    return keys.isEmpty() ? Cli::tr("none") : keys.join(Cli::tr(", ", "between listed regions"));
}

/// What can be done about regions without a neighbour; empty where there are none.
QString snapHint(const JoinedSample& joined, const Wording& wording) {
    if (!joined.nearestGapM) {
        return {};
    }
    const double rounded = *joined.nearestGapM;
    const int decimals = rounded >= 10 ? 0 : rounded >= 0.1 ? 1 : 6;
    const QString gap = wording.locale().toString(rounded, 'f', decimals);
    const QString distance =
        joined.isOnPlane ? Cli::tr("%1 units", "a distance").arg(gap) : Cli::tr("%1 m", "a distance").arg(gap);
    return newLine +
           Cli::tr(
               "%n region(s) have no neighbour; the nearest are %1 apart. \"--snap METRES\" joins regions across "
               "such gaps.",
               nullptr, static_cast<int>(joined.regionsWithoutNeighbour))
               .arg(distance) +
           newLine;
}

QString spatialColumns(const StatsReport& report, const Wording& wording) {
    const RegionJoin& join = *report.request.join;
    const SpatialStats& stats = *report.spatial;
    return newLine + Cli::tr("Spatial autocorrelation among the regions of %1").arg(native(join.boundaries)) + newLine +
           weightsLine(join) + newLine +
           textTable({{Cli::tr("Rows with a region"), QString::number(stats.joined.values.size())},
                      {Cli::tr("Rows without a region"), QString::number(stats.joined.rowsWithoutRegion)},
                      {Cli::tr("Regions without a row"), QString::number(stats.joined.regionsWithoutRow)},
                      {Cli::tr("Links (two for each pair)"), QString::number(stats.joined.weights.links())},
                      {Cli::tr("Without a neighbour"), islandsLine(stats.joined.islands)}}) +
           snapHint(stats.joined, wording) + newLine +
           textTable({{QString(), Cli::tr("Value"), Cli::tr("Expected"), Cli::tr("Variance"), QStringLiteral("z"),
                       QStringLiteral("p")},
                      spatialRow(Cli::tr("Moran's I"), stats.moran, wording),
                      spatialRow(Cli::tr("Geary's C"), stats.geary, wording)});
}

/// The methods for variance and p.
QString testNotes(const StatsReport& report) {
    const StatsRequest& request = report.request;
    QString notes;
    if (report.spatial) {
        notes += Cli::tr("Variance and z under randomisation; every region counts once, whatever its weight") + newLine;
    }
    if ((report.groups || report.spatial) && request.permutations > 0) {
        notes +=
            Cli::tr("p: one-sided, from %1 random permutations (seed %2)").arg(request.permutations).arg(request.seed) +
            newLine;
    } else if (report.spatial) {
        notes += Cli::tr("p: two-sided, by the normal distribution") + newLine;
    }
    return notes;
}

QString statsFootnotes(const QString& columns, const StatsReport& report, const Wording& wording) {
    QString notes = testNotes(report);
    if (columns.contains(plainNumber(std::nullopt, wording))) {
        notes += Cli::tr("– not defined for these values, or not asked for") + newLine;
    }
    return notes.isEmpty() ? notes : newLine + notes;
}

}  // namespace

QString statsAsText(const StatsReport& report, const Wording& wording) {
    QString columns = measureColumns(report.dispersion, wording);
    if (report.groups) {
        columns += decompositionColumns(report, wording);
    }
    if (report.spatial) {
        columns += spatialColumns(report, wording);
    }
    return statsHeading(report) + newLine + columns + statsFootnotes(columns, report, wording);
}

}  // namespace app
