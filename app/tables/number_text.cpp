// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/number_text.h"

#include <QByteArray>
#include <QRegularExpression>
#include <algorithm>
#include <charconv>
#include <system_error>

#include "app/text.h"

namespace app {
namespace {

constexpr QChar percentSign = u'%';

QChar narrow(QChar character) {
    constexpr char16_t firstFullWidth = 0xff01;
    constexpr char16_t lastFullWidth = 0xff5e;
    constexpr char16_t distance = firstFullWidth - u'!';
    constexpr char16_t minusSign = 0x2212;
    constexpr char16_t wideBlank = 0x3000;
    const char16_t code = character.unicode();
    if (code == minusSign) {
        return u'-';
    }
    if (code == wideBlank) {
        return u' ';
    }
    const bool isFullWidth = firstFullWidth <= code && code <= lastFullWidth;
    return isFullWidth ? QChar(static_cast<char16_t>(code - distance)) : character;
}

bool isDigit(QChar character) { return u'0' <= character && character <= u'9'; }

/// A sign that separates thousands and nothing else, as ' ' or '\''; nothing for another character.
std::optional<QChar> plainSeparator(QChar character) {
    switch (character.unicode()) {
        case u' ':
        case 0x00a0:
        case 0x2009:
        case 0x202f:
            return QChar(u' ');
        case u'\'':
        case 0x2019:
            return QChar(u'\'');
        default:
            return std::nullopt;
    }
}

/// "1,234,567" without its separators; nothing unless these are of one kind and make groups of three digits.
std::optional<QByteArray> wholePart(QStringView text, QChar decimalSign) {
    constexpr qsizetype groupSize = 3;
    QByteArray digits;
    std::optional<QChar> separator;
    qsizetype group = 0;
    for (const QChar character : text) {
        if (isDigit(character)) {
            digits += static_cast<char>(character.unicode());
            ++group;
            continue;
        }
        const bool isOtherSign = (character == u',' || character == u'.') && character != decimalSign;
        const std::optional<QChar> found = isOtherSign ? std::optional(character) : plainSeparator(character);
        const bool isFirst = !separator;
        const bool hasGoodSize = isFirst ? 1 <= group && group <= groupSize && digits[0] != '0' : group == groupSize;
        if (!found || (separator && *separator != *found) || !hasGoodSize) {
            return std::nullopt;
        }
        separator = found;
        group = 0;
    }
    return separator && group != groupSize ? std::nullopt : std::optional(digits);
}

bool areDigits(QStringView text) { return std::all_of(text.begin(), text.end(), isDigit); }

std::optional<double> doubleFrom(const QByteArray& digits) {
    double number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
    return error == std::errc() && end == digits.end() ? std::optional(number) : std::nullopt;
}

/// The part with an exponent, such as "e-3"; "" when there is none.
QStringView exponentOf(QStringView text) {
    const qsizetype at = std::max(text.lastIndexOf(u'e'), text.lastIndexOf(u'E'));
    return at < 0 ? QStringView() : text.mid(at);
}

bool isExponent(QStringView text) {
    QStringView digits = text.mid(1);
    if (digits.startsWith(u'+') || digits.startsWith(u'-')) {
        digits = digits.mid(1);
    }
    return !digits.isEmpty() && areDigits(digits);
}

/// Both readings of a text without a per cent sign.
std::optional<double> numberWith(QStringView text, QChar decimalSign) {
    QByteArray written;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        written = text.front() == u'-' ? "-" : "";
        text = text.mid(1);
    }
    const QStringView exponent = exponentOf(text);
    text.chop(exponent.size());
    const qsizetype sign = text.indexOf(decimalSign);
    const QStringView fraction = sign < 0 ? QStringView() : text.mid(sign + 1);
    const std::optional<QByteArray> whole = wholePart(sign < 0 ? text : text.left(sign), decimalSign);
    const bool hasDigits = whole && (!whole->isEmpty() || !fraction.isEmpty());
    if (!hasDigits || !areDigits(fraction) || (!exponent.isEmpty() && !isExponent(exponent))) {
        return std::nullopt;
    }
    written += whole->isEmpty() ? QByteArray("0") : *whole;
    if (!fraction.isEmpty()) {
        written += '.' + fraction.toLatin1();
    }
    if (!exponent.isEmpty()) {
        written += 'e' + QByteArray(exponent.mid(1).toLatin1()).replace('+', "");
    }
    return doubleFrom(written);
}

/// The number that ASCII digits with at most one point and a minus sign stand for, as most numbers are written; nothing
/// for other texts.
std::optional<NumberReadings> plainReadings(std::string_view text) {
    constexpr std::size_t groupSize = 3;
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const std::size_t point = digits.find('.');
    const bool isPlain = digits.find_first_not_of("0123456789.") == std::string_view::npos && !digits.empty() &&
                         point != 0 && point != digits.size() - 1 && digits.rfind('.') == point;
    double number = 0;
    if (!isPlain || std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc()) {
        return std::nullopt;
    }
    if (point == std::string_view::npos) {
        return NumberReadings{number, number, false};
    }
    const bool isGrouped = point <= groupSize && digits.size() == point + 1 + groupSize && digits.front() != '0';
    std::optional<double> grouped;
    if (isGrouped) {
        std::string joined(text);
        joined.erase(joined.find('.'), 1);
        grouped = doubleFrom(QByteArray::fromStdString(joined));
    }
    return NumberReadings{number, grouped, false};
}

}  // namespace

