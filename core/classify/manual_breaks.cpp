// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/methods.h"

namespace core {

ClassBreaks manualBreaks(std::span<const double> bounds) {
    return ClassBreaks::openEnded({bounds.begin(), bounds.end()});
}

}  // namespace core
