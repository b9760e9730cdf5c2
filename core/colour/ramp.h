// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/colour/srgb.h"

namespace core {

/// Sequential: from low to high values. Diverging: from a neutral middle in two directions.
enum class RampKind { Sequential, Diverging };

/// A published colour ramp, or one joined from the halves of two published ramps (OrBu).
struct Ramp {
    std::string id;  ///< The published name, such as "YlOrRd"; "OrBu" is a name of this program.
    RampKind kind = RampKind::Sequential;
    std::string source;   ///< Author and publication.
    std::string licence;  ///< SPDX identifier.
    /// The published colours: one table per number of colours, fewest first. There is at least one table, and none is
    /// empty.
    std::vector<std::vector<Srgb>> tables;

    friend bool operator==(const Ramp&, const Ramp&) = default;
};

/// All ramps: sequential ones of ColorBrewer, the viridis family, diverging ones of ColorBrewer.
[[nodiscard]] const std::vector<Ramp>& allRamps();

/// The ramp with this id, or null. The pointer stays valid until the program ends.
[[nodiscard]] const Ramp* rampById(std::string_view id);

/// One colour per class, lowest class first, in the published direction unless reversed. ColorBrewer's sequential ramps
/// run from light to dark, the viridis family from dark to light.
///
/// The published table for this number of colours if there is one; otherwise colours at equal steps along the nearest
/// table, including its ends. A single class has the middle colour.
/// @throws std::invalid_argument when there is no class.
[[nodiscard]] std::vector<Srgb> rampColours(const Ramp& ramp, std::size_t classes, bool reversed = false);

/// How many classes there are on either side of a middle value, and whether one class holds the middle within it.
struct ClassesAroundMiddle {
    std::size_t below = 0;
    bool hasMiddleClass = false;
    std::size_t above = 0;
    friend bool operator==(const ClassesAroundMiddle&, const ClassesAroundMiddle&) = default;
};

/// The colours of a diverging ramp for classes that need not mirror each other. Each side has the colours that it would
/// have if the other side had as many classes, so the halves of the ramp meet at the middle value.
[[nodiscard]] std::vector<Srgb> divergingColours(const Ramp& ramp, const ClassesAroundMiddle& classes,
                                                 bool reversed = false);

}  // namespace core
