// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/page_layout.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "app/page/legend.h"
#include "app/page/occupancy_grid.h"

namespace app {
namespace {

constexpr double marginMm = 4;
constexpr double topMarginMm = 2.4;
constexpr double furnitureInsetMm = 2.2;  // from the map's edge to the panels on it
constexpr double fitMarginMm = 3;
constexpr double insetHeightMm = 33;
constexpr double largestInsetPart = 0.34;  // of the map's height
constexpr double insetClearanceMm = 3;     // space for the name of an island beside the inset
constexpr double noticeMm = 2.7;
constexpr double noticePaddingMm = 1.4;
constexpr double belowDegreesMm = 3;    // distance of notices from the degrees along the upper edge
constexpr double widestNotice = 0.62;   // of the map's width
constexpr double smallestTitle = 0.65;  // part of the usual size at which a title is broken into lines
constexpr qsizetype maxTitleLines = 3;

constexpr std::array textScales{1.0, 0.9, 0.8, 0.75};  // the last prints the smallest text at five points
constexpr double largeEnough = 0.62;                   // part of the scale that the map would have without panels
constexpr double smallestFraction = 0.3;               // lower limit of the map's scale, relative to the fitted scale
constexpr double fractionStep = 0.02;
constexpr double narrowestMapMm = 28;  // across all regions; a smaller map would show nothing
constexpr double muchLarger = 1.12;    // the view is fitted again when it could be larger by this factor
constexpr double insideGain = 1.2;     // a strip must make the map larger by this factor to be preferred

enum class LegendPlace { CornerRow, CornerStack, Below, Beside };

/// Where the panels go. A panel that is outside lies on a strip where no regions are drawn.
struct Arrangement {
    LegendPlace legend = LegendPlace::CornerRow;
    bool insetOutside = false;
    bool noticesOutside = false;

    [[nodiscard]] bool hasStrip() const { return legend == LegendPlace::Below || legend == LegendPlace::Beside; }
};

QRectF shrunk(const QRectF& rect, double by) { return rect.adjusted(by, by, -by, -by); }

/// The title on one line, slightly smaller if necessary; else on a few lines, in the largest size that fits.
PlacedText placedTitle(const Ruler& ruler, const QString& text, double width) {
    double sizeMm = titleMm;
    const double usual = Ruler::metrics(ruler.font(titleMm)).horizontalAdvance(text);
    if (usual > width) {
        sizeMm *= std::max(width / usual * 0.97, smallestTitle);
    }
    TextBlock block = ruler.block(text, sizeMm, width);
    while (block.lines.size() > maxTitleLines && sizeMm > titleMm / 10) {
        sizeMm *= 0.9;
        block = ruler.block(text, sizeMm, width);
    }
    return {{}, sizeMm, block};
}

/// Tries arrangements of one figure on one frame, with one scale of sizes.
class Arranger {
public:
    Arranger(const core::Figure& figure, const FigureText& text, const Frame& frame, double scale,
             const OccupancyGrid& occupancy)
        : m_figure(figure), m_text(text), m_frame(frame), m_ruler(frame, scale), m_occupancy(occupancy) {
        m_withoutPanels = layoutWithoutPanels(scale);
        m_classes = classesSize(m_ruler, figure, text);
        m_keys = keysSize(m_ruler, figure, text);
    }

    /// The layout of title, source note and map, without panels.
    [[nodiscard]] const PageLayout& withoutPanels() const { return m_withoutPanels; }
    /// Without a value when it does not fit.
    [[nodiscard]] std::optional<PageLayout> arranged(const Arrangement& arrangement) const;

private:
    [[nodiscard]] bool onPage() const { return m_frame.furniture == Furniture::Page; }
    [[nodiscard]] core::Box extent() const { return m_frame.extent.value_or(m_figure.extent); }
    [[nodiscard]] double edgeGap() const { return m_ruler.mm(furnitureInsetMm); }
    [[nodiscard]] PageLayout layoutWithoutPanels(double scale) const;
    [[nodiscard]] core::PageTransform wholeView(const QRectF& area) const;
    [[nodiscard]] QSizeF insetSize(double height) const;
    void cutStrip(PageLayout& layout, QRectF& area, Qt::Edge edge, double thickness) const;
    void placeNotices(PageLayout& layout, QRectF& area, bool outside) const;
    void placeInCorner(PageLayout& layout, const QRectF& area, bool stacked) const;
    [[nodiscard]] bool placeBelow(PageLayout& layout, QRectF& area, bool withInset) const;
    [[nodiscard]] bool placeBeside(PageLayout& layout, QRectF& area, bool withInset) const;
    [[nodiscard]] std::optional<core::PageTransform> clearView(const QRectF& area,
                                                               const std::vector<QRectF>& obstacles) const;

