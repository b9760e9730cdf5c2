// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QImage>
#include <QString>
#include <cstddef>
#include <functional>
#include <mutex>

namespace app {

/// Everything that decides what a label looks like, except its position.
struct LabelAppearance {
    QString text;
    QString fontFamily;
    int pixelSize = 0;
    double rotationDegrees = 0;  ///< Clockwise.
    double pixelsPerUnit = 1;
    QRgb colour = 0;
    QRgb halo = 0;  ///< Fully transparent for no halo.
    friend bool operator==(const LabelAppearance&, const LabelAppearance&) = default;
};

/// Keeps measured widths and drawn pixels of labels, because the same names come back in every view. Any thread may use
/// it.
class LabelCache {
public:
    /// A label as pixels.
    struct Sprite {
        QPoint corner;  ///< Upper left corner, relative to the middle of the label.
        QImage image;
    };

    static constexpr std::size_t defaultMaxBytes = 64U << 20U;

    /// @param maxBytes  upper limit for the memory of all entries. When it is reached, all entries are dropped.
    explicit LabelCache(std::size_t maxBytes = defaultMaxBytes) : m_maxBytes(maxBytes) {}

    /// @param measure  called when the width is not known yet.
    [[nodiscard]] double width(const LabelAppearance& appearance, const std::function<double()>& measure);
    /// @param draw  called when there is no such sprite yet.
    [[nodiscard]] Sprite sprite(const LabelAppearance& appearance, const std::function<Sprite()>& draw);

    /// Memory of all entries, in bytes.
    [[nodiscard]] std::size_t bytes() const;

private:
    template <class Value>
    [[nodiscard]] Value cached(QHash<LabelAppearance, Value>& values, const LabelAppearance& appearance,
                               const std::function<Value()>& make);

    std::size_t m_maxBytes;
    mutable std::mutex m_mutex;
    std::size_t m_bytes = 0;
    QHash<LabelAppearance, double> m_widths;
    QHash<LabelAppearance, Sprite> m_sprites;
};

[[nodiscard]] size_t qHash(const LabelAppearance& appearance, size_t seed = 0) noexcept;

}  // namespace app