QString narrowText(const QString& text) {
    QString narrowed = text;
    for (QChar& character : narrowed) {
        character = narrow(character);
    }
    return narrowed.trimmed();
}

NumberReadings numberReadings(const QString& text) {
    QString number = narrowText(text);
    NumberReadings readings;
    if (number.endsWith(percentSign)) {
        readings.isPercent = true;
        number.chop(1);
        number = number.trimmed();
    }
    readings.withPoint = numberWith(number, u'.');
    readings.withComma = numberWith(number, u',');
    return readings;
}

NumberReadings numberReadings(std::string_view text) {
    const std::optional<NumberReadings> plain = plainReadings(text);
    return plain ? *plain : numberReadings(app::text(text));
}

WrittenNumber writtenNumber(std::string_view text) {
    WrittenNumber written{numberReadings(text)};
    constexpr std::size_t longest = 100;  // bytes; longer texts are no numbers
    if (written.readings.isNumber() || text.size() > longest) {
        return written;
    }
    static const QRegularExpression footnote(
        QStringLiteral("(?<=[\\d%)])\\s*(?:[①-⑳*†‡]+|\\[\\d{1,2}\\]|\\[?注\\s*\\d{0,2}\\]?|\\(注\\s*\\d{0,2}\\))$"));
    QString number = narrowText(app::text(text));
    const qsizetype whole = number.size();
    number.remove(footnote);
    written.hasFootnote = number.size() < whole;
    static const QRegularExpression inBrackets(
        QRegularExpression::anchoredPattern(QStringLiteral("\\(\\s*([\\d.].*)\\)")));
    const QRegularExpressionMatch match = inBrackets.match(number);
    written.isInBrackets = match.hasMatch();
    written.readings = numberReadings(written.isInBrackets ? match.captured(1) : number);
    if (written.isInBrackets) {
        for (std::optional<double>* value : {&written.readings.withPoint, &written.readings.withComma}) {
            *value = *value ? std::optional(-**value) : std::nullopt;
        }
    }
    return written;
}

std::optional<double> numberFromText(const QString& text, char decimalSign) {
    const NumberReadings readings = numberReadings(text);
    return decimalSign == ',' ? readings.withComma : readings.withPoint;
}

const std::vector<std::string>& usualMissingMarks() {
    static const std::vector<std::string> marks{"",     "-",      "--",   "—",    "——",   "–",    "…",   "……", "..",
                                                "...",  "......", "NA",   "N/A",  "暂无", "*",    "×",   "/",  "无",
                                                "不详", "缺失",   "n.a.", "N.A.", "null", "NULL", "NaN", "nan"};
    return marks;
}

}  // namespace app
