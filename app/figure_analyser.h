// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <stop_token>

#include "core/figure/figure.h"

namespace app {

/// Makes what an analysis lacks, on a thread of its own.
class FigureAnalyser : public QObject {
    Q_OBJECT

public:
    explicit FigureAnalyser(QObject* parent = nullptr);
    ~FigureAnalyser() override;

    /// Gives up the figure in hand for this one, as soon as the step that it is at has ended.
    void request(const core::Figure& figure, core::AnalysisState atLeast);
    /// Nothing is answered until the next request.
    void cancel();

signals:
    /// The figure that was asked for last. One that memory does not suffice for is not answered.
    void analysed(const core::Figure& figure);

private:
    void analyse(const core::Figure& figure, core::AnalysisState atLeast, int number, const std::stop_token& stop);
    void answer(const core::Figure& figure, int number);

    int m_number = 0;  ///< Of the newest request, or of the cancellation after it.
    std::stop_source m_stop;
    QThreadPool m_pool;  ///< Of one thread.
};

}  // namespace app
