// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/jobs/failure.h"
#include "app/settings.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/change.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace app {

class AnalysisChart;

/// One analysis of the indicator on the map, with its definition.
class AnalysisPanel : public QWidget {
    Q_OBJECT

public:
    explicit AnalysisPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    /// The folders that file dialogs open in, shared with the window.
    void setFolders(std::shared_ptr<FileFolders> folders) { m_folders = std::move(folders); }
    /// Shows why the analysis cannot be completed, until the next figure.
    void showFailure(const Failure& failure);
    void setSelected(const std::optional<core::RegionCode>& code);

public slots:
    /// Writes the chart as a picture or a table, depending on the extension of the file. Shows a message if this fails.
    void saveFile(const QString& path);

signals:
    void changeRequested(const core::Change& change);
    void regionSelected(const core::RegionCode& code);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void connectChoices();
    void fillCombos();
    void fillGroups();
    void refill();
    [[nodiscard]] QString whyNoAnalysis() const;
    void keepDefinitionHeight();
    void showControlsOf(std::optional<core::AnalysisKind> kind);
    template <class Change, class Value>
    void requestFrom(QComboBox* combo);
    void requestMeasures();
    void colourByLocalMoran(bool on);
    void choosePeriod(core::Period period);
    void chooseFile();

    std::optional<core::Figure> m_figure;
    std::optional<Failure> m_failure;  ///< Why the analysis of m_figure is not complete.
    int m_testedHeight = 0;            ///< Height of the definition with tests, for the last period that has them.
    Wording m_wording{Language::English};
    std::shared_ptr<FileFolders> m_folders = std::make_shared<FileFolders>();
    QComboBox* m_kind;
    QComboBox* m_of;
    QLabel* m_minus;
    QComboBox* m_versus;
    QStringList m_groupNames;  ///< Items of m_of and m_versus.
    QToolButton* m_measures;
    std::vector<QAction*> m_measureActions;  ///< In the order of core::allInequalityMeasures().
    QComboBox* m_theil;
    QComboBox* m_weighting;
    QComboBox* m_neighbours;
    QComboBox* m_style;
    QCheckBox* m_localMoran;
    QLabel* m_noAnalysis;
    AnalysisChart* m_chart;
    QLabel* m_definition;
    QPushButton* m_export;
};

}  // namespace app
