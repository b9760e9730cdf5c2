// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_tester.h"

#include <new>
#include <utility>

namespace app {

void FigureTester::request(const core::Figure& figure) {
    cancel();
    m_thread = std::jthread([this, figure, number = m_number](const std::stop_token& stop) {
        try {
            test(figure, number, stop);
        } catch (const std::bad_alloc&) {
            return;
        }
    });
}

void FigureTester::cancel() {
    ++m_number;
    m_thread.request_stop();
}

/// In the thread.
void FigureTester::test(const core::Figure& figure, int number, const std::stop_token& stop) {
    auto done = core::withTests(figure, [&] { return !stop.stop_requested(); });
    if (done) {
        QMetaObject::invokeMethod(
            this,
            [this, number, done = std::make_shared<const core::Figure>(*std::move(done))] { answer(*done, number); },
            Qt::QueuedConnection);
    }
}

void FigureTester::answer(const core::Figure& figure, int number) {
    if (number == m_number) {
        emit tested(figure);
    }
}

}  // namespace app
