// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/dataset/shared.h"

namespace app {

/// All texts on a figure, in the reader's language. Painting adds no text of its own.
struct FigureText {
    QLocale locale;  ///< For numbers.
    QString title;
    /// Publisher, edition, and whether values are derived; for a map of groups, the source of the grouping.
    QString subtitle;
    QString legendTitle;      ///< Indicator and unit.
    QStringList classLabels;  ///< One per legend class, ascending.
    QString noData;
    QString withoutRow;    ///< Of regions that have no row in the table of the figures.
    QString dividingLine;  ///< Label on the line and key in the legend.
    QString lineTo;        ///< Names of the line's ends.
    QString lineFrom;
    QString groupOutlines;  ///< Keys of the line and point layers in the legend.
    QString disputedLines;
    QString places;
    QString inset;  ///< Caption of the inset.
    /// Note of the data package below the legend, about a region without data.
    QString legendNote;
    QString kilometres;                       ///< Unit of the scale bar.
    QStringList notices;                      ///< Notices on the map, such as no data for the period.
    QString sourceNote;                       ///< Sources of the statistics and of the boundaries.
    core::SharedVector<QString> regionNames;  ///< In the order of regions, in the form used on maps.
    std::vector<QString> placeNames;          ///< In the order of the places that are drawn.
};

}  // namespace app
