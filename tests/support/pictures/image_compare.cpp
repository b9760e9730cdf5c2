// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures/image_compare.h"

#include <QDir>
#include <QHash>
#include <algorithm>
#include <cstdlib>

namespace support {
namespace {

// Another version of FreeType may rasterise text a little differently; a wrong class or a missing line differs more.
constexpr int goldenTolerance = 40;
constexpr double goldenPart = 0.004;

bool differs(QRgb a, QRgb b, int tolerance) {
    return std::abs(qRed(a) - qRed(b)) > tolerance || std::abs(qGreen(a) - qGreen(b)) > tolerance ||
           std::abs(qBlue(a) - qBlue(b)) > tolerance;
}

QRgb paled(QRgb colour) {
    const int grey = 170 + qGray(colour) / 3;
    return qRgb(grey, grey, grey);
}

}  // namespace

ImageDifference imageDifference(const QImage& actual, const QImage& expected, int tolerance) {
    if (actual.size() != expected.size() || actual.isNull()) {
        return {};
    }
    ImageDifference result{0, QImage(expected.size(), QImage::Format_RGB32)};
    qint64 different = 0;
    for (int y = 0; y < expected.height(); ++y) {
        for (int x = 0; x < expected.width(); ++x) {
            const bool isDifferent = differs(actual.pixel(x, y), expected.pixel(x, y), tolerance);
            different += isDifferent ? 1 : 0;
            result.picture.setPixel(x, y, isDifferent ? qRgb(220, 0, 0) : paled(expected.pixel(x, y)));
        }
    }
    result.differentPart = static_cast<double>(different) / (static_cast<double>(expected.width()) * expected.height());
    return result;
}

QString compareWithGolden(const QImage& actual, const QString& name) {
    const QString golden = QDir(QStringLiteral(HULINE_GOLDEN_DIR)).filePath(name + QStringLiteral(".png"));
    if (qEnvironmentVariableIsSet("HULINE_UPDATE_GOLDEN")) {
        return actual.save(golden) ? QString() : QStringLiteral("%1 cannot be written").arg(golden);
    }
    const QImage expected(golden);
    if (expected.isNull()) {
        return QStringLiteral("there is no golden picture %1").arg(golden);
    }
    if (expected.size() != actual.size()) {
        return QStringLiteral("%1: another size than the golden picture").arg(name);
    }
    const ImageDifference difference = imageDifference(actual, expected, goldenTolerance);
    if (difference.differentPart <= goldenPart) {
        return {};
    }
    const QDir failures(QStringLiteral("golden-failures"));
    QDir().mkpath(failures.path());
    actual.save(failures.filePath(name + QStringLiteral(".actual.png")));
    difference.picture.save(failures.filePath(name + QStringLiteral(".difference.png")));
    return QStringLiteral("%1: %2 % of the pixels differ from the golden picture; see %3")
        .arg(name)
        .arg(100 * difference.differentPart, 0, 'f', 2)
        .arg(failures.absolutePath());
}

double mostFrequentPart(const QImage& image) {
    QHash<QRgb, qint64> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ++counts[image.pixel(x, y)];
        }
    }
    qint64 most = 0;
    for (const qint64 count : counts) {
        most = std::max(most, count);
    }
    return static_cast<double>(most) / std::max(1.0, static_cast<double>(image.width()) * image.height());
}

}  // namespace support
