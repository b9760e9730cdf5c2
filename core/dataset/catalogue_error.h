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
    UnknownIndicator,  ///< The subject names an indicator that does not exist, the other name.
    UnknownEdition,    ///< The indicator that is the subject names an edition that does not exist, the other name.
    CircularFormula,   ///< The indicator that is the subject is computed from itself.
    TwoGroupings,      ///< The indicator that is the subject is computed from figures of two groupings.
    ReservedLineId,    ///< The dividing line has an id with another meaning, the subject.
    EqualSides,        ///< The two sides of the dividing line have the same id, or none.
    NoEnds,            ///< The dividing line has no ends.
    ImpossibleEnds,    ///< The ends that are the subject are one place, or too near to a pole.
    SwappedSides,      ///< Between the ends that are the subject, right and left are not those of the first ends.
    NotDivisible,      ///< The dividing line cannot divide the indicator that is the subject.
};

/// Thrown for the parts of a catalogue that contradict each other.
struct CatalogueError : std::invalid_argument {
    CatalogueError(CatalogueFault whatIsWrong, std::string about, std::string otherName, const std::string& log)
        : std::invalid_argument(log), fault(whatIsWrong), subject(std::move(about)), other(std::move(otherName)) {}

    CatalogueFault fault;
    std::string subject;
    std::string other;
};

}  // namespace core
