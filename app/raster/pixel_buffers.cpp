// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/pixel_buffers.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr std::size_t maxSpare = 16;  // enough for one view and the next

/// The owner of an image's memory.
struct ImageMemory {
    std::shared_ptr<PixelBuffers> buffers;
    std::vector<std::uint32_t> words;
};

void release(void* memory) {
    const std::unique_ptr<ImageMemory> owned(static_cast<ImageMemory*>(memory));
    owned->buffers->recycle(std::move(owned->words));
}

}  // namespace

PixelBuffers::PixelBuffers() { m_spare.reserve(maxSpare); }

std::shared_ptr<PixelBuffers> PixelBuffers::make() { return std::shared_ptr<PixelBuffers>(new PixelBuffers); }

QImage PixelBuffers::image(QSize size, QImage::Format format) {
    if (size.isEmpty()) {  // has no memory to recycle
        return {};
    }
    const auto width = static_cast<std::size_t>(size.width());
    auto memory = std::make_unique<ImageMemory>(
        ImageMemory{shared_from_this(), words(width * static_cast<std::size_t>(size.height()))});
    auto* bytes = reinterpret_cast<uchar*>(memory->words.data());
    return {bytes,  size.width(), size.height(),   static_cast<qsizetype>(width * sizeof(std::uint32_t)),
            format, &release,     memory.release()};
}

std::vector<std::uint32_t> PixelBuffers::words(std::size_t count) {
    std::vector<std::uint32_t> words;
    {
        const std::lock_guard lock(m_mutex);
        const auto fits = std::find_if(m_spare.rbegin(), m_spare.rend(), [count](const auto& spare) {
            return spare.size() >= count && spare.size() / 2 <= count;
        });
        if (fits != m_spare.rend()) {
            words = std::move(*fits);
            m_spare.erase(std::next(fits).base());
        }
    }
    if (words.empty()) {
        words.resize(count);
    }
    return words;
}

void PixelBuffers::recycle(std::vector<std::uint32_t> words) {
    std::vector<std::uint32_t> oldest;  // freed without the lock
    const std::lock_guard lock(m_mutex);
    if (m_spare.size() == maxSpare) {
        oldest = std::move(m_spare.front());
        m_spare.erase(m_spare.begin());
    }
    m_spare.push_back(std::move(words));  // within the reserved memory: this is called by destructors
}

}  // namespace app
