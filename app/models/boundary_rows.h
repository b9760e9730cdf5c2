// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

#include "app/user_data/sources_check.h"
#include "app/wording/wording.h"
#include "gis/file_description.h"

// What is known about a boundary file, in words.

namespace app {

/// "counties: 2,873 areas"
[[nodiscard]] QString layerWords(const gis::LayerDescription& layer, const Wording& wording);

/// "WGS 84 (EPSG:4326)"; empty for a plane.
[[nodiscard]] QString systemName(const gis::ReferenceSystem& reference);

/// Which reference system the coordinates are in, and why it is thought so.
[[nodiscard]] QString referenceWords(const gis::LayerDescription& layer);

/// Whether the user must choose a reference system.
[[nodiscard]] bool isReferenceAsked(const gis::LayerDescription& layer);

/// A reference system or encoding that can be chosen.
struct NamedOption {
    QString name;
    std::string value;
    friend bool operator==(const NamedOption&, const NamedOption&) = default;
};

/// The reference systems that can be chosen, the likely ones first and "plane" last.
[[nodiscard]] std::vector<NamedOption> referenceOptions(const gis::LayerDescription& layer);

/// The map projections that can be chosen, by their ids.
[[nodiscard]] std::vector<NamedOption> projectionOptions();

/// The encodings that can be chosen, the usual ones.
[[nodiscard]] std::vector<NamedOption> encodingOptions();

/// Which encoding the text is read in, and why.
[[nodiscard]] QString encodingWords(const gis::LayerDescription& layer);

/// A few names of regions as they are read, or else codes; empty where there are none.
[[nodiscard]] QString sampleNames(const SourcesCheck& check, const Wording& wording);

/// What the fields hold: name, kind, how many features have a value, how many of these are different, samples.
[[nodiscard]] QStringList fieldHeadings();
[[nodiscard]] std::vector<QStringList> fieldRows(const gis::LayerDescription& layer, const Wording& wording);

/// "Regions of the data package: 34 provinces"
[[nodiscard]] QString packageWords(const SourcesCheck& check, const Wording& wording);
/// What the regions of a boundary file are taken for.
[[nodiscard]] QString regionsWords(const SourcesCheck& check);

}  // namespace app
