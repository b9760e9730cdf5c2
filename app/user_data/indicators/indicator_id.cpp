// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/indicators/indicator_id.h"

#include <QString>
#include <algorithm>
#include <array>
#include <charconv>

#include "app/text.h"

namespace app {

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
    constexpr int most = 6;
    int decimals = 0;
    for (const double value : values) {
        std::array<char, 400> buffer{};
        const auto written =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
        const auto* point = std::find(buffer.data(), written.ptr, '.');
        decimals = std::max(decimals, point == written.ptr ? 0 : static_cast<int>(written.ptr - point) - 1);
        if (decimals >= most) {
            return most;
        }
    }
    return decimals;
}

}  // namespace app
