// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_raster.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

#include "app/paint/band_raster.h"
#include "app/paint/in_parallel.h"

namespace app {
namespace {

constexpr double bandMarginPx = 16;  // lines are cut this far outside a band, so that no end of a cut one is seen

template <class LayerType>
bool isA(const core::Layer& layer) {
    return std::holds_alternative<LayerType>(layer);
}

/// Where the outlines of groups stand among layers whose regions they lie above.
std::optional<std::size_t> outlinesAboveRegions(const std::vector<core::Layer>& layers) {
    const auto regions = std::ranges::find_if(layers, isA<core::FillLayer>);
    const auto outlines = std::find_if(regions, layers.end(), isA<core::GroupOutlineLayer>);
    return outlines == layers.end() ? std::nullopt : std::optional(static_cast<std::size_t>(outlines - layers.begin()));
}

Plate plateOf(QImage& image) {
    return {reinterpret_cast<std::uint32_t*>(image.bits()), static_cast<std::size_t>(image.bytesPerLine()) / 4};
}

/// The rows from the first band to the last, and the end.
std::vector<int> bandRows(int height) {
    const auto bands = static_cast<int>(threadsAtOnce());
    std::vector<int> rows;
    for (int i = 0; i <= bands; ++i) {
        rows.push_back(height * i / bands);
    }
    return rows;
}

/// A frame's sizes in pixels rather than page units.
Frame inPixels(const Ruler& ruler, double pixelsPerUnit) {
    Frame frame = ruler.frame();
    frame.unitsPerMm *= pixelsPerUnit;
    return frame;
}

MapWindow bandWindow(const core::PageTransform& view, int width, int firstRow, int endRow, ShapeDetail detail) {
    return {view,
            {-bandMarginPx, firstRow - bandMarginPx, width + 2 * bandMarginPx, endRow - firstRow + 2 * bandMarginPx},
            1,
            detail};
}

/// A view of page units as one of the pixels of a rectangle.
core::PageTransform inPixels(const MapSight& sight) {
    const core::PagePoint origin = sight.view.toPage({0, 0});
    const double ratio = sight.pixelsPerUnit;
    return {{0, 0},
            {origin.x * ratio - sight.pixels.x(), origin.y * ratio - sight.pixels.y()},
            sight.view.unitsPerMetre() * ratio};
}

/// What an outline below something else adds to a picture that has this already; in the upper 8 bits what it leaves.
std::uint32_t addedBy(Premultiplied outline, Premultiplied onTop) {
    std::uint32_t added = (255U - opacityOf(outline)) << 24U;
    const std::uint32_t upper = weighed(onTop, opacityOf(outline));
    const std::uint32_t lower = weighed(outline, 255U - opacityOf(onTop));
    for (const unsigned shift : {0U, 8U, 16U}) {
        const std::uint32_t channel = ((upper >> shift) & 255U) + ((lower >> shift) & 255U);
        added |= std::min(channel, opacityOf(outline)) << shift;  // rounded twice, it must not carry over
    }
    return added;
}

/// Calls `visit(shown, still, added)` for every pixel of outlines: the pixel of the picture, that of the raster, which
/// is 0 where regions have a part, and what the outline adds.
template <class Visit>
void forEachOutlined(QImage& picture, const QImage& still, const OutlinePixels& outlines, const Visit& visit) {
    auto pixel = outlines.pixels.begin();
    for (std::size_t row = 0; row < outlines.rowEnds.size(); ++row) {
        const int at = static_cast<int>(row);
        const auto* const from = reinterpret_cast<const std::uint32_t*>(still.constScanLine(at));
        auto* const to = reinterpret_cast<std::uint32_t*>(picture.scanLine(at));
        const auto end = outlines.pixels.begin() + static_cast<std::ptrdiff_t>(outlines.rowEnds[row]);
        for (; pixel != end; ++pixel) {
            visit(to[pixel->column], from[pixel->column], pixel->added);
        }
    }
}

std::vector<BandRaster> bandsOf(const core::PageTransform& view, QSize size, ShapeDetail detail, const Plates& plates,
                                PixelStore& store, const std::atomic<bool>& cancelled) {
    const std::vector<int> rows = bandRows(size.height());
    std::vector<BandRaster> bands;
    bands.reserve(rows.size() - 1);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        bands.emplace_back(bandWindow(view, size.width(), rows[i - 1], rows[i], detail), plates, size.width(),
                           rows[i - 1], rows[i], store, cancelled);
    }
    return bands;
}

void drawLayers(BandRaster& band, const std::vector<core::Layer>& layers, const core::Box& subject,
                const Ruler& ruler) {
    const auto outlines = outlinesAboveRegions(layers);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (i == outlines) {
            band.rise();
        } else {
            drawLayer(band, ruler, layers[i], subject);
        }
    }
}

}  // namespace

bool outlinesLieAboveRegions(const core::Figure& figure) { return outlinesAboveRegions(figure.layers).has_value(); }

