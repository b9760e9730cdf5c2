// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace support {

/// A map of the sample dataset by coast and inland, at a year or, for an indicator by date, at the last date.
[[nodiscard]] inline core::MapSpec sampleSpec(const core::IndicatorId& indicator, int year = 2022) {
    core::MapSpec spec = paperSpec();
    spec.grouping = "coast-inland";
    spec.period =
        paperIndicator(indicator.text()).isByGroup() ? core::Period::date(2022, 10, 31) : core::Period::year(year);
    spec.gapFrom = core::Period::year(2021);
    return core::withIndicator(spec, indicator);
}

[[nodiscard]] inline core::Figure sampleFigure(const core::MapSpec& spec) {
    return core::makeFigure(sampleDataset(), spec);
}

}  // namespace support
