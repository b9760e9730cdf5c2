// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <cstddef>
#include <optional>
#include <string>

#include "app/text.h"
#include "core/dataset/period.h"

// Values of core as JSON. Absent values are null.

namespace app {

[[nodiscard]] inline QJsonValue json(const std::optional<double>& number) {
    return number ? QJsonValue(*number) : QJsonValue();
}
[[nodiscard]] inline QJsonValue json(const std::optional<std::string>& words) {
    return words ? QJsonValue(text(*words)) : QJsonValue();
}
[[nodiscard]] inline QJsonValue json(std::size_t count) { return static_cast<qint64>(count); }
/// A year as a number, other periods as text; null if undated.
[[nodiscard]] inline QJsonValue json(core::Period period) {
    return period.isUndated() ? QJsonValue()
           : period.isYear()  ? QJsonValue(period.year())
                              : QJsonValue(text(period.text()));
}

}  // namespace app
