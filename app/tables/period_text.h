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

/// The same of a cell in a column of periods, where "202003", "2020.03" and "20200315" are periods, too. "2020.1" is
/// none: it may be January, or October without its last digit.
[[nodiscard]] std::optional<core::Period> periodFromCell(const QString& text);

/// The quarter or month of a year that a cell names: "3", "3月", "Mar", "Q1", "一季度", "第2季度". A number alone is a
/// month, or a quarter where the column is named as one.
[[nodiscard]] std::optional<core::Period> periodWithin(core::Period year, const QString& text, bool isQuarter);

/// A name with a period in it.
struct NameWithPeriod {
    QString name;  ///< What remains without the period; may be empty.
    core::Period period;
    QString mark{};  ///< Behind the period, as part of it: "末", "E", "(预计)"; mostly empty.
};

/// The year of constant prices and of an index is no period: "GDP (2015 prices)", "2020=100".
/// "2020年末", "2023E" and "2023年(预计)" are periods with a mark; "2020年末人口" is "年末人口" of 2020.
/// Splits "GDP 2020", "2020年GDP", "GDP（2020）", "gdp_2020", "人口 2020年3月"; nothing unless a text has exactly one
/// period.
[[nodiscard]] std::optional<NameWithPeriod> nameWithPeriod(const QString& text);

/// The same of the name of a column, which may also be a month alone without a sign: "202003", "2020.03". Years from
/// 1900 to 2099.
[[nodiscard]] std::optional<NameWithPeriod> columnWithPeriod(const QString& name);

}  // namespace app
