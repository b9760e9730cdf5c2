// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text.h"
#include "app/wording/breaks_text.h"
#include "app/wording/wording.h"
#include "app/workbench/history.h"
#include "core/regions/grouping_edit.h"
#include "core/spec/shown_line.h"

namespace app {
namespace {

/// The grouping with an id; nothing where neither the data nor the user have it. That by the sides of an own line has
/// no regions.
std::optional<core::Grouping> groupingOf(std::string_view id, const core::MapSpec& spec, const core::Choices& choices) {
    if (id == core::customGroupingId && spec.customGrouping) {
        return spec.customGrouping->grouping;
    }
    if (id == core::ownLineGroupingId && spec.ownLine) {
        return core::groupsBesideLine(*core::shownLine(*choices.catalogue, spec), {}, {});
    }
    const core::Grouping* listed = choices.grouping(id);
    return listed ? std::optional(*listed) : std::nullopt;
}

}  // namespace

/// Says what a change did, one overload for each kind.
class ChangeWording {
    Q_DECLARE_TR_FUNCTIONS(ChangeWording)

public:
    /// @param after  the spec that the change led to.
    ChangeWording(const Wording& wording, const core::MapSpec& after, const core::Choices& choices)
        : m_wording(wording), m_after(after), m_choices(choices) {}

