// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

/// A position on the ellipsoid, in degrees: longitude east of Greenwich and latitude north. The datum is CGCS2000,
/// which agrees with WGS 84 to within centimetres.
struct LonLat {
    double lon = 0;
    double lat = 0;
    friend bool operator==(const LonLat&, const LonLat&) = default;
};

}  // namespace core
