// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/period.h"

namespace app {

struct TableRow {
    std::string key;
    std::size_t spreadsheetRow = 0;
    bool isTotal = false;
};
struct RowFigure {
    std::size_t row = 0;
    std::optional<core::Period> period;
    double value = 0;
};
struct IndicatorFigures {
    std::string name;
    std::string unit;
    std::vector<RowFigure> figures;
};
struct TableGroups {
    std::string name;
    std::vector<std::string> groupOfRow;
};
struct TableFigures {
    std::string file;
    std::string sheet;
    std::vector<TableRow> rows;
    std::vector<TableGroups> groups;
    std::vector<IndicatorFigures> indicators;
};

}  // namespace app
