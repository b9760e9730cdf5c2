// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/names/region_codes.h"
#include "tests/support/room_test.h"

class TestRegionCodes : public QObject {
    Q_OBJECT

private slots:
    void aCodeIsReadInEveryFormThatSpreadsheetsWrite_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("code");
        QTest::newRow("as it is") << "110000"
                                  << "110000";
        QTest::newRow("blanks around and inside") << " 11 00\u00a000 "
                                                  << "110000";
        QTest::newRow("full width") << "１１００００"
                                    << "110000";
        QTest::newRow("a zero-width space") << "110000\u200b"
                                            << "110000";
        QTest::newRow("a number with decimals") << "110000.0"
                                                << "110000";
        QTest::newRow("a decimal point alone") << "110000."
                                               << "110000";
        QTest::newRow("scientific notation") << "1.1E+05"
                                             << "110000";
        QTest::newRow("leading zeros stay") << "01"
                                            << "01";
        QTest::newRow("a part of a number stays") << "1.5"
                                                  << "1.5";
        QTest::newRow("a letter stays") << "N1"
                                        << "N1";
        QTest::newRow("a fraction in scientific notation stays") << "1.15E1"
                                                                 << "1.15E1";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void aCodeIsReadInEveryFormThatSpreadsheetsWrite() {
        QFETCH(const QString, written);
        QFETCH(const QString, code);
        QCOMPARE(app::plainCode(written), code);
    }

    void codesAreComparedAsNumbers() {
        QCOMPARE(app::codeNumber(QStringLiteral("01")), std::optional<qlonglong>(1));
        QCOMPARE(app::codeNumber(QStringLiteral("1001.0")), std::optional<qlonglong>(1001));
        QCOMPARE(app::codeNumber(QStringLiteral("999999999999999999")), std::optional<qlonglong>(999999999999999999));
        for (const char* text : {"", "-1", "1.5", "1e", "a", "1234567890123456789"}) {
            QVERIFY2(!app::codeNumber(QString::fromLatin1(text)), text);
        }
    }

    // GB/T 2260: two digits for the province, the city and the county; GB/T 10114: three for the township.
    void anAdcodeOfAnyLengthNamesItsUnit_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("stem");
        QTest::newRow("province, 2 digits") << "11"
                                            << "11";
        QTest::newRow("province, 4 digits") << "1300"
                                            << "13";
        QTest::newRow("province, 6 digits") << "130000"
                                            << "13";
        QTest::newRow("province, 9 digits") << "130000000"
                                            << "13";
        QTest::newRow("province, 12 digits") << "130000000000"
                                             << "13";
        QTest::newRow("province after the digits of the country") << "156130000"
                                                                  << "13";
        QTest::newRow("city") << "130100"
                              << "1301";
        QTest::newRow("city, 4 digits") << "1301"
                                        << "1301";
        QTest::newRow("county") << "130102"
                                << "130102";
        QTest::newRow("county after the digits of the country") << "156130102"
                                                                << "130102";
        QTest::newRow("county whose last digit is 0") << "130110"
                                                      << "130110";
        QTest::newRow("township") << "130102001"
                                  << "130102001";
        QTest::newRow("township, 12 digits") << "130102001000"
                                             << "130102001";
        QTest::newRow("village") << "130102001003"
                                 << "130102001003";
        QTest::newRow("a number with decimals") << "130100.0"
                                                << "1301";
    }
    void anAdcodeOfAnyLengthNamesItsUnit() {
        QFETCH(const QString, written);
        QFETCH(const QString, stem);
        const std::optional<QString> found = app::adcodeStem(written);
        QVERIFY(found.has_value());
        QCOMPARE(*found, stem);
    }

    void otherNumbersAreNoAdcodes() {
        for (const char* text : {"", "1", "01", "99", "130", "13010", "100000", "991301", "1301020", "abc"}) {
            QVERIFY2(!app::adcodeStem(QString::fromLatin1(text)), text);
        }
    }
};

HULINE_TEST(TestRegionCodes)
#include "tst_region_codes.moc"
