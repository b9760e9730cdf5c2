// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/grouping_names.h"

#include <QTest>
#include <string>
#include <vector>

#include "app/names/key_forms.h"
#include "tests/support/room_test.h"

class TestGroupingNames : public QObject {
    Q_OBJECT

private slots:
    void aGroupingIsFoundByItsIdOrItsOnlyName() {
        const std::vector<core::Grouping> groupings{{"four", "四大地区", "Four regions", "", {}},
                                                    {"table-1", "片区", "片区", "", {}},
                                                    {"table-2", "FOUR REGIONS", "FOUR REGIONS", "", {}},
                                                    {"none", "不分组", "No grouping", "", {}}};
        const auto idOf = [&](const char* name) {
            const core::Grouping* found = app::groupingNamed(groupings, name);
            return found ? found->id() : std::string();
        };
        QCOMPARE(idOf("four"), std::string("four"));
        QCOMPARE(idOf("四大地区"), std::string("four"));
        QCOMPARE(idOf("片区"), std::string("table-1"));
        QCOMPARE(idOf("no GROUPING"), std::string("none"));
        QCOMPARE(idOf("Four regions"), std::string());  // two are called so
        QCOMPARE(idOf("other"), std::string());
        QCOMPARE(app::groupingsNamed(groupings, "four regions"), (std::vector<std::string>{"four", "table-2"}));
    }

    void provincesOfTheMainlandAreKnown() {
        for (const char* name : {"北京", "内蒙古", "内蒙", "guangdong", "innermongolia", "xizang"}) {
            QVERIFY2(app::isMainlandProvince(QString::fromUtf8(name)), name);
        }
        for (const char* name :
             {"台湾", "香港", "澳门", "taiwan", "hongkong", "macao", "广州", "北京市", "Japan", ""}) {
            QVERIFY2(!app::isMainlandProvince(QString::fromUtf8(name)), name);
        }
    }
};

HULINE_TEST(TestGroupingNames)
#include "tst_grouping_names.moc"
