// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/csv.h"
#include "tests/support/room_test.h"

class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void plainCellsAreWrittenUnchanged() {
        QCOMPARE(app::csvLine({QStringLiteral("a b"), QString(), QStringLiteral("胡焕庸线")}),
                 QStringLiteral("a b,,胡焕庸线\n"));
    }

    // The three examples of RFC 4180, section 2, rules 5 to 7.
    void separatorsQuotesAndLineBreaksAreQuoted() {
        QCOMPARE(app::csvLine({QStringLiteral("b\r\nbb"), QStringLiteral("ccc")}), QStringLiteral("\"b\r\nbb\",ccc\n"));
        QCOMPARE(app::csvLine({QStringLiteral("b\"bb")}), QStringLiteral("\"b\"\"bb\"\n"));
        QCOMPARE(app::csvLine({QStringLiteral("a,b"), QStringLiteral("c")}), QStringLiteral("\"a,b\",c\n"));
    }

    // https://www.unicode.org/faq/utf_bom.html#bom4: EF BB BF is the mark of UTF-8.
    void aFileStartsWithAByteOrderMark() {
        QCOMPARE(app::csvFile(QStringLiteral("a\n京\n")), QByteArray("\xef\xbb\xbf"
                                                                     "a\n\xe4\xba\xac\n"));
    }
};

HULINE_TEST_CORE(TestCsv)
#include "tst_csv.moc"
