// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "tests/support/datasets/shipped_dataset.h"

namespace support {

/// The shipped data with overlays: lines of all styles, points with and without names, and an area without a line in
/// the legend.
[[nodiscard]] inline core::Dataset withOverlays() {
    using core::DashStyle;
    using core::PointShape;
    core::Dataset dataset = shippedDataset();
    const auto lineAt = [](double y) { return core::Polyline{{-1'500'000, y}, {0, y + 300'000}, {1'200'000, y}}; };
    std::vector<core::Overlay> overlays{
        {"road", {core::srgb(0x5e3c99), 0.9, DashStyle::Solid}, {lineAt(3'000'000)}},
        {"railway", {core::srgb(0xb35806), 0.7, DashStyle::Dashed}, {lineAt(3'500'000)}},
        {"path", {core::srgb(0x1b6e3c), 0.6, DashStyle::Dotted}, {lineAt(4'000'000)}},
        {"cities",
         {core::srgb(0xc51b7d), 0.5, DashStyle::Solid, 3, PointShape::Square, true},
         {},
         {{{-1'300'000, 3'300'000}, "拉萨"}, {{100'000, 3'650'000}, ""}, {{700'000, 3'700'000}, "一个名字"}}},
        {"towns",
         {core::srgb(0x333333), 0.5, DashStyle::Solid, 3, PointShape::Triangle, false},
         {},
         {{{-500'000, 3'700'000}, "not shown"}}},
        {"",
         {core::srgb(0x444444), 0.3},
         {},
         {},
         {{{{0, 2'500'000}, {200'000, 2'500'000}, {0, 2'600'000}, {0, 2'500'000}}, {}}}}};
    dataset.overlays = std::make_shared<const std::vector<core::Overlay>>(std::move(overlays));
    return dataset;
}

}  // namespace support
