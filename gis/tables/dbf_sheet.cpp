// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "gis/detail/gdal_error_scope.h"
#include "gis/error.h"
#include "gis/tables/byte_reader.h"
#include "gis/tables/sheet_readers.h"
#include "gis/text_encoding.h"
#include "gis/vector/vector_layer.h"

namespace gis {
namespace {

using detail::VectorLayer;

CellKind kindOf(OGRFieldType type, OGRFieldSubType subType) {
    switch (type) {
        case OFTInteger:
            return subType == OFSTBoolean ? CellKind::Boolean : CellKind::Number;
        case OFTInteger64:
        case OFTReal:
            return CellKind::Number;
        case OFTDate:
        case OFTTime:
        case OFTDateTime:
            return CellKind::Date;
        default:
            return CellKind::Text;
    }
}

/// "2020-03-15" of GDAL's "2020/03/15".
std::string isoDate(std::string text) {
    std::ranges::replace(text, '/', '-');
    std::ranges::replace(text, ' ', 'T');
    return text;
}

/// The fields of numbers as they are stored. GDAL takes a word there for 0, reads "12,5" as 12, and fills up a record
/// in which the file breaks off.
class StoredNumbers {
public:
    /// @throws Error FileUnreadable when the file is shorter than its header says.
    explicit StoredNumbers(const std::filesystem::path& path) : m_file(path, std::ios::binary) {
        constexpr std::size_t descriptor = 32;  // bytes of the head and of each field
        constexpr std::size_t typeAt = 11;
        constexpr std::size_t widthAt = 16;
        try {
            const std::string head = read(0, descriptor);
            ByteReader reader(head);
            reader.skip(4);
            const std::size_t count = reader.u32();
            m_begin = reader.u16();
            m_width = reader.u16();
            std::error_code failed;
            if (std::filesystem::file_size(path, failed) < m_begin + count * m_width || failed) {
                throw OutOfBytes{};
            }
            const std::string fields = read(0, m_begin);
            std::size_t offset = 1;  // after the mark of deleted records
            for (std::size_t at = descriptor; at + descriptor <= fields.size() && fields[at] != '\r';
                 at += descriptor) {
                const std::size_t width = static_cast<unsigned char>(fields[at + widthAt]);
                m_fields.push_back({offset, width, fields[at + typeAt] == 'N' || fields[at + typeAt] == 'F'});
                offset += width;
            }
        } catch (const OutOfBytes&) {
            throw Error(ErrorKind::FileUnreadable, path.string(), "");
        }
    }

    /// The text of a field of numbers that holds no number; empty for every other one.
    [[nodiscard]] std::string otherText(std::size_t record, std::size_t field) {
        if (field >= m_fields.size() || !m_fields[field].isNumber) {
            return {};
        }
        if (record != m_record) {
            m_content = read(m_begin + record * m_width, m_width);
            m_record = record;
        }
        const std::string text =
            trimmed(m_content.substr(std::min(m_fields[field].offset, m_content.size()), m_fields[field].width));
        const bool isMissing = text.find_first_not_of('*') == std::string::npos;
        return isMissing || isNumber(text) ? std::string() : text;
    }

private:
    struct Field {
        std::size_t offset;
        std::size_t width;
        bool isNumber;
    };

    std::string read(std::size_t at, std::size_t count) {
        std::string bytes(count, '\0');
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(at));
        m_file.read(bytes.data(), static_cast<std::streamsize>(count));
        bytes.resize(static_cast<std::size_t>(m_file.gcount()));
        return bytes;
    }

    static std::string trimmed(const std::string& text) {
        const std::string blanks(" \t\0", 3);
        const std::size_t first = text.find_first_not_of(blanks);
        return first == std::string::npos ? std::string()
                                          : text.substr(first, text.find_last_not_of(blanks) - first + 1);
    }

    static bool isNumber(const std::string& text) {
        const std::size_t first = text[0] == '+' || text[0] == '-' ? 1 : 0;
        const bool isDigit = first < text.size() && (text[first] == '.' || (text[first] >= '0' && text[first] <= '9'));
        const char* const end = text.data() + text.size();
        double number = 0;
        return isDigit && std::from_chars(text.data() + first, end, number).ptr == end;
    }

    std::ifstream m_file;
    std::size_t m_begin = 0;
    std::size_t m_width = 0;
    std::vector<Field> m_fields;
    std::size_t m_record = static_cast<std::size_t>(-1);
    std::string m_content;
};

SheetCell cellOf(const VectorLayer& layer, const detail::OgrFeature& feature, int field, StoredNumbers& stored,
                 std::string& text) {
    text = stored.otherText(static_cast<std::size_t>(OGR_F_GetFID(feature.get())), static_cast<std::size_t>(field));
    if (!text.empty()) {
        return {CellKind::Text, text};
    }
    if (OGR_F_IsFieldSetAndNotNull(feature.get(), field) == 0) {
        return {};
    }
    const OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature.get(), field);
    const CellKind kind = kindOf(OGR_Fld_GetType(definition), OGR_Fld_GetSubType(definition));
    text = layer.text(feature, field);
    if (kind == CellKind::Date) {
        text = isoDate(text);
    } else if (kind == CellKind::Boolean) {
        text = text == "1" ? "TRUE" : "FALSE";
    }
    return text.empty() ? SheetCell{} : SheetCell{kind, text};
}

void addRows(Sheet& sheet, VectorLayer& layer, const Progress& progress) {
    StoredNumbers stored(layer.path());
    const std::size_t fields = layer.fieldNames().size();
    const auto count = static_cast<double>(std::max<std::size_t>(1, layer.featureCount()));
    std::string text;
    for (std::size_t row = 0; const std::optional<detail::ReadFeature> next = layer.nextFeature(); ++row) {
        report(progress, std::min(1.0, static_cast<double>(row) / count));
        sheet.cells.extendTo(sheet.cells.rowCount() + 1);
        for (std::size_t i = 0; i < fields; ++i) {
            const SheetCell cell = cellOf(layer, next->feature, static_cast<int>(i), stored, text);
            sheet.cells.add(cell.kind, cell.text);
        }
    }
    if (layer.isTruncated()) {
        throw Error(ErrorKind::FileUnreadable, layer.path(), layer.failure());
    }
}

}  // namespace

Sheet readDbfSheet(const std::filesystem::path& path, const SheetOptions& options, const Progress& progress) {
    VectorLayer layer = VectorLayer::table(path, options.encoding.value_or(""));
    layer.ignoreGeometry();
    Sheet sheet{path.string(), "", false, SheetFormat::Dbf, SheetCells(), {}, {{"", false}}, {}};
    sheet.textForm = TextForm{layer.encoding().used, layer.encoding().status == EncodingStatus::Guessed, '\0'};
    for (const std::string& name : layer.fieldNames()) {
        sheet.cells.add(CellKind::Text, name);
    }
    addRows(sheet, layer, progress);
    report(progress, 1);
    return sheet;
}

}  // namespace gis
