// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/catalogue_error.h"

namespace gis {

/// What went wrong with a file or a library. The sentence for the user is made in app/wording.
enum class ErrorKind {
    FileMissing,      ///< There is no such file.
    FileUnreadable,   ///< It cannot be opened, is damaged, or has an unknown format.
    FileEmpty,        ///< It has no content, or nothing but blanks.
    FileTooLarge,     ///< It would need too much memory. Detail: the largest size, in megabytes.
    NotAFile,         ///< An address, or the name of a service or a database, in place of a file.
    RefersElsewhere,  ///< It holds references to other files or addresses in place of data. Detail: its format.
    FormatRefused,    ///< A format that is not among those that are opened. Detail: its name.
    ArchiveTooLarge,  ///< An archive with too many or too large members, or packed too densely.
    ArchiveTooDeep,   ///< Archives inside archives. Detail: the innermost that was found.
    NoMember,         ///< An archive without a file that could be opened.
    LayerMissing,     ///< The file has no layer of this name. Detail: the name, a colon, the names of its layers.
    FieldMissing,     ///< The file has no such column. Cell: its name; detail: its name, a colon, the existing ones.
    NoFeatures,       ///< The file is well formed but holds nothing usable.
    WrongGeometry,    ///< Shapes of another kind than expected, such as points in place of regions.
    UnknownReferenceSystem,  ///< There is no reference system of this name. Detail: the name.
    ReferenceContradicted,   ///< The coordinates cannot be in the reference system that the file names. Detail: its
                             ///< name. Names: the codes of those that the coordinates suggest, perhaps none.
    ReferenceNotUnderstood,  ///< The file names a reference system that is not known. Detail: what it names; cell, as
                             ///< column: where that stands, such as "crs". Names: as of ReferenceContradicted.
    BadValue,                ///< A value that its column does not allow.
    RepeatedRow,             ///< A row with the same key as an earlier one.
    RegionInTwoGroups,       ///< Detail: the region. Names: the group before, the group of this row, and perhaps the
                             ///< grouping.
    RowMissing,              ///< A table lacks a required row. Detail: its key.
    NoRows,                  ///< A table has nothing but its header.
    NoHeader,                ///< The first row of a table is blank.
    WrongCellCount,    ///< A row longer or shorter than the header. Detail: its cells; column: those of the header.
    UnevenColumns,     ///< The same in a text whose columns are aligned with blanks.
    NotUtf8,           ///< Text in another encoding than UTF-8.
    NotJson,           ///< Text that is not JSON. Cell: its line and column; detail: the message of the parser.
    RepeatedJsonKey,   ///< A key that occurs twice in an object. Cell: its line and column; detail: the key.
    JsonKeyMissing,    ///< An object of a JSON document lacks a key. Detail: the place of the missing value. Names: a
                       ///< key of the object that is spelt almost the same, if there is one.
    BadCatalogue,      ///< The descriptions in a data package contradict each other, as `fault` says.
    BadJsonValue,      ///< A wrong value in a JSON document. Detail: its place, a colon, the value.
    RoleMissing,       ///< No column of a table has a role that is needed. Detail: the role. Names: a role of the table
                       ///< that is spelt almost the same, if there is one.
    ProjectionFailed,  ///< A place cannot be projected, or PROJ does not know a reference system.
    GeometryFailed,    ///< GEOS failed.
    LineFailed,     ///< The dividing line cannot divide the map: the line crosses itself on the map, or leaves the map.
    LibraryFailed,  ///< A library failed in another way.
    SheetMissing,   ///< A workbook has no sheet of this name. Detail: the name; names: those of its sheets.
    NoVisibleSheet,   ///< All sheets of a workbook are hidden. Names: of the sheets.
    UnknownEncoding,  ///< There is no encoding of this name. Detail: the name.
    NotInEncoding,    ///< Text that is not valid in the encoding that the user named. Detail: the encoding.
    UnclearEncoding,  ///< Text that is neither UTF-8 nor GB18030, or no text.
    UnclosedQuote,    ///< A quote at the start of a cell is not closed before the end of the file. Cell: its row.
    TooMuchContent,   ///< A packed file unpacks to far more than any workbook.
    SheetTooLarge,    ///< A sheet has cells far away from the others. Cell: the row, and the number of the column.
    EncryptedFile,    ///< A workbook that is protected with a password.
    OtherContent,     ///< Something else than a table or boundaries, whatever the name of the file says. Detail: what,
                      ///< as nameOf(FileContent) calls it.
    OverlayOnEarth,   ///< Shapes with a place on Earth for a map of a plane. Detail: their reference system.
    OverlayOnPlane,   ///< Shapes of a plane without a place on Earth for a map that has one.
    // The following are about a table of the user's. They have the sheet, where it has a name.
    NoTable,          ///< A sheet without cells, or without rows below its header.
    HeaderOutside,    ///< The rows that the user names as header are not above the last row. Cell: the last row.
    RepeatedColumn,   ///< Two columns have the name that the user gave. Detail: the name; names: their numbers.
    ErrorCell,        ///< A cell with an error of the spreadsheet program. Detail: "#DIV/0!".
    NotCalculated,    ///< A formula for which the file holds no value.
    DateCell,         ///< A date where a number is expected. Detail: the date.
    MergedNumber,     ///< One number in merged cells of several rows. Detail: the number.
    TwoDecimalSigns,  ///< Both signs in one column. Cell, detail: a number with a point. Other cell, names: a number
                      ///< with a comma.
    UnclearNumber,    ///< A number whose sign may separate decimals or thousands. Detail: the number.
    MixedPercent,     ///< Numbers with and without a per cent sign in one column: the same members.
};

/// What a wrong value should have been.
enum class Expected {
    Unstated,
    Filled,        ///< Any text, but not a blank cell.
    Number,        ///< A decimal number, with a point.
    NotNegative,   ///< A number that is not negative.
    NotTooLarge,   ///< A number whose sums are still finite. Names: the largest.
    Period,        ///< A year, quarter, month or day.
    Day,           ///< One day.
    PeriodWithin,  ///< A period of certain years. Names: the first and the last of these years.
    Longitude,     ///< -180 to 180 degrees.
    Latitude,      ///< -90 to 90 degrees.
    Trimmed,       ///< A text without blanks around it.
    Known,         ///< The name of something that exists.
    Unique,        ///< An id that nothing else has.
    Id,            ///< An id: a text that is not empty.
    Integer,       ///< A whole number; the names are the smallest and the largest.
    NumberWithin,  ///< A number; the names are the smallest and the largest.
    NumberAbove,   ///< A number; the names are a smaller one and the largest.
    Edition,       ///< An edition, because other figures of the indicator have one. The value is the indicator.
    Version,       ///< A version of the description of data packages that this program knows.
    BaseYear,      ///< A text that names the base year: it contains "{baseYear}".
    NameAsBefore,  ///< The name that an earlier row gives to the same group.
    Argument,      ///< An argument with this name, which is missing.
    NoArgument,    ///< No argument with this name: the kind of claim does not have it.
    OtherValue,    ///< Another value of this argument ("name=value").
    Text,          ///< The following are types of JSON values.
    TextOrTexts,   ///< A text, or an object with one in each language.
    Flag,
    List,
    Object,
};

/// What stands in a JSON document instead of the expected value.
enum class Found { Text, List, Object };  ///< A number and a truth value count as texts.

/// The cell of a table that is wrong.
struct TableCell {
    std::size_t row = 0;  ///< As in a spreadsheet: the header is row 1.
    std::string column;
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

/// The failure of a file or a library. Data with faults is not an error but a result with warnings.
struct Error : std::exception {
    Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail,
          Expected expectedValue = Expected::Unstated);
    /// About one cell of a table; the detail is its content.
    Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail, TableCell errorCell,
          Expected expectedValue = Expected::Unstated);
    [[nodiscard]] const char* what() const noexcept override { return m_log.c_str(); }

