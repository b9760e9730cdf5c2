// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/robustness_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/text.h"

namespace app {
namespace {

/// The sentences.
struct RobustnessWords {
    Q_DECLARE_TR_FUNCTIONS(RobustnessWords)
};

/// The name of a group, as the first grouping that has it calls it.
QString groupName(const std::string& id, const core::Dataset& dataset, const Wording& wording) {
    for (const core::Grouping& grouping : *dataset.groupings) {
        if (const auto index = grouping.indexOf(id)) {
            return wording.name(grouping.groups()[*index]);
        }
    }
    return text(id);
}

QString nameOfAllRegions(const core::Dataset& dataset, const Wording& wording) {
    const std::optional<core::Whole>& whole = dataset.catalogue->whole();
    return whole ? wording.text(whole->name) : RobustnessWords::tr("all regions");
}

/// A ratio as text: "2.1", and below one with two digits after the point, "0.38".
QString times(double ratio, const Wording& wording) {
    constexpr double small = 1;
    return wording.locale().toString(ratio, 'f', ratio < small ? 2 : 1);
}

/// How often the first side is ahead, where there is only one period and so no change.
QString leadSentence(const core::GapRobustness& robustness, const SideNames& sides, const Wording& wording) {
    std::size_t answers = 0;
    std::size_t ahead = 0;
    for (const core::GapAnswer& answer : robustness.answers) {
        const bool counts = answer.choice.sameRegionsAs.empty();
        answers += counts ? 1U : 0U;
        ahead += counts && answer.to > 0 ? 1U : 0U;
    }
    const core::Period period = robustness.question.to;
    const QString sentence = RobustnessWords::tr("%1 is ahead of %2 in %3 of %4 ways to compute the gap.")
                                 .arg(sides.of, sides.versus, wording.counted(ahead), wording.counted(answers));
    return period.isUndated() ? sentence
                              : RobustnessWords::tr("%1: %2", "period, sentence").arg(wording.name(period), sentence);
}

}  // namespace

SideNames sideNames(const core::GapQuestion& question, const core::Dataset& dataset, const Wording& wording) {
    return {groupName(question.of, dataset, wording),
            question.versus ? groupName(*question.versus, dataset, wording) : nameOfAllRegions(dataset, wording)};
}

QString robustnessSentence(const core::GapRobustness& robustness, const core::Dataset& dataset,
                           const Wording& wording) {
    const core::GapQuestion& question = robustness.question;
    const auto [of, versus] = sideNames(question, dataset, wording);
    const QString from = wording.name(question.from);
    const QString to = wording.name(question.to);
    const core::RobustnessSummary summary = core::summaryOf(robustness);
    if (summary.answers == 0 && question.from == question.to) {
        return RobustnessWords::tr("No edition has figures of %1 and %2 for this period: %3.").arg(of, versus, from);
    }
    if (summary.answers == 0) {
        return RobustnessWords::tr("No edition has figures of %1 and %2 in both %3 and %4.").arg(of, versus, from, to);
    }
    if (question.from == question.to) {
        return leadSentence(robustness, {of, versus}, wording);
    }
    QStringList changes;
    const auto add = [&](std::size_t count, const QString& change) {
        if (count > 0) {
            changes << change.arg(wording.counted(count), wording.counted(summary.answers));
        }
    };
    add(summary.grew, RobustnessWords::tr("grew in %1 of %2", "a gap, so many ways to compute it"));
    add(summary.shrank, RobustnessWords::tr("shrank in %1 of %2", "a gap, so many ways to compute it"));
    add(summary.reversed, RobustnessWords::tr("changed its sign in %1 of %2", "a gap, so many ways to compute it"));
    if (changes.isEmpty()) {
        return RobustnessWords::tr("From %1 to %2, the gap between %3 and %4 stayed the same.")
            .arg(from, to, of, versus);
    }
    const QString sentence =
        RobustnessWords::tr("From %1 to %2, the gap between %3 and %4 %5 ways to compute it.", "%5: grew in 8 of 8")
            .arg(from, to, of, versus, changes.join(RobustnessWords::tr(", ", "between changes of a gap")));
    if (!summary.leastRatio) {
        return sentence;
    }
    const QString least = times(*summary.leastRatio, wording);
    const QString greatest = times(*summary.greatestRatio, wording);
    const QString ratio = least == greatest
                              ? RobustnessWords::tr("At the end it is %1 times as large.").arg(least)
                              : RobustnessWords::tr("At the end it is %1 to %2 times as large.").arg(least, greatest);
    return RobustnessWords::tr("%1 %2", "two sentences").arg(sentence, ratio);
}

QString reasonText(const core::GapWithoutAnswer& missing, const core::Dataset& dataset, const Wording& wording) {
    const QString period = wording.name(missing.period);
    switch (missing.reason) {
        case core::NoAnswerReason::NoFigures:
            return RobustnessWords::tr("no figures in %1", "period").arg(period);
        case core::NoAnswerReason::PartOfFigures:
            return RobustnessWords::tr("not known for every region in %1", "period").arg(period);
        case core::NoAnswerReason::NoPooledMean:
            return wording.noPooledMeans(dataset.catalogue->indicator(missing.choice.indicator));
        case core::NoAnswerReason::NotDivisible:
            return RobustnessWords::tr("the values of parts of regions cannot be computed");
    }
    return {};
}

}  // namespace app
