// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/numeric/value_table.h"

namespace gis {

/// The projections that a user can choose for a map. All of them keep areas: on a map whose regions are coloured by
/// their values, a region must not weigh more than its size.
enum class ProjectionChoice {
    Fitted,             ///< That of fittedProjection() (the default).
    ChinaAlbers,        ///< Albers, 105 E, 25 N and 47 N, anywhere on Earth.
    Albers,             ///< Albers with a meridian and parallels that suit the area.
    Azimuthal,          ///< Lambert azimuthal, centred in the area.
    EqualEarth,         ///< Equal Earth, with the meridian in the middle of the area; 0 for the world.
    EqualEarthPacific,  ///< Equal Earth with the meridian 150 E, as world maps of China have it.
};

}  // namespace gis

namespace core {

template <>
struct ValueTable<gis::ProjectionChoice> {
    static constexpr std::array all{
        ValueId<gis::ProjectionChoice>{gis::ProjectionChoice::Fitted, "fitted"},
        ValueId<gis::ProjectionChoice>{gis::ProjectionChoice::ChinaAlbers, "china-albers"},
        ValueId<gis::ProjectionChoice>{gis::ProjectionChoice::Albers, "albers"},
        ValueId<gis::ProjectionChoice>{gis::ProjectionChoice::Azimuthal, "azimuthal"},
        ValueId<gis::ProjectionChoice>{gis::ProjectionChoice::EqualEarth, "equal-earth"},
        ValueId<gis::ProjectionChoice>{gis::ProjectionChoice::EqualEarthPacific, "equal-earth-150"}};
};

}  // namespace core
