// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/wording_audit.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/period_runs.h"
#include "app/text.h"
#include "core/audit/compute_claim.h"
#include "core/audit/printed_number.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

/// Names and numbers as sentences about claims need them.
class ClaimWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWording)

public:
    ClaimWords(const Wording& wording, const core::Dataset& dataset) : m_wording(wording), m_dataset(dataset) {}

    [[nodiscard]] QString number(double value, int decimals) const {
        return withMinusSign(m_wording.locale().toString(value, 'f', decimals));
    }
    /// With as many decimals as it has, two at most.
    [[nodiscard]] QString number(double value) const {
        int decimals = 0;
        while (decimals < 2 && std::abs(core::rounded(value, decimals) - core::rounded(value, 2)) > 1e-6) {
            ++decimals;
        }
        return number(core::rounded(value, decimals), decimals);
    }
    [[nodiscard]] QString figure(const core::GapFigure& figure) const {
        return figure.claimId.empty()
                   ? tr("%1 (exact)", "a gap that is not rounded").arg(number(figure.value))
                   : tr("%1 (%2)", "a printed gap and its claim").arg(number(figure.value), text(figure.claimId));
    }
    [[nodiscard]] QString group(const std::string& grouping, const std::string& id) const {
        const core::Group* found = core::groupOf(m_dataset, {grouping, id});
        return found ? m_wording.name(*found) : text(id);
    }
    [[nodiscard]] QString group(const core::GroupRef& ref) const { return group(ref.grouping, ref.group); }
    /// "nation".
    [[nodiscard]] QString whole() const {
        const std::optional<core::Whole>& whole = m_dataset.catalogue->whole();
        return whole ? m_wording.text(whole->name) : tr("whole");
    }
    /// "provinces".
    [[nodiscard]] QString nouns() const { return m_wording.nouns(*m_dataset.catalogue); }
    /// "10 provinces".
    [[nodiscard]] QString counted(const std::vector<core::RegionCode>& codes) const {
        return tr("%1 %2", "number of regions and their noun")
            .arg(codes.size())
            .arg(codes.size() == 1 ? m_wording.noun(*m_dataset.catalogue) : nouns());
    }
    [[nodiscard]] QString region(const core::RegionCode& code) const {
        const auto found = std::ranges::find(*m_dataset.names, code, &core::RegionNames::code);
        return found == m_dataset.names->end() ? text(code.text()) : m_wording.shortName(*found);
    }
    [[nodiscard]] QString regions(const std::vector<core::RegionCode>& codes) const {
        QStringList names;
        std::ranges::transform(codes, std::back_inserter(names), [&](const auto& code) { return region(code); });
        return names.isEmpty() ? tr("none") : names.join(tr(", ", "between listed regions"));
    }
    /// The first ones, and the number of the others.
    [[nodiscard]] QString fewRegions(const std::vector<core::RegionCode>& codes) const {
        return m_wording.firstFew(codes.size(), [&](std::size_t i) { return region(codes[i]); });
    }
    [[nodiscard]] QString name(core::Period period) const { return m_wording.name(period); }
    [[nodiscard]] QString periods(const std::vector<core::Period>& periods) const {
        const bool areYears = std::ranges::all_of(periods, &core::Period::isYear);
        QStringList runs;
        for (const PeriodRun& run : periodRuns(periods)) {
            const QString first = areYears ? QString::number(run.first.year()) : name(run.first);
            const QString last = areYears ? QString::number(run.last.year()) : name(run.last);
            runs << (run.first == run.last ? first : tr("%1–%2", "periods in a list").arg(first, last));
        }
        const QString list = runs.join(tr(", ", "between listed periods"));
        return areYears ? tr("%1", "listed years").arg(list) : list;
    }
    [[nodiscard]] QString span(core::Period from, core::Period to) const {
        return from.isYear() ? tr("%1–%2", "from year to year").arg(from.year()).arg(to.year())
                             : tr("%1–%2", "from period to period").arg(name(from), name(to));
    }
    [[nodiscard]] QString name(const core::IndicatorId& indicator) const {
        return m_wording.name(m_dataset.catalogue->indicator(indicator));
    }
    [[nodiscard]] QString name(const core::EditionId& edition) const {
        return edition.empty() ? tr("not revised", "edition") : m_wording.name(*m_dataset.catalogue, edition);
    }
    [[nodiscard]] const Wording& wording() const { return m_wording; }
    [[nodiscard]] QString side(core::LineSide side) const { return m_wording.name(*m_dataset.catalogue, side); }

