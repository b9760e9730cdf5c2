// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/table_sample.h"

#include <map>
#include <utility>

#include "core/indicators/expression_value.h"

namespace app {
namespace {

/// Collects the complete rows.
class Gathering {
public:
    Gathering(const UserTable& table, const SampleColumns& columns) : m_table(table) {
        if (columns.formula) {
            compute(*columns.formula);
        } else {
            m_sample.valueReading = columnNumbers(table, table.column(columns.value));
            m_values = std::exchange(m_sample.valueReading.values, {});
        }
        if (columns.weight) {
            m_sample.weightReading = columnNumbers(table, table.column(*columns.weight));
            m_weights = std::exchange(m_sample.weightReading->values, {});
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
    void compute(const ColumnFormula& formula) {
        std::map<core::IndicatorId, std::vector<std::optional<double>>> inputs;
        for (const core::IndicatorId& id : core::inputsOf(core::Formula(formula.expression))) {
            ColumnNumbers numbers = columnNumbers(m_table, m_table.column(id.text()));
            inputs.emplace(id, std::exchange(numbers.values, {}));
            for (const auto& [mark, count] : numbers.missing) {
                m_sample.valueReading.missing[mark] += count;
            }
            m_sample.inputReadings.emplace(id.text(), std::move(numbers));
        }
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            m_values.push_back(core::expressionValue(formula.expression,
                                                     [&](const core::IndicatorId& id) { return inputs.at(id)[row]; }));
        }
    }

    void add(std::size_t row) {
        const std::string group = m_group ? m_table.filledText(row, *m_group) : std::string();
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

    const UserTable& m_table;
    std::vector<std::optional<double>> m_values;
    std::optional<std::vector<std::optional<double>>> m_weights;
    std::optional<std::size_t> m_group;
    std::map<std::string, std::size_t> m_groups;
    TableSample m_sample;
};

}  // namespace

TableSample tableSample(const UserTable& table, const SampleColumns& columns) {
    return Gathering(table, columns).sample();
}

}  // namespace app
