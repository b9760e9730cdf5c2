// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/region_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "core/geometry/measure.h"

namespace app {
namespace {

constexpr std::array nameSizesMm{2.7, 2.3};  // tried in this order
// A region whose radius is a smaller part of the name's height would be hidden by a name inside it.
constexpr double smallestRadiusPart = 0.3;
constexpr double gapBesideMm = 0.3;       // between a tiny region and the name beside it
constexpr std::size_t crowdedFrom = 200;  // visible regions: with more of them, tiny regions have no name
constexpr double nameGapMm = 1;           // between two names in a row, so that they do not read as one
constexpr double stepMm = 0.3;
constexpr std::array shifts{0.3, 0.6, 1.0, 2.0};  // from the middle, in sizes of the name
// East, west, north, south, then the directions between them.
constexpr std::array<std::pair<double, double>, 12> directions{{{1, 0},
                                                                {-1, 0},
                                                                {0, -1},
                                                                {0, 1},
                                                                {0.92, 0.38},
                                                                {0.92, -0.38},
                                                                {0.7, 0.7},
                                                                {0.7, -0.7},
                                                                {-0.92, 0.38},
                                                                {-0.92, -0.38},
                                                                {-0.7, 0.7},
                                                                {-0.7, -0.7}}};

double distance(const QRectF& box, QPointF point) {
    const double dx = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double dy = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(dx, dy);
}

/// The neighbouring countries that are drawn.
class Land {
public:
    explicit Land(std::span<const core::MultiPolygon> shapes) : m_shapes(shapes) {
        for (const core::MultiPolygon& shape : shapes) {
            m_boxes.push_back(core::boundingBox(shape));
        }
    }

    [[nodiscard]] bool contains(core::MapPoint point) const {
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            if (m_boxes[i] && m_boxes[i]->contains(point) && core::contains(m_shapes[i], point)) {
                return true;
            }
        }
        return false;
    }

private:
    std::span<const core::MultiPolygon> m_shapes;
    std::vector<std::optional<core::Box>> m_boxes;
};

/// One region on the page, and the candidate positions for its name.
class NameCandidates {
public:
    NameCandidates(const Ruler& ruler, const core::NameLayer& layer, const Land& land, std::size_t region,
                   const core::PageTransform& view)
        : m_ruler(ruler),
          m_regions(*layer.regions),
          m_land(land),
          m_region(region),
          m_view(view),
          m_middle(toQt(view.toPage((*layer.anchors)[region].centre))),
          m_radius((*layer.anchors)[region].radiusM * view.unitsPerMetre()) {}

    [[nodiscard]] QPointF middle() const { return m_middle; }

    [[nodiscard]] double radius() const { return m_radius; }

    /// The best position that is free.
    /// @param onMiddle  box of the name, centred on the middle of the region.
    template <class IsFree>
    [[nodiscard]] std::optional<QRectF> firstOf(const QRectF& onMiddle, const IsFree& isFree) const {
        if (m_radius >= onMiddle.height() / 2) {
            return within(onMiddle, isFree);
        }
        auto place = beside(onMiddle, isFree);
        if (!place && m_radius >= onMiddle.height() * smallestRadiusPart) {
            place = within(onMiddle, isFree);
        }
        return place;
    }

private:
    [[nodiscard]] core::MapPoint onMap(QPointF point) const { return m_view.toMap({point.x(), point.y()}); }

    /// Tests the inscribed circle first, and the shape only for points outside the circle.
    [[nodiscard]] bool isInside(QPointF point) const {
        const QPointF away = point - m_middle;
        return QPointF::dotProduct(away, away) <= m_radius * m_radius || m_regions.at(onMap(point)) == m_region;
    }

    /// A free box whose middle is in the region.
    template <class IsFree>
    [[nodiscard]] std::optional<QRectF> within(const QRectF& onMiddle, const IsFree& isFree) const {
        const auto isGood = [&](const QRectF& box) { return isFree(box) && isInside(box.center()); };
        if (isGood(onMiddle)) {
            return onMiddle;
        }
        for (const double shift : shifts) {
            for (const auto& [right, down] : directions) {
                const QRectF box = onMiddle.translated(right * shift * (onMiddle.width() / 2 + m_ruler.mm(stepMm)),
                                                       down * shift * (onMiddle.height() + m_ruler.mm(stepMm)));
                if (isGood(box)) {
                    return box;
                }
            }
        }
        return std::nullopt;
    }

