// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/map_raster.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>

#include "app/drawing/parallel_tasks.h"
#include "app/raster/band_raster.h"
#include "app/raster/thread_pool.h"

namespace app {
namespace {

constexpr double marginPx = 16;  // lines are clipped this far outside the picture, so that their caps are not visible
constexpr int bandPixels = 1 << 16;  // pixels per band
constexpr std::size_t itemsPerTask = 128;
constexpr std::size_t filledForOneBlended = 8;  // mixing one pixel takes about as long as filling this many
constexpr std::size_t worthSharing = 100'000;   // mixed pixels from which waking other threads saves time

template <class LayerType>
bool isA(const core::Layer& layer) {
    return std::holds_alternative<LayerType>(layer);
}

/// Index of the layer of group outlines, if it lies above the regions.
std::optional<std::size_t> outlinesAboveRegions(const std::vector<core::Layer>& layers) {
    const auto regions = std::ranges::find_if(layers, isA<core::FillLayer>);
    const auto outlines = std::find_if(regions, layers.end(), isA<core::GroupOutlineLayer>);
    return outlines == layers.end() ? std::nullopt : std::optional(static_cast<std::size_t>(outlines - layers.begin()));
}

PixelRows pixelRowsOf(QImage& image) {
    return {reinterpret_cast<std::uint32_t*>(image.bits()), static_cast<std::size_t>(image.bytesPerLine()) / 4, 0};
}

/// The frame of a ruler, with sizes in pixels instead of page units.
Frame inPixels(const Ruler& ruler, double pixelsPerUnit) {
    Frame frame = ruler.frame();
    frame.unitsPerMm *= pixelsPerUnit;
    return frame;
}

/// The view of a viewport, in pixels of its rectangle instead of page units.
core::PageTransform inPixels(const MapViewport& viewport) {
    const core::PagePoint origin = viewport.view.toPage({0, 0});
    const double ratio = viewport.pixelsPerUnit;
    return {{0, 0},
            {origin.x * ratio - viewport.pixels.x(), origin.y * ratio - viewport.pixels.y()},
            viewport.view.unitsPerMetre() * ratio};
}

/// The value of GroupOutlinePixels::Pixel::added for an outline that lies below an overlay which the picture already
/// shows.
std::uint32_t addedBy(Premultiplied outline, Premultiplied overlay) {
    std::uint32_t added = (255U - opacityOf(outline)) << 24U;
    const std::uint32_t upper = weighted(overlay, opacityOf(outline));
    const std::uint32_t lower = weighted(outline, 255U - opacityOf(overlay));
    for (const unsigned shift : {0U, 8U, 16U}) {
        const std::uint32_t channel = ((upper >> shift) & 255U) + ((lower >> shift) & 255U);
        added |= std::min(channel, opacityOf(outline)) << shift;  // rounding twice must not overflow
    }
    return added;
}

void paintOverlay(const MapViewport& viewport, QImage& overlay) {
    overlay.fill(Qt::transparent);
    if (viewport.paintOverlay) {
        QPainter painter(&overlay);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(-viewport.pixels.topLeft());
        painter.scale(viewport.pixelsPerUnit, viewport.pixelsPerUnit);
        viewport.paintOverlay(painter);
    }
}

/// Records what layers draw, except outlines of groups above the regions.
DrawList drawListOf(const std::vector<core::Layer>& layers, const core::Box& regionBounds, const Ruler& ruler,
                    double pixelsPerMetre) {
    DrawList list;
    const auto outlines = outlinesAboveRegions(layers);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (i == outlines) {
            list.continueAboveGroupOutlines();
        } else {
            drawLayer(list, ruler, layers[i], regionBounds, pixelsPerMetre);
        }
    }
    return list;
}

/// Converts all items of a list to outlines, in order, on several threads.
/// @param callerTask  run by the calling thread before it helps.
std::vector<FilledOutlines> filledOutlines(const DrawList& list, const MapWindow& window, const std::stop_token& stop,
                                           const std::function<void()>& callerTask) {
    const std::span<const DrawList::Item> items = list.items();
    const std::size_t tasks = (items.size() + itemsPerTask - 1) / itemsPerTask;
    std::vector<FilledOutlines> outlines(tasks);
    const auto work = [&](std::size_t task) {
        if (stop.stop_requested()) {
            return;
        }
        const std::size_t begin = task * itemsPerTask;
        outlines[task] = {list, items.subspan(begin, std::min(itemsPerTask, items.size() - begin)), window};
    };
    runTasks(
        tasks, [&] { return work; }, callerTask);
    return outlines;
}

std::size_t sumOver(const std::vector<RecolourPlan>& bands, std::size_t (RecolourPlan::*number)() const noexcept) {
    return std::transform_reduce(bands.begin(), bands.end(), std::size_t{0}, std::plus<>(), std::mem_fn(number));
}

int bandHeight(int width) { return std::max(1, bandPixels / std::max(1, width)); }

std::size_t bandCount(QSize size) {
    const int height = bandHeight(size.width());
    return static_cast<std::size_t>((size.height() + height - 1) / height);
}

/// Draws outlines on every band of a picture, on several threads, and calls `visit(band, i)` for the i-th from the top.
template <class Visit>
void forEachBand(const std::vector<FilledOutlines>& outlines, QSize size, const PixelRows& fixed,
                 Premultiplied background, const std::stop_token& stop, const Visit& visit) {
    const int height = bandHeight(size.width());
    runTasks(bandCount(size), [&] {
        return [&, band = BandRaster(size.width(), height)](std::size_t i) mutable {
            if (stop.stop_requested()) {
                return;
            }
            const int first = static_cast<int>(i) * height;
            const RowRange rows{first, std::min(first + height, size.height())};
            band.begin(rows, fixed, background);
            for (const FilledOutlines& part : outlines) {
                band.draw(part);
            }
            visit(band, i);
        };
    });
}

}  // namespace

