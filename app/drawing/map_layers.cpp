// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/map_layers.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/geometry/clip.h"

namespace app {
namespace {

constexpr double regionBorderMm = 0.16;
constexpr double sideWithBorderMm = 2.5;     // side of a median region from which borders have their full width
constexpr double sideWithoutBorderMm = 0.6;  // side of a median region up to which no borders are drawn
constexpr double coastMm = 0.2;
constexpr double groupCoastMm = 0.3;
constexpr double groupCasingMm = 0.35;        // wider than the line by this
constexpr double dividingLineCasingMm = 0.7;  // wider than the line by this
constexpr double dividingLineEndMm = 1.4;
constexpr double placeHaloMm = 0.35;
constexpr double disputedLineMm = 0.35;

/// Side of a square that has the median area of the regions, in metres.
double medianSideM(const core::RegionSet& regions) {
    constexpr double metresPerKm = 1000;
    std::vector<double> areasKm2;
    areasKm2.reserve(regions.size());
    for (const core::Region& region : regions.regions()) {
        areasKm2.push_back(region.areaKm2);
    }
    if (areasKm2.empty()) {
        return 0;
    }
    const auto middle = areasKm2.begin() + static_cast<std::ptrdiff_t>(areasKm2.size() / 2);
    std::ranges::nth_element(areasKm2, middle);
    return std::sqrt(*middle) * metresPerKm;
}

/// One visitor for all kinds of layer, so that a kind without a function does not compile.
class LayerPainter {
public:
    LayerPainter(LayerSurface& surface, const Ruler& ruler, const core::Box& regionBounds, double unitsPerMetre)
        : m_surface(surface), m_ruler(ruler), m_regionBounds(regionBounds), m_unitsPerMetre(unitsPerMetre) {}

    void operator()(const core::LandLayer& layer) const {
        const QPen outline = m_ruler.pen(m_ruler.style().background, regionBorderMm * 2);
        for (const core::MultiPolygon& shape : layer.baseMap->land) {
            m_surface.fill(shape, m_ruler.style().land);
            strokeOutline(m_surface, shape, outline);
        }
    }

    void operator()(const core::GraticuleLayer& layer) const {
        for (const core::GraticuleLine& line : layer.baseMap->graticule) {
            m_surface.stroke(line.path, m_ruler.pen(m_ruler.style().graticule, regionBorderMm));
        }
    }

    void operator()(const core::FillLayer& layer) const {
        for (std::size_t i = 0; i < layer.regions->size(); ++i) {
            m_surface.fillRegion(i, (*layer.regions)[i].shape, layer.colourOf[i]);
        }
        const QPen hatch = m_ruler.pen(m_ruler.style().regionBorder, hatchMm);
        for (const std::size_t i : layer.withoutRow) {
            m_surface.hatch((*layer.regions)[i].shape, hatch, m_ruler.mm(hatchSpacingMm));
        }
        const double widthFactor = borderWidthFactor(*layer.regions);
        const QPen inner = m_ruler.pen(m_ruler.style().regionBorder, regionBorderMm * widthFactor);
        const QPen coast = m_ruler.pen(m_ruler.style().coast, coastMm);
        for (const core::Border& border : *layer.borders) {
            if (!border.neighbour) {
                m_surface.stroke(border.path, coast);
            } else if (widthFactor > 0) {
                m_surface.stroke(border.path, inner);
            }
        }
    }

    void operator()(const core::GroupOutlineLayer& layer) const {
        const QPen casing = m_ruler.pen(m_ruler.style().halo, groupOutlineMm + groupCasingMm);
        const QPen inner = m_ruler.pen(m_ruler.style().groupOutline, groupOutlineMm);
        const QPen coast = m_ruler.pen(m_ruler.style().groupOutline, groupCoastMm);
        for (const std::size_t i : layer.borderIndices) {
            const core::Border& border = (*layer.borders)[i];
            if (border.neighbour) {
                m_surface.stroke(border.path, casing);
            }
        }
        for (const std::size_t i : layer.borderIndices) {
            const core::Border& border = (*layer.borders)[i];
            m_surface.stroke(border.path, border.neighbour ? inner : coast);
        }
    }

