// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

#include "core/regions/region_set.h"
#include "gis/progress.h"
#include "gis/projection.h"

namespace gis {

/// Which columns of a boundary file hold what. A name that is empty stands for a column that the file does not have: a
/// region without a name is called by its code, and without a code it has the number of its feature, from 1.
struct BoundaryFields {
    std::string code = "adcode";
    std::string nameZh = "name_zh";
    std::string nameEn = "name_en";
    friend bool operator==(const BoundaryFields&, const BoundaryFields&) = default;
};

/// What was not as it should be in a file that could be used all the same.
enum class ReadWarning {
    NoGeometry,        ///< Left out.
    NotAnArea,         ///< Left out: a point or a line.
    NoCode,            ///< Left out: no figure could ever be joined to it.
    GeometryRepaired,  ///< The outline crossed or touched itself.
    DuplicateCode,     ///< Joined to the region with the same code that came first.
};

/// Features by kind of warning; a kind that did not occur is not in it.
using ReadWarnings = std::map<ReadWarning, std::size_t>;

struct RegionReading {
    core::RegionSet regions;
    ReadWarnings warnings;
};

/// How a file is read. What comes of it is the same.
struct ReadOptions {
    Progress progress;     ///< Of one file, in features.
    unsigned threads = 0;  ///< As many as there are processors for 0.
};

/// The regions of a boundary file in any vector format and reference system that GDAL and PROJ know.
///
/// Shapes are projected vertex by vertex, the same input to the same output, so outlines that neighbours share stay
/// identical. Areas are on the ellipsoid of CGCS2000, edges taken as straight in longitude and latitude.
/// @throws Error FileMissing, FileUnreadable, NoFeatures, WrongGeometry, NoReferenceSystem, FieldMissing,
///         ProjectionFailed, GeometryFailed: the first one in the order of the file.
/// @throws Cancelled when the progress wants no more.
[[nodiscard]] RegionReading readRegions(const std::filesystem::path& path, const BoundaryFields& fields,
                                        const Projection& projection, const ReadOptions& options = {});

}  // namespace gis
