// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/gdal_setup.h"

#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_srs_api.h>
#include <proj.h>
#if defined(__SANITIZE_ADDRESS__)
#define HULINE_ADDRESS_SANITIZER
#elif defined(__has_feature)  // clang
#if __has_feature(address_sanitizer)
#define HULINE_ADDRESS_SANITIZER
#endif
#endif
#ifdef HULINE_ADDRESS_SANITIZER
#include <sanitizer/lsan_interface.h>
#endif

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>
#include <utility>

namespace gis::detail {
namespace {

/// The file systems of GDAL that neither leave this computer nor follow references.
constexpr std::array<std::string_view, 5> localFileSystems{"/vsimem/", "/vsizip/", "/vsigzip/", "/vsitar/",
                                                           "/vsisubfile/"};

/// Answers every HTTP request of GDAL with a failure. A null pointer would let GDAL send the request.
CPLHTTPResult* refusedRequest(const char* /*url*/, CSLConstList /*options*/, GDALProgressFunc /*progress*/,
                              void* /*progressArgument*/, CPLHTTPFetchWriteFunc /*write*/, void* /*writeArgument*/,
                              void* /*userData*/) {
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("connections are not opened");
    return result;
}

int noStatus(void* /*userData*/, const char* /*name*/, VSIStatBufL* /*status*/, int /*flags*/) { return -1; }
void* noFile(void* /*userData*/, const char* /*name*/, const char* /*access*/) { return nullptr; }
size_t nothingRead(void* /*file*/, void* /*buffer*/, size_t /*size*/, size_t /*count*/) { return 0; }
int notMoved(void* /*file*/, vsi_l_offset /*offset*/, int /*whence*/) { return -1; }
vsi_l_offset atStart(void* /*file*/) { return 0; }
int atEnd(void* /*file*/) { return 1; }
int closed(void* /*file*/) { return 0; }

/// Replaces the handler of each file system that is not among localFileSystems by one that opens nothing.
void shutOtherFileSystems() {
    const std::unique_ptr<VSIFilesystemPluginCallbacksStruct, decltype(&VSIFreeFilesystemPluginCallbacksStruct)> shut(
        VSIAllocFilesystemPluginCallbacksStruct(), VSIFreeFilesystemPluginCallbacksStruct);
    if (!shut) {
        throw std::bad_alloc();
    }
    shut->stat = noStatus;
    shut->open = noFile;
    shut->read = nothingRead;
    shut->seek = notMoved;
    shut->tell = atStart;
    shut->eof = atEnd;
    shut->close = closed;
    static char** const prefixes = VSIGetFileSystemsPrefixes();  // never freed: GDAL keeps pointers to these names
    for (char** prefix = prefixes; prefix != nullptr && *prefix != nullptr; ++prefix) {
        if (std::ranges::find(localFileSystems, std::string_view(*prefix)) == localFileSystems.end()) {
            VSIInstallPluginHandler(*prefix, shut.get());
        }
    }
}

/// Registers GDAL's file systems and drivers; since GDAL 3.8 a driver registers a file system of its own. GDAL never
/// frees the handler of a file system that is replaced, which is no leak of this program.
void registerAll() {
#ifdef HULINE_ADDRESS_SANITIZER
    const __lsan::ScopedDisabler ignoresLeaks;
#endif
    CSLDestroy(VSIGetFileSystemsPrefixes());
    GDALAllRegister();
}

}  // namespace

void setUpGdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        registerAll();
        CPLHTTPSetFetchCallback(refusedRequest, nullptr);
        shutOtherFileSystems();
        OSRSetPROJEnableNetwork(0);
        // Without memory for another context, PROJ uses its default one, which prints errors.
        proj_log_level(nullptr, PJ_LOG_NONE);
        // The first row of a worksheet holds the names of the columns. Without these options GDAL guesses, and treats
        // the first row of a worksheet with text only as data. Since GDAL 3.8 there is also an open option.
        for (const auto& [option, value] :
             {std::pair("OGR_XLS_HEADERS", "FORCE"), std::pair("OGR_XLSX_HEADERS", "FORCE"),
              std::pair("OGR_ODS_HEADERS", "FORCE"),
              // What a file refers to is not read.
              std::pair("GML_SKIP_RESOLVE_ELEMS", "ALL"), std::pair("GML_DOWNLOAD_SCHEMA", "NO"),
              std::pair("LIBKML_RESOLVE_STYLE", "NO"), std::pair("LIBKML_EXTERNAL_STYLE", ""),
              std::pair("OGR_SQLITE_LOAD_EXTENSIONS", "")}) {
            CPLSetConfigOption(option, value);
        }
    });
}

}  // namespace gis::detail
