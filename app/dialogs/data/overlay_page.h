// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <utility>

#include "app/dialogs/data/outlines.h"
#include "app/jobs/job_queue.h"
#include "app/user_data/sources_check.h"
#include "app/wording/wording.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace app {

class OutlineView;

/// Lines or points before they are drawn over a map: the layers, fields, reference system and encoding of their file,
/// and their symbol. A small map shows them over the outlines of the regions.
class OverlayPage : public QWidget {
    Q_OBJECT

public:
    /// @param sources  with the regions that the overlay lies on.
    OverlayPage(OverlaySource source, const MapSources& sources, const Wording& wording, std::shared_ptr<JobQueue> jobs,
                QWidget* parent = nullptr);

    [[nodiscard]] const OverlaySource& source() const { return m_source; }
    /// Shows the result of a check of the source.
    void setCheck(const std::shared_ptr<const OverlayCheck>& check, const std::optional<BoundaryFile>& boundaries);

signals:
    /// The source is another one than before.
    void edited();

private:
    void makeForm();
    void connectInputs();
    void showLayer(const gis::LayerDescription& layer);
    void showSymbol();
    void edit(const OverlaySource& source);
    void chooseLayer();
    void chooseNames();
    void chooseReference();
    void typeReference();
    void chooseColour();
    void readSymbol();
    void drawOutlines();
    void showOutlines(const JobResult<Outlines>& result);

    OverlaySource m_source;
    DataPaths m_paths;
    std::optional<BoundaryFile> m_boundaries;
    Wording m_wording;
    std::shared_ptr<const OverlayCheck> m_check;  ///< Null before the first one.
    QFormLayout* m_form;
    QLabel* m_headline;
    QLabel* m_fault;
    QComboBox* m_layer;
    QComboBox* m_nameField;
    QComboBox* m_reference;
    QLabel* m_referenceWords;
    QComboBox* m_encoding;
    QLabel* m_encodingWords;
    QLineEdit* m_name;
    QPushButton* m_colour;
    QDoubleSpinBox* m_width;
    QComboBox* m_dash;
    QDoubleSpinBox* m_size;
    QComboBox* m_shape;
    QCheckBox* m_names;
    QCheckBox* m_shown;
    OutlineView* m_outlines;
    QTableWidget* m_fields;
    JobSlot m_drawing;
    /// What was drawn: the file and its options, and the regions.
    std::optional<std::pair<std::pair<std::filesystem::path, gis::FileOptions>, std::optional<BoundaryFile>>> m_drawn;
};

}  // namespace app
