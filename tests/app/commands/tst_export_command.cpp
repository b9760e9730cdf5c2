// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cstdlib>

#include "tests/support/cli/run_cli.h"
#include "tests/support/file_content.h"
#include "tests/support/foreign_words.h"
#include "tests/support/room_test.h"

namespace {

/// Edges of glyphs differ by a few levels between two drawings, because Qt caches glyphs at fractions of a pixel.
constexpr int sameLevels = 16;

/// The largest difference of two pictures of one size in any pixel and channel, 0 to 255; 255 when sizes differ.
int largestDifference(const QImage& a, const QImage& b) {
    if (a.size() != b.size() || a.isNull()) {
        return 255;
    }
    const QImage first = a.convertToFormat(QImage::Format_RGB32);
    const QImage second = b.convertToFormat(QImage::Format_RGB32);
    int largest = 0;
    for (int y = 0; y < first.height(); ++y) {
        const uchar* row = first.constScanLine(y);
        const uchar* other = second.constScanLine(y);
        for (int i = 0; i < 4 * first.width(); ++i) {
            largest = std::max(largest, std::abs(row[i] - other[i]));
        }
    }
    return largest;
}

}  // namespace

class TestExportCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        qunsetenv("HULINE_DATA");
        m_usual = png({});
    }

    void everyFormatIsWritten_data() {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("PDF") << "map.pdf" << QByteArray("%PDF-");
        QTest::newRow("SVG") << "map.svg" << QByteArray("<?xml");
        QTest::newRow("PNG") << "map.png" << QByteArray("\x89PNG");
    }
    void everyFormatIsWritten() {
        QFETCH(const QString, fileName);
        QFETCH(const QByteArray, start);
        const test::CliResult result = exported(fileName, {});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QVERIFY(result.out.isEmpty() && result.err.isEmpty());
        QFile file(m_folder.filePath(fileName));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(start.size()) == start);
    }

    void theSizeIsTheRequestedOne() {
        const QImage image = png({"--width-mm", "101.6", "--height-mm", "88.9", "--dpi", "100"});
        QCOMPARE(image.size(), QSize(400, 350));
        QCOMPARE(image.dotsPerMeterX(), 3937);
    }

    void everyChoiceChangesTheFigure_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("indicator") << QStringList{"--indicator", "population-density"};
        QTest::newRow("year") << QStringList{"--year", "2014"};
        QTest::newRow("edition") << QStringList{"--edition", "census5"};
        QTest::newRow("edition by its older option") << QStringList{"--vintage", "census5"};
        QTest::newRow("grouping") << QStringList{"--grouping", "eight-zones"};
        QTest::newRow("colour by group") << QStringList{"--colour-by", "group-mean"};
        QTest::newRow("colour by ratio") << QStringList{"--colour-by", "ratio-to-national", "--ramp", "PuOr"};
        QTest::newRow("method") << QStringList{"--method", "equal-interval"};
        QTest::newRow("classes") << QStringList{"--classes", "3"};
        QTest::newRow("manual breaks") << QStringList{"--breaks", "50000，80000、 100000"};
        QTest::newRow("classes of the year") << QStringList{"--per-year"};
        QTest::newRow("ramp") << QStringList{"--ramp", "viridis"};
        QTest::newRow("reversed ramp") << QStringList{"--reverse"};
        QTest::newRow("layers") << QStringList{"--layers", "choropleth,hu-line"};
        QTest::newRow("curve") << QStringList{"--curve", "lonlat"};
        QTest::newRow("title") << QStringList{"--title", "Another title"};
        QTest::newRow("language") << QStringList{"--language", "zh"};
        QTest::newRow("5G at a date") << QStringList{"--indicator", "stations-per-area", "--date", "2022-02-28"};
    }
    void everyChoiceChangesTheFigure() {
        QFETCH(const QStringList, options);
        const QImage chosen = png(options);
        QVERIFY(!m_usual.isNull() && !chosen.isNull());
        QVERIFY(largestDifference(m_usual, chosen) > 2 * sameLevels);
    }

    void theOrderOfLayersIsTheOrderOfPainting() {
        const QImage above = png({"--layers", "choropleth,hu-line"});
        const QImage below = png({"--layers", "hu-line,choropleth"});
        QVERIFY(!above.isNull() && !below.isNull());
        QVERIFY(largestDifference(above, below) > 2 * sameLevels);
    }

    void theTitleIsWritten() {
        QCOMPARE(exported(QStringLiteral("title.svg"), {"--title", "Figure 1: 区域差距"}).code, 0);
        QVERIFY(support::contentOf(m_folder.filePath(QStringLiteral("title.svg"))).contains("Figure 1: 区域差距"));
    }

    void lettersOfAnSvgMayBeOutlines() {
        QCOMPARE(exported(QStringLiteral("outlines.svg"), {"--svg-text", "outlines"}).code, 0);
        const QByteArray figure = support::contentOf(m_folder.filePath(QStringLiteral("outlines.svg")));
        QVERIFY(!figure.isEmpty() && !figure.contains("<text"));
    }

    void theSameChoicesGiveTheSamePicture() { QVERIFY(largestDifference(png({}), m_usual) <= sameLevels); }

    void everyRefusalIsOneSentence_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown indicator") << QStringList{"--indicator", "gnp"} << "Unknown indicator \"gnp\"";
        QTest::newRow("year without data")
            << QStringList{"--year", "2001"} << "for 2001; available: 2000, 2003, 2011-2024.";
        QTest::newRow("date for a yearly indicator")
            << QStringList{"--date", "2022-02-28"} << "are chosen by --year, not by --date";
        QTest::newRow("year for stations") << QStringList{"--indicator", "stations-per-area", "--year", "2022"}
                                           << "are chosen by --date, not by --year; available: 2022-02-28, ";
        QTest::newRow("year and date") << QStringList{"--year", "2022", "--date", "2022-02-28"}
                                       << "--year and --date cannot be used together";
        QTest::newRow("year without data, by name")
            << QStringList{"--indicator", "gdp", "--year", "2030"} << "of GDP (gdp), ";
        QTest::newRow("classes in words") << QStringList{"--classes", "five"} << "a whole number from 2 to 9";
        QTest::newRow("too many classes") << QStringList{"--classes", "10"} << "a whole number from 2 to 9";
        QTest::newRow("too many breaks") << QStringList{"--breaks", "1,2,3,4,5,6,7,8,9"}
                                         << "9 bounds make 10 classes; the most possible is 9 classes.";
        QTest::newRow("breaks without numeric classes")
            << QStringList{"--breaks", "1,2", "--colour-by", "group"} << "--breaks does not apply to --colour-by group";
        QTest::newRow("breaks for each year") << QStringList{"--breaks", "1,2", "--per-year"} << "leave out --per-year";
        QTest::newRow("unknown ramp") << QStringList{"--ramp", "rainbow"} << "Unknown colour ramp \"rainbow\"";
        QTest::newRow("diverging ramp for values") << QStringList{"--ramp", "RdBu"} << "\"RdBu\" is diverging";
        QTest::newRow("sequential ramp for ratios")
            << QStringList{"--ramp", "viridis", "--colour-by", "ratio-to-national"} << "\"viridis\" is sequential";
        QTest::newRow("difference for stations")
            << QStringList{"--indicator", "stations-per-area", "--colour-by", "difference-from-group-mean"}
            << "no region differs from the mean of its group";
        QTest::newRow("unknown layer") << QStringList{"--layers", "rivers"} << "Unknown layer \"rivers\"";
        QTest::newRow("layer that 5G had of its own")
            << QStringList{"--indicator", "stations", "--layers", "choropleth,station-density"}
            << "Unknown layer \"station-density\"; available: ";
        QTest::newRow("stations by other groups")
            << QStringList{"--indicator", "stations", "--grouping", "hu-line"} << "Four regions (four-regions) only";
        QTest::newRow("no width") << QStringList{"--width-mm", "0"} << "above 0 and up to 2000";
        QTest::newRow("too narrow") << QStringList{"--width-mm", "60"} << "the smallest page is 80 mm wide and 80 mm";
        QTest::newRow("no resolution") << QStringList{"--dpi", "0"} << "a whole number from 1 to 4800";
        QTest::newRow("too many pixels") << QStringList{"--width-mm", "2000", "--dpi", "1200"}
                                         << "cannot be drawn; each side must have 1 to ";
    }
    void everyRefusalIsOneSentence() {
        QFETCH(const QStringList, options);
        QFETCH(const QString, part);
        const test::CliResult result = exported(QStringLiteral("refused.png"), options);
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("refused.png"))));
    }

    // Regions that the data package does not know are a map of their own, without a word about those of the package.
    void boundariesWithoutAnyKnownCodeAreAMapOfTheirOwn() {
        const QString boundaries = QStringLiteral(HULINE_TEST_DATA_DIR "/veloria/counties.geojson");
        const test::CliResult result = exported(QStringLiteral("own.svg"), {"--boundaries", boundaries});
        QCOMPARE(result.code, 0);
        QFile file(m_folder.filePath(QStringLiteral("own.svg")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains(QLatin1String(">Area<")));
        QCOMPARE(support::foreignWordsIn(svg), QStringList());
    }

    void aFileIsNeeded() {
        const test::CliResult result = test::runCli("export");
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        QVERIFY(result.err.contains(QLatin1String("-o FILE, with one of the extensions: pdf, svg, png.")));
    }

    void anUnknownExtensionIsAnsweredWithTheKnownOnes() {
        const test::CliResult result = exported(QStringLiteral("map.gif"), {});
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        QVERIFY(result.err.contains(QLatin1String("pdf, svg, png.")));
    }

    void aMissingFolderIsNamed() {
        const test::CliResult result = exported(QStringLiteral("none/map.pdf"), {});
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        QVERIFY(result.err.contains(m_folder.filePath(QStringLiteral("none"))));
        QVERIFY(result.err.contains(QLatin1String("there is no such folder")));
    }

private:
    [[nodiscard]] test::CliResult exported(const QString& fileName, const QStringList& options) const {
        return test::runCli(QStringList{"export", "-o", m_folder.filePath(fileName)} + options);
    }

    /// The picture for these options; small unless they set another size.
    [[nodiscard]] QImage png(const QStringList& options) const {
        const QStringList size{"--width-mm", "120", "--height-mm", "90", "--dpi", "96"};
        return exported(QStringLiteral("picture.png"), size + options).code == 0
                   ? QImage(m_folder.filePath(QStringLiteral("picture.png")))
                   : QImage();
    }

    QTemporaryDir m_folder;
    QImage m_usual;  ///< Without any choice.
};

HULINE_TEST_WIDGETS(TestExportCommand)
#include "tst_export_command.moc"
