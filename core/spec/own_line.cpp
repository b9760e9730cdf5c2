// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/own_line.h"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <variant>

namespace core {
namespace {

struct DirectionName {
    const char* zh;
    const char* en;
};
constexpr std::size_t directionCount = 8;
using DirectionNames = std::array<DirectionName, directionCount>;
/// Counter-clockwise from the east, and from the right on the page.
constexpr DirectionNames compassPoints{DirectionName{"东侧", "east"},  DirectionName{"东北侧", "north-east"},
                                       DirectionName{"北侧", "north"}, DirectionName{"西北侧", "north-west"},
                                       DirectionName{"西侧", "west"},  DirectionName{"西南侧", "south-west"},
                                       DirectionName{"南侧", "south"}, DirectionName{"东南侧", "south-east"}};
constexpr DirectionNames pageDirections{DirectionName{"右侧", "right"}, DirectionName{"右上侧", "upper right"},
                                        DirectionName{"上侧", "upper"}, DirectionName{"左上侧", "upper left"},
                                        DirectionName{"左侧", "left"},  DirectionName{"左下侧", "lower left"},
                                        DirectionName{"下侧", "lower"}, DirectionName{"右下侧", "lower right"}};

/// The position in DirectionNames of the side to the right of a line.
std::size_t rightDirection(const OwnLine& line) {
    constexpr double degree = std::numbers::pi / 180;
    const double shrunk = line.isOnPlane ? 1 : std::cos((line.from.lat + line.to.lat) / 2 * degree);
    const double dLon = line.to.lon - line.from.lon;
    const double east = (line.isOnPlane ? dLon : std::remainder(dLon, 360)) * shrunk;
    const double north = line.to.lat - line.from.lat;
    // The direction that lies on the right of the line, counter-clockwise from the east.
    const double angle = std::atan2(-east, north);
    const auto sector = std::lround(angle / (2 * std::numbers::pi) * directionCount);
    return static_cast<std::size_t>(sector + static_cast<long>(directionCount)) % directionCount;
}

LineSideDescription namedSide(const char* id, const DirectionName& direction) {
    std::string name = direction.en;
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    name += " side";
    return {id, {direction.zh, std::move(name)}, {direction.zh, direction.en}};
}

std::vector<IndicatorId> indicatorsDividedBy(const Catalogue& catalogue, const IndicatorId& shown) {
    if (catalogue.dividingLine()) {
        const auto divided = catalogue.dividedIndicators();
        return {divided.begin(), divided.end()};
    }
    std::vector<IndicatorId> ids;
    const auto add = [&](const Indicator& indicator) {
        if (isPublishedAmount(indicator) && indicator.id.text() != areaIndicatorId &&
            ids.size() < maxDividedByOwnLine) {
            ids.push_back(indicator.id);
        }
    };
    if (const Indicator* first = catalogue.find(shown)) {
        add(*first);
    }
    for (const Indicator& indicator : catalogue.indicators()) {
        if (indicator.id != shown) {
            add(indicator);
        }
    }
    return ids;
}

}  // namespace

OwnLine withEnds(OwnLine line, const LineEnds& ends) {
    line.from = ends.from;
    line.to = ends.to;
    return line;
}

bool isPlane(const Catalogue& catalogue) {
    return std::holds_alternative<PlaneCoordinates>(catalogue.map().projection);
}

bool canHave(const Catalogue& catalogue, const OwnLine& line) {
    if (line.isOnPlane != isPlane(catalogue)) {
        return false;
    }
    return line.isOnPlane ? line.from != line.to : areAllowedEnds(line.ends(), line.ends());
}

LineDescription descriptionOf(const OwnLine& line, const Catalogue& catalogue, const IndicatorId& shown) {
    const DirectionNames& directions = line.isOnPlane ? pageDirections : compassPoints;
    const std::size_t right = rightDirection(line);
    const std::size_t left = (right + directionCount / 2) % directionCount;
    LineDescription description;
    description.id = ownLineGroupingId;
    if (line.name.empty()) {
        description.name = {"分界线", "Dividing line"};
        description.grouping = {"分界线两侧", "Two sides of the dividing line"};
    } else {
        description.name = {{}, line.name};
        description.grouping = {"“" + line.name + "”两侧", "Two sides of “" + line.name + "”"};
    }
    description.source = {"自绘分界线；各区域归入面积较多的一侧",
                          "A line drawn by the user; each region to the side that holds most of its area"};
    description.right = namedSide("right", directions[right]);
    description.left = namedSide("left", directions[left]);
    description.ends = {{"own", {}, line.ends(), {}, {}}};
    description.divided = indicatorsDividedBy(catalogue, shown);
    return description;
}

}  // namespace core
