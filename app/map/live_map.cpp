// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/live_map.h"

#include <QPainter>
#include <utility>

#include "app/map/raster_worker.h"

namespace app {

LiveMap::LiveMap(QObject* parent, std::shared_ptr<JobQueue> jobs)
    : QObject(parent),
      m_transition(new QVariantAnimation(this)),
      m_worker(new RasterWorker(m_caches, std::move(jobs), this)) {
    m_transition->setStartValue(0.0);
    m_transition->setEndValue(1.0);
    connect(m_transition, &QVariantAnimation::valueChanged, this, &LiveMap::changed);
    connect(m_worker, &RasterWorker::made, this, &LiveMap::showRasters);
    connect(m_worker, &RasterWorker::failed, this, &LiveMap::receiveFailure);
}

LiveMap::~LiveMap() = default;

void LiveMap::setFigure(std::shared_ptr<const core::Figure> figure, FigureText text) {
    startTransition(*figure);
    if (figure->regions != m_occupancyOf) {
        m_occupancyOf = figure->regions;
        m_occupancy.emplace(*figure->regions, figure->extent);
        m_wholeView.reset();
    }
    m_request.figure = std::move(figure);
    m_request.text = std::move(text);
    m_coloursOutdated = true;
    layOut();
}

void LiveMap::setTransition(int durationMs) { m_transitionMs = durationMs; }

/// Starts a transition from the colours that are shown now, if only the period changes.
void LiveMap::startTransition(const core::Figure& to) {
    const core::Figure* from = figure();
    const bool isRunning = m_transition->state() == QAbstractAnimation::Running;
    m_transition->stop();
    if (m_transitionMs == 0 || from == nullptr || from->regions != to.regions || !m_picture.rasters() ||
        !core::differOnlyInPeriod(from->spec, to.spec)) {
        return;
    }
    if (from->spec == to.spec && !isRunning) {
        return;
    }
    m_picture.startTransition();
    m_transition->setDuration(m_transitionMs);
    m_transition->start();
}

void LiveMap::setScreen(Frame frame, double pixelsPerUnit) {
    frame.view = m_request.frame.view;
    if (frame == m_request.frame && pixelsPerUnit == m_request.pixelsPerUnit) {
        return;
    }
    if (frame.rect != m_request.frame.rect) {
        m_wholeView.reset();
    }
    m_request.frame = std::move(frame);
    m_request.pixelsPerUnit = pixelsPerUnit;
    layOut();
}

void LiveMap::setView(const std::optional<core::PageTransform>& view) {
    m_chosenView = view;
    if (!view) {
        m_wholeView.reset();
    }
    layOut();
}

void LiveMap::layOut() {
    if (!m_request.figure) {
        return;
    }
    m_request.layout = pageLayout(*m_request.figure, m_request.text, m_request.frame, *m_occupancy);
    if (!m_wholeView || !canKeepView(*m_wholeView, m_request.layout, *m_request.figure, *m_occupancy)) {
        m_wholeView = m_request.layout.fitted;
    }
    m_request.frame.view = m_chosenView ? m_chosenView : m_wholeView;
    if (m_pending && (m_hasFailed || !needSameRasters(*m_pending, m_request))) {
        m_pending.reset();
        m_worker->cancel();
    }
}

bool LiveMap::hasExactRasters() const {
    const ScreenRasters* rasters = m_picture.rasters().get();
    return rasters != nullptr && rasters->matches(m_request) && rasters->haveGroupOutlinesFor(m_request);
}

bool LiveMap::isExact() const { return hasExactRasters() && !m_coloursOutdated && !m_picture.isInTransition(); }

void LiveMap::paint(QPainter& painter) {
    requestRasters();
    const ScreenRasters* rasters = m_picture.rasters().get();
    const bool isOfOtherRegions = rasters != nullptr && rasters->request().figure->regions != m_request.figure->regions;
    if (rasters == nullptr || isOfOtherRegions || rasters->request().frame.rect != m_request.frame.rect) {
        painter.fillRect(toQt(m_request.frame.rect), m_request.frame.style.background);
    }
    if (rasters == nullptr || isOfOtherRegions) {
        return;
    }
    if (rasters->haveShapesFor(m_request) && rasters->haveGroupOutlinesFor(m_request)) {
        updateColours();
    }
    m_picture.paint(painter, view());
}

/// A pending request whose rasters also match the present request is not cancelled. Otherwise no picture would ever be
/// finished while the timeline plays.
void LiveMap::requestRasters() {
    if (!m_pending && !hasExactRasters()) {
        m_pending = m_request;
        m_hasFailed = true;  // until the job is started
        m_worker->request(m_request);
        m_hasFailed = false;
    }
}

/// Keeps the failed request until the next change, so that a paint event does not repeat it, and its message, at once.
void LiveMap::receiveFailure(const Failure& failure) {
    m_hasFailed = true;
    emit failed(failure);
}

void LiveMap::updateColours() {
    const bool isRunning = m_transition->state() == QAbstractAnimation::Running;
    const double fraction = isRunning ? m_transition->currentValue().toDouble() : 1;
    if (std::exchange(m_coloursOutdated, false)) {
        m_picture.recolour(m_request, fraction);
    } else if (isRunning || m_picture.isInTransition()) {
        m_picture.showTransition(fraction);
    }
}

void LiveMap::showRasters(const std::shared_ptr<const ScreenRasters>& rasters) {
    m_pending.reset();
    if (rasters->matches(m_request) && rasters->haveGroupOutlinesFor(m_request)) {
        m_coloursOutdated = false;
        m_picture.show(rasters, m_request);
    }
    emit changed();
}

}  // namespace app
