// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/join/join_report.h"
#include "app/load/boundary_file.h"
#include "app/load/data_paths.h"
#include "app/load/formula_report.h"
#include "app/load/unknown_codes.h"
#include "app/overlays/overlay_reading.h"
#include "app/package/data_package.h"
#include "app/package/package_warning.h"
#include "core/aggregation/aggregation_report.h"
#include "core/audit/claim.h"
#include "core/dataset/dataset.h"
#include "gis/error.h"
#include "gis/parallel/progress.h"
#include "gis/region_reader.h"

namespace app {

/// How the boundaries of the regions were read.
struct BoundaryReading {
    std::string layer;  ///< Empty if only codes and names were read, like the following two.
    gis::ReferenceSystem reference;
    gis::AttributeEncoding encoding;
    std::string keyField;                 ///< Of the codes; empty if features are numbered.
    std::vector<std::string> nameFields;  ///< Of the names, at most one for each language.
};

/// Faults of data that can nevertheless be used.
struct LoadReport {
    std::map<std::string, gis::ReadWarnings>
        shapes;  ///< By file (boundaries, land or lines); only files with warnings.
    core::JoinReport join;
    std::vector<PackageWarning> package;  ///< Faults of the data package.
    /// Codes that tables name and that neither the table of region names nor the boundaries contain, in order, by file.
    UnknownCodes unknownCodes;
    std::vector<UngroupedRegions> ungrouped;              ///< Regions with figures; only groupings with such regions.
    std::map<std::string, std::size_t> rowsWithoutValue;  ///< Of tables with one figure per row, by file.
    std::optional<gis::Error> claimsFault;                ///< The fault of a table of claims that is not used.
    std::vector<core::RegionNames> names;                 ///< All rows of the table of names, on the map or not.
    bool isPackageMap = true;                             ///< Whether the regions are those of the data package.
    BoundaryReading boundaries = {};
    std::optional<core::MapProjection> projectionInstead = {};  ///< Of the map, if the chosen one cannot show its area.
    std::vector<TableJoinReport> tables;                        ///< Of the user's tables.
    std::vector<core::IndicatorId> userIndicators;  ///< The indicators of these tables and then of the user's formulas.
    std::vector<FormulaReport> formulas = {};       ///< Of the user, in their order.
    std::optional<core::AggregationReport> aggregation = {};  ///< If the regions are the groups of a grouping.
    std::optional<std::string> missingGrouping = {};  ///< Whose groups should be the regions, but there is none with
                                                      ///< this id: the regions are not aggregated.
    std::vector<OverlayReading> overlays = {};        ///< The user's overlays that are shown.

    /// Whether there is nothing to report. A region without figures is a fault only if it belongs to a group: the
    /// provincial tables of the yearbooks have no figures of Hong Kong, Macao and Taiwan.
    [[nodiscard]] bool isClean() const;
};

struct LoadedData {
    core::Dataset dataset;
    LoadReport report = {};
    std::optional<core::PublishedClaims> claims = {};  ///< Nothing when the table is missing or faulty.
    bool areNeighboursKnown = false;                   ///< False before the search, and when it was cancelled.
};

/// The parts of the data that a caller needs. Other parts are neither read nor checked.
struct DataNeeds {
    enum class Regions { Codes, Shapes };  ///< Codes and names alone, or shapes and areas as well.
    enum class DividingLines { None, DefaultCurve, AllCurves };

    Regions regions = Regions::Shapes;
    DividingLines dividingLines =
        DividingLines::AllCurves;  ///< They divide shapes. The first one makes the grouping by its two sides.
    std::optional<std::set<core::IndicatorId>> figures;  ///< The figures of these indicators; nothing for all.
    bool places = true;                                  ///< Places, planned industries and remarks on single regions.
    bool claims = true;      ///< What a publication claims, and prints about the sides of the dividing line.
    bool baseMap = true;     ///< What is drawn around the regions.
    bool outlines = true;    ///< Borders between regions, and the positions of labels.
    bool neighbours = true;  ///< Which regions touch.

    /// Codes and names of the regions, and all figures.
    [[nodiscard]] static DataNeeds withoutShapes();
};

inline DataNeeds DataNeeds::withoutShapes() {
    return {.regions = Regions::Codes,
            .dividingLines = DividingLines::None,
            .figures = std::nullopt,
            .places = false,
            .claims = false,
            .baseMap = false,
            .outlines = false,
            .neighbours = false};
}

/// Options of a loading.
struct LoadOptions {
    std::optional<BoundaryFile> boundaries;  ///< Instead of the shipped boundaries.
    gis::Progress progress;
    /// Called with everything that a map needs. The search for neighbours, which takes longest, follows.
    std::function<void(const LoadedData&)> onMapReady;
    DataNeeds needs = {};
    std::shared_ptr<const DataPackage> package = {};  ///< The package of the statistics, if it was read before.
    /// The codes that regions get instead of the values in the field of the codes.
    std::map<std::string, core::RegionCode> codeOfBoundary = {};
    /// Called before the parts are joined, to add indicators, figures and groupings to them.
    std::function<void(core::DatasetParts&, LoadReport&)> extend = {};
};

/// Reads boundaries and statistics and joins them. May be called in any thread.
/// @returns the data, or CodeFieldUnknown when no field of the user's boundaries is known to hold the codes.
/// @throws std::invalid_argument when the needs contradict each other: dividing lines, outlines or neighbours without
///         shapes.
/// @throws gis::Error when a file is missing or faulty. A std::invalid_argument of core becomes a BadValue that names
///         the boundary file or the folder of the statistics.
/// @throws gis::Cancelled when the progress cancels before the map. Afterwards a cancellation only ends the search
///         for neighbours.
[[nodiscard]] std::variant<LoadedData, CodeFieldUnknown> loadData(const DataPaths& paths, const LoadOptions& options);

/// The same with the shipped boundaries.
[[nodiscard]] LoadedData loadDataset(const DataPaths& paths);

/// The loading was cancelled before there was a map.
struct LoadCancelled {};

/// The data, or the reason for their absence.
using LoadOutcome = std::variant<LoadedData, gis::Error, LoadCancelled, CodeFieldUnknown>;

/// The result of a loading, or its error as a value.
[[nodiscard]] LoadOutcome outcomeOf(const std::function<std::variant<LoadedData, CodeFieldUnknown>()>& load);

/// loadData() with its error as a value.
[[nodiscard]] LoadOutcome tryLoad(const DataPaths& paths, const LoadOptions& options = {});

}  // namespace app