private:
    const Wording& m_wording;
    const core::Dataset& m_dataset;
};

/// What a claim of each kind is about.
struct Subject {
    Q_DECLARE_TR_FUNCTIONS(AuditWording)

public:
    const ClaimWords& words;
    const AuditWording& audit;

    QString operator()(const core::MeanGap& claim) const {
        return tr("%1, %2", "a gap and its period").arg(gap(claim.subject), name(claim.period));
    }
    QString operator()(const core::MeanGapChange& claim) const {
        return tr("%1, change %2", "a gap and periods").arg(gap(claim.subject), words.span(claim.from, claim.to));
    }
    QString operator()(const core::MeanGapGrowth& claim) const {
        return tr("%1, growth %2", "a gap and periods").arg(gap(claim.subject), words.span(claim.from, claim.to));
    }
    QString operator()(const core::OnlyGroupAboveWhole& claim) const {
        return tr("%1: only %2 above the %3, %4", "indicator, group, the whole (nation), periods")
            .arg(name(claim.indicator), words.group(claim.group), words.whole(), words.span(claim.from, claim.to));
    }
    QString operator()(const core::RankedRegions& claim) const {
        const QString sentence =
            claim.end == core::RankEnd::Top ? tr("%1, %2: the first %3 in order") : tr("%1, %2: the last %3 in order");
        return sentence.arg(name(claim.indicator), name(claim.period), QString::number(claim.count));
    }
    QString operator()(const core::RankedInGroup& claim) const {
        const QString sentence = claim.among.end == core::RankEnd::Top ? tr("%1, %2: %3 among the first %4")
                                                                       : tr("%1, %2: %3 among the last %4");
        return sentence.arg(name(claim.among.indicator), name(claim.among.period), words.group(claim.group),
                            QString::number(claim.among.count));
    }
    QString operator()(const core::CountAbove& claim) const {
        const QString threshold = words.number(claim.threshold);
        return claim.group ? tr("%1, %2: %3 above %4 in %5", "indicator, period, noun of regions, number, group")
                                 .arg(name(claim.indicator), name(claim.period), words.nouns(), threshold,
                                      words.group(*claim.group))
                           : tr("%1, %2: %3 above %4", "indicator, period, noun of regions, number")
                                 .arg(name(claim.indicator), name(claim.period), words.nouns(), threshold);
    }
    QString operator()(const core::RegionFigure& claim) const {
        return tr("%1: %2, %3", "indicator, region or group, period")
            .arg(name(claim.indicator), words.region(claim.region), name(claim.period));
    }
    QString operator()(const core::RegionRatio& claim) const {
        return tr("%1: %2 to %3, %4", "indicator, two regions, period")
            .arg(name(claim.indicator), words.region(claim.numerator), words.region(claim.denominator),
                 name(claim.period));
    }
    QString operator()(const core::SideAreaShare& claim) const {
        return tr("Area: %1", "a side of the dividing line").arg(words.side(claim.side));
    }
    QString operator()(const core::SideShare& claim) const {
        return tr("%1: %2, %3", "indicator, side of the dividing line, period")
            .arg(name(claim.indicator), words.side(claim.side), name(claim.period));
    }
    QString operator()(const core::CitedSideShare& claim) const {
        return tr("%1: %2", "what is cited, side of the dividing line")
            .arg(audit.word(claim.what), words.side(claim.side));
    }
    QString operator()(const core::LineDensityRatio& claim) const {
        return tr("Density (%1): %2 to %3, %4", "indicator, two sides of the dividing line, period")
            .arg(name(claim.indicator), words.side(core::LineSide::Right), words.side(core::LineSide::Left),
                 name(claim.period));
    }
    QString operator()(const core::CitedFigure& claim) const {
        QString cited = audit.word(claim.what);
        if (claim.side) {
            cited = tr("%1: %2", "what is cited, side of the dividing line").arg(cited, words.side(*claim.side));
        }
        return claim.period ? tr("%1, %2", "what is cited and its period").arg(cited, name(*claim.period)) : cited;
    }
    QString operator()(const core::CitedDifference& claim) const {
        return tr("%1, %2", "what is cited and periods").arg(audit.word(claim.what), words.span(claim.from, claim.to));
    }
    QString operator()(const core::GroupFigure& claim) const {
        return tr("%1: %2, %3", "indicator, region or group, period")
            .arg(name(claim.indicator),
                 claim.group ? words.group(*claim.group) : tr("the %1", "the whole (nation)").arg(words.whole()),
                 name(claim.period));
    }
    QString operator()(const core::GroupShare& claim) const {
        return tr("Share of %1: %2, %3", "indicator, group, period")
            .arg(name(claim.indicator), words.group(claim.group), name(claim.period));
    }
    QString operator()(const core::PlaceCount& claim) const {
        return tr("%1: %2", "kind of places, group").arg(audit.nameOfPlaces(claim.layer), words.group(claim.group));
    }
    QString operator()(const core::PlaceShareAbove& claim) const {
        return tr("%1: %2 above %3%")
            .arg(audit.nameOfPlaces(claim.layer), words.group(claim.group), words.number(claim.thresholdPercent));
    }
    QString operator()(const core::IndustryCount& claim) const {
        return tr("Plans that name %1", "an industry").arg(text(claim.industry));
    }

private:
    [[nodiscard]] QString name(const core::IndicatorId& indicator) const { return words.name(indicator); }
    [[nodiscard]] QString name(core::Period period) const { return words.name(period); }
    [[nodiscard]] QString gap(const core::GapSubject& subject) const {
        return tr("%1: %2 − %3", "indicator and two groups")
            .arg(name(subject.indicator), words.group(subject.grouping, subject.of),
                 words.group(subject.grouping, subject.versus));
    }
};

