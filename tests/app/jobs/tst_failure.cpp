// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <new>
#include <stdexcept>
#include <system_error>

#include "app/jobs/failure.h"
#include "gis/parallel/progress.h"
#include "tests/support/room_test.h"

namespace {

template <class Thrown>
app::Failure failureOf(const Thrown& thrown) {
    try {
        throw thrown;
    } catch (...) {
        return app::currentFailure();
    }
}

}  // namespace

class TestFailure : public QObject {
    Q_OBJECT

private slots:
    void lackOfMemoryOrThreadsIsOutOfMemory() {
        QCOMPARE(failureOf(std::bad_alloc()).kind, app::FailureKind::OutOfMemory);
        QCOMPARE(failureOf(std::length_error("vector")).kind, app::FailureKind::OutOfMemory);
        const std::system_error noThread(std::make_error_code(std::errc::resource_unavailable_try_again));
        QCOMPARE(failureOf(noThread).kind, app::FailureKind::OutOfMemory);
    }

    void aFileErrorIsKept() {
        const app::Failure failure = failureOf(gis::Error(gis::ErrorKind::FileMissing, "a.shp", ""));
        QCOMPARE(failure.kind, app::FailureKind::FileOrLibrary);
        QCOMPARE(failure.error->kind, gis::ErrorKind::FileMissing);
        QCOMPARE(failure.error->subject, std::string("a.shp"));
    }

    void aCancellationIsNotAnError() { QCOMPARE(failureOf(gis::Cancelled()).kind, app::FailureKind::Cancelled); }

    void anyOtherExceptionIsUnexpectedAndKeepsItsText() {
        const app::Failure failure = failureOf(std::invalid_argument("a defect"));
        QCOMPARE(failure.kind, app::FailureKind::Unexpected);
        QCOMPARE(failure.detail, std::string("a defect"));
        QCOMPARE(failureOf(std::system_error(std::make_error_code(std::errc::io_error))).kind,
                 app::FailureKind::Unexpected);
        QCOMPARE(failureOf(42).kind, app::FailureKind::Unexpected);
    }
};

HULINE_TEST(TestFailure)
#include "tst_failure.moc"
