// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "gis/detail/gdal_handles.h"

namespace gis::detail {

/// What a reader asks of a file's geometry.
enum class ShapeKind { Areas, Lines };

/// The first layer of a vector file or table, read from its beginning. Every failure becomes an Error about its path.
class VectorLayer {
public:
    /// @param openOptions  in GDAL's notation, "KEY=VALUE"; those that the format does not know are ignored.
    /// @throws Error FileMissing, FileUnreadable.
    explicit VectorLayer(const std::filesystem::path& path, const std::vector<std::string>& openOptions = {});

    [[nodiscard]] const std::string& path() const noexcept { return m_path; }
    /// Nothing when there are features and they may have shapes of this kind.
    /// @throws Error NoFeatures, WrongGeometry.
    void requireShapes(ShapeKind kind) const;
    /// Features are read without their geometry from now on, where the format allows.
    void leaveOutShapes();
    [[nodiscard]] std::size_t featureCount() const;
    /// As the file declares it; null when it does not. Owned by the dataset.
    [[nodiscard]] OGRSpatialReferenceH referenceSystem() const { return OGR_L_GetSpatialRef(m_layer); }
    [[nodiscard]] std::vector<std::string> fieldNames() const;
    /// @throws Error FieldMissing, naming the fields that there are.
    [[nodiscard]] int fieldIndex(const std::string& name) const;

    /// The next feature; null at the end.
    /// @throws Error FileUnreadable when the file breaks off.
    [[nodiscard]] OgrFeature nextFeature();
    /// A field as UTF-8 text; empty when it is null or unset.
    [[nodiscard]] static std::string text(const OgrFeature& feature, int field);

private:
    std::string m_path;
    GdalDataset m_dataset;
    OGRLayerH m_layer = nullptr;  // Owned by the dataset.
};

}  // namespace gis::detail
