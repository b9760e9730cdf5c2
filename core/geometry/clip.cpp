// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace core {
namespace {

/// One edge of a box: what lies on its inner side, and where a piece of line crosses it.
struct Edge {
    bool vertical = false;
    bool keepsAbove = false;  ///< Inside is where the coordinate is at least `at`.
    double at = 0;

    [[nodiscard]] double coordinate(MapPoint point) const { return vertical ? point.x : point.y; }
    [[nodiscard]] bool isInside(MapPoint point) const {
        return keepsAbove ? coordinate(point) >= at : coordinate(point) <= at;
    }
    [[nodiscard]] MapPoint crossing(MapPoint a, MapPoint b) const {
        const double part = (at - coordinate(a)) / (coordinate(b) - coordinate(a));
        return vertical ? MapPoint{at, a.y + part * (b.y - a.y)} : MapPoint{a.x + part * (b.x - a.x), at};
    }
};

std::array<Edge, 4> edgesOf(const Box& box) {
    return {Edge{true, true, box.min.x}, Edge{true, false, box.max.x}, Edge{false, true, box.min.y},
            Edge{false, false, box.max.y}};
}

Ring clippedAt(const Ring& ring, const Edge& edge) {
    Ring result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint from = ring[i == 0 ? ring.size() - 1 : i - 1];
        const MapPoint to = ring[i];
        if (edge.isInside(from) != edge.isInside(to)) {
            result.push_back(edge.crossing(from, to));
        }
        if (edge.isInside(to)) {
            result.push_back(to);
        }
    }
    return result;
}

/// The part of one straight piece inside the box (Liang and Barsky).
std::optional<std::pair<MapPoint, MapPoint>> clippedPiece(MapPoint a, MapPoint b, const Box& box) {
    double enter = 0;
    double leave = 1;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const std::array<std::pair<double, double>, 4> sides{
        std::pair{-dx, a.x - box.min.x}, {dx, box.max.x - a.x}, {-dy, a.y - box.min.y}, {dy, box.max.y - a.y}};
    for (const auto& [towards, room] : sides) {
        if (towards == 0) {
            if (room < 0) {
                return std::nullopt;
            }
        } else if (towards < 0) {
            enter = std::max(enter, room / towards);
        } else {
            leave = std::min(leave, room / towards);
        }
    }
    if (enter > leave) {
        return std::nullopt;
    }
    const auto at = [&](double part) { return MapPoint{a.x + part * dx, a.y + part * dy}; };
    return std::pair{enter > 0 ? at(enter) : a, leave < 1 ? at(leave) : b};
}

double distanceM(MapPoint a, MapPoint b) { return std::hypot(b.x - a.x, b.y - a.y); }

}  // namespace

Ring clippedRing(const Ring& ring, const Box& box) {
    Ring result = ring;
    if (!result.empty() && result.front() == result.back()) {
        result.pop_back();
    }
    for (const Edge& edge : edgesOf(box)) {
        result = clippedAt(result, edge);
    }
    if (!result.empty()) {
        result.push_back(result.front());
    }
    return result;
}

std::vector<LineRun> clippedLine(const Polyline& line, const Box& box) {
    std::vector<LineRun> runs;
    double behindM = 0;
    bool continuesRun = false;  // whether the last run ends where the next piece begins
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto piece = clippedPiece(line[i - 1], line[i], box);
        if (piece) {
            if (!continuesRun || runs.back().path.back() != piece->first) {
                runs.push_back({{piece->first}, behindM + distanceM(line[i - 1], piece->first)});
            }
            runs.back().path.push_back(piece->second);
        }
        continuesRun = piece && piece->second == line[i];
        behindM += distanceM(line[i - 1], line[i]);
    }
    return runs;
}

}  // namespace core
