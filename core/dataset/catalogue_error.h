// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace core {

/// What is wrong with the parts of a catalogue.
enum class CatalogueFault {
    NoId,              ///< Something has no id.
    RepeatedId,        ///< Two things have the id that is the subject.
    UnknownIndicator,  ///< The subject names an indicator that does not exist; its id is `other`.
    UnknownEdition,    ///< The subject (the id of an indicator, or the defaults) names an edition that does not exist;
                       ///< its id is `other`.
    CircularFormula,   ///< The indicator that is the subject is computed from itself.
    TwoGroupings,      ///< The indicator that is the subject is computed from figures of two groupings.
    ReservedLineId,    ///< The id of the dividing line, the subject, is empty or has another meaning.
    EqualSides,        ///< The two sides of the dividing line have the same id, or none.
    NoEnds,            ///< The dividing line has no ends.
    ImpossibleEnds,    ///< The ends that are the subject are one place, or too near to a pole.
    SwappedSides,      ///< Between the ends that are the subject, right and left are not those of the first ends.
    NotDivisible,      ///< The dividing line cannot divide the indicator that is the subject.
};

/// Thrown for the parts of a catalogue that contradict each other.
struct CatalogueError : std::invalid_argument {
    CatalogueError(CatalogueFault kind, std::string subjectId, std::string otherId, const std::string& message)
        : std::invalid_argument(message), fault(kind), subject(std::move(subjectId)), other(std::move(otherId)) {}

    CatalogueFault fault;
    std::string subject;  ///< An id, or what the fault says.
    std::string other;    ///< A second id; empty if the fault names none.
};

}  // namespace core
