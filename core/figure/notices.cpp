// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/notices.h"

#include <algorithm>
#include <variant>

namespace core {
namespace {

/// Whether the formula of an indicator, or of one of its inputs, reads the ends of two periods.
bool readsTwoPeriodEnds(const Catalogue& catalogue, const Indicator& indicator) {
    const auto* ratio = std::get_if<Ratio>(&indicator.formula);
    if (ratio && ratio->denominatorTime == DenominatorTime::MeanOfPeriodEnds) {
        return true;
    }
    return std::ranges::any_of(inputsOf(indicator.formula), [&](const IndicatorId& input) {
        return readsTwoPeriodEnds(catalogue, catalogue.indicator(input));
    });
}

/// Whether a value is computed from figures of two years of an edition, each of which is printed on the
/// basis of its own time: growth always, a ratio over a mean of two year ends where the basis changed between them.
bool comparesAcrossRevisions(const Figure& figure) {
    const Edition* edition = figure.catalogue->find(figure.edition);
    if (!edition || !edition->isOnOwnBasis || !figure.isRevised) {
        return false;
    }
    const bool isBreak =
        std::ranges::find(edition->basisBreaks, figure.theme.period.year()) != edition->basisBreaks.end();
    return figure.indicator().isGrowth() ||
           (isBreak && figure.legend.derived && readsTwoPeriodEnds(*figure.catalogue, figure.indicator()));
}

}  // namespace

std::vector<Notice> noticesOf(const Figure& figure, const Dataset& dataset) {
    std::vector<Notice> notices;
    if (figure.legend.colourBy == ColourBy::Group) {
        return notices;
    }
    if (!overlap(figure.theme.period, figure.spec.period)) {
        notices.push_back({NoticeKind::NearestPeriod, 0, {}});
    }
    const auto known = static_cast<std::size_t>(std::ranges::count_if(
        dataset.panel->covered(), [&](RegionIndex region) { return figure.readings[region].classIndex.has_value(); }));
    if (known == 0) {
        notices.push_back({NoticeKind::NoData, dataset.covered.size(), {}});
    } else if (known < dataset.covered.size()) {
        notices.push_back({NoticeKind::PartialData, dataset.covered.size() - known, {}});
    }
    if (known > 0 && comparesAcrossRevisions(figure)) {
        notices.push_back({NoticeKind::RevisedBetween, 0, {}});
    }
    for (const RegionNote& note : figure.catalogue->notes()) {
        const auto index = figure.regions->indexOf(note.code);
        if (index && !figure.readings[*index].value) {
            notices.push_back({NoticeKind::RegionNote, 1, note.text});
        }
    }
    return notices;
}

std::vector<ShownCitation> citationsOf(const Dataset& dataset, const Figure& figure) {
    std::vector<ShownCitation> citations;
    for (const auto& [input, edition] : dataset.catalogue->publishedInputs(figure.theme.indicator, figure.edition)) {
        const Series* series = dataset.panel->find(input, edition);
        if (!series || series->citation() == Citation{}) {
            continue;
        }
        const ShownCitation shown{series->citation(), series->edition()};
        if (std::ranges::find(citations, shown) == citations.end()) {
            citations.push_back(shown);
        }
    }
    return citations;
}

}  // namespace core
