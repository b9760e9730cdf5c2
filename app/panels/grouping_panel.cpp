// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/grouping_panel.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <string>
#include <utility>

#include "app/dialogs/file_dialogs.h"
#include "app/drawing/canvas.h"
#include "app/export/export_figure.h"
#include "app/load/grouping_file.h"
#include "app/panels/group_tree.h"
#include "app/parts/choice_combo.h"
#include "app/wording/translated_text.h"
#include "core/regions/grouping_edit.h"

namespace app {
namespace {

core::Srgb srgbOf(const QColor& colour) {
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

/// The name of a new group in one language. A group stores its name in both languages, whatever the language of the
/// window.
std::string nameOfNewGroup(Language language) {
    const char* text = QT_TRANSLATE_NOOP("app::GroupingPanel", "Unnamed group");
    return translatedText(language, "app::GroupingPanel", text).toStdString();
}

}  // namespace

GroupingPanel::GroupingPanel(QWidget* parent)
    : QWidget(parent),
      m_hint(new QLabel),
      m_tree(new GroupTree),
      m_moveToLabel(new QLabel),
      m_moveTo(new ChoiceCombo),
      m_add(new QPushButton),
      m_remove(new QPushButton),
      m_colour(new QPushButton),
      m_open(new QPushButton),
      m_save(new QPushButton),
      m_onMap(new QCheckBox),
      m_byGroup(new QCheckBox),
      m_mapRow(new QHBoxLayout) {
    m_hint->setWordWrap(true);
    m_moveToLabel->setBuddy(m_moveTo);
    m_moveTo->setObjectName(QStringLiteral("move-to"));
    m_add->setObjectName(QStringLiteral("add"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_colour->setObjectName(QStringLiteral("colour"));
    m_onMap->setObjectName(QStringLiteral("on-map"));
    m_byGroup->setObjectName(QStringLiteral("by-group"));
    layOut();
    connectButtons();
}

void GroupingPanel::layOut() {
    auto* moveRow = new QHBoxLayout;
    moveRow->addWidget(m_moveToLabel);
    moveRow->addWidget(m_moveTo, 1);
    auto* buttons = new QGridLayout;
    buttons->addWidget(m_add, 0, 0);
    buttons->addWidget(m_remove, 0, 1);
    buttons->addWidget(m_colour, 0, 2);
    buttons->addWidget(m_open, 1, 0);
    buttons->addWidget(m_save, 1, 1);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_hint);
    rows->addWidget(m_tree, 1);
    rows->addLayout(moveRow);
    rows->addWidget(m_onMap);
    rows->addWidget(m_byGroup);
    rows->addLayout(buttons);
    rows->addLayout(m_mapRow);
}

void GroupingPanel::addMapActions(QAction* groups, QAction* regions) {
    for (QAction* action : {groups, regions}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_mapRow->addWidget(button);
    }
}

void GroupingPanel::connectButtons() {
    // Queued: the tree is still handling the drop or the editor when it emits these signals.
    connect(m_tree, &GroupTree::placed, this, &GroupingPanel::place, Qt::QueuedConnection);
    connect(m_tree, &GroupTree::renamed, this, &GroupingPanel::rename, Qt::QueuedConnection);
    connect(m_tree, &GroupTree::regionSelected, this, &GroupingPanel::regionSelected);
    connect(m_tree, &GroupTree::currentItemChanged, this, &GroupingPanel::enableButtons);
    connect(m_moveTo, &QComboBox::activated, this, &GroupingPanel::moveSelected);
    connect(m_add, &QPushButton::clicked, this, &GroupingPanel::addGroup);
    connect(m_remove, &QPushButton::clicked, this, &GroupingPanel::removeGroup);
    connect(m_colour, &QPushButton::clicked, this, &GroupingPanel::chooseColour);
    connect(m_open, &QPushButton::clicked, this, &GroupingPanel::chooseFileToOpen);
    connect(m_save, &QPushButton::clicked, this, &GroupingPanel::chooseFileToSave);
    connect(m_onMap, &QCheckBox::toggled, this, &GroupingPanel::arranging);
    connect(m_byGroup, &QCheckBox::clicked, this, &GroupingPanel::colourByGroup);
}

void GroupingPanel::setFigure(const core::Figure& figure) {
    m_requested.reset();
    m_figure = figure;
    refill();
}

void GroupingPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_tree->setAccessibleName(tr("Groups and their regions"));
    m_tree->setToolTip(tr("Drag regions to another group; double-click a group to rename it."));
    m_moveToLabel->setText(tr("Move selected to"));
    m_add->setText(tr("New group"));
    m_remove->setText(tr("Remove group"));
    m_remove->setToolTip(tr("Removes the selected group; its regions are then in no group."));
    m_colour->setText(tr("Colour…"));
    m_colour->setToolTip(
        tr("The colour of the selected group in charts, and on the map when it is coloured by group."));
    m_open->setText(tr("Open…"));
    m_save->setText(tr("Save…"));
    m_onMap->setText(tr("Drag regions on the map"));
    m_byGroup->setText(tr("Colour the map by group"));
    m_onMap->setToolTip(
        tr("A region that is dropped on another joins its group; dropped outside all regions, it leaves its group."));
    refill();
}

void GroupingPanel::setSelected(const std::optional<core::RegionCode>& code) { m_tree->setSelected(code); }

/// False for an indicator that is published for the groups of one grouping only.
bool GroupingPanel::isEditable() const { return !m_figure->indicator().isByGroup(); }

void GroupingPanel::refill() {
    if (!m_figure) {
        return;
    }
    const bool isCustom = m_figure->grouping.id() == core::customGroupingId;
    m_hint->setText(!isEditable() ? tr("%1: figures are published for the groups of one grouping only.")
                                        .arg(m_wording.name(m_figure->indicator()))
                    : isCustom
                        ? tr("Your custom grouping.")
                        : tr("Shown: %1. Your first change makes a custom grouping from it. To start from another "
                             "grouping, choose it under Choices.")
                              .arg(m_wording.name(m_figure->grouping)));
    m_tree->setFigure(*m_figure, m_wording, isEditable());
    fillMoveTo();
    m_byGroup->setChecked(m_figure->legend.colourBy == core::ColourBy::Group);
    for (QWidget* control : std::initializer_list<QWidget*>{m_moveTo, m_add, m_onMap}) {
        control->setEnabled(isEditable());
    }
    enableButtons();
}

/// A group can be removed or coloured only while it is the current one. The last group stays, because nothing can be
/// compared without groups.
void GroupingPanel::enableButtons() {
    const bool hasGroup = m_figure && isEditable() && m_tree->currentGroup();
    m_remove->setEnabled(hasGroup && m_figure->grouping.groups().size() > 1);
    m_colour->setEnabled(hasGroup);
}

void GroupingPanel::fillMoveTo() {
    m_moveTo->setPlaceholderText(tr("choose a group"));
    QStringList names;
    for (const core::Group& group : m_figure->grouping.groups()) {
        names << m_wording.name(group);
    }
    names << tr("In no group");
    listTexts(*m_moveTo, names);
    m_moveTo->setCurrentIndex(-1);
}

core::CustomGrouping GroupingPanel::customGrouping() const {
    if (m_requested) {
        return *m_requested;
    }
    return m_figure->grouping.id() == core::customGroupingId
               ? *m_figure->spec.customGrouping
               : core::CustomGrouping{core::customCopy(m_figure->grouping), {}};
}

/// The position of a group of the figure in the grouping of the next edit; nothing if an edit that the figure does not
/// show yet has removed the group.
/// @param group  its position in the figure's grouping.
std::optional<std::size_t> GroupingPanel::positionIn(const core::Grouping& grouping, std::size_t group) const {
    const std::vector<core::Group>& shown = m_figure->grouping.groups();
    return group < shown.size() ? grouping.indexOf(shown[group].id) : std::nullopt;
}

/// @param group  position of the changed group in the figure's grouping; nothing if no group is changed.
void GroupingPanel::request(core::CustomGrouping custom, core::GroupingEdit edit, std::optional<std::size_t> group) {
    m_requested = custom;
    const core::Group* changed = group ? &m_figure->grouping.groups()[*group] : nullptr;
    emit changeRequested(core::EditCustomGrouping{
        std::move(custom), edit, changed ? core::Text{changed->nameZh, changed->nameEn} : core::Text{}});
}

void GroupingPanel::place(const std::vector<core::RegionCode>& regions, std::optional<std::size_t> group) {
    core::CustomGrouping changed = customGrouping();
    const auto position = group ? positionIn(changed.grouping, *group) : std::nullopt;
    if (group && !position) {
        return;
    }
    changed.grouping = core::withRegionsIn(changed.grouping, regions, position);
    if (changed.grouping.groups() != customGrouping().grouping.groups()) {
        request(std::move(changed), core::GroupingEdit::MoveRegions, group);
    }
}

void GroupingPanel::placeBeside(const core::RegionCode& region, const std::optional<core::RegionCode>& other) {
    if (isEditable()) {
        place({region}, other ? m_figure->grouping.groupOf(*other) : std::nullopt);
    }
}

void GroupingPanel::moveSelected(int index) {
    const auto at = static_cast<std::size_t>(index);
    place(m_tree->selectedRegions(), at < m_figure->grouping.groups().size() ? std::optional(at) : std::nullopt);
}

void GroupingPanel::addGroup() {
    core::CustomGrouping changed = customGrouping();
    changed.grouping =
        core::withNewGroup(changed.grouping, nameOfNewGroup(Language::Chinese), nameOfNewGroup(Language::English));
    request(std::move(changed), core::GroupingEdit::AddGroup, std::nullopt);
}

void GroupingPanel::removeGroup() {
    const auto group = m_tree->currentGroup();
    core::CustomGrouping changed = customGrouping();
    const auto position = group ? positionIn(changed.grouping, *group) : std::nullopt;
    if (position && changed.grouping.groups().size() > 1) {
        changed.grouping = core::withoutGroup(changed.grouping, *position);
        request(std::move(changed), core::GroupingEdit::RemoveGroup, group);
    }
}

/// The user's name is the name in both languages.
void GroupingPanel::rename(std::size_t group, const QString& name) {
    core::CustomGrouping changed = customGrouping();
    const auto position = positionIn(changed.grouping, group);
    if (position && name != m_wording.name(changed.grouping.groups()[*position])) {
        changed.grouping = core::withGroupNamed(changed.grouping, *position, name.toStdString(), name.toStdString());
        request(std::move(changed), core::GroupingEdit::RenameGroup, group);
    }
}

void GroupingPanel::chooseColour() {
    const auto group = m_tree->currentGroup();
    if (!group) {
        return;
    }
    const std::string id = m_figure->grouping.groups()[*group].id;
    const QColor colour = QColorDialog::getColor(dataColour(m_figure->groupColours[*group]), this);
    core::CustomGrouping changed = customGrouping();
    if (colour.isValid() && changed.grouping.indexOf(id)) {  // there may be another figure since the dialog opened
        changed.colours[id] = srgbOf(colour);
        request(std::move(changed), core::GroupingEdit::ColourGroup, m_figure->grouping.indexOf(id));
    }
}

void GroupingPanel::colourByGroup(bool on) {
    emit changeRequested(core::SetColourBy{on ? core::ColourBy::Group : core::ColourBy::Value});
}

void GroupingPanel::chooseFileToOpen() {
    if (const auto path =
            fileToOpen(this, tr("Open a grouping"), tr("Groupings (*.csv *.json)"), m_folders->groupings)) {
        openFile(*path);
    }
}

void GroupingPanel::openFile(const QString& path) {
    const auto opened = openGrouping(path, *m_figure->regions);
    if (const auto* error = std::get_if<gis::Error>(&opened)) {
        QMessageBox::warning(this, tr("The grouping cannot be opened"), m_wording.error(*error));
        return;
    }
    request(std::get<core::CustomGrouping>(opened), core::GroupingEdit::OpenFile, std::nullopt);
}

void GroupingPanel::chooseFileToSave() {
    if (const auto path = fileToSave(this, tr("Save the grouping"),
                                     {tr("Grouping as a table (*.csv)"), tr("Grouping as JSON (*.json)")},
                                     QStringLiteral("grouping"), m_folders->groupings)) {
        saveFile(*path);
    }
}

void GroupingPanel::saveFile(const QString& path) {
    if (const auto failure = saveGrouping(path, customGrouping())) {
        QMessageBox::warning(this, tr("The grouping cannot be saved"),
                             m_wording.failure({ExportFailureKind::NotWritable, path, *failure}, {}));
    }
}

}  // namespace app
