// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <variant>

#include "app/load/boundary_file.h"
#include "core/spec/change.h"

namespace app {

struct OpenData;

/// Other data were opened.
struct DataOpened {
    std::optional<BoundaryFile> file;  ///< Nothing for the boundaries that ship.
};

/// What leads from one step of the history to the next.
using StepCause = std::variant<core::Change, DataOpened>;

/// A state that undo and redo can return to.
struct HistoryStep {
    core::MapSpec spec;
    std::shared_ptr<OpenData> data;       ///< That the spec belongs to.
    std::optional<StepCause> cause = {};  ///< What made this step; nothing for the first one.
};

/// The steps that can be undone, and those that were undone and can be redone. There are at most mostUndoable steps to
/// undo, of at most mostDatasets different data: adding more forgets the oldest ones.
class History {
public:
    static constexpr std::size_t mostUndoable = 200;
    static constexpr std::size_t mostDatasets = 3;

    explicit History(HistoryStep first);

    [[nodiscard]] const HistoryStep& current() const { return m_steps[m_position]; }
    /// The step that undo returns to; null where there is none. So with redo.
    [[nodiscard]] const HistoryStep* previous() const;
    [[nodiscard]] const HistoryStep* next() const;

    /// Makes the previous step the current one. There must be one.
    void undo();
    /// Makes the next step the current one. There must be one.
    void redo();
    /// Adds a step after the current one and forgets what was undone. A change that continues the change before
    /// (core::areOneStep) replaces the current step; where that leads back to the state before, no step is left.
    void add(HistoryStep step);

private:
    [[nodiscard]] bool continuesCurrent(const HistoryStep& step) const;
    void replaceCurrent(HistoryStep step);
    void forgetOldest();

    std::deque<HistoryStep> m_steps;
    std::size_t m_position = 0;
};

}  // namespace app
