// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

#include "app/study/study.h"
#include "core/spec/fields.h"

// The field lists of a study, beside those of the spec in it.

namespace core {

template <>
struct FieldList<gis::SheetOptions> {
    static constexpr std::tuple fields{Field{"sheet", &gis::SheetOptions::sheet},
                                       Field{"encoding", &gis::SheetOptions::encoding},
                                       Field{"separator", &gis::SheetOptions::separator}};
};

template <>
struct FieldList<app::TableOptions> {
    static constexpr std::tuple fields{Field{"file", &app::TableOptions::file},
                                       Field{"header-row", &app::TableOptions::firstHeaderRow},
                                       Field{"header-rows", &app::TableOptions::headerRows},
                                       Field{"decimal-sign", &app::TableOptions::decimalSign},
                                       Field{"missing", &app::TableOptions::missingMarks},
                                       Field{"wholes", &app::TableOptions::wholes},
                                       Field{"keep-totals", &app::TableOptions::keepTotals}};
};

template <>
struct FieldList<app::ColumnChoices> {
    static constexpr std::tuple fields{
        Field{"key", &app::ColumnChoices::key},       Field{"values", &app::ColumnChoices::values},
        Field{"period", &app::ColumnChoices::period}, Field{"groups", &app::ColumnChoices::groups},
        Field{"unit", &app::ColumnChoices::unit},     Field{"not-groups", &app::ColumnChoices::notGroups}};
};

template <>
struct FieldList<app::UserIndicatorChoices> {
    static constexpr std::tuple fields{Field{"name", &app::UserIndicatorChoices::name},
                                       Field{"unit", &app::UserIndicatorChoices::unit},
                                       Field{"adds-up", &app::UserIndicatorChoices::addsUp}};
};

/// A decision without a region leaves the rows of the key out.
template <>
struct FieldList<app::KeyDecision> {
    static constexpr std::tuple fields{Field{"key", &app::KeyDecision::key}, Field{"region", &app::KeyDecision::region},
                                       Field{"row", &app::KeyDecision::row}};
};

template <>
struct FieldList<app::UserTableChoices> {
    static constexpr std::tuple fields{
        Field{"source", &app::UserTableChoices::source}, Field{"indicators", &app::UserTableChoices::indicators},
        Field{"keys", &app::UserTableChoices::keys}, Field{"edition", &app::UserTableChoices::edition}};
};

template <>
struct FieldList<app::TableSettings> {
    static constexpr std::tuple fields{
        Field{"reading", &app::TableSettings::reading}, Field{"columns", &app::TableSettings::columns},
        Field{"choices", &app::TableSettings::choices}, Field{"number", &app::TableSettings::number}};
};

template <>
struct FieldList<OverlaySymbol> {
    static constexpr std::tuple fields{
        Field{"colour", &OverlaySymbol::colour}, Field{"width-mm", &OverlaySymbol::widthMm},
        Field{"dash", &OverlaySymbol::dash},     Field{"size-mm", &OverlaySymbol::sizeMm},
        Field{"shape", &OverlaySymbol::shape},   Field{"names", &OverlaySymbol::showsNames}};
};

template <>
struct FieldList<app::OverlaySettings> {
    static constexpr std::tuple fields{
        Field{"name-field", &app::OverlaySettings::nameField}, Field{"name", &app::OverlaySettings::name},
        Field{"symbol", &app::OverlaySettings::symbol}, Field{"shown", &app::OverlaySettings::isShown}};
};

template <>
struct FieldList<app::DataReference> {
    static constexpr std::tuple fields{
        Field{"kind", &app::DataReference::kind},       Field{"path", &app::DataReference::path},
        Field{"sha256", &app::DataReference::sha256},   Field{"size", &app::DataReference::size},
        Field{"options", &app::DataReference::options}, Field{"table", &app::DataReference::table},
        Field{"overlay", &app::DataReference::overlay}};
};

template <>
struct FieldList<MapPoint> {
    static constexpr std::tuple fields{Field{"x", &MapPoint::x}, Field{"y", &MapPoint::y}};
};

template <>
struct FieldList<app::MapExcerpt> {
    static constexpr std::tuple fields{Field{"centre", &app::MapExcerpt::centre},
                                       Field{"zoom", &app::MapExcerpt::zoom}};
};

template <>
struct FieldList<app::StudyView> {
    static constexpr std::tuple fields{Field{"excerpt", &app::StudyView::excerpt},
                                       Field{"selected", &app::StudyView::selected}};
};

template <>
struct FieldList<Text> {
    static constexpr std::tuple fields{Field{"zh", &Text::zh}, Field{"en", &Text::en}};
};

template <>
struct FieldList<RegionNoun> {
    static constexpr std::tuple fields{Field{"one", &RegionNoun::one}, Field{"many", &RegionNoun::many}};
};

template <>
struct FieldList<app::Aggregation> {
    static constexpr std::tuple fields{Field{"grouping", &app::Aggregation::grouping},
                                       Field{"custom-grouping", &app::Aggregation::custom},
                                       Field{"noun", &app::Aggregation::noun}};
};

template <>
struct FieldList<app::UserFormula> {
    static constexpr std::tuple fields{Field{"name", &app::UserFormula::name},
                                       Field{"formula", &app::UserFormula::formula},
                                       Field{"unit", &app::UserFormula::unit}};
};

template <>
struct FieldList<app::Study> {
    static constexpr std::tuple fields{
        Field{"name", &app::Study::name},         Field{"data", &app::Study::data},
        Field{"map", &app::Study::map},           Field{"view", &app::Study::view},
        Field{"noun", &app::Study::noun},         Field{"aggregation", &app::Study::aggregation},
        Field{"formulas", &app::Study::formulas}, Field{"copy-of", &app::Study::copyOf}};
};

}  // namespace core
