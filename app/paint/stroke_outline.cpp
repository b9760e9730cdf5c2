// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/stroke_outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace app {
namespace {

constexpr double roundness = 0.06;  // how far an arc's chord may stay within the arc, in the unit of the points

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
        m_points.reserve(static_cast<std::size_t>(line.size()));
        for (const QPointF& point : line) {
            if (m_points.empty() || point != m_points.back()) {
                m_points.push_back(point);
            }
        }
        m_pieces.reserve(m_points.size());
        for (std::size_t i = 1; i < m_points.size(); ++i) {
            const QPointF along = m_points[i] - m_points[i - 1];
            const double length = lengthOf(along);
            m_pieces.push_back({along / length, length});
        }
    }

    [[nodiscard]] QPolygonF outline() {
        if (m_pieces.empty()) {
            return discOutline(m_points.front(), 2 * m_half);
        }
        m_outline.reserve(static_cast<qsizetype>(3 * m_points.size() + 16));
        const std::size_t last = m_pieces.size() - 1;
        addBeside(m_points.front(), m_pieces.front().direction);
        for (std::size_t i = 0; i < last; ++i) {
            turn(m_points[i + 1], m_pieces[i], m_pieces[i + 1]);
        }
        end(m_points.back(), m_pieces.back().direction);
        for (std::size_t i = last; i > 0; --i) {
            turn(m_points[i], m_pieces[i].backwards(), m_pieces[i - 1].backwards());
        }
        end(m_points.front(), -m_pieces.front().direction);
        return m_outline;
    }

private:
    /// A straight piece of the line.
    struct Piece {
        QPointF direction;
        double length = 0;
        [[nodiscard]] Piece backwards() const { return {-direction, length}; }
    };

    void addBeside(QPointF at, QPointF direction) { m_outline << at + m_half * leftOf(direction); }

    /// Round a bend. On its outer side a corner where that is as good as an arc. On its inner side where the two sides
    /// meet, or, where they are too short for that, through the point itself, so that the outline turns the same way
    /// round everywhere.
    void turn(QPointF at, const Piece& before, const Piece& after) {
        const double cosine = QPointF::dotProduct(before.direction, after.direction);
        const double sine = cross(before.direction, after.direction);
        const bool isOuter = sine >= 0;
        const bool meets = isOuter ? cosine >= m_cosineOfCorner
                                   : -sine * m_half <= (1 + cosine) * std::min(before.length, after.length);
        if (meets && cosine > -1) {
            m_outline << at + m_half / (1 + cosine) * (leftOf(before.direction) + leftOf(after.direction));
            return;
        }
        addBeside(at, before.direction);
        if (!isOuter) {
            m_outline << at;
        } else if (cosine < m_cosineOfStep) {
            arc(at, leftOf(before.direction), std::atan2(sine, cosine));
        }
        addBeside(at, after.direction);
    }

    /// Half round the end of the line, from its left side to its right.
    void end(QPointF at, QPointF direction) {
        addBeside(at, direction);
        if (m_ends == LineEnds::Round) {
            arc(at, leftOf(direction), std::numbers::pi);
        }
        addBeside(at, -direction);
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
    /// Of the sharpest turn whose corner is not farther from the arc than a chord may be.
    double m_cosineOfCorner = 2 * (m_half / (m_half + roundness)) * (m_half / (m_half + roundness)) - 1;
    std::vector<QPointF> m_points;
    std::vector<Piece> m_pieces;
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
