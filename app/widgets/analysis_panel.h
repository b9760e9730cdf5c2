// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/wording.h"
#include "core/figure/figure.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace app {

class AnalysisChart;

/// One analysis of what the map shows, with the definition of what it is of.
class AnalysisPanel : public QWidget {
    Q_OBJECT

public:
    explicit AnalysisPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    void setSelected(const std::optional<core::RegionCode>& code);

public slots:
    /// Writes the chart as picture or table, by the ending of the file's name, or says why not.
    void saveFile(const QString& path);

signals:
    void wished(const core::MapSpec& spec);
    void regionSelected(const core::RegionCode& code);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void connectChoices();
    void fillCombos();
    void fillGroups();
    void refill();
    void keepRoom();
    void showChoicesOf(std::optional<core::AnalysisKind> kind);
    /// Wishes the spec with what `change` makes of its analysis.
    template <class Change>
    void wish(Change change);
    void wishMeasures();
    void colourByLocalMoran(bool on);
    void choosePeriod(core::Period period);
    void chooseFile();

    std::optional<core::Figure> m_figure;
    int m_testedHeight = 0;  ///< Of the definition, with the tests of the last period that has them.
    Wording m_wording{Language::English};
    QComboBox* m_kind;
    QComboBox* m_of;
    QLabel* m_less;
    QComboBox* m_versus;
    QStringList m_groupNames;  ///< Of the two boxes of groups.
    QToolButton* m_measures;
    std::vector<QAction*> m_measureActions;  ///< In the order of core::allInequalityMeasures().
    QComboBox* m_theil;
    QComboBox* m_weighting;
    QComboBox* m_neighbours;
    QComboBox* m_style;
    QCheckBox* m_localMoran;
    QLabel* m_nothing;
    AnalysisChart* m_chart;
    QLabel* m_definition;
    QPushButton* m_export;
};

}  // namespace app
