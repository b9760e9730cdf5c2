// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/label_cache.h"

#include <QHashFunctions>

namespace app {
namespace {

constexpr qsizetype mostEntries = 50'000;

/// The value kept under a key, made when there is none. Forgets all when there are too many.
template <class Value>
Value kept(std::mutex& mutex, QHash<LabelLook, Value>& values, const LabelLook& look,
           const std::function<Value()>& make) {
    {
        const std::lock_guard lock(mutex);
        if (const auto found = values.constFind(look); found != values.constEnd()) {
            return *found;
        }
    }
    Value value = make();  // without the lock: drawing takes long
    const std::lock_guard lock(mutex);
    if (values.size() >= mostEntries) {
        values.clear();
    }
    values.insert(look, value);
    return value;
}

}  // namespace

size_t qHash(const LabelLook& look, size_t seed) noexcept {
    return qHashMulti(seed, look.text, look.fontFamily, look.pixelSize, look.turn, look.pixelsPerUnit, look.colour,
                      look.halo);
}

double LabelCache::width(const LabelLook& look, const std::function<double()>& measure) {
    return kept(m_mutex, m_widths, look, measure);
}

LabelCache::Sprite LabelCache::sprite(const LabelLook& look, const std::function<Sprite()>& draw) {
    return kept(m_mutex, m_sprites, look, draw);
}

}  // namespace app
