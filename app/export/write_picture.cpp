// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/write_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QThread>
#include <cmath>
#include <future>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

#include "app/drawing/frame.h"
#include "app/files/replace_file.h"
#include "app/text.h"
#include "gis/parallel/in_parallel.h"

namespace app {
namespace {

constexpr int pdfUnitsPerInch = 1200;
constexpr int svgUnitsPerMm = 10;  // fine enough for font sizes, which are whole units

int pixels(double mm, int dpi) { return static_cast<int>(std::lround(mm / mmPerInch * dpi)); }

bool isSide(double mm) { return mm > 0 && mm <= largestSideMm; }  // false for NaN

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

QByteArray pdf(const Picture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QPdfWriter writer(&buffer);
    const QSizeF size(picture.size.widthMm, picture.size.heightMm);
    writer.setResolution(pdfUnitsPerInch);
    writer.setPageSize(QPageSize(size, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(picture.title);
    writer.setCreator(QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion());
    return buffer.open(QIODevice::WriteOnly) && picture.paint(writer, pdfUnitsPerInch / mmPerInch) ? bytes
                                                                                                   : QByteArray();
}

QByteArray svg(const Picture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    const QSize size(static_cast<int>(std::lround(picture.size.widthMm * svgUnitsPerMm)),
                     static_cast<int>(std::lround(picture.size.heightMm * svgUnitsPerMm)));
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(svgUnitsPerMm * mmPerInch));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(picture.title);
    generator.setDescription(picture.description);
    return buffer.open(QIODevice::WriteOnly) && picture.paint(generator, svgUnitsPerMm) ? bytes : QByteArray();
}

/// Qt paints large areas of an image with threads. If the system cannot start one, Qt waits for it for ever (6.4).
/// @throws std::bad_alloc when the system cannot start as many threads as Qt uses.
void requirePaintingThreads() {
    std::promise<void> allStarted;
    const std::shared_future<void> end = allStarted.get_future().share();
    const auto wanted = static_cast<std::size_t>(QThread::idealThreadCount());
    std::vector<std::thread> threads = gis::startThreads(wanted, [end](std::size_t) { end.wait(); });
    allStarted.set_value();
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (threads.size() < wanted) {
        throw std::bad_alloc();
    }
}

QByteArray png(const Picture& picture) {
    requirePaintingThreads();
    const int dpi = picture.size.dpi;
    QImage image(pixels(picture.size.widthMm, dpi), pixels(picture.size.heightMm, dpi), QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    const int dotsPerMetre = static_cast<int>(std::lround(dpi * 1000 / mmPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(Qt::white);
    image.setText(QStringLiteral("Title"), picture.title);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isDone =
        picture.paint(image, dpi / mmPerInch) && buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "png");
    return isDone ? bytes : QByteArray();
}

QByteArray drawn(const Picture& picture, ExportFormat format) {
    switch (format) {
        case ExportFormat::Pdf:
            return pdf(picture);
        case ExportFormat::Svg:
            return svg(picture);
        case ExportFormat::Png:
            return png(picture);
    }
    return {};
}

/// The message of the system for an error number.
QString systemMessage(int number) { return QString::fromStdString(std::generic_category().message(number)); }

}  // namespace

std::optional<ExportFailure> writeFile(const QByteArray& bytes, const QString& path) {
    const auto failure = replaceFile(pathOf(path), bytes);
    return failure ? std::optional(ExportFailure{ExportFailureKind::NotWritable, path, systemMessage(failure->error)})
                   : std::nullopt;
}

std::optional<ExportFailure> writePicture(const Picture& picture, const QString& path, const std::stop_token& stop) {
    const auto format = formatByFileName(path);
    if (!format) {
        return ExportFailure{ExportFailureKind::UnknownFormat, path, {}};
    }
    if (!isPaintable(picture.size, *format)) {
        return ExportFailure{ExportFailureKind::BadPageSize, path, {}};
    }
    if (const QFileInfo folder(QFileInfo(path).absolutePath()); !folder.isDir()) {
        return ExportFailure{ExportFailureKind::FolderMissing, folder.filePath(), {}};
    }
    const QByteArray bytes = drawn(picture, *format);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    return bytes.isEmpty() ? ExportFailure{ExportFailureKind::PaintingFailed, path, {}} : writeFile(bytes, path);
}

}  // namespace app
