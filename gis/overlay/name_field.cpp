// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/overlay/name_field.h"

#include <algorithm>

namespace gis {
namespace {

/// Letters of ASCII in lower case.
std::string lowerCase(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

}  // namespace

std::string proposedNameField(const std::vector<FieldDescription>& fields) {
    for (const char* usual : {"name_zh", "name", "名称", "名字", "地名", "name_en", "title", "label"}) {
        const auto found =
            std::ranges::find(fields, usual, [](const FieldDescription& field) { return lowerCase(field.name); });
        if (found != fields.end()) {
            return found->name;
        }
    }
    const auto text = std::ranges::find(fields, FieldType::Text, &FieldDescription::type);
    return text == fields.end() ? std::string() : text->name;
}

}  // namespace gis
