// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "gis/error.h"
#include "gis/tables/byte_reader.h"
#include "gis/tables/compound_file.h"
#include "gis/tables/serial_date.h"
#include "gis/tables/sheet_readers.h"
#include "gis/text/csv_text.h"
#include "gis/text/number_text.h"
#include "gis/text_encoding.h"

// The records of MS-XLS ("BIFF8", Excel 97 and later). GDAL reads .xls files with FreeXL, which reads outside its
// buffers when a file is damaged, and reports neither hidden sheets nor merged cells.

namespace gis {
namespace {

enum Record : std::uint16_t {
    formulaRecord = 0x06,
    endOfPart = 0x0A,
    dateMode = 0x22,
    filePassword = 0x2F,
    continued = 0x3C,
    boundSheet = 0x85,
    manyNumbers = 0xBD,
    richText = 0xD6,
    cellFormat = 0xE0,
    mergedCells = 0xE5,
    sharedTexts = 0xFC,
    sharedTextCell = 0xFD,
    numberCell = 0x203,
    textCell = 0x204,
    booleanOrError = 0x205,
    formulaText = 0x207,
    compactNumber = 0x27E,
    numberFormatRecord = 0x41E,
    beginOfPart = 0x809,
};

/// A record with those that continue it.
struct XlsRecord {
    std::uint16_t type = 0;
    std::vector<std::string_view> parts;
    [[nodiscard]] ByteReader reader() const { return ByteReader(parts.front()); }
};

/// The records from a position on.
class RecordStream {
public:
    RecordStream(std::string_view stream, std::size_t at) : m_reader(stream.substr(std::min(at, stream.size()))) {}

    /// Nothing at the end, and where the stream breaks off.
    std::optional<XlsRecord> next() {
        std::optional<XlsRecord> record = take();
        while (record && peek() == continued) {
            const std::optional<XlsRecord> more = take();
            if (!more) {
                break;
            }
            record->parts.push_back(more->parts.front());
        }
        return record;
    }

private:
    [[nodiscard]] std::optional<std::uint16_t> peek() const {
        ByteReader copy = m_reader;
        return copy.left() >= 4 ? std::optional(copy.u16()) : std::nullopt;
    }
    std::optional<XlsRecord> take() {
        if (m_reader.left() < 4) {
            return std::nullopt;
        }
        const std::uint16_t type = m_reader.u16();
        const std::uint16_t length = m_reader.u16();
        if (length > m_reader.left()) {
            return std::nullopt;
        }
        return XlsRecord{type, {m_reader.bytes(length)}};
    }

    ByteReader m_reader;
};

std::string utf8Of(std::string_view characters, bool isWide) {
    const bool isAscii =
        !isWide && std::ranges::all_of(characters, [](char c) { return static_cast<signed char>(c) > 0; });
    return isAscii ? std::string(characters)
                   : decoded(characters, isWide ? "UTF-16LE" : "ISO-8859-1").value_or("\xEF\xBF\xBD");
}

/// A text of one record: its flags and its characters.
std::string textIn(ByteReader& reader, std::size_t count) {
    const bool isWide = (reader.u8() & 1U) != 0;
    return utf8Of(reader.bytes(isWide ? 2 * count : count), isWide);
}

/// Reads the shared texts, which may be split over several records at any place.
class SharedTextReader {
public:
    explicit SharedTextReader(const XlsRecord& record) : m_parts(record.parts), m_reader(record.parts.front()) {
        m_reader.skip(8);
    }

    /// The next text; nothing after the last one.
    std::optional<std::string> next() {
        if (!moveToBytes()) {
            return std::nullopt;
        }
        const std::size_t count = m_reader.u16();
        const std::uint8_t flags = m_reader.u8();
        const std::size_t runs = (flags & 8U) != 0 ? m_reader.u16() : 0;
        const std::size_t extra = (flags & 4U) != 0 ? m_reader.u32() : 0;
        std::string text = characters(count, (flags & 1U) != 0);
        skip(4 * runs + extra);
        return text;
    }

private:
    bool moveToBytes() {
        while (m_reader.left() == 0) {
            if (m_part + 1 >= m_parts.size()) {
                return false;
            }
            m_reader = ByteReader(m_parts[++m_part]);
        }
        return true;
    }

