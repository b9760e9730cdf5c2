// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/models/join/region_list.h"
#include "tests/support/room_test.h"

namespace {

const std::vector<app::RegionLabels> someRegions{
    {core::RegionCode("440100"), {"广州市", "Guangzhou"}}, {core::RegionCode("500000"), {"重庆市", "Chongqing"}},
    {core::RegionCode("110000"), {"北京市", "Beijing"}},   {core::RegionCode("340000"), {"安徽省", "Anhui"}},
    {core::RegionCode("441900"), {"东莞市", "Dongguan"}},  {core::RegionCode("610000"), {"陕西省", "Shaanxi"}},
    {core::RegionCode("140000"), {"山西省", "Shanxi"}}};

QStringList shown(const QAbstractItemModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        names << model.index(row, 0).data().toString();
    }
    return names;
}

}  // namespace

class TestRegionList : public QObject {
    Q_OBJECT

private slots:
    // In a dictionary: ān, běi, chóng, dōng, guǎng, shān (first tone), shǎn (third tone).
    void chineseNamesAreInTheOrderOfTheirPinyin() {
        app::RegionList list;
        list.setRegions(someRegions, app::Wording(app::Language::Chinese));
        QCOMPARE(shown(list), QStringList({"安徽省 (340000)", "北京市 (110000)", "重庆市 (500000)", "东莞市 (441900)",
                                           "广州市 (440100)", "山西省 (140000)", "陕西省 (610000)"}));
    }

    void englishNamesAreInTheOrderOfTheAlphabet() {
        app::RegionList list;
        list.setRegions(someRegions, app::Wording(app::Language::English));
        QCOMPARE(shown(list).first(), QStringLiteral("Anhui (340000)"));
        QCOMPARE(shown(list).last(), QStringLiteral("Shanxi (140000)"));
        QCOMPARE(list.index(0, 0).data(app::RegionList::CodeRole).toString(), QStringLiteral("340000"));
    }

    void regionsAreFoundByAnyOfTheirNames_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("Chinese") << "广州"
                                 << "440100";
        QTest::newRow("full pinyin") << "guangzhou"
                                     << "440100";
        QTest::newRow("first letters") << "gz"
                                       << "440100";
        QTest::newRow("syllables in two words") << "guang zhou"
                                                << "440100";
        QTest::newRow("English, in upper case") << "GUANGZ"
                                                << "440100";
        QTest::newRow("code") << "440100"
                              << "440100";
        QTest::newRow("full width") << "ｇｚ"
                                    << "440100";
        QTest::newRow("with characters left out") << "as"
                                                  << "340000";
    }
    void regionsAreFoundByAnyOfTheirNames() {
        QFETCH(const QString, typed);
        QFETCH(const QString, code);
        for (const app::Language language : {app::Language::Chinese, app::Language::English}) {
            app::RegionList list;
            list.setRegions(someRegions, app::Wording(language));
            app::RegionSearch search(list);
            search.setTyped(typed);
            QCOMPARE(search.rowCount(), 1);
            QCOMPARE(search.index(0, 0).data(app::RegionList::CodeRole).toString(), code);
        }
    }

    void nothingTypedFindsEveryRegion() {
        app::RegionList list;
        list.setRegions(someRegions, app::Wording(app::Language::Chinese));
        app::RegionSearch search(list);
        search.setTyped(QStringLiteral("xyz"));
        QCOMPARE(search.rowCount(), 0);
        search.setTyped({});
        QCOMPARE(search.rowCount(), 7);
    }
};

HULINE_TEST_CORE(TestRegionList)
#include "tst_region_list.moc"
