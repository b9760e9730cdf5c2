// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/options/study_option.h"
#include "app/options/syntax/arguments.h"
#include "app/overlays/overlay_source.h"

// Own lines and points on the command line.

namespace app {

/// --overlay and --overlay-options.
[[nodiscard]] std::vector<Option> overlayOptions();

/// The user's data with the overlays that these options name; without --overlay, with those of the study. A sentence on
/// the error stream names the overlays whose files have changed since the study was saved.
/// @throws CommandFailure for wrong values, for more options than overlays, and when an overlay of the study is
/// missing.
[[nodiscard]] UserData withOverlays(UserData user, const CommandContext& context, const CommandData& data);

/// The layers, with the overlays among them if --overlay is given.
[[nodiscard]] std::vector<core::LayerChoice> withChosenOverlays(const Arguments& arguments,
                                                                std::vector<core::LayerChoice> layers);

}  // namespace app
