// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/settings.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/change.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QHBoxLayout;
class QPushButton;

namespace app {

class GroupTree;

/// Edits the groups. The first change copies the shown grouping to a custom grouping. A change is one request and
/// one step of undo, however many regions it moves.
class GroupingPanel : public QWidget {
    Q_OBJECT

public:
    explicit GroupingPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    /// The folders that file dialogs open in, shared with the window.
    void setFolders(std::shared_ptr<FileFolders> folders) { m_folders = std::move(folders); }
    void setSelected(const std::optional<core::RegionCode>& code);
    /// Adds buttons for actions that change between the map of the regions and that of their groups.
    void addMapActions(QAction* groups, QAction* regions);

public slots:
    /// Moves regions to a group, or out of all groups.
    void place(const std::vector<core::RegionCode>& regions, std::optional<std::size_t> group);
    /// Moves a region to the group of `other`, or out of all groups without `other`.
    void placeBeside(const core::RegionCode& region, const std::optional<core::RegionCode>& other);
    /// Opens a grouping from a file. Shows a message if this fails.
    void openFile(const QString& path);
    void saveFile(const QString& path);

signals:
    void changeRequested(const core::Change& change);
    void regionSelected(const core::RegionCode& code);
    /// Whether regions can be dragged on the map.
    void arranging(bool on);

private:
    void layOut();
    void connectButtons();
    void refill();
    void enableButtons();
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] core::CustomGrouping customGrouping() const;
    [[nodiscard]] std::optional<std::size_t> positionIn(const core::Grouping& grouping, std::size_t group) const;
    void request(core::CustomGrouping custom, core::GroupingEdit edit, std::optional<std::size_t> group);
    void fillMoveTo();
    void moveSelected(int index);
    void addGroup();
    void removeGroup();
    void rename(std::size_t group, const QString& name);
    void chooseColour();
    void colourByGroup(bool on);
    void chooseFileToOpen();
    void chooseFileToSave();

    /// The grouping that was requested since the last figure, on which the next edit builds.
    std::optional<core::CustomGrouping> m_requested;
    std::optional<core::Figure> m_figure;
    Wording m_wording{Language::English};
    std::shared_ptr<FileFolders> m_folders = std::make_shared<FileFolders>();
    QLabel* m_hint;
    GroupTree* m_tree;
    QLabel* m_moveToLabel;
    QComboBox* m_moveTo;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_colour;
    QPushButton* m_open;
    QPushButton* m_save;
    QCheckBox* m_onMap;
    QCheckBox* m_byGroup;
    QHBoxLayout* m_mapRow;  ///< The buttons of addMapActions().
};

}  // namespace app
