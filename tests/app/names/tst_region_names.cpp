// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/names/region_names.h"
#include "tests/support/room_test.h"

class TestRegionNames : public QObject {
    Q_OBJECT

private slots:
    void namesThatDifferOnlyInWritingAreEqual_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("ideographic space") << "北　京"
                                           << "北京";
        QTest::newRow("full width") << "ＢＥＩＪＩＮＧ"
                                    << "Beijing";
        QTest::newRow("traditional characters") << "臺灣"
                                                << "台湾";
        QTest::newRow("accents") << "São Paulo"
                                 << "SAO  PAULO";
        QTest::newRow("punctuation") << "St. John's"
                                     << "St Johns";
        QTest::newRow("composed and decomposed") << "Ñuble"
                                                 << "N\u0303uble";
    }
    void namesThatDifferOnlyInWritingAreEqual() {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QCOMPARE(app::foldedName(a), app::foldedName(b));
        QVERIFY(!app::foldedName(a).isEmpty());
    }

    void differentNamesStayDifferent() {
        QVERIFY(app::foldedName(QStringLiteral("山西")) != app::foldedName(QStringLiteral("陕西")));
        QVERIFY(app::foldedName(QStringLiteral("\U00020bb7")) != app::foldedName(QStringLiteral("\U00020bb8")));
    }

    void theWordForTheLevelIsLeftOut_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("place");
        QTest::newRow("municipality") << "北京市"
                                      << "北京";
        QTest::newRow("province") << "甘肃省"
                                  << "甘肃";
        QTest::newRow("autonomous region") << "内蒙古自治区"
                                           << "内蒙古";
        QTest::newRow("autonomous region of a group") << "广西壮族自治区"
                                                      << "广西";
        QTest::newRow("group without its last character") << "新疆维吾尔自治区"
                                                          << "新疆";
        QTest::newRow("special administrative region") << "香港特别行政区"
                                                       << "香港";
        QTest::newRow("autonomous prefecture") << "延边朝鲜族自治州"
                                               << "延边";
        QTest::newRow("of two groups") << "恩施土家族苗族自治州"
                                       << "恩施";
        QTest::newRow("of four groups") << "双江拉祜族佤族布朗族傣族自治县"
                                        << "双江";
        QTest::newRow("of several groups") << "龙胜各族自治县"
                                           << "龙胜";
        QTest::newRow("a group that the place is called by") << "克孜勒苏柯尔克孜自治州"
                                                             << "克孜勒苏";
        QTest::newRow("named by its group alone") << "东乡族自治县"
                                                  << "东乡族";
        QTest::newRow("a city whose name ends in 州") << "杭州市"
                                                      << "杭州";
        QTest::newRow("a league") << "兴安盟"
                                  << "兴安";
        QTest::newRow("a forestry district") << "神农架林区"
                                             << "神农架";
        QTest::newRow("county in English") << "Autauga County"
                                           << "autauga";
        QTest::newRow("region in English") << "Inner Mongolia Autonomous Region"
                                           << "innermongolia";
        QTest::newRow("prefecture of a group in English") << "Yanbian Korean Autonomous Prefecture"
                                                          << "yanbian";
        QTest::newRow("prefecture of two groups in English") << "Enshi Tujia and Miao Autonomous Prefecture"
                                                             << "enshi";
        QTest::newRow("short word for the level in English") << "Hong Kong SAR"
                                                             << "hongkong";
        QTest::newRow("transliterated") << "Zhejiang Sheng"
                                        << "zhejiang";
        QTest::newRow("no level") << "杭州"
                                  << "";
        QTest::newRow("no level in English") << "Bavaria"
                                             << "";
        QTest::newRow("nothing but a level") << "市"
                                             << "";
    }
    void theWordForTheLevelIsLeftOut() {
        QFETCH(const QString, name);
        QFETCH(const QString, place);
        QCOMPARE(app::nameWithoutLevel(name), place);
    }

    void anAutonomousAreaAlsoHasAShortLevel() {
        QCOMPARE(app::shortNames(QStringLiteral("延边朝鲜族自治州")), (QStringList{"延边", "延边州"}));
        QCOMPARE(app::shortNames(QStringLiteral("北京市")), QStringList{"北京"});
        QCOMPARE(app::shortNames(QStringLiteral("东县")), QStringList());
        QCOMPARE(app::shortNames(QStringLiteral("北京")), QStringList());
    }
};

HULINE_TEST(TestRegionNames)
#include "tst_region_names.moc"
