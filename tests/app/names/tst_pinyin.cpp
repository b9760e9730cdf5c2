// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <utility>
#include <vector>

#include "app/names/pinyin.h"
#include "tests/support/room_test.h"

class TestPinyin : public QObject {
    Q_OBJECT

private slots:
    void namesAreFoundByPinyin_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("query");
        const QString perHead = QStringLiteral("人均地区生产总值");
        for (const char* query : {"rjdqsczz", "renjundiqushengchanzongzhi", "renjun", "rj", "diqu", "dq", "renjdq",
                                  "renjundeq", "zongzh", "z"}) {
            QTest::newRow(query) << perHead << query;
        }
        QTest::newRow("Chongqing") << "重庆"
                                   << "chongqing";
        QTest::newRow("Chongqing, initials") << "重庆"
                                             << "cq";
        QTest::newRow("weight") << "比重"
                                << "bizhong";
        QTest::newRow("growth") << "增长"
                                << "zengzhang";
        QTest::newRow("length") << "长度"
                                << "changdu";
        QTest::newRow("bank") << "银行"
                              << "yinhang";
        QTest::newRow("greening as v") << "绿化"
                                       << "lvhua";
        QTest::newRow("greening as u") << "绿化"
                                       << "luhua";
        QTest::newRow("digits and letters") << "5G基站密度"
                                            << "5gjzmd";
        QTest::newRow("over a bracket") << "增速（名义）"
                                        << "zsmy";
    }
    void namesAreFoundByPinyin() {
        QFETCH(const QString, name);
        QFETCH(const QString, query);
        QVERIFY(app::matchesPinyin(app::readingsOf(name), query));
    }

    void otherNamesAreNotFound() {
        const app::Readings readings = app::readingsOf(QStringLiteral("人均地区生产总值"));
        for (const char* query : {"rjj", "zz rj", "gdp", "renjunx", "x"}) {
            QVERIFY2(!app::matchesPinyin(readings, QString::fromLatin1(query)), query);
        }
        QVERIFY(!app::matchesPinyin({}, QStringLiteral("r")));
    }

    void textsAreOrderedByPinyinThenByTone() {
        const auto ordered = [](const QStringList& texts) {
            QStringList list;
            for (const std::size_t position : app::pinyinOrder(texts)) {
                list << texts[static_cast<qsizetype>(position)];
            }
            return list;
        };
        const auto words = [](const char* list) { return QString::fromUtf8(list).split(QLatin1Char(' ')); };
        QCOMPARE(ordered(words("浙江 重庆 安徽 陕西 山西 北京 西藏")), words("安徽 北京 重庆 山西 陕西 西藏 浙江"));
        QCOMPARE(ordered(words("Zug Évora B10 B9 广州 Aarau")), words("Aarau B9 B10 Évora 广州 Zug"));
        QCOMPARE(ordered({}), QStringList());
    }

    void aTextIsSpelledInEveryReading() {
        QCOMPARE(app::spellingsOf(QStringLiteral("石家庄市")), QStringList{QStringLiteral("shijiazhuangshi")});
        for (const char* spelling : {"changchun", "zhangchun"}) {
            QVERIFY2(app::spellingsOf(QStringLiteral("长春")).contains(QLatin1String(spelling)), spelling);
        }
        for (const char* spelling : {"lvchun", "luchun"}) {
            QVERIFY2(app::spellingsOf(QStringLiteral("绿春")).contains(QLatin1String(spelling)), spelling);
        }
        QVERIFY(app::spellingsOf(QString(100, QChar(u'长'))).size() <= 64);
    }

    void placesAreSpelledAsTheyAreRead() {
        const std::vector<std::pair<const char*, const char*>> places{
            {"佛山", "foshan"},   {"蚌埠", "bengbu"},   {"六安", "luan"},      {"番禺", "panyu"},
            {"蔚县", "yuxian"},   {"铅山", "yanshan"},  {"东阿", "donge"},     {"单县", "shanxian"},
            {"乐亭", "laoting"},  {"乐清", "yueqing"},  {"台州", "taizhou"},   {"丽水", "lishui"},
            {"大埔", "dabu"},     {"黄埔", "huangpu"},  {"莘县", "shenxian"},  {"浚县", "xunxian"},
            {"牟平", "muping"},   {"歙县", "shexian"},  {"黟县", "yixian"},    {"涡阳", "guoyang"},
            {"亳州", "bozhou"},   {"汨罗", "miluo"},    {"郴州", "chenzhou"},  {"婺源", "wuyuan"},
            {"珲春", "hunchun"},  {"洪洞", "hongtong"}, {"荥阳", "xingyang"},  {"荥经", "yingjing"},
            {"渑池", "mianchi"},  {"厦门", "xiamen"},   {"重庆", "chongqing"}, {"长治", "changzhi"},
            {"枞阳", "zongyang"}, {"泌阳", "biyang"},   {"繁峙", "fanshi"},    {"泊头", "botou"},
            {"大城", "daicheng"}, {"尉犁", "yuli"},     {"筠连", "junlian"},   {"犍为", "qianwei"},
            {"什邡", "shifang"},  {"喀什", "kashi"},    {"宕昌", "tanchang"},  {"崆峒", "kongtong"},
            {"黄陂", "huangpi"},  {"吴堡", "wubu"},     {"召陵", "shaoling"},  {"弥勒", "mile"},
            {"解州", "xiezhou"},  {"穆棱", "muling"}};
        for (const auto& [place, spelling] : places) {
            QVERIFY2(app::spellingsOf(QString::fromUtf8(place)).contains(QLatin1String(spelling)), place);
        }
    }

    void aPlainTextStandsForItself() {
        QCOMPARE(app::readingsOf(QStringLiteral("A b1")),
                 (app::Readings{{QStringLiteral("a")}, {QStringLiteral("b")}, {QStringLiteral("1")}}));
    }
};

HULINE_TEST(TestPinyin)
#include "tst_pinyin.moc"
