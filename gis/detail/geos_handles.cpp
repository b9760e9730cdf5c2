// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/geos_handles.h"

namespace gis::detail {

GeosContext::GeosContext() : m_context(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(m_context, &GeosContext::keepMessage, this);
}

GeosContext::~GeosContext() { GEOS_finish_r(m_context); }

GeosGeometry GeosContext::own(GEOSGeometry* geometry, const std::string& subject) const {
    if (geometry == nullptr) {
        throw failure(subject);
    }
    return GeosGeometry(geometry, GeosGeometryDeleter{m_context});
}

GeosPrepared GeosContext::prepared(const GeosGeometry& geometry, const std::string& subject) const {
    const GEOSPreparedGeometry* ready = GEOSPrepare_r(m_context, geometry.get());
    if (ready == nullptr) {
        throw failure(subject);
    }
    return GeosPrepared(ready, GeosPreparedDeleter{m_context});
}

bool GeosContext::answer(char predicate, const std::string& subject) const {
    constexpr char failed = 2;
    if (predicate == failed) {
        throw failure(subject);
    }
    return predicate == 1;
}

double GeosContext::measure(int (*function)(GEOSContextHandle_t, const GEOSGeometry*, double*),
                            const GeosGeometry& geometry, const std::string& subject) const {
    double result = 0;
    if (function(m_context, geometry.get(), &result) != 1) {
        throw failure(subject);
    }
    return result;
}

Error GeosContext::failure(const std::string& subject) const { return {ErrorKind::GeometryFailed, subject, m_message}; }

void GeosContext::keepMessage(const char* message, void* context) {
    static_cast<GeosContext*>(context)->m_message = message;
}

}  // namespace gis::detail
