// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_figure.h"

#include <QFileInfo>
#include <QPainter>
#include <array>

#include "app/export/write_picture.h"
#include "app/paint/page_layout.h"

namespace app {
namespace {

struct Ending {
    ExportFormat format;
    QLatin1String text;
};
constexpr std::array endings{
    Ending{ExportFormat::Pdf, QLatin1String("pdf")},
    Ending{ExportFormat::Svg, QLatin1String("svg")},
    Ending{ExportFormat::Png, QLatin1String("png")},
};

bool isTooSmall(const PageSize& size) { return size.widthMm < smallestWidthMm || size.heightMm < smallestHeightMm; }

}  // namespace

std::optional<ExportFormat> formatByFileName(const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix();
    for (const Ending& ending : endings) {
        if (suffix.compare(ending.text, Qt::CaseInsensitive) == 0) {
            return ending.format;
        }
    }
    return std::nullopt;
}

QStringList exportEndings() {
    QStringList all;
    for (const Ending& ending : endings) {
        all << ending.text;
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
        paintFigure(painter, figure, text, frame);
        return painter.end();
    };
    return writePicture({text.title, text.sourceNote, size, paint}, path, stop);
}

}  // namespace app
