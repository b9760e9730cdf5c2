// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/indicators/indicator_id.h"

#include <QString>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "app/text.h"

namespace app {
namespace {

constexpr int mostCounted = 6;  // digits after the point

}  // namespace

core::IndicatorId idFromName(const std::string& name, const std::set<core::IndicatorId>& taken) {
    QString id;
    for (const QChar letter : text(name).toLower()) {
        if (letter.isLetterOrNumber() || letter.isSurrogate()) {
            id += letter;
        } else if (!id.isEmpty() && !id.endsWith(QLatin1Char('-'))) {
            id += QLatin1Char('-');
        }
    }
    while (id.endsWith(QLatin1Char('-'))) {
        id.chop(1);
    }
    const QString stem = id.isEmpty() ? QStringLiteral("indicator") : id;
    core::IndicatorId found(stem.toStdString());
    for (int number = 2; taken.contains(found); ++number) {
        found = core::IndicatorId((stem + QLatin1Char('-') + QString::number(number)).toStdString());
    }
    return found;
}

int decimalsOf(std::span<const double> values) {
    int decimals = 0;
    for (const double value : values) {
        std::array<char, 400> buffer{};
        const auto written =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
        const auto* point = std::find(buffer.data(), written.ptr, '.');
        decimals = std::max(decimals, point == written.ptr ? 0 : static_cast<int>(written.ptr - point) - 1);
        if (decimals >= mostCounted) {
            return mostCounted;
        }
    }
    return decimals;
}

int decimalsFor(std::span<const double> values, int significantDigits) {
    std::vector<double> sizes;
    for (const double value : values) {
        if (value != 0) {
            sizes.push_back(std::abs(value));
        }
    }
    if (sizes.empty()) {
        return 0;
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    constexpr int most = 9;
    const int wanted = std::clamp(significantDigits - 1 - static_cast<int>(std::floor(std::log10(*middle))), 0, most);
    const int needed = decimalsOf(values);
    return needed < mostCounted ? std::min(wanted, needed) : wanted;
}

}  // namespace app