    /// Where the characters go on in the next record, this record begins with new flags.
    std::string characters(std::size_t count, bool isWide) {
        std::string text;
        while (count > 0) {
            if (m_reader.left() == 0) {
                if (!moveToBytes()) {
                    throw OutOfBytes{};
                }
                isWide = (m_reader.u8() & 1U) != 0;
            }
            const std::size_t size = isWide ? 2 : 1;
            const std::size_t here = std::min(count, m_reader.left() / size);
            if (here == 0) {
                throw OutOfBytes{};
            }
            text += utf8Of(m_reader.bytes(here * size), isWide);
            count -= here;
        }
        return text;
    }

    void skip(std::size_t count) {
        while (count > 0) {
            if (!moveToBytes()) {
                throw OutOfBytes{};
            }
            const std::size_t here = std::min(count, m_reader.left());
            m_reader.skip(here);
            count -= here;
        }
    }

    const std::vector<std::string_view>& m_parts;
    ByteReader m_reader;
    std::size_t m_part = 0;
};

/// A number in four bytes: the upper part of a double, or a whole number; perhaps times 100.
double decompressed(std::uint32_t bits) {
    constexpr std::uint32_t flags = 3;
    const double number = (bits & 2U) != 0 ? static_cast<double>(static_cast<std::int32_t>(bits) >> 2)
                                           : std::bit_cast<double>(std::uint64_t{bits & ~flags} << 32U);
    constexpr double hundred = 100;
    return (bits & 1U) != 0 ? number / hundred : number;
}

std::string errorText(std::uint8_t code) {
    switch (code) {
        case 0x00:
            return "#NULL!";
        case 0x07:
            return "#DIV/0!";
        case 0x0F:
            return "#VALUE!";
        case 0x17:
            return "#REF!";
        case 0x1D:
            return "#NAME?";
        case 0x24:
            return "#NUM!";
        default:
            return "#N/A";
    }
}

/// Reads the workbook and one of its sheets.
class XlsReader {
public:
    XlsReader(std::string file, std::string_view stream) : m_file(std::move(file)), m_stream(stream) {}

    void readWorkbook() {
        RecordStream records(m_stream, 0);
        const std::optional<XlsRecord> first = records.next();
        constexpr std::uint16_t excel97 = 0x600;
        if (!first || first->type != beginOfPart || first->reader().u16() != excel97) {
            refuse();
        }
        while (const std::optional<XlsRecord> record = records.next()) {
            if (record->type == endOfPart) {
                break;
            }
            readGlobal(*record);
        }
    }

    [[nodiscard]] const std::vector<SheetName>& sheets() const noexcept { return m_sheets; }

    void readSheet(std::size_t position, Sheet& sheet, const Progress& progress) {
        std::vector<SheetCells::SharedText> shared;
        for (const std::string& text : m_texts) {
            shared.push_back(isBlankText(text) ? SheetCells::SharedText{} : sheet.cells.keep(text));
        }
        m_sheet = &sheet;
        m_shared = &shared;
        RecordStream records(m_stream, m_positions[position]);
        std::size_t depth = 0;
        while (const std::optional<XlsRecord> record = records.next()) {
            report(progress, 0);
            depth += record->type == beginOfPart ? 1U : 0U;
            if (record->type == endOfPart && --depth == 0) {
                break;
            }
            if (depth == 1) {  // deeper are charts
                readCell(*record);
            }
        }
        placeCells();
    }

private:
    struct Found {
        std::uint16_t row;
        std::uint16_t column;
        CellKind kind;
        SheetCells::SharedText text;
    };

