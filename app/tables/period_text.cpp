// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/period_text.h"

#include <QRegularExpression>
#include <QStringList>

#include "app/tables/number_text.h"

namespace app {
namespace {

const QString monthNames = QStringLiteral("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec");

/// A period in a text, with names for its parts. Digits beside it would make it a part of a longer number, and a dash
/// with a digit a span.
const QRegularExpression& periodPattern() {
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?<![\\d.,])(?<!\\d[-–—~至])(?:"
            "(?<dy>(?:1[89]|2[01])\\d\\d)(?:[-/.](?<dm>\\d{1,2})[-/"
            ".](?<dd>\\d{1,2})|年\\s*(?<dm2>\\d{1,2})\\s*月\\s*(?<dd2>\\d{1,2})\\s*日)"
            "|(?<qy>(?:1[89]|2[01])\\d\\d)\\s*(?:年|[-/_. "
            "])?\\s*(?:第?\\s*(?<qc>[一二三四1-4])\\s*季度?|q\\s*(?<qn>[1-4]))"
            "|q\\s*(?<qn2>[1-4])\\s*[-/_. ]?\\s*(?<qy2>(?:1[89]|2[01])\\d\\d)"
            "|(?<my>(?:1[89]|2[01])\\d\\d)(?:年\\s*(?<mm>\\d{1,2})\\s*月份?|[-/](?<mm2>\\d{1,2})(?![-/]))"
            "|(?:(?<mn>%1)[a-z]*\\.?[-/_. ]?\\s*(?<my2>(?:1[89]|2[01])\\d\\d))"
            "|(?<y>(?:1[89]|2[01])\\d\\d)\\s*(?:年度|年(?![^\\s\\d]?\\d*[-–—~至]\\d|上半|下半|前|初|\\s*\\d))?"
            ")(?![\\d])(?!\\s*[-–—~至]\\s*\\d)(?!\\s*年)(?![.,]\\d)(?!\\s*(?:不变|可比|固定|基期)?价)(?!\\s*(?:"
            "constant|prices?|dollars?|us\\$|=))")
            .arg(monthNames),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

std::optional<core::Period> checked(core::PeriodStep step, int year, int part, int day) {
    try {
        switch (step) {
            case core::PeriodStep::Year:
                return core::Period::year(year);
            case core::PeriodStep::Quarter:
                return core::Period::quarter(year, part);
            case core::PeriodStep::Month:
                return core::Period::month(year, part);
            case core::PeriodStep::Day:
                return core::Period::date(year, part, day);
            case core::PeriodStep::Undated:
                break;
        }
    } catch (const std::invalid_argument&) {  // there is no such month or day
    }
    return std::nullopt;
}

std::optional<core::Period> periodOf(const QRegularExpressionMatch& match) {
    const auto text = [&](const char* name) { return match.captured(QLatin1String(name)); };
    const auto first = [&](const char* name, const char* other) {
        return text(name).isEmpty() ? text(other).toInt() : text(name).toInt();
    };
    if (!text("dy").isEmpty()) {
        return checked(core::PeriodStep::Day, text("dy").toInt(), first("dm", "dm2"), first("dd", "dd2"));
    }
    if (!text("qy").isEmpty() || !text("qy2").isEmpty()) {
        const QString chinese = text("qc");
        const qsizetype position = QStringLiteral("一二三四").indexOf(chinese);
        const int quarter = chinese.isEmpty() ? first("qn", "qn2")
                            : position >= 0   ? static_cast<int>(position) + 1
                                              : chinese.toInt();
        return checked(core::PeriodStep::Quarter, first("qy", "qy2"), quarter, 0);
    }
    if (!text("my2").isEmpty()) {
        const auto month = monthNames.split(u'|').indexOf(text("mn").toLower());
        return checked(core::PeriodStep::Month, text("my2").toInt(), static_cast<int>(month) + 1, 0);
    }
    if (!text("my").isEmpty()) {
        return checked(core::PeriodStep::Month, text("my").toInt(), first("mm", "mm2"), 0);
    }
    return checked(core::PeriodStep::Year, text("y").toInt(), 0, 0);
}

/// Without the signs that joined the period to the name: "GDP (" and ")" become "GDP".
QString joined(QString before, QString after) {
    static const QRegularExpression emptyBrackets(QStringLiteral("[\\(（\\[【]\\s*[\\)）\\]】]"));
    static const QRegularExpression edges(QStringLiteral("^[\\s_,，:：\\-–—.]+|[\\s_,，:：\\-–—.]+$"));
    before = before.trimmed();
    after = after.trimmed();
    QString name = before.isEmpty() || after.isEmpty() ? before + after : before + u' ' + after;
    static const QRegularExpression looseBracket(QStringLiteral("([\\(（\\[【])\\s+([\\)）\\]】])"));
    name.replace(looseBracket, QStringLiteral("\\1\\2"));
    name.remove(emptyBrackets);
    name.remove(edges);
    return name.simplified();
}

/// What stands behind a period and says which figure of it is meant: its end, an estimate or a preliminary figure.
QString markBehindPeriod(const QString& after) {
    const QString stage = QStringLiteral(
        "(?:年|月|季)?[末底]|预计|预测|估计|估算|初步|初步核算|初步统计|初值|快报|最终核算|核实|修订|"
        "预计(?:数|值)|预测(?:数|值)|估计(?:数|值)|快报(?:数|值)|初步核算(?:数|值)|修订(?:数|值)|"
        "estimates?|estimated|est\\.?|forecasts?|projected|projections?|preliminary|prelim\\.?|provisional|"
        "revised|[epr]");
    static const QRegularExpression mark(
        QStringLiteral(
            "^(?:[EPR](?![A-Z0-9_&/%.+'-])|\\s*\\((?:%1)\\)|\\s*(?:(?:年|月|季)?[末底]|预计|预测|估计|初步核算|快报)"
            "(?:数|值)?(?=$|[\\s_,:()]))")
            .arg(stage),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return mark.match(after).captured();
}

}  // namespace

std::optional<core::Period> periodFromText(const QString& text) {
    if (const auto period = core::Period::parse(narrowText(text).toStdString())) {
        return period->year() >= 1800 && period->year() < 2200 ? period : std::nullopt;
    }
    const std::optional<NameWithPeriod> split = nameWithPeriod(text);
    return split && split->name.isEmpty() ? std::optional(split->period) : std::nullopt;
}

std::optional<core::Period> periodFromCell(const QString& text) {
    static const QRegularExpression compact(QRegularExpression::anchoredPattern(
        QStringLiteral("((?:1[89]|2[01])\\d\\d)(?:\\.?(\\d\\d)|(\\d\\d)(\\d\\d))")));
    const QRegularExpressionMatch match = compact.match(narrowText(text));
    if (!match.hasMatch()) {
        return periodFromText(text);
    }
    const bool isDay = match.captured(2).isEmpty();
    return checked(isDay ? core::PeriodStep::Day : core::PeriodStep::Month, match.captured(1).toInt(),
                   match.captured(isDay ? 3 : 2).toInt(), match.captured(4).toInt());
}

std::optional<core::Period> periodWithin(core::Period year, const QString& text, bool isQuarter) {
    static const QRegularExpression number(QRegularExpression::anchoredPattern(QStringLiteral("(\\d{1,2})(?:月份?)?")));
    static const QRegularExpression name(
        QRegularExpression::anchoredPattern(QStringLiteral("(%1)[a-z]*\\.?").arg(monthNames)),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quarter(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:q\\s*|第?\\s*)([1-4一二三四])\\s*(?:季度?)?")),
        QRegularExpression::CaseInsensitiveOption);
    const QString part = narrowText(text);
    const QRegularExpressionMatch quarterMatch = quarter.match(part);
    if (quarterMatch.hasMatch() && (isQuarter || part.size() > 1)) {
        const QString written = quarterMatch.captured(1);
        const qsizetype chinese = QStringLiteral("一二三四").indexOf(written);
        return checked(core::PeriodStep::Quarter, year.year(),
                       chinese >= 0 ? static_cast<int>(chinese) + 1 : written.toInt(), 0);
    }
    if (const QRegularExpressionMatch match = number.match(part); match.hasMatch() && !isQuarter) {
        return checked(core::PeriodStep::Month, year.year(), match.captured(1).toInt(), 0);
    }
    if (const QRegularExpressionMatch match = name.match(part); match.hasMatch()) {
        const auto month = monthNames.split(u'|').indexOf(match.captured(1).toLower());
        return checked(core::PeriodStep::Month, year.year(), static_cast<int>(month) + 1, 0);
    }
    return std::nullopt;
}

std::optional<NameWithPeriod> nameWithPeriod(const QString& text) {
    const QString narrowed = narrowText(text);
    QRegularExpressionMatchIterator matches = periodPattern().globalMatch(narrowed);
    if (!matches.hasNext()) {
        return std::nullopt;
    }
    const QRegularExpressionMatch match = matches.next();
    const std::optional<core::Period> period = periodOf(match);
    if (!period || matches.hasNext()) {
        return std::nullopt;
    }
    QString after = narrowed.mid(match.capturedEnd());
    const QString mark = markBehindPeriod(after);
    after = after.mid(mark.size());
    const bool isYear = match.captured().endsWith(u'年');
    if (isYear && (after.startsWith(u'末') || after.startsWith(u'底'))) {
        after.prepend(u'年');  // 年末人口 of 2020年末人口
    }
    return NameWithPeriod{joined(narrowed.left(match.capturedStart()), after), *period, mark.trimmed()};
}

std::optional<NameWithPeriod> columnWithPeriod(const QString& name) {
    static const QRegularExpression month(
        QRegularExpression::anchoredPattern(QStringLiteral("((?:19|20)\\d\\d)\\.?(0[1-9]|1[0-2])")));
    const QRegularExpressionMatch match = month.match(narrowText(name));
    return match.hasMatch()
               ? NameWithPeriod{QString(), core::Period::month(match.captured(1).toInt(), match.captured(2).toInt())}
               : nameWithPeriod(name);
}

}  // namespace app
