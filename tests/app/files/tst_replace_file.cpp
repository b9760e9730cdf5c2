// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <functional>

#include "app/files/replace_file.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"

namespace {

namespace fs = std::filesystem;

QByteArray contentOf(const fs::path& path) { return support::contentOf(QString::fromStdString(path.string())); }

/// The functions of the system, of which the n-th call fails. A failed call has no effect.
class FailingOperations {
public:
    FailingOperations(int failingCall, int error) : m_failingCall(failingCall), m_error(error) {
        const app::FileOperations system = app::systemFileOperations();
        operations.open = [=, this](const char* path, int flags, unsigned mode) {
            return fails() ? -1 : system.open(path, flags, mode);
        };
        operations.write = [=, this](int file, const void* bytes, std::size_t count) -> std::ptrdiff_t {
            const std::size_t part = std::max<std::size_t>(count / 2, 1);  // as a disk that is almost full
            return fails() ? -1 : system.write(file, bytes, part);
        };
        operations.changeMode = [=, this](int file, unsigned mode) {
            return fails() ? -1 : system.changeMode(file, mode);
        };
        operations.sync = [=, this](int file) { return fails() ? -1 : system.sync(file); };
        operations.close = [=, this](int file) {
            const bool isFailing = fails();
            const int result = system.close(file);
            errno = isFailing ? m_error : errno;
            return isFailing ? -1 : result;
        };
        operations.rename = [=, this](const char* from, const char* to) {
            return fails() ? -1 : system.rename(from, to);
        };
        operations.remove = [=](const char* path) { return system.remove(path); };
    }

    app::FileOperations operations;
    int calls = 0;

private:
    bool fails() {
        errno = m_error;
        return ++calls == m_failingCall;
    }

    int m_failingCall;
    int m_error;
};

}  // namespace

class TestReplaceFile : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = fs::path(m_folder->path().toStdString()) / "研究 1.huline";
    }

    void aNewFileAndItsReplacementHaveTheGivenContent() {
        QVERIFY(!app::replaceFile(m_file, "first"));
        QCOMPARE(content(), QByteArray("first"));
        QVERIFY(!app::replaceFile(m_file, QByteArray(3000000, 'x')));
        QCOMPARE(content(), QByteArray(3000000, 'x'));
        QVERIFY(!app::replaceFile(m_file, {}));
        QCOMPARE(content(), QByteArray());
        QCOMPARE(names(), QStringList(QStringLiteral("研究 1.huline")));
    }

    /// Every call of open, write, fchmod, fsync, close and rename fails once, with each of several errors.
    void afterAnyFailureTheOldOrTheNewContentIsThereWhole() {
        const QByteArray before("the old content");
        const QByteArray after(100, 'n');
        for (const int error : {EIO, ENOSPC, EACCES, EROFS, EDQUOT}) {
            int failures = 0;
            for (int failing = 1;; ++failing) {
                QVERIFY(!app::replaceFile(m_file, before));
                FailingOperations failingOperations(failing, error);
                const auto failure = app::replaceFile(m_file, after, failingOperations.operations);
                QCOMPARE(names().size(), 1);
                if (failingOperations.calls < failing) {
                    QVERIFY(!failure);
                    QCOMPARE(content(), after);
                    break;
                }
                ++failures;
                const bool isClosingOfTheFolder = !failure;  // it cannot lose anything
                QVERIFY(content() == before || content() == after);
                if (!isClosingOfTheFolder) {
                    QCOMPARE(failure->error, error);
                    QCOMPARE(failure->path, m_file);
                }
            }
            QVERIFY2(failures >= 13, qPrintable(QString::number(failures)));
        }
    }

    void anInterruptedWriteIsRepeated() {
        for (int failing = 2; failing < 6; ++failing) {
            FailingOperations interrupted(failing, EINTR);
            QVERIFY(!app::replaceFile(m_file, QByteArray(100, 'a'), interrupted.operations));
            QCOMPARE(content(), QByteArray(100, 'a'));
        }
    }

    void permissionsAreKept() {
        QVERIFY(!app::replaceFile(m_file, "first"));
        for (const fs::perms permissions : {fs::perms(0600), fs::perms(0664), fs::perms(0754)}) {
            fs::permissions(m_file, permissions);
            QVERIFY(!app::replaceFile(m_file, "second"));
            QCOMPARE(fs::status(m_file).permissions(), permissions);
        }
    }

    void aSymbolicLinkStaysAndItsTargetIsReplaced() {
        const fs::path folder = m_file.parent_path();
        fs::create_directory(folder / "other");
        fs::create_symlink("other/target", m_file);
        QVERIFY(!app::replaceFile(m_file, "through a link to nothing"));
        QVERIFY(!app::replaceFile(m_file, "through a link"));
        QVERIFY(fs::is_symlink(m_file));
        QCOMPARE(contentOf(folder / "other" / "target"), QByteArray("through a link"));
        fs::create_symlink("研究 1.huline", folder / "second");
        QVERIFY(!app::replaceFile(folder / "second", "through two links"));
        QCOMPARE(contentOf(folder / "other" / "target"), QByteArray("through two links"));
        fs::create_symlink("loop", folder / "loop");
        QCOMPARE(app::replaceFile(folder / "loop", "a")->error, ELOOP);
    }

    void foldersAndDevicesAreNotReplaced() {
        QCOMPARE(app::replaceFile(m_file.parent_path(), "a")->error, EISDIR);
        QCOMPARE(app::replaceFile("/dev/null", "a")->error, EINVAL);
        QCOMPARE(app::replaceFile(m_file.parent_path() / "no folder" / "a", "a")->error, ENOENT);
        QVERIFY(!fs::is_regular_file("/dev/null"));
    }

    void aReadOnlyFileSystemIsReported() { QCOMPARE(app::replaceFile("/proc/huline", "a")->error, ENOENT); }

    void aRelativePathIsOfTheWorkingFolder() {
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_folder->path());
        QVERIFY(!app::replaceFile("plain", "a"));
        QDir::setCurrent(before);
        QCOMPARE(contentOf(m_file.parent_path() / "plain"), QByteArray("a"));
    }

private:
    [[nodiscard]] QByteArray content() const { return contentOf(m_file); }
    [[nodiscard]] QStringList names() const {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

HULINE_TEST_CORE(TestReplaceFile)
#include "tst_replace_file.moc"
