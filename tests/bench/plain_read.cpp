// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_read.h"
#include "tests/support/china_albers.h"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cstdlib>

namespace bench {
namespace {

constexpr const char* chinaAlbers =
    "+proj=aea +lat_0=0 +lon_0=105 +lat_1=25 +lat_2=47 +ellps=GRS80 +units=m +no_defs +type=crs";

}  // namespace

void readPlainly(const std::filesystem::path& path) {
    GDALAllRegister();
    const GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    const OGRLayerH layer = GDALDatasetGetLayer(dataset, 0);
    const OGRSpatialReferenceH source = OSRClone(OGR_L_GetSpatialRef(layer));
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
    GDALClose(dataset);
}

}  // namespace bench
