// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/gdal_setup.h"

namespace {

/// Tests write files with GDAL themselves, before the first reader of the program prepares it.
[[maybe_unused]] const bool isSetUp = [] {
    gis::detail::setUpGdal();
    return true;
}();

}  // namespace
