// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/dataset/identifier.h"

namespace core {

/// Without a formula: all values are published.
struct Published {
    friend bool operator==(const Published&, const Published&) = default;
};

/// The time of the denominator of a ratio.
enum class DenominatorTime {
    SamePeriod,
    MeanOfPeriodEnds,  ///< The mean of the values at the end of the period before and of this one.
    LastYearEnd,       ///< The value of the last year that ended before the period.
};

/// numerator * scale / (denominator * denominatorScale).
struct Ratio {
    IndicatorId numerator;
    double scale = 1;
    IndicatorId denominator;
    double denominatorScale = 1;
    DenominatorTime denominatorTime = DenominatorTime::SamePeriod;
    /// Whether a published figure of the indicator itself is preferred for a single region. For several regions, the
    /// denominator of each region is then its numerator divided by its ratio, which agrees with the published ratios.
    bool prefersPublished = false;
    /// The edition of the denominator, if it is not published in the editions of the numerator; else empty.
    EditionId denominatorEdition;
    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// amount * scale / (area / areaUnitKm2), over the area on the ellipsoid.
struct Density {
    IndicatorId amount;
    double scale = 1;
    double areaUnitKm2 = 1;
    friend bool operator==(const Density&, const Density&) = default;
};

/// The value in per cent of the sum over all regions with figures.
struct Share {
    IndicatorId part;
    friend bool operator==(const Share&, const Share&) = default;
};

/// The change of the amount since the same period of the year before, in per cent.
struct Growth {
    IndicatorId amount;
    friend bool operator==(const Growth&, const Growth&) = default;
};

/// The level in per cent of that of the whole (the nation).
struct IndexToWhole {
    IndicatorId level;
    friend bool operator==(const IndexToWhole&, const IndexToWhole&) = default;
};

/// The amount at the prices of the base year: the amount of the base year, multiplied by the volume index of every year
/// after it (year before = 100), or for an earlier year divided by the indices in between. There is no value without an
/// amount in the base year or with an index missing. The value of a group is the sum over its regions. For regions that
/// are the groups of a grouping, which have no volume index, these sums are figures of the indicator itself.
struct ConstantPrices {
    IndicatorId amount;
    IndicatorId volumeIndex;  ///< Previous year = 100.
    int baseYear = 0;
    friend bool operator==(const ConstantPrices&, const ConstantPrices&) = default;
};

/// Sums, differences, products and quotients of indicators and numbers. For a group, each indicator is computed for the
/// whole group first, and then the expression is applied.
struct Expression {
    enum class Operation { Add, Subtract, Multiply, Divide };
    struct Node {
        Operation operation = Operation::Add;
        std::shared_ptr<const Expression> left;
        std::shared_ptr<const Expression> right;
    };
    std::variant<double, IndicatorId, Node> root = 0.0;
};
[[nodiscard]] bool operator==(const Expression& a, const Expression& b);

/// How the values of an indicator are computed.
using Formula = std::variant<Published, Ratio, Density, Share, Growth, IndexToWhole, ConstantPrices, Expression>;

/// The indicators that a formula reads, without repetition, in the order of the formula.
[[nodiscard]] std::vector<IndicatorId> inputsOf(const Formula& formula);

/// The edition in which a formula reads an input when its own value is computed in `edition`: the same one, unless the
/// formula names another.
[[nodiscard]] const EditionId& editionOfInput(const Formula& formula, const IndicatorId& input,
                                              const EditionId& edition);

}  // namespace core
