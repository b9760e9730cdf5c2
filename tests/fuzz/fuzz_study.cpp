// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an input as the content of a study. What was read is written and read again.
#include <variant>

#include "app/study/study_file.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

const std::filesystem::path studyFile = "/studies/fuzz.huline";

void checkWriting(const app::Study& study) {
    const auto again = app::readStudyJson(app::studyJson(study, studyFile), studyFile);
    const auto* read = std::get_if<app::ReadStudy>(&again);
    fuzz::require(read != nullptr && read->unreadKeys.empty(), "A study that is written has only known keys.");
    fuzz::require(read->study == study, "A study that is written and read again is equal.");
}

void readStudy(const QByteArray& json) {
    const auto outcome = app::readStudyJson(json, studyFile);
    if (const auto* read = std::get_if<app::ReadStudy>(&outcome)) {
        try {
            checkWriting(read->study);
        } catch (const gis::Error& error) {
            fuzz::require(false, error.what());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view json = fuzz::bytes(data, size);
    const QByteArray content(json.data(), static_cast<qsizetype>(json.size()));
    (void)fuzz::succeeds([&] { readStudy(content); });
    return 0;
}
