// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/notices.h"

#include <algorithm>
#include <variant>

#include "core/numeric/short_lists.h"

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

/// Whether a value is computed from figures of two years that an edition publishes on different bases. This holds for
/// every growth, and for a derived ratio over the mean of two year-end figures if the basis changed in between.
bool comparesAcrossRevisions(const Catalogue& catalogue, const NoticeInput& input) {
    const Edition* edition = catalogue.find(input.edition);
    if (!edition || !edition->isFirstRelease || !input.hasEditions) {
        return false;
    }
    const Indicator& indicator = catalogue.indicator(input.theme.indicator);
    const bool isBreak =
        std::ranges::find(edition->basisBreaks, input.theme.period.year()) != edition->basisBreaks.end();
    return indicator.isGrowth() || (isBreak && input.readings.derived && readsTwoPeriodEnds(catalogue, indicator));
}

/// Whether the data have figures, but for none of the regions of the map.
bool haveNoMatch(const ExpectedRegions& expected) { return expected.covered.empty() && !expected.surveyed.empty(); }

/// Adds a notice for each table with the figures of an indicator of which many rows have no region.
void addPoorJoins(std::vector<Notice>& notices, const Catalogue& catalogue, const NoticeInput& input) {
    for (const JoinedTable& table : joinedTablesOf(catalogue, input.theme.indicator, input.edition)) {
        if (!table.isMostlyJoined) {
            addOnce(notices, Notice{NoticeKind::FewRowsJoined, table.joinedRows, {}, table.rows});
        }
    }
}

}  // namespace

std::vector<Notice> noticesOf(const Dataset& dataset, const NoticeInput& input) {
    std::vector<Notice> notices;
    if (input.colourBy == ColourBy::Group) {
        return notices;
    }
    addPoorJoins(notices, *dataset.catalogue, input);
    if (!input.theme.period.isUndated() && !overlap(input.theme.period, input.chosen)) {
        notices.push_back({NoticeKind::NearestPeriod, 0, {}});
    }
    const std::size_t known = input.readings.coveredWithClass;
    const ExpectedRegions& expected = *dataset.expected(input.theme.indicator, input.edition);
    const std::size_t covered = expected.covered.size();
    if (known == 0 && input.colourBy == ColourBy::RatioToWhole && input.readings.ranked > 0) {
        notices.push_back({NoticeKind::NoLevelOfWhole, covered, {}});
    } else if (haveNoMatch(expected)) {
        notices.push_back({NoticeKind::NoMatch, dataset.regions->size(), {}});
    } else if (known == 0) {
        notices.push_back({NoticeKind::NoData, covered, {}});
    } else if (known < covered) {
        notices.push_back({NoticeKind::PartialData, covered - known, {}});
    }
    if (known > 0 && comparesAcrossRevisions(*dataset.catalogue, input)) {
        notices.push_back({NoticeKind::RevisedBetween, 0, {}});
    }
    for (const RegionNote& note : dataset.catalogue->notes()) {
        const auto index = dataset.regions->indexOf(note.code);
        if (index && !input.readings.readings[*index].value) {
            notices.push_back({NoticeKind::RegionNote, 1, note.text});
        }
    }
    return notices;
}

std::vector<ShownCitation> citationsOf(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition) {
    std::vector<ShownCitation> citations;
    if (haveNoMatch(*dataset.expected(indicator, edition)) && !dataset.catalogue->indicator(indicator).isByGroup()) {
        return citations;  // no figure is shown
    }
    for (const auto& [input, inputEdition] : dataset.catalogue->publishedInputs(indicator, edition)) {
        const Series* series = dataset.panel->find(input, inputEdition);
        if (!series || series->citation() == Citation{}) {
            continue;
        }
        addOnce(citations, ShownCitation{series->citation(), series->edition()});
    }
    return citations;
}

}  // namespace core
