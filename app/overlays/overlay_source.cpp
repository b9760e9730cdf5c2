// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overlays/overlay_source.h"

#include <algorithm>

#include "app/text.h"

namespace app {

std::string legendName(const OverlaySource& source) {
    return source.name.empty() ? native(source.path.stem()).toStdString() : source.name;
}

OverlaySource newOverlay(const std::filesystem::path& path, const std::vector<OverlaySource>& others) {
    OverlaySource source{path};
    const auto isTaken = [&](const core::OverlaySymbol& symbol) {
        return std::ranges::any_of(others,
                                   [&](const OverlaySource& other) { return other.symbol.colour == symbol.colour; });
    };
    for (std::size_t number = 0; number <= others.size(); ++number) {
        source.symbol = core::usualOverlaySymbol(number);
        if (!isTaken(source.symbol)) {
            break;
        }
    }
    return source;
}

}  // namespace app
