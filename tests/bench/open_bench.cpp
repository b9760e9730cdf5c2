// SPDX-License-Identifier: GPL-3.0-or-later
// How long the parts of opening a boundary file take. One way a run, because the peak of memory is that of the process.
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <sys/resource.h>

#include <chrono>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "gis/adjacency.h"
#include "gis/error.h"
#include "gis/hu_line.h"
#include "gis/projection.h"
#include "gis/region_reader.h"

namespace {

constexpr const char* usage = "usage: open_bench plain|regions|steps FILE [CODE_FIELD]\n";

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double peakMegabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

/// What is compared with: every feature read by OGR and transformed to the plane of the map, then let go.
std::size_t readPlainly(const std::string& path) {
    GDALAllRegister();
    GDALDatasetH file = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, nullptr, nullptr, nullptr);
    OGRLayerH layer = GDALDatasetGetLayer(file, 0);
    OGRSpatialReferenceH plane = OSRNewSpatialReference(nullptr);
    OSRImportFromProj4(plane, gis::Projection::chinaAlbers().definition().c_str());
    OGRCoordinateTransformationH transformation = OCTNewCoordinateTransformation(OGR_L_GetSpatialRef(layer), plane);
    std::size_t features = 0;
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        if (OGRGeometryH geometry = OGR_F_GetGeometryRef(feature)) {
            OGR_G_Transform(geometry, transformation);
            ++features;
        }
        OGR_F_Destroy(feature);
    }
    OCTDestroyCoordinateTransformation(transformation);
    OSRRelease(plane);
    GDALClose(file);
    return features;
}

std::size_t readRegions(const std::string& path, const std::string& code) {
    const gis::RegionReading reading =
        gis::readRegions(path, gis::BoundaryFields{code, "", ""}, gis::Projection::chinaAlbers());
    for (const auto& [warning, count] : reading.warnings) {
        std::cerr << "warning " << static_cast<int>(warning) << ": " << count << " features\n";
    }
    return reading.regions.size();
}

void printStep(const char* name, double ms) {
    std::cout << name << ": " << ms << " ms, peak so far " << peakMegabytes() << " MB\n";
}

/// What a Dataset takes beside the tables, step by step.
std::size_t takeSteps(const std::string& path, const std::string& code) {
    const gis::Projection projection = gis::Projection::chinaAlbers();
    core::DatasetParts parts;
    const auto time = [](const char* name, const std::function<void()>& step) {
        printStep(name, millisecondsOf(step));
    };
    time("regions", [&] { parts.regions = gis::readRegions(path, {code, "", ""}, projection).regions; });
    time("Hu Line",
         [&] { parts.huLines = {gis::huLine(parts.regions, core::HuLineEnds{}, core::HuCurve::Albers, projection)}; });
    time("borders", [&] { (void)core::borders(parts.regions); });
    time("neighbours", [&] { parts.queen = gis::contiguity(parts.regions, gis::Contiguity::Queen); });
    const std::size_t count = parts.regions.size();
    time("join", [&] { (void)core::join(std::move(parts)); });
    return count;
}

int run(const std::vector<std::string>& words) {
    if (words.size() < 2 || (words[0] != "plain" && words[0] != "regions" && words[0] != "steps")) {
        std::cerr << usage;
        return 2;
    }
    std::size_t count = 0;
    const double ms = millisecondsOf([&] {
        const std::string code = words.size() > 2 ? words[2] : std::string();
        count = words[0] == "plain"   ? readPlainly(words[1])
                : words[0] == "steps" ? takeSteps(words[1], code)
                                      : readRegions(words[1], code);
    });
    std::cout << words[0] << ' ' << words[1] << ": " << count << " regions, " << ms << " ms, peak " << peakMegabytes()
              << " MB\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const gis::Error& error) {
        std::cerr << "open_bench: " << error.what() << '\n';
        return 1;
    }
}
