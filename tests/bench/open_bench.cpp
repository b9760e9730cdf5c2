// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long it takes to open a boundary file: the steps one by one, or all together as in the window. Each run
// measures one of them, because the peak of memory belongs to the process.
#include <QApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/jobs/operating_system.h"
#include "app/load/data_paths.h"
#include "app/load/load_dataset.h"
#include "app/map/map_view.h"
#include "app/package/data_package.h"
#include "app/window/main_window.h"
#include "app/window/map_session.h"
#include "core/dataset/dataset.h"
#include "gis/adjacency.h"
#include "gis/dividing_line.h"
#include "gis/parallel/in_parallel.h"
#include "gis/projection.h"
#include "gis/region_reader.h"
#include "tests/bench/data_folder.h"
#include "tests/bench/plain_read.h"
#include "tests/bench/timing.h"
#include "tests/support/china_albers.h"
#include "tests/support/datasets/paper_catalogue.h"

namespace {

using bench::Clock;

constexpr const char* usage =
    "usage: open_bench plain|regions|steps|load|window FILE [CODE_FIELD]\n"
    "       open_bench load|window FOLDER     for the boundaries and the statistics of a folder, as for HULINE_DATA\n";

struct Start {
    Clock::time_point time = Clock::now();
    double processorMs = bench::processorMs();
};

void printStep(const char* name, const Start& start) {
    const double ms = bench::since(start.time);
    std::cout << name << ": " << ms << " ms, of processors " << bench::processorMs() - start.processorMs
              << " ms, peak so far " << std::lround(bench::peakRssMb()) << " MB" << std::endl;
}

void time(const char* name, const std::function<void()>& step) {
    const Start start;
    step();
    printStep(name, start);
}

/// Measures what the other times are compared with. The file is read twice, so that it is in memory when it counts.
void timePlainReading(const std::filesystem::path& path) {
    bench::readPlainly(path);
    time("plain OGR", [&] { bench::readPlainly(path); });
}

core::RegionSet regionsOf(const std::string& path, const std::string& code, const gis::Projection& projection) {
    return gis::readRegions(path, gis::BoundaryFields{code, "", ""}, projection).regions;
}

/// Measures the steps that make the parts of a Dataset other than the tables.
void timeSteps(const std::string& path, const std::string& code) {
    const gis::Projection projection = support::chinaAlbers();
    core::DatasetParts parts;
    time("regions", [&] { parts.regions = regionsOf(path, code, projection); });
    parts.catalogue = support::paperCatalogue();
    const core::LineEnds& ends = support::huLine().publishedEnds();
    time("dividing lines", [&] {
        for (const core::LineCurve curve :
             {core::LineCurve::Albers, core::LineCurve::Geodesic, core::LineCurve::LonLat}) {
            parts.dividingLines.push_back(gis::dividingLine(parts.regions, ends, curve, projection));
        }
    });
    time("borders", [&] { parts.borders = core::borders(parts.regions, gis::parallelExecutor(core::borderRounds)); });
    time("anchors", [&] { parts.anchors = core::labelAnchors(parts.regions, gis::parallelExecutor(1)); });
    std::shared_ptr<const core::RegionSet> regions;
    time("join with these", [&] { regions = core::join(std::move(parts)).dataset.regions; });
    time("neighbours", [&] { (void)gis::neighbours(*regions); });
}

/// The data and the boundaries that a path stands for.
struct Source {
    app::DataPaths paths;
    std::optional<app::BoundaryFile> boundaries;  ///< Without a value when they belong to the folder.
    std::filesystem::path file;                   ///< The boundaries, in either case.
};

/// The file of the regions of a data package, which app::loadData() looks for in these two places.
std::filesystem::path boundariesOf(const app::DataPaths& paths) {
    const std::string name = app::readDataPackage(paths.statistics).map.boundaries;
    const std::filesystem::path beside = paths.statistics / name;
    return std::filesystem::exists(beside) ? beside : paths.shapefiles / name;
}

Source sourceOf(const std::filesystem::path& path, const std::string& code) {
    if (std::filesystem::is_directory(path)) {
        const app::DataPaths paths = bench::dataIn(path);
        return {paths, std::nullopt, boundariesOf(paths)};
    }
    const auto shipped = app::findData(app::dataHints()).found;
    if (!shipped) {
        throw std::runtime_error("the data that ship with the program are not found");
    }
    return {*shipped, app::BoundaryFile{path, code.empty() ? std::nullopt : std::optional(code)}, path};
}

/// Measures the longest time between two checks for cancellation.
class LongestWait {
public:
    void check() {
        m_longest = std::max(m_longest, Clock::now() - m_last);
        m_last = Clock::now();
    }
    void print(const char* name) {
        std::cout << name << ": " << bench::milliseconds(m_longest) << " ms\n";
        m_longest = {};
    }

private:
    Clock::time_point m_last = Clock::now();
    Clock::duration m_longest{};
};

/// Does what the loading thread of the window does.
void load(const Source& source) {
    timePlainReading(source.file);
    LongestWait wait;
    const Start start;
    app::LoadOptions options{source.boundaries, {}, {}};
    options.progress = [&](double) {
        wait.check();
        return true;
    };
    options.onMapReady = [&](const app::LoadedData&) {
        wait.check();
        printStep("all for a picture", start);
        wait.print("longest time until Cancel takes effect");
    };
    (void)app::loadData(source.paths, options);
    printStep("neighbours", start);
    wait.print("longest time until Cancel takes effect");
}

/// Prints when the map is painted first, and when it is painted with the neighbours of its regions known.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    void watchFromNow() { m_start = Start(); }

