// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/join/join_report.h"
#include "app/user_data/kept_files.h"
#include "app/user_data/map_sources.h"
#include "core/dataset/indicator.h"
#include "gis/error.h"
#include "gis/file_description.h"
#include "gis/parallel/progress.h"

// What the files of a map hold and how they fit together, so that a user can change it before they are opened.

namespace app {

/// A table as it would be opened.
struct TableCheck {
    /// Null if the file cannot be read. Where the user's choices prevent it from being a table, its sheet alone, or
    /// else the sheet that is read without these choices.
    std::shared_ptr<const UserTable> table = {};
    SeriesLayout proposed = {};                   ///< Without the columns that the user chose.
    SeriesLayout layout = {};                     ///< With them.
    std::vector<std::size_t> numberColumns = {};  ///< All that may hold figures, ascending; more than are proposed.
    std::vector<ColumnReading> readings = {};     ///< How the numbers of the figures were read.
    std::vector<TableIndicator> indicators = {};  ///< As they stand in the table.
    /// As they are shown, in the order of `indicators`; empty if the table cannot be joined.
    std::vector<core::Indicator> described = {};
    std::optional<TableJoinReport> join = {};  ///< Nothing if the table cannot be joined.
    std::optional<gis::Error> error = {};      ///< Why the table cannot be opened.

    /// Whether the file was recognised as a table with columns.
    [[nodiscard]] bool isTable() const { return table && !table->columns.empty(); }
    /// The sheets of the file, as far as they are known.
    [[nodiscard]] std::vector<gis::SheetName> sheets() const;
};

/// An overlay as it would be opened.
struct OverlayCheck {
    /// All layers of the file; the chosen one is read as the user says. Nothing if the file is unreadable.
    std::optional<gis::FileDescription> file = {};
    std::string layer = {};                ///< The one that is read.
    std::string nameField = {};            ///< Empty for none.
    std::optional<gis::Error> error = {};  ///< Why the overlay cannot be shown.
    bool isShown = true;                   ///< An overlay that is not shown is not read, so its error does not matter.

    [[nodiscard]] bool isFaulty() const { return isShown && error.has_value(); }
    /// The layer that is read; null if it is not known.
    [[nodiscard]] const gis::LayerDescription* chosenLayer() const;
};

/// Everything that is known about sources before they are opened.
struct SourcesCheck {
    /// All layers of the boundary file. The chosen layer is described as the user says that it must be read. There is
    /// no value if the regions are those of the package, or if the file cannot be read.
    std::optional<gis::FileDescription> boundaries = {};
    std::string layer = {};                    ///< The one that is read.
    std::string keyField = {};                 ///< Of the boundaries; empty if features are numbered.
    std::vector<std::string> nameFields = {};  ///< Of the boundaries, at most one for each language.
    std::size_t knownRegions = 0;              ///< How many regions the data package names.
    bool isPackageMap = true;                  ///< Whether the regions are those of the data package.
    std::vector<RegionLabels> regions = {};    ///< Of the map, in its order.
    core::RegionNoun noun = {};                ///< What they are called; empty for "region".
    std::vector<TableCheck> tables = {};       ///< In the order of the sources.
    std::vector<OverlayCheck> overlays = {};   ///< Likewise.
    std::optional<gis::Error> error = {};      ///< Why the map cannot be opened, apart from its tables.

    /// The layer that is read; null for the boundaries of the package, and if it is not known.
    [[nodiscard]] const gis::LayerDescription* chosenLayer() const;
    /// Whether nothing prevents the sources from being opened.
    [[nodiscard]] bool canBeOpened() const;
};

/// Reads sources without the shapes of the regions. A table that cannot be read does not prevent the others from being
/// checked. May be called in any thread.
/// @throws gis::Cancelled when the progress returns false.
[[nodiscard]] SourcesCheck checkOf(const MapSources& sources, const gis::Progress& progress = {});

/// The same for sources that are checked again after a change.
/// @param kept  what earlier checks read; what this check does not need is dropped from it.
[[nodiscard]] SourcesCheck checkOf(const MapSources& sources, KeptFiles& kept, const gis::Progress& progress = {});

}  // namespace app
