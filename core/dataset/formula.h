// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/dataset/identifier.h"

namespace core {

/// The figures are published as they are.
struct Published {
    friend bool operator==(const Published&, const Published&) = default;
};

/// At which time the denominator of a ratio is taken.
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
    /// A published figure of the indicator itself is preferred for a single region. Of several regions the ratio is
    /// then their numerators over the denominators that their ratios imply.
    bool prefersPublished = false;
    /// The edition of the denominator, for a numerator whose editions are others; empty for the numerator's.
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

/// Per cent of the sum of all regions with figures.
struct Share {
    IndicatorId part;
    friend bool operator==(const Share&, const Share&) = default;
};

/// Per cent by which the amount changed on the same period of the year before.
struct Growth {
    IndicatorId amount;
    friend bool operator==(const Growth&, const Growth&) = default;
};

/// Per cent of the level of the whole (the nation).
struct IndexToWhole {
    IndicatorId level;
    friend bool operator==(const IndexToWhole&, const IndexToWhole&) = default;
};

/// Growth of volume since the base year: the index of each year (year before = 100) multiplied up, times the amount of
/// the base year. Base years before the amount is known give no value.
struct ConstantPrices {
    IndicatorId amount;
    IndicatorId volumeIndex;  ///< Previous year = 100.
    int baseYear = 0;
    friend bool operator==(const ConstantPrices&, const ConstantPrices&) = default;
};

/// Sums, differences, products and quotients of indicators and numbers. Every indicator is first taken for all regions
/// concerned as one, so that the expression holds for groups as well as for regions.
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

/// How the values of an indicator come about.
using Formula = std::variant<Published, Ratio, Density, Share, Growth, IndexToWhole, ConstantPrices, Expression>;

/// The indicators that a formula reads, each once, in the order in which they stand in it.
[[nodiscard]] std::vector<IndicatorId> inputsOf(const Formula& formula);

/// The edition in which a formula reads an input when its own value is computed in `edition`: the same one, unless the
/// formula names another.
[[nodiscard]] const EditionId& editionOfInput(const Formula& formula, const IndicatorId& input,
                                              const EditionId& edition);

}  // namespace core
