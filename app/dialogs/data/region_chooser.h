// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/models/join/region_list.h"
#include "app/parts/choice_combo.h"

namespace app {

/// A combo box in which a region is found by any of its names, by pinyin or by code.
class RegionChooser : public EditableCombo {
    Q_OBJECT

public:
    /// @param regions, search  may be shared by several choosers.
    RegionChooser(RegionList& regions, RegionSearch& search, int letters, QWidget* parent = nullptr);

signals:
    void regionChosen(const core::RegionCode& code);

protected:
    /// Enter in the list of found regions takes the first one, unless another one is marked.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void chooseNothing();
    void take(int row);
    void takeFirstFound();

    RegionSearch& m_search;
};

}  // namespace app
