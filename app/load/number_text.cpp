// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/number_text.h"

#include <QByteArray>
#include <QRegularExpression>
#include <charconv>
#include <system_error>

namespace app {
namespace {

QChar narrow(QChar character) {
    constexpr char16_t firstFullWidth = 0xff01;
    constexpr char16_t lastFullWidth = 0xff5e;
    constexpr char16_t distance = firstFullWidth - u'!';
    constexpr char16_t minusSign = 0x2212;
    const char16_t code = character.unicode();
    if (code == minusSign) {
        return QLatin1Char('-');
    }
    const bool isFullWidth = firstFullWidth <= code && code <= lastFullWidth;
    return isFullWidth ? QChar(static_cast<char16_t>(code - distance)) : character;
}

}  // namespace

std::optional<double> numberFromText(const QString& cell) {
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("[+-]?(?:(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?")));
    QString text = cell.trimmed();
    for (QChar& character : text) {
        character = narrow(character);
    }
    if (!form.match(text).hasMatch()) {
        return std::nullopt;
    }
    const QByteArray digits = text.remove(QLatin1Char(',')).remove(QLatin1Char('+')).toLatin1();
    double number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
    return error == std::errc() && end == digits.end() ? std::optional(number) : std::nullopt;
}

}  // namespace app