/// One sentence for each reason.
struct Explanation {
    Q_DECLARE_TR_FUNCTIONS(AuditWording)

public:
    const ClaimWords& words;
    const core::ClaimMethod& method;
    const core::Claim& claim;
    const core::ClaimReading& reading;

    QString operator()(const core::LevelsRoundedFirst& reason) const {
        return tr("Means rounded before the subtraction, %1 and %2, give the printed number.")
            .arg(words.number(reason.of), words.number(reason.versus));
    }
    QString operator()(const core::SumOfPrintedGaps& reason) const {
        return tr("The printed number is the sum of two gaps that were rounded before: %1 and %2.")
            .arg(words.figure(reason.first), words.figure(reason.second));
    }
    QString operator()(const core::FromPrintedGaps& reason) const {
        const QString sentence = reading.verdict == core::Verdict::Differs
                                     ? tr("The printed number follows from the gaps %1 and %2, but not every one of "
                                          "these is itself reproduced.")
                                     : tr("The printed number follows from gaps rounded before: %1 and %2.");
        return sentence.arg(words.figure(reason.from), words.figure(reason.to));
    }
    QString operator()(const core::RoundedTwice& reason) const {
        return tr("Rounded twice, first to %1, it gives the printed number.")
            .arg(words.number(reason.between.value, reason.between.decimals));
    }
    QString operator()(const core::PrintedOtherwise& reason) const {
        return tr("For the same figure the publication also prints %1 (%2), which is reproduced.")
            .arg(words.number(reason.published.value, reason.published.decimals), text(reason.claimId));
    }
    QString operator()(const core::SignLost&) const { return tr("The amount is the same; the sign is the opposite."); }
    QString operator()(const core::EarlierGapNegative& reason) const {
        return tr("The earlier gap is negative, and the growth is relative to its absolute value; relative to the gap "
                  "itself, as changes in per cent are, it is %1.")
            .arg(words.number(reason.growthOfGapItself));
    }
    QString operator()(const core::CountedAsPublished& reason) const {
        return tr("The count is %1, as printed, if places are assigned to the groups that the publication gives them; "
                  "%n place(s) in %2 then change their group.",
                  nullptr, static_cast<int>(reason.moved))
            .arg(static_cast<int>(reason.count))
            .arg(words.regions(reason.regions));
    }
    QString operator()(const core::RegionsCounted& reason) const {
        return tr("Regions counted: %1.", "regions").arg(words.regions(reason.codes));
    }
    QString operator()(const core::PrintedCountsSum& reason) const {
        return tr("The counts printed for all groups add up to %1 of %2.")
            .arg(words.number(reason.sum))
            .arg(reason.whole);
    }
    QString operator()(const core::FurtherGroupAbove& reason) const {
        QStringList editions;
        for (const core::EditionId& edition : reason.wholeEditions) {
            editions << words.name(edition);
        }
        const QString group = nameOfClaimedGroup(reason.group);
        const QString edition = words.name(reason.edition);
        const QString ofWhole = editions.join(tr(", ", "between listed editions"));
        return reason.otherPeriods.empty()
                   ? tr("%1 was above the figure of the %5 as well, in %2 (%3: %4; %5: %6).",
                        "group, periods, noun of regions, edition, the whole (nation), editions")
                         .arg(group, words.periods(reason.periods), words.nouns(), edition, words.whole(), ofWhole)
                   : tr("%1 was above the figure of the %6 as well, in %2, but not in %3 (%4: %5; %6: %7).",
                        "group, periods, other periods, noun of regions, edition, the whole (nation), editions")
                         .arg(group, words.periods(reason.periods), words.periods(reason.otherPeriods), words.nouns(),
                              edition, words.whole(), ofWhole);
    }
    QString operator()(const core::GroupNotAbove& reason) const {
        return tr("The group itself was not above the figure of the %1 in %2.", "the whole (nation), periods")
            .arg(words.whole(), words.periods(reason.periods));
    }
    QString operator()(const core::PeriodsUnknown& reason) const {
        return method.edition.empty() ? tr("Figures are missing for %1.", "periods").arg(words.periods(reason.periods))
                                      : tr("Figures as %2 are missing for %1.", "periods, edition")
                                            .arg(words.periods(reason.periods), words.name(method.edition));
    }
    QString operator()(const core::LineAlternatives& reason) const {
        QStringList values;
        for (const core::LineAlternative& alternative : reason.values) {
            const bool isOtherRule = alternative.rule != method.rule;
            const QString way =
                isOtherRule ? words.wording().name(alternative.rule) : words.wording().name(alternative.curve);
            values << tr("%1 (%2)", "a value and how it was computed").arg(words.number(alternative.value), way);
        }
        return tr("Other definitions give: %1.").arg(values.join(tr("; ", "between listed values")));
    }
    QString operator()(const core::FromPrintedShares& reason) const {
        return tr("The shares that the publication itself prints give %1.").arg(words.number(reason.value));
    }
    QString operator()(const core::ComputedFrom& reason) const {
        const QString sentence =
            reason.isProxy
                ? tr("The publication cites this figure and says neither its year nor how it is measured; here a "
                     "proxy indicator is used: %1, %2 (%3).",
                     "indicator, period, edition")
                : tr("The publication cites this figure without a year; here it is computed from: %1, %2 (%3).",
                     "indicator, period, edition");
        return sentence.arg(words.name(reason.indicator), words.name(reason.period),
                            words.name(reading.definition.edition.value_or(core::EditionId())));
    }
    QString operator()(const core::OtherProxies& reason) const {
        QStringList values;
        for (const auto& [indicator, value] : reason.values) {
            values << tr("%1 (%2)", "a value and how it was computed").arg(words.number(value), words.name(indicator));
        }
        return tr("Other proxies give: %1.").arg(values.join(tr("; ", "between listed values")));
    }
    QString operator()(const core::OtherRegions& reason) const {
        return tr("Only printed: %1. Only computed: %2.")
            .arg(words.regions(reason.printedOnly), words.regions(reason.computedOnly));
    }
    QString operator()(const core::OtherOrder&) const {
        return tr("The %1 are the same, in another order.", "noun of regions").arg(words.nouns());
    }
    QString operator()(const core::IsCited&) const {
        return tr("The publication cites this figure; there are no data for it here.");
    }
    QString operator()(const core::DependsOnCited& reason) const {
        return tr("It depends on %1 (claim %2), which the publication cites and for which there are no data "
                  "here.")
            .arg(words.number(reason.value), text(reason.claimId));
    }
    QString operator()(const core::FiguresMissing& reason) const {
        if (!reason.indicator) {
            return tr("It cannot be computed from these data.");
        }
        const QString indicator = words.name(*reason.indicator);
        const QString periods = words.periods(reason.periods);
        if (!reason.regions.empty()) {
            return tr("The data have no figures of %1 for %2 in: %3.", "indicator, periods, regions")
                .arg(indicator, periods, words.fewRegions(reason.regions));
        }
        return reason.edition
                   ? tr("The data have no figures of %1 for %2 (%3).", "indicator, periods, edition")
                         .arg(indicator, periods, words.name(*reason.edition))
                   : tr("The data have no figures of %1 for %2.", "indicator, periods").arg(indicator, periods);
    }

private:
    /// The name of a group of the grouping that the claim is about.
    [[nodiscard]] QString nameOfClaimedGroup(const std::string& id) const {
        const auto* statement = std::get_if<core::OnlyGroupAboveWhole>(&claim.statement);
        return statement ? words.group(statement->group.grouping, id) : text(id);
    }
};

