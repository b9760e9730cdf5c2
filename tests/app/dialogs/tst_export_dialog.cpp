// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPixmap>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <atomic>
#include <utility>

#include "app/dialogs/export_dialog.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/eventually.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/room_test.h"

namespace {

/// Answers the dialogs of an export: the file dialog with a path and the filter of an extension, and any message.
class User : public QObject {
public:
    User(QString path, QString extension) : m_path(std::move(path)), m_extension(std::move(extension)) {
        m_poll.callOnTimeout(this, &User::answer);
        m_poll.start(10);
    }
    [[nodiscard]] const QString& messageText() const { return m_messageText; }

private:
    void answer() {
        QWidget* asked = QApplication::activeModalWidget();
        if (auto* files = qobject_cast<QFileDialog*>(asked)) {
            chooseIn(*files);
        } else if (auto* message = qobject_cast<QMessageBox*>(asked)) {
            m_messageText = message->text();
            message->accept();
        }
    }
    void chooseIn(QFileDialog& files) {
        auto* types = files.findChild<QComboBox*>(QStringLiteral("fileTypeCombo"));
        for (int i = 0; i < types->count(); ++i) {
            if (types->itemText(i).contains(QLatin1String("*.") + m_extension)) {
                types->setCurrentIndex(i);
                emit types->activated(i);  // as when a user chooses; selectNameFilter() emits no signal
                emit types->textActivated(types->itemText(i));
            }
        }
        files.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(m_path);
        QMetaObject::invokeMethod(&files, "accept");
    }

    QString m_path;
    QString m_extension;
    QString m_messageText;
    QTimer m_poll;
};

class Dialog : public app::ExportDialog {
public:
    explicit Dialog(app::Language language = app::Language::English,
                    const std::optional<core::Box>& screenExtent = std::nullopt, app::ExportDialogTools tools = {})
        : ExportDialog(core::makeFigure(support::sampleDataset(), support::paperSpec()), app::Wording(language),
                       screenExtent, nullptr, std::move(tools)) {}
    void save() {
        const auto* buttons = findChild<QDialogButtonBox*>();
        for (QAbstractButton* button : buttons->buttons()) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) {
                button->click();
            }
        }
    }
};

QByteArray firstBytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(200) : QByteArray();
}

}  // namespace

class TestExportDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void aNameWithoutExtensionGetsTheOneOfTheChosenFormat_data() {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PDF") << "pdf" << QByteArray("%PDF-");
        QTest::newRow("SVG") << "svg" << QByteArray("<?xml");
        QTest::newRow("PNG") << "png" << QByteArray("\x89PNG");
    }
    void aNameWithoutExtensionGetsTheOneOfTheChosenFormat() {
        QFETCH(const QString, extension);
        QFETCH(const QByteArray, begin);
        const QTemporaryDir folder;
        Dialog dialog;
        dialog.show();
        const User user(folder.filePath(QStringLiteral("map")), extension);
        dialog.save();
        COMPARE_EVENTUALLY(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(user.messageText(), QString());
        QVERIFY(firstBytesOf(folder.filePath(QStringLiteral("map.") + extension)).startsWith(begin));
    }

    void thePreviewFollowsTheTitle() {
        Dialog dialog;
        dialog.show();
        const auto* preview = dialog.findChild<QLabel*>(QStringLiteral("preview"));
        VERIFY_EVENTUALLY(!preview->pixmap().isNull());
        const QImage first = preview->pixmap().toImage();
        dialog.findChild<QLineEdit*>()->setText(QStringLiteral("Another title"));
        VERIFY_EVENTUALLY(preview->pixmap().toImage() != first);
    }

    void anExistingFileIsNotReplacedWithoutAQuestion() {
        const QTemporaryDir folder;
        QFile older(folder.filePath(QStringLiteral("map.pdf")));
        QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
        older.close();
        Dialog dialog;
        dialog.show();
        int asked = 0;
        bool isNamed = false;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
            QWidget* modal = QApplication::activeModalWidget();
            if (auto* question = qobject_cast<QMessageBox*>(modal)) {
                ++asked;
                question->button(QMessageBox::No)->click();
            } else if (auto* files = qobject_cast<QFileDialog*>(modal); files != nullptr && !isNamed) {
                isNamed = true;
                files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))
                    ->setText(folder.filePath(QStringLiteral("map")));
                // Not in this slot: the timer would not fire again for the question that follows.
                QMetaObject::invokeMethod(files, "accept", Qt::QueuedConnection);
            } else if (files != nullptr && asked > 0) {
                files->reject();
            }
        });
        poll.start(10);
        dialog.save();
        QCOMPARE(asked, 1);
        QCOMPARE(firstBytesOf(older.fileName()), QByteArray("older"));
    }

    void aTypedExtensionDecides() {
        const QTemporaryDir folder;
        Dialog dialog;
        const User user(folder.filePath(QStringLiteral("map.png")), QStringLiteral("pdf"));
        dialog.save();
        VERIFY_EVENTUALLY(firstBytesOf(folder.filePath(QStringLiteral("map.png"))).startsWith("\x89PNG"));
    }

    void aFileThatCannotBeWrittenIsNamedAndTheDialogStays_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << "/no such folder/map.pdf";
        QTest::newRow("no file can be made there") << "/proc/map.pdf";
    }
    void aFileThatCannotBeWrittenIsNamedAndTheDialogStays() {
        QFETCH(const QString, path);
        Dialog dialog;
        dialog.show();
        const User user(path, QStringLiteral("pdf"));
        dialog.save();
        (void)QTest::qWaitFor([&] { return user.messageText().contains(QFileInfo(path).path()); });
        QVERIFY2(user.messageText().contains(QFileInfo(path).path()), qPrintable(user.messageText()));
        QVERIFY2(user.messageText().endsWith(QLatin1Char('.')), qPrintable(user.messageText()));
        QVERIFY(dialog.isVisible());
    }

    void thePartOnTheScreenCanBeExported() {
        const core::Box whole = *support::sampleDataset().regions->extent();
        const core::Box quarter{whole.min, whole.centre()};
        const QTemporaryDir folder;
        const auto exported = [&](bool onlyScreen, const QString& name) {
            Dialog dialog(app::Language::English, quarter);
            dialog.findChild<QCheckBox*>(QStringLiteral("onlyScreen"))->setChecked(onlyScreen);
            const User user(folder.filePath(name), QStringLiteral("png"));
            dialog.save();
            (void)QTest::qWaitFor([&] { return QFile::exists(folder.filePath(name)); });
            return QImage(folder.filePath(name));
        };
        const QImage all = exported(false, QStringLiteral("all.png"));
        const QImage part = exported(true, QStringLiteral("part.png"));
        QCOMPARE(part.size(), all.size());
        QVERIFY(support::imageDifference(part, all, 20).differentPart > 0.1);
    }

    void thePartOnTheScreenCannotBeChosenWhenItIsTheWholeMap() {
        const Dialog dialog;
        QVERIFY(!dialog.findChild<QCheckBox*>(QStringLiteral("onlyScreen"))->isEnabled());
    }

    void aDialogCancelledWhileItExportsWritesNothing() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.pdf"));
        const auto jobs = std::make_shared<app::JobQueue>(1);
        std::atomic<bool> isHeld = true;
        app::JobSlot other(jobs);  // occupies the only thread
        other.start(
            [&](const app::JobContext&) {
                while (isHeld) {
                    QTest::qSleep(1);
                }
                return 0;
            },
            [](const app::JobResult<int>&) {});
        Dialog dialog(app::Language::English, std::nullopt, {.jobs = jobs});
        dialog.show();
        const User user(path, QStringLiteral("pdf"));
        dialog.save();
        QVERIFY(dialog.findChild<QProgressBar*>()->isVisible());
        dialog.reject();
        isHeld = false;
        VERIFY_EVENTUALLY(!other.isBusy());
        QVERIFY(!QFile::exists(path));
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
    }

    void theChoicesOfAnEarlierExportAreThePresets() {
        const app::ExportChoices choices{{120, 90, 600}, app::SvgText::Outlines};
        const Dialog dialog(app::Language::English, std::nullopt, {.choices = choices});
        QVERIFY(dialog.choices() == choices);
    }

    void lengthsHaveTheirUnitInChinese() {
        const app::InstalledLanguage installed(app::Language::Chinese);
        const Dialog dialog(app::Language::Chinese);
        const auto lengths = dialog.findChildren<QDoubleSpinBox*>();
        QVERIFY(lengths.size() >= 2);
        for (const QDoubleSpinBox* box : lengths) {
            QVERIFY2(box->text().endsWith(QStringLiteral("毫米")), qPrintable(box->text()));
        }
    }
};

HULINE_TEST_WIDGETS(TestExportDialog)
#include "tst_export_dialog.moc"
