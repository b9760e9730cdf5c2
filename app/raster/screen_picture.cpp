// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/screen_picture.h"

#include <algorithm>
#include <iterator>
#include <stop_token>
#include <utility>

#include "app/page/furniture.h"
#include "app/page/map_labels.h"

namespace app {
namespace {

constexpr double panelMargin = 3;  // page units around a panel, for the width of its pen

QRect pixelsOf(const QRectF& rect, double pixelsPerUnit) {
    return QRectF(rect.topLeft() * pixelsPerUnit, rect.size() * pixelsPerUnit).toAlignedRect();
}

template <class LayerType>
const LayerType* find(const core::Figure& figure) {
    for (const core::Layer& layer : figure.layers) {
        if (const auto* found = std::get_if<LayerType>(&layer)) {
            return found;
        }
    }
    return nullptr;
}

/// Whether two layers have the same shapes. Colours, and the borders that are drawn between groups, may differ.
struct SameShapes {
    bool operator()(const core::LandLayer& a, const core::LandLayer& b) const { return a.baseMap == b.baseMap; }
    bool operator()(const core::GraticuleLayer& a, const core::GraticuleLayer& b) const {
        return a.baseMap == b.baseMap;
    }
    bool operator()(const core::DisputedLineLayer& a, const core::DisputedLineLayer& b) const {
        return a.baseMap == b.baseMap;
    }
    bool operator()(const core::FillLayer& a, const core::FillLayer& b) const {
        return a.regions == b.regions && a.borders == b.borders && a.withoutRow == b.withoutRow;
    }
    bool operator()(const core::GroupOutlineLayer& a, const core::GroupOutlineLayer& b) const {
        return a.borders == b.borders;
    }
    bool operator()(const core::DividingLineLayer& a, const core::DividingLineLayer& b) const {
        return a.path == b.path;
    }
    bool operator()(const core::PointLayer& a, const core::PointLayer& b) const { return a.places == b.places; }
    bool operator()(const core::OverlayLayer& a, const core::OverlayLayer& b) const { return a.overlays == b.overlays; }
    bool operator()(const core::NameLayer& a, const core::NameLayer& b) const {
        return a.regions == b.regions && a.names == b.names && a.anchors == b.anchors;
    }
    template <class LayerA, class LayerB>
    bool operator()(const LayerA& /*a*/, const LayerB& /*b*/) const {
        return false;
    }
};

/// The borders that a figure draws between groups.
std::vector<std::size_t> groupBorders(const core::Figure& figure) {
    const auto* layer = find<core::GroupOutlineLayer>(figure);
    return layer ? layer->borderIndices : std::vector<std::size_t>();
}

bool haveSameShapes(const core::Figure& a, const core::Figure& b) {
    return std::ranges::equal(a.layers, b.layers,
                              [](const core::Layer& layerA, const core::Layer& layerB) {
                                  return std::visit(SameShapes{}, layerA, layerB);
                              }) &&
           (outlinesLieAboveRegions(a) || groupBorders(a) == groupBorders(b));
}

bool haveSameLabels(const FigureText& a, const FigureText& b) {
    return a.regionNames == b.regionNames && a.placeNames == b.placeNames && a.dividingLine == b.dividingLine &&
           a.lineTo == b.lineTo && a.lineFrom == b.lineFrom && a.inset == b.inset;
}

bool showSameShapes(const ScreenRequest& a, const ScreenRequest& b) {
    return a.frame.style == b.frame.style && haveSameLabels(a.text, b.text) && haveSameShapes(*a.figure, *b.figure);
}

/// Whether two requests need the same rasters, except for outlines of groups above the regions.
bool needSameMaps(const ScreenRequest& a, const ScreenRequest& b) {
    return showSameShapes(a, b) && a.pixelsPerUnit == b.pixelsPerUnit && a.frame.rect == b.frame.rect &&
           a.frame.unitsPerMm == b.frame.unitsPerMm && a.frame.fontFamily == b.frame.fontFamily &&
           a.view() == b.view() && a.layout.scale == b.layout.scale && a.layout.map == b.layout.map &&
           a.layout.inset == b.layout.inset;
}

}  // namespace

std::shared_ptr<const ScreenRasters> ScreenRasters::of(const ScreenRequest& request, RasterCaches& caches,
                                                       const std::stop_token& stop,
                                                       const std::shared_ptr<const ScreenRasters>& earlier) {
    const std::shared_ptr<ScreenRasters> rasters(new ScreenRasters);
    if (earlier && earlier->matches(request)) {
        *rasters = *earlier;
        rasters->m_request = request;
    } else {
        rasters->m_request = request;
        rasters->makeMaps(caches, stop);
    }
    if (stop.stop_requested()) {
        return nullptr;
    }
    const Ruler ruler(request.frame, request.layout.scale);
    rasters->m_mapGroupOutlines = rasters->m_map->groupOutlinesOf(*request.figure, ruler, stop);
    if (rasters->m_inset) {
        rasters->m_insetGroupOutlines = rasters->m_inset->groupOutlinesOf(*request.figure, ruler, stop);
    }
    return stop.stop_requested() ? nullptr : rasters;
}

void ScreenRasters::makeMaps(RasterCaches& caches, const std::stop_token& stop) {
    const core::Figure& figure = *m_request.figure;
    const PageLayout& layout = m_request.layout;
    const double ratio = m_request.pixelsPerUnit;
    const Ruler ruler(m_request.frame, layout.scale);
    const auto paintNames = [&](QPainter& painter) {
        core::Figure simplified = figure;
        simplified.layers =
            caches.shapes->at(figure.layers, labelStepM(m_request.view(), m_request.frame), stop).layers;
        if (stop.stop_requested()) {
            return;
        }
        const auto labels = mapLabels(ruler, simplified, m_request.text, m_request.view(), layout.map,
                                      panelRects(layout), caches.labels);
        for (const MapLabel& label : labels) {
            std::ranges::copy(label.footprint(), std::back_inserter(m_labels));
        }
        paintLabels(Canvas(painter, m_request.frame, layout.scale), labels, ratio, caches.labels);
    };
    m_map =
        MapRaster::of(figure, ruler, {pixelsOf(layout.map, ratio), ratio, m_request.view(), paintNames}, caches, stop);
    if (!layout.inset.isEmpty()) {
        const auto paintFrame = [&](QPainter& painter) {
            paintInsetFrame(Canvas(painter, m_request.frame, layout.scale), m_request.text, layout);
        };
        m_inset = MapRaster::of(
            figure, ruler, {pixelsOf(layout.inset, ratio), ratio, insetView(figure, layout), paintFrame}, caches, stop);
    }
}

bool ScreenRasters::haveShapesFor(const ScreenRequest& request) const { return showSameShapes(request, m_request); }

/// Labels were placed with the panels of one request in mind; the panels of another request must not cover them. A
/// label that a panel of the same request covers does not matter: the dividing line's name does not move.
bool ScreenRasters::matches(const ScreenRequest& request) const {
    const auto isFreeOfLabels = [this](const QRectF& panel) {
        return std::ranges::none_of(m_labels, [&](const QRectF& label) { return label.intersects(panel); });
    };
    return needSameMaps(request, m_request) && (panelRects(request.layout) == panelRects(m_request.layout) ||
                                                std::ranges::all_of(panelRects(request.layout), isFreeOfLabels));
}

bool ScreenRasters::haveGroupOutlinesFor(const ScreenRequest& request) const {
    return groupBorders(*request.figure) == groupBorders(*m_request.figure);
}

bool needSameRasters(const ScreenRequest& a, const ScreenRequest& b) {
    return needSameMaps(a, b) && groupBorders(*a.figure) == groupBorders(*b.figure);
}

void ScreenPicture::show(std::shared_ptr<const ScreenRasters> rasters, const ScreenRequest& request) {
    const auto imageOf = [&](const MapRaster& raster) {
        QImage image = raster.uncoloured();
        image.setDevicePixelRatio(request.pixelsPerUnit);
        return image;
    };
    m_rasters = std::move(rasters);
    m_map = imageOf(m_rasters->map());
    m_inset = m_rasters->inset() ? imageOf(*m_rasters->inset()) : QImage();
    recolour(request);
}

void ScreenPicture::recolour(const ScreenRequest& request, double fraction) {
    setColours(*request.figure);
    skipTransitionWithoutData();
    showTransition(fraction);
    drawPanels(request);
}

void ScreenPicture::setColours(const core::Figure& figure) {
    m_colours.clear();
    m_hasData = {};
    if (const auto* layer = find<core::FillLayer>(figure)) {
        m_hasData = layer->hasData;
        for (RegionColours* colours : {&m_colours, &m_from, &m_mixed}) {
            colours->reserve(layer->colourOf.size());
        }
        for (const core::Srgb colour : layer->colourOf) {
            m_colours.add(qRgb(colour.r, colour.g, colour.b));
        }
    }
}

void ScreenPicture::fillMaps() {
    m_isInTransition = false;
    fillMaps(m_colours);
}

void ScreenPicture::startTransition() {
    m_from = m_isInTransition ? m_mixed : m_colours;
    m_fromHasData = m_hasData;
}

void ScreenPicture::skipTransitionWithoutData() {
    if (m_from.size() != m_colours.size() || m_fromHasData.size() != m_hasData.size()) {
        return;
    }
    for (std::size_t region = 0; region < m_hasData.size(); ++region) {
        if (m_fromHasData[region] != m_hasData[region]) {
            m_from.copy(region, m_colours);
        }
    }
}

void ScreenPicture::showTransition(double fraction) {
    constexpr double whole = 256;
    if (fraction >= 1 || m_from.size() != m_colours.size()) {
        fillMaps();
        return;
    }
    m_isInTransition = true;
    m_mixed.mix(m_from, m_colours, static_cast<std::uint32_t>(whole * fraction));
    fillMaps(m_mixed);
}

void ScreenPicture::fillMaps(const RegionColours& colours) {
    const auto fill = [&](const MapRaster& raster, const GroupOutlinePixels& outlines, QImage& image) {
        raster.recolour(image, colours, m_threads);
        raster.drawGroupOutlines(image, outlines);
    };
    fill(m_rasters->map(), m_rasters->mapGroupOutlines(), m_map);
    if (const MapRaster* inset = m_rasters->inset()) {
        fill(*inset, m_rasters->insetGroupOutlines(), m_inset);
    }
}

void ScreenPicture::drawPanels(const ScreenRequest& request) {
    const double ratio = request.pixelsPerUnit;
    m_panels.clear();
    for (const Panel panel : allPanels) {
        const QRectF rect = rectOf(panel, request.layout);
        if (rect.isEmpty()) {
            continue;
        }
        const QRect pixels = pixelsOf(rect.adjusted(-panelMargin, -panelMargin, panelMargin, panelMargin), ratio);
        PanelImage panelImage{QPointF(pixels.topLeft()) / ratio,
                              QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied)};
        panelImage.image.fill(Qt::transparent);
        QPainter painter(&panelImage.image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(ratio, ratio);
        painter.translate(-panelImage.corner);
        paintPanel(panel, Canvas(painter, request.frame, request.layout.scale), *request.figure, request.text,
                   request.layout, request.view());
        painter.end();
        panelImage.image.setDevicePixelRatio(ratio);
        m_panels.push_back(std::move(panelImage));
    }
}

void ScreenPicture::paint(QPainter& painter, const core::PageTransform& view) const {
    const ScreenRequest& made = m_rasters->request();
    const auto cornerOf = [&](const MapRaster& raster) {
        return QPointF(raster.rect().topLeft()) / made.pixelsPerUnit;
    };
    painter.fillRect(toQt(made.frame.rect), made.frame.style.background);
    if (view == made.view()) {
        painter.drawImage(cornerOf(m_rasters->map()), m_map);
    } else {
        const core::PagePoint corner = view.toPage(made.view().toMap({0, 0}));
        const double scale = view.unitsPerMetre() / made.view().unitsPerMetre();
        painter.save();
        painter.translate(corner.x, corner.y);
        painter.scale(scale, scale);
        painter.drawImage(cornerOf(m_rasters->map()), m_map);
        painter.restore();
    }
    if (const MapRaster* inset = m_rasters->inset()) {
        painter.drawImage(cornerOf(*inset), m_inset);
    }
    for (const PanelImage& panel : m_panels) {
        painter.drawImage(panel.corner, panel.image);
    }
}

}  // namespace app