    const core::Figure& m_figure;
    const FigureText& m_text;
    const Frame& m_frame;
    Ruler m_ruler;
    const OccupancyGrid& m_occupancy;
    PageLayout m_withoutPanels;
    QSizeF m_classes;
    QSizeF m_keys;
};

PageLayout Arranger::layoutWithoutPanels(double scale) const {
    PageLayout layout;
    layout.scale = scale;
    layout.map = toQt(m_frame.rect);
    if (onPage()) {
        const double margin = m_ruler.mm(marginMm);
        layout.map.adjust(margin, m_ruler.mm(topMarginMm), -margin, -m_ruler.mm(topMarginMm));
        layout.title = placedTitle(m_ruler, m_text.title, layout.map.width());
        layout.subtitle = {{}, textMm, m_ruler.block(m_text.subtitle, textMm, layout.map.width())};
        layout.note = {{}, smallTextMm, m_ruler.block(m_text.sourceNote, smallTextMm, layout.map.width())};
        for (PlacedText* part : {&layout.title, &layout.subtitle}) {
            part->rect = {layout.map.left(), layout.map.top(), layout.map.width(), part->block.height};
            layout.map.setTop(part->rect.bottom() + m_ruler.mm(gapMm / 2));
        }
        const double noteTop = layout.map.bottom() - layout.note.block.height;
        layout.note.rect = {layout.map.left(), noteTop, layout.map.width(), layout.note.block.height};
        layout.map.setBottom(noteTop - m_ruler.mm(gapMm));
    }
    layout.fitted = wholeView(layout.map);
    return layout;
}

core::PageTransform Arranger::wholeView(const QRectF& area) const {
    const QRectF inner = shrunk(area, m_ruler.mm(fitMarginMm));
    return core::PageTransform::fitting(
        extent(), {inner.left(), inner.top(), std::max(inner.width(), 1.0), std::max(inner.height(), 1.0)});
}

QSizeF Arranger::insetSize(double height) const {
    return m_figure.inset ? QSizeF(height * m_figure.inset->width() / m_figure.inset->height(), height) : QSizeF();
}

/// Reserves a strip at an edge of the rectangle for regions. On paper, the map becomes smaller; on a screen, the strip
/// lies on the map.
void Arranger::cutStrip(PageLayout& layout, QRectF& area, Qt::Edge edge, double thickness) const {
    const auto cut = [&](QRectF& rect) {
        switch (edge) {
            case Qt::TopEdge:
                rect.setTop(rect.top() + thickness);
                break;
            case Qt::BottomEdge:
                rect.setBottom(rect.bottom() - thickness);
                break;
            default:
                rect.setRight(rect.right() - thickness);
        }
    };
    cut(area);
    if (onPage()) {
        cut(layout.map);
    }
}

/// In the upper left corner, where a line is usually clear of every region.
void Arranger::placeNotices(PageLayout& layout, QRectF& area, bool outside) const {
    if (m_text.notices.isEmpty()) {
        return;
    }
    const double padding = m_ruler.mm(noticePaddingMm);
    const double edge = outside && onPage() ? 0 : edgeGap();
    const double widest = outside ? area.width() - 2 * edge : area.width() * widestNotice;
    layout.notices = {
        {}, noticeMm, m_ruler.block(m_text.notices.join(QLatin1Char('\n')), noticeMm, widest - 2 * padding)};
    const double height = layout.notices.block.height + 2 * padding;
    const double down = outside ? edge : edgeGap() + m_ruler.mm(belowDegreesMm);
    layout.notices.rect = {area.left() + edge, area.top() + down, layout.notices.block.width + 2 * padding, height};
    if (outside) {
        cutStrip(layout, area, Qt::TopEdge, down + height + m_ruler.mm(gapMm));
    }
}

void Arranger::placeInCorner(PageLayout& layout, const QRectF& area, bool stacked) const {
    const QPointF corner(area.left() + edgeGap(), area.bottom() - edgeGap());
    const double gap = m_classes.isEmpty() ? 0 : m_ruler.mm(gapMm);
    layout.classes = {corner - QPointF(0, m_classes.height()), m_classes};
    layout.keys = stacked ? QRectF(layout.classes.topLeft() - QPointF(0, m_keys.height() + gap), m_keys)
                          : QRectF({layout.classes.right() + gap, corner.y() - m_keys.height()}, m_keys);
}

bool Arranger::placeBelow(PageLayout& layout, QRectF& area, bool withInset) const {
    const double edge = onPage() ? 0 : edgeGap();
    const double height =
        std::max({m_classes.height(), m_keys.height(), m_ruler.mm(withInset ? insetHeightMm * 0.7 : 0)});
    const double top = area.bottom() - edge - height;
    const double gap = m_ruler.mm(gapMm);
    layout.classes = {{area.left() + edge, top}, m_classes};
    layout.keys = {{layout.classes.right() + (m_classes.isEmpty() ? 0 : gap), top}, m_keys};
    double right = layout.keys.right();
    if (withInset) {
        const QSizeF size = insetSize(std::min(height, m_ruler.mm(insetHeightMm)));
        layout.inset = {{area.right() - edge - size.width(), top}, size};
        right += gap + size.width();
    }
    const bool fits = right <= area.right() - edge + 1e-6;
    cutStrip(layout, area, Qt::BottomEdge, height + edge + gap);
    return fits;
}

bool Arranger::placeBeside(PageLayout& layout, QRectF& area, bool withInset) const {
    const double edge = onPage() ? 0 : edgeGap();
    const double width = std::max(m_classes.width(), m_keys.width());
    const double left = area.right() - edge - width;
    const double gap = m_ruler.mm(gapMm);
    layout.classes = {{left, area.top() + edge}, m_classes};
    layout.keys = {{left, layout.classes.bottom() + (m_classes.isEmpty() ? 0 : gap)}, m_keys};
    double bottom = layout.keys.bottom();
    if (withInset) {
        const QSizeF size =
            insetSize(std::min(m_ruler.mm(insetHeightMm), width * m_figure.inset->height() / m_figure.inset->width()));
        layout.inset = {{left, area.bottom() - edge - size.height()}, size};
        bottom += gap + size.height();
    }
    const bool fits = bottom <= area.bottom() - edge + 1e-6;
    cutStrip(layout, area, Qt::RightEdge, width + edge + gap);
    return fits;
}

/// The largest view of the whole extent in a rectangle in which no obstacle covers a region: a published map must not
/// hide territory.
std::optional<core::PageTransform> Arranger::clearView(const QRectF& area, const std::vector<QRectF>& obstacles) const {
    const QRectF inner = shrunk(area, m_ruler.mm(fitMarginMm));
    if (inner.width() < 1 || inner.height() < 1) {
        return std::nullopt;
    }
    const core::PageTransform whole = wholeView(area);
    const core::MapPoint centre = extent().centre();
    for (double fraction = 1; fraction >= smallestFraction; fraction -= fractionStep) {
        const core::PageTransform smaller(centre, whole.toPage(centre), whole.unitsPerMetre() * fraction);
        const double spareX = inner.width() - extent().width() * smaller.unitsPerMetre();
        const double spareY = inner.height() - extent().height() * smaller.unitsPerMetre();
        for (const double up : {0.0, 0.25, 0.5}) {
            for (const double right : {0.0, 0.15, 0.3, 0.5}) {
                const core::PageTransform view = smaller.panned(right * spareX, -up * spareY);
                const bool isClear = std::ranges::none_of(obstacles, [&](const QRectF& rect) {
                    return m_occupancy.mayHoldRegion(
                        view.visible({rect.left(), rect.top(), rect.width(), rect.height()}));
                });
                if (isClear) {
                    return view;
                }
            }
        }
    }
    return std::nullopt;
}

std::optional<PageLayout> Arranger::arranged(const Arrangement& arrangement) const {
    PageLayout layout = m_withoutPanels;
    QRectF area = layout.map;
    placeNotices(layout, area, arrangement.noticesOutside);
    const bool insetOutside = arrangement.insetOutside && arrangement.hasStrip() && m_figure.inset.has_value();
    bool fits = true;
    switch (arrangement.legend) {
        case LegendPlace::CornerRow:
        case LegendPlace::CornerStack:
            placeInCorner(layout, area, arrangement.legend == LegendPlace::CornerStack);
            break;
        case LegendPlace::Below:
            fits = placeBelow(layout, area, insetOutside);
            break;
        case LegendPlace::Beside:
            fits = placeBeside(layout, area, insetOutside);
            break;
    }
    if (m_figure.inset && !insetOutside) {
        const QSizeF size = insetSize(std::min(m_ruler.mm(insetHeightMm), largestInsetPart * area.height()));
        layout.inset = {area.bottomRight() - QPointF(edgeGap() + size.width(), edgeGap() + size.height()), size};
    }
    std::vector<QRectF> obstacles;
    const auto keepClear = [&](const QRectF& rect, bool onStrip, double clearance) {
        if (!rect.isEmpty() && !onStrip) {
            fits = fits && area.contains(rect) &&
                   std::ranges::none_of(obstacles, [&](const QRectF& obstacle) { return obstacle.intersects(rect); });
            obstacles.push_back(shrunk(rect, -clearance));
        }
    };
    keepClear(layout.classes, arrangement.hasStrip(), 0);
    keepClear(layout.keys, arrangement.hasStrip(), 0);
    keepClear(layout.notices.rect, arrangement.noticesOutside, 0);
    keepClear(layout.inset, insetOutside, m_ruler.mm(insetClearanceMm));
    const auto view = fits ? clearView(area, obstacles) : std::nullopt;
    if (!view || extent().width() * view->unitsPerMetre() < narrowestMapMm * m_frame.unitsPerMm) {
        return std::nullopt;
    }
    layout.fitted = *view;
    return layout;
}

/// All arrangements to try.
/// @param onlyOutside  whether no panel may lie where regions are drawn.
std::vector<Arrangement> arrangements(bool hasNotices, bool onlyOutside) {
    if (onlyOutside) {
        return {{LegendPlace::Below, true, true}, {LegendPlace::Beside, true, true}};
    }
    std::vector<Arrangement> all;
    for (const bool noticesOutside : {false, true}) {
        if (noticesOutside && !hasNotices) {
            continue;
        }
        all.push_back({LegendPlace::CornerRow, false, noticesOutside});
        all.push_back({LegendPlace::CornerStack, false, noticesOutside});
        for (const bool insetOutside : {false, true}) {
            all.push_back({LegendPlace::Below, insetOutside, noticesOutside});
            all.push_back({LegendPlace::Beside, insetOutside, noticesOutside});
        }
    }
    return all;
}

}  // namespace

std::vector<QRectF> panelRects(const PageLayout& layout) {
    return {layout.classes, layout.keys, layout.inset, layout.notices.rect};
}

PageLayout pageLayout(const core::Figure& figure, const FigureText& text, const Frame& frame) {
    return pageLayout(figure, text, frame, OccupancyGrid(*figure.regions, figure.extent));
}

bool canKeepView(const core::PageTransform& view, const PageLayout& layout, const core::Figure& figure,
                 const OccupancyGrid& occupancy) {
    const core::Box seen = view.visible({layout.map.left(), layout.map.top(), layout.map.width(), layout.map.height()});
    const bool isClear = std::ranges::none_of(panelRects(layout), [&](const QRectF& rect) {
        return !rect.isEmpty() &&
               occupancy.mayHoldRegion(view.visible({rect.left(), rect.top(), rect.width(), rect.height()}));
    });
    return isClear && seen.contains(figure.extent.min) && seen.contains(figure.extent.max) &&
           layout.fitted.unitsPerMetre() <= view.unitsPerMetre() * muchLarger;
}

PageLayout pageLayout(const core::Figure& figure, const FigureText& text, const Frame& frame,
                      const OccupancyGrid& occupancy) {
    std::optional<PageLayout> best;
    for (const double scale : textScales) {
        const Arranger arranger(figure, text, frame, scale, occupancy);
        const double bare = arranger.withoutPanels().fitted.unitsPerMetre();
        if (best && best->fitted.unitsPerMetre() >= bare * largeEnough) {
            break;
        }
        double bestGain = best ? best->fitted.unitsPerMetre() : 0;
        for (const Arrangement& arrangement : arrangements(!text.notices.isEmpty(), frame.extent.has_value())) {
            const auto layout = arranger.arranged(arrangement);
            const double gain = layout ? layout->fitted.unitsPerMetre() * (arrangement.hasStrip() ? 1 : insideGain) : 0;
            if (gain > bestGain) {
                best = layout;
                bestGain = gain;
            }
        }
    }
    return best ? *best : Arranger(figure, text, frame, textScales.back(), occupancy).withoutPanels();
}

}  // namespace app
