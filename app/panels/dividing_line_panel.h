// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/change.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app {

class PlainTable;

/// The shares of both sides of the dividing line, with the curve and the rule that they depend on, beside the shares
/// that a publication prints. An own line can be drawn, renamed and removed.
class DividingLinePanel : public QWidget {
    Q_OBJECT

public:
    explicit DividingLinePanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);

signals:
    void changeRequested(const core::Change& change);
    /// The user wants to draw a line on the map.
    void drawRequested();

private:
    void fillCombos();
    void refill();
    [[nodiscard]] QFormLayout* makeForm();
    [[nodiscard]] QWidget* makeButtons();
    void showRows();
    void showName();
    void rename();
    void fillSideShares();
    void fillRegions();
    void showEnds();
    void chooseEnds(int index);
    void chooseCurve();
    void chooseRule();
    [[nodiscard]] QString nameOf(const core::Citation& citation) const;
    [[nodiscard]] QString side(core::LineSide side) const;
    [[nodiscard]] QString heading(core::LineSide side) const;
    [[nodiscard]] QString leftText() const;
    [[nodiscard]] QString remark() const;

    std::optional<core::Figure> m_figure;
    std::optional<core::SharedVector<core::AreaShare>> m_listed;  ///< The shares in the lists of regions.
    Wording m_wording{Language::English};
    std::optional<core::LineDescription> m_line;  ///< The line of the figure.
    QFormLayout* m_form = nullptr;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_endsLabel;
    QComboBox* m_ends;
    QLabel* m_curveLabel;
    QComboBox* m_curve;
    QLabel* m_ruleLabel;
    QComboBox* m_rule;
    QPushButton* m_draw;
    QPushButton* m_removeLine;
    PlainTable* m_sideShares;
    QLabel* m_remark;
    QLabel* m_left;
    QLabel* m_cutTitle;
    PlainTable* m_cut;
};

/// The regions that the line cuts: at least a thousandth of their area lies on each side. This ignores slivers where
/// a border follows the line.
[[nodiscard]] std::vector<core::AreaShare> cutRegions(const std::vector<core::AreaShare>& shares);

}  // namespace app
