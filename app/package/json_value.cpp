// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/json_value.h"

#include <QFile>
#include <QJsonDocument>
#include <utility>

#include "gis/error.h"

namespace app {

JsonValue JsonValue::operator[](const char* key) const {
    if (!m_value.isObject()) {
        reject();
    }
    return member(QString::fromUtf8(key));
}

JsonValue JsonValue::member(const QString& key) const {
    const QString place = m_place.isEmpty() ? key : m_place + QLatin1Char('.') + key;
    return {m_value.toObject().value(key), m_file, place};
}

std::string JsonValue::text() const {
    if (!m_value.isString()) {
        reject();
    }
    return m_value.toString().toStdString();
}

double JsonValue::number() const {
    if (!m_value.isDouble()) {
        reject();
    }
    return m_value.toDouble();
}

bool JsonValue::flag() const {
    if (!m_value.isBool()) {
        reject();
    }
    return m_value.toBool();
}

std::vector<JsonValue> JsonValue::items() const {
    if (!m_value.isArray()) {
        reject();
    }
    std::vector<JsonValue> items;
    for (const QJsonValue item : m_value.toArray()) {
        items.emplace_back(item, m_file, QStringLiteral("%1[%2]").arg(m_place).arg(items.size()));
    }
    return items;
}

std::map<std::string, JsonValue> JsonValue::members() const {
    if (!m_value.isObject()) {
        reject();
    }
    std::map<std::string, JsonValue> members;
    for (const QString& key : m_value.toObject().keys()) {
        members.emplace(key.toStdString(), member(key));
    }
    return members;
}

core::Text JsonValue::bilingual() const {
    if (m_value.isString()) {
        return {{}, text()};
    }
    const core::Text text{(*this)["zh"].textOr({}), (*this)["en"].textOr({})};
    if (text.empty()) {
        reject();
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

void JsonValue::reject() const {
    if (!isDefined()) {
        throw gis::Error(gis::ErrorKind::RowMissing, m_file, m_place.toStdString());
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
    throw gis::Error(gis::ErrorKind::BadValue, m_file,
                     (m_place + QStringLiteral(": ") + shown.left(longest)).toStdString());
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
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (document.isNull()) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, path.toStdString(),
                         QStringLiteral("%1, byte %2").arg(fault.errorString()).arg(fault.offset).toStdString());
    }
    const QJsonValue root = document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    return {root, path.toStdString(), {}};
}

}  // namespace app
