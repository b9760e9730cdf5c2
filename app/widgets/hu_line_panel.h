// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/wording.h"
#include "core/figure/figure.h"

class QComboBox;
class QLabel;

namespace app {

class PlainTable;

/// What lies on either side of the Hu Line, by which curve and which rule, beside what the paper prints.
class HuLinePanel : public QWidget {
    Q_OBJECT

public:
    /// @param paper  the ratios that the paper prints.
    explicit HuLinePanel(const core::PrintedHalves& paper, QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);

public slots:
    /// Moves an end to a point of the map, where a line is possible.
    void moveEnd(core::HuEnd end, core::MapPoint to);

signals:
    void wished(const core::MapSpec& spec);

private:
    void fillCombos();
    void refill();
    void fillHalves();
    void fillProvinces();
    void showEnds();
    void chooseEnds(int index);
    void chooseCurve();
    void chooseRule();
    [[nodiscard]] QString nameOf(const core::RegionCode& code) const;
    [[nodiscard]] QString northwestText() const;
    [[nodiscard]] QString remark() const;

    core::PrintedHalves m_paper;
    std::optional<core::Figure> m_figure;
    std::optional<core::SharedVector<core::HuAreaShare>> m_listed;  ///< Whose provinces are listed.
    Wording m_wording{Language::English};
    QLabel* m_endsLabel;
    QComboBox* m_ends;
    QLabel* m_curveLabel;
    QComboBox* m_curve;
    QLabel* m_ruleLabel;
    QComboBox* m_rule;
    PlainTable* m_halves;
    QLabel* m_remark;
    QLabel* m_northwest;
    QLabel* m_cutTitle;
    PlainTable* m_cut;
};

/// The provinces that the line cuts: those whose area is at least a thousandth on either side, which leaves out slivers
/// where a border runs along the line.
[[nodiscard]] std::vector<core::HuAreaShare> cutRegions(const std::vector<core::HuAreaShare>& shares);

}  // namespace app
