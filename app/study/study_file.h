// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <filesystem>
#include <span>
#include <variant>
#include <vector>

#include "app/package/json_value.h"
#include "app/study/study.h"

// A study as a JSON file: {"format": "huline-study", "version": 1, "name", "data", "map", "view"}, with the keys of the
// field lists in study_fields.h and core/spec/fields.h. Paths of data beside the study or below it are relative to the
// study, so that a folder can be moved or sent with its study.

namespace app {

/// The version that is written.
inline constexpr int studyVersion = 1;

/// Turns the document of one version into that of the next.
using StudyUpgrade = QJsonObject (*)(QJsonObject document);

/// A document of an earlier version, turned into one of the latest version.
/// @param version   of the document, from 1.
/// @param upgrades  the first turns version 1 into 2, and so on.
[[nodiscard]] QJsonObject upgradedStudy(QJsonObject document, int version, std::span<const StudyUpgrade> upgrades);

/// The content of the file of a study.
/// @param file  an absolute path; paths of data are written relative to its folder.
[[nodiscard]] QByteArray studyJson(const Study& study, const std::filesystem::path& file);

struct ReadStudy {
    Study study;
    std::vector<UnreadKey> unreadKeys;  ///< Keys that this version does not know. Their values are ignored.
};

/// The file is of a later version than this program knows.
struct StudyTooNew {
    std::filesystem::path file;
    int version = 0;
};

/// @param json  the content of the file.
/// @throws gis::Error as app::jsonOf() does; FileUnreadable for other JSON than a study; JsonKeyMissing and
/// BadJsonValue with the place of the value.
[[nodiscard]] std::variant<ReadStudy, StudyTooNew> readStudyJson(const QByteArray& json,
                                                                 const std::filesystem::path& file);
/// The same of a file.
/// @throws gis::Error also FileMissing, FileUnreadable.
[[nodiscard]] std::variant<ReadStudy, StudyTooNew> readStudy(const std::filesystem::path& file);

/// Whether the name of a file has the extension of studies.
[[nodiscard]] bool isStudyFile(const std::filesystem::path& file);

}  // namespace app
