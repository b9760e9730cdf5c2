// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/label_cache.h"

#include <QHashFunctions>

namespace app {
namespace {

std::size_t bytesOf(const QString& text) { return static_cast<std::size_t>(text.size()) * sizeof(QChar); }

std::size_t bytesOf(double /*width*/) { return sizeof(double); }
std::size_t bytesOf(const LabelCache::Sprite& sprite) {
    return sizeof(LabelCache::Sprite) + static_cast<std::size_t>(sprite.image.sizeInBytes());
}

/// The font family is shared by all labels and not counted.
template <class Value>
std::size_t bytesOf(const LabelAppearance& appearance, const Value& value) {
    return sizeof(LabelAppearance) + bytesOf(appearance.text) + bytesOf(value);
}

}  // namespace

size_t qHash(const LabelAppearance& appearance, size_t seed) noexcept {
    return qHashMulti(seed, appearance.text, appearance.fontFamily, appearance.pixelSize, appearance.rotationDegrees,
                      appearance.pixelsPerUnit, appearance.colour, appearance.halo);
}

template <class Value>
Value LabelCache::cached(QHash<LabelAppearance, Value>& values, const LabelAppearance& appearance,
                         const std::function<Value()>& make) {
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = values.constFind(appearance); found != values.constEnd()) {
            return *found;
        }
    }
    Value value = make();  // without the lock, because drawing takes long
    const std::size_t added = bytesOf(appearance, value);
    const std::lock_guard lock(m_mutex);
    if (added > m_maxBytes || values.contains(appearance)) {
        return value;
    }
    if (m_bytes + added > m_maxBytes) {
        m_widths.clear();
        m_sprites.clear();
        m_bytes = 0;
    }
    values.insert(appearance, value);
    m_bytes += added;
    return value;
}

double LabelCache::width(const LabelAppearance& appearance, const std::function<double()>& measure) {
    return cached(m_widths, appearance, measure);
}

LabelCache::Sprite LabelCache::sprite(const LabelAppearance& appearance, const std::function<Sprite()>& draw) {
    return cached(m_sprites, appearance, draw);
}

std::size_t LabelCache::bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

}  // namespace app
