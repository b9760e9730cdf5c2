// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <optional>

#include "app/models/region_model.h"
#include "app/models/region_order.h"

namespace app {

/// All regions with their figures, sortable by any column. The selected row is the region that is selected on the map.
class RegionTable : public QTableView {
    Q_OBJECT

public:
    explicit RegionTable(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    /// Selects a region's row and scrolls to it. Emits no signal.
    void setSelected(std::optional<core::RegionCode> code);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void regionSelected(const core::RegionCode& code);

private:
    void showSelected();
    void announceSelected();
    void fitColumns();
    void widen(int column);

    RegionModel* m_model;
    RegionOrder* m_order;
    std::optional<core::MapSpec> m_fitted;  ///< The spec that the column widths were fitted to.
    std::optional<core::RegionCode> m_selected;
};

}  // namespace app
