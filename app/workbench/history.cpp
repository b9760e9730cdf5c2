// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/history.h"

#include <utility>

#include "app/workbench/open_data.h"

namespace app {
namespace {

const core::Change* changeOf(const HistoryStep& step) {
    return step.cause ? std::get_if<core::Change>(&*step.cause) : nullptr;
}

/// Whether two data take no more memory than one of them: they differ in formulas at most.
bool shareFigures(const std::shared_ptr<OpenData>& a, const std::shared_ptr<OpenData>& b) {
    return a == b || (a && b && a->dataset && b->dataset && a->dataset->regions == b->dataset->regions &&
                      a->dataset->series == b->dataset->series);
}

/// The position of the oldest step to keep.
std::size_t oldestKept(const std::deque<HistoryStep>& steps) {
    std::size_t oldest = steps.size() - 1;
    std::size_t datasets = 1;
    while (oldest > 0 && steps.size() - oldest <= History::maxUndoable) {
        const bool isOfOtherData = !shareFigures(steps[oldest - 1].data, steps[oldest].data);
        if (isOfOtherData && ++datasets > History::maxDatasets) {
            break;
        }
        --oldest;
    }
    return oldest;
}

}  // namespace

History::History(HistoryStep first) { m_steps.push_back(std::move(first)); }

const HistoryStep* History::previous() const { return m_position > 0 ? &m_steps[m_position - 1] : nullptr; }

const HistoryStep* History::next() const {
    return m_position + 1 < m_steps.size() ? &m_steps[m_position + 1] : nullptr;
}

void History::undo() { --m_position; }

void History::redo() { ++m_position; }

bool History::continuesCurrent(const HistoryStep& step) const {
    const core::Change* before = changeOf(current());
    const core::Change* change = changeOf(step);
    return previous() && !next() && before && change && step.data == current().data &&
           core::areOneStep(*before, *change);
}

void History::add(HistoryStep step) {
    if (continuesCurrent(step)) {
        replaceCurrent(std::move(step));
        return;
    }
    m_steps.resize(m_position + 1);
    m_steps.push_back(std::move(step));
    ++m_position;
    forgetOldest();
}

void History::replaceCurrent(HistoryStep step) {
    if (previous()->spec == step.spec) {
        m_steps.pop_back();
        --m_position;
    } else {
        m_steps[m_position] = std::move(step);
    }
}

void History::forgetOldest() {
    const std::size_t forgotten = oldestKept(m_steps);
    m_steps.erase(m_steps.begin(), m_steps.begin() + static_cast<std::ptrdiff_t>(forgotten));
    m_position -= forgotten;
}

}  // namespace app
