// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gis {

/// The content of a stream of a compound file (MS-CFB), the container of .xls files; nothing when the file has no
/// stream of this name or is damaged. Not longer than the file.
[[nodiscard]] std::optional<std::string> compoundStream(std::string_view file, std::string_view name);

}  // namespace gis
