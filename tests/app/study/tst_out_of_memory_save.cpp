// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces operator new of this test program, so that a test can make any allocation fail.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <cstdlib>
#include <new>
#include <optional>

#include "app/files/replace_file.h"
#include "app/study/study_file.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"
#include "tests/support/studies.h"

namespace {

/// The number of allocations that this thread may still make; nothing for any number.
thread_local std::optional<int> allocationsLeft;

[[maybe_unused]] void* allocated(std::size_t size) {
    if (allocationsLeft && (*allocationsLeft)-- <= 0) {
        throw std::bad_alloc();
    }
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

}  // namespace

// A sanitizer has an allocator of its own, which must not be mixed with this one.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr bool isReplaced = true;
void* operator new(std::size_t size) { return allocated(size); }
void* operator new[](std::size_t size) { return allocated(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
#else
constexpr bool isReplaced = false;
#endif

class TestOutOfMemorySave : public QObject {
    Q_OBJECT

private slots:
    void afterAnyFailedAllocationTheOldOrTheNewStudyIsThereWhole() {
        if (!isReplaced) {
            QSKIP("The sanitizer replaces operator new.");
        }
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("study.huline")).toStdString();
        support::Draw draw(4);
        const app::Study before = support::randomStudy(draw);
        app::Study after = support::randomStudy(draw);
        after.map.customGrouping = draw.own();
        int failures = 0;
        for (bool isSaved = false; !isSaved; failures += isSaved ? 0 : 1) {
            QVERIFY(!app::replaceFile(file, app::studyJson(before, file)));
            isSaved = saveWith(failures, after, file);
            const auto read = app::readStudy(file);
            QVERIFY(std::get<app::ReadStudy>(read).study == (isSaved ? after : before));
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        }
        qInfo("%d allocations failed in turn", failures);
        QVERIFY(failures > 50);
    }

private:
    /// Saves a study with a limited number of allocations. @returns whether they sufficed.
    static bool saveWith(int allocations, const app::Study& study, const std::filesystem::path& file) {
        allocationsLeft = allocations;
        bool isSaved = false;
        try {
            isSaved = !app::replaceFile(file, app::studyJson(study, file));
        } catch (const std::bad_alloc&) {
        }
        allocationsLeft.reset();
        return isSaved;
    }
};

HULINE_TEST_CORE(TestOutOfMemorySave)
#include "tst_out_of_memory_save.moc"
