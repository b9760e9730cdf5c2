// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringList>
#include <string>
#include <vector>

#include "gis/file_description.h"

class QComboBox;
class QLabel;
class QLayout;
class QSplitter;
class QTableWidget;
class QWidget;

// What the pages about vector files have in common.

namespace app {

/// A paragraph in a weak colour.
[[nodiscard]] QLabel* mutedParagraph();
void setColour(QLabel& label, const QColor& colour);

/// Names the headline of a page and its fault, which is hidden.
void prepareReport(QLabel& headline, QLabel& fault, const QString& headlineName, const QString& faultName);
/// A form beside a map that stands above a table of fields.
[[nodiscard]] QSplitter* formBesideMap(QLayout* form, QWidget* map, QWidget* fields, int formWidth);

/// A table for fieldRows().
[[nodiscard]] QTableWidget* fieldTable();
void fillFieldTable(QTableWidget& table, const std::vector<QStringList>& rows);

/// Lists the encodings of a layer, the recognised one first.
/// @param chosen  by the user; empty for none.
void fillEncodings(QComboBox& box, const gis::LayerDescription& layer, const std::string& chosen);
/// Lists the reference systems, in a box with a line for other codes.
void fillReferences(QComboBox& box, const gis::LayerDescription& layer, const std::string& chosen);
/// Whether a sentence must say why the coordinates are thought to be in a system.
[[nodiscard]] bool mustBeExplained(const gis::LayerDescription& layer);

}  // namespace app