QString truth(bool holds) { return holds ? AuditWording::tr("yes") : AuditWording::tr("no"); }

/// The decimals that a number computed for a claim is shown with: those printed where it needs no more, else two more.
int decimalsShown(const core::Claim& claim, double value) {
    constexpr double negligible = 1e-9;
    const auto* printed = std::get_if<core::PrintedNumber>(&claim.published);
    const int decimals = printed ? printed->decimals : 0;
    return std::abs(value - core::rounded(value, decimals)) < negligible ? decimals : decimals + 2;
}

}  // namespace

QString AuditWording::name(core::Verdict verdict) {
    switch (verdict) {
        case core::Verdict::Reproduced:
            return tr("reproduced");
        case core::Verdict::ReproducedRounded:
            return tr("reproduced after rounding");
        case core::Verdict::Differs:
            return tr("differs");
        case core::Verdict::NotComputable:
            return tr("not computable here");
    }
    return {};
}

QString AuditWording::nameOfPlaces(const std::string& layer) const {
    const core::PlaceLayer* found = m_dataset.placeLayer(layer);
    return found ? m_wording.text(found->name) : QString::fromStdString(layer);
}

QString AuditWording::place(const core::Claim& claim) const {
    const QStringList words = text(claim.where).split(QLatin1Char(' '));
    if (words.size() == 2 && words[0] == QLatin1String("Table")) {
        return tr("Table %1", "of the publication").arg(words[1]);
    }
    if (words.size() == 3 && words[0] == QLatin1String("Section") && words[2] == QLatin1String("text")) {
        return tr("Section %1, text", "of the publication").arg(words[1]);
    }
    return text(claim.where);
}

