// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "core/dataset/dataset.h"

namespace core {

/// What a value is computed for.
struct Subject {
    enum class Kind {
        Regions,  ///< One region, or several taken as one.
        Group,    ///< A group for which figures are published.
        Whole,    ///< The whole (the nation), in an indicator that is published for groups.
    };
    Kind kind = Kind::Regions;
    std::span<const RegionIndex> members;  ///< All regions with figures, for the whole.
    RegionIndex published = noRegion;      ///< Under which a group or the whole has figures of its own.
};

/// One indicator in one edition at one period, for any number of regions: valueOf() with everything looked up once that
/// does not depend on the region. Valid as long as the dataset. Cheap to copy.
class IndicatorAt {
public:
    /// @throws std::invalid_argument when the catalogue has no such indicator.
    IndicatorAt(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition, Period period);

    /// The value of one region.
    [[nodiscard]] std::optional<Observation> of(RegionIndex region) const { return ofAll({&region, 1}); }
    /// The value of several regions taken as one.
    [[nodiscard]] std::optional<Observation> ofAll(std::span<const RegionIndex> members) const {
        return of(Subject{Subject::Kind::Regions, members, noRegion});
    }
    [[nodiscard]] std::optional<Observation> of(const Subject& subject) const;

    /// A formula with its inputs looked up; see the implementation.
    struct Node;

private:
    std::shared_ptr<const Node> m_node;
};

}  // namespace core
