// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the first file of an input as a boundary file; the others may belong to it, as those of a Shapefile do.
#include <algorithm>
#include <cmath>
#include <optional>

#include "gis/context_reader.h"
#include "gis/describe/fitted_projection.h"
#include "gis/file_description.h"
#include "gis/overlay/overlay_reader.h"
#include "gis/region_reader.h"
#include "gis/table_reader.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

namespace fs = std::filesystem;

/// The projection that the program would use, kept while inputs need the same one: making one takes a millisecond.
const gis::Projection& projectionFor(const fs::path& file) {
    static std::optional<core::MapProjection> description;
    static std::optional<gis::Projection> projection;
    const core::MapProjection fitted = gis::fittedProjection(gis::areaOf(file));
    if (!projection || *description != fitted) {
        projection.reset();
        projection.emplace(gis::Projection::of(fitted));
        description = fitted;
    }
    return *projection;
}

/// The first field of the first layer with fields; empty where no layer has one.
std::string firstField(const gis::FileDescription& description) {
    for (const gis::LayerDescription& layer : description.layers) {
        if (!layer.fields.empty()) {
            return layer.fields.front().name;
        }
    }
    return {};
}

bool isFinite(const core::Ring& ring) {
    return std::ranges::all_of(
        ring, [](const core::MapPoint& point) { return std::isfinite(point.x) && std::isfinite(point.y); });
}

void checkRegion(const core::Region& region) {
    fuzz::require(!region.code.text().empty(), "A region has a code.");
    fuzz::require(!region.shape.empty(), "A region has a shape.");
    fuzz::require(std::isfinite(region.areaKm2) && region.areaKm2 >= 0, "An area is a number that is not negative.");
    for (const core::Polygon& polygon : region.shape) {
        fuzz::require(isFinite(polygon.shell) && std::ranges::all_of(polygon.holes, isFinite),
                      "The places of a shape are numbers.");
    }
}

void readRegions(const fs::path& file, const std::string& codeField) {
    const gis::RegionReadResult result = gis::readRegions(file, {codeField, "", ""}, projectionFor(file), {{}, 1, {}});
    fuzz::require(result.regions.size() > 0, "There are regions.");
    std::ranges::for_each(result.regions.regions(), checkRegion);
}

bool hasAreas(const gis::LayerDescription& layer) {
    return layer.geometry == gis::GeometryKind::Areas || layer.geometry == gis::GeometryKind::Mixed;
}

/// The readers open a file in the same way, so one that cannot be described is not read.
void readFile(const fs::path& file) {
    gis::FileDescription description;
    if (!fuzz::succeeds([&] { description = gis::describeFile(file); })) {
        return;
    }
    fuzz::require(!description.layers.empty(), "A file has layers.");
    (void)fuzz::succeeds([&] { (void)gis::readAttributes(file); });
    if (std::ranges::any_of(description.layers, hasAreas)) {
        (void)fuzz::succeeds([&] { readRegions(file, firstField(description)); });
    } else {
        (void)fuzz::succeeds([&] { (void)gis::readOverlay(file, projectionFor(file)); });
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static fuzz::InputFolder folder;
    const fs::path file = folder.fill(fuzz::filesOf(fuzz::bytes(data, size)));
    if (!file.empty()) {
        readFile(file);
        fuzz::require(folder.isUnchanged(), "Reading a boundary file changes no file.");
    }
    return 0;
}
