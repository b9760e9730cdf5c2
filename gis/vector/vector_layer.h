// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/describe/attribute_encoding.h"
#include "gis/describe/file_options.h"
#include "gis/detail/gdal_handles.h"
#include "gis/error.h"
#include "gis/region_reader.h"
#include "gis/vector/open_file.h"
#include "gis/vector/text_decoder.h"

namespace gis::detail {

/// What a reader expects of the shapes in a layer.
enum class ShapeKind { Areas, Lines, LinesOrPoints, Any };

/// Which shapes a layer holds.
struct ShapeKinds {
    bool areas = false;
    bool lines = false;
    bool points = false;
    friend bool operator==(const ShapeKinds&, const ShapeKinds&) = default;
};

/// As the layer declares it; where it leaves that open, all its shapes are looked at.
[[nodiscard]] ShapeKinds shapeKindsOf(OGRLayerH layer);

/// A feature as GDAL returned it.
struct ReadFeature {
    OgrFeature feature;
    bool isDamaged = false;  ///< GDAL reported a failure while it read the feature.
};

/// The layers of a file, in its order.
/// @throws Error FileMissing, FileEmpty, FileUnreadable.
[[nodiscard]] std::vector<LayerInfo> layersOf(const std::filesystem::path& path);

/// One layer of a vector file, or a table, read from its beginning. Every failure becomes an Error about its path.
class VectorLayer {
public:
    /// The first table of a file, whatever its format. Its first row holds the names of the columns.
    /// @throws Error FileMissing, FileEmpty, FileUnreadable.
    /// @param encoding  of the text of a DBF file; empty to find it out.
    [[nodiscard]] static VectorLayer table(const std::filesystem::path& path, const std::string& encoding = "");

    /// The layer of this name, or, when the name is empty, the first layer with shapes of this kind. If there is no
    /// such layer, it is the first one, which requireShapes() then refuses.
    /// @throws Error the errors of openFile(), LayerMissing, UnknownEncoding, NotInEncoding.
    VectorLayer(const std::filesystem::path& path, ShapeKind kind, const FileOptions& options = {});
    /// A layer of a file that is open already.
    /// @param layer  its index in the file.
    VectorLayer(const std::filesystem::path& path, std::shared_ptr<const OpenFile> file, std::size_t layer,
                const std::string& encoding = "");

    [[nodiscard]] const std::string& path() const noexcept { return m_path; }
    [[nodiscard]] const std::string& name() const { return layer().name; }
    /// The encoding of the names and values of its fields, as far as they have been read.
    [[nodiscard]] const AttributeEncoding& encoding() const noexcept { return m_encoding; }
    /// Whether its reference system may be a default that the makers of the file did not mean.
    [[nodiscard]] bool hasDefaultReference() const { return layer().hasDefaultReference; }
    /// What a GeoJSON file says about its reference system where GDAL falls back on a default.
    [[nodiscard]] const CrsMember& crsMember() const { return layer().crs; }
    [[nodiscard]] OGRLayerH handle() const { return m_layer; }
    [[nodiscard]] ShapeKinds shapeKinds() const { return shapeKindsOf(m_layer); }
    /// Which layer this is, when the file has several with shapes and none was asked for by name.
    [[nodiscard]] const std::optional<LayerSelection>& choice() const noexcept { return m_choice; }
    /// Checks that the layer has features that may have shapes of this kind.
    /// @throws Error NoFeatures, WrongGeometry.
    void requireShapes(ShapeKind kind) const;
    /// From now on features are read without their geometry, where the format allows it.
    void ignoreGeometry();
    /// 0 when it is not known.
    [[nodiscard]] std::size_t featureCount() const;
    /// As the file declares it; null when it does not. Owned by the dataset.
    [[nodiscard]] OGRSpatialReferenceH referenceSystem() const;
    [[nodiscard]] std::vector<std::string> fieldNames() const;
    /// Nothing when there is no such field.
    [[nodiscard]] std::optional<int> findField(const std::string& name) const;
    /// @throws Error FieldMissing, with the names of the existing fields.
    [[nodiscard]] int fieldIndex(const std::string& name) const;

    /// The next feature; nothing at the end, or where the file breaks off.
    [[nodiscard]] std::optional<ReadFeature> nextFeature();
    /// Whether the last call of nextFeature() returned nothing because of a failure.
    [[nodiscard]] bool isTruncated() const noexcept { return !m_failure.empty(); }
    /// What GDAL said where the file breaks off.
    [[nodiscard]] const std::string& failure() const noexcept { return m_failure; }
    /// Warns of the features that were not read: those after the place where the file breaks off, of which only the
    /// numbers are known, or those that GDAL passed over.
    /// @param count  featureCount() before the first feature was read.
    /// @param read   how many features were read.
    void warnOfUnread(std::size_t count, std::size_t read, ReadWarnings& warnings) const;
    /// The error about a layer without a usable feature: FileUnreadable with the message of GDAL when the file
    /// breaks off or all features are damaged, otherwise WrongGeometry, ProjectionFailed or NoFeatures.
    /// @param warnings  of all its features.
    [[nodiscard]] Error nothingUsable(const ReadWarnings& warnings) const;
    /// The value of a field as UTF-8 text; empty when it is null or unset, and without a field.
    [[nodiscard]] std::string text(const OgrFeature& feature, std::optional<int> field) const;

private:
    [[nodiscard]] const OpenLayer& layer() const { return m_file->layers[m_index]; }
    [[nodiscard]] std::vector<StoredText> storedTexts() const;
    void findEncoding(const std::string& given);

    std::string m_path;
    std::shared_ptr<const OpenFile> m_file;
    std::size_t m_index = 0;
    OGRLayerH m_layer = nullptr;  // owned by a dataset of the file
    /// In a format that prescribes UTF-8, this changes at the first text that is not in UTF-8.
    mutable AttributeEncoding m_encoding;
    std::optional<LayerSelection> m_choice;
    std::string m_failure;
    std::string m_damage;  ///< The message about the first damaged feature.
};

}  // namespace gis::detail