bool outlinesLieAboveRegions(const core::Figure& figure) { return outlinesAboveRegions(figure.layers).has_value(); }

std::shared_ptr<const MapRaster> MapRaster::of(const core::Figure& figure, const Ruler& ruler,
                                               const MapViewport& viewport, const RasterCaches& caches,
                                               const std::stop_token& stop) {
    const std::shared_ptr<MapRaster> raster(new MapRaster);
    PixelBuffers& buffers = *caches.pixels;
    raster->m_buffers = caches.pixels;
    raster->m_shapes = caches.shapes;
    const QSize size = viewport.pixels.size();
    raster->m_rect = viewport.pixels;
    raster->m_pixelsPerUnit = viewport.pixelsPerUnit;
    raster->m_view = inPixels(viewport);
    raster->m_fixed = buffers.image(size, QImage::Format_ARGB32_Premultiplied);
    raster->m_overlay = buffers.image(size, QImage::Format_ARGB32_Premultiplied);
    const Frame frame = inPixels(ruler, viewport.pixelsPerUnit);
    const LevelLayers level = caches.shapes->at(figure.layers, raster->stepM(), stop);
    const DrawList list =
        drawListOf(level.layers, figure.extent, Ruler(frame, ruler.scale()), raster->m_view.unitsPerMetre());
    const auto outlines = filledOutlines(list, raster->window(level.detail), stop, [&] {
        if (!stop.stop_requested()) {
            paintOverlay(viewport, raster->m_overlay);
        }
    });
    const PixelRows fixed = pixelRowsOf(raster->m_fixed);
    const PixelRows overlay = pixelRowsOf(raster->m_overlay);
    raster->m_bands.resize(bandCount(size));
    forEachBand(outlines, size, fixed, ruler.style().background.rgb(), stop,
                [&](BandRaster& band, std::size_t i) { raster->m_bands[i] = band.plan(overlay); });
    return stop.stop_requested() ? nullptr : raster;
}

