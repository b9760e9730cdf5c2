// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace support {

/// How two pictures of the same size differ.
struct ImageDifference {
    double differentPart = 1;  ///< Fraction of pixels that differ by more than the tolerance in a channel.
    QImage picture;            ///< Where they differ: red on a pale copy of the expected picture.
};

/// @param tolerance  largest difference of a channel that is ignored, of 255.
[[nodiscard]] ImageDifference imageDifference(const QImage& actual, const QImage& expected, int tolerance);

/// Compares a picture with the golden picture of that name and returns a message, or nothing when they agree. On
/// failure the actual picture and the difference are written to the test's folder. With HULINE_UPDATE_GOLDEN set the
/// golden picture is written instead.
[[nodiscard]] QString compareWithGolden(const QImage& actual, const QString& name);

/// The fraction of pixels with the most frequent colour: near 1 for a blank picture.
[[nodiscard]] double mostFrequentPart(const QImage& image);

}  // namespace support
