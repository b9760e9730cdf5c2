// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/load/boundary_file.h"
#include "app/load/data_paths.h"
#include "app/package/data_package.h"
#include "core/dataset/dataset.h"
#include "gis/projection.h"

namespace app {

struct LoadReport;

/// A projection that is made when it is first used. That takes some milliseconds, because PROJ opens its database.
class LazyProjection {
public:
    explicit LazyProjection(const core::MapDescription& map) : m_description(map.projection) {}
    [[nodiscard]] const gis::Projection& get() {
        if (!m_projection) {
            m_projection.emplace(gis::Projection::of(m_description));
        }
        return *m_projection;
    }

private:
    core::MapProjection m_description;
    std::optional<gis::Projection> m_projection;
};

/// A file of the package, in the folder of its tables or in the folder of the boundaries.
[[nodiscard]] std::filesystem::path mapFile(const DataPaths& paths, const std::string& name);

/// How the map of a package is set up for a boundary file.
struct MapSetting {
    core::MapProjection projection;
    bool isHome = true;                         ///< The regions lie in the area of the package.
    std::optional<PackageGraticule> graticule;  ///< Of the package in its projection, otherwise around the regions.
};

/// The setting for the user's boundaries: the projection that the user chose, or else gis::fittedProjection(), where
/// the regions of the package are at home.
/// @throws gis::Error the errors of gis::areaOf() about the user's file.
[[nodiscard]] MapSetting mapSetting(const BoundaryFile& boundaries, const DataPaths& paths, const DataPackage& package);

/// The surroundings of the regions, without an inset. Warnings are added to the report.
/// @throws gis::Error when a file of the package cannot be read.
[[nodiscard]] core::BaseMap baseMap(const DataPaths& paths, const PackageMap& package,
                                    const gis::Projection& projection, LoadReport& report);

/// Adds the extent of the inset, if the map has the region that the inset belongs to.
void addInset(core::DatasetParts& parts, const PackageMap& map, LazyProjection& projection);

/// Adds the warnings of a file to the report, if there are any.
void addWarnings(LoadReport& report, const std::filesystem::path& file, gis::ReadWarnings warnings);

}  // namespace app
