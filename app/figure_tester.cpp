// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_tester.h"

#include <memory>
#include <utility>

namespace app {

void FigureTester::request(const core::Figure& figure) {
    cancel();
    m_thread = std::jthread([this, figure](const std::stop_token& stop) {
        if (auto done = core::withTests(figure, [&] { return !stop.stop_requested(); })) {
            QMetaObject::invokeMethod(
                this, [this, done = std::make_shared<const core::Figure>(*std::move(done))] { emit tested(*done); },
                Qt::QueuedConnection);
        }
    });
}

/// Waits for the end of one permutation.
void FigureTester::cancel() { m_thread = {}; }

}  // namespace app
