// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/region_reader.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "gis/detail/lon_lat_shapes.h"
#include "gis/detail/region_draft.h"
#include "gis/detail/vector_layer.h"
#include "gis/detail/work_crew.h"
#include "gis/error.h"

namespace gis {
namespace {

using detail::DraftShaper;
using detail::RegionDraft;
using Crew = detail::WorkCrew<RegionDraft*, DraftShaper>;

constexpr std::size_t mostPointsWaiting = 1 << 19;  // 8 MB
constexpr unsigned mostThreads = 8;                 // one reads for all of them

/// Reads feature by feature, keeps what can be used, and hands its shape to the crew.
class Reading {
public:
    Reading(detail::VectorLayer& layer, const BoundaryFields& fields, const Progress& progress)
        : m_layer(layer), m_progress(progress), m_features(static_cast<double>(layer.featureCount())) {
        m_code = optionalField(fields.code);
        m_nameZh = optionalField(fields.nameZh);
        m_nameEn = optionalField(fields.nameEn);
    }

    RegionReading readAll(Crew& crew) {
        std::exception_ptr failure;  // of the file itself, later than what is at work
        try {
            while (const detail::OgrFeature feature = m_layer.nextFeature()) {
                read(feature, crew);
                reportReading();
            }
        } catch (const Error&) {
            failure = std::current_exception();
        }
        crew.finish([this] { reportReading(); });
        RegionReading reading = inOrder();
        if (failure) {
            std::rethrow_exception(failure);
        }
        if (reading.regions.size() == 0) {
            const bool onlyOtherShapes = reading.warnings.contains(ReadWarning::NotAnArea);
            throw Error(onlyOtherShapes ? ErrorKind::WrongGeometry : ErrorKind::NoFeatures, m_layer.path(), "");
        }
        report(m_progress, 1);
        return reading;
    }

private:
    [[nodiscard]] std::optional<int> optionalField(const std::string& name) const {
        return name.empty() ? std::nullopt : std::optional(m_layer.fieldIndex(name));
    }

    void reportReading() const {
        report(m_progress, std::min(1.0, static_cast<double>(m_featuresRead) / (m_features + 1)));
    }

    void warn(ReadWarning warning) { ++m_warnings[warning]; }

    void read(const detail::OgrFeature& feature, Crew& crew) {
        ++m_featuresRead;
        if (!detail::hasGeometry(feature)) {
            return warn(ReadWarning::NoGeometry);
        }
        const std::string code = m_code ? detail::VectorLayer::text(feature, *m_code) : std::to_string(m_featuresRead);
        if (code.empty()) {
            return warn(ReadWarning::NoCode);
        }
        std::vector<detail::StoredPolygon> polygons = detail::storedPolygons(feature);
        if (polygons.empty()) {
            return warn(ReadWarning::NotAnArea);
        }
        const auto name = [&](std::optional<int> field) {
            return field ? detail::VectorLayer::text(feature, *field) : code;
        };
        RegionDraft& draft = m_drafts.emplace_back();
        draft.region = {core::RegionCode(code), name(m_nameZh), name(m_nameEn), {}, 0};
        draft.stored = std::move(polygons);
        crew.add(&draft, detail::pointsOf(draft.stored));
    }

    /// The regions in the order of the file. @throws the failure of the first that has none.
    RegionReading inOrder() {
        std::vector<core::Region> regions;
        regions.reserve(m_drafts.size());
        std::map<core::RegionCode, std::size_t> index;
        for (RegionDraft& draft : m_drafts) {
            if (draft.failure) {
                std::rethrow_exception(draft.failure);
            }
            if (draft.wasRepaired) {
                warn(ReadWarning::GeometryRepaired);
            }
            const auto [known, isNew] = index.emplace(draft.region.code, regions.size());
            if (isNew) {
                regions.push_back(std::move(draft.region));
                continue;
            }
            warn(ReadWarning::DuplicateCode);
            core::Region& first = regions[known->second];
            std::ranges::move(draft.region.shape, std::back_inserter(first.shape));
            first.areaKm2 += draft.region.areaKm2;
        }
        return {core::RegionSet(std::move(regions)), std::move(m_warnings)};
    }

    detail::VectorLayer& m_layer;
    const Progress& m_progress;
    double m_features;
    std::size_t m_featuresRead = 0;
    std::optional<int> m_code;
    std::optional<int> m_nameZh;
    std::optional<int> m_nameEn;
    std::deque<RegionDraft> m_drafts;  ///< In the order of the file; none moves while the crew works at it.
    ReadWarnings m_warnings;
};

/// One for each thread beside the one that reads.
std::vector<DraftShaper> furtherShapers(unsigned threads, const detail::ToLonLat& toLonLat,
                                        const Projection& projection, const std::string& path) {
    const unsigned wanted = std::min(threads > 0 ? threads : std::thread::hardware_concurrency(), mostThreads);
    std::vector<DraftShaper> shapers;
    for (unsigned i = 1; i < wanted; ++i) {
        shapers.emplace_back(toLonLat.copy(), projection.definition(), path);
    }
    return shapers;
}

}  // namespace

RegionReading readRegions(const std::filesystem::path& path, const BoundaryFields& fields, const Projection& projection,
                          const ReadOptions& options) {
    detail::VectorLayer layer(path);
    layer.requireShapes(detail::ShapeKind::Areas);
    detail::ToLonLat toLonLat(layer);
    Reading reading(layer, fields, options.progress);
    std::vector<DraftShaper> others = furtherShapers(options.threads, toLonLat, projection, layer.path());
    Crew crew(DraftShaper(std::move(toLonLat), projection.definition(), layer.path()), std::move(others),
              mostPointsWaiting);
    return reading.readAll(crew);
}

}  // namespace gis
