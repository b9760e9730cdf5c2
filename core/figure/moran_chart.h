// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/analysis_sample.h"

namespace core {

/// Whether the values of neighbours are alike, of the regions of a sample.
[[nodiscard]] MoranChart moranChart(const Dataset& dataset, const AnalysisSpec& spec, const Sample& sample);

}  // namespace core
