// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace app {

/// Recycles the memory of images, so that the system does not have to map and clear tens of megabytes for every view.
/// Any thread may use it.
class PixelBuffers : public std::enable_shared_from_this<PixelBuffers> {
public:
    [[nodiscard]] static std::shared_ptr<PixelBuffers> make();

    /// An image with undefined pixels. Its memory is recycled when its last copy is destroyed.
    [[nodiscard]] QImage image(QSize size, QImage::Format format);

    /// Takes the memory of an image that was destroyed.
    void recycle(std::vector<std::uint32_t> words);

private:
    PixelBuffers();
    /// At least `count` words with undefined values.
    [[nodiscard]] std::vector<std::uint32_t> words(std::size_t count);

    std::mutex m_mutex;
    std::vector<std::vector<std::uint32_t>> m_spare;  ///< The most recently recycled one is the last.
};

}  // namespace app
