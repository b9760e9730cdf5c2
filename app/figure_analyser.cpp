// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_analyser.h"

#include <memory>
#include <new>
#include <utility>

namespace app {

FigureAnalyser::FigureAnalyser(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

FigureAnalyser::~FigureAnalyser() { cancel(); }

void FigureAnalyser::request(const core::Figure& figure, core::AnalysisState atLeast) {
    cancel();
    m_stop = std::stop_source();
    m_pool.start([this, figure, atLeast, number = m_number, stop = m_stop.get_token()] {
        try {
            analyse(figure, atLeast, number, stop);
        } catch (const std::bad_alloc&) {
            return;
        }
    });
}

void FigureAnalyser::cancel() {
    ++m_number;
    m_stop.request_stop();
    m_pool.clear();
}

/// In the thread.
void FigureAnalyser::analyse(const core::Figure& figure, core::AnalysisState atLeast, int number,
                             const std::stop_token& stop) {
    auto done = core::withAnalysis(figure, atLeast, stop);
    if (done) {
        QMetaObject::invokeMethod(
            this,
            [this, number, done = std::make_shared<const core::Figure>(*std::move(done))] { answer(*done, number); },
            Qt::QueuedConnection);
    }
}

void FigureAnalyser::answer(const core::Figure& figure, int number) {
    if (number == m_number) {
        emit analysed(figure);
    }
}

}  // namespace app
