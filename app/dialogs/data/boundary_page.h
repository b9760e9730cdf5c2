// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <tuple>

#include "app/dialogs/data/outlines.h"
#include "app/jobs/job_queue.h"
#include "app/user_data/sources_check.h"
#include "app/wording/wording.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace app {

class OutlineView;

/// The regions of a map before it is opened: those of the data package, or the layers, fields, reference system and
/// encoding of a boundary file. A small map shows their outlines.
class BoundaryPage : public QWidget {
    Q_OBJECT

public:
    BoundaryPage(const MapSources& sources, const Wording& wording, std::shared_ptr<JobQueue> jobs,
                 QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<BoundaryFile>& boundaries() const { return m_boundaries; }
    [[nodiscard]] const core::RegionNoun& noun() const { return m_noun; }
    void setCheck(std::shared_ptr<const SourcesCheck> check);

signals:
    /// The boundaries or the noun are others than before.
    void edited();

private:
    void makeForm();
    void connectInputs();
    void showInputs(bool areShown);
    void usePackage();
    void showLayer(const gis::LayerDescription& layer);
    void listFields();
    void showReference(const gis::LayerDescription& layer);
    void showFault(const SourcesCheck& check);
    void edit(const std::optional<BoundaryFile>& boundaries);
    void chooseLayer();
    void chooseEncoding();
    void chooseReference();
    void chooseProjection();
    void chooseFields();
    void typeReference();
    void typeNoun();
    void drawOutlines();
    void showOutlines(const JobResult<Outlines>& result);

    DataPaths m_paths;
    std::optional<BoundaryFile> m_boundaries;
    core::RegionNoun m_noun;
    Wording m_wording;
    std::shared_ptr<const SourcesCheck> m_check;  ///< Null before the first one.
    QFormLayout* m_form;
    QLabel* m_headline;
    QLabel* m_fault;
    QComboBox* m_layer;
    QComboBox* m_reference;
    QLabel* m_referenceWords;
    QComboBox* m_projection;
    QComboBox* m_encoding;
    QLabel* m_encodingWords;
    QComboBox* m_key;
    QComboBox* m_name;
    QLabel* m_samples;
    QLineEdit* m_nounLine;
    QPushButton* m_usePackage;
    OutlineView* m_outlines;
    QTableWidget* m_fields;
    JobSlot m_drawing;
    /// What was drawn; without a path, the regions of the data package.
    std::optional<std::tuple<std::filesystem::path, gis::FileOptions, gis::ProjectionChoice>> m_drawn;
};

}  // namespace app