    ErrorKind kind;
    std::string subject;  ///< What the error is about: a path, a place, a definition.
    std::string detail;   ///< The message of the library, or what was found instead; may be empty.
    std::optional<TableCell> cell;
    Expected expected;  ///< Instead of a wrong value.
    Found found = Found::Text;
    std::optional<core::CatalogueFault> fault = {};  ///< Detail: its subject. Names: the other name, if it has one.
    std::string sheet = {};                          ///< Of a workbook; empty where it does not matter.
    std::optional<TableCell> otherCell = {};         ///< The second of two cells that contradict each other.
    bool isOfOverlay = false;             ///< Whether the file was read as an overlay: it has options of its own.
    std::vector<std::string> names = {};  ///< Further names that the message contains, by the kind of the error.

private:
    std::string m_log;  ///< For logs only.
};

/// The error about a column that a table does not have.
[[nodiscard]] Error fieldMissing(const std::string& path, const std::string& wanted,
                                 const std::vector<std::string>& present);

/// The error about a layer that a file does not have.
[[nodiscard]] Error layerMissing(const std::string& path, const std::string& wanted,
                                 const std::vector<std::string>& present);

/// The name of a kind, for logs and tests: "FileMissing".
[[nodiscard]] const char* nameOf(ErrorKind kind) noexcept;

}  // namespace gis
