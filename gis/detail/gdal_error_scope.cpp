// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/gdal_error_scope.h"

namespace gis::detail {

GdalErrorScope::GdalErrorScope() { CPLPushErrorHandlerEx(&GdalErrorScope::collect, this); }

GdalErrorScope::~GdalErrorScope() {
    CPLPopErrorHandler();
    CPLErrorReset();
}

void CPL_STDCALL GdalErrorScope::collect(CPLErr severity, CPLErrorNum /*number*/, const char* message) {
    if (severity < CE_Failure) {
        return;
    }
    std::string& failures = static_cast<GdalErrorScope*>(CPLGetErrorHandlerUserData())->m_failures;
    failures += (failures.empty() ? "" : "; ") + std::string(message);
}

}  // namespace gis::detail
