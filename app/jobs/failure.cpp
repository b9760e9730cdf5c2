// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/failure.h"

#include <exception>
#include <new>
#include <stdexcept>
#include <system_error>

#include "gis/parallel/progress.h"

namespace app {
namespace {

/// The system refuses a thread when memory or the number of processes is limited.
bool isLackOfResources(const std::error_code& code) {
    return code == std::errc::resource_unavailable_try_again || code == std::errc::not_enough_memory;
}

Failure handledFailure() {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {FailureKind::OutOfMemory, {}, {}};
    } catch (const std::length_error&) {  // a container larger than the address space
        return {FailureKind::OutOfMemory, {}, {}};
    } catch (const gis::Cancelled&) {
        return {FailureKind::Cancelled, {}, {}};
    } catch (const gis::Error& error) {
        return {FailureKind::FileOrLibrary, error, {}};
    } catch (const std::system_error& error) {
        return isLackOfResources(error.code()) ? Failure{FailureKind::OutOfMemory, {}, {}}
                                               : Failure{FailureKind::Unexpected, {}, error.what()};
    } catch (const std::exception& exception) {
        return {FailureKind::Unexpected, {}, exception.what()};
    } catch (...) {
        return {FailureKind::Unexpected, {}, {}};
    }
}

}  // namespace

Failure currentFailure() noexcept {
    try {
        return handledFailure();
    } catch (...) {  // copying the text of an exception needs memory
        Failure failure;
        failure.kind = FailureKind::OutOfMemory;
        return failure;
    }
}

}  // namespace app
