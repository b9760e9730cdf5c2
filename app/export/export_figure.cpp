// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_figure.h"

#include <QFileInfo>
#include <QPainter>
#include <array>

#include "app/export/write_picture.h"
#include "app/page/page_layout.h"
#include "app/page/paint_figure.h"

namespace app {
namespace {

struct Extension {
    ExportFormat format;
    QLatin1String text;
};
constexpr std::array extensions{
    Extension{ExportFormat::Pdf, QLatin1String("pdf")},
    Extension{ExportFormat::Svg, QLatin1String("svg")},
    Extension{ExportFormat::Png, QLatin1String("png")},
};

bool isTooSmall(const PageSize& size) { return size.widthMm < smallestWidthMm || size.heightMm < smallestHeightMm; }

}  // namespace

std::optional<ExportFormat> formatByFileName(const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix();
    for (const Extension& extension : extensions) {
        if (suffix.compare(extension.text, Qt::CaseInsensitive) == 0) {
            return extension.format;
        }
    }
    return std::nullopt;
}

QStringList exportExtensions() {
    QStringList all;
    for (const Extension& extension : extensions) {
        all << extension.text;
    }
    return all;
}

std::optional<ExportFailure> exportFigure(const core::Figure& figure, const FigureText& text, const PageSize& size,
                                          const QString& path, const ExportStyle& style, const std::stop_token& stop) {
    const auto format = formatByFileName(path);
    if (format && isTooSmall(size)) {
        return ExportFailure{ExportFailureKind::PageTooSmall, path, {}};
    }
    const bool asOutlines = format == ExportFormat::Svg && style.svgText == SvgText::Outlines;
    const auto paint = [&](QPaintDevice& device, double unitsPerMm) {
        QPainter painter;
        if (!painter.begin(&device)) {
            return false;
        }
        Frame frame;
        frame.rect = {0, 0, size.widthMm * unitsPerMm, size.heightMm * unitsPerMm};
        frame.unitsPerMm = unitsPerMm;
        frame.furniture = Furniture::Page;
        frame.textAsOutlines = asOutlines;
        if (!style.fontFamily.isEmpty()) {
            frame.fontFamily = style.fontFamily;
        }
        frame.extent = style.extent;
        paintFigure(painter, figure, text, frame);
        return painter.end();
    };
    return writePicture({text.title, text.sourceNote, size, paint}, path, stop);
}

}  // namespace app
