// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/breaks_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace app {
namespace {

struct Breaks {
    Q_DECLARE_TR_FUNCTIONS(Breaks)
};

QString written(double value) {
    constexpr int digits = 12;
    return QString::number(value, 'g', digits);
}

/// In the compatibility form of Unicode a full-width digit, comma or per cent sign is an ordinary one.
QStringList wordsOf(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[,;、\\s]+"));
    return text.normalized(QString::NormalizationForm_KC).split(separators, Qt::SkipEmptyParts);
}

std::optional<double> numberOf(QString word) {
    if (word.endsWith(QLatin1Char('%'))) {
        word.chop(1);
    }
    bool isNumber = false;
    const double number = word.replace(QChar(0x2212), QLatin1Char('-')).toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace

ManualBounds boundsOf(const QString& text, const BreaksFormat& format) {
    const QStringList words = wordsOf(text);
    if (words.isEmpty()) {
        return Breaks::tr("There is no class bound; give numbers such as 50, 80, 100.");
    }
    std::vector<double> numbers;
    for (const QString& word : words) {
        const auto number = numberOf(word);
        if (!number) {
            return Breaks::tr("\"%1\" is not a number.").arg(word);
        }
        numbers.push_back(*number);
    }
    const auto falling = std::ranges::adjacent_find(numbers, std::greater_equal<double>());
    if (falling != numbers.end()) {
        return Breaks::tr("Class bounds must ascend, but %1 follows %2.").arg(written(falling[1]), written(falling[0]));
    }
    if (numbers.size() >= format.maxClasses) {
        return Breaks::tr("%1 bounds make %2 classes; the most possible is %3 classes.")
            .arg(numbers.size())
            .arg(numbers.size() + 1)
            .arg(format.maxClasses);
    }
    std::ranges::transform(numbers, numbers.begin(), [&](double number) { return number / format.scale; });
    return numbers;
}

QString breakText(double bound, const BreaksFormat& format) { return written(bound * format.scale); }

QString breaksText(std::span<const double> bounds, const BreaksFormat& format) {
    QStringList words;
    for (const double bound : bounds) {
        words << breakText(bound, format);
    }
    return words.join(QStringLiteral(", "));
}

std::vector<double> roundedBounds(const core::ClassBreaks& breaks, const BreaksFormat& format, int decimals) {
    std::vector<double> bounds = breaks.upperBounds();
    if (bounds.size() > 1) {
        bounds.pop_back();  // the highest value
    }
    for (double& bound : bounds) {
        bound = QString::number(bound * format.scale, 'f', decimals).toDouble() / format.scale;
    }
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    return bounds;
}

}  // namespace app
