// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/colour/srgb.h"

namespace core {

/// Sequential: from little to much. Diverging: two ways from a neutral middle.
enum class RampKind { Sequential, Diverging };

/// A colour ramp as its authors published it.
struct Ramp {
    std::string id;  ///< the published name: "YlOrRd", "viridis".
    RampKind kind = RampKind::Sequential;
    std::string source;   ///< who made it and where it is published.
    std::string licence;  ///< SPDX identifier.
    /// Published colours, one table per number of colours, fewest first; at least one, none empty.
    std::vector<std::vector<Srgb>> tables;

    friend bool operator==(const Ramp&, const Ramp&) = default;
};

/// Every ramp: ColorBrewer's sequential, the viridis family, ColorBrewer's diverging ones.
[[nodiscard]] const std::vector<Ramp>& allRamps();

/// The ramp of that name, which lives as long as the program; null when there is none.
[[nodiscard]] const Ramp* rampById(std::string_view id);

/// One colour per class, lowest class first, in the published direction unless reversed. ColorBrewer's sequential ramps
/// run from light to dark, the viridis family from dark to light.
///
/// The published table of that many colours where there is one; otherwise evenly spaced along the nearest table, ends
/// included. A single class takes the middle of the ramp.
/// @throws std::invalid_argument when there is no class.
[[nodiscard]] std::vector<Srgb> rampColours(const Ramp& ramp, std::size_t classes, bool reversed = false);

}  // namespace core
