// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gis/describe/attribute_encoding.h"
#include "gis/describe/file_area.h"
#include "gis/describe/file_options.h"
#include "gis/describe/reference_system.h"
#include "gis/error.h"
#include "gis/parallel/progress.h"

namespace gis {

enum class FieldType { Text, WholeNumber, Number, Date, Other };

/// A field of a layer, and what it holds.
struct FieldDescription {
    std::string name;
    FieldType type = FieldType::Text;
    std::vector<std::string> samples{};  ///< The first few different values that are not blank.
    std::size_t filled = 0;              ///< Features with a value that is not blank.
    std::size_t distinct = 0;            ///< Different values; see LayerDescription::isComplete.
    friend bool operator==(const FieldDescription&, const FieldDescription&) = default;
};

enum class GeometryKind {
    None,
    Points,
    Lines,
    LinesAndPoints,
    Areas,
    Mixed,  ///< Areas and others, or nothing that shows what it is.
};

/// A layer of a vector file, as a user chooses it.
struct LayerDescription {
    std::string name;
    GeometryKind geometry = GeometryKind::None;
    std::size_t features = 0;
    std::vector<FieldDescription> fields{};
    AttributeEncoding encoding{};
    ReferenceSystem reference{};            ///< Of a layer with shapes, unless there is an error.
    std::optional<Error> referenceError{};  ///< ReferenceContradicted, ReferenceNotUnderstood or
                                            ///< UnknownReferenceSystem.
    bool isComplete = true;                 ///< False when the values of the first features only were looked at.
};

/// What is in a vector file.
struct FileDescription {
    std::string format;  ///< The name of GDAL's driver: "GPKG".
    std::vector<LayerDescription> layers{};
};

/// How much of a file is looked at.
struct DescriptionLimits {
    std::size_t samples = 5;
    std::size_t features = 200'000;  ///< Of each layer.
};

/// Describes the layers of a file, so that a user can choose what to read. Shapes are looked at only where their kind
/// or reference system is not known otherwise.
/// @param options  a layer to describe alone; a reference system and an encoding instead of those of the file.
/// @throws Error the errors of layersOf(), LayerMissing, UnknownEncoding, NotInEncoding.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] FileDescription describeFile(const std::filesystem::path& path, const FileOptions& options = {},
                                           const Progress& progress = {}, const DescriptionLimits& limits = {});

/// Whether a layer may hold areas, of which regions are made.
[[nodiscard]] bool mayHoldAreas(const LayerDescription& layer);

/// The layer that readRegions() reads unless another one is chosen: the first one that may hold areas, else the first
/// one; null without layers.
[[nodiscard]] const LayerDescription* layerWithAreas(const FileDescription& file);

/// Where the areas of a layer lie; mostly without reading all of them.
/// @throws Error the errors of readRegions() about the file, its layer and its reference system.
[[nodiscard]] FileArea areaOf(const std::filesystem::path& path, const FileOptions& options = {});

}  // namespace gis
