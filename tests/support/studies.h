// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "app/study/study.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/random_spec.h"

namespace support {

/// How a table is read, drawn at random.
[[nodiscard]] inline app::TableSettings randomTable(Draw& draw) {
    app::TableSettings table;
    if (draw.coin()) {
        table.reading.file = {draw.word(), "GB18030", ';'};
        table.reading.firstHeaderRow = 1 + draw.below(9);
        table.reading.headerRows = 1 + draw.below(3);
        table.reading.decimalSign = ',';
        table.reading.missingMarks = {"-", draw.word()};
        table.columns = {draw.word(), {draw.word(), "#3"}, draw.word(), {draw.word()}, "%", {{draw.word()}}};
        table.choices.edition = draw.word();
    }
    table.reading.wholes = {draw.word()};
    table.reading.keepTotals = draw.coin();
    table.number = 1 + draw.below(9);
    table.choices.source = draw.word();
    table.choices.indicators[draw.word()] = {draw.word(), std::nullopt, draw.coin()};
    table.choices.keys = {{draw.word(), core::RegionCode(draw.word())}, {draw.word(), std::nullopt, 1 + draw.below(9)}};
    return table;
}

/// How an overlay is drawn, likewise.
[[nodiscard]] inline app::OverlaySettings randomOverlay(Draw& draw) {
    app::OverlaySettings overlay;
    if (draw.coin()) {
        overlay.nameField = draw.word();
    }
    overlay.name = draw.word();
    overlay.symbol.colour = core::srgb(static_cast<std::uint32_t>(draw.below(0x1000000)));
    overlay.symbol.widthMm = static_cast<double>(1 + draw.below(50)) / 10;
    overlay.symbol.dash = draw.upTo(core::DashStyle::Dotted);
    overlay.symbol.sizeMm = static_cast<double>(1 + draw.below(100)) / 10;
    overlay.symbol.shape = draw.upTo(core::PointShape::Triangle);
    overlay.symbol.showsNames = draw.coin();
    overlay.isShown = draw.coin();
    return overlay;
}

/// A study with every part, drawn at random.
[[nodiscard]] inline app::Study randomStudy(Draw& draw) {
    app::Study study;
    study.name = draw.coin() ? draw.word() : std::string();
    study.map = draw.spec();
    for (std::size_t i = draw.below(4); i > 0; --i) {
        app::DataReference reference;
        reference.kind = draw.upTo(app::DataKind::Overlay);
        reference.path = (draw.coin() ? "/data/" : "/elsewhere/") + draw.word() + "/区域 1.gpkg";
        reference.sha256 = draw.coin() ? std::string(64, "0123456789abcdef"[draw.below(16)]) : std::string();
        reference.size = draw.below(1U << 30U);
        reference.options = {{"key", draw.word()}, {"layer", "“市” \\ \"" + draw.word()}};
        if (reference.kind == app::DataKind::Table) {
            reference.table = randomTable(draw);
        }
        if (reference.kind == app::DataKind::Overlay) {
            reference.overlay = randomOverlay(draw);
        }
        study.data.push_back(std::move(reference));
    }
    if (draw.coin()) {
        study.view.excerpt = {{0.1 + static_cast<double>(draw.below(1000)), -1.0 / 3}, 1.7};
    }
    if (draw.coin()) {
        study.view.selected = core::RegionCode(draw.word());
    }
    if (draw.coin()) {
        study.noun = core::RegionNoun{{"市", "city"}, {"市", "cities"}};
    }
    if (draw.coin()) {
        study.aggregation = app::Aggregation{draw.word(), {}, {}};
        if (draw.coin()) {
            study.aggregation->custom =
                core::customGrouping({{draw.word(), "", draw.word(), {core::RegionCode(draw.word())}}});
            study.aggregation->noun = {{"县", "county"}, {"县", "counties"}};
        }
    }
    if (draw.coin()) {
        study.formulas = {{draw.word(), "gdp / [人口] * 1e4"}, {draw.word(), draw.word(), draw.word()}, {"", "", ""}};
    }
    if (draw.coin()) {
        study.copyOf = "/data/" + draw.word() + ".huline";
    }
    return study;
}

/// A study whose file is large enough for a save to take a while: a grouping of many regions.
[[nodiscard]] inline app::Study largeStudy(const std::string& name) {
    constexpr int regions = 3000;
    app::Study study;
    study.name = name;
    core::Group group{"a", "甲", "A", {}};
    for (int i = 0; i < regions; ++i) {
        group.members.emplace_back(std::to_string(100000 + i));
    }
    study.map.customGrouping = core::CustomGrouping{core::customGrouping({std::move(group)}), {}};
    study.map.grouping = core::customGroupingId;
    return study;
}

}  // namespace support
