// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "gis/error.h"

namespace app {

enum class FailureKind {
    OutOfMemory,    ///< There is too little memory, or no further thread can be started.
    Cancelled,      ///< Stopped on request; nothing went wrong.
    FileOrLibrary,  ///< A file, or a library that reads it; see `error`.
    Unexpected,     ///< A defect of the program.
};

/// Why a job or a command has no result. The user's sentence about it is made in app/wording.
struct Failure {
    FailureKind kind = FailureKind::Unexpected;
    std::optional<gis::Error> error;  ///< Only for FileOrLibrary.
    std::string detail;               ///< Only for Unexpected: the text of the exception.
};

/// The failure for the exception that is being handled. Call it only inside a catch block.
[[nodiscard]] Failure currentFailure() noexcept;

}  // namespace app
