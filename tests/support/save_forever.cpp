// SPDX-License-Identifier: GPL-3.0-or-later
// `PROGRAM FILE` saves two studies to FILE in turn until it is killed, and writes a line for each save.
// `PROGRAM --autosave FOLDER` writes an automatic copy to the folder, writes its path as a line, and waits.
#include <QByteArray>
#include <QCoreApplication>
#include <QThread>
#include <cstdio>

#include "app/files/replace_file.h"
#include "app/study/autosave.h"
#include "app/study/study_file.h"
#include "tests/support/studies.h"

namespace {

int saveForever(const char* path) {
    const QByteArray contents[] = {app::studyJson(support::largeStudy("first"), path),
                                   app::studyJson(support::largeStudy("second"), path)};
    for (std::size_t i = 0;; ++i) {
        if (app::replaceFile(path, contents[i % 2])) {
            return 1;
        }
        std::puts("saved");
        std::fflush(stdout);
    }
}

int keepAutosave(const char* folder) {
    const auto autosave = app::Autosave::create(folder);
    if (!autosave || autosave->write("a copy")) {
        return 1;
    }
    std::puts(autosave->file().c_str());
    std::fflush(stdout);
    QThread::sleep(1000);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--autosave") {
        return keepAutosave(argv[2]);
    }
    return argc == 2 ? saveForever(argv[1]) : 2;
}
