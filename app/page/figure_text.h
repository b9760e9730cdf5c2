// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/dataset/shared.h"

namespace app {

/// Every word on a figure, already in the reader's language. Painting adds none of its own.
struct FigureText {
    QLocale locale;  ///< In which numbers are written.
    QString title;
    QString subtitle;         ///< Vintage, how values were made, classification.
    QString legendTitle;      ///< Indicator and unit.
    QStringList classLabels;  ///< One a legend class, ascending.
    QString noData;
    QString huLine;       ///< Label on the line and key in the legend.
    QString huLineNorth;  ///< Names of the line's ends.
    QString huLineSouth;
    QString groupOutlines;  ///< Keys of the line and point layers in the legend.
    QString disputedLines;
    QString pilotCities;
    QString inset;                            ///< Caption of the inset.
    QString legendNote;                       ///< Said under the legend: what a published map must say of missing data.
    QString kilometres;                       ///< Unit of the scale bar.
    QStringList notices;                      ///< Said on the map: no data for the period, and the like.
    QString sourceNote;                       ///< Where figures and boundaries come from.
    core::SharedVector<QString> regionNames;  ///< In the order of regions, as a map writes them.
    std::vector<QString> cityNames;           ///< In the order of the pilot cities.
};

}  // namespace app
