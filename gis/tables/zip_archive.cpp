// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/zip_archive.h"

#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <memory>
#include <system_error>
#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/error.h"
#include "gis/vector/gdal_setup.h"

namespace gis {
namespace {

constexpr std::size_t largestRatio = 100;
constexpr std::size_t alwaysAllowed = std::size_t{1} << 20;

struct VsiCloser {
    void operator()(VSILFILE* file) const noexcept { VSIFCloseL(file); }
};
using VsiFile = std::unique_ptr<VSILFILE, VsiCloser>;

std::size_t sizeOf(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::size_t>(size);
}

}  // namespace

ZipArchive::ZipArchive(std::filesystem::path path)
    : m_path(std::move(path)), m_size(sizeOf(m_path)), m_mostBytes(alwaysAllowed + largestRatio * m_size) {
    detail::setUpGdal();
}

/// Braces let a ZIP file have any extension.
std::string ZipArchive::nameForGdal(const std::string& entry) const {
    return "/vsizip/{" + std::filesystem::absolute(m_path).string() + "}/" + entry;
}

double ZipArchive::partRead() const noexcept {
    return std::min(1.0, static_cast<double>(m_bytesRead) / static_cast<double>(m_mostBytes));
}

bool ZipArchive::has(const std::string& entry) const {
    const detail::GdalErrorScope errors;
    VSIStatBufL status{};
    return VSIStatExL(nameForGdal(entry).c_str(), &status, VSI_STAT_EXISTS_FLAG) == 0;
}

void ZipArchive::read(const std::string& entry, const std::function<bool(std::string_view piece)>& take) const {
    const detail::GdalErrorScope errors;
    const VsiFile file(VSIFOpenL(nameForGdal(entry).c_str(), "rb"));
    if (!file) {
        throw Error(ErrorKind::FileUnreadable, m_path.string(), errors.failures());
    }
    std::array<char, std::size_t{1} << 16> piece{};
    std::size_t unpacked = 0;
    while (true) {
        const std::size_t size = VSIFReadL(piece.data(), 1, piece.size(), file.get());
        m_bytesRead += size;
        unpacked += size;
        if (unpacked > m_mostBytes) {
            throw Error(ErrorKind::TooMuchContent, m_path.string(), "");
        }
        if (errors.failed()) {
            throw Error(ErrorKind::FileUnreadable, m_path.string(), errors.failures());
        }
        if (size == 0 || !take({piece.data(), size})) {
            return;
        }
    }
}

}  // namespace gis
