// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "gis/error.h"

/// Expects that `act` throws a gis::Error of this kind, and returns it for further checks.
template <typename Act>
gis::Error expectError(gis::ErrorKind kind, const Act& act) {
    try {
        act();
    } catch (const gis::Error& error) {
        EXPECT_STREQ(gis::nameOf(error.kind), gis::nameOf(kind)) << error.what();
        return error;
    }
    ADD_FAILURE() << "nothing was thrown, expected " << gis::nameOf(kind);
    return {kind, "", ""};
}