    [[noreturn]] void refuse() const { throw Error(ErrorKind::FileUnreadable, m_file, ""); }

    void readGlobal(const XlsRecord& record) {
        ByteReader reader = record.reader();
        switch (record.type) {
            case filePassword:
                throw Error(ErrorKind::EncryptedFile, m_file, "");
            case dateMode:
                m_isSince1904 = reader.u16() == 1;
                break;
            case boundSheet: {
                const std::uint32_t position = reader.u32();
                const bool isHidden = (reader.u8() & 3U) != 0;
                const bool isWorksheet = reader.u8() == 0;
                const std::size_t count = reader.u8();
                if (isWorksheet) {
                    m_sheets.push_back({textIn(reader, count), isHidden});
                    m_positions.push_back(position);
                }
                break;
            }
            case numberFormatRecord: {
                const std::uint16_t id = reader.u16();
                const std::size_t count = reader.u16();
                m_formats[id] = numberFormat(textIn(reader, count));
                break;
            }
            case cellFormat: {
                reader.skip(2);
                const std::uint16_t id = reader.u16();
                const auto written = m_formats.find(id);
                m_cellFormats.push_back(written == m_formats.end() ? builtInFormat(id) : written->second);
                break;
            }
            case sharedTexts: {
                SharedTextReader texts(record);
                while (std::optional<std::string> text = texts.next()) {
                    m_texts.push_back(*std::move(text));
                }
                break;
            }
            default:
                break;
        }
    }

    void readCell(const XlsRecord& record) {
        ByteReader reader = record.reader();
        switch (record.type) {
            case numberCell:
                startCell(reader);
                addNumber(reader.f64());
                break;
            case compactNumber:
                startCell(reader);
                addNumber(decompressed(reader.u32()));
                break;
            case manyNumbers:
                m_row = reader.u16();
                for (m_column = reader.u16(); reader.left() >= 8; ++m_column) {
                    m_format = reader.u16();
                    addNumber(decompressed(reader.u32()));
                }
                break;
            case sharedTextCell: {
                startCell(reader);
                const std::uint32_t position = reader.u32();
                if (position >= m_shared->size()) {
                    refuse();
                }
                if ((*m_shared)[position].length > 0) {
                    m_found.push_back({m_row, m_column, CellKind::Text, (*m_shared)[position]});
                }
                break;
            }
            case textCell:
            case richText: {
                startCell(reader);
                const std::size_t count = reader.u16();
                addText(textIn(reader, count));
                break;
            }
            case booleanOrError: {
                startCell(reader);
                const std::uint8_t value = reader.u8();
                addBooleanOrError(value, reader.u8() != 0);
                break;
            }
            case formulaRecord:
                startCell(reader);
                addFormula(reader);
                break;
            case formulaText: {
                const std::size_t count = reader.u16();
                addText(textIn(reader, count));
                break;
            }
            case mergedCells:
                addMerged(reader);
                break;
            default:
                break;
        }
    }

    void startCell(ByteReader& reader) {
        m_row = reader.u16();
        m_column = reader.u16();
        m_format = reader.u16();
    }

    void add(CellKind kind, std::string_view text) {
        m_found.push_back({m_row, m_column, kind, m_sheet->cells.keep(text)});
    }

    void addText(const std::string& text) {
        if (!isBlankText(text)) {
            add(CellKind::Text, text);
        }
    }

    void addBooleanOrError(std::uint8_t value, bool isError) {
        if (isError) {
            add(CellKind::Error, errorText(value));
        } else {
            add(CellKind::Boolean, value == 0 ? "FALSE" : "TRUE");
        }
    }