QString AuditWording::word(const std::string& written) const {
    const auto isWritten = [&](const core::Text& word) {
        return !written.empty() && (word.en == written || word.zh == written);
    };
    const auto found = std::ranges::find_if(m_claims.words, isWritten);
    return found == m_claims.words.end() ? text(written) : m_wording.text(*found);
}

QString AuditWording::subject(const core::Claim& claim) const {
    const ClaimWords words(m_wording, m_dataset);
    return std::visit(Subject{words, *this}, claim.statement);
}

QString AuditWording::published(const core::Claim& claim) const {
    const ClaimWords words(m_wording, m_dataset);
    if (const auto* number = std::get_if<core::PrintedNumber>(&claim.published)) {
        return words.number(number->value, number->decimals);
    }
    const auto* holds = std::get_if<bool>(&claim.published);
    return holds ? truth(*holds) : words.counted(std::get<std::vector<core::RegionCode>>(claim.published));
}

QString AuditWording::computed(const core::Claim& claim, const core::ClaimReading& reading) const {
    if (!reading.computed) {
        return absentMark;
    }
    const ClaimWords words(m_wording, m_dataset);
    if (const auto* number = std::get_if<double>(&*reading.computed)) {
        return words.number(*number, decimalsShown(claim, *number));
    }
    const auto* holds = std::get_if<bool>(&*reading.computed);
    return holds ? truth(*holds) : words.counted(std::get<std::vector<core::RegionCode>>(*reading.computed));
}

