// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/text.h"
#include "gis/error.h"

namespace app {

/// A key of a JSON document that nothing reads.
struct UnreadKey {
    std::string jsonPath;  ///< Of its object: "huline.units[2]".
    std::string key;       ///< As written.
    std::string nearest;   ///< A key that is read there and is spelt almost the same; empty if there is none.
    friend bool operator==(const UnreadKey&, const UnreadKey&) = default;
};

/// A value of a JSON document with its path in the document, so that errors can name it. All values of a document
/// remember together which keys were read.
class JsonValue {
public:
    /// A whole document.
    /// @param file  for errors.
    JsonValue(QJsonValue value, std::string file);

    /// A member of an object; undefined where it is missing. @throws gis::Error BadJsonValue when this is no object.
    [[nodiscard]] JsonValue operator[](const char* key) const;
    [[nodiscard]] bool isDefined() const { return !m_value.isUndefined() && !m_value.isNull(); }
    [[nodiscard]] bool isString() const { return m_value.isString(); }
    [[nodiscard]] bool isNumber() const { return m_value.isDouble(); }
    [[nodiscard]] bool isObject() const { return m_value.isObject(); }

    [[nodiscard]] const std::string& file() const { return m_document->file; }
    /// "huline.units[2]"; empty for the document itself.
    [[nodiscard]] std::string jsonPath() const { return m_jsonPath.toStdString(); }

    // All throw gis::Error BadJsonValue when the value is of another type.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] bool flag() const;
    /// @param least, most  limits that are allowed themselves.
    [[nodiscard]] int integer(int least, int most) const;
    /// A number from `least` to `most`.
    [[nodiscard]] double numberWithin(double least, double most) const;
    /// A number above `limit` and up to `most`.
    [[nodiscard]] double numberAbove(double limit, double most) const;
    [[nodiscard]] std::vector<JsonValue> items() const;
    [[nodiscard]] std::map<std::string, JsonValue> members() const;
    /// A text in one language for both, or an object with "zh" and "en".
    [[nodiscard]] core::Text bilingual() const;

    // The same for a value that may be missing.
    [[nodiscard]] std::string textOr(std::string otherwise) const;
    [[nodiscard]] int integerOr(int otherwise, int least, int most) const;
    [[nodiscard]] bool flagOr(bool otherwise) const;
    [[nodiscard]] std::vector<JsonValue> itemsOrNone() const;
    [[nodiscard]] std::map<std::string, JsonValue> membersOrNone() const;
    [[nodiscard]] core::Text bilingualOrNone() const;

    /// Whether a text is part of this value, or of a value in it.
    [[nodiscard]] bool mentions(const QString& text) const;
    /// The same value with a number in place of the placeholder "{key}", wherever it occurs in its texts. A member
    /// "key" whose whole text is "{key}" becomes a number.
    [[nodiscard]] JsonValue replaced(const QString& placeholder, int number) const;

    /// The keys of this object, and of the objects in it, that were not read until now, in the order of the document.
    [[nodiscard]] std::vector<UnreadKey> unreadKeys() const;

    /// @param expected  what the value should have been.
    /// Always throws.
    /// @throws gis::Error BadJsonValue about this value. JsonKeyMissing if the value is undefined, with the unread key
    ///         of the same object that is spelt almost the same, if there is one.
    [[noreturn]] void reject(gis::Expected expected = gis::Expected::Unstated) const;
    /// The same about a value outside limits.
    [[noreturn]] void rejectBeyond(gis::Expected expected, double least, double most) const;
    /// The same about a value that is not among these names.
    [[noreturn]] void rejectUnknown(std::vector<std::string> known) const;
    /// The same about a key of this object.
    [[noreturn]] void rejectKey(const std::string& key, std::vector<std::string> known) const;

    /// What this text stands for.
    /// @throws gis::Error BadJsonValue with all names when it is none of them.
    template <class Value>
    [[nodiscard]] Value oneOf(std::initializer_list<std::pair<const char*, Value>> names) const {
        const std::string name = text();
        std::vector<std::string> known;
        for (const auto& [candidate, value] : names) {
            if (name == candidate) {
                return value;
            }
            known.emplace_back(candidate);
        }
        rejectUnknown(std::move(known));
    }

private:
    struct Document {
        std::string file;
        std::map<QString, std::set<QString>> readKeys;  ///< By the path of the object.
    };

    JsonValue(QJsonValue value, std::shared_ptr<Document> document, QString jsonPath)
        : m_value(std::move(value)), m_document(std::move(document)), m_jsonPath(std::move(jsonPath)) {}
    [[nodiscard]] JsonValue member(const QString& key) const;
    [[nodiscard]] JsonValue item(qsizetype index) const;
    void addUnreadKeys(std::vector<UnreadKey>& unread) const;
    [[nodiscard]] gis::Error missing() const;
    [[nodiscard]] gis::Error wrong(gis::Expected expected) const;

    QJsonValue m_value;
    std::shared_ptr<Document> m_document;
    QString m_jsonPath;
    QJsonObject m_beside = {};  ///< Where the value is missing, the object that should have it.
};

/// Reads a JSON document from a file.
/// @throws gis::Error as app::jsonFile() does.
[[nodiscard]] JsonValue readJsonFile(const QString& path);

}  // namespace app
