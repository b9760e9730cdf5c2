// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace support {

core::Ring squareRing(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

core::MultiPolygon square(double x, double y, double side) { return {{squareRing(x, y, side), {}}}; }

double uniform(std::mt19937& random, double least, double greatest) {
    return std::uniform_real_distribution<double>(least, greatest)(random);
}

core::MapPoint randomPoint(std::mt19937& random, const core::Box& box) {
    const double x = uniform(random, box.min.x, box.max.x);
    return {x, uniform(random, box.min.y, box.max.y)};
}

core::Ring randomStar(std::mt19937& random, core::MapPoint centre, std::size_t corners) {
    core::Ring ring;
    const double step = 2 * std::numbers::pi / static_cast<double>(corners);
    for (std::size_t i = 0; i < corners; ++i) {
        const double angle = step * (static_cast<double>(i) + uniform(random, 0, 0.9));
        const double distance = uniform(random, 1, 10);
        ring.push_back({centre.x + distance * std::cos(angle), centre.y + distance * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

bool surrounds(const core::Ring& ring, core::MapPoint point) {
    double turned = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const core::MapPoint a{ring[i - 1].x - point.x, ring[i - 1].y - point.y};
        const core::MapPoint b{ring[i].x - point.x, ring[i].y - point.y};
        turned += std::atan2(a.x * b.y - b.x * a.y, a.x * b.x + a.y * b.y);
    }
    return std::abs(turned) > std::numbers::pi;
}

double lengthM(const core::Polyline& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return length;
}

}  // namespace support