MapWindow MapRaster::window(ShapeDetail detail) const {
    return {m_view, QRectF({}, m_rect.size()).marginsAdded({marginPx, marginPx, marginPx, marginPx}), 1, detail};
}

std::size_t MapRaster::filledPixels() const { return sumOver(m_bands, &RecolourPlan::filledPixels); }

std::size_t MapRaster::blendedPixels() const { return sumOver(m_bands, &RecolourPlan::blendedPixels); }

std::size_t MapRaster::planEntries() const { return sumOver(m_bands, &RecolourPlan::entries); }

GroupOutlinePixels MapRaster::groupOutlinesOf(const core::Figure& figure, const Ruler& ruler,
                                              const std::stop_token& stop) const {
    GroupOutlinePixels outlines;
    const auto position = outlinesAboveRegions(figure.layers);
    if (!position) {
        return outlines;
    }
    const LevelLayers level = m_shapes->at({figure.layers[*position]}, stepM(), stop);
    QImage drawn = m_buffers->image(m_rect.size(), QImage::Format_ARGB32_Premultiplied);
    const Frame frame = inPixels(ruler, m_pixelsPerUnit);
    DrawList list;
    drawLayer(list, Ruler(frame, ruler.scale()), level.layers.front(), figure.extent, m_view.unitsPerMetre());
    const PixelRows rows = pixelRowsOf(drawn);
    forEachBand(filledOutlines(list, window(level.detail), stop, [] {}), m_rect.size(), rows, 0, stop,
                [](BandRaster& /*band*/, std::size_t /*i*/) {});
    if (stop.stop_requested()) {
        return outlines;
    }
    for (int row = 0; row < m_rect.height(); ++row) {
        const std::uint32_t* const outline = rows.row(row);
        const auto* const overlay = reinterpret_cast<const std::uint32_t*>(m_overlay.constScanLine(row));
        for (int column = 0; column < m_rect.width(); ++column) {
            if (outline[column] != 0) {
                outlines.pixels.push_back(
                    {static_cast<std::uint32_t>(column), addedBy(outline[column], overlay[column])});
            }
        }
        outlines.rowEnds.push_back(outlines.pixels.size());
    }
    return outlines;
}

QImage MapRaster::uncoloured() const {
    QImage picture = m_buffers->image(m_rect.size(), QImage::Format_RGB32);
    std::copy_n(m_fixed.constBits(), m_fixed.sizeInBytes(), picture.bits());
    return picture;
}

void MapRaster::recolour(QImage& picture, const RegionColours& colours, ThreadPool& threads) const {
    const PixelRows rows = pixelRowsOf(picture);
    const int height = bandHeight(m_rect.width());
    const auto fill = [&](std::size_t i) {
        m_bands[i].fill(rows.row(static_cast<int>(i) * height), rows.stride, colours);
    };
    if (filledPixels() / filledForOneBlended + blendedPixels() >= worthSharing) {
        threads.run(m_bands.size(), fill);
        return;
    }
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        fill(i);
    }
}

void MapRaster::drawGroupOutlines(QImage& picture, const GroupOutlinePixels& outlines) const {
    auto pixel = outlines.pixels.begin();
    for (std::size_t row = 0; row < outlines.rowEnds.size(); ++row) {
        const int at = static_cast<int>(row);
        const auto* const fixed = reinterpret_cast<const std::uint32_t*>(m_fixed.constScanLine(at));
        auto* const shown = reinterpret_cast<std::uint32_t*>(picture.scanLine(at));
        const auto end = outlines.pixels.begin() + static_cast<std::ptrdiff_t>(outlines.rowEnds[row]);
        for (; pixel != end; ++pixel) {
            const std::uint32_t column = pixel->column;
            const std::uint32_t below = fixed[column] != 0 ? fixed[column] : shown[column];
            shown[column] = (weighted(below, pixel->added >> 24U) + (pixel->added & ~opaque)) | opaque;
        }
    }
}

}  // namespace app
