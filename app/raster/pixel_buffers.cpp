// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/pixel_store.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr std::size_t mostSpare = 16;  // as many as one view needs, and its successor

/// What a picture holds on to.
struct Loan {
    std::shared_ptr<PixelStore> store;
    std::vector<std::uint32_t> words;
};

void endLoan(void* loan) {
    const std::unique_ptr<Loan> ended(static_cast<Loan*>(loan));
    ended->store->giveBack(std::move(ended->words));
}

}  // namespace

std::shared_ptr<PixelStore> PixelStore::make() { return std::shared_ptr<PixelStore>(new PixelStore); }

QImage PixelStore::picture(QSize size, QImage::Format format) {
    if (size.isEmpty()) {  // would have no memory to give back
        return {};
    }
    const auto width = static_cast<std::size_t>(size.width());
    auto loan =
        std::make_unique<Loan>(Loan{shared_from_this(), words(width * static_cast<std::size_t>(size.height()))});
    auto* bytes = reinterpret_cast<uchar*>(loan->words.data());
    return {bytes,  size.width(), size.height(), static_cast<qsizetype>(width * sizeof(std::uint32_t)),
            format, &endLoan,     loan.release()};
}

std::vector<std::uint32_t> PixelStore::words(std::size_t count) {
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

void PixelStore::giveBack(std::vector<std::uint32_t> words) {
    std::vector<std::uint32_t> oldest;  // freed without the lock
    const std::lock_guard lock(m_mutex);
    m_spare.push_back(std::move(words));
    if (m_spare.size() > mostSpare) {
        oldest = std::move(m_spare.front());
        m_spare.erase(m_spare.begin());
    }
}

}  // namespace app
