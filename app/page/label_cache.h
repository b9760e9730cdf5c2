// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QImage>
#include <QString>
#include <functional>
#include <mutex>

namespace app {

/// What a label looks like, wherever it stands.
struct LabelLook {
    QString text;
    QString fontFamily;
    int pixelSize = 0;
    double turn = 0;  ///< Degrees clockwise.
    double pixelsPerUnit = 1;
    QRgb colour = 0;
    QRgb halo = 0;  ///< Without opacity for none.
    friend bool operator==(const LabelLook&, const LabelLook&) = default;
};

/// Words as they were measured and drawn before: the same names come back in every view. Any thread may use it.
class LabelCache {
public:
    /// A label as pixels.
    struct Sprite {
        QPoint corner;  ///< From the middle of the label.
        QImage image;
    };

    /// @param measure  called when the width is not known yet.
    [[nodiscard]] double width(const LabelLook& look, const std::function<double()>& measure);
    /// @param draw  called when there is no such sprite yet.
    [[nodiscard]] Sprite sprite(const LabelLook& look, const std::function<Sprite()>& draw);

private:
    std::mutex m_mutex;
    QHash<LabelLook, double> m_widths;
    QHash<LabelLook, Sprite> m_sprites;
};

[[nodiscard]] size_t qHash(const LabelLook& look, size_t seed = 0) noexcept;

}  // namespace app
