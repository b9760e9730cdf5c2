// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <optional>

#include "core/geometry/page_transform.h"

namespace app {

inline constexpr double mmPerInch = 25.4;

/// The colours of everything on a figure except the regions.
struct PaintStyle {
    QColor background;  ///< What no layer covers on the map: the sea.
    QColor land;        ///< Neighbouring countries.
    QColor graticule;
    QColor regionBorder;
    QColor groupOutline;
    QColor coast;
    QColor dividingLine;
    QColor disputed;
    QColor text;
    QColor mutedText;
    QColor halo;   ///< Around names, so that they can be read on any colour.
    QColor panel;  ///< Behind the legend.
    QColor place;

    [[nodiscard]] static PaintStyle light();
    [[nodiscard]] static PaintStyle dark();
    friend bool operator==(const PaintStyle&, const PaintStyle&) = default;
};

/// Which parts surround the map.
enum class Furniture {
    Page,    ///< Title, neatline, legend, inset, scale bar, notices and source note: a figure for print.
    Screen,  ///< Legend, inset, scale bar and notices over a map that fills the frame.
};

/// The rectangle in which a figure is painted, and its style. All sizes are millimetres on paper, converted by
/// `unitsPerMm`, so that screen, PNG, SVG and PDF are one drawing at different scales.
struct Frame {
    core::PageRect rect;  ///< In painter units.
    double unitsPerMm = 96 / mmPerInch;
    Furniture furniture = Furniture::Page;
    PaintStyle style = PaintStyle::light();
    QString fontFamily = QStringLiteral("WenQuanYi Micro Hei");
    /// Draw letters as shapes: they look the same everywhere, but cannot be searched or edited.
    bool textAsOutlines = false;
    /// The part of the map to show; without a value, all regions.
    std::optional<core::Box> extent;
    /// Map metres to painter units; without a value, the view that the layout fits.
    std::optional<core::PageTransform> view;
    friend bool operator==(const Frame&, const Frame&) = default;
};

}  // namespace app
