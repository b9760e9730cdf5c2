// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/screen_picture.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/page/furniture.h"
#include "app/page/map_labels.h"

namespace app {
namespace {

constexpr double panelMargin = 3;  // page units round a panel, for its pen

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

/// Whether two layers have the same shapes; their colours may differ, and which borders lie between groups.
struct SameShapes {
    bool operator()(const core::LandLayer& a, const core::LandLayer& b) const { return a.baseMap == b.baseMap; }
    bool operator()(const core::GraticuleLayer& a, const core::GraticuleLayer& b) const {
        return a.baseMap == b.baseMap;
    }
    bool operator()(const core::DisputedLineLayer& a, const core::DisputedLineLayer& b) const {
        return a.baseMap == b.baseMap;
    }
    bool operator()(const core::FillLayer& a, const core::FillLayer& b) const {
        return a.regions == b.regions && a.borders == b.borders;
    }
    bool operator()(const core::GroupOutlineLayer& a, const core::GroupOutlineLayer& b) const {
        return a.borders == b.borders;
    }
    bool operator()(const core::HuLineLayer& a, const core::HuLineLayer& b) const { return a.path == b.path; }
    bool operator()(const core::CityLayer& a, const core::CityLayer& b) const { return a.cities == b.cities; }
    bool operator()(const core::NameLayer& a, const core::NameLayer& b) const {
        return a.regions == b.regions && a.names == b.names && a.anchors == b.anchors;
    }
    template <class One, class Other>
    bool operator()(const One& /*a*/, const Other& /*b*/) const {
        return false;
    }
};

std::vector<std::size_t> between(const core::Figure& figure) {
    const auto* layer = find<core::GroupOutlineLayer>(figure);
    return layer ? layer->between : std::vector<std::size_t>();
}

bool haveSameShapes(const core::Figure& a, const core::Figure& b) {
    return std::ranges::equal(
               a.layers, b.layers,
               [](const core::Layer& one, const core::Layer& other) { return std::visit(SameShapes{}, one, other); }) &&
           (outlinesLieAboveRegions(a) || between(a) == between(b));
}

bool haveSameLabels(const FigureText& a, const FigureText& b) {
    return a.regionNames == b.regionNames && a.cityNames == b.cityNames && a.huLine == b.huLine &&
           a.huLineNorth == b.huLineNorth && a.huLineSouth == b.huLineSouth && a.inset == b.inset;
}

}  // namespace

std::shared_ptr<const ScreenRasters> ScreenRasters::of(const ScreenWish& wish, RasterMemory& memory,
                                                       const std::atomic<bool>& cancelled) {
    const std::shared_ptr<ScreenRasters> rasters(new ScreenRasters);
    rasters->m_wish = wish;
    const core::Figure& figure = *wish.figure;
    const PageLayout& layout = wish.layout;
    const Ruler ruler(wish.frame, layout.scale);
    const auto paintNames = [&](QPainter& painter) {
        core::Figure seen = figure;
        seen.layers = memory.shapes->at(figure.layers, labelStepM(wish.view(), wish.frame), cancelled).layers;
        if (cancelled) {
            return;
        }
        const auto labels = mapLabels(ruler, seen, wish.text, wish.view(), layout.map, onMap(layout), memory.labels);
        for (const MapLabel& label : labels) {
            std::ranges::copy(label.footprint(), std::back_inserter(rasters->m_labels));
        }
        paintLabels(Canvas(painter, wish.frame, layout.scale), labels, wish.pixelsPerUnit, memory.labels);
    };
    rasters->m_map = MapRaster::of(
        figure, ruler, {pixelsOf(layout.map, wish.pixelsPerUnit), wish.pixelsPerUnit, wish.view(), paintNames}, memory,
        cancelled);
    if (!layout.inset.isEmpty()) {
        const auto paintFrame = [&](QPainter& painter) {
            paintInsetFrame(Canvas(painter, wish.frame, layout.scale), wish.text, layout);
        };
        rasters->m_inset = MapRaster::of(
            figure, ruler,
            {pixelsOf(layout.inset, wish.pixelsPerUnit), wish.pixelsPerUnit, insetView(figure, layout), paintFrame},
            memory, cancelled);
    }
    return cancelled ? nullptr : rasters;
}

bool ScreenRasters::haveShapesOf(const ScreenWish& wish) const {
    return wish.frame.style == m_wish.frame.style && haveSameLabels(wish.text, m_wish.text) &&
           haveSameShapes(*wish.figure, *m_wish.figure);
}

/// Labels were chosen once for this view; they may stay as long as no panel comes to lie on one.
bool ScreenRasters::serve(const ScreenWish& wish) const {
    const auto isFreeOfLabels = [this](const QRectF& panel) {
        return std::ranges::none_of(m_labels, [&](const QRectF& label) { return label.intersects(panel); });
    };
    return haveShapesOf(wish) && wish.pixelsPerUnit == m_wish.pixelsPerUnit && wish.frame.rect == m_wish.frame.rect &&
           wish.frame.unitsPerMm == m_wish.frame.unitsPerMm && wish.frame.fontFamily == m_wish.frame.fontFamily &&
           wish.view() == m_wish.view() && wish.layout.scale == m_wish.layout.scale &&
           wish.layout.map == m_wish.layout.map && wish.layout.inset == m_wish.layout.inset &&
           std::ranges::all_of(onMap(wish.layout), isFreeOfLabels);
}

void ScreenPicture::show(std::shared_ptr<const ScreenRasters> rasters, const ScreenWish& wish) {
    m_rasters = std::move(rasters);
    m_map = {blankOf(m_rasters->map(), wish.pixelsPerUnit), {}};
    const MapRaster* inset = m_rasters->inset();
    m_inset = inset ? Sheet{blankOf(*inset, wish.pixelsPerUnit), {}} : Sheet();
    m_outlined.reset();
    recolour(wish);
}

QImage ScreenPicture::blankOf(const MapRaster& raster, double pixelsPerUnit) {
    QImage image = raster.blank();
    image.setDevicePixelRatio(pixelsPerUnit);
    return image;
}

void ScreenPicture::recolour(const ScreenWish& wish, double part) {
    takeInks(*wish.figure);
    passOnlyBetweenValues();
    outline(wish);
    glide(part);
    drawPanels(wish);
}

void ScreenPicture::takeInks(const core::Figure& figure) {
    m_inks.clear();
    m_hasData = {};
    if (const auto* layer = find<core::FillLayer>(figure)) {
        m_hasData = layer->hasData;
        for (RegionInks* inks : {&m_inks, &m_held, &m_mixed}) {
            inks->reserve(layer->colourOf.size());
        }
        for (const core::Srgb colour : layer->colourOf) {
            m_inks.add(qRgb(colour.r, colour.g, colour.b));
        }
    }
}

/// Rasterises the outlines of groups anew when they have changed.
void ScreenPicture::outline(const ScreenWish& wish) {
    std::vector<std::size_t> wanted = between(*wish.figure);
    if (m_outlined == wanted) {
        return;
    }
    const Frame& frame = m_rasters->wish().frame;
    const Ruler ruler(frame, m_rasters->wish().layout.scale);
    const auto redo = [&](const MapRaster& raster, Sheet& sheet) {
        raster.eraseOutlines(sheet.image, sheet.outlines);
        sheet.outlines = raster.outlinesOf(*wish.figure, ruler);
    };
    redo(m_rasters->map(), m_map);
    if (const MapRaster* inset = m_rasters->inset()) {
        redo(*inset, m_inset);
    }
    m_outlined = std::move(wanted);
}

void ScreenPicture::fillMaps() {
    m_isOnTheWay = false;
    fillMaps(m_inks);
}

void ScreenPicture::holdColours() {
    m_held = m_isOnTheWay ? m_mixed : m_inks;
    m_heldHasData = m_hasData;
}

void ScreenPicture::passOnlyBetweenValues() {
    if (m_held.size() != m_inks.size() || m_heldHasData.size() != m_hasData.size()) {
        return;
    }
    for (std::size_t region = 0; region < m_hasData.size(); ++region) {
        if (m_heldHasData[region] != m_hasData[region]) {
            m_held.take(region, m_inks);
        }
    }
}

void ScreenPicture::glide(double part) {
    constexpr double whole = 256;
    if (part >= 1 || m_held.size() != m_inks.size()) {
        fillMaps();
        return;
    }
    m_isOnTheWay = true;
    m_mixed.mix(m_held, m_inks, static_cast<std::uint32_t>(whole * part));
    fillMaps(m_mixed);
}

void ScreenPicture::fillMaps(const RegionInks& inks) {
    const auto fill = [&](const MapRaster& raster, Sheet& sheet) {
        raster.recolour(sheet.image, inks, m_crew);
        raster.drawOutlines(sheet.image, sheet.outlines);
    };
    fill(m_rasters->map(), m_map);
    if (const MapRaster* inset = m_rasters->inset()) {
        fill(*inset, m_inset);
    }
}

void ScreenPicture::drawPanels(const ScreenWish& wish) {
    const double ratio = wish.pixelsPerUnit;
    m_panels.clear();
    for (const Panel panel : allPanels) {
        const QRectF rect = rectOf(panel, wish.layout);
        if (rect.isEmpty()) {
            continue;
        }
        const QRect pixels = pixelsOf(rect.adjusted(-panelMargin, -panelMargin, panelMargin, panelMargin), ratio);
        PanelImage one{QPointF(pixels.topLeft()) / ratio, QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied)};
        one.image.fill(Qt::transparent);
        QPainter painter(&one.image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(ratio, ratio);
        painter.translate(-one.at);
        paintPanel(panel, Canvas(painter, wish.frame, wish.layout.scale), *wish.figure, wish.text, wish.layout,
                   wish.view());
        painter.end();
        one.image.setDevicePixelRatio(ratio);
        m_panels.push_back(std::move(one));
    }
}

void ScreenPicture::paint(QPainter& painter, const core::PageTransform& view) const {
    const ScreenWish& made = m_rasters->wish();
    const auto placeOf = [&](const MapRaster& raster) { return QPointF(raster.rect().topLeft()) / made.pixelsPerUnit; };
    painter.fillRect(toQt(made.frame.rect), made.frame.style.background);
    if (view == made.view()) {
        painter.drawImage(placeOf(m_rasters->map()), m_map.image);
    } else {
        const core::PagePoint corner = view.toPage(made.view().toMap({0, 0}));
        const double scale = view.unitsPerMetre() / made.view().unitsPerMetre();
        painter.save();
        painter.translate(corner.x, corner.y);
        painter.scale(scale, scale);
        painter.drawImage(placeOf(m_rasters->map()), m_map.image);
        painter.restore();
    }
    if (const MapRaster* inset = m_rasters->inset()) {
        painter.drawImage(placeOf(*inset), m_inset.image);
    }
    for (const PanelImage& panel : m_panels) {
        painter.drawImage(panel.at, panel.image);
    }
}

}  // namespace app
