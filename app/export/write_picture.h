// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QString>
#include <functional>
#include <optional>

#include "app/export/export_figure.h"

namespace app {

/// A picture that can be written as PDF, SVG or PNG.
struct Picture {
    QString title;
    QString description;  ///< Stored in an SVG.
    PageSize size;
    /// Draws the picture over the whole device. Returns false when the device cannot be painted on.
    std::function<bool(QPaintDevice&, double unitsPerMm)> paint;
};

/// Writes a picture in the format of the file's extension. An existing file is replaced only when the new one is
/// complete.
/// @returns no value when the file was written.
[[nodiscard]] std::optional<ExportFailure> writePicture(const Picture& picture, const QString& path);

/// Writes a file completely, or leaves the existing file unchanged.
[[nodiscard]] std::optional<ExportFailure> writeFile(const QByteArray& bytes, const QString& path);

}  // namespace app
