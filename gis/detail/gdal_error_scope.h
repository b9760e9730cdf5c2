// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cpl_error.h>

#include <string>

#include "gis/detail/library_message.h"

namespace gis::detail {

/// Collects the messages of GDAL on this thread during its lifetime, so that GDAL does not print them.
/// Open files with GDAL_OF_VERBOSE_ERROR: without it GDAL gives no message when it cannot open a file.
class GdalErrorScope {
public:
    GdalErrorScope();
    ~GdalErrorScope();
    GdalErrorScope(const GdalErrorScope&) = delete;
    GdalErrorScope& operator=(const GdalErrorScope&) = delete;

    /// Whether there was a message worse than a warning.
    [[nodiscard]] bool failed() const noexcept { return !m_failures.empty(); }
    /// The messages worse than a warning, as libraryMessage() gives them.
    /// @throws std::bad_alloc when GDAL has run out of memory.
    [[nodiscard]] std::string failures() const { return libraryMessage(m_failures); }

private:
    static void CPL_STDCALL collect(CPLErr severity, CPLErrorNum number, const char* message);
    std::string m_failures;
};

}  // namespace gis::detail
