// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <thread>

#include "core/figure/figure.h"

namespace app {

/// Makes the permutation tests that a figure was made without, on a thread of its own.
class FigureTester : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Gives up the figure in hand for this one.
    void request(const core::Figure& figure);
    void cancel();

signals:
    /// The figure that was asked for last, though another may have been wished by the time this arrives.
    void tested(const core::Figure& figure);

private:
    std::jthread m_thread;
};

}  // namespace app
