// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <proj.h>

#include <memory>

namespace gis::detail {

struct ProjContextDeleter {
    void operator()(PJ_CONTEXT* context) const noexcept { proj_context_destroy(context); }
};
using ProjContext = std::unique_ptr<PJ_CONTEXT, ProjContextDeleter>;

struct ProjOperationDeleter {
    void operator()(PJ* operation) const noexcept { proj_destroy(operation); }
};
using ProjOperation = std::unique_ptr<PJ, ProjOperationDeleter>;

}  // namespace gis::detail
