// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/stroke_outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace app {
namespace {

constexpr double roundness = 0.06;       // how far an arc's chord may stay within the arc, in the unit of the points
constexpr double nearlyStraight = 0.97;  // cosine of a turn that needs no arc

double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }
double lengthOf(QPointF vector) { return std::sqrt(QPointF::dotProduct(vector, vector)); }
QPointF leftOf(QPointF direction) { return {direction.y(), -direction.x()}; }

/// The angle of an arc's pieces.
double largestStep(double radius) { return 2 * std::acos(1 - std::min(roundness, radius) / radius); }

/// Walks along a line and back and leaves points half a pen beside it, always on its left hand.
class Outliner {
public:
    Outliner(const QPolygonF& line, double width, LineEnds ends)
        : m_half(width / 2), m_largestStep(largestStep(m_half)), m_cosineOfStep(std::cos(m_largestStep)), m_ends(ends) {
        for (const QPointF& point : line) {
            if (m_points.empty() || point != m_points.back()) {
                m_points.push_back(point);
            }
        }
        for (std::size_t i = 1; i < m_points.size(); ++i) {
            const QPointF along = m_points[i] - m_points[i - 1];
            m_directions.push_back(along / lengthOf(along));
        }
    }

    [[nodiscard]] QPolygonF outline() {
        if (m_directions.empty()) {
            return discOutline(m_points.front(), 2 * m_half);
        }
        m_outline.reserve(static_cast<qsizetype>(2 * m_points.size() + 16));
        const std::size_t pieces = m_directions.size();
        for (std::size_t i = 0; i < pieces; ++i) {
            along(m_points[i], m_points[i + 1], m_directions[i]);
            if (i + 1 < pieces) {
                turn(m_points[i + 1], m_directions[i], m_directions[i + 1]);
            }
        }
        end(m_points.back(), m_directions.back());
        for (std::size_t i = pieces; i-- > 0;) {
            along(m_points[i + 1], m_points[i], -m_directions[i]);
            if (i > 0) {
                turn(m_points[i], -m_directions[i], -m_directions[i - 1]);
            }
        }
        end(m_points.front(), -m_directions.front());
        return m_outline;
    }

private:
    void along(QPointF from, QPointF to, QPointF direction) {
        m_outline << from + m_half * leftOf(direction) << to + m_half * leftOf(direction);
    }

    /// Round a bend: an arc on its outer side; on its inner side through the point itself, so that the outline turns
    /// the same way round everywhere.
    void turn(QPointF at, QPointF before, QPointF after) {
        const double cosine = QPointF::dotProduct(before, after);
        const double sine = cross(before, after);
        if (cosine >= nearlyStraight) {
            return;
        }
        if (sine >= 0) {
            if (cosine < m_cosineOfStep) {
                arc(at, leftOf(before), std::atan2(sine, cosine));
            }
        } else {
            m_outline << at;
        }
    }

    void end(QPointF at, QPointF direction) {
        if (m_ends == LineEnds::Round) {
            arc(at, leftOf(direction), std::numbers::pi);
        }
    }

    /// Points about a centre, clockwise on the page, without the first and the last.
    void arc(QPointF centre, QPointF from, double angle) {
        const int steps = std::max(1, static_cast<int>(std::ceil(angle / m_largestStep)));
        for (int i = 1; i < steps; ++i) {
            const double turned = angle * i / steps;
            const double c = std::cos(turned);
            const double s = std::sin(turned);
            m_outline << centre + m_half * QPointF(from.x() * c - from.y() * s, from.x() * s + from.y() * c);
        }
    }

    double m_half;
    double m_largestStep;
    double m_cosineOfStep;
    LineEnds m_ends;
    std::vector<QPointF> m_points;
    std::vector<QPointF> m_directions;
    QPolygonF m_outline;
};

}  // namespace

QPolygonF strokeOutline(const QPolygonF& line, double width, LineEnds ends) {
    return line.isEmpty() ? QPolygonF() : Outliner(line, width, ends).outline();
}

std::vector<QPolygonF> dashesOf(const QPolygonF& line, double dash, double gap) {
    std::vector<QPolygonF> dashes;
    bool inked = false;
    double left = 0;  // until the pen is lifted or put down
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF along = line[i] - line[i - 1];
        const double length = lengthOf(along);
        double at = 0;
        while (length - at > left) {
            at += left;
            const QPointF here = line[i - 1] + along * (at / length);
            if (inked) {
                dashes.back() << here;
            } else {
                dashes.push_back({here});
            }
            inked = !inked;
            left = inked ? dash : gap;
        }
        left -= length - at;
        if (inked) {
            dashes.back() << line[i];
        }
    }
    return dashes;
}

QPolygonF discOutline(QPointF centre, double diameter) {
    const double radius = diameter / 2;
    const int steps = std::max(8, static_cast<int>(std::ceil(2 * std::numbers::pi / largestStep(radius))));
    QPolygonF outline;
    for (int i = 0; i < steps; ++i) {
        const double turned = 2 * std::numbers::pi * i / steps;
        outline << centre + radius * QPointF(std::cos(turned), std::sin(turned));
    }
    return outline;
}

}  // namespace app