QString AuditWording::difference(const core::Claim& claim, const core::ClaimReading& reading) const {
    const bool hasDifference = reading.difference && reading.verdict != core::Verdict::Reproduced;
    return hasDifference
               ? ClaimWords(m_wording, m_dataset).number(*reading.difference, decimalsShown(claim, *reading.difference))
               : QString();
}

QString AuditWording::explanation(const core::Claim& claim, const core::ClaimReading& reading) const {
    const ClaimWords words(m_wording, m_dataset);
    QStringList sentences;
    for (const core::Reason& reason : reading.reasons) {
        sentences << std::visit(Explanation{words, m_claims.method, claim, reading}, reason);
    }
    if (sentences.isEmpty() && reading.verdict == core::Verdict::Differs) {
        sentences << tr("None of the ways of rounding that were tried gives the printed number.");
    }
    QString explanation;
    for (const QString& sentence : sentences) {
        explanation = explanation.isEmpty() ? sentence : tr("%1 %2", "two sentences").arg(explanation, sentence);
    }
    return explanation;
}

QString AuditWording::definitions() const {
    const core::ClaimMethod& method = m_claims.method;
    const std::optional<core::LineDescription>& line = m_dataset.catalogue->dividingLine();
    QStringList definitions;
    if (!method.edition.empty()) {
        definitions << tr("figures %1", "edition").arg(m_wording.name(*m_dataset.catalogue, method.edition));
    }
    definitions << tr("%1", "a kind of mean").arg(m_wording.name(method.mean));
    if (line) {
        definitions
            << tr("the %1 %2", "name of a line, curve").arg(m_wording.text(line->name), m_wording.name(method.curve))
            << m_wording.name(method.rule);
    }
    return tr("Unless a claim says otherwise: %1.", "listed definitions")
        .arg(definitions.join(tr("; ", "between listed definitions")));
}

QString AuditWording::summary(const core::AuditSummary& summary) const {
    return tr("%n claim(s): %1 reproduced, %2 reproduced after rounding, %3 that differ, %4 not computable here.",
              nullptr, static_cast<int>(summary.total))
        .arg(summary.reproduced)
        .arg(summary.reproducedRounded)
        .arg(summary.differs)
        .arg(summary.notComputable);
}

}  // namespace app
