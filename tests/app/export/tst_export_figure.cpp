// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>

#include "app/export/export_figure.h"
#include "app/load/load_dataset.h"
#include "app/wording/wording.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"

namespace {

using support::contentOf;

constexpr app::PageSize small{90, 80, 150};

}  // namespace

class TestExportFigure : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto dataset = app::loadDataset(app::findData({}).found.value()).dataset;
        m_figure = core::makeFigure(dataset, core::defaultSpec(dataset));
        m_text = app::Wording(app::Language::English).figureText(m_figure);
    }

    void theFormatFollowsTheExtensionInAnyCase() {
        QCOMPARE(app::formatByFileName(QStringLiteral("a/b.c/map.pdf")), app::ExportFormat::Pdf);
        QCOMPARE(app::formatByFileName(QStringLiteral("map.v2.SVG")), app::ExportFormat::Svg);
        QCOMPARE(app::formatByFileName(QStringLiteral("map.Png")), app::ExportFormat::Png);
        QVERIFY(!app::formatByFileName(QStringLiteral("map.gif")));
        QVERIFY(!app::formatByFileName(QStringLiteral("pdf")));
        QVERIFY(!app::formatByFileName(QString()));
    }

    void aPngHasThePixelsAndTheResolutionOfItsSize() {
        const QString path = file("map.png");
        QCOMPARE(write(path, small), std::nullopt);
        const QImage image(path);
        QCOMPARE(image.size(), QSize(531, 472));  // 90 and 80 mm at 150 dots per inch
        QCOMPARE(image.dotsPerMeterX(), 5906);
        QCOMPARE(image.dotsPerMeterY(), 5906);
        QCOMPARE(image.text(QStringLiteral("Title")), m_text.title);
    }

    void aPngIsOpaqueAndNotBlank() {
        const QString path = file("map.png");
        QCOMPARE(write(path, small), std::nullopt);
        const QImage image(path);
        QVERIFY(!image.hasAlphaChannel());
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                colours.insert(image.pixel(x, y));
            }
        }
        QVERIFY2(colours.size() > 100, qPrintable(QString::number(colours.size())));
        for (const core::LegendClass& legendClass : m_figure.legend.classes) {
            QVERIFY(colours.contains(qRgb(legendClass.colour.r, legendClass.colour.g, legendClass.colour.b)));
        }
    }

    void aPdfHasOnePageOfTheRequestedSize() {
        const QString path = file("map.pdf");
        QCOMPARE(write(path, {180, 135, 300}), std::nullopt);
        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith("%PDF-"));
        const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
        const auto match = box.match(QString::fromLatin1(content));
        QVERIFY(match.hasMatch());
        constexpr double pointsPerMm = 72 / 25.4;
        QVERIFY(std::abs(match.captured(1).toDouble() - 180 * pointsPerMm) < 1);  // Qt writes whole points
        QVERIFY(std::abs(match.captured(2).toDouble() - 135 * pointsPerMm) < 1);
        QVERIFY(content.contains("/Count 1"));
    }

    void aPdfEmbedsItsFont() {
        const QString path = file("map.pdf");
        QCOMPARE(write(path, small), std::nullopt);
        QVERIFY(contentOf(path).contains("/FontFile2"));
    }

    void anSvgIsWellFormedAndHasItsSizeInMillimetres() {
        const QString path = file("map.svg");
        QCOMPARE(write(path, small), std::nullopt);
        QXmlStreamReader reader(contentOf(path));
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.attributes().value(QLatin1String("width")).toString(), QStringLiteral("90mm"));
        QCOMPARE(reader.attributes().value(QLatin1String("height")).toString(), QStringLiteral("80mm"));
        QCOMPARE(reader.attributes().value(QLatin1String("viewBox")).toString(), QStringLiteral("0 0 900 800"));
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(QSvgRenderer(path).isValid());
    }

    void anSvgKeepsItsTextAsText() {
        const QString path = file("map.svg");
        QCOMPARE(write(path, small), std::nullopt);
        const QByteArray content = contentOf(path);
        QVERIFY(content.contains(m_text.legendTitle.toUtf8()));
        QVERIFY(content.contains("WenQuanYi Micro Hei"));
    }

    void anSvgOfOutlinesHasNoTextAndLooksTheSame() {
        const QString asText = file("text.svg");
        const QString asOutlines = file("outlines.svg");
        QCOMPARE(write(asText, small), std::nullopt);
        QCOMPARE(app::exportFigure(m_figure, m_text, small, asOutlines, {{}, app::SvgText::Outlines}), std::nullopt);
        QVERIFY(contentOf(asText).contains("<text"));
        QVERIFY(!contentOf(asOutlines).contains("<text"));
        QVERIFY(!contentOf(asOutlines).contains("WenQuanYi"));
        // Pixels that are dark enough for letters of the title are at about the same positions in both pictures.
        const auto dark = [](const QImage& image) {
            int count = 0;
            for (int y = 0; y < image.height() / 8; ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    count += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
                }
            }
            return count;
        };
        const int ofText = dark(rasterised(asText));
        QVERIFY2(ofText > 200, qPrintable(QString::number(ofText)));
        const int ofOutlines = dark(rasterised(asOutlines));
        QVERIFY2(std::abs(ofText - ofOutlines) < ofText / 4,
                 qPrintable(QStringLiteral("%1, %2").arg(ofText).arg(ofOutlines)));
    }

    void anotherFontFamilyIsUsed() {
        const QString path = file("map.svg");
        QCOMPARE(app::exportFigure(m_figure, m_text, small, path, {QStringLiteral("WenQuanYi Micro Hei Mono"), {}}),
                 std::nullopt);
        QVERIFY(contentOf(path).contains("WenQuanYi Micro Hei Mono"));
    }

    void sizesThatCannotBeDrawnAreRefused_data() {
        QTest::addColumn<double>("widthMm");
        QTest::addColumn<double>("heightMm");
        QTest::addColumn<int>("dpi");
        QTest::addColumn<QString>("fileName");
        QTest::newRow("not a number") << std::nan("") << 135.0 << 300 << "map.svg";
        QTest::newRow("over two metres") << 2000.5 << 135.0 << 300 << "map.pdf";
        QTest::newRow("resolution of 0") << 180.0 << 135.0 << 0 << "map.png";
        QTest::newRow("more than 20000 pixels") << 2000.0 << 135.0 << 300 << "map.png";
        QTest::newRow("negative resolution") << 180.0 << 135.0 << -72 << "map.png";
    }
    void sizesThatCannotBeDrawnAreRefused() {
        QFETCH(const double, widthMm);
        QFETCH(const double, heightMm);
        QFETCH(const int, dpi);
        QFETCH(const QString, fileName);
        const QString path = m_folder.filePath(QStringLiteral("refused-") + fileName);
        const auto failure = write(path, {widthMm, heightMm, dpi});
        QVERIFY(failure.has_value());
        QCOMPARE(failure->kind, app::ExportFailureKind::BadPageSize);
        QVERIFY(!QFile::exists(path));
    }

    void theSmallestPageIsDrawnAndASmallerOneRefused() {
        QCOMPARE(write(file("smallest.png"), {80, 80, 96}), std::nullopt);
        QCOMPARE(write(file("smallest.pdf"), {80, 80, 96}), std::nullopt);
        for (const app::PageSize& size : {app::PageSize{79.9, 135, 96}, app::PageSize{180, 79.9, 96},
                                          app::PageSize{0, 135, 96}, app::PageSize{180, -1, 96}}) {
            const QString path = file("smaller.png");
            QCOMPARE(write(path, size).value().kind, app::ExportFailureKind::PageTooSmall);
            QVERIFY(!QFile::exists(path));
        }
    }

    void anUnknownExtensionIsRefused() {
        const auto failure = write(file("map.bmp"), small);
        QCOMPARE(failure.value().kind, app::ExportFailureKind::UnknownFormat);
        QVERIFY(!QFile::exists(file("map.bmp")));
    }

    void aMissingFolderIsNamed() {
        const auto failure = write(file("no-such-folder/map.pdf"), small);
        QCOMPARE(failure.value().kind, app::ExportFailureKind::FolderMissing);
        QCOMPARE(failure->subject, file("no-such-folder"));
    }

    void aPathThatCannotBeWrittenIsNamedWithTheReason() {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("folder.png")));
        const auto failure = write(file("folder.png"), small);
        QCOMPARE(failure.value().kind, app::ExportFailureKind::NotWritable);
        QCOMPARE(failure->subject, file("folder.png"));
        QVERIFY(!failure->detail.isEmpty());
    }

    /// Saving replaces the file with that name. Without this check it would replace a link to a device with a file.
    void onlyFilesAreReplaced() {
        const QString folder = m_folder.filePath(QStringLiteral("folder.pdf"));
        QVERIFY(QDir().mkdir(folder));
        const QString device = m_folder.filePath(QStringLiteral("device.pdf"));
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), device));
        for (const QString& path : {folder, device}) {
            const auto failure = write(path, {});
            QVERIFY(failure);
            QCOMPARE(failure->kind, app::ExportFailureKind::NotWritable);
            QVERIFY(!failure->detail.isEmpty());
        }
        QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    }

    void anExistingFileIsReplacedOnlyBySuccess() {
        const QString path = file("older.png");
        QFile older(path);
        QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
        older.close();
        QVERIFY(write(path, {-1, 60, 150}).has_value());
        QCOMPARE(contentOf(path), QByteArray("older"));
        QCOMPARE(write(path, small), std::nullopt);
        QVERIFY(!QImage(path).isNull());
    }

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    [[nodiscard]] static QImage rasterised(const QString& path) {
        QImage image(900, 800, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QSvgRenderer(path).render(&painter);
        return image;
    }

    [[nodiscard]] std::optional<app::ExportFailure> write(const QString& path, const app::PageSize& size) const {
        return app::exportFigure(m_figure, m_text, size, path);
    }

    core::Figure m_figure;
    app::FigureText m_text;
    QTemporaryDir m_folder;
};

HULINE_TEST_WIDGETS(TestExportFigure)
#include "tst_export_figure.moc"
