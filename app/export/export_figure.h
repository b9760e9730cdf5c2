// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <stop_token>

#include "app/page/figure_text.h"
#include "core/figure/figure.h"

namespace app {

/// The size of the whole figure on paper, and the resolution of its pixels (only for PNG).
struct PageSize {
    double widthMm = 180;
    double heightMm = 135;
    int dpi = 300;
    friend bool operator==(const PageSize&, const PageSize&) = default;
};

/// The largest side that is exported, in millimetres and in pixels, and the finest resolution.
inline constexpr double largestSideMm = 2000;
inline constexpr int largestSidePixels = 20000;
inline constexpr int largestDpi = 4800;

/// How an SVG stores its text. Outlines look the same where the font is missing; text can be searched and edited.
enum class SvgText { Text, Outlines };

/// How a figure is drawn, and which part of the map it shows.
struct ExportStyle {
    QString fontFamily;  ///< Empty for the default of a Frame.
    SvgText svgText = SvgText::Text;
    std::optional<core::Box> extent = std::nullopt;  ///< The part of the map to show; without a value, all regions.
};

enum class ExportFormat { Pdf, Svg, Png };

/// The format for the extension of a file name, in upper or lower case.
[[nodiscard]] std::optional<ExportFormat> formatByFileName(const QString& fileName);
/// The known extensions: "pdf", "svg", "png".
[[nodiscard]] QStringList exportExtensions();

enum class ExportFailureKind {
    UnknownFormat,   ///< The file name has none of the known extensions.
    PageTooSmall,    ///< Too small for title, legend and map.
    BadPageSize,     ///< A side or a resolution that is not positive, or too large.
    FolderMissing,   ///< The folder does not exist.
    NotWritable,     ///< The file cannot be written there.
    PaintingFailed,  ///< The picture could not be drawn, for example because of too little memory.
};

struct ExportFailure {
    ExportFailureKind kind = ExportFailureKind::NotWritable;
    QString subject;  ///< The file or folder concerned.
    QString detail;   ///< The message of the system; may be empty.
    friend bool operator==(const ExportFailure&, const ExportFailure&) = default;
};

/// Writes a figure for print, in the format of the file's extension. An existing file is replaced only when the new one
/// is complete. A PDF embeds the used part of the font; an SVG with text names the font family and embeds nothing.
/// @param text  all texts on the figure; must have been made from the same figure.
/// @param stop  checked between drawing and writing; a stopped export writes nothing.
/// @returns no value when the file was written, or when the export was stopped.
[[nodiscard]] std::optional<ExportFailure> exportFigure(const core::Figure& figure, const FigureText& text,
                                                        const PageSize& size, const QString& path,
                                                        const ExportStyle& style = {},
                                                        const std::stop_token& stop = {});

}  // namespace app
