// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/map_raster.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "app/drawing/in_parallel.h"
#include "app/raster/band_raster.h"
#include "app/raster/crew.h"

namespace app {
namespace {

constexpr double marginPx = 16;      // lines are cut this far outside the picture, so that no end of a cut one is seen
constexpr int bandPixels = 1 << 16;  // of a band
constexpr std::size_t itemsAtOnce = 128;
constexpr std::size_t filledForOneBlended = 8;  // pixels that are filled in about the time of mixing one
constexpr std::size_t worthSharing = 100'000;   // mixed pixels: with fewer, a thread would hardly have woken

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
    return {reinterpret_cast<std::uint32_t*>(image.bits()), static_cast<std::size_t>(image.bytesPerLine()) / 4, 0};
}

/// A frame's sizes in pixels rather than page units.
Frame inPixels(const Ruler& ruler, double pixelsPerUnit) {
    Frame frame = ruler.frame();
    frame.unitsPerMm *= pixelsPerUnit;
    return frame;
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

void paintOnTop(const MapSight& sight, QImage& onTop) {
    onTop.fill(Qt::transparent);
    if (sight.paintOnTop) {
        QPainter painter(&onTop);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(-sight.pixels.topLeft());
        painter.scale(sight.pixelsPerUnit, sight.pixelsPerUnit);
        sight.paintOnTop(painter);
    }
}

/// Notes down what layers draw, but for the outlines of groups above the regions.
DrawList drawListOf(const std::vector<core::Layer>& layers, const core::Box& subject, const Ruler& ruler,
                    double pixelsPerMetre) {
    DrawList list;
    const auto outlines = outlinesAboveRegions(layers);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (i == outlines) {
            list.rise();
        } else {
            drawLayer(list, ruler, layers[i], subject, pixelsPerMetre);
        }
    }
    return list;
}

/// The outlines of all items of a list, in order.
/// @param ownTask  done meanwhile, on the caller's thread.
std::vector<InkedOutlines> inkedOutlines(const DrawList& list, const MapWindow& window,
                                         const std::atomic<bool>& cancelled, const std::function<void()>& ownTask) {
    const std::span<const DrawList::Item> items = list.items();
    const std::size_t stretches = (items.size() + itemsAtOnce - 1) / itemsAtOnce;
    std::vector<InkedOutlines> outlines(stretches);
    const auto work = [&](std::size_t task) {
        if (cancelled) {
            return;
        }
        const std::size_t begin = task * itemsAtOnce;
        outlines[task] = {items.subspan(begin, std::min(itemsAtOnce, items.size() - begin)), window};
    };
    shareOut(
        stretches, [&] { return work; }, ownTask);
    return outlines;
}

int bandHeight(int width) { return std::max(1, bandPixels / std::max(1, width)); }

std::size_t bandCount(QSize size) {
    const int height = bandHeight(size.width());
    return static_cast<std::size_t>((size.height() + height - 1) / height);
}

/// Calls `visit(band, i)` for every band of a picture, the i-th from the top, after drawing outlines on it.
template <class Visit>
void forEachBand(const std::vector<InkedOutlines>& outlines, QSize size, const Plate& still, Premultiplied background,
                 const std::atomic<bool>& cancelled, const Visit& visit) {
    const int height = bandHeight(size.width());
    shareOut(bandCount(size), [&] {
        return [&, band = BandRaster(size.width(), height)](std::size_t i) mutable {
            if (cancelled) {
                return;
            }
            const int first = static_cast<int>(i) * height;
            const Rows rows{first, std::min(first + height, size.height())};
            band.begin(rows, still, background);
            for (const InkedOutlines& some : outlines) {
                band.draw(some);
            }
            visit(band, i);
        };
    });
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
    const Frame frame = inPixels(ruler, sight.pixelsPerUnit);
    const LevelLayers level = memory.shapes->at(figure.layers, raster->stepM(), cancelled);
    const DrawList list =
        drawListOf(level.layers, figure.extent, Ruler(frame, ruler.scale()), raster->m_view.unitsPerMetre());
    const auto outlines = inkedOutlines(list, raster->window(level.detail), cancelled, [&] {
        if (!cancelled) {
            paintOnTop(sight, raster->m_onTop);
        }
    });
    const Plate still = plateOf(raster->m_still);
    const Plate onTop = plateOf(raster->m_onTop);
    raster->m_bands.resize(bandCount(size));
    forEachBand(outlines, size, still, ruler.style().background.rgb(), cancelled,
                [&](BandRaster& band, std::size_t i) { raster->m_bands[i] = band.plan(onTop); });
    return cancelled ? nullptr : raster;
}

MapWindow MapRaster::window(ShapeDetail detail) const {
    return {m_view, QRectF({}, m_rect.size()).marginsAdded({marginPx, marginPx, marginPx, marginPx}), 1, detail};
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
    DrawList list;
    drawLayer(list, Ruler(frame, ruler.scale()), level.layers.front(), figure.extent, m_view.unitsPerMetre());
    const Plate plate = plateOf(drawn);
    const std::atomic<bool> cancelled = false;
    forEachBand(inkedOutlines(list, window(level.detail), cancelled, [] {}), m_rect.size(), plate, 0, cancelled,
                [](BandRaster& /*band*/, std::size_t /*i*/) {});
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

void MapRaster::recolour(QImage& picture, const RegionInks& inks, Crew& crew) const {
    const Plate plate = plateOf(picture);
    const int height = bandHeight(m_rect.width());
    const auto fill = [&](std::size_t i) {
        m_bands[i].fill(plate.row(static_cast<int>(i) * height), plate.stride, inks);
    };
    if (filledPixels() / filledForOneBlended + blendedPixels() >= worthSharing) {
        crew.run(m_bands.size(), fill);
        return;
    }
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        fill(i);
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
