// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <stop_token>

#include "app/paint/figure_text.h"
#include "core/figure/figure.h"

namespace app {

/// The size of the whole figure on paper, and how fine its pixels are (PNG alone).
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

/// How an SVG holds its text. Outlines look the same where the font is missing; text can be searched and edited.
enum class SvgText { Text, Outlines };

/// What does not change what a figure says.
struct ExportStyle {
    QString fontFamily;  ///< Empty for the default of a Frame.
    SvgText svgText = SvgText::Text;
};

enum class ExportFormat { Pdf, Svg, Png };

/// By the ending of a file's name, whatever its case.
[[nodiscard]] std::optional<ExportFormat> formatByFileName(const QString& fileName);
/// The endings there are: "pdf", "svg", "png".
[[nodiscard]] QStringList exportEndings();

enum class ExportFailureKind {
    UnknownFormat,   ///< The file's name has none of the known endings.
    PageTooSmall,    ///< A side on which title, legend and map have no room beside each other.
    BadPageSize,     ///< A side or a resolution that is not positive, or too large.
    FolderMissing,   ///< There is no folder to write to.
    NotWritable,     ///< The file cannot be written there.
    PaintingFailed,  ///< The picture could not be made; too little memory, for one.
};

struct ExportFailure {
    ExportFailureKind kind = ExportFailureKind::NotWritable;
    QString subject;  ///< The file or folder that it is about.
    QString detail;   ///< What the system said; may be empty.
    friend bool operator==(const ExportFailure&, const ExportFailure&) = default;
};

/// Writes a figure for print in the format of the file's ending. An older file is replaced only once the new one is
/// complete. PDF embeds the used part of the font; SVG with text as text names the family and embeds nothing.
/// @param text  every word on it; must be made from the same figure.
/// @param stop  asked between drawing and writing; a stopped export writes nothing.
/// @returns nothing when the file is written, or the export was stopped.
[[nodiscard]] std::optional<ExportFailure> exportFigure(const core::Figure& figure, const FigureText& text,
                                                        const PageSize& size, const QString& path,
                                                        const ExportStyle& style = {},
                                                        const std::stop_token& stop = {});

}  // namespace app
