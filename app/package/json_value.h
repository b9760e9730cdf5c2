// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/text.h"

namespace app {

/// A value of a JSON document that knows its place there, so that errors can name it.
class JsonValue {
public:
    /// @param file   for errors.
    /// @param place  "huline.units[2]"; empty for the document itself.
    JsonValue(QJsonValue value, std::string file, QString place)
        : m_value(std::move(value)), m_file(std::move(file)), m_place(std::move(place)) {}

    /// A member of an object; undefined where it is missing. @throws gis::Error BadValue when this is no object.
    [[nodiscard]] JsonValue operator[](const char* key) const;
    [[nodiscard]] bool isDefined() const { return !m_value.isUndefined() && !m_value.isNull(); }
    [[nodiscard]] bool isString() const { return m_value.isString(); }
    [[nodiscard]] bool isNumber() const { return m_value.isDouble(); }
    [[nodiscard]] bool isObject() const { return m_value.isObject(); }

    // All throw gis::Error BadValue when the value is of another type.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] std::vector<JsonValue> items() const;
    [[nodiscard]] std::map<std::string, JsonValue> members() const;
    /// A text in one language for both, or an object with "zh" and "en".
    [[nodiscard]] core::Text bilingual() const;

    // The same for a value that may be missing.
    [[nodiscard]] std::string textOr(std::string otherwise) const;
    [[nodiscard]] double numberOr(double otherwise) const;
    [[nodiscard]] bool flagOr(bool otherwise) const;
    [[nodiscard]] std::vector<JsonValue> itemsOrNone() const;
    [[nodiscard]] std::map<std::string, JsonValue> membersOrNone() const;
    [[nodiscard]] core::Text bilingualOrNone() const;

    /// @throws gis::Error BadValue about this value, or RowMissing where it is undefined; always.
    [[noreturn]] void reject() const;

private:
    [[nodiscard]] JsonValue member(const QString& key) const;

    QJsonValue m_value;
    std::string m_file;
    QString m_place;
};

/// Reads a JSON document from a file.
/// @throws gis::Error FileMissing, FileUnreadable with the position of the fault.
[[nodiscard]] JsonValue readJsonFile(const QString& path);

}  // namespace app
