// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>
#include <cstddef>
#include <vector>

#include "app/load/load_dataset.h"

// Warnings by kind, for JSON output.

namespace app {

/// A kind of fault of data that can nevertheless be used.
struct CountedWarning {
    QString kind;  ///< An id: "ring-closed".
    std::size_t count = 0;
    QString example = {};  ///< The first region, cell or place with the fault; may be empty.
    friend bool operator==(const CountedWarning&, const CountedWarning&) = default;
};

/// The full name of a region, or else its code.
[[nodiscard]] QString nameOf(const RegionLabels& region);

/// Adds the faults of features.
void addFeatureWarnings(std::vector<CountedWarning>& warnings, const gis::ReadWarnings& shapes);

/// Adds how the columns of a table were read.
void addColumnRemarks(std::vector<CountedWarning>& warnings, const ColumnRemarks& remarks);

/// How tables were joined, the faults of features, and the regions without figures.
[[nodiscard]] std::vector<CountedWarning> joinWarnings(const LoadReport& report);

/// All faults of a boundary file: also what had to be guessed, and the layers that were not read.
[[nodiscard]] std::vector<CountedWarning> boundaryWarnings(const gis::ReadWarnings& shapes);

/// All faults of a data package and of its boundaries.
[[nodiscard]] std::vector<CountedWarning> packageWarnings(const LoadReport& report);

/// [{"kind","count","example"}]; the example is null where there is none.
[[nodiscard]] QJsonArray json(const std::vector<CountedWarning>& warnings);

}  // namespace app
