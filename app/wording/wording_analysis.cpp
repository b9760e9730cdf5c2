// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <utility>

#include "app/text.h"
#include "app/wording/wording.h"

namespace app {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded<Cases...> overloaded(Cases... cases) {
    return {std::move(cases)...};
}

constexpr int digits = 4;  // decimals of a measure
constexpr int fineDigits = 5;

}  // namespace

QString Wording::name(core::AnalysisKind kind) const {
    switch (kind) {
        case core::AnalysisKind::GapOverTime:
            return tr("Gap between two groups over time");
        case core::AnalysisKind::InequalityOverTime:
            return tr("Inequality over time");
        case core::AnalysisKind::TheilDecomposition:
            return tr("Inequality between and within groups");
        case core::AnalysisKind::LorenzCurve:
            return tr("Lorenz curve");
        case core::AnalysisKind::Ranks:
            return tr("Ranks over time");
        case core::AnalysisKind::MoranScatter:
            return tr("Moran scatter plot");
        case core::AnalysisKind::BetaConvergence:
            return tr("Beta convergence");
    }
    return {};
}

QString Wording::name(core::InequalityMeasure measure) const {
    switch (measure) {
        case core::InequalityMeasure::RangeRatio:
            return tr("range ratio");
        case core::InequalityMeasure::CoefficientOfVariation:
            return tr("coefficient of variation (n)");
        case core::InequalityMeasure::SampleCoefficientOfVariation:
            return tr("coefficient of variation (n − 1)");
        case core::InequalityMeasure::StandardDeviationOfLogs:
            return tr("standard deviation of logarithms");
        case core::InequalityMeasure::Gini:
            return tr("Gini coefficient");
        case core::InequalityMeasure::TheilT:
            return tr("Theil T");
        case core::InequalityMeasure::TheilL:
            return tr("Theil L");
        case core::InequalityMeasure::GeneralisedEntropy2:
            return tr("GE(2)");
        case core::InequalityMeasure::AtkinsonHalf:
            return tr("Atkinson (0.5)");
        case core::InequalityMeasure::AtkinsonOne:
            return tr("Atkinson (1)");
    }
    return {};
}

QString Wording::name(core::TheilIndex index) const {
    return index == core::TheilIndex::T ? tr("Theil T") : tr("Theil L");
}

QString Wording::name(core::Weighting weighting) const {
    return weighting == core::Weighting::Unweighted ? tr("unweighted (each region counts once)")
                                                    : tr("weighted by population");
}

QString Wording::name(const core::Catalogue& catalogue, core::Weighting weighting) const {
    if (catalogue.population().empty()) {
        return name(core::Weighting::Unweighted);
    }
    return weighting == core::Weighting::Unweighted
               ? name(weighting)
               : tr("weighted by %1", "population indicator").arg(name(catalogue.indicator(catalogue.population())));
}

QString Wording::name(core::NeighbourRule rule) const {
    return rule == core::NeighbourRule::Queen ? tr("queen contiguity") : tr("rook contiguity");
}

QString Wording::name(core::WeightStyle style) const {
    return style == core::WeightStyle::RowStandardised ? tr("row-standardised weights") : tr("binary weights");
}

QStringList Wording::localMoranCategories() const {
    return {tr("High–High"),
            tr("Low–Low"),
            tr("High–Low"),
            tr("Low–High"),
            tr("Not significant (p > %1)").arg(m_locale.toString(core::localSignificance)),
            tr("No neighbour")};
}

QString Wording::shortNames(const core::Figure& figure, const std::vector<core::RegionCode>& codes) const {
    QStringList names;
    for (const core::RegionCode& code : codes) {
        names << shortName(figure, code);
    }
    return names.join(tr(", ", "between listed regions"));
}

/// Joins sentences: with a blank in English, without one in Chinese.
QString Wording::sentences(QStringList parts) const {
    parts.removeAll(QString());
    return parts.join(m_language == Language::Chinese ? QString() : QStringLiteral(" "));
}

/// A number of a result, or a dash when absent.
QString Wording::decimal(const std::optional<double>& value, int decimals) const {
    return value ? withMinusSign(m_locale.toString(*value, 'f', decimals)) : absentMark;
}

QString Wording::finding(const core::Figure& figure, const core::AnalysisChart& chart) const {
    return std::visit(overloaded([&](const core::GapChart& gap) { return finding(figure, gap); },
                                 [&](const core::InequalityChart&) { return QString(); },
                                 [&](const core::DecompositionChart& parts) { return finding(figure, parts); },
                                 [&](const core::LorenzChart& lorenz) {
                                     return tr("Gini coefficient: %1.").arg(decimal(lorenz.gini, digits));
                                 },
                                 [&](const core::RankChart&) { return tr("Rank 1 is the largest value."); },
                                 [&](const core::MoranChart& moran) { return finding(figure, moran); },
                                 [&](const core::ConvergenceChart& beta) { return finding(beta); }),
                      chart);
}

QString Wording::finding(const core::Figure& figure, const core::DecompositionChart& chart) const {
    const auto at = std::ranges::find(chart.periods, figure.theme.period);
    const auto& parts =
        at == chart.periods.end() ? std::nullopt : chart.parts[static_cast<std::size_t>(at - chart.periods.begin())];
    if (!parts || !parts->betweenShare) {
        return tr("Groups: %1.").arg(name(figure.grouping));
    }
    const QString share = percent(100 * *parts->betweenShare);
    if (!chart.test) {
        return tr("Groups: %1. In %2, %3 of %4 is between groups.")
            .arg(name(figure.grouping), name(figure.theme.period), share, name(chart.index));
    }
    return tr("Groups: %1. In %2, %3 of %4 is between groups; p = %5 by %6 permutations (seed %7).")
        .arg(name(figure.grouping), name(figure.theme.period), share, name(chart.index), decimal(chart.test->p, 3),
             counted(chart.test->permutations), QString::number(chart.test->seed));
}

