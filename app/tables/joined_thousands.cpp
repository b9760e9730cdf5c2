// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/tables/user_table.h"
#include "app/text.h"

namespace app {
namespace {

/// "1" before "024": the first part of a number with thousands.
bool isFirstGroup(std::string_view text) {
    static const QRegularExpression form(QStringLiteral("^[+-]?[1-9]\\d{0,2}$"));
    return form.match(app::text(text)).hasMatch();
}

bool isNextGroup(std::string_view text, bool isLast) {
    static const QRegularExpression middle(QStringLiteral("^\\d{3}$"));
    static const QRegularExpression last(QStringLiteral("^\\d{3}(?:\\.\\d*)?$"));
    return (isLast ? last : middle).match(app::text(text)).hasMatch();
}

/// Finds the ways to make `width` cells of a longer row.
class RowJoiner {
public:
    RowJoiner(const gis::SheetCells& cells, std::size_t row, std::size_t width)
        : m_cells(cells), m_row(row), m_count(cells.rowSize(row)), m_width(width) {}

    /// Where each of the new cells begins; nothing unless there is exactly one way.
    std::optional<std::vector<std::size_t>> onlyWay() {
        find(0);
        return m_ways == 1 ? std::optional(m_found) : std::nullopt;
    }

private:
    void find(std::size_t at) {
        if (m_ways > 1 || m_steps++ > mostSteps) {
            m_ways = m_steps > mostSteps ? 2 : m_ways;
            return;
        }
        if (m_begins.size() == m_width) {
            if (at == m_count) {
                ++m_ways;
                m_found = m_begins;
            }
            return;
        }
        if (at >= m_count || m_count - at < m_width - m_begins.size()) {
            return;
        }
        m_begins.push_back(at);
        find(at + 1);
        if (isFirstGroup(m_cells.cell(m_row, at).text)) {
            for (std::size_t end = at + 1; end < m_count && isNextGroup(m_cells.cell(m_row, end).text, true); ++end) {
                find(end + 1);
                if (!isNextGroup(m_cells.cell(m_row, end).text, false)) {
                    break;
                }
            }
        }
        m_begins.pop_back();
    }

    static constexpr std::size_t mostSteps = 10000;
    const gis::SheetCells& m_cells;
    std::size_t m_row;
    std::size_t m_count;
    std::size_t m_width;
    std::size_t m_ways = 0;
    std::size_t m_steps = 0;
    std::vector<std::size_t> m_begins;
    std::vector<std::size_t> m_found;
};

}  // namespace

std::optional<gis::SheetCells> withJoinedThousands(const gis::SheetCells& cells, std::size_t firstRow,
                                                   std::size_t width, std::size_t& joined) {
    joined = 0;
    gis::SheetCells all;
    for (std::size_t row = 0; row < cells.rowCount(); ++row) {
        all.extendTo(row + 1);
        const std::size_t count = cells.rowSize(row);
        std::vector<std::size_t> begins;
        if (row >= firstRow && count > width) {
            auto way = RowJoiner(cells, row, width).onlyWay();
            if (!way) {
                return std::nullopt;
            }
            begins = *std::move(way);
            ++joined;
        } else {
            for (std::size_t column = 0; column < count; ++column) {
                begins.push_back(column);
            }
        }
        for (std::size_t i = 0; i < begins.size(); ++i) {
            const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : count;
            std::string text(cells.cell(row, begins[i]).text);
            for (std::size_t column = begins[i] + 1; column < end; ++column) {
                text += ',' + std::string(cells.cell(row, column).text);
            }
            all.add(cells.cell(row, begins[i]).kind, text);
        }
    }
    return joined > 0 ? std::optional(std::move(all)) : std::nullopt;
}

}  // namespace app
