// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/models/join_rows.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QScrollArea;
class QStandardItemModel;

namespace app {

/// How a table was joined to the regions, with a row of buttons for each key about which the user may decide.
class JoinView : public QWidget {
    Q_OBJECT

public:
    explicit JoinView(QWidget* parent = nullptr);

    void setRows(const JoinRows& rows);
    /// The regions that can be chosen for any key.
    void setRegions(const std::vector<RegionOption>& regions);

signals:
    /// @param region  nothing to leave the rows with this key out.
    void decided(const QString& key, const std::optional<core::RegionCode>& region);
    void takenBack(const QString& key);

private:
    void rebuild();
    void addOpen(QBoxLayout& list);
    void addShared(QBoxLayout& list);
    void addDecided(QBoxLayout& list);
    [[nodiscard]] QWidget* rowOf(const OpenKey& open);
    [[nodiscard]] QWidget* rowOf(const SharedRegion& shared);
    [[nodiscard]] QWidget* rowOf(const DecidedKey& decided);
    [[nodiscard]] QComboBox* regionChooser(const QString& key);
    void chooseIn(const QComboBox& chooser, const QString& key);

    JoinRows m_rows;
    std::vector<RegionOption> m_options;
    QStandardItemModel* m_regions;  ///< Shared by all choosers.
    QLabel* m_headline;
    QScrollArea* m_area;
};

}  // namespace app
