// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/error.h"
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

SheetCell cellOf(const VectorLayer& layer, const detail::OgrFeature& feature, int field, std::string& text) {
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
    const std::size_t fields = layer.fieldNames().size();
    const auto count = static_cast<double>(std::max<std::size_t>(1, layer.featureCount()));
    std::string text;
    for (std::size_t row = 0; const std::optional<detail::ReadFeature> next = layer.nextFeature(); ++row) {
        report(progress, std::min(1.0, static_cast<double>(row) / count));
        sheet.cells.extendTo(sheet.cells.rowCount() + 1);
        for (std::size_t i = 0; i < fields; ++i) {
            const SheetCell cell = cellOf(layer, next->feature, static_cast<int>(i), text);
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
