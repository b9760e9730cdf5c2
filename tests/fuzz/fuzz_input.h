// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gis/error.h"
#include "gis/parallel/progress.h"

// What the fuzzers share. An input is one or several files in the form in which `head` prints them: before each file a
// line "==> NAME <==", and a line end between files.

namespace fuzz {

/// A file of an input.
struct InputFile {
    std::string name;  ///< Relative, with folders; of letters, digits and the signs in "._-".
    std::string content;
};

/// The files of an input. What stands before the first line of this form is no part of a file.
[[nodiscard]] std::vector<InputFile> filesOf(std::string_view input);

/// The reverse of filesOf().
[[nodiscard]] std::string inputOf(const std::vector<InputFile>& files);

/// An input as libFuzzer passes it.
[[nodiscard]] inline std::string_view bytes(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Whether a name is that of an archive: a ZIP file, or a workbook or map in one.
[[nodiscard]] bool isArchive(std::string_view name);

/// A folder in memory for the files of one input at a time. It is removed when the program ends.
class InputFolder {
public:
    InputFolder();
    ~InputFolder();
    InputFolder(const InputFolder&) = delete;
    InputFolder& operator=(const InputFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    /// Replaces the content of the folder. If the first file is an empty archive, the other files are packed into it:
    /// changes of their content then reach the reader, in spite of the check sums of archives.
    /// @returns the path of the first file; empty if there is none.
    [[nodiscard]] std::filesystem::path fill(const std::vector<InputFile>& files);
    /// Whether the folder still holds what fill() wrote and nothing else.
    [[nodiscard]] bool isUnchanged() const;

private:
    void write(const std::string& name, std::string_view content);

    std::filesystem::path m_path;
    std::size_t m_files = 0;
    std::uintmax_t m_bytes = 0;
};

/// Ends the program, as a crash that libFuzzer reports, unless a property holds.
/// @param property  a sentence.
void require(bool holds, const char* property);

/// Calls a reader. Any other exception than those for users' files and for cancelling is a crash.
/// @returns whether it gave a result.
template <class Read>
bool succeeds(const Read& read) {
    try {
        read();
        return true;
    } catch (const gis::Error& error) {
        require(error.what()[0] != '\0', "An error has a description.");
    } catch (const gis::Cancelled&) {  // no fault of the file
    }
    return false;
}

}  // namespace fuzz
