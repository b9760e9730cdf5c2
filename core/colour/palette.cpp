// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/palette.h"

#include <array>

namespace core {

namespace {

constexpr std::array<Srgb, 8> dark2{srgb(0x1b9e77), srgb(0xd95f02), srgb(0x7570b3), srgb(0xe7298a),
                                    srgb(0x66a61e), srgb(0xe6ab02), srgb(0xa6761d), srgb(0x666666)};

constexpr std::array localMoranColours{srgb(0xd7191c), srgb(0x2c7bb6), srgb(0xfdae61),
                                       srgb(0xabd9e9), srgb(0xf5f5ee), srgb(0x8c8c84)};

}  // namespace

std::span<const Srgb> groupPalette() { return dark2; }

std::span<const Srgb> localMoranPalette() { return localMoranColours; }

}  // namespace core
