// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/hatching.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace app {

Hatching::Hatching(double spacing, QPointF anchor)
    : m_step(spacing * std::numbers::sqrt2), m_anchor(anchor.x() + anchor.y()) {}

std::int64_t Hatching::firstLine(QPointF point) const {
    return static_cast<std::int64_t>(std::ceil((point.x() + point.y() - m_anchor) / m_step));
}

/// An edge crosses the lines from that of its lower end up to, but without, that of its upper end. So a corner on a
/// line counts once, and each line has an even number of crossings.
void Hatching::add(std::span<const QPointF> ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF from = ring[i];
        const QPointF to = ring[(i + 1) % ring.size()];
        const std::int64_t ofFrom = firstLine(from);
        const std::int64_t ofTo = firstLine(to);
        const double change = to.x() + to.y() - from.x() - from.y();
        for (std::int64_t line = std::min(ofFrom, ofTo); line < std::max(ofFrom, ofTo); ++line) {
            const double part = (m_anchor + static_cast<double>(line) * m_step - from.x() - from.y()) / change;
            m_crossings.push_back({line, std::lerp(from.x() - from.y(), to.x() - to.y(), std::clamp(part, 0.0, 1.0))});
        }
    }
}

std::vector<QLineF> Hatching::lines() {
    std::ranges::sort(m_crossings, {},
                      [](const Crossing& crossing) { return std::tie(crossing.line, crossing.along); });
    std::vector<QLineF> lines;
    for (std::size_t i = 0; i + 1 < m_crossings.size(); i += 2) {
        const double sum = m_anchor + static_cast<double>(m_crossings[i].line) * m_step;
        const auto at = [sum](double along) { return QPointF((sum + along) / 2, (sum - along) / 2); };
        lines.emplace_back(at(m_crossings[i].along), at(m_crossings[i + 1].along));
    }
    return lines;
}

}  // namespace app
