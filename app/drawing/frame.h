// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <optional>

#include "core/geometry/page_transform.h"

namespace app {

/// The colours of everything that is not data.
struct PaintStyle {
    QColor background;  ///< Sea, and the page.
    QColor land;        ///< Neighbouring countries.
    QColor graticule;
    QColor regionBorder;
    QColor groupOutline;
    QColor coast;
    QColor huLine;
    QColor disputed;
    QColor text;
    QColor mutedText;
    QColor halo;   ///< Round names, so that they read on any class.
    QColor panel;  ///< Behind the legend.
    QColor city;

    [[nodiscard]] static PaintStyle light();
    [[nodiscard]] static PaintStyle dark();
    friend bool operator==(const PaintStyle&, const PaintStyle&) = default;
};

/// What goes round the map.
enum class Furniture {
    Page,    ///< Title, neatline, legend, inset, scale bar and source note: a figure for print.
    Screen,  ///< Legend, inset, scale bar and notices over a map that fills the frame.
};

/// Where a figure is painted. All sizes are millimetres on paper; `unitsPerMm` says how many painter units that is, so
/// that screen, PNG, SVG and PDF are one drawing at different scales.
struct Frame {
    core::PageRect rect;  ///< In painter units.
    double unitsPerMm = 96 / 25.4;
    Furniture furniture = Furniture::Page;
    PaintStyle style = PaintStyle::light();
    QString fontFamily = QStringLiteral("WenQuanYi Micro Hei");
    bool textAsOutlines = false;  ///< Letters as filled shapes: the same everywhere, but nothing to search or edit.
    std::optional<core::PageTransform> view;  ///< Map metres to painter units; nothing fits the whole extent.
    friend bool operator==(const Frame&, const Frame&) = default;
};

}  // namespace app
