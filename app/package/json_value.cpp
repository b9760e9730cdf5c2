// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/json_value.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <utility>

#include "app/nearest_names.h"

namespace app {
JsonValue::JsonValue(QJsonValue value, std::string file)
    : JsonValue(std::move(value), std::make_shared<Document>(Document{std::move(file), {}}), {}) {}

JsonValue JsonValue::operator[](const char* key) const {
    if (!m_value.isObject()) {
        reject(gis::Expected::Object);
    }
    const QLatin1String name(key);
    m_document->readKeys[m_place].insert(name);
    return member(name);
}

JsonValue JsonValue::member(const QString& key) const {
    const QString place = m_place.isEmpty() ? key : m_place + QLatin1Char('.') + key;
    return {m_value.toObject().value(key), m_document, place};
}

JsonValue JsonValue::item(qsizetype index) const {
    return {m_value.toArray().at(index), m_document, QStringLiteral("%1[%2]").arg(m_place).arg(index)};
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
    const std::set<QString>& read = m_document->readKeys[m_place];
    for (const QString& key : m_value.toObject().keys()) {
        if (read.contains(key)) {
            member(key).addUnreadKeys(unread);
            continue;
        }
        std::set<std::string> candidates;
        for (const QString& known : read) {
            candidates.insert(known.toStdString());
        }
        unread.push_back({place(), key.toStdString(), nearestName(key.toStdString(), candidates)});
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
        m_document->readKeys[m_place].insert(key);
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

double JsonValue::numberOr(double otherwise) const { return isDefined() ? number() : otherwise; }

bool JsonValue::flagOr(bool otherwise) const { return isDefined() ? flag() : otherwise; }

std::vector<JsonValue> JsonValue::itemsOrNone() const { return isDefined() ? items() : std::vector<JsonValue>(); }

std::map<std::string, JsonValue> JsonValue::membersOrNone() const {
    return isDefined() ? members() : std::map<std::string, JsonValue>();
}

core::Text JsonValue::bilingualOrNone() const { return isDefined() ? bilingual() : core::Text(); }

void JsonValue::reject(gis::Expected expected) const {
    if (!isDefined()) {
        throw gis::Error(gis::ErrorKind::JsonKeyMissing, file(), place());
    }
    QString shown;
    if (m_value.isObject()) {
        shown = QString::fromUtf8(QJsonDocument(m_value.toObject()).toJson(QJsonDocument::Compact));
    } else if (m_value.isArray()) {
        shown = QString::fromUtf8(QJsonDocument(m_value.toArray()).toJson(QJsonDocument::Compact));
    } else {
        shown = m_value.toVariant().toString();
    }
    constexpr int longest = 60;
    throw gis::Error(gis::ErrorKind::BadJsonValue, file(),
                     (m_place + QStringLiteral(": ") + shown.left(longest)).toStdString(), expected);
}

gis::Error notJson(const std::string& file, const QByteArray& text, const QJsonParseError& fault) {
    const QByteArray before = text.left(fault.offset);
    const auto line = static_cast<std::size_t>(before.count('\n')) + 1;
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return {gis::ErrorKind::NotJson, file, fault.errorString().toStdString(), {line, std::to_string(column)}};
}

JsonValue readJsonFile(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        throw gis::Error(gis::ErrorKind::FileMissing, path.toStdString(), {});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, path.toStdString(), file.errorString().toStdString());
    }
    QJsonParseError fault;
    const QByteArray text = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (document.isNull()) {
        throw notJson(path.toStdString(), text, fault);
    }
    const QJsonValue root = document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    return {root, path.toStdString()};
}

}  // namespace app
