// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <map>
#include <set>

#include "gis/table_reader.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/room_test.h"

namespace {

const QString badFiles = QStringLiteral(HULINE_TEST_DATA_DIR "/bad");

QString wordsIn(const std::string& utf8) { return QString::fromStdString(utf8); }

/// What `huline check` says about a file.
QJsonObject checked(const QString& file, const char* language) {
    const test::CliResult result =
        test::runCli({QStringLiteral("check"), file, QStringLiteral("--format"), QStringLiteral("json"),
                      QStringLiteral("--language"), QLatin1String(language)});
    const QJsonObject check = QJsonDocument::fromJson(result.out.toUtf8()).array().at(0).toObject();
    const int expected = check[QStringLiteral("readable")].toBool() ? 0 : 1;
    return result.code == expected ? check : QJsonObject();
}

bool hasChinese(const QString& words) {
    static const QRegularExpression chinese(QStringLiteral("[\\x{4E00}-\\x{9FFF}]"));
    return words.contains(chinese);
}

/// One line that ends like a sentence, and is not the words for a defect of the program.
bool isOneSentence(const QString& words) {
    return !words.isEmpty() && !words.contains(QLatin1Char('\n')) &&
           (words.endsWith(QLatin1Char('.')) || words.endsWith(QStringLiteral("。"))) &&
           !words.contains(QLatin1String("Unexpected error")) && !words.contains(QLatin1String("please report"));
}

}  // namespace

/// The collection of files with one fault each; see make.py there.
class TestBadFiles : public QObject {
    Q_OBJECT

private slots:
    void thereAreAtLeastAHundred() {
        const gis::Table index = gis::readTable((badFiles + QStringLiteral("/index.csv")).toStdString());
        std::set<std::string> files;
        for (const std::vector<std::string>& row : index.rows) {
            files.insert(row[0]);
        }
        QCOMPARE(files.size(), index.rows.size());
        QVERIFY(files.size() >= 100);
    }

    void everyFaultHasOneSentenceOrACountedWarning_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("detail");
        const gis::Table index = gis::readTable((badFiles + QStringLiteral("/index.csv")).toStdString());
        for (const std::vector<std::string>& row : index.rows) {
            QTest::newRow(row[0].c_str()) << wordsIn(row[0]) << wordsIn(row[2]) << wordsIn(row[3]);
        }
    }
    void everyFaultHasOneSentenceOrACountedWarning() {
        QFETCH(const QString, file);
        QFETCH(const QString, expected);
        QFETCH(const QString, detail);
        const QString path = QDir::cleanPath(badFiles + QLatin1Char('/') + file);
        for (const char* language : {"en", "zh"}) {
            const QJsonObject check = checked(path, language);
            const QByteArray whole = QJsonDocument(check).toJson();
            QVERIFY2(!check.isEmpty(), language);
            const QString error = check[QStringLiteral("error")].toString();
            if (expected == QLatin1String("error")) {
                QVERIFY2(!check[QStringLiteral("readable")].toBool() && isOneSentence(error), whole.constData());
                const bool isEnglish = QLatin1String(language) == QLatin1String("en");
                QVERIFY2(isEnglish ? error.contains(detail) : hasChinese(error), whole.constData());
                continue;
            }
            QVERIFY2(check[QStringLiteral("readable")].toBool() && error.isEmpty(), whole.constData());
            const QJsonArray warnings = check[QStringLiteral("warnings")].toArray();
            const bool isCounted = std::ranges::any_of(warnings, [&](const QJsonValue& warning) {
                return warning[QStringLiteral("kind")].toString() == detail &&
                       warning[QStringLiteral("count")].toInt() > 0;
            });
            QVERIFY2(isCounted, whole.constData());
        }
    }

    void theTextSaysTheSame_data() { everyFaultHasOneSentenceOrACountedWarning_data(); }
    void theTextSaysTheSame() {
        QFETCH(const QString, file);
        QFETCH(const QString, expected);
        for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh")}) {
            const test::CliResult result = test::runCli(
                {QStringLiteral("check"), badFiles + QLatin1Char('/') + file, QStringLiteral("--language"), language});
            const bool isError = expected == QLatin1String("error");
            QCOMPARE(result.code, isError ? 1 : 0);
            const QStringList lines = result.out.trimmed().split(QLatin1Char('\n'));
            QVERIFY2(isError ? lines.size() == 2 : lines.size() >= 2, qPrintable(result.out));
            for (const QString& line : lines.mid(1)) {
                QVERIFY2(isOneSentence(line) && (language == QLatin1String("en") || hasChinese(line)),
                         qPrintable(line));
            }
        }
    }
};

HULINE_TEST_WIDGETS(TestBadFiles)
#include "tst_bad_files.moc"
