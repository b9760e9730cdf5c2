// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/user_data/aggregation.h"
#include "app/user_data/indicators/user_formula.h"
#include "app/user_data/user_table_source.h"
#include "core/dataset/catalogue.h"
#include "core/geometry/map_point.h"
#include "core/numeric/value_table.h"
#include "core/overlays/overlay.h"
#include "core/regions/region_code.h"
#include "core/spec/map_spec.h"

namespace app {

/// What a study takes from a file.
enum class DataKind {
    Package,     ///< The data package: its datapackage.json.
    Boundaries,  ///< The regions, in place of those of the package.
    Table,       ///< Figures of the user.
    Overlay,     ///< Lines or points above the map.
};

/// How a table is read and joined to regions.
struct TableSettings {
    TableOptions reading;
    ColumnChoices columns;
    UserTableChoices choices;
    std::size_t number = 1;  ///< UserTableSource::number
    friend bool operator==(const TableSettings&, const TableSettings&) = default;
};

/// How an overlay is read and drawn.
struct OverlaySettings {
    std::optional<std::string> nameField;  ///< OverlaySource::nameField, and likewise the others.
    std::string name;
    core::OverlaySymbol symbol;
    bool isShown = true;
    friend bool operator==(const OverlaySettings&, const OverlaySettings&) = default;
};

/// A file that a study uses.
struct DataReference {
    DataKind kind = DataKind::Boundaries;
    std::filesystem::path path;  ///< Absolute; empty for the data package of the program.
    std::string sha256;      ///< Of its content when the study was saved (Fingerprint); empty where it is not known.
    std::uint64_t size = 0;  ///< Bytes of that content.
    /// How boundaries are read: "key", "name", "layer", "crs", "encoding", "projection"; overlays: "layer", "crs",
    /// "encoding".
    std::map<std::string, std::string> options = {};
    std::optional<TableSettings> table = {};      ///< How a table is read.
    std::optional<OverlaySettings> overlay = {};  ///< How an overlay is drawn.
    friend bool operator==(const DataReference&, const DataReference&) = default;
};

/// The part of the map that is shown.
struct MapExcerpt {
    core::MapPoint centre;
    double zoom = 1;  ///< Scale in relation to the scale at which the whole map fits into the window.
    friend bool operator==(const MapExcerpt&, const MapExcerpt&) = default;
};

/// What the window shows of a figure.
struct StudyView {
    std::optional<MapExcerpt> excerpt;  ///< Nothing for the whole map.
    std::optional<core::RegionCode> selected;
    friend bool operator==(const StudyView&, const StudyView&) = default;
};

/// The work of a user as a value: the data, all choices, and the view.
struct Study {
    std::string name;  ///< As the user calls the study; empty for the name of its file.
    std::vector<DataReference> data;
    core::MapSpec map;
    StudyView view;
    std::optional<core::RegionNoun> noun = {};              ///< What the user calls the regions.
    std::optional<std::vector<UserFormula>> formulas = {};  ///< Nothing for none.
    std::optional<Aggregation> aggregation = {};            ///< Whose groups are the regions of the map.
    /// Only in automatic copies: the file of the study that the copy belongs to.
    std::optional<std::filesystem::path> copyOf = {};
    friend bool operator==(const Study&, const Study&) = default;
};

/// The extension of the files of studies, without the dot.
inline constexpr const char* studyExtension = "huline";

/// The first reference of a kind; null if there is none.
[[nodiscard]] const DataReference* referenceOf(const Study& study, DataKind kind);

}  // namespace app

namespace core {

template <>
struct ValueTable<app::DataKind> {
    static constexpr std::array all{ValueId<app::DataKind>{app::DataKind::Package, "package"},
                                    ValueId<app::DataKind>{app::DataKind::Boundaries, "boundaries"},
                                    ValueId<app::DataKind>{app::DataKind::Table, "table"},
                                    ValueId<app::DataKind>{app::DataKind::Overlay, "overlay"}};
};

}  // namespace core
