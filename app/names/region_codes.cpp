// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/region_codes.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

/// The first two digits of all adcodes (GB/T 2260).
constexpr std::array provinceDigits{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42,
                                    43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82};

bool hasOnlyDigits(const QString& text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool beginsWithProvince(const QString& digits) {
    return std::ranges::find(provinceDigits, digits.left(2).toInt()) != provinceDigits.end();
}

/// A whole number that a spreadsheet wrote as a decimal; the text itself if it is none.
QString withoutDecimals(const QString& text) {
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("(\\d+)(?:\\.0*)?|\\d+(?:\\.\\d+)?[eE]\\+?\\d{1,2}")));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    if (!match.captured(1).isEmpty()) {
        return match.captured(1);
    }
    constexpr double largestExact = 1e15;
    const double number = text.toDouble();
    return number < largestExact && std::trunc(number) == number ? QString::number(number, 'f', 0) : text;
}

}  // namespace

QString plainCode(const QString& text) {
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (!character.isSpace() && character.category() != QChar::Other_Format) {
            plain += character;
        }
    }
    return withoutDecimals(plain);
}

std::optional<qlonglong> codeNumber(const QString& text) {
    constexpr qsizetype mostDigits = 18;
    const QString code = plainCode(text);
    return hasOnlyDigits(code) && code.size() <= mostDigits ? std::optional(code.toLongLong()) : std::nullopt;
}

std::optional<QString> adcodeStem(const QString& text) {
    // The numeric code of China in ISO 3166-1. In tables of Chinese surveys it precedes the adcode.
    static const QString countryDigits = QStringLiteral("156");
    constexpr qsizetype adcodeLength = 6;
    QString code = plainCode(text);
    if (code.size() == countryDigits.size() + adcodeLength && code.startsWith(countryDigits) &&
        beginsWithProvince(code.mid(countryDigits.size()))) {
        code.remove(0, countryDigits.size());
    }
    if (!hasOnlyDigits(code) || !beginsWithProvince(code)) {
        return std::nullopt;
    }
    struct Level {
        qsizetype length;
        qsizetype lengthAbove;
    };
    static constexpr std::array levels{Level{12, 9}, Level{9, 6}, Level{6, 4}, Level{4, 2}, Level{2, 2}};
    if (std::ranges::find(levels, code.size(), &Level::length) == levels.end()) {
        return std::nullopt;
    }
    for (const Level& level : levels) {
        const QString end = code.mid(level.lengthAbove);
        if (code.size() == level.length && std::all_of(end.begin(), end.end(), [](QChar c) { return c == u'0'; })) {
            code.truncate(level.lengthAbove);
        }
    }
    return code;
}

}  // namespace app
