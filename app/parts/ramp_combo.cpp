// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/ramp_combo.h"

#include <QPainter>
#include <QPixmap>
#include <QSignalBlocker>

#include "app/drawing/canvas.h"

namespace app {
namespace {

/// Width of a swatch divided by its height.
constexpr int swatchRatio = 6;

QPixmap swatch(const std::vector<core::Srgb>& colours, QSize size, double pixelRatio) {
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const double width = static_cast<double>(size.width()) / static_cast<double>(colours.size());
    for (std::size_t i = 0; i < colours.size(); ++i) {
        painter.fillRect(QRectF(static_cast<double>(i) * width, 0, width, size.height()), dataColour(colours[i]));
    }
    return pixmap;
}

}  // namespace

RampCombo::RampCombo(QWidget* parent) : ChoiceCombo(parent) {
    const int height = fontMetrics().ascent();
    setIconSize(QSize(swatchRatio * height, height));
}

void RampCombo::showRamp(core::RampKind kind, std::size_t classes, bool reversed, const std::string& id) {
    const QSignalBlocker blocker(this);
    const Listing listing{kind, classes, reversed};
    if (m_listing != listing) {
        list(listing);
    }
    setCurrentIndex(findText(QString::fromStdString(id)));
}

std::string RampCombo::rampId() const { return currentText().toStdString(); }

void RampCombo::list(const Listing& listing) {
    m_listing = listing;
    clear();
    for (const core::Ramp& ramp : core::allRamps()) {
        if (ramp.kind == listing.kind) {
            const auto colours = core::rampColours(ramp, listing.classes, listing.reversed);
            addItem(QIcon(swatch(colours, iconSize(), devicePixelRatioF())), QString::fromStdString(ramp.id));
            setItemData(count() - 1, QString::fromStdString(ramp.source), Qt::ToolTipRole);
        }
    }
}

}  // namespace app
