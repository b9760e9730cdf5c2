// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_read.h"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <stdexcept>
#include <type_traits>

namespace bench {
namespace {

constexpr const char* chinaAlbers =
    "+proj=aea +lat_0=0 +lon_0=105 +lat_1=25 +lat_2=47 +ellps=GRS80 +units=m +no_defs +type=crs";

struct CloseDataset {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataset>;

}  // namespace

void readPlainly(const std::filesystem::path& path) {
    GDALAllRegister();
    const Dataset dataset(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    const OGRLayerH layer = dataset ? GDALDatasetGetLayer(dataset.get(), 0) : nullptr;
    if (layer == nullptr) {
        throw std::runtime_error(path.string() + ": OGR cannot read this file");
    }
    const OGRSpatialReferenceH reference = OGR_L_GetSpatialRef(layer);
    if (reference == nullptr) {
        throw std::runtime_error(path.string() + ": the reference system of the coordinates is not known");
    }
    const OGRSpatialReferenceH source = OSRClone(reference);
    OSRSetAxisMappingStrategy(source, OAMS_TRADITIONAL_GIS_ORDER);
    const OGRSpatialReferenceH target = OSRNewSpatialReference(nullptr);
    OSRSetFromUserInput(target, chinaAlbers);
    const OGRCoordinateTransformationH toAlbers = OCTNewCoordinateTransformation(source, target);
    while (const OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        if (const OGRGeometryH geometry = OGR_F_GetGeometryRef(feature)) {
            OGR_G_Transform(geometry, toAlbers);
        }
        OGR_F_Destroy(feature);
    }
    OCTDestroyCoordinateTransformation(toAlbers);
    OSRRelease(source);
    OSRRelease(target);
}

}  // namespace bench
