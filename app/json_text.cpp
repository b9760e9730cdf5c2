// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <optional>
#include <set>
#include <vector>

#include "gis/error.h"

namespace app {
namespace {

/// The error about a place in a text.
gis::Error errorAt(gis::ErrorKind kind, const std::string& file, const QByteArray& text, qsizetype offset,
                   const QString& detail) {
    const QByteArray before = text.left(offset);
    const auto line = static_cast<std::size_t>(before.count('\n')) + 1;
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return {kind, file, detail.toStdString(), {line, std::to_string(column)}};
}

/// What a string of the text stands for.
/// @param quoted  with its quotes.
QString unescaped(const QByteArray& quoted) { return QJsonDocument::fromJson('[' + quoted + ']')[0].toString(); }

/// The position of an escaped zero character, which would end the text in libraries written in C; -1 where there is
/// none.
/// @param text  is JSON, so that each backslash begins an escape sequence.
qsizetype escapedZero(const QByteArray& text) {
    qsizetype at = text.indexOf('\\');
    while (at >= 0 && !QByteArrayView(text).sliced(at).startsWith("\\u0000")) {
        at = text.indexOf('\\', at + 2);
    }
    return at;
}

struct Key {
    QString name;
    qsizetype offset = 0;
};

/// Finds keys in a text that is JSON.
class KeyScanner {
public:
    explicit KeyScanner(const QByteArray& text) : m_text(text) {}

    /// The first key that occurred before in the same object.
    [[nodiscard]] std::optional<Key> repeated() {
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '"') {
                const Key string = readString();
                if (m_isKeyNext && !m_objects.back().insert(string.name).second) {
                    return string;
                }
                m_isKeyNext = false;
            } else {
                readStructuralCharacter(m_text[m_at]);
            }
        }
        return std::nullopt;
    }

private:
    /// Moves to the quote at the end.
    Key readString() {
        const qsizetype begin = m_at;
        while (m_text[++m_at] != '"') {
            m_at += m_text[m_at] == '\\' ? 1 : 0;
        }
        return {m_isKeyNext ? unescaped(m_text.mid(begin, m_at - begin + 1)) : QString(), begin};
    }

    void readStructuralCharacter(char character) {
        if (character == '{' || character == '[') {
            m_objects.emplace_back();
            m_isObject.push_back(character == '{');
        } else if (character == '}' || character == ']') {
            m_objects.pop_back();
            m_isObject.pop_back();
        }
        if (character == '{' || character == ',') {
            m_isKeyNext = m_isObject.back();
        } else if (character == '}' || character == '[') {
            m_isKeyNext = false;  // an empty object has no key, and an array has none at all
        }
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    std::vector<std::set<QString>> m_objects;  ///< The keys of the objects around the position; none for an array.
    std::vector<bool> m_isObject;              ///< Whether they are objects.
    bool m_isKeyNext = false;
};

}  // namespace

QJsonValue jsonOf(const QByteArray& text, const std::string& file) {
    if (!text.isValidUtf8() || text.contains('\0')) {  // ASCII in UTF-16 is UTF-8 with zeros
        throw gis::Error(gis::ErrorKind::NotUtf8, file, {});
    }
    constexpr const char* byteOrderMark = "\xEF\xBB\xBF";
    if ((text.startsWith(byteOrderMark) ? text.mid(3) : text).trimmed().isEmpty()) {
        throw gis::Error(gis::ErrorKind::FileEmpty, file, {});
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (const qsizetype at = document.isNull() ? -1 : escapedZero(text); at >= 0) {
        fault = {static_cast<int>(at), QJsonParseError::IllegalEscapeSequence};
    }
    if (fault.error != QJsonParseError::NoError) {
        throw errorAt(gis::ErrorKind::NotJson, file, text, fault.offset, fault.errorString());
    }
    if (const std::optional<Key> key = KeyScanner(text).repeated()) {
        throw errorAt(gis::ErrorKind::RepeatedJsonKey, file, text, key->offset, key->name);
    }
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
}

QJsonValue jsonFile(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        throw gis::Error(gis::ErrorKind::FileMissing, path.toStdString(), {});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, path.toStdString(), file.errorString().toStdString());
    }
    return jsonOf(file.readAll(), path.toStdString());
}

}  // namespace app
