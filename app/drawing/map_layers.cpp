// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/map_layers.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/geometry/clip.h"

namespace app {
namespace {

constexpr double regionBorderMm = 0.16;
constexpr double sideWithBorderMm = 2.5;     // of a usual region: from here on borders have their full width
constexpr double sideWithoutBorderMm = 0.6;  // and up to here there are none
constexpr double coastMm = 0.2;
constexpr double groupOutlineMm = 0.45;
constexpr double groupCoastMm = 0.3;
constexpr double casingMm = 0.35;  // how much wider a casing is than its line
constexpr double huLineMm = 0.6;
constexpr double huLineEndMm = 1.4;
constexpr double cityMm = 1.5;

/// The side of a square as large as the region in the middle of all, by area.
double usualSideM(const core::RegionSet& regions) {
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

/// One visitor for every kind of layer: a forgotten kind does not compile.
class LayerPainter {
public:
    LayerPainter(LayerSurface& surface, const Ruler& ruler, const core::Box& subject, double unitsPerMetre)
        : m_surface(surface), m_ruler(ruler), m_subject(subject), m_unitsPerMetre(unitsPerMetre) {}

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
        const double widthPart = borderWidthPart(*layer.regions);
        const QPen inner = m_ruler.pen(m_ruler.style().regionBorder, regionBorderMm * widthPart);
        const QPen coast = m_ruler.pen(m_ruler.style().coast, coastMm);
        for (const core::Border& border : *layer.borders) {
            if (!border.neighbour) {
                m_surface.stroke(border.path, coast);
            } else if (widthPart > 0) {
                m_surface.stroke(border.path, inner);
            }
        }
    }

    void operator()(const core::GroupOutlineLayer& layer) const {
        const QPen casing = m_ruler.pen(m_ruler.style().halo, groupOutlineMm + casingMm);
        const QPen inner = m_ruler.pen(m_ruler.style().groupOutline, groupOutlineMm);
        const QPen coast = m_ruler.pen(m_ruler.style().groupOutline, groupCoastMm);
        for (const std::size_t i : layer.between) {
            const core::Border& border = (*layer.borders)[i];
            if (border.neighbour) {
                m_surface.stroke(border.path, casing);
            }
        }
        for (const std::size_t i : layer.between) {
            const core::Border& border = (*layer.borders)[i];
            m_surface.stroke(border.path, border.neighbour ? inner : coast);
        }
    }

    /// Those that come near the regions, whoever claims: a dispute that is far away from the subject of the map is not
    /// its matter, and a stray dash in the sea would only puzzle.
    void operator()(const core::DisputedLineLayer& layer) const {
        QPen pen = m_ruler.pen(m_ruler.style().disputed, casingMm, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        for (const core::Polyline& line : layer.baseMap->disputedLines) {
            if (!core::clippedLine(line, m_subject).empty()) {
                m_surface.stroke(line, pen);
            }
        }
    }

    void operator()(const core::HuLineLayer& layer) const {
        m_surface.stroke(layer.path, m_ruler.pen(m_ruler.style().halo, huLineMm + 2 * casingMm));
        m_surface.stroke(layer.path, m_ruler.pen(m_ruler.style().huLine, huLineMm));
        if (!layer.path.empty()) {
            for (const core::MapPoint& end : {layer.path.front(), layer.path.back()}) {
                m_surface.drawPoint(end, m_ruler.mm(huLineEndMm), Qt::NoPen, m_ruler.style().huLine);
            }
        }
    }

    void operator()(const core::CityLayer& layer) const {
        const QPen halo = m_ruler.pen(m_ruler.style().halo, casingMm);
        for (const core::City& city : *layer.cities) {
            m_surface.drawPoint(city.point, m_ruler.mm(cityMm), halo, m_ruler.style().city);
        }
    }

    /// Labels come after all layers, where none can lie on another.
    void operator()(const core::NameLayer& /*layer*/) const {}

private:
    /// What part of their width borders between regions have: all of it where a usual region has room for its colour,
    /// none where they would be all that is seen.
    [[nodiscard]] double borderWidthPart(const core::RegionSet& regions) const {
        const double sideMm = usualSideM(regions) * m_unitsPerMetre / m_ruler.mm(1);
        return std::clamp((sideMm - sideWithoutBorderMm) / (sideWithBorderMm - sideWithoutBorderMm), 0.0, 1.0);
    }

    LayerSurface& m_surface;
    const Ruler& m_ruler;
    core::Box m_subject;
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

void drawLayer(LayerSurface& surface, const Ruler& ruler, const core::Layer& layer, const core::Box& subject,
               double unitsPerMetre) {
    std::visit(LayerPainter(surface, ruler, subject, unitsPerMetre), layer);
}

}  // namespace app