    QString operator()(const core::SetIndicator& change) const {
        const core::Indicator* indicator = m_choices.catalogue->find(change.indicator);
        return tr("indicator %1")
            .arg(indicator ? m_wording.name(*indicator) : QString::fromStdString(change.indicator.text()));
    }
    QString operator()(const core::SetEdition& change) const {
        return tr("edition %1").arg(m_wording.name(*m_choices.catalogue, change.edition));
    }
    QString operator()(const core::SetPeriod& change) const { return tr("period %1").arg(name(change.period)); }
    QString operator()(const core::SetGrouping& change) const {
        const std::optional<core::Grouping> grouping = groupingOf(change.grouping, m_after, m_choices);
        return tr("grouping %1").arg(grouping ? m_wording.name(*grouping) : QString::fromStdString(change.grouping));
    }
    QString operator()(const core::EditCustomGrouping& change) const {
        const QString group = m_wording.text(change.group);
        switch (change.edit) {
            case core::GroupingEdit::MoveRegions:
                return change.group.empty() ? tr("regions taken out of their groups")
                                            : tr("regions moved to %1", "a group").arg(group);
            case core::GroupingEdit::AddGroup:
                return tr("new group");
            case core::GroupingEdit::RemoveGroup:
                return tr("group %1 removed").arg(group);
            case core::GroupingEdit::RenameGroup:
                return tr("group %1 renamed").arg(group);
            case core::GroupingEdit::ColourGroup:
                return tr("colour of group %1").arg(group);
            case core::GroupingEdit::OpenFile:
                return tr("grouping from a file");
        }
        return {};
    }
    QString operator()(const core::SetColourBy& change) const {
        return tr("colour by %1").arg(m_wording.name(*m_choices.catalogue, change.colourBy));
    }
    QString operator()(const core::SetMean& change) const { return tr("mean of a group: %1").arg(name(change.mean)); }
    QString operator()(const core::SetClassMethod& change) const {
        return tr("classification: %1").arg(name(change.method));
    }
    QString operator()(const core::SetManualBreaks& change) const {
        const BreaksFormat format{core::writtenScale(change.breaks.colourBy), core::maxClasses};
        return tr("class breaks at %1", "numbers").arg(breaksText(change.breaks.bounds, format));
    }
    QString operator()(const core::SetClassCount& change) const {
        return tr("number of classes: %1").arg(m_wording.counted(change.classes));
    }
    QString operator()(const core::SetClassScope& change) const {
        return tr("class breaks: %1").arg(name(change.scope));
    }
    QString operator()(const core::SetRamp& change) const {
        return tr("colour ramp %1").arg(QString::fromStdString(change.ramp));
    }
    QString operator()(const core::SetRampReversed& change) const {
        return change.reversed ? tr("colour ramp reversed") : tr("colour ramp not reversed");
    }
    QString operator()(const core::SetLayerVisible& change) const {
        return (change.visible ? tr("layer “%1” shown") : tr("layer “%1” hidden"))
            .arg(m_wording.name(m_choices, change.layer));
    }
    QString operator()(const core::MoveLayer& change) const {
        return tr("layer “%1” moved").arg(m_wording.name(m_choices, change.layer));
    }
    QString operator()(const core::MoveDividingLineEnd& change) const {
        return tr("end of the dividing line at %1").arg(m_wording.place(*m_choices.catalogue, change.place));
    }
    QString operator()(const core::SetDividingLineEnds& change) const {
        return tr("ends of the dividing line: %1").arg(m_wording.name(*m_choices.catalogue, change.ends));
    }
    QString operator()(const core::DrawOwnLine& /*change*/) const { return tr("dividing line drawn"); }
    QString operator()(const core::RenameOwnLine& change) const {
        return change.name.empty() ? tr("name of the dividing line removed")
                                   : tr("dividing line named “%1”").arg(QString::fromStdString(change.name));
    }
    QString operator()(const core::RemoveOwnLine& /*change*/) const { return tr("dividing line removed"); }
    QString operator()(const core::SetDividingLineCurve& change) const {
        return tr("dividing line: %1", "kind of curve").arg(m_wording.name(*m_choices.catalogue, change.curve));
    }
    QString operator()(const core::SetDividingLineRule& change) const {
        return tr("rule for divided regions: %1").arg(name(change.rule));
    }
    QString operator()(const core::SetGapFrom& change) const { return tr("gaps from %1").arg(name(change.from)); }
    QString operator()(const core::SetGapTo& change) const { return tr("gaps to %1").arg(name(change.to)); }
    QString operator()(const core::SetAnalysisKind& change) const { return tr("analysis: %1").arg(name(change.kind)); }
    QString operator()(const core::SetGapGroup& change) const {
        return tr("gap over time of %1", "a group").arg(nameOfGroup(change.group));
    }
    QString operator()(const core::SetGapReference& change) const {
        return tr("gap over time compared with %1", "a group").arg(nameOfGroup(change.group));
    }
    QString operator()(const core::SetInequalityMeasures& change) const {
        QStringList names;
        for (const core::InequalityMeasure measure : change.measures) {
            names << name(measure);
        }
        return tr("measures of inequality: %1").arg(names.join(tr(", ", "between measures")));
    }
    QString operator()(const core::SetTheilIndex& change) const {
        return tr("Theil index: %1").arg(name(change.index));
    }
    QString operator()(const core::SetWeighting& change) const {
        return tr("weights of regions: %1").arg(m_wording.name(*m_choices.catalogue, change.weighting));
    }
    QString operator()(const core::SetNeighbourRule& change) const {
        return tr("neighbours: %1").arg(name(change.rule));
    }
    QString operator()(const core::SetWeightStyle& change) const {
        return tr("weights of neighbours: %1").arg(name(change.style));
    }
    QString operator()(const core::ShowClaim& change) const {
        return tr("evidence of claim %1").arg(QString::fromStdString(change.claim));
    }
    QString operator()(const DataOpened& opened) const {
        if (opened.areFormulas) {
            return tr("change the formulas");
        }
        return opened.file ? tr("open %1", "a file").arg(native(opened.file->filename())) : tr("change the data");
    }
    QString operator()(const MapAggregated& aggregated) const {
        return aggregated.grouping ? tr("map of the groups: %1", "a grouping").arg(m_wording.text(*aggregated.grouping))
                                   : tr("map of the regions");
    }
    QString operator()(const core::Change& change) const { return std::visit(*this, change); }

private:
    template <class Value>
    [[nodiscard]] QString name(const Value& value) const {
        return m_wording.name(value);
    }
    [[nodiscard]] QString nameOfGroup(std::size_t group) const {
        const std::optional<core::Grouping> grouping =
            groupingOf(core::groupingIdOf(*m_choices.catalogue, m_after), m_after, m_choices);
        const bool exists = grouping && group < grouping->groups().size();
        return exists ? m_wording.name(grouping->groups()[group]) : QString::number(group + 1);
    }

    const Wording& m_wording;
    const core::MapSpec& m_after;
    const core::Choices& m_choices;
};

QString Wording::step(const HistoryStep& step, const core::Choices& choices) const {
    return step.cause ? std::visit(ChangeWording(*this, step.spec, choices), *step.cause) : QString();
}

}  // namespace app
