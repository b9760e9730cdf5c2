// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace app {

/// Memory of pictures that are made again and again: what one gives back the next takes, so that the system need not
/// clear and map tens of megabytes for every view. Any thread may use it.
class PixelStore : public std::enable_shared_from_this<PixelStore> {
public:
    [[nodiscard]] static std::shared_ptr<PixelStore> make();

    /// A picture whose pixels are whatever they were; its memory comes back when its last copy is gone.
    [[nodiscard]] QImage picture(QSize size, QImage::Format format);

    /// Takes the memory of a picture that is gone.
    void giveBack(std::vector<std::uint32_t> words);

private:
    PixelStore() = default;
    /// Words with whatever was in them.
    [[nodiscard]] std::vector<std::uint32_t> words(std::size_t count);

    std::mutex m_mutex;
    std::vector<std::vector<std::uint32_t>> m_spare;  ///< The last to come back is the last.
};

}  // namespace app
