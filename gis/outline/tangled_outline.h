// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>

namespace gis::outline {

/// Rings that cross each other so often that they are no outline of anything. To find out what they surround would take
/// minutes and gigabytes.
struct TangledOutline : std::exception {
    [[nodiscard]] const char* what() const noexcept override { return "too many edges of an outline meet"; }
};

}  // namespace gis::outline
