// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/region_reader.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "core/geometry/box.h"
#include "gis/detail/region_draft.h"
#include "gis/detail/thread_pool.h"
#include "gis/error.h"
#include "gis/vector/layer_area.h"
#include "gis/vector/layer_reference.h"
#include "gis/vector/lon_lat_shapes.h"
#include "gis/vector/vector_layer.h"

namespace gis {
namespace {

using detail::RegionBuilder;
using detail::RegionDraft;
using detail::VectorLayer;
using Pool = detail::ThreadPool<RegionDraft*, RegionBuilder>;

constexpr std::size_t maxPointsWaiting = 1 << 19;  // 8 MB
constexpr unsigned maxThreads = 8;                 // one thread reads for all of them

/// Reads feature by feature, and hands the shapes of usable ones to the thread pool.
class RegionFileReader {
public:
    RegionFileReader(VectorLayer& layer, const BoundaryFields& fields, const Progress& progress)
        : m_layer(layer), m_progress(progress), m_featureCount(layer.featureCount()) {
        m_code = optionalField(fields.code);
        m_nameZh = optionalField(fields.nameZh);
        m_nameEn = optionalField(fields.nameEn);
        m_warnings.layers = layer.choice();
    }

    RegionReadResult readAll(Pool& pool) {
        while (const std::optional<detail::ReadFeature> next = m_layer.nextFeature()) {
            ++m_featuresRead;
            read(*next, pool);
            reportReading();
        }
        m_layer.warnOfUnread(m_featureCount, m_featuresRead, m_warnings);
        pool.finish([this] { reportReading(); });
        RegionReadResult result = inOrder();
        if (result.regions.size() == 0) {
            throw m_layer.nothingUsable(result.warnings);
        }
        report(m_progress, 1);
        return result;
    }

private:
    [[nodiscard]] std::optional<int> optionalField(const std::string& name) const {
        return name.empty() ? std::nullopt : std::optional(m_layer.fieldIndex(name));
    }

    void reportReading() const {
        const auto read = static_cast<double>(m_featuresRead);
        report(m_progress, std::min(1.0, read / (static_cast<double>(m_featureCount) + 1)));
    }

    void warn(ReadWarning warning, FeatureName feature) { m_warnings.features[warning].push_back(std::move(feature)); }

    [[nodiscard]] FeatureName nameOf(const detail::OgrFeature& feature) const {
        return {m_featuresRead, m_code ? m_layer.text(feature, m_code) : std::to_string(m_featuresRead),
                m_layer.text(feature, m_nameZh), m_layer.text(feature, m_nameEn)};
    }

    void read(const detail::ReadFeature& next, Pool& pool) {
        FeatureName name = nameOf(next.feature);
        if (!detail::hasGeometry(next.feature)) {
            return warn(next.isDamaged ? ReadWarning::Unreadable : ReadWarning::NoGeometry, std::move(name));
        }
        const bool isAnOverlay = isOverlay(name);
        if (name.code.empty() && !isAnOverlay) {
            return warn(ReadWarning::NoCode, std::move(name));
        }
        std::vector<detail::StoredPolygon> polygons = detail::storedPolygons(next.feature);
        if (polygons.empty()) {
            return warn(ReadWarning::NotAnArea, std::move(name));
        }
        RegionDraft& draft = m_drafts.emplace_back();
        draft.number = name.number;
        draft.isOverlay = isAnOverlay;
        draft.region = {
            core::RegionCode(name.code), m_nameZh ? name.nameZh : name.code, m_nameEn ? name.nameEn : name.code, {}, 0};
        draft.stored = std::move(polygons);
        pool.add(&draft, detail::pointCount(draft.stored));
    }

    /// The usable regions, in the order of the file. @throws the failure of the first draft that has one.
    RegionReadResult inOrder() {
        std::vector<core::Region> regions;
        regions.reserve(m_drafts.size());
        std::map<core::RegionCode, std::size_t> index;
        for (RegionDraft& draft : m_drafts) {
            if (draft.failure) {
                std::rethrow_exception(draft.failure);
            }
            core::Region& region = draft.region;
            if (draft.isOverlay) {
                addOverlay(draft);
                continue;
            }
            const FeatureName name{draft.number, region.code.text(), m_nameZh ? region.nameZh : "",
                                   m_nameEn ? region.nameEn : ""};
            for (const ReadWarning warning : draft.warnings) {
                warn(warning, name);
            }
            if (draft.isLeftOut) {
                continue;
            }
            const auto [known, isNew] = index.emplace(region.code, regions.size());
            if (isNew) {
                regions.push_back(std::move(region));
                continue;
            }
            warn(ReadWarning::DuplicateCode, name);
            core::Region& first = regions[known->second];
            std::ranges::move(region.shape, std::back_inserter(first.shape));
            first.areaKm2 += region.areaKm2;
        }
        for (auto& [warning, features] : m_warnings.features) {
            std::ranges::sort(features, {}, &FeatureName::number);
        }
        RegionReadResult result;
        result.regions = core::RegionSet(std::move(regions));
        result.warnings = std::move(m_warnings);
        result.overlays = std::move(m_overlays);
        return result;
    }

