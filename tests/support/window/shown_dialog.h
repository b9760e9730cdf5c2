// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <memory>
#include <utility>

#include "app/dialogs/data/data_dialog.h"
#include "app/dialogs/data/join_view.h"
#include "app/dialogs/data/match_view.h"
#include "app/language.h"
#include "tests/support/eventually.h"

namespace support {

/// The dialog about data as a user meets it.
class ShownDialog : public app::DataDialog {
public:
    explicit ShownDialog(app::MapSources sources, app::Language language = app::Language::English)
        : DataDialog(std::move(sources), app::Wording(language), std::make_shared<app::JobQueue>()) {
        show();
        wait();
    }
    /// Until what was edited is checked.
    void wait() const {
        const auto* busy = findChild<QProgressBar*>();
        (void)QTest::qWaitFor([&] { return busy->isHidden(); }, timeoutMs);
    }
    [[nodiscard]] QPushButton* open() const { return findChild<QPushButton*>(QStringLiteral("open")); }
    [[nodiscard]] QTabWidget* tabs() const { return findChild<QTabWidget*>(); }
    [[nodiscard]] QString headline(int table = 1) const {
        return tabs()->widget(table)->findChild<QLabel*>(QStringLiteral("joinHeadline"))->text();
    }
    template <class Widget>
    [[nodiscard]] Widget* input(int tab, const char* name) const {
        return tabs()->widget(tab)->findChild<Widget*>(QLatin1String(name));
    }
    /// Chooses an item of a combo box as a user does.
    void choose(int tab, const char* name, int item) const {
        auto* box = input<QComboBox>(tab, name);
        box->setCurrentIndex(item);
        emit box->activated(item);
        wait();
    }
    void click(const QString& button, int tab = 1) const {
        for (auto* candidate : tabs()->widget(tab)->findChildren<QPushButton*>()) {
            if (candidate->text() == button && candidate->isVisibleTo(tabs()->widget(tab))) {
                candidate->click();
                break;
            }
        }
        wait();
    }
    [[nodiscard]] app::MatchView* matches() const { return tabs()->widget(1)->findChild<app::MatchView*>(); }
    /// Shows the list of all names of the first table, with one row selected.
    [[nodiscard]] QTableView* showMatches(int row) const {
        input<QToolButton>(1, "matchesPage")->click();
        auto* table = input<QTableView>(1, "matches");
        table->selectRow(row);
        return table;
    }
    [[nodiscard]] QStringList joinTexts(int tab = 1) const {
        QStringList texts;
        for (const auto* label : tabs()->widget(tab)->findChild<app::JoinView*>()->findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts;
    }
};

}  // namespace support
