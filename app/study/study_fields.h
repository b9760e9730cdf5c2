// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

#include "app/study/study.h"
#include "core/spec/fields.h"

// The field lists of a study, beside those of the spec in it.

namespace core {

template <>
struct FieldList<app::DataReference> {
    static constexpr std::tuple fields{
        Field{"kind", &app::DataReference::kind}, Field{"path", &app::DataReference::path},
        Field{"sha256", &app::DataReference::sha256}, Field{"size", &app::DataReference::size},
        Field{"options", &app::DataReference::options}};
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
struct FieldList<app::Study> {
    static constexpr std::tuple fields{Field{"name", &app::Study::name}, Field{"data", &app::Study::data},
                                       Field{"map", &app::Study::map}, Field{"view", &app::Study::view},
                                       Field{"copy-of", &app::Study::copyOf}};
};

}  // namespace core
