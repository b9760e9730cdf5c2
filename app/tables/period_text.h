// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/dataset/period.h"

namespace app {

/// The period that a text is as a whole: "2020", "2020年", "2020Q1", "2020年一季度", "2020年3月", "2020-03", "Mar
/// 2020", "2020-03-15", "2020年3月15日". Years from 1800 to 2199. Nothing for other texts, such as a part of a year
/// that is no quarter ("2020年上半年", "2020年1-3月") and a span of years.
[[nodiscard]] std::optional<core::Period> periodFromText(const QString& text);

/// A name with a period in it.
struct NameWithPeriod {
    QString name;  ///< What remains without the period; may be empty.
    core::Period period;
};

/// Splits "GDP 2020", "2020年GDP", "GDP（2020）", "gdp_2020", "人口 2020年3月"; nothing unless a text has exactly one
/// period.
[[nodiscard]] std::optional<NameWithPeriod> nameWithPeriod(const QString& text);

}  // namespace app
