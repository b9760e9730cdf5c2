// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <vector>

namespace gis {

/// What went wrong outside: a file or a library. The user's sentence about it is made in app/wording.
enum class ErrorKind {
    FileMissing,     ///< There is no such file.
    FileUnreadable,  ///< There is one, but no reader understands it.
    FieldMissing,   ///< The file has no such column. Cell: the one wanted; detail: that, a colon, those that there are.
    NoFeatures,     ///< The file is well formed and holds nothing that can be used.
    WrongGeometry,  ///< Other shapes than the ones asked for: points where regions were expected.
    NoReferenceSystem,  ///< The file does not say in which reference system its coordinates are.
    BadValue,           ///< A value that its column does not allow.
    RepeatedRow,        ///< A row about the same as an earlier one.
    RowMissing,         ///< A table lacks a row that is needed. Detail: what it would be about.
    WrongCellCount,     ///< A row of other length than the header. Detail: its cells; column: how many are wanted.
    NotUtf8,            ///< Text in another encoding than the one that is read.
    ProjectionFailed,   ///< A place cannot be projected, or a reference system is not understood.
    GeometryFailed,     ///< GEOS could not compute.
    LibraryFailed,      ///< A library failed in another way.
};

/// Where in a table something is wrong.
struct TableCell {
    std::size_t row = 0;  ///< As a spreadsheet counts, the header being row 1.
    std::string column;
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

/// A failed file or library. Imperfect data is no error but a result with warnings.
struct Error : std::exception {
    Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail);
    /// About one cell of a table; the detail is what stands in it.
    Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail, TableCell errorCell);
    [[nodiscard]] const char* what() const noexcept override { return m_log.c_str(); }

    ErrorKind kind;
    std::string subject;  ///< What it is about: a path, a place, a definition.
    std::string detail;   ///< What the library said, or what there is instead; may be empty.
    std::optional<TableCell> cell;

private:
    std::string m_log;  ///< For logs alone.
};

/// The error about a column that is not there.
[[nodiscard]] Error fieldMissing(const std::string& path, const std::string& wanted,
                                 const std::vector<std::string>& present);

/// The name of a kind, for logs and tests: "FileMissing".
[[nodiscard]] const char* nameOf(ErrorKind kind) noexcept;

}  // namespace gis
