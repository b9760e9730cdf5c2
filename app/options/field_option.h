// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/text.h"
#include "core/spec/fields.h"

namespace app {

/// The name of the option that sets a field of the spec, from the list of its fields.
template <class Struct, class Value>
[[nodiscard]] QString optionName(Value Struct::*member) {
    return text(core::optionOf(member));
}

}  // namespace app
