// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/json_value.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "app/json_text.h"
#include "app/names/nearest_names.h"

namespace app {
namespace {

/// A value as a message quotes it, not too long.
QString shown(const QJsonValue& value) {
    constexpr int longest = 60;
    QString text = value.toVariant().toString();
    if (value.isObject()) {
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    } else if (value.isArray()) {
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    }
    return text.size() > longest ? text.left(longest) + QChar(0x2026) : text;
}

/// Whether a text is part of a value, or of a value in it.
bool hasText(const QJsonValue& value, const QString& text) {
    const auto contains = [&](const QJsonValue& part) { return hasText(part, text); };
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(), contains);
    }
    if (value.isObject()) {
        const QJsonObject members = value.toObject();
        return std::any_of(members.begin(), members.end(), contains);
    }
    return value.toString().contains(text);
}

QJsonValue withReplaced(const QJsonValue& value, const QString& placeholder, int number) {
    if (value.isString()) {
        return value.toString().replace(placeholder, QString::number(number));
    }
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue& item : value.toArray()) {
            items.append(withReplaced(item, placeholder, number));
        }
        return items;
    }
    if (value.isObject()) {
        QJsonObject members = value.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            const QJsonValue before = *member;
            const bool isNumber =
                before.toString() == placeholder && placeholder == QLatin1Char('{') + member.key() + QLatin1Char('}');
            *member = isNumber ? QJsonValue(number) : withReplaced(before, placeholder, number);
        }
        return members;
    }
    return value;
}

}  // namespace

JsonValue::JsonValue(QJsonValue value, std::string file)
    : JsonValue(std::move(value), std::make_shared<Document>(Document{std::move(file), {}}), {}) {}

JsonValue JsonValue::operator[](const char* key) const {
    if (!m_value.isObject()) {
        reject(gis::Expected::Object);
    }
    const QLatin1String name(key);
    m_document->readKeys[m_jsonPath].insert(name);
    return member(name);
}

JsonValue JsonValue::member(const QString& key) const {
    const QString jsonPath = m_jsonPath.isEmpty() ? key : m_jsonPath + QLatin1Char('.') + key;
    JsonValue member(m_value.toObject().value(key), m_document, jsonPath);
    if (!member.isDefined()) {
        member.m_beside = m_value.toObject();
    }
    return member;
}

JsonValue JsonValue::item(qsizetype index) const {
    return {m_value.toArray().at(index), m_document,
            m_jsonPath + QLatin1Char('[') + QString::number(index) + QLatin1Char(']')};
}

std::vector<UnreadKey> JsonValue::unreadKeys() const {
    std::vector<UnreadKey> unread;
    addUnreadKeys(unread);
    return unread;
}

void JsonValue::addUnreadKeys(std::vector<UnreadKey>& unread) const {
    for (qsizetype i = 0; i < m_value.toArray().size(); ++i) {
        item(i).addUnreadKeys(unread);
    }
    const std::set<QString>& read = m_document->readKeys[m_jsonPath];
    for (const QString& key : m_value.toObject().keys()) {
        if (read.contains(key)) {
            member(key).addUnreadKeys(unread);
            continue;
        }
        std::set<std::string> candidates;
        for (const QString& known : read) {
            candidates.insert(known.toStdString());
        }
        unread.push_back({jsonPath(), key.toStdString(), nearestName(key.toStdString(), candidates)});
    }
}

std::string JsonValue::text() const {
    if (!m_value.isString()) {
        reject(gis::Expected::Text);
    }
    return m_value.toString().toStdString();
}

double JsonValue::number() const {
    if (!m_value.isDouble()) {
        reject(gis::Expected::Number);
    }
    return m_value.toDouble();
}

int JsonValue::integer(int least, int most) const {
    const double value = number();
    if (!(value >= least && value <= most) || value != std::floor(value)) {
        rejectBeyond(gis::Expected::Integer, least, most);
    }
    return static_cast<int>(value);
}

double JsonValue::numberWithin(double least, double most) const {
    const double value = number();
    if (!(value >= least && value <= most)) {
        rejectBeyond(gis::Expected::NumberWithin, least, most);
    }
    return value;
}

double JsonValue::numberAbove(double limit, double most) const {
    const double value = number();
    if (!(value > limit && value <= most)) {
        rejectBeyond(gis::Expected::NumberAbove, limit, most);
    }
    return value;
}

bool JsonValue::flag() const {
    if (!m_value.isBool()) {
        reject(gis::Expected::Flag);
    }
    return m_value.toBool();
}

