// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/error.h"

#include <utility>

namespace gis {

Error::Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail, Expected expectedValue)
    : kind(errorKind),
      subject(std::move(errorSubject)),
      detail(std::move(errorDetail)),
      expected(expectedValue),
      m_log(std::string(nameOf(kind)) + ": " + subject + (detail.empty() ? "" : " (" + detail + ")")) {}

Error::Error(ErrorKind errorKind, std::string errorSubject, std::string errorDetail, TableCell errorCell,
             Expected expectedValue)
    : Error(errorKind, std::move(errorSubject), std::move(errorDetail), expectedValue) {
    cell = std::move(errorCell);
    m_log += " in row " + std::to_string(cell->row) + ", column " + cell->column;
}

namespace {

/// "gdp: code, name"
std::string wantedAndPresent(const std::string& wanted, const std::vector<std::string>& present) {
    std::string text = wanted + ":";
    for (std::size_t i = 0; i < present.size(); ++i) {
        text += (i == 0 ? " " : ", ") + present[i];
    }
    return text;
}

}  // namespace

Error fieldMissing(const std::string& path, const std::string& wanted, const std::vector<std::string>& present) {
    return {ErrorKind::FieldMissing, path, wantedAndPresent(wanted, present), TableCell{1, wanted}};
}

Error layerMissing(const std::string& path, const std::string& wanted, const std::vector<std::string>& present) {
    return {ErrorKind::LayerMissing, path, wantedAndPresent(wanted, present)};
}

const char* nameOf(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::FileMissing:
            return "FileMissing";
        case ErrorKind::FileUnreadable:
            return "FileUnreadable";
        case ErrorKind::FileEmpty:
            return "FileEmpty";
        case ErrorKind::FileTooLarge:
            return "FileTooLarge";
        case ErrorKind::NotAFile:
            return "NotAFile";
        case ErrorKind::RefersElsewhere:
            return "RefersElsewhere";
        case ErrorKind::FormatRefused:
            return "FormatRefused";
        case ErrorKind::ArchiveTooLarge:
            return "ArchiveTooLarge";
        case ErrorKind::ArchiveTooDeep:
            return "ArchiveTooDeep";
        case ErrorKind::NoMember:
            return "NoMember";
        case ErrorKind::LayerMissing:
            return "LayerMissing";
        case ErrorKind::FieldMissing:
            return "FieldMissing";
        case ErrorKind::NoFeatures:
            return "NoFeatures";
        case ErrorKind::WrongGeometry:
            return "WrongGeometry";
        case ErrorKind::UnknownReferenceSystem:
            return "UnknownReferenceSystem";
        case ErrorKind::ReferenceContradicted:
            return "ReferenceContradicted";
        case ErrorKind::ReferenceNotUnderstood:
            return "ReferenceNotUnderstood";
        case ErrorKind::BadValue:
            return "BadValue";
        case ErrorKind::RepeatedRow:
            return "RepeatedRow";
        case ErrorKind::RegionInTwoGroups:
            return "RegionInTwoGroups";
        case ErrorKind::RowMissing:
            return "RowMissing";
        case ErrorKind::NoRows:
            return "NoRows";
        case ErrorKind::NoHeader:
            return "NoHeader";
        case ErrorKind::WrongCellCount:
            return "WrongCellCount";
        case ErrorKind::UnevenColumns:
            return "UnevenColumns";
        case ErrorKind::NotUtf8:
            return "NotUtf8";
        case ErrorKind::NotJson:
            return "NotJson";
        case ErrorKind::RepeatedJsonKey:
            return "RepeatedJsonKey";
        case ErrorKind::JsonKeyMissing:
            return "JsonKeyMissing";
        case ErrorKind::BadCatalogue:
            return "BadCatalogue";
        case ErrorKind::BadJsonValue:
            return "BadJsonValue";
        case ErrorKind::RoleMissing:
            return "RoleMissing";
        case ErrorKind::ProjectionFailed:
            return "ProjectionFailed";
        case ErrorKind::GeometryFailed:
            return "GeometryFailed";
        case ErrorKind::LineFailed:
            return "LineFailed";
        case ErrorKind::LibraryFailed:
            return "LibraryFailed";
        case ErrorKind::SheetMissing:
            return "SheetMissing";
        case ErrorKind::NoVisibleSheet:
            return "NoVisibleSheet";
        case ErrorKind::UnknownEncoding:
            return "UnknownEncoding";
        case ErrorKind::NotInEncoding:
            return "NotInEncoding";
        case ErrorKind::UnclearEncoding:
            return "UnclearEncoding";
        case ErrorKind::UnclosedQuote:
            return "UnclosedQuote";
        case ErrorKind::TooMuchContent:
            return "TooMuchContent";
        case ErrorKind::SheetTooLarge:
            return "SheetTooLarge";
        case ErrorKind::EncryptedFile:
            return "EncryptedFile";
        case ErrorKind::OtherContent:
            return "OtherContent";
        case ErrorKind::OverlayOnEarth:
            return "OverlayOnEarth";
        case ErrorKind::OverlayOnPlane:
            return "OverlayOnPlane";
        case ErrorKind::NoTable:
            return "NoTable";
        case ErrorKind::HeaderOutside:
            return "HeaderOutside";
        case ErrorKind::RepeatedColumn:
            return "RepeatedColumn";
        case ErrorKind::ErrorCell:
            return "ErrorCell";
        case ErrorKind::NotCalculated:
            return "NotCalculated";
        case ErrorKind::DateCell:
            return "DateCell";
        case ErrorKind::MergedNumber:
            return "MergedNumber";
        case ErrorKind::TwoDecimalSigns:
            return "TwoDecimalSigns";
        case ErrorKind::UnclearNumber:
            return "UnclearNumber";
        case ErrorKind::MixedPercent:
            return "MixedPercent";
    }
    return "";
}

}  // namespace gis
