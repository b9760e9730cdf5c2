// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/stroke_outline.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace app {
namespace {

// How far an outline may stay within the arc that it stands for, or go beyond it, in the unit of the points.
constexpr double lineTolerance = 0.125;
constexpr double discTolerance = 0.06;  // a disc is looked at by itself

double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }
double lengthOf(QPointF vector) { return std::sqrt(QPointF::dotProduct(vector, vector)); }
QPointF leftOf(QPointF direction) { return {direction.y(), -direction.x()}; }

/// The cosine of half the angle whose chord stays within a tolerance of the arc.
double cosineOfHalfStep(double radius, double tolerance) { return 1 - std::min(tolerance, radius) / radius; }

}  // namespace

std::span<const QPointF> StrokeOutliner::outline(std::span<const QPointF> line, double width, LineEnds ends) {
    setPen(width);
    takeLine(line);
    m_outline.clear();
    if (m_pieces.empty()) {
        if (!m_points.empty()) {
            m_outline = discOutline(m_points.front(), width);
        }
        return m_outline;
    }
    const std::size_t last = m_pieces.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        turn(m_points[i + 1], m_pieces[i], m_pieces[i + 1]);
    }
    end(m_points.back(), m_pieces.back().direction, ends);
    for (std::size_t i = last; i > 0; --i) {
        turn(m_points[i], m_pieces[i].backwards(), m_pieces[i - 1].backwards());
    }
    end(m_points.front(), -m_pieces.front().direction, ends);
    return m_outline;
}

void StrokeOutliner::setPen(double width) {
    assert(width > 0);
    if (2 * m_half == width) {
        return;
    }
    m_half = width / 2;
    const double ofHalfStep = cosineOfHalfStep(m_half, lineTolerance);
    m_cosineOfStep = 2 * ofHalfStep * ofHalfStep - 1;
    const double ofHalfCorner = m_half / (m_half + lineTolerance);
    m_cosineOfCorner = 2 * ofHalfCorner * ofHalfCorner - 1;
}

void StrokeOutliner::takeLine(std::span<const QPointF> line) {
    m_points.clear();
    m_pieces.clear();
    for (const QPointF& point : line) {
        if (m_points.empty()) {
            m_points.push_back(point);
            continue;
        }
        const QPointF along(point.x() - m_points.back().x(), point.y() - m_points.back().y());
        const double length = lengthOf(along);
        if (length > 0) {
            m_points.push_back(point);
            m_pieces.push_back({along / length, length});
        }
    }
}

/// Half a pen beside the line, on the left hand of who walks along it.
void StrokeOutliner::addBeside(QPointF at, QPointF direction) { add(at + m_half * leftOf(direction)); }

/// Round a bend. On its outer side a corner where that is as good as an arc. On its inner side where the two sides
/// meet, or, where they are too short for that, through the point itself, so that the outline turns the same way
/// round everywhere.
void StrokeOutliner::turn(QPointF at, const Piece& before, const Piece& after) {
    const double cosine = QPointF::dotProduct(before.direction, after.direction);
    const double sine = cross(before.direction, after.direction);
    const bool isOuter = sine >= 0;
    const bool meets =
        isOuter ? cosine >= m_cosineOfCorner : -sine * m_half <= (1 + cosine) * std::min(before.length, after.length);
    if (meets && cosine > -1) {
        add(at + m_half / (1 + cosine) * (leftOf(before.direction) + leftOf(after.direction)));
        return;
    }
    addBeside(at, before.direction);
    if (!isOuter) {
        add(at);
    } else if (cosine < 0) {  // by the middle, which is well defined even where the line turns back on itself
        const QPointF outwards = before.direction - after.direction;
        const QPointF middle = outwards / lengthOf(outwards);
        arc(at, leftOf(before.direction), middle);
        add(at + m_half * middle);
        arc(at, middle, leftOf(after.direction));
    } else {
        arc(at, leftOf(before.direction), leftOf(after.direction));
    }
    addBeside(at, after.direction);
}

/// Half round the end of the line, from its left side to its right.
void StrokeOutliner::end(QPointF at, QPointF direction, LineEnds ends) {
    addBeside(at, direction);
    if (ends == LineEnds::Round) {
        arc(at, leftOf(direction), direction);
        add(at + m_half * direction);
        arc(at, direction, -leftOf(direction));
    }
    addBeside(at, -direction);
}

/// Points about a centre between two directions less than half a turn apart, without the first and the last: halved
/// until the pieces are small enough.
void StrokeOutliner::arc(QPointF centre, QPointF from, QPointF to) {
    if (QPointF::dotProduct(from, to) >= m_cosineOfStep) {
        return;
    }
    const QPointF middle = (from + to) / lengthOf(from + to);
    arc(centre, from, middle);
    add(centre + m_half * middle);
    arc(centre, middle, to);
}

std::vector<std::vector<QPointF>> dashesOf(std::span<const QPointF> line, double dash, double gap, double start) {
    assert(dash > 0 && gap > 0 && start >= 0);
    const double into = std::fmod(start, dash + gap);
    std::vector<std::vector<QPointF>> dashes;
    bool inked = into > 0 && into < dash;
    double left = into == 0 ? 0 : (inked ? dash : dash + gap) - into;  // until the pen is lifted or put down
    if (inked && !line.empty()) {
        dashes.push_back({line.front()});
    }
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF along = line[i] - line[i - 1];
        const double length = lengthOf(along);
        double at = 0;
        while (length - at > left) {
            at += left;
            const QPointF here = line[i - 1] + along * (at / length);
            if (inked) {
                dashes.back().push_back(here);
            } else {
                dashes.push_back({here});
            }
            inked = !inked;
            left = inked ? dash : gap;
        }
        left -= length - at;
        if (inked) {
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

}  // namespace app
