// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"

#include <utility>

namespace app {
namespace {

bool differOnlyInPeriod(core::MapSpec a, const core::MapSpec& b) {
    a.year = b.year;
    a.stationDate = b.stationDate;
    return a == b;
}

}  // namespace

Workbench::Workbench(core::Dataset dataset, core::MapSpec spec, QObject* parent)
    : QObject(parent), m_dataset(std::move(dataset)), m_figure(core::makeFigure(m_dataset, spec)), m_history{spec} {}

void Workbench::choose(const core::MapSpec& spec) {
    if (spec == this->spec()) {
        return;
    }
    const bool movesOn = m_position > 0 && !canRedo() && differOnlyInPeriod(spec, m_history[m_position]) &&
                         differOnlyInPeriod(m_history[m_position - 1], spec);
    if (movesOn) {
        m_history[m_position] = spec;
        if (m_history[m_position - 1] == spec) {  // back where the move began: nothing to undo
            m_history.pop_back();
            --m_position;
        }
    } else {
        m_history.resize(m_position + 1);
        m_history.push_back(spec);
        ++m_position;
    }
    show(spec);
}

void Workbench::undo() {
    if (canUndo()) {
        show(m_history[--m_position]);
    }
}

void Workbench::redo() {
    if (canRedo()) {
        show(m_history[++m_position]);
    }
}

void Workbench::show(const core::MapSpec& spec) {
    m_figure = core::makeFigure(m_dataset, spec);
    emit figureChanged(m_figure);
}

}  // namespace app