    void addOverlay(RegionDraft& draft) {
        if (!draft.isLeftOut) {
            const core::Region& region = draft.region;
            const std::string& name = !region.nameZh.empty() ? region.nameZh : region.nameEn;
            m_overlays.push_back({name, std::move(draft.region.shape), {}, {}});
        }
    }

    VectorLayer& m_layer;
    const Progress& m_progress;
    std::size_t m_featureCount;
    std::size_t m_featuresRead = 0;
    std::optional<int> m_code;
    std::optional<int> m_nameZh;
    std::optional<int> m_nameEn;
    /// In the order of the file; a deque, so that none moves while its shape is built.
    std::deque<RegionDraft> m_drafts;
    ReadWarnings m_warnings;
    std::vector<OverlayFeature> m_overlays;
};

/// One for each thread beside the one that reads.
std::vector<RegionBuilder> furtherBuilders(unsigned threads, const RegionBuilder& first) {
    const unsigned wanted = std::min(threads > 0 ? threads : std::thread::hardware_concurrency(), maxThreads);
    std::vector<RegionBuilder> builders;
    for (unsigned i = 1; i < wanted; ++i) {
        builders.push_back(first.copy());
    }
    return builders;
}

/// @throws Error ProjectionFailed when one is a plane and the other is not.
void requireSameKind(const detail::LayerReference& reference, const Projection& projection, const std::string& path) {
    if (projection.isPlane() != !reference.system) {
        throw Error(ErrorKind::ProjectionFailed, path, "");
    }
}

constexpr std::string_view islands = "南海诸岛";

/// Leaves out the islands of the South China Sea where a file of ECharts has them as a small map beside the mainland.
void leaveOutInsets(const Projection& projection, RegionReadResult& result) {
    constexpr double northOfAllIslands = 24;  // degrees
    const auto isInset = [&](const OverlayFeature& feature) {
        const std::optional<core::Box> box = core::boundingBox(feature.areas);
        const auto centre = box && !projection.isPlane() ? projection.tryUnproject(box->centre()) : std::nullopt;
        return feature.name == islands && centre && centre->lat > northOfAllIslands;
    };
    for (const OverlayFeature& feature : result.overlays) {
        if (isInset(feature)) {
            result.warnings.features[ReadWarning::InsetLeftOut].push_back({0, "", feature.name, ""});
        }
    }
    std::erase_if(result.overlays, isInset);
}

}  // namespace

std::size_t ReadWarnings::count(ReadWarning warning) const {
    const auto found = features.find(warning);
    return found == features.end() ? 0 : found->second.size();
}

bool isOverlay(const FeatureName& name) {
    const bool isIslands = name.nameZh == islands || name.nameEn == islands;
    return name.code == islands || (isIslands && name.code.empty()) || name.code.ends_with("_JD");
}

std::vector<LayerInfo> layersOf(const std::filesystem::path& path) { return detail::layersOf(path); }

RegionReadResult readRegions(const std::filesystem::path& path, const BoundaryFields& fields,
                             const Projection& projection, const ReadOptions& options) {
    VectorLayer layer(path, detail::ShapeKind::Areas, options.file);
    layer.requireShapes(detail::ShapeKind::Areas);
    RegionFileReader reader(layer, fields, options.progress);
    const detail::LayerReference reference = detail::referenceOf(layer, options.file.referenceSystem);
    requireSameKind(reference, projection, layer.path());
    detail::ToLonLat toLonLat(reference, layer.path());
    const std::optional<detail::LayerExtent> extent = detail::extentOf(layer, reference, toLonLat);
    RegionBuilder builder(std::move(toLonLat), projection.copy(), detail::seamOnMap(extent, projection));
    std::vector<RegionBuilder> others = furtherBuilders(options.threads, builder);
    Pool pool(std::move(builder), std::move(others), maxPointsWaiting);
    RegionReadResult result = reader.readAll(pool);
    leaveOutInsets(projection, result);
    result.reference = reference.description;
    result.encoding = layer.encoding();
    result.layer = layer.name();
    if (result.reference.isSwapped || result.reference.status == ReferenceStatus::Guessed ||
        result.reference.status == ReferenceStatus::Plane) {
        result.warnings.reference = result.reference;
    }
    if (result.encoding.status == EncodingStatus::Guessed) {
        result.warnings.encoding = result.encoding;
    }
    return result;
}

}  // namespace gis