    /// Only the lines that cross the box of the regions: other disputes are not the subject of the map, and a single
    /// dash in the sea would be confusing.
    void operator()(const core::DisputedLineLayer& layer) const {
        const QPen pen = disputedLinePen(m_ruler);
        for (const core::Polyline& line : layer.baseMap->disputedLines) {
            if (!core::clippedLine(line, m_regionBounds).empty()) {
                m_surface.stroke(line, pen);
            }
        }
    }

    void operator()(const core::DividingLineLayer& layer) const {
        m_surface.stroke(layer.path, m_ruler.pen(m_ruler.style().halo, dividingLineMm + dividingLineCasingMm));
        m_surface.stroke(layer.path, m_ruler.pen(m_ruler.style().dividingLine, dividingLineMm));
        if (!layer.path.empty()) {
            for (const core::MapPoint& end : {layer.path.front(), layer.path.back()}) {
                m_surface.drawPoint(end, m_ruler.mm(dividingLineEndMm), Qt::NoPen, m_ruler.style().dividingLine);
            }
        }
    }

    void operator()(const core::PointLayer& layer) const {
        const QPen halo = m_ruler.pen(m_ruler.style().halo, placeHaloMm);
        for (const core::Place& place : layer.places->places) {
            m_surface.drawPoint(place.point, m_ruler.mm(placeMm), halo, m_ruler.style().place);
        }
    }

    void operator()(const core::OverlayLayer& layer) const {
        for (const core::Overlay& overlay : *layer.overlays) {
            const QColor colour = dataColour(overlay.symbol.colour);
            const QPen pen = overlayLinePen(m_ruler, overlay.symbol);
            m_surface.fill(overlay.areas, colour);
            strokeOutline(m_surface, overlay.areas, pen);
            for (const core::Polyline& line : overlay.lines) {
                m_surface.stroke(line, pen);
            }
            for (const core::OverlayPoint& point : overlay.points) {
                m_surface.drawMarker(point.point, overlay.symbol.shape, m_ruler.mm(overlay.symbol.sizeMm),
                                     overlayPointPen(m_ruler), colour);
            }
        }
    }

    /// Names are labels, which are drawn after all layers.
    void operator()(const core::NameLayer& /*layer*/) const {}

private:
    /// Factor from 0 to 1 for the width of borders between regions: where regions are tiny, full borders would hide the
    /// colours.
    [[nodiscard]] double borderWidthFactor(const core::RegionSet& regions) const {
        const double sideMm = medianSideM(regions) * m_unitsPerMetre / m_ruler.mm(1);
        return std::clamp((sideMm - sideWithoutBorderMm) / (sideWithBorderMm - sideWithoutBorderMm), 0.0, 1.0);
    }

    LayerSurface& m_surface;
    const Ruler& m_ruler;
    core::Box m_regionBounds;
    double m_unitsPerMetre;
};

}  // namespace

void strokeOutline(LayerSurface& surface, const core::MultiPolygon& shape, const QPen& pen) {
    for (const core::Polygon& polygon : shape) {
        surface.stroke(polygon.shell, pen);
        for (const core::Ring& hole : polygon.holes) {
            surface.stroke(hole, pen);
        }
    }
}

QPen disputedLinePen(const Ruler& ruler) {
    QPen pen = ruler.pen(ruler.style().disputed, disputedLineMm, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    return pen;
}

QPen overlayLinePen(const Ruler& ruler, const core::OverlaySymbol& symbol) {
    const QColor colour = dataColour(symbol.colour);
    if (symbol.dash == core::DashStyle::Solid) {
        return ruler.pen(colour, symbol.widthMm);
    }
    QPen pen = ruler.pen(colour, symbol.widthMm, Qt::CustomDashLine);
    pen.setDashPattern(symbol.dash == core::DashStyle::Dashed ? QList<qreal>{4, 3} : QList<qreal>{1, 1.8});
    return pen;
}

QPen overlayPointPen(const Ruler& ruler) { return ruler.pen(ruler.style().halo, placeHaloMm); }

void drawLayer(LayerSurface& surface, const Ruler& ruler, const core::Layer& layer, const core::Box& regionBounds,
               double unitsPerMetre) {
    std::visit(LayerPainter(surface, ruler, regionBounds, unitsPerMetre), layer);
}

}  // namespace app
