// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/package/json_value.h"
#include "app/package/package_warning.h"
#include "core/dataset/catalogue.h"
#include "core/dataset/series.h"

// A data package is a folder with a datapackage.json (Frictionless Data) beside its tables. See
// resources/statistics/README.md for how to write one.

namespace app {

/// What the datapackage.json says about the claims of a publication; the reader of claims checks it.
struct ClaimsEntry {
    JsonValue definitions;
    JsonValue defaultArguments;
    JsonValue words;
};

/// A table of a data package, and what its columns are.
struct PackageTable {
    std::string holds;     ///< "figures", "region-names", "groupings", ...
    std::string id;        ///< What other tables call it; the name of the resource unless it has an id of its own.
    std::string jsonPath;  ///< In the datapackage.json: "resources[2]".
    std::filesystem::path path;
    std::map<std::string, std::string> columnOf;  ///< By role: "region", "period", "edition", "group", "name.en", ...
    std::vector<std::pair<core::IndicatorId, std::string>> indicators;  ///< Each indicator and its column.
    std::string region;    ///< The region of all rows, if no column names it.
    std::string edition;   ///< The edition of all rows, if no column names it.
    std::string grouping;  ///< The grouping for whose groups the figures are published.
    std::string whole;     ///< What stands for the whole in the column of groups.
    core::Citation citation;
    core::Provenance provenance = core::Provenance::Published;  ///< Of all its figures.
    core::Text label;                                           ///< Name of the places that the table lists.
    core::Text symbol;                                          ///< What the legend says about one of them.
    bool isDrawn = false;                                       ///< Whether maps can show the places.
    std::optional<ClaimsEntry> claims;                          ///< Of a table that holds "paper-claims".

    /// The column with a role; nothing where no column has it.
    [[nodiscard]] std::optional<std::string> column(std::string_view role) const;
};

/// A quadrangle of meridians and parallels, in degrees.
struct LonLatBox {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    friend bool operator==(const LonLatBox&, const LonLatBox&) = default;
};

/// A part of the map that is drawn once more in a corner.
struct PackageInset {
    LonLatBox extent;
    std::optional<core::RegionCode> withRegion;  ///< Only where the map has this region.
};

/// Meridians and parallels.
struct PackageGraticule {
    LonLatBox extent;
    double spacingDegrees = 10;
};

/// The map of a data package.
struct PackageMap {
    std::string boundaries;     ///< File of the regions.
    std::string boundaryKey;    ///< Field of the region codes.
    std::string land;           ///< File of other land; empty for none.
    std::string disputedLines;  ///< File of disputed lines; empty for none.
    std::optional<PackageGraticule> graticule;
    std::optional<PackageInset> inset;
};

/// What a datapackage.json says.
struct DataPackage {
    std::string file;  ///< The path of the datapackage.json.
    core::CatalogueParts catalogue;
    std::vector<PackageTable> tables;
    std::map<core::IndicatorId, core::Citation> citationOf;  ///< For indicators with another one than their table's.
    PackageMap map;
    std::vector<PackageWarning> warnings;  ///< Faults that do not prevent its use.

    /// The tables that hold something, in the order of the file.
    [[nodiscard]] std::vector<const PackageTable*> tablesWith(std::string_view holds) const;
    /// The first of them; null where there is none.
    [[nodiscard]] const PackageTable* tableWith(std::string_view holds) const;
};

/// @param folder  with a datapackage.json.
/// @throws gis::Error the errors of app::jsonFile(), JsonKeyMissing and BadJsonValue (with the path in the document:
///         "huline.indicators[3].formula.kind"), BadCatalogue for descriptions that contradict each other, and
///         RefersElsewhere for a file that is neither in the folder nor below it.
[[nodiscard]] DataPackage readDataPackage(const std::filesystem::path& folder);

}  // namespace app
