// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QString>
#include <functional>
#include <optional>
#include <stop_token>

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
/// @param stop  checked between drawing and writing; once it is stopped, nothing is written.
/// @returns nothing when the file is written, or the writing was stopped.
[[nodiscard]] std::optional<ExportFailure> writePicture(const Picture& picture, const QString& path,
                                                        const std::stop_token& stop = {});

/// Writes a file completely, or leaves the existing file unchanged.
[[nodiscard]] std::optional<ExportFailure> writeFile(const QByteArray& bytes, const QString& path);

}  // namespace app
