// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include "app/dialogs/formula/formula_dialog.h"
#include "app/language.h"
#include "app/user_data/load_map.h"
#include "app/workbench/workbench.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

app::MapSources citiesWith(std::vector<app::UserFormula> formulas) {
    app::MapSources sources = support::citiesWithTable();
    sources.user.formulas = std::move(formulas);
    return sources;
}

app::LoadedData loaded(const app::MapSources& sources) {
    app::LoadOptions options;
    options.needs = app::DataNeeds::withoutShapes();
    return app::loadMap(sources, options);
}

/// A dialog as a user meets it.
class ShownFormulas : public app::FormulaDialog {
public:
    explicit ShownFormulas(const app::MapSources& sources, app::Language language = app::Language::English)
        : ShownFormulas(loaded(sources), sources, language) {}

    template <class Widget>
    [[nodiscard]] Widget* part(const char* name) const {
        return findChild<Widget*>(QLatin1String(name));
    }
    void type(const char* line, const char* words) const {
        auto* edit = part<QLineEdit>(line);
        edit->clear();
        edit->setFocus();
        edit->insert(QString::fromUtf8(words));
        emit edit->textEdited(edit->text());
    }
    [[nodiscard]] QString report() const { return part<QLabel>("report")->text(); }
    [[nodiscard]] bool canApply() const { return part<QPushButton>("apply")->isEnabled(); }
    [[nodiscard]] QTreeWidgetItem* row(const char* id) const {
        const auto found =
            part<QTreeWidget>("indicators")->findItems(QString::fromUtf8(id), Qt::MatchExactly | Qt::MatchRecursive, 1);
        return found.isEmpty() ? nullptr : found.first();
    }

private:
    ShownFormulas(const app::LoadedData& data, const app::MapSources& sources, app::Language language)
        : FormulaDialog({data.dataset, data.report.formulas}, sources.user.formulas, {}, app::Wording(language)) {
        show();
    }
};

}  // namespace

class TestFormulaDialog : public QObject {
    Q_OBJECT

private slots:
    void aFormulaIsTypedAndPreviewed() {
        const ShownFormulas dialog(citiesWith({}));
        QVERIFY(dialog.formulas().empty());
        dialog.type("name", "Per head");
        QVERIFY(!dialog.canApply());
        dialog.type("formula", "GDP / 常住人口");
        QVERIFY(dialog.canApply());
        QVERIFY2(dialog.report().contains(QStringLiteral("Unit: 亿元/万人")), qPrintable(dialog.report()));
        QVERIFY(dialog.report().contains(QStringLiteral("Periods with values: 2021")));
        QVERIFY2(dialog.report().contains(QStringLiteral("清远市: 4.5")), qPrintable(dialog.report()));
        QVERIFY(dialog.report().contains(QStringLiteral("from the figures of the whole group")));
        QCOMPARE(dialog.part<QLineEdit>("unit")->placeholderText(), QStringLiteral("亿元/万人"));
        QCOMPARE(dialog.formulas(), (std::vector<app::UserFormula>{{"Per head", "GDP / 常住人口"}}));
        dialog.type("unit", "元");
        QCOMPARE(dialog.formulas().front().unit, std::optional<std::string>("元"));
        dialog.type("unit", "");
        QCOMPARE(dialog.formulas().front().unit, std::nullopt);
    }

    void aFaultIsMarkedWhereItStands() {
        const ShownFormulas dialog(citiesWith({}));
        dialog.type("name", "x");
        dialog.type("formula", "GDP / 常住人 * 2");
        QVERIFY(!dialog.canApply());
        QVERIFY2(dialog.report().contains(QStringLiteral("\"常住人\" (character 7); similar: 常住人口")),
                 qPrintable(dialog.report()));
        const QString marked = dialog.part<QLabel>("marked")->text();
        QVERIFY2(marked.startsWith(QStringLiteral("GDP / <span")), qPrintable(marked));
        QVERIFY(marked.contains(QStringLiteral(">常住人</span> * 2")));
        dialog.type("formula", "GDP / 常住人口 * 2");
        QVERIFY(dialog.canApply());
        QVERIFY(dialog.part<QLabel>("marked")->text().isEmpty());
    }

    void aDoubleClickInsertsTheId() {
        const ShownFormulas dialog(citiesWith({}));
        dialog.type("name", "x");
        dialog.type("formula", "2 * ");
        emit dialog.part<QTreeWidget>("indicators")->itemActivated(dialog.row("gdp"), 0);
        QCOMPARE(dialog.part<QLineEdit>("formula")->text(), QStringLiteral("2 * gdp"));
        QVERIFY(dialog.canApply());
    }

