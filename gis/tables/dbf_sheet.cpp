// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/detail/vector_layer.h"
#include "gis/error.h"
#include "gis/tables/sheet_readers.h"
#include "gis/text_encoding.h"

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

SheetCell cellOf(const detail::OgrFeature& feature, int field, std::string& text) {
    if (OGR_F_IsFieldSetAndNotNull(feature.get(), field) == 0) {
        return {};
    }
    const OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature.get(), field);
    const CellKind kind = kindOf(OGR_Fld_GetType(definition), OGR_Fld_GetSubType(definition));
    text = VectorLayer::text(feature, field);
    if (kind == CellKind::Date) {
        text = isoDate(text);
    } else if (kind == CellKind::Boolean) {
        text = text == "1" ? "TRUE" : "FALSE";
    }
    return text.empty() ? SheetCell{} : SheetCell{kind, text};
}

void addRows(Sheet& sheet, VectorLayer& layer, const Progress& progress) {
    const std::size_t fields = layer.fieldNames().size();
    const auto count = static_cast<double>(std::max<std::size_t>(1, layer.featureCount()));
    std::string text;
    for (std::size_t row = 0; const std::optional<detail::ReadFeature> next = layer.nextFeature(); ++row) {
        report(progress, std::min(1.0, static_cast<double>(row) / count));
        sheet.cells.extendTo(sheet.cells.rowCount() + 1);
        for (std::size_t i = 0; i < fields; ++i) {
            const SheetCell cell = cellOf(next->feature, static_cast<int>(i), text);
            sheet.cells.add(cell.kind, cell.text);
        }
    }
    if (layer.isTruncated()) {
        throw Error(ErrorKind::FileUnreadable, layer.path(), layer.failure());
    }
}

/// All texts of a sheet, one after the other.
std::string textsOf(const SheetCells& cells) {
    std::string texts;
    for (std::size_t row = 0; row < cells.rowCount(); ++row) {
        for (std::size_t column = 0; column < cells.rowSize(row); ++column) {
            const SheetCell cell = cells.cell(row, column);
            if (cell.kind == CellKind::Text) {
                texts += cell.text;
                texts += '\n';
            }
        }
    }
    return texts;
}

/// The encoding of the texts of a .dbf file; those of its cells are decoded one by one with it.
TextForm encodingOf(const std::string& file, const std::string& bytes, const SheetOptions& options,
                    const std::vector<std::string>& declared) {
    if (options.encoding) {
        if (!isEncoding(*options.encoding)) {
            throw Error(ErrorKind::UnknownEncoding, file, *options.encoding);
        }
        if (!decoded(bytes, *options.encoding)) {
            throw Error(ErrorKind::NotInEncoding, file, *options.encoding);
        }
        return {*options.encoding, false, '\0'};
    }
    const std::optional<DecodedText> text = decodeText(bytes, declared);
    if (!text) {
        throw Error(ErrorKind::UnclearEncoding, file, "");
    }
    return {text->encoding, text->isGuessed, '\0'};
}

SheetCells decodedCells(const SheetCells& cells, const std::string& encoding) {
    SheetCells all;
    for (std::size_t row = 0; row < cells.rowCount(); ++row) {
        all.extendTo(row + 1);
        for (std::size_t column = 0; column < cells.rowSize(row); ++column) {
            const SheetCell cell = cells.cell(row, column);
            if (cell.kind == CellKind::Text) {
                all.add(cell.kind, decoded(cell.text, encoding).value_or(std::string(cell.text)));
            } else {
                all.add(cell.kind, cell.text);
            }
        }
    }
    return all;
}

}  // namespace

Sheet readDbfSheet(const std::filesystem::path& path, const SheetOptions& options, const Progress& progress) {
    VectorLayer layer = VectorLayer::undecodedTable(path);
    Sheet raw{path.string(), "", false, SheetFormat::Dbf, SheetCells(), {}, {{"", false}}, {}};
    for (const std::string& name : layer.fieldNames()) {
        raw.cells.add(CellKind::Text, name);
    }
    addRows(raw, layer, progress);
    raw.textForm = encodingOf(raw.file, textsOf(raw.cells), options, layer.declaredEncodings());
    raw.cells = decodedCells(raw.cells, raw.textForm->encoding);
    report(progress, 1);
    return raw;
}

}  // namespace gis
