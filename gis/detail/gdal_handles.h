// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <string>
#include <type_traits>

namespace gis::detail {

struct GdalDatasetDeleter {
    void operator()(GDALDatasetH dataset) const noexcept { GDALClose(dataset); }
};
using GdalDataset = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, GdalDatasetDeleter>;

struct OgrFeatureDeleter {
    void operator()(OGRFeatureH feature) const noexcept { OGR_F_Destroy(feature); }
};
using OgrFeature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, OgrFeatureDeleter>;

struct OgrGeometryDeleter {
    void operator()(OGRGeometryH geometry) const noexcept { OGR_G_DestroyGeometry(geometry); }
};
using OgrGeometry = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, OgrGeometryDeleter>;

struct SpatialReferenceDeleter {
    void operator()(OGRSpatialReferenceH reference) const noexcept { OSRRelease(reference); }
};
using SpatialReference = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, SpatialReferenceDeleter>;

struct CoordinateTransformationDeleter {
    void operator()(OGRCoordinateTransformationH transformation) const noexcept {
        OCTDestroyCoordinateTransformation(transformation);
    }
};
using CoordinateTransformation =
    std::unique_ptr<std::remove_pointer_t<OGRCoordinateTransformationH>, CoordinateTransformationDeleter>;

}  // namespace gis::detail
