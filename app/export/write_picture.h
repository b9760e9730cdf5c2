// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QString>
#include <functional>
#include <optional>
#include <stop_token>

#include "app/export/export_figure.h"

namespace app {

/// Something to be written as a file for print, whatever it is drawn on.
struct Picture {
    QString title;
    QString description;  ///< What an SVG says of itself.
    PageSize size;
    /// Draws it over the whole device; false when the device takes no painter.
    std::function<bool(QPaintDevice&, double unitsPerMm)> paint;
};

/// Writes a picture in the format of the file's ending. An older file is replaced only once the new one is complete.
/// @param stop  asked between drawing and writing; once stopped, nothing is written.
/// @returns nothing when the file is written, or the writing was stopped.
[[nodiscard]] std::optional<ExportFailure> writePicture(const Picture& picture, const QString& path,
                                                        const std::stop_token& stop = {});

/// Writes a file as a whole, or leaves the older one.
[[nodiscard]] std::optional<ExportFailure> writeFile(const QByteArray& bytes, const QString& path);

}  // namespace app