QString Wording::finding(const core::Figure& figure, const core::GapChart& gap) const {
    const core::Group& of = figure.grouping.groups()[gap.of];
    const core::Group& versus = figure.grouping.groups()[gap.versus];
    const QString groups = tr("Gap: %1 (n = %2) minus %3 (n = %4).", "groups and their numbers of regions")
                               .arg(name(of), counted(of.members.size()), name(versus), counted(versus.members.size()));
    return sentences({groups, figure.indicator().isByGroup() ? tr("From the figures published for each group.")
                                                             : tr("Mean of a group: %1.").arg(name(figure.spec.mean))});
}

QString Wording::finding(const core::Figure& figure, const core::MoranChart& moran) const {
    const QString weights = tr("Weights: %1, %2.").arg(name(moran.neighbours), name(moran.style));
    const QString islands =
        moran.islands.empty() ? QString() : tr("Without a neighbour: %1.").arg(shortNames(figure, moran.islands));
    if (!moran.moran) {
        return sentences({weights, tr("Moran's I is not defined here.")});
    }
    const auto& normal = moran.moran->randomisation;
    const QString z = decimal(normal ? std::optional(normal->z) : std::nullopt, 2);
    const QString geary = decimal(moran.geary ? std::optional(moran.geary->value) : std::nullopt, digits);
    if (!moran.test) {
        return sentences(
            {weights, islands,
             tr("Moran's I = %1, expected %2; under randomisation z = %3. Geary's C = %4.")
                 .arg(decimal(moran.moran->value, digits), decimal(moran.moran->expected, digits), z, geary)});
    }
    const QString result =
        tr("Moran's I = %1, expected %2; under randomisation z = %3; p = %4 by %5 permutations (seed %6). Geary's C "
           "= %7.")
            .arg(decimal(moran.moran->value, digits), decimal(moran.moran->expected, digits), z,
                 decimal(moran.test->p, 3), counted(core::analysisPermutations), QString::number(core::analysisSeed),
                 geary);
    const QString classes =
        tr("Local Moran's I is divided by n. A region has a class if its p is at most %1, by as many permutations, not "
           "corrected for the number of regions.")
            .arg(m_locale.toString(core::localSignificance));
    return sentences({weights, islands, result, classes});
}

QString Wording::finding(const core::ConvergenceChart& beta) const {
    if (!beta.fit) {
        return tr("Two different periods with values are needed; choose them under Gaps.");
    }
    const core::BetaConvergence& fit = *beta.fit;
    const QString slope =
        fit.halfLife
            ? tr("Slope %1 a year, standard error %2, R² %3; half-life %4 years. Regression of the mean "
                 "annual growth of the logarithm on the logarithm of the initial level.")
                  .arg(decimal(fit.slope, fineDigits), decimal(fit.slopeError, fineDigits), decimal(fit.rSquared, 3),
                       decimal(fit.halfLife, 1))
            : tr("Slope %1 a year, standard error %2, R² %3; no half-life. Regression of the mean annual "
                 "growth of the logarithm on the logarithm of the initial level.")
                  .arg(decimal(fit.slope, fineDigits), decimal(fit.slopeError, fineDigits), decimal(fit.rSquared, 3));
    const QString sigma =
        tr("Sigma: the standard deviation of logarithms (n) was %1 in the first period, %2 in the last.")
            .arg(decimal(beta.sigma.front(), digits), decimal(beta.sigma.back(), digits));
    return sentences({slope, sigma});
}

QString Wording::definition(const core::Figure& figure, const core::Analysis& analysis) const {
    const core::AnalysisDefinition& what = analysis.definition;
    const QString period = what.from == what.to
                               ? name(what.from)
                               : tr("%1 to %2", "first and last period").arg(name(what.from), name(what.to));
    const bool ofGroups = std::holds_alternative<core::GapChart>(analysis.chart);
    const core::Indicator& indicator = figure.catalogue->indicator(what.indicator);
    const QString measure = withUnit(name(indicator), name(indicator.unit));
    QStringList parts{figure.hasEditions ? tr("%1, %2, %3.", "indicator with unit, period, edition")
                                               .arg(measure, period, name(*figure.catalogue, what.edition))
                                         : tr("%1, %2.", "indicator with unit, period").arg(measure, period)};
    if (!ofGroups) {
        parts << tr("Weighting: %1; n = %2.", "and number of regions")
                     .arg(name(*figure.catalogue, what.weighting), counted(what.n));
    }
    if (!what.inNoGroup.empty()) {
        parts << tr("In no group: %1.").arg(shortNames(figure, what.inNoGroup));
    }
    if (!what.withoutValue.empty()) {
        parts << tr("Without a value: %1.").arg(shortNames(figure, what.withoutValue));
    }
    if (what.periodsLeftOut > 0) {
        const auto leftOut = static_cast<int>(what.periodsLeftOut);
        parts << (indicator.isByGroup()
                      ? tr("%n period(s) left out, without a figure for both groups.", nullptr, leftOut)
                      : tr("%n period(s) left out, without a value for every %1.", nullptr, leftOut).arg(noun(figure)));
    }
    parts << finding(figure, analysis.chart);
    if (figure.analysisState == core::AnalysisState::Untested) {
        parts << tr("The permutation tests are still running.");
    }
    return sentences(parts);
}

}  // namespace app