    bool notify(QObject* receiver, QEvent* event) override {
        auto* map = event->type() == QEvent::Paint ? qobject_cast<app::MapView*>(receiver) : nullptr;
        const bool isDone = QApplication::notify(receiver, event);
        if (map != nullptr && map->isExact()) {
            reportPaint(*qobject_cast<app::MainWindow*>(map->window()));
        }
        return isDone;
    }

private:
    void reportPaint(app::MainWindow& window) {
        const auto queen = window.workbench().dataset().queen;
        if (!m_first) {
            m_first = queen;
            printStep("first picture", m_start);
        }
        const bool areNeighboursKnown = m_first != queen || queen->islands().size() < queen->size();
        if (areNeighboursKnown) {
            printStep("picture with neighbours", m_start);
            quit();
        }
    }

    Start m_start;
    std::shared_ptr<const core::Adjacency> m_first;
};

/// Opens the program's own window, without a screen, and measures the time until the map is painted.
int openWindow(const std::string& path, const std::string& code) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    std::string name = "open_bench";
    std::array<char*, 2> argv{name.data(), nullptr};
    WatchedApplication application(argc, argv.data());
    const Source source = sourceOf(path, code);
    timePlainReading(source.file);
    application.watchFromNow();
    app::MapSession session(source.paths, app::Language::English);
    session.open(source.boundaries);
    return QApplication::exec();
}

int run(const std::vector<std::string>& words) {
    const std::string mode = words.size() > 1 ? words[0] : std::string();
    const std::string code = words.size() > 2 ? words[2] : std::string();
    if (mode == "plain") {
        timePlainReading(words[1]);
    } else if (mode == "regions") {
        time("regions", [&] { (void)regionsOf(words[1], code, support::chinaAlbers()); });
    } else if (mode == "steps") {
        timePlainReading(words[1]);
        timeSteps(words[1], code);
    } else if (mode == "load") {
        load(sourceOf(words[1], code));
    } else if (mode == "window") {
        return openWindow(words[1], code);
    } else {
        std::cerr << usage;
        return 2;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    app::keepFreedMemory();
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "open_bench: " << error.what() << '\n';
        return 1;
    }
}
