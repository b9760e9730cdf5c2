// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/stroke_outline.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace app {
namespace {

// Largest distance between an outline and the exact arc, in the unit of the points.
constexpr double lineTolerance = 0.125;
constexpr double discTolerance = 0.06;  // smaller, because a single disc is looked at more closely

double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }
double lengthOf(QPointF vector) { return std::sqrt(QPointF::dotProduct(vector, vector)); }
QPointF leftOf(QPointF direction) { return {direction.y(), -direction.x()}; }

/// Cosine of half the largest angle whose chord stays within `tolerance` of the arc.
double cosineOfHalfStep(double radius, double tolerance) { return 1 - std::min(tolerance, radius) / radius; }

}  // namespace

std::span<const QPointF> StrokeOutliner::outline(std::span<const QPointF> line, double width, LineCap ends) {
    setPen(width);
    takeLine(line);
    m_outline.clear();
    if (m_segments.empty()) {
        if (!m_points.empty()) {
            m_outline = discOutline(m_points.front(), width);
        }
        return m_outline;
    }
    const std::size_t last = m_segments.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        addJoin(m_points[i + 1], m_segments[i], m_segments[i + 1]);
    }
    addEnd(m_points.back(), m_segments.back().direction, ends);
    for (std::size_t i = last; i > 0; --i) {
        addJoin(m_points[i], m_segments[i].reversed(), m_segments[i - 1].reversed());
    }
    addEnd(m_points.front(), -m_segments.front().direction, ends);
    return m_outline;
}

void StrokeOutliner::setPen(double width) {
    assert(width > 0);
    if (2 * m_half == width) {
        return;
    }
    m_half = width / 2;
    const double cosHalfStep = cosineOfHalfStep(m_half, lineTolerance);
    m_cosineOfStep = 2 * cosHalfStep * cosHalfStep - 1;
    const double cosHalfCorner = m_half / (m_half + lineTolerance);
    m_cosineOfCorner = 2 * cosHalfCorner * cosHalfCorner - 1;
}

void StrokeOutliner::takeLine(std::span<const QPointF> line) {
    m_points.clear();
    m_segments.clear();
    for (const QPointF& point : line) {
        if (m_points.empty()) {
            m_points.push_back(point);
            continue;
        }
        const QPointF along(point.x() - m_points.back().x(), point.y() - m_points.back().y());
        const double length = lengthOf(along);
        if (length > 0) {
            m_points.push_back(point);
            m_segments.push_back({along / length, length});
        }
    }
}

/// Adds the point half a pen width to the left of the line, seen in its direction.
void StrokeOutliner::addLeftOf(QPointF at, QPointF direction) { add(at + m_half * leftOf(direction)); }

/// Adds the outline at a bend. On the outer side: a mitred corner if it is within the tolerance, else an arc. On the
/// inner side: the intersection of the two edges, or, where the segments are too short for one, the point itself, which
/// keeps the winding order.
void StrokeOutliner::addJoin(QPointF at, const Segment& before, const Segment& after) {
    const double cosine = QPointF::dotProduct(before.direction, after.direction);
    const double sine = cross(before.direction, after.direction);
    const bool isOuter = sine >= 0;
    const bool meets =
        isOuter ? cosine >= m_cosineOfCorner : -sine * m_half <= (1 + cosine) * std::min(before.length, after.length);
    if (meets && cosine > -1) {
        add(at + m_half / (1 + cosine) * (leftOf(before.direction) + leftOf(after.direction)));
        return;
    }
    addLeftOf(at, before.direction);
    if (!isOuter) {
        add(at);
    } else if (cosine < 0) {  // in two arcs, because a single one is not defined where the line turns back on itself
        const QPointF outwards = before.direction - after.direction;
        const QPointF middle = outwards / lengthOf(outwards);
        addArc(at, leftOf(before.direction), middle);
        add(at + m_half * middle);
        addArc(at, middle, leftOf(after.direction));
    } else {
        addArc(at, leftOf(before.direction), leftOf(after.direction));
    }
    addLeftOf(at, after.direction);
}

/// Adds the cap, from the left side of the line to its right side.
void StrokeOutliner::addEnd(QPointF at, QPointF direction, LineCap ends) {
    addLeftOf(at, direction);
    if (ends == LineCap::Round) {
        addArc(at, leftOf(direction), direction);
        add(at + m_half * direction);
        addArc(at, direction, -leftOf(direction));
    }
    addLeftOf(at, -direction);
}

/// Adds the points of an arc between two directions that are less than 180 degrees apart, without its end points.
/// Halves the arc until each step is small enough.
void StrokeOutliner::addArc(QPointF centre, QPointF from, QPointF to) {
    if (QPointF::dotProduct(from, to) >= m_cosineOfStep) {
        return;
    }
    const QPointF middle = (from + to) / lengthOf(from + to);
    addArc(centre, from, middle);
    add(centre + m_half * middle);
    addArc(centre, middle, to);
}

std::vector<std::vector<QPointF>> dashesOf(std::span<const QPointF> line, double dash, double gap, double start) {
    assert(dash > 0 && gap > 0 && start >= 0);
    const double into = std::fmod(start, dash + gap);
    std::vector<std::vector<QPointF>> dashes;
    bool inDash = into > 0 && into < dash;
    double left = into == 0 ? 0 : (inDash ? dash : dash + gap) - into;  // length until the next dash or gap begins
    if (inDash && !line.empty()) {
        dashes.push_back({line.front()});
    }
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF along = line[i] - line[i - 1];
        const double length = lengthOf(along);
        double at = 0;
        while (length - at > left) {
            at += left;
            const QPointF here = line[i - 1] + along * (at / length);
            if (inDash) {
                dashes.back().push_back(here);
            } else {
                dashes.push_back({here});
            }
            inDash = !inDash;
            left = inDash ? dash : gap;
        }
        left -= length - at;
        if (inDash) {
            dashes.back().push_back(line[i]);
        }
    }
    return dashes;
}

std::vector<QPointF> discOutline(QPointF centre, double diameter) {
    assert(diameter > 0);
    const double radius = diameter / 2;
    const double largestStep = 2 * std::acos(cosineOfHalfStep(radius, discTolerance));
    const int steps = std::max(8, static_cast<int>(std::ceil(2 * std::numbers::pi / largestStep)));
    std::vector<QPointF> outline;
    for (int i = 0; i < steps; ++i) {
        const double turned = 2 * std::numbers::pi * i / steps;
        outline.push_back(centre + radius * QPointF(std::cos(turned), std::sin(turned)));
    }
    return outline;
}

std::vector<QPointF> markerOutline(core::PointShape shape, QPointF centre, double size) {
    const double half = size / 2;
    switch (shape) {
        case core::PointShape::Circle:
            break;
        case core::PointShape::Square:
            return {centre + QPointF(-half, -half), centre + QPointF(half, -half), centre + QPointF(half, half),
                    centre + QPointF(-half, half)};
        case core::PointShape::Triangle: {  // its centre of gravity is at the point
            const double height = size * std::numbers::sqrt3 / 2;
            return {centre + QPointF(0, -height * 2 / 3), centre + QPointF(half, height / 3),
                    centre + QPointF(-half, height / 3)};
        }
    }
    return discOutline(centre, size);
}

}  // namespace app
