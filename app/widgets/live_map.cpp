// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/live_map.h"

#include <QPainter>
#include <utility>

#include "app/widgets/raster_worker.h"

namespace app {

LiveMap::LiveMap(QObject* parent, std::shared_ptr<JobQueue> jobs)
    : QObject(parent),
      m_glide(new QVariantAnimation(this)),
      m_worker(new RasterWorker(m_memory, std::move(jobs), this)) {
    m_glide->setStartValue(0.0);
    m_glide->setEndValue(1.0);
    connect(m_glide, &QVariantAnimation::valueChanged, this, &LiveMap::changed);
    connect(m_worker, &RasterWorker::made, this, &LiveMap::sharpen);
    connect(m_worker, &RasterWorker::failed, this, &LiveMap::failed);
}

LiveMap::~LiveMap() = default;

void LiveMap::setFigure(std::shared_ptr<const core::Figure> figure, FigureText text) {
    startGlide(*figure);
    if (figure->regions != m_charted) {
        m_charted = figure->regions;
        m_territory.emplace(*figure->regions, figure->extent);
        m_kept.reset();
    }
    m_wish.figure = std::move(figure);
    m_wish.text = std::move(text);
    m_faded = true;
    layOut();
}

void LiveMap::setGlide(int durationMs) { m_glideMs = durationMs; }

/// From what is shown now, if only the period changes; everything else changes at once.
void LiveMap::startGlide(const core::Figure& to) {
    const core::Figure* from = figure();
    const bool isOnTheWay = m_glide->state() == QAbstractAnimation::Running;
    m_glide->stop();
    if (m_glideMs == 0 || from == nullptr || from->regions != to.regions || !m_picture.rasters() ||
        !core::differOnlyInPeriod(from->spec, to.spec)) {
        return;
    }
    if (from->spec == to.spec && !isOnTheWay) {
        return;
    }
    m_picture.holdColours();
    m_glide->setDuration(m_glideMs);
    m_glide->start();
}

void LiveMap::setScreen(Frame frame, double pixelsPerUnit) {
    frame.view = m_wish.frame.view;
    if (frame == m_wish.frame && pixelsPerUnit == m_wish.pixelsPerUnit) {
        return;
    }
    if (frame.rect != m_wish.frame.rect) {
        m_kept.reset();
    }
    m_wish.frame = std::move(frame);
    m_wish.pixelsPerUnit = pixelsPerUnit;
    layOut();
}

void LiveMap::setView(const std::optional<core::PageTransform>& view) {
    m_chosen = view;
    if (!view) {
        m_kept.reset();
    }
    layOut();
}

void LiveMap::layOut() {
    if (!m_wish.figure) {
        return;
    }
    m_wish.layout = pageLayout(*m_wish.figure, m_wish.text, m_wish.frame, *m_territory);
    if (!m_kept || !isStillFit(*m_kept, m_wish.layout, *m_wish.figure, *m_territory)) {
        m_kept = m_wish.layout.fitted;
    }
    m_wish.frame.view = m_chosen ? m_chosen : m_kept;
    m_requested = false;
    m_worker->cancel();
}

void LiveMap::paint(QPainter& painter) {
    const ScreenRasters* rasters = m_picture.rasters().get();
    if (rasters == nullptr || !rasters->haveShapesOf(m_wish)) {
        make();
    }
    const bool glides = m_glide->state() == QAbstractAnimation::Running;
    const double part = glides ? m_glide->currentValue().toDouble() : 1;
    if (std::exchange(m_faded, false)) {
        m_picture.recolour(m_wish, part);
    } else if (glides || m_picture.isOnTheWay()) {
        m_picture.glide(part);
    }
    if (!m_requested && !m_picture.rasters()->serve(m_wish)) {
        m_requested = true;
        m_worker->request(m_wish);
    }
    m_picture.paint(painter, view());
}

void LiveMap::make() {
    m_faded = false;
    m_picture.show(ScreenRasters::of(m_wish, *m_memory, false), m_wish);
}

void LiveMap::sharpen(const std::shared_ptr<const ScreenRasters>& rasters) {
    if (rasters->serve(m_wish)) {
        m_faded = false;
        m_picture.show(rasters, m_wish);
        emit changed();
    }
}

}  // namespace app