    /// A free box outside the region, close to its inscribed circle, and clear of other regions and of neighbouring
    /// land; the nearest in each direction.
    template <class IsFree>
    [[nodiscard]] std::optional<QRectF> beside(const QRectF& onMiddle, const IsFree& isFree) const {
        const double nearest = m_radius + m_ruler.mm(gapBesideMm);
        const double farthest = m_radius + m_ruler.mm(besideMm);
        for (const auto& [right, down] : directions) {
            for (double distanceMoved = 0;; distanceMoved += m_ruler.mm(stepMm)) {
                const QRectF box = onMiddle.translated(right * distanceMoved, down * distanceMoved);
                if (distance(box, m_middle) < nearest) {
                    continue;
                }
                if (distance(box, m_middle) > farthest) {
                    break;
                }
                if (!m_regions.at(onMap(box.center())) && isClearOfOthers(box)) {
                    if (isFree(box)) {
                        return box;
                    }
                    break;
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool isClearOfOthers(const QRectF& box) const {
        for (const double right : {0.0, 0.25, 0.5, 0.75, 1.0}) {
            for (const double down : {0.0, 0.5, 1.0}) {
                const QPointF at = box.topLeft() + QPointF(right * box.width(), down * box.height());
                if (m_regions.at(onMap(at)).value_or(m_region) != m_region || m_land.contains(onMap(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    const Ruler& m_ruler;
    const core::RegionSet& m_regions;
    const Land& m_land;
    std::size_t m_region;
    const core::PageTransform& m_view;
    QPointF m_middle;
    double m_radius;
};

/// The order in which names are placed: first the small regions, the largest of them first; then the others, the
/// smallest of them first, because their names have the fewest possible positions.
std::vector<std::size_t> placingOrder(const std::vector<core::InscribedCircle>& anchors, double smallM) {
    std::vector<std::size_t> order(anchors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const double radius = anchors[i].radiusM;
        return radius < smallM ? -radius : radius;
    });
    return order;
}

/// One size of names, with its font metrics.
class NameSize {
public:
    NameSize(const Ruler& ruler, double sizeMm, LabelCache& cache)
        : m_mm(sizeMm),
          m_metrics(ruler.font(sizeMm)),
          m_height(m_metrics.ascent() + m_metrics.descent()),
          m_cache(cache) {
        m_appearance.fontFamily = ruler.frame().fontFamily;
        m_appearance.pixelSize = ruler.font(sizeMm).pixelSize();
    }

    [[nodiscard]] double mm() const { return m_mm; }
    [[nodiscard]] double height() const { return m_height; }

    [[nodiscard]] QRectF boxOf(const QString& name, QPointF centre) {
        m_appearance.text = name;
        const double width = m_cache.width(m_appearance, [&] { return m_metrics.horizontalAdvance(name); });
        return {centre.x() - width / 2, centre.y() - m_height / 2, width, m_height};
    }

private:
    double m_mm;
    QFontMetricsF m_metrics;
    double m_height;
    LabelAppearance m_appearance;
    LabelCache& m_cache;
};

std::size_t countInside(const std::vector<core::InscribedCircle>& anchors, const core::PageTransform& view,
                        const QRectF& map) {
    return static_cast<std::size_t>(std::ranges::count_if(
        anchors, [&](const core::InscribedCircle& anchor) { return map.contains(toQt(view.toPage(anchor.centre))); }));
}

}  // namespace

QRectF centredBox(const QFontMetricsF& metrics, const QString& text, QPointF centre) {
    const QSizeF size(metrics.horizontalAdvance(text), metrics.ascent() + metrics.descent());
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

std::vector<PlacedName> placedNames(const Ruler& ruler, const core::NameLayer& layer,
                                    std::span<const core::MultiPolygon> land, const std::vector<QString>& names,
                                    const core::PageTransform& view, const QRectF& map, CollisionIndex& occupied,
                                    LabelCache& cache) {
    const Land visibleLand(land);
    const bool isCrowded = countInside(*layer.anchors, view, map) > crowdedFrom;
    const double gap = ruler.mm(nameGapMm);
    const auto isFree = [&](const QRectF& box) {
        return map.contains(box) && occupied.isFree(box.adjusted(-gap, 0, gap, 0));
    };
    std::vector<NameSize> sizes;
    for (const double sizeMm : nameSizesMm) {
        sizes.emplace_back(ruler, sizeMm, cache);
    }
    std::vector<PlacedName> placed;
    for (const std::size_t i : placingOrder(*layer.anchors, ruler.mm(nameSizesMm.front()) / view.unitsPerMetre())) {
        const NameCandidates candidates(ruler, layer, visibleLand, i, view);
        const bool isLeftOut =
            !map.contains(candidates.middle()) || (isCrowded && candidates.radius() < sizes.back().height() / 2);
        std::optional<QRectF> box;
        for (auto size = sizes.begin(); !isLeftOut && !box && size != sizes.end(); ++size) {
            box = candidates.firstOf(size->boxOf(names[i], candidates.middle()), isFree);
            if (box) {
                occupied.add(*box);
                placed.push_back({i, size->mm(), *box});
            }
        }
    }
    return placed;
}

}  // namespace app