    void theListCanBeSearched() {
        const ShownFormulas dialog(citiesWith({}));
        QVERIFY(dialog.row("area"));
        dialog.part<QLineEdit>("search")->setText(QStringLiteral("renkou"));
        QVERIFY(dialog.row("常住人口"));
        QVERIFY(!dialog.row("area"));
    }

    void formulasAreEditedAndRemoved() {
        const ShownFormulas dialog(citiesWith({{"a", "GDP * 2"}, {"b", "a / 常住人口"}}));
        auto* list = dialog.part<QListWidget>("formulas");
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 1);
        QVERIFY(dialog.row("a"));
        list->setCurrentRow(0);
        QCOMPARE(dialog.part<QLineEdit>("formula")->text(), QStringLiteral("GDP * 2"));
        QVERIFY(!dialog.row("a"));  // a formula uses those before it
        dialog.type("formula", "GDP * 3");
        QCOMPARE(dialog.formulas().front().formula, std::string("GDP * 3"));
        dialog.part<QPushButton>("new")->click();
        dialog.type("name", "c");
        dialog.type("formula", "b + 1");
        QVERIFY(dialog.canApply());
        list->setCurrentRow(1);
        dialog.part<QPushButton>("remove")->click();
        QCOMPARE(list->count(), 2);
        QVERIFY(!dialog.canApply());  // c uses b
        list->setCurrentRow(1);
        QVERIFY(dialog.report().contains(QStringLiteral("No indicator is called \"b\"")));
        dialog.part<QPushButton>("remove")->click();
        dialog.part<QPushButton>("remove")->click();
        QCOMPARE(list->count(), 0);
        QVERIFY(dialog.formulas().empty());
        QVERIFY(dialog.canApply());
    }

    void aFormulaWhoseTableIsGoneMayStay() {
        app::MapSources sources = citiesWith({{"a", "GDP * 2"}});
        sources.user.tables.clear();
        const ShownFormulas dialog(sources);
        QVERIFY(dialog.report().contains(QStringLiteral("No indicator is called \"GDP\"")));
        QVERIFY(dialog.canApply());
        QCOMPARE(dialog.formulas(), sources.user.formulas);
    }

    void theDialogSpeaksChinese() {
        const app::InstalledLanguage installed(app::Language::Chinese);
        const ShownFormulas dialog(citiesWith({{"a", "GDP / 常住人口"}}), app::Language::Chinese);
        QVERIFY2(!dialog.report().contains(QStringLiteral("Unit:")), qPrintable(dialog.report()));
    }

    void theWorkbenchShowsANewFormulaAndUndoesIt() {
        const app::MapSources sources = citiesWith({});
        const app::LoadedData data = app::loadMap(sources);
        app::Workbench workbench(data, core::defaultSpec(data.dataset), {}, nullptr, sources);
        workbench.setFormulas({{"Per head", "GDP / 常住人口"}});
        QVERIFY(QTest::qWaitFor([&] { return workbench.figure().spec.indicator == core::IndicatorId("per-head"); }));
        QCOMPARE(workbench.figure().spec.period, core::Period::year(2021));
        QCOMPARE(workbench.data()->sources.user.formulas.size(), std::size_t(1));
        QCOMPARE(workbench.data()->report.userIndicators.back(), core::IndicatorId("per-head"));
        const app::InstalledLanguage installed(app::Language::English);
        QCOMPARE(app::Wording(app::Language::English).step(*workbench.undoable(), *workbench.figure().choices),
                 QStringLiteral("change the formulas"));
        workbench.setFormulas({{"Per head", "GDP / 常住人口"}});  // the same
        workbench.undo();
        QVERIFY(QTest::qWaitFor([&] { return workbench.figure().spec.indicator == core::IndicatorId("gdp"); }));
        QVERIFY(workbench.data()->sources.user.formulas.empty());
        QVERIFY(!workbench.canUndo());
        workbench.redo();
        QVERIFY(QTest::qWaitFor([&] { return workbench.figure().spec.indicator == core::IndicatorId("per-head"); }));
        workbench.setFormulas({});
        QVERIFY(QTest::qWaitFor([&] { return workbench.figure().spec.indicator == core::IndicatorId("gdp"); }));
    }
};

HULINE_TEST_WIDGETS(TestFormulaDialog)
#include "tst_formula_dialog.moc"
