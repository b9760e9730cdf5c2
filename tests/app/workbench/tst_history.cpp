// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <random>
#include <vector>

#include "app/workbench/history.h"
#include "app/workbench/open_data.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/spec_changes.h"
#include "tests/support/room_test.h"

namespace {

using app::History;
using support::toClasses;
using support::toYear;
using Data = std::shared_ptr<app::OpenData>;

/// A history that changes as in a workbench.
class Changed {
public:
    void choose(const core::Change& change) {
        history.add({core::applied(history.current().spec, change), history.current().data, change});
    }
    void open() { history.add({history.current().spec, std::make_shared<app::OpenData>(), app::DataOpened{}}); }
    /// Undoes all steps, and returns their number.
    int undoneSteps() {
        return support::undoneSteps([this] { return history.previous() != nullptr; }, [this] { history.undo(); });
    }

    History history{{support::paperSpec(), std::make_shared<app::OpenData>()}};
};

core::Change reversed(bool isReversed) { return core::SetRampReversed{isReversed}; }

}  // namespace

class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void aNewHistoryHasNothingToUndo() {
        const Changed changed;
        QVERIFY(changed.history.previous() == nullptr);
        QVERIFY(changed.history.next() == nullptr);
    }

    void everyStepNamesItsCause() {
        Changed changed;
        changed.choose(core::SetGrouping{"coast-inland"});
        QVERIFY(std::get<core::Change>(*changed.history.current().cause) ==
                core::Change(core::SetGrouping{"coast-inland"}));
        changed.history.undo();
        QVERIFY(!changed.history.current().cause);
        QVERIFY(std::get<core::Change>(*changed.history.next()->cause) ==
                core::Change(core::SetGrouping{"coast-inland"}));
    }

    void repeatedChangesOfThePeriodTheClassCountOrALineEndAreOneStep() {
        Changed changed;
        const auto toAt = [](double lon) {
            return core::Change(core::MoveDividingLineEnd{core::LineEnd::To, {lon, 45}});
        };
        for (const core::Change& change :
             {toYear(2001), toYear(2002), toYear(2003), toClasses(4), toClasses(5), toAt(120), toAt(121), toAt(122)}) {
            changed.choose(change);
        }
        changed.choose(core::MoveDividingLineEnd{core::LineEnd::From, {99, 24}});
        QCOMPARE(changed.history.current().spec.lineEnds.to, (core::LonLat{122, 45}));
        QCOMPARE(changed.undoneSteps(), 4);
        QVERIFY(changed.history.current().spec == support::paperSpec());
    }

    void aChangeThatReturnsToItsStartIsNoStep() {
        Changed changed;
        changed.choose(toClasses(support::paperSpec().classes + 1));
        changed.choose(toClasses(support::paperSpec().classes));
        QCOMPARE(changed.undoneSteps(), 0);
        changed.choose(reversed(true));
        changed.choose(reversed(false));
        QCOMPARE(changed.undoneSteps(), 2);  // two clicks are two choices
    }

    void aChangeAfterUndoIsANewStep() {
        Changed changed;
        changed.choose(toYear(2001));
        changed.choose(reversed(true));
        changed.history.undo();
        changed.choose(toYear(2002));
        QVERIFY(changed.history.next() == nullptr);
        QCOMPARE(changed.undoneSteps(), 2);
    }

    void aChangeDoesNotContinueAcrossOtherData() {
        Changed changed;
        changed.choose(toYear(2001));
        changed.open();
        changed.choose(toYear(2002));
        QCOMPARE(changed.undoneSteps(), 3);
    }

    void theOldestStepsAreRemovedBeyondTheLimit() {
        Changed changed;
        for (std::size_t i = 0; i < History::maxUndoable + 50; ++i) {
            changed.choose(core::SetGrouping{"grouping-" + std::to_string(i)});
        }
        QCOMPARE(changed.history.current().spec.grouping, "grouping-" + std::to_string(History::maxUndoable + 49));
        QCOMPARE(changed.undoneSteps(), static_cast<int>(History::maxUndoable));
        QCOMPARE(changed.history.current().spec.grouping, std::string("grouping-49"));
    }

    void onlyTheLatestDataAreKept() {
        Changed changed;
        const std::weak_ptr<app::OpenData> first = changed.history.current().data;
        changed.choose(reversed(true));
        for (std::size_t i = 1; i < History::maxDatasets; ++i) {
            changed.open();
            changed.choose(reversed(i % 2 == 0));
        }
        QVERIFY(!first.expired());
        changed.open();
        QVERIFY(first.expired());
        const std::size_t openings = History::maxDatasets - 1;
        QCOMPARE(changed.undoneSteps(), static_cast<int>(2 * openings));
    }

    /// Compares with an unlimited history in a plain list.
    void undoAndRedoReturnToTheStatesInBetween() {
        std::mt19937 random(4);
        Changed changed;
        std::vector<core::MapSpec> states{changed.history.current().spec};
        std::size_t at = 0;
        for (int i = 0; i < 5000; ++i) {
            const auto action = random() % 4;
            if (action == 0 && at > 0) {
                changed.history.undo();
                --at;
            } else if (action == 1 && at + 1 < states.size()) {
                changed.history.redo();
                ++at;
            } else if (action > 1) {
                changed.choose(core::SetGrouping{"grouping-" + std::to_string(random() % 1000)});
                states.resize(at + 1);
                states.push_back(changed.history.current().spec);
                ++at;
                if (states.size() > History::maxUndoable + 1) {
                    states.erase(states.begin());
                    --at;
                }
            }
            QVERIFY(changed.history.current().spec == states[at]);
            QCOMPARE(changed.history.previous() != nullptr, at > 0);
            QCOMPARE(changed.history.next() != nullptr, at + 1 < states.size());
        }
    }
};

HULINE_TEST(TestHistory)
#include "tst_history.moc"
