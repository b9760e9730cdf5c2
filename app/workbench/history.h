// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <variant>

#include "core/spec/change.h"

namespace app {

struct OpenData;

/// The cause of a step to other data.
struct DataOpened {
    /// The file that was added to the data; nothing if only the reading of files was changed, or files were removed.
    std::optional<std::filesystem::path> file = {};
    bool areFormulas = false;  ///< The user's formulas were changed, and nothing else.
};

/// The cause of a step to a map of groups, or back to the map of their regions.
struct MapAggregated {
    std::optional<core::Text> grouping = {};  ///< Its name; nothing for the regions.
};

/// The cause of a step of the history.
using StepCause = std::variant<core::Change, DataOpened, MapAggregated>;

/// A state that undo and redo can return to.
struct HistoryStep {
    core::MapSpec spec;
    std::shared_ptr<OpenData> data;       ///< The data of the spec.
    std::optional<StepCause> cause = {};  ///< Nothing for the first step.
};

/// The steps that can be undone or redone. At most maxUndoable steps can be undone, and they refer to at most
/// maxDatasets datasets; adding more removes the oldest steps.
class History {
public:
    static constexpr std::size_t maxUndoable = 200;
    static constexpr std::size_t maxDatasets = 3;

    explicit History(HistoryStep first);

    [[nodiscard]] const HistoryStep& current() const { return m_steps[m_position]; }
    /// The steps that undo and redo return to; null if there is none.
    [[nodiscard]] const HistoryStep* previous() const;
    [[nodiscard]] const HistoryStep* next() const;

    /// Makes the previous step the current one; there must be a previous step.
    void undo();
    /// Makes the next step the current one; there must be a next step.
    void redo();
    /// Adds a step after the current one and removes the steps that were undone. A change that continues the previous
    /// change (core::areOneStep) replaces the current step. If it restores the state before that step, the step is
    /// removed.
    void add(HistoryStep step);

private:
    [[nodiscard]] bool continuesCurrent(const HistoryStep& step) const;
    void replaceCurrent(HistoryStep step);
    void forgetOldest();

    std::deque<HistoryStep> m_steps;
    std::size_t m_position = 0;
};

}  // namespace app
