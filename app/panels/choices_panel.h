// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>
#include <QWidget>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/change.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace app {

class BreaksEdit;
class IndicatorChooser;
struct IndicatorEntry;
class RampCombo;

/// The choice of indicator, edition and grouping, and of classes and colours.
class ChoicesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChoicesPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    /// The width of the widest field; the labels are then above the fields.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void changeRequested(const core::Change& change);
    void formulasRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void placeLabels();
    [[nodiscard]] int widest(QFormLayout::ItemRole role) const;
    void connectChoices();
    QLabel* addRow(QWidget* field, const QString& name);
    void fillCombos();
    [[nodiscard]] std::vector<IndicatorEntry> indicatorEntries() const;
    void listBaseYears();
    void showOwnGroupings();
    void showOwnGrouping(const char* id, const QString& name);
    void showSpec();
    void showFit();
    [[nodiscard]] QString fitText(std::optional<double> fit) const;
    void explain();
    void explainEditions();
    void explainGroups();
    void explainClasses();

    void chooseIndicator(const core::IndicatorId& indicator);
    void chooseBaseYear();
    void chooseEdition();
    void chooseGrouping();
    void chooseColourBy();
    void chooseMean();
    void chooseMethod();
    void chooseBounds(const std::vector<double>& bounds);
    void chooseClasses(int classes);
    void chooseRamp();
    void reverseRamp(bool reversed);
    void chooseScope();

    std::optional<core::Figure> m_figure;
    /// Whether a change was requested since the last figure. The controls then show the change, not the figure.
    bool m_hasRequested = false;
    std::optional<double> m_fitShown;
    std::vector<core::IndicatorId> m_baseYearIndicators;  ///< The indicators that the box of base years lists.
    std::vector<double> m_boundsShown;  ///< Class bounds of the map, rounded; manual breaks start with them.
    Wording m_wording{Language::English};

    QFormLayout* m_form;
    IndicatorChooser* m_indicator;
    QComboBox* m_baseYear;
    QComboBox* m_edition;
    QComboBox* m_grouping;
    QComboBox* m_colourBy;
    QComboBox* m_mean;
    QComboBox* m_method;
    BreaksEdit* m_breaks;
    QSpinBox* m_classes;
    RampCombo* m_ramp;
    QCheckBox* m_reversed;
    QComboBox* m_scope;
    QLabel* m_fit;
    QLabel* m_indicatorLabel;
    QLabel* m_baseYearLabel;
    QLabel* m_editionLabel;
    QLabel* m_groupingLabel;
    QLabel* m_colourByLabel;
    QLabel* m_meanLabel;
    QLabel* m_methodLabel;
    QLabel* m_breaksLabel;
    QLabel* m_classesLabel;
    QLabel* m_rampLabel;
    QLabel* m_scopeLabel;
    QLabel* m_fitLabel;
};

}  // namespace app
