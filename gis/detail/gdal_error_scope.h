// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cpl_error.h>

#include <string>

namespace gis::detail {

/// While it lives, GDAL's messages on this thread are collected here instead of being printed.
/// Open files with GDAL_OF_VERBOSE_ERROR: without it a failed open leaves no message.
class GdalErrorScope {
public:
    GdalErrorScope();
    ~GdalErrorScope();
    GdalErrorScope(const GdalErrorScope&) = delete;
    GdalErrorScope& operator=(const GdalErrorScope&) = delete;

    /// Whether anything worse than a warning was said.
    [[nodiscard]] bool failed() const noexcept { return !m_failures.empty(); }
    /// What was said, worse than a warning; one line for each message.
    [[nodiscard]] const std::string& failures() const noexcept { return m_failures; }

private:
    static void CPL_STDCALL collect(CPLErr severity, CPLErrorNum number, const char* message);
    std::string m_failures;
};

}  // namespace gis::detail
