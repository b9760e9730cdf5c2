// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/region_model.h"

#include <QIcon>
#include <QPixmap>

#include "app/drawing/canvas.h"
#include "app/models/marks.h"

namespace app {
namespace {

QVariant alignment(int column) {
    const bool isFigure = column == RegionModel::Rank || column == RegionModel::Value || column == RegionModel::Mapped;
    return QVariant(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
}

/// A square that keeps its colour in a selected row. It is larger than drawn, for screens of high resolution.
QIcon swatchIcon(const QColor& colour) {
    constexpr int sidePx = 64;
    QPixmap square(sidePx, sidePx);
    square.fill(colour);
    QIcon icon(square);
    icon.addPixmap(square, QIcon::Selected);
    return icon;
}

template <class Value>
std::optional<double> asNumber(const std::optional<Value>& value) {
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

}  // namespace

void RegionModel::setFigure(const core::Figure& figure) {
    const bool sameRegions = m_figure && m_figure->regions == figure.regions;
    if (!sameRegions) {
        beginResetModel();
    }
    m_figure = figure;
    m_classLabels = m_wording.classLabels(figure);
    if (sameRegions) {
        announceChange();
    } else {
        endResetModel();
    }
}

void RegionModel::setWording(const Wording& wording) {
    m_wording = wording;
    if (m_figure) {
        m_classLabels = m_wording.classLabels(*m_figure);
        announceChange();
    }
}

/// The rows stay, so that the selection and the scroll position stay too.
void RegionModel::announceChange() {
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

bool RegionModel::hasMappedNumber() const {
    const core::ColourBy colourBy = m_figure ? m_figure->legend.colourBy : core::ColourBy::Value;
    return colourBy == core::ColourBy::RatioToWhole || colourBy == core::ColourBy::DifferenceFromGroupMean ||
           colourBy == core::ColourBy::GroupMean;
}

std::optional<core::RegionCode> RegionModel::codeAt(int row) const {
    if (row < 0 || row >= rowCount()) {
        return std::nullopt;
    }
    return (*m_figure->regions)[static_cast<std::size_t>(row)].code;
}

std::optional<int> RegionModel::rowOf(const core::RegionCode& code) const {
    const auto position = m_figure ? m_figure->regions->indexOf(code) : std::nullopt;
    return position ? std::optional(static_cast<int>(*position)) : std::nullopt;
}

int RegionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_figure ? 0 : static_cast<int>(m_figure->regions->size());
}

int RegionModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant RegionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_figure) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(index.row(), index.column());
        case Qt::ToolTipRole:
            return explanation(row, index.column());
        case Qt::DecorationRole:
            return swatch(row, index.column());
        case Qt::TextAlignmentRole:
            return alignment(index.column());
        default:
            return {};
    }
}

QVariant RegionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return heading(section);
    }
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole) {
        return headingExplanation(section);
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

QString RegionModel::heading(int column) const {
    switch (column) {
        case Rank:
            return tr("Rank");
        case Name:
            return tr("Region");
        case Value:
            return tr("Value");
        case Mapped:
            return mappedHeading();
        case Class:
            return tr("Class");
        case Group:
            return tr("Group");
        default:
            return {};
    }
}

/// Empty where the colours show the value itself, or no number.
QString RegionModel::mappedHeading() const {
    switch (m_figure ? m_figure->legend.colourBy : core::ColourBy::Value) {
        case core::ColourBy::RatioToWhole:
            return tr("Ratio");
        case core::ColourBy::DifferenceFromGroupMean:
            return tr("Difference");
        case core::ColourBy::GroupMean:
            return tr("Group mean");
        case core::ColourBy::Value:
        case core::ColourBy::Group:
        case core::ColourBy::LocalMoran:
            return {};
    }
    return {};
}

/// The details that a short heading omits.
QString RegionModel::headingExplanation(int column) const {
    if (m_figure && column == Value) {
        const core::Indicator& indicator = m_figure->indicator();
        return tr("%1; %2 derived, not published.", "indicator with unit, mark")
            .arg(m_wording.withUnit(m_wording.name(indicator), m_wording.name(indicator.unit)), derivedMark);
    }
    if (m_figure && column == Mapped) {
        return m_wording.meaningOfColours(*m_figure);
    }
    if (m_figure && column == Class) {
        return tr("Class by: %1", "what the colours stand for").arg(m_wording.meaningOfColours(*m_figure));
    }
    return heading(column);
}

QString RegionModel::text(int at, int column) const {
    const auto row = static_cast<std::size_t>(at);
    const core::RegionReading& reading = m_figure->readings[row];
    switch (column) {
        case Rank:
            return hasRank(row) ? m_wording.locale().toString(static_cast<qulonglong>(*reading.rank)) : QString();
        case Name:
            return m_wording.shortName((*m_figure->names)[row]);
        case Value:
            return valueText(row);
        case Mapped:
            return reading.mapped ? m_wording.mappedNumber(*reading.mapped, m_figure->legend)
                                  : m_wording.number(reading.mapped, m_figure->indicator().unit);
        case Group:
            return reading.group ? m_wording.name(m_figure->grouping.groups()[*reading.group]) : QString();
        case Class:
            return reading.classIndex ? m_classLabels[static_cast<qsizetype>(*reading.classIndex)]
                                      : m_wording.noClassLabel(*m_figure);
        default:
            return {};
    }
}

QString RegionModel::valueText(std::size_t row) const {
    const auto& value = m_figure->readings[row].value;
    const QString number = m_wording.number(value, m_figure->indicator().unit);
    return value && value->provenance == core::Provenance::Derived ? number + derivedMark : number;
}

/// The details that a cell omits, or its full text, which may not fit.
QString RegionModel::explanation(std::size_t row, int column) const {
    const auto& value = m_figure->readings[row].value;
    switch (column) {
        case Name:
            return m_wording.name((*m_figure->names)[row]);
        case Value:
            return value ? m_wording.name(value->provenance) : QString();
        default:
            return text(static_cast<int>(row), column);
    }
}

/// Figures that are published by group give the regions no rank.
bool RegionModel::hasRank(std::size_t row) const {
    return m_figure->readings[row].rank && !m_figure->indicator().isByGroup();
}

std::optional<double> RegionModel::number(int at, int column) const {
    const auto row = static_cast<std::size_t>(at);
    const core::RegionReading& reading = m_figure->readings[row];
    switch (column) {
        case Rank:
            return hasRank(row) ? asNumber(reading.rank) : std::nullopt;
        case Value:
            return reading.value ? std::optional(reading.value->value) : std::nullopt;
        case Group:
            return asNumber(reading.group);
        case Mapped:
            return reading.mapped;
        case Class:  // a category has no mapped number
            return reading.mapped ? reading.mapped : asNumber(reading.classIndex);
        default:
            return std::nullopt;
    }
}

/// A square in the colour of the class on the map.
QVariant RegionModel::swatch(std::size_t row, int column) const {
    if (column != Class) {
        return {};
    }
    const auto& classIndex = m_figure->readings[row].classIndex;
    const QColor colour =
        dataColour(classIndex ? m_figure->legend.classes[*classIndex].colour : m_figure->legend.noDataColour);
    auto found = m_swatches.constFind(colour.rgb());
    if (found == m_swatches.constEnd()) {
        found = m_swatches.insert(colour.rgb(), swatchIcon(colour));
    }
    return *found;
}

}  // namespace app
