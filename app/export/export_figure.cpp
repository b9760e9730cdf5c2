// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_figure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <array>
#include <cmath>

#include "app/paint/page_layout.h"

namespace app {
namespace {

constexpr double mmPerInch = 25.4;
constexpr int pdfUnitsPerInch = 1200;
constexpr int svgUnitsPerMm = 10;  // fine enough for fonts, whose sizes are whole units

struct Ending {
    ExportFormat format;
    QLatin1String text;
};
constexpr std::array endings{
    Ending{ExportFormat::Pdf, QLatin1String("pdf")},
    Ending{ExportFormat::Svg, QLatin1String("svg")},
    Ending{ExportFormat::Png, QLatin1String("png")},
};

int pixels(double mm, int dpi) { return static_cast<int>(std::lround(mm / mmPerInch * dpi)); }

bool isSide(double mm) { return mm > 0 && mm <= largestSideMm; }  // false for what is not a number

bool isTooSmall(const PageSize& size) { return size.widthMm < smallestWidthMm || size.heightMm < smallestHeightMm; }

bool isPaintable(const PageSize& size, ExportFormat format) {
    if (!isSide(size.widthMm) || !isSide(size.heightMm) || size.dpi <= 0 || size.dpi > largestDpi) {
        return false;
    }
    const auto isCount = [&](double mm) {
        const int count = pixels(mm, size.dpi);
        return count >= 1 && count <= largestSidePixels;
    };
    return format != ExportFormat::Png || (isCount(size.widthMm) && isCount(size.heightMm));
}

/// One drawing of a figure, whatever it is drawn on.
struct Drawing {
    const core::Figure& figure;
    const FigureText& text;
    const PageSize& size;
    const ExportStyle& style;

    /// @returns false when the device takes no painter.
    [[nodiscard]] bool on(QPaintDevice& device, double unitsPerMm, bool textAsOutlines = false) const {
        QPainter painter;
        if (!painter.begin(&device)) {
            return false;
        }
        Frame frame;
        frame.rect = {0, 0, size.widthMm * unitsPerMm, size.heightMm * unitsPerMm};
        frame.unitsPerMm = unitsPerMm;
        frame.furniture = Furniture::Page;
        frame.textAsOutlines = textAsOutlines;
        if (!style.fontFamily.isEmpty()) {
            frame.fontFamily = style.fontFamily;
        }
        paintFigure(painter, figure, text, frame);
        return painter.end();
    }
};

QByteArray pdf(const Drawing& drawing) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QPdfWriter writer(&buffer);
    const QSizeF size(drawing.size.widthMm, drawing.size.heightMm);
    writer.setResolution(pdfUnitsPerInch);
    writer.setPageSize(QPageSize(size, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(drawing.text.title);
    writer.setCreator(QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion());
    return buffer.open(QIODevice::WriteOnly) && drawing.on(writer, pdfUnitsPerInch / mmPerInch) ? bytes : QByteArray();
}

QByteArray svg(const Drawing& drawing) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    const QSize size(static_cast<int>(std::lround(drawing.size.widthMm * svgUnitsPerMm)),
                     static_cast<int>(std::lround(drawing.size.heightMm * svgUnitsPerMm)));
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(svgUnitsPerMm * mmPerInch));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(drawing.text.title);
    generator.setDescription(drawing.text.sourceNote);
    const bool asOutlines = drawing.style.svgText == SvgText::Outlines;
    return buffer.open(QIODevice::WriteOnly) && drawing.on(generator, svgUnitsPerMm, asOutlines) ? bytes : QByteArray();
}

QByteArray png(const Drawing& drawing) {
    const int dpi = drawing.size.dpi;
    QImage image(pixels(drawing.size.widthMm, dpi), pixels(drawing.size.heightMm, dpi), QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    const int dotsPerMetre = static_cast<int>(std::lround(dpi * 1000 / mmPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(Qt::white);
    image.setText(QStringLiteral("Title"), drawing.text.title);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isDone =
        drawing.on(image, dpi / mmPerInch) && buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "png");
    return isDone ? bytes : QByteArray();
}

QByteArray drawn(const Drawing& drawing, ExportFormat format) {
    switch (format) {
        case ExportFormat::Pdf:
            return pdf(drawing);
        case ExportFormat::Svg:
            return svg(drawing);
        case ExportFormat::Png:
            return png(drawing);
    }
    return {};
}

std::optional<ExportFailure> save(const QByteArray& bytes, const QString& path) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return std::nullopt;
    }
    return ExportFailure{ExportFailureKind::NotWritable, path, file.errorString()};
}

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
                                          const QString& path, const ExportStyle& style) {
    const auto format = formatByFileName(path);
    if (!format) {
        return ExportFailure{ExportFailureKind::UnknownFormat, path, {}};
    }
    if (isTooSmall(size)) {
        return ExportFailure{ExportFailureKind::PageTooSmall, path, {}};
    }
    if (!isPaintable(size, *format)) {
        return ExportFailure{ExportFailureKind::BadPageSize, path, {}};
    }
    if (const QFileInfo folder(QFileInfo(path).absolutePath()); !folder.isDir()) {
        return ExportFailure{ExportFailureKind::FolderMissing, folder.filePath(), {}};
    }
    const QByteArray bytes = drawn({figure, text, size, style}, *format);
    return bytes.isEmpty() ? ExportFailure{ExportFailureKind::PaintingFailed, path, {}} : save(bytes, path);
}

}  // namespace app
