// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QTest>

#include "app/map/map_view.h"

namespace support {

/// The picture of a map as soon as it is exact; a null image if it does not become exact in time.
[[nodiscard]] inline QImage exactPicture(app::MapView& map) {
    QImage picture;
    const bool isExact = QTest::qWaitFor([&] {
        picture = map.grab().toImage();
        return map.isExact();
    });
    return isExact ? picture : QImage();
}

}  // namespace support
