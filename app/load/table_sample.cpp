// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/table_sample.h"

#include <map>
#include <utility>

#include "app/load/number_text.h"
#include "app/text.h"
#include "gis/error.h"

namespace app {
namespace {

/// The numbers of a column; nothing for blank cells.
std::vector<std::optional<double>> numbers(const gis::Table& table, const std::string& name) {
    const std::size_t column = table.column(name);
    std::vector<std::optional<double>> all;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string& cell = table.rows[row][column];
        const QString words = text(cell).trimmed();
        all.push_back(numberFromText(words));
        if (!all.back() && !words.isEmpty()) {
            throw gis::Error(gis::ErrorKind::BadValue, table.source, cell, {table.spreadsheetRow(row), name});
        }
    }
    return all;
}

/// Collects the complete rows.
class Gathering {
public:
    Gathering(const gis::Table& table, const SampleColumns& columns)
        : m_table(table), m_values(numbers(table, columns.value)) {
        if (columns.weight) {
            m_weights = numbers(table, *columns.weight);
        }
        if (columns.group) {
            m_group = table.column(*columns.group);
        }
    }

    TableSample sample() {
        for (std::size_t row = 0; row < m_values.size(); ++row) {
            add(row);
        }
        return std::move(m_sample);
    }

private:
    void add(std::size_t row) {
        const std::string group = m_group ? trimmedText(m_table.rows[row][*m_group]) : std::string();
        if (!m_values[row]) {
            ++m_sample.leftOut.blankValue;
        } else if (m_weights && !(*m_weights)[row]) {
            ++m_sample.leftOut.blankWeight;
        } else if (m_group && group.empty()) {
            ++m_sample.leftOut.blankGroup;
        } else {
            keep(row, group);
        }
    }

    void keep(std::size_t row, const std::string& group) {
        m_sample.rows.push_back(row);
        m_sample.values.push_back(*m_values[row]);
        if (m_weights) {
            m_sample.weights.push_back(*(*m_weights)[row]);
        }
        if (m_group) {
            const auto [known, isNew] = m_groups.emplace(group, m_groups.size());
            if (isNew) {
                m_sample.groups.push_back(group);
            }
            m_sample.groupOf.push_back(known->second);
        }
    }

    const gis::Table& m_table;
    std::vector<std::optional<double>> m_values;
    std::optional<std::vector<std::optional<double>>> m_weights;
    std::optional<std::size_t> m_group;
    std::map<std::string, std::size_t> m_groups;
    TableSample m_sample;
};

}  // namespace

TableSample tableSample(const gis::Table& table, const SampleColumns& columns) {
    return Gathering(table, columns).sample();
}

std::string trimmedText(const std::string& cell) { return text(cell).trimmed().toStdString(); }

}  // namespace app
