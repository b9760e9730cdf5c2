// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/datasets/shipped_dataset.h"

#include "app/load/load_dataset.h"

namespace support {

const core::Dataset& shippedDataset() {
    static const core::Dataset dataset = app::loadDataset({HULINE_STATISTICS_DIR, HULINE_SHAPEFILES_DIR}).dataset;
    return dataset;
}

}  // namespace support
