// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/study_file.h"

#include <QFile>
#include <QJsonDocument>
#include <array>
#include <limits>
#include <utility>

#include "app/json_text.h"
#include "app/study/field_json.h"
#include "app/text.h"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* formatKey = "format";
constexpr const char* formatName = "huline-study";
constexpr const char* versionKey = "version";

constexpr std::array<StudyUpgrade, studyVersion - 1> allUpgrades{};

/// Relative to a folder for a path in it or below it; else absolute.
fs::path storedPath(const fs::path& path, const fs::path& folder) {
    const fs::path relative = path.lexically_normal().lexically_relative(folder.lexically_normal());
    const bool isBelow = !relative.empty() && *relative.begin() != "..";
    return isBelow ? relative : path;
}

/// Without a slash at the end, so that one file has one path.
fs::path absolutePath(const fs::path& stored, const fs::path& folder) {
    const fs::path path = stored.empty() ? stored : (folder / stored).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

/// @returns the version that the document states.
/// @throws gis::Error FileUnreadable when the document is something else than a study.
int versionOf(const JsonValue& document) {
    if (!document.isObject() || !document[formatKey].isString() || document[formatKey].text() != formatName) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, document.file(), {});
    }
    return document[versionKey].integer(1, std::numeric_limits<int>::max());
}

}  // namespace

QJsonObject upgradedStudy(QJsonObject document, int version, std::span<const StudyUpgrade> upgrades) {
    for (const StudyUpgrade upgrade : upgrades.subspan(static_cast<std::size_t>(version - 1))) {
        document = upgrade(std::move(document));
    }
    return document;
}

QByteArray studyJson(const Study& study, const fs::path& file) {
    Study stored = study;
    for (DataReference& reference : stored.data) {
        reference.path = reference.path.empty() ? fs::path() : storedPath(reference.path, file.parent_path());
    }
    QJsonObject document = toJson(stored).toObject();
    document.insert(QLatin1String(formatKey), QLatin1String(formatName));
    document.insert(QLatin1String(versionKey), studyVersion);
    return QJsonDocument(document).toJson();
}

std::variant<ReadStudy, StudyTooNew> readStudyJson(const QByteArray& json, const fs::path& file) {
    const QJsonValue content = jsonOf(json, native(file).toStdString());
    const int version = versionOf(JsonValue(content, native(file).toStdString()));
    if (version > studyVersion) {
        return StudyTooNew{file, version};
    }
    const JsonValue document(upgradedStudy(content.toObject(), version, allUpgrades), native(file).toStdString());
    (void)versionOf(document);  // so that its keys count as read
    ReadStudy result;
    read(document, result.study);
    for (DataReference& reference : result.study.data) {
        reference.path = absolutePath(reference.path, file.parent_path());
    }
    result.unreadKeys = document.unreadKeys();
    return result;
}

std::variant<ReadStudy, StudyTooNew> readStudy(const fs::path& file) {
    const fs::path absolute = fs::absolute(file);
    const std::string name = native(file).toStdString();
    std::error_code fault;
    const fs::file_status status = fs::status(absolute, fault);
    if (!fs::exists(status)) {
        throw gis::Error(gis::ErrorKind::FileMissing, name, {});
    }
    if (!fs::is_regular_file(status)) {  // reading a pipe might never end
        throw gis::Error(gis::ErrorKind::FileUnreadable, name, {});
    }
    QFile source(native(absolute));
    if (!source.open(QIODevice::ReadOnly)) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, name, source.errorString().toStdString());
    }
    return readStudyJson(source.readAll(), absolute);
}

bool isStudyFile(const fs::path& file) {
    const QString name = native(file.filename());
    return name.endsWith(QLatin1Char('.') + QLatin1String(studyExtension), Qt::CaseInsensitive);
}

}  // namespace app
