// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "core/dataset/dataset.h"

namespace core {

/// The region, regions, group or whole that a value is computed for.
struct Subject {
    enum class Kind {
        Regions,  ///< One region, or several taken as one.
        Group,    ///< A group for which figures are published.
        Whole,    ///< The whole (the nation), in an indicator that is published for groups.
    };
    Kind kind = Kind::Regions;
    std::span<const RegionIndex> members;  ///< All regions with figures, for the whole.
    RegionIndex published = noRegion;      ///< The index with the published figures of a group or the whole.
};

/// One indicator in one edition and one period, for any number of regions. Gives the values of valueOf(), but looks up
/// only once what does not depend on the region. Refers to the dataset, which must outlive it. Cheap to copy.
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