    void addNumber(double number) {
        if (!std::isfinite(number)) {
            refuse();
        }
        const NumberFormat format = m_format < m_cellFormats.size() ? m_cellFormats[m_format] : NumberFormat{};
        if (format.date) {
            if (const auto date = serialDate(number, *format.date, m_isSince1904)) {
                return add(CellKind::Date, *date);
            }
        }
        add(format.isPercent ? CellKind::Percent : CellKind::Number, shortest(number));
    }

    /// The result of a formula; a text follows in a record of its own.
    void addFormula(ByteReader& reader) {
        ByteReader result(reader.bytes(8));
        const bool mustCalculate = (reader.u16() & 2U) != 0;
        ByteReader parts = result;
        const std::uint8_t kind = parts.u8();
        parts.skip(1);
        const std::uint8_t value = parts.u8();
        parts.skip(3);
        if (parts.u16() == 0xFFFF) {
            if (kind == 1 || kind == 2) {
                addBooleanOrError(value, kind == 2);
            }
            return;
        }
        const double number = result.f64();
        if (mustCalculate && number == 0) {
            return add(CellKind::NotCalculated, "");  // some programs write 0 for each formula
        }
        addNumber(number);
    }

    void addMerged(ByteReader& reader) {
        for (std::size_t count = reader.u16(); count > 0; --count) {
            const std::size_t firstRow = reader.u16();
            const std::size_t lastRow = reader.u16();
            const std::size_t firstColumn = reader.u16();
            const std::size_t lastColumn = reader.u16();
            if (firstRow <= lastRow && firstColumn <= lastColumn) {
                m_sheet->merged.push_back({firstRow, firstColumn, lastRow, lastColumn});
            }
        }
    }

    /// Records need not be in the order of the cells; the last one of a cell counts.
    void placeCells() {
        std::ranges::stable_sort(m_found, {}, [](const Found& cell) { return std::pair(cell.row, cell.column); });
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            const Found& cell = m_found[i];
            const bool isLast =
                i + 1 == m_found.size() || m_found[i + 1].row != cell.row || m_found[i + 1].column != cell.column;
            if (isLast) {
                m_sheet->cells.extendTo(std::size_t{cell.row} + 1);
                m_sheet->cells.padTo(cell.column);
                m_sheet->cells.add(cell.kind, cell.text);
            }
        }
    }

    std::string m_file;
    std::string_view m_stream;
    std::vector<SheetName> m_sheets;
    std::vector<std::uint32_t> m_positions;
    std::vector<std::string> m_texts;
    std::map<std::uint16_t, NumberFormat> m_formats;
    std::vector<NumberFormat> m_cellFormats;
    bool m_isSince1904 = false;

    Sheet* m_sheet = nullptr;
    const std::vector<SheetCells::SharedText>* m_shared = nullptr;
    std::vector<Found> m_found;
    std::uint16_t m_row = 0;
    std::uint16_t m_column = 0;
    std::uint16_t m_format = 0;
};

}  // namespace

Sheet readXlsSheet(const std::filesystem::path& path, const SheetOptions& options, const Progress& progress) {
    const std::string file = path.string();
    const std::optional<std::string> bytes = contentOf(path);
    const std::optional<std::string> stream = bytes ? compoundStream(*bytes, "Workbook") : std::nullopt;
    if (!stream) {
        throw Error(ErrorKind::FileUnreadable, file, "");
    }
    try {
        XlsReader reader(file, *stream);
        reader.readWorkbook();
        const std::size_t chosen = chosenSheet(file, reader.sheets(), options);
        Sheet sheet{file,
                    reader.sheets()[chosen].name,
                    reader.sheets()[chosen].isHidden,
                    SheetFormat::Xls,
                    SheetCells(mostCellsOf(bytes->size())),
                    {},
                    reader.sheets(),
                    {}};
        reader.readSheet(chosen, sheet, progress);
        report(progress, 1);
        return sheet;
    } catch (const OutOfBytes&) {
        throw Error(ErrorKind::FileUnreadable, file, "");
    }
}

}  // namespace gis
