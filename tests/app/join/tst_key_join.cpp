// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <string>
#include <vector>

#include "app/join/key_join.h"
#include "tests/support/room_test.h"

using app::KeyDecision;
using app::KeyJoin;
using app::KeyState;

namespace {

app::RegionMatcher threeCities() {
    return app::RegionMatcher({{core::RegionCode("440100"), {"广州市"}},
                               {core::RegionCode("440300"), {"深圳市"}},
                               {core::RegionCode("440400"), {"珠海市"}}});
}

KeyJoin join(const std::vector<std::string>& keys, const std::vector<KeyDecision>& decisions = {}) {
    return app::joinKeys(threeCities(), keys, decisions);
}

}  // namespace

class TestKeyJoin : public QObject {
    Q_OBJECT

private slots:
    void everyRowOfAKeyHasItsRegion() {
        const KeyJoin joined = join({"深圳", "广州市", "深圳", "东莞", ""});
        QCOMPARE(joined.keys.size(), std::size_t{4});
        QCOMPARE(joined.keys[0].rows, std::size_t{2});
        QCOMPARE(joined.keys[0].firstRow, std::size_t{0});
        QCOMPARE(joined.keys[0].matchedBy, app::MatchedBy::ShortName);
        QCOMPARE(joined.regionOfRow, (std::vector<std::optional<std::size_t>>{1, 0, 1, std::nullopt, std::nullopt}));
        QCOMPARE(joined.regionsWithoutRow, std::vector<std::size_t>{2});
        QCOMPARE(joined.joinedRows(), std::size_t{3});
        QCOMPARE(joined.rowsIn(KeyState::Unmatched), std::size_t{1});
        QCOMPARE(joined.rowsIn(KeyState::Blank), std::size_t{1});
    }

    void aDecisionGoesBeforeAMatch() {
        const KeyJoin joined = join({"深圳", "特区", "广州"}, {{"深圳", {}}, {"特区", core::RegionCode("440400")}});
        QCOMPARE(joined.keys[0].state, KeyState::LeftOut);
        QCOMPARE(joined.keys[1].state, KeyState::Decided);
        QCOMPARE(joined.regionOfRow, (std::vector<std::optional<std::size_t>>{std::nullopt, 2, 0}));
        QCOMPARE(joined.regionsWithoutRow, std::vector<std::size_t>{1});
        QVERIFY(joined.unusedDecisions.empty());
    }

    void aDecisionMayBeAboutOneRowAlone() {
        const std::vector<std::string> keys{"广州", "深圳", "广州", "广州"};
        const std::vector<std::size_t> numbers{3, 4, 6, 7};
        const std::vector<KeyDecision> decisions{{"广州", {}, 6}, {"广州", core::RegionCode("440400"), 7}};
        const KeyJoin joined = app::joinKeys(threeCities(), keys, decisions, {}, numbers);
        QCOMPARE(joined.regionOfRow, (std::vector<std::optional<std::size_t>>{0, 1, std::nullopt, 2}));
        QCOMPARE(joined.rowsIn(KeyState::Matched), std::size_t{2});
        QCOMPARE(joined.rowsIn(KeyState::LeftOut), std::size_t{1});
        QCOMPARE(joined.rowsIn(KeyState::Decided), std::size_t{1});
        QVERIFY(joined.unusedDecisions.empty());
        // a decision about the key is about the other rows
        const std::vector<KeyDecision> both{{"广州", {}}, {"广州", core::RegionCode("440400"), 7}};
        QCOMPARE(app::joinKeys(threeCities(), keys, both, {}, numbers).regionOfRow,
                 (std::vector<std::optional<std::size_t>>{std::nullopt, 1, std::nullopt, 2}));
    }

    void aDecisionAboutARowWithAnotherKeyIsReported() {
        const std::vector<std::string> keys{"广州", "深圳"};
        const std::vector<std::size_t> numbers{3, 4};
        const std::vector<KeyDecision> decisions{{"广州", {}, 4}, {"广州", {}, 9}};
        const KeyJoin joined = app::joinKeys(threeCities(), keys, decisions, {}, numbers);
        QCOMPARE(joined.unusedDecisions, decisions);
        QCOMPARE(joined.joinedRows(), std::size_t{2});
    }

    void aDecisionWithoutKeyOrRegionIsReported() {
        const std::vector<KeyDecision> decisions{{"佛山", core::RegionCode("440100")},
                                                 {"特区", core::RegionCode("440600")}};
        const KeyJoin joined = join({"特区"}, decisions);
        QCOMPARE(joined.unusedDecisions, decisions);
        QCOMPARE(joined.keys[0].state, KeyState::Unmatched);
    }

    void nineOfTenRowsMustHaveARegion() {
        std::vector<std::string> keys(9, "广州");
        keys.emplace_back("东莞");
        QVERIFY(join(keys).isMostlyJoined());
        keys.emplace_back("佛山");
        QVERIFY(!join(keys).isMostlyJoined());
        QVERIFY(join(keys, {{"佛山", {}}}).isMostlyJoined());
        QVERIFY(join({"", ""}).isMostlyJoined());
        QVERIFY(!join({"东莞"}).isMostlyJoined());
    }

    void severalKeysOfOneRegionAreNamed() {
        const KeyJoin joined = join({"广州", "深圳", "440100", "Guangzhou"});
        QCOMPARE(joined.keysOfOneRegion(), (std::vector<std::vector<std::size_t>>{{0, 2, 3}}));
        QVERIFY(join({"广州", "广州"}).keysOfOneRegion().empty());
    }
};

HULINE_TEST(TestKeyJoin)
#include "tst_key_join.moc"
