// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/region_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "gis/detail/lon_lat_shapes.h"
#include "gis/detail/vector_layer.h"
#include "gis/error.h"

namespace gis {
namespace {

/// Reads feature by feature and keeps what can be used.
class Reading {
public:
    Reading(detail::VectorLayer& layer, const BoundaryFields& fields, const Projection& projection)
        : m_layer(layer), m_shapes(layer), m_projection(projection) {
        m_code = layer.fieldIndex(fields.code);
        m_nameZh = optionalField(fields.nameZh);
        m_nameEn = optionalField(fields.nameEn);
    }

    RegionReading readAll() {
        while (const detail::OgrFeature feature = m_layer.nextFeature()) {
            read(feature);
        }
        if (m_regions.empty()) {
            const bool onlyOtherShapes = m_warnings.contains(ReadWarning::NotAnArea);
            throw Error(onlyOtherShapes ? ErrorKind::WrongGeometry : ErrorKind::NoFeatures, m_layer.path(), "");
        }
        return {core::RegionSet(std::move(m_regions)), std::move(m_warnings)};
    }

private:
    [[nodiscard]] std::optional<int> optionalField(const std::string& name) const {
        return name.empty() ? std::nullopt : std::optional(m_layer.fieldIndex(name));
    }

    void warn(ReadWarning warning) { ++m_warnings[warning]; }

    void read(const detail::OgrFeature& feature) {
        detail::OgrGeometry geometry = m_shapes.geometryOf(feature);
        if (!geometry) {
            return warn(ReadWarning::NoGeometry);
        }
        const std::string code = detail::VectorLayer::text(feature, m_code);
        if (code.empty()) {
            return warn(ReadWarning::NoCode);
        }
        if (detail::polygonsOf(geometry.get()).empty()) {
            return warn(ReadWarning::NotAnArea);
        }
        if (detail::OgrGeometry valid = detail::repaired(geometry, m_layer.path())) {
            geometry = std::move(valid);
            warn(ReadWarning::GeometryRepaired);
        }
        keep(feature, code, detail::polygonsOf(geometry.get()));
    }

    void keep(const detail::OgrFeature& feature, const std::string& code,
              const std::vector<detail::LonLatPolygon>& polygons) {
        const auto name = [&](std::optional<int> field) {
            return field ? detail::VectorLayer::text(feature, *field) : code;
        };
        core::Region region{core::RegionCode(code), name(m_nameZh), name(m_nameEn),
                            detail::projected(polygons, m_projection), detail::areaKm2(polygons)};
        const auto [known, isNew] = m_index.emplace(code, m_regions.size());
        if (isNew) {
            m_regions.push_back(std::move(region));
            return;
        }
        warn(ReadWarning::DuplicateCode);
        core::Region& first = m_regions[known->second];
        std::ranges::move(region.shape, std::back_inserter(first.shape));
        first.areaKm2 += region.areaKm2;
    }

    detail::VectorLayer& m_layer;
    detail::LonLatShapes m_shapes;
    const Projection& m_projection;
    int m_code = -1;
    std::optional<int> m_nameZh;
    std::optional<int> m_nameEn;
    std::vector<core::Region> m_regions;
    std::map<std::string, std::size_t> m_index;
    ReadWarnings m_warnings;
};

}  // namespace

RegionReading readRegions(const std::filesystem::path& path, const BoundaryFields& fields,
                          const Projection& projection) {
    detail::VectorLayer layer(path);
    layer.requireShapes(detail::ShapeKind::Areas);
    return Reading(layer, fields, projection).readAll();
}

}  // namespace gis