std::shared_ptr<const MapRaster> MapRaster::of(const core::Figure& figure, const Ruler& ruler, const MapSight& sight,
                                               const RasterMemory& memory, const std::atomic<bool>& cancelled) {
    const std::shared_ptr<MapRaster> raster(new MapRaster);
    PixelStore& store = *memory.pixels;
    raster->m_store = memory.pixels;
    raster->m_shapes = memory.shapes;
    const QSize size = sight.pixels.size();
    raster->m_rect = sight.pixels;
    raster->m_pixelsPerUnit = sight.pixelsPerUnit;
    raster->m_view = inPixels(sight);
    raster->m_still = store.picture(size, QImage::Format_ARGB32_Premultiplied);
    raster->m_onTop = store.picture(size, QImage::Format_ARGB32_Premultiplied);
    QImage above = store.picture(size, QImage::Format_ARGB32_Premultiplied);
    const Frame frame = inPixels(ruler, sight.pixelsPerUnit);
    const Ruler pixelRuler(frame, ruler.scale());
    const Plates plates{plateOf(raster->m_still), plateOf(above), plateOf(raster->m_onTop)};
    const LevelLayers level = memory.shapes->at(figure.layers, raster->stepM());
    std::vector<BandRaster> bands = bandsOf(raster->m_view, size, level.detail, plates, store, cancelled);
    inParallel(bands.size(), [&](std::size_t i) {
        bands[i].clear(ruler.style().background);
        drawLayers(bands[i], level.layers, figure.extent, pixelRuler);
    });
    if (cancelled) {
        return nullptr;
    }
    if (sight.paintOnTop) {
        QPainter painter(&raster->m_onTop);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(-sight.pixels.topLeft());
        painter.scale(sight.pixelsPerUnit, sight.pixelsPerUnit);
        sight.paintOnTop(painter);
    }
    raster->m_bands.resize(bands.size());
    inParallel(bands.size(), [&](std::size_t i) { raster->m_bands[i] = bands[i].plan(); });
    return raster;
}

std::size_t MapRaster::filledPixels() const {
    return std::transform_reduce(m_bands.begin(), m_bands.end(), std::size_t{0}, std::plus<>(),
                                 [](const RecolourPlan& band) { return band.filledPixels(); });
}

std::size_t MapRaster::blendedPixels() const {
    return std::transform_reduce(m_bands.begin(), m_bands.end(), std::size_t{0}, std::plus<>(),
                                 [](const RecolourPlan& band) { return band.blendedPixels(); });
}

OutlinePixels MapRaster::outlinesOf(const core::Figure& figure, const Ruler& ruler) const {
    OutlinePixels outlines;
    const auto position = outlinesAboveRegions(figure.layers);
    if (!position) {
        return outlines;
    }
    const LevelLayers level = m_shapes->at({figure.layers[*position]}, stepM());
    QImage drawn = m_store->picture(m_rect.size(), QImage::Format_ARGB32_Premultiplied);
    const Frame frame = inPixels(ruler, m_pixelsPerUnit);
    const Ruler pixelRuler(frame, ruler.scale());
    const Plate plate = plateOf(drawn);
    const std::atomic<bool> cancelled = false;
    std::vector<BandRaster> bands =
        bandsOf(m_view, m_rect.size(), level.detail, {plate, plate, plate}, *m_store, cancelled);
    inParallel(bands.size(), [&](std::size_t i) {
        bands[i].clear(Qt::transparent);
        drawLayer(bands[i], pixelRuler, level.layers.front(), figure.extent);
    });
    for (int row = 0; row < m_rect.height(); ++row) {
        const std::uint32_t* const outline = plate.row(row);
        const auto* const onTop = reinterpret_cast<const std::uint32_t*>(m_onTop.constScanLine(row));
        for (int column = 0; column < m_rect.width(); ++column) {
            if (outline[column] != 0) {
                outlines.pixels.push_back(
                    {static_cast<std::uint32_t>(column), addedBy(outline[column], onTop[column])});
            }
        }
        outlines.rowEnds.push_back(outlines.pixels.size());
    }
    return outlines;
}

QImage MapRaster::blank() const {
    QImage picture = m_store->picture(m_rect.size(), QImage::Format_RGB32);
    std::copy_n(m_still.constBits(), m_still.sizeInBytes(), picture.bits());
    return picture;
}

void MapRaster::recolour(QImage& picture, const RegionInks& inks) const {
    const Plate plate = plateOf(picture);
    int row = 0;
    for (const RecolourPlan& band : m_bands) {
        band.fill(plate.row(row), plate.stride, inks);
        row += static_cast<int>(band.rows());
    }
}

void MapRaster::drawOutlines(QImage& picture, const OutlinePixels& outlines) const {
    forEachOutlined(picture, m_still, outlines, [](std::uint32_t& shown, std::uint32_t still, std::uint32_t added) {
        const std::uint32_t under = still != 0 ? still : shown;
        shown = (weighed(under, added >> 24U) + (added & ~opaque)) | opaque;
    });
}

void MapRaster::eraseOutlines(QImage& picture, const OutlinePixels& outlines) const {
    forEachOutlined(picture, m_still, outlines, [](std::uint32_t& shown, std::uint32_t still, std::uint32_t /*added*/) {
        shown = still != 0 ? still : shown;
    });
}

}  // namespace app