std::vector<JsonValue> JsonValue::items() const {
    if (!m_value.isArray()) {
        reject(gis::Expected::List);
    }
    std::vector<JsonValue> items;
    for (qsizetype i = 0; i < m_value.toArray().size(); ++i) {
        items.push_back(item(i));
    }
    return items;
}

std::map<std::string, JsonValue> JsonValue::members() const {
    if (!m_value.isObject()) {
        reject(gis::Expected::Object);
    }
    std::map<std::string, JsonValue> members;
    for (const QString& key : m_value.toObject().keys()) {
        m_document->readKeys[m_jsonPath].insert(key);
        members.emplace(key.toStdString(), member(key));
    }
    return members;
}

core::Text JsonValue::bilingual() const {
    if (m_value.isString()) {
        return {{}, text()};
    }
    if (!m_value.isObject()) {
        reject(gis::Expected::TextOrTexts);
    }
    const core::Text text{(*this)["zh"].textOr({}), (*this)["en"].textOr({})};
    if (text.empty()) {
        reject(gis::Expected::TextOrTexts);
    }
    return text;
}

std::string JsonValue::textOr(std::string otherwise) const { return isDefined() ? text() : std::move(otherwise); }

int JsonValue::integerOr(int otherwise, int least, int most) const {
    return isDefined() ? integer(least, most) : otherwise;
}

bool JsonValue::flagOr(bool otherwise) const { return isDefined() ? flag() : otherwise; }

std::vector<JsonValue> JsonValue::itemsOrNone() const { return isDefined() ? items() : std::vector<JsonValue>(); }

std::map<std::string, JsonValue> JsonValue::membersOrNone() const {
    return isDefined() ? members() : std::map<std::string, JsonValue>();
}

core::Text JsonValue::bilingualOrNone() const { return isDefined() ? bilingual() : core::Text(); }

bool JsonValue::mentions(const QString& text) const { return hasText(m_value, text); }

JsonValue JsonValue::replaced(const QString& placeholder, int number) const {
    return {withReplaced(m_value, placeholder, number), m_document, m_jsonPath};
}

gis::Error JsonValue::missing() const {
    constexpr qsizetype maxLetters = 2;  // more are another word: "denominatorTime" is not "denominator"
    const qsizetype dot = m_jsonPath.lastIndexOf(QLatin1Char('.'));
    const QString key = m_jsonPath.mid(dot + 1);
    const std::set<QString>& read = m_document->readKeys[m_jsonPath.left(std::max(dot, qsizetype(0)))];
    std::set<std::string> candidates;
    for (const QString& present : m_beside.keys()) {
        if (!read.contains(present) && std::abs(present.size() - key.size()) <= maxLetters) {
            candidates.insert(present.toStdString());
        }
    }
    gis::Error error(gis::ErrorKind::JsonKeyMissing, file(), jsonPath());
    if (std::string nearest = nearestName(key.toStdString(), candidates); !nearest.empty()) {
        error.names.push_back(std::move(nearest));
    }
    return error;
}

gis::Error JsonValue::wrong(gis::Expected expected) const {
    if (!isDefined()) {
        return missing();
    }
    gis::Error error(gis::ErrorKind::BadJsonValue, file(),
                     (m_jsonPath + QStringLiteral(": ") + shown(m_value)).toStdString(), expected);
    error.found = m_value.isObject() ? gis::Found::Object : m_value.isArray() ? gis::Found::List : gis::Found::Text;
    return error;
}

void JsonValue::reject(gis::Expected expected) const { throw wrong(expected); }

void JsonValue::rejectBeyond(gis::Expected expected, double least, double most) const {
    constexpr int digits = 12;
    gis::Error error = wrong(expected);
    for (const double limit : {least, most}) {
        error.names.push_back(QString::number(limit, 'g', digits).toStdString());
    }
    throw error;
}

void JsonValue::rejectKey(const std::string& key, std::vector<std::string> known) const {
    gis::Error error(gis::ErrorKind::BadJsonValue, file(), jsonPath() + ": " + key, gis::Expected::Known);
    error.names = std::move(known);
    throw error;
}

void JsonValue::rejectUnknown(std::vector<std::string> known) const {
    gis::Error error = wrong(gis::Expected::Known);
    if (isDefined()) {
        error.names = std::move(known);
    }
    throw error;
}

JsonValue readJsonFile(const QString& path) { return {jsonFile(path), path.toStdString()}; }

}  // namespace app
