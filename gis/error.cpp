// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/error.h"

#include <utility>

namespace gis {

Error::Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail)
    : kind(errorKind),
      subject(std::move(errorSubject)),
      detail(std::move(errorDetail)),
      m_log(std::string(nameOf(kind)) + ": " + subject + (detail.empty() ? "" : " (" + detail + ")")) {}

Error::Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail, TableCell errorCell)
    : Error(errorKind, std::move(errorSubject), std::move(errorDetail)) {
    cell = std::move(errorCell);
    m_log += " in row " + std::to_string(cell->row) + ", column " + cell->column;
}

Error fieldMissing(const std::string& path, const std::string& wanted, const std::vector<std::string>& present) {
    std::string detail = wanted + ":";
    for (const std::string& name : present) {
        detail += (name == present.front() ? " " : ", ") + name;
    }
    return {ErrorKind::FieldMissing, path, detail, TableCell{1, wanted}};
}

const char* nameOf(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::FileMissing:
            return "FileMissing";
        case ErrorKind::FileUnreadable:
            return "FileUnreadable";
        case ErrorKind::FieldMissing:
            return "FieldMissing";
        case ErrorKind::NoFeatures:
            return "NoFeatures";
        case ErrorKind::WrongGeometry:
            return "WrongGeometry";
        case ErrorKind::NoReferenceSystem:
            return "NoReferenceSystem";
        case ErrorKind::BadValue:
            return "BadValue";
        case ErrorKind::RepeatedRow:
            return "RepeatedRow";
        case ErrorKind::RowMissing:
            return "RowMissing";
        case ErrorKind::WrongCellCount:
            return "WrongCellCount";
        case ErrorKind::NotUtf8:
            return "NotUtf8";
        case ErrorKind::ProjectionFailed:
            return "ProjectionFailed";
        case ErrorKind::GeometryFailed:
            return "GeometryFailed";
        case ErrorKind::LibraryFailed:
            return "LibraryFailed";
    }
    return "";
}

}  // namespace gis
