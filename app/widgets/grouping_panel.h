// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/wording.h"
#include "core/figure/figure.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace app {

class GroupTree;

/// Who belongs to which group. The first change makes an own grouping of the one that is shown; every change is a wish
/// of its own, so that it can be undone.
class GroupingPanel : public QWidget {
    Q_OBJECT

public:
    explicit GroupingPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    void setSelected(const std::optional<core::RegionCode>& code);

public slots:
    /// Moves regions to a group, or to none.
    void place(const std::vector<core::RegionCode>& regions, std::optional<std::size_t> group);
    /// Moves a region to the group of another; to none where there is no other.
    void placeBeside(const core::RegionCode& region, const std::optional<core::RegionCode>& other);
    /// Takes a grouping from a file, or says why not.
    void openFile(const QString& path);
    void saveFile(const QString& path);

signals:
    void wished(const core::MapSpec& spec);
    void regionSelected(const core::RegionCode& code);
    /// Whether provinces are dragged on the map.
    void arranging(bool on);

private:
    void layOut();
    void connectButtons();
    void refill();
    void enableButtons();
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] core::OwnGrouping own() const;
    void wish(core::OwnGrouping own);
    void fillMoveTo();
    void moveSelected(int index);
    void addGroup();
    void removeGroup();
    void rename(std::size_t group, const QString& name);
    void chooseColour();
    void colourByGroup(bool on);
    void chooseFileToOpen();
    void chooseFileToSave();

    std::optional<core::Figure> m_figure;
    Wording m_wording{Language::English};
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
};

}  // namespace app
