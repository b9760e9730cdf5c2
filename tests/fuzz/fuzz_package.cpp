// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an input as a data package: its datapackage.json and the tables that it names.
#include <optional>
#include <vector>

#include "app/package/claims_table.h"
#include "app/package/data_package.h"
#include "app/package/package_checks.h"
#include "app/package/statistics_tables.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

/// Reads the places of a package in its projection, which is kept while inputs have the same one: making one takes a
/// millisecond.
void readPlaces(const app::DataPackage& package, const std::vector<core::Grouping>& groupings) {
    static std::optional<core::MapProjection> description;
    static std::optional<gis::Projection> projection;
    if (!projection || *description != package.catalogue.map.projection) {
        projection.reset();
        projection.emplace(gis::Projection::of(package.catalogue.map.projection));
        description = package.catalogue.map.projection;
    }
    (void)app::readPlaceLayers(package, groupings, *projection);
}

/// Reads the tables one by one, so that a fault of one of them does not hide the others.
void readTables(const app::DataPackage& package) {
    const core::Catalogue catalogue(package.catalogue);
    std::vector<core::Grouping> groupings;
    (void)fuzz::succeeds([&] { groupings = app::readGroupings(package); });
    (void)fuzz::succeeds([&] { (void)app::readRegionNames(package); });
    (void)fuzz::succeeds([&] { (void)app::readFigures(package, groupings); });
    for (const app::PackageTable* table : package.tablesWith("remarks")) {
        (void)fuzz::succeeds([&] { (void)app::readRemarks(package, *table); });
    }
    (void)fuzz::succeeds([&] { readPlaces(package, groupings); });
    (void)fuzz::succeeds([&] { (void)app::readPlannedIndustries(package); });
    (void)fuzz::succeeds([&] { (void)app::readPlanClusters(package); });
    (void)fuzz::succeeds([&] { (void)app::readClaims(package, catalogue, groupings); });
    (void)fuzz::succeeds([&] {
        (void)app::groupingWarnings(package, groupings);
        (void)app::fileWarnings(package, {"places", "planned-industries", "paper-claims"});
        (void)app::emptyTableWarnings(package, {"region-names", "grouping-names", "groupings", "figures", "places"});
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static fuzz::InputFolder folder;
    if (!folder.fill(fuzz::filesOf(fuzz::bytes(data, size))).empty()) {
        (void)fuzz::succeeds([&] { readTables(app::readDataPackage(folder.path())); });
        fuzz::require(folder.isUnchanged(), "Reading a data package changes no file.");
    }
    return 0;
}
