// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/polygon.h"
#include "core/regions/region_set.h"
#include "gis/describe/attribute_encoding.h"
#include "gis/describe/file_options.h"
#include "gis/describe/reference_system.h"
#include "gis/parallel/progress.h"
#include "gis/projection.h"

namespace gis {

/// Which columns of a boundary file hold the codes and the names. An empty name means that the file has no such column:
/// a region without a name is called by its code, and without a code it gets the number of its feature, from 1.
struct BoundaryFields {
    std::string code = "adcode";
    std::string nameZh = "name_zh";
    std::string nameEn = "name_en";
    friend bool operator==(const BoundaryFields&, const BoundaryFields&) = default;
};

/// A fault of a feature that does not prevent reading the file.
enum class ReadWarning {
    Unreadable,        ///< Left out: the file is damaged there.
    NoGeometry,        ///< Left out: it has no shape, or none with an area.
    NotAnArea,         ///< Left out: a point or a line.
    NoCode,            ///< Left out: no figure could ever be joined to it.
    OffTheMap,         ///< Left out: its places are not numbers or cannot be projected.
    NotRepairable,     ///< Left out: no valid outline could be made of it.
    VertexLeftOut,     ///< Used without the vertices that are not numbers or cannot be projected.
    RingLeftOut,       ///< Used without the rings that have fewer than three different vertices.
    RingClosed,        ///< A ring did not end where it begins.
    GeometryRepaired,  ///< The outline crossed or touched itself, or a part of it occurred twice.
    DuplicateCode,     ///< Joined to the region with the same code that came first.
    InsetLeftOut,      ///< Left out: the islands of the South China Sea as a small map at another place.
};

/// The feature that a warning is about.
struct FeatureName {
    std::size_t number = 0;  ///< In its layer, from 1.
    std::string code;        ///< Empty when it has none.
    std::string nameZh;
    std::string nameEn;
    friend bool operator==(const FeatureName&, const FeatureName&) = default;
};

/// Whether a feature of a map of China is an overlay and no region: ECharts calls the islands and dashes of the South
/// China Sea 南海诸岛, without a code; DataV gives the dashes a code that ends in "_JD".
[[nodiscard]] bool isOverlay(const FeatureName& name);

/// The layer that was read from a file with several layers, and the names of the others. Tables without shapes are not
/// listed.
struct LayerSelection {
    std::string used;
    std::vector<std::string> others;
    friend bool operator==(const LayerSelection&, const LayerSelection&) = default;
};

/// What a user should know about a file that could be read.
struct ReadWarnings {
    std::map<ReadWarning, std::vector<FeatureName>> features;  ///< In the order of the file; no list is empty.
    std::optional<LayerSelection> layers;
    std::optional<ReferenceSystem> reference{};   ///< When it was guessed, is a plane, or has swapped axes.
    std::optional<AttributeEncoding> encoding{};  ///< When it was guessed.
    /// How many features the file announces and GDAL passes over: marked as deleted, or shapes of a Shapefile for which
    /// the .dbf file has no row.
    std::size_t notRead = 0;

    [[nodiscard]] bool empty() const noexcept {
        return features.empty() && !layers && !reference && !encoding && notRead == 0;
    }
    /// How many features have this warning.
    [[nodiscard]] std::size_t count(ReadWarning warning) const;
    friend bool operator==(const ReadWarnings&, const ReadWarnings&) = default;
};

/// Shapes that are drawn over a map and are no regions, such as the dashes of the South China Sea.
struct OverlayFeature {
    std::string name{};
    core::MultiPolygon areas{};  ///< In map points, as the following.
    std::vector<core::Polyline> lines{};
    std::vector<core::MapPoint> points{};
    friend bool operator==(const OverlayFeature&, const OverlayFeature&) = default;
};

struct RegionReadResult {
    core::RegionSet regions;
    ReadWarnings warnings;
    ReferenceSystem reference{};
    AttributeEncoding encoding{};
    std::string layer{};  ///< That was read.
    /// Features among the regions that are none: 南海诸岛 in the files of ECharts, the dashes in those of DataV.
    std::vector<OverlayFeature> overlays{};
};

struct ReadOptions {
    Progress progress;
    unsigned threads = 0;  ///< 0 for one per processor. The result does not depend on it.
    FileOptions file{};
};

/// A layer of a vector file.
struct LayerInfo {
    std::string name;
    bool hasAreas = false;
    std::size_t features = 0;
    friend bool operator==(const LayerInfo&, const LayerInfo&) = default;
};

/// The layers of a file, in its order.
/// @throws Error FileMissing, FileEmpty, FileUnreadable, FileTooLarge, NotAFile, RefersElsewhere, FormatRefused,
///         ArchiveTooLarge, ArchiveTooDeep, NoMember.
[[nodiscard]] std::vector<LayerInfo> layersOf(const std::filesystem::path& path);

/// The regions of a boundary file in any vector format that holds its data itself, also in an archive, and in any
/// reference system that PROJ knows. What the file does not state is found out: see ReferenceSystem and
/// AttributeEncoding.
///
/// Rings that jump across 180 degrees continue beyond it, and regions on both sides of it lie side by side where the
/// longitudes leave a gap elsewhere, at which the map is cut.
///
/// Shapes are projected vertex by vertex, and equal input gives identical output, so outlines that neighbours share
/// stay identical. Areas are on the ellipsoid of CGCS2000, with edges straight in longitude and latitude; on a
/// plane, in square kilometres or, if the unit is unknown, in its square units. A faulty
/// feature never prevents the others from being read: it is repaired or left out, and named in the warnings.
/// @param projection  of plane coordinates when, and only when, the file has no place on Earth: see areaOf().
/// @throws Error the errors of layersOf(), LayerMissing, UnknownEncoding, NotInEncoding, UnknownReferenceSystem,
///         ReferenceContradicted, ReferenceNotUnderstood, FieldMissing; ProjectionFailed when the coordinates are on a
///         plane and the projection is not, or the reverse. When no feature can be used: FileUnreadable if the file
///         breaks off or is damaged at all of them, otherwise WrongGeometry, ProjectionFailed or NoFeatures.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] RegionReadResult readRegions(const std::filesystem::path& path, const BoundaryFields& fields,
                                           const Projection& projection, const ReadOptions& options = {});

}  // namespace gis
