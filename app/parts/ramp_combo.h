// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/parts/choice_combo.h"
#include "core/colour/ramp.h"

namespace app {

/// Colour ramps of one kind as swatches, with the number of classes and the direction of the map.
class RampCombo : public ChoiceCombo {
    Q_OBJECT

public:
    explicit RampCombo(QWidget* parent = nullptr);

    /// Lists the ramps of one kind, unless they are listed already, and selects `id`. Emits no signal.
    void showRamp(core::RampKind kind, std::size_t classes, bool reversed, const std::string& id);
    [[nodiscard]] std::string rampId() const;
    /// The kind that is listed.
    [[nodiscard]] core::RampKind kind() const { return m_listing ? m_listing->kind : core::RampKind::Sequential; }

private:
    struct Listing {
        core::RampKind kind = core::RampKind::Sequential;
        std::size_t classes = 0;
        bool reversed = false;
        friend bool operator==(const Listing&, const Listing&) = default;
    };

    void list(const Listing& listing);

    std::optional<Listing> m_listing;
};

}  // namespace app
