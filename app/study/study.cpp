// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/study.h"

#include <algorithm>

namespace app {

const DataReference* referenceOf(const Study& study, DataKind kind) {
    const auto found = std::ranges::find(study.data, kind, &DataReference::kind);
    return found == study.data.end() ? nullptr : &*found;
}

}  // namespace app
