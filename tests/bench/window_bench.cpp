// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how fast the window plays through the years. Prints one JSON object with the time of a frame, from the
// choice of a year to the last painted pixel of map and panels, with each of the panels on the right in front. With
// --choices, makes random choices of every kind instead and prints the longest choice and the longest turn of the event
// loop.
#include <time.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QDockWidget>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/jobs/operating_system.h"
#include "app/load/load_dataset.h"
#include "app/window/main_window.h"
#include "core/numeric/value_table.h"
#include "tests/bench/data_folder.h"
#include "tests/bench/random_choices.h"
#include "tests/bench/timing.h"

namespace {

using bench::Clock;
using bench::quantile;
using bench::since;

/// The names of the docks on the right.
constexpr std::array<std::string_view, 6> panelNames{"gaps", "analysis", "hu-line", "grouping", "table", "audit"};

/// Processor milliseconds of this thread so far.
double threadProcessorMs() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return 1e3 * static_cast<double>(used.tv_sec) + 1e-6 * static_cast<double>(used.tv_nsec);
}

/// The longest of several spans of work, in milliseconds.
struct Longest {
    double elapsedMs = 0;
    double processorMs = 0;  ///< Of this thread: not more when other programs run.

    template <class Work>
    void time(const Work& work) {
        const auto start = Clock::now();
        const double before = threadProcessorMs();
        work();
        processorMs = std::max(processorMs, threadProcessorMs() - before);
        elapsedMs = std::max(elapsedMs, since(start));
    }
};

/// Handles events until nothing is left to paint.
void handleEvents() {
    constexpr int rounds = 3;  // a layout causes a paint event, which may cause one of a chart
    for (int i = 0; i < rounds; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

/// Gives threads time to finish the exact picture.
void waitForThreads() {
    constexpr int waitMs = 1500;
    QEventLoop loop;
    QTimer::singleShot(waitMs, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Handles events for the shortest time for which a playing timeline shows a year.
/// @return the longest turn of the event loop, in milliseconds.
double longestTurn() {
    constexpr double durationMs = 250;
    const auto start = Clock::now();
    double longest = 0;
    while (since(start) < durationMs) {
        const auto turn = Clock::now();
        QCoreApplication::processEvents();
        longest = std::max(longest, since(turn));
        QThread::msleep(1);
    }
    return longest;
}

/// Plays through all years, repeatedly.
/// @param atPace  show each year as long as at the greatest speed, and count the longest turn of the event loop in that
///                time as a frame.
QJsonObject played(app::Workbench& workbench, int frames, bool atPace) {
    const std::vector<core::Period> periods = workbench.figure().timeline.periods;
    std::vector<double> figure;
    std::vector<double> frame;
    for (int i = 0; i < frames; ++i) {
        const core::Period period = periods[static_cast<std::size_t>(i) % periods.size()];
        const auto start = Clock::now();
        workbench.choose(core::SetPeriod{period});
        figure.push_back(since(start));
        handleEvents();
        frame.push_back(since(start));
        if (atPace) {
            frame.push_back(longestTurn());
        }
    }
    std::ranges::sort(figure);
    std::ranges::sort(frame);
    return {{"chosenMedianMs", bench::median(figure)},
            {"frameMedianMs", bench::median(frame)},
            {"frameP95Ms", quantile(frame, 0.95)},
            {"frameWorstMs", frame.back()}};
}

/// Handles events until the figure of a choice and its picture are complete, and no shorter than a quarter of a second.
/// @param start  when the choice was made.
void handleEventsUntilComplete(const app::Workbench& workbench, Clock::time_point start, Longest& turn) {
    constexpr double shortestMs = 250;
    constexpr double longestMs = 20000;
    const auto isComplete = [&] {
        return !workbench.isMakingFigure() && workbench.figure().analysisState == core::AnalysisState::Complete;
    };
    while (since(start) < shortestMs || (!isComplete() && since(start) < longestMs)) {
        turn.time([] { QCoreApplication::processEvents(); });
        QThread::msleep(1);
    }
}

/// Makes random choices, a kind after another.
/// @param only  the name of one kind; empty for all kinds.
QJsonObject chosen(app::MainWindow& window, int rounds, const std::string& only) {
    constexpr unsigned seed = 1;
    app::Workbench& workbench = window.workbench();
    const core::Dataset dataset = workbench.dataset();
    bench::RandomChoices choices(dataset, seed);
    QJsonObject result;
    double worst = 0;
    for (const std::string_view kind : bench::choiceKinds()) {
        if (!only.empty() && kind != only) {
            continue;
        }
        Longest choice;
        Longest turn;
        for (int i = 0; i < rounds; ++i) {
            const core::MapSpec spec = choices.changed(workbench.spec(), kind);
            const auto start = Clock::now();
            choice.time([&] { workbench.choose(core::ShowClaim{{}, spec}); });  // sets every field
            handleEventsUntilComplete(workbench, start, turn);
        }
        const QString name = QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
        result[name] = QJsonObject{{"choiceWorstMs", choice.elapsedMs},
                                   {"choiceWorstProcessorMs", choice.processorMs},
                                   {"turnWorstMs", turn.elapsedMs},
                                   {"turnWorstProcessorMs", turn.processorMs}};
        worst = std::max({worst, choice.elapsedMs, turn.elapsedMs});
    }
    result["worstMs"] = worst;
    return result;
}

/// A window that is shown and complete.
std::unique_ptr<app::MainWindow> shownWindow(const app::DataPaths& paths, QSize size) {
    auto window = std::make_unique<app::MainWindow>(app::loadDataset(paths), app::Language::English);
    window->resize(size);
    window->show();
    waitForThreads();
    return window;
}

/// @param only      the name of one dock; empty for all docks on the right.
/// @param analysis  the analysis that its panel shows.
QJsonObject measured(const app::DataPaths& paths, QSize size, int frames, const QString& only,
                     core::AnalysisKind analysis, bool atPace) {
    const std::unique_ptr<app::MainWindow> shown = shownWindow(paths, size);
    app::MainWindow& window = *shown;
    window.workbench().choose(core::SetAnalysisKind{analysis});
    waitForThreads();
    QJsonObject result{{"regions", static_cast<qint64>(window.workbench().figure().regions->size())},
                       {"width", window.width()},
                       {"height", window.height()}};
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
        const bool isSelected = only.isEmpty() || dock->objectName() == only;
        if (isSelected && window.dockWidgetArea(dock) == Qt::RightDockWidgetArea) {
            dock->raise();
            waitForThreads();
            result[dock->objectName()] = played(window.workbench(), frames, atPace);
        }
    }
    if (!only.isEmpty() && !result.contains(only)) {
        throw std::logic_error("the window has no panel on the right with the name " + only.toStdString());
    }
    return result;
}

/// "gaps, analysis or audit"
std::string listOf(std::span<const std::string_view> names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        list += i == 0 ? "" : (i + 1 == names.size() ? " or " : ", ");
        list += names[i];
    }
    return list;
}

std::vector<std::string_view> analysisNames() {
    std::vector<std::string_view> names;
    for (const core::AnalysisKind kind : core::allAnalysisKinds()) {
        names.push_back(core::idOf(kind));
    }
    return names;
}

/// Whether the value of an option is one of the names, or empty. If not, says so on the error stream.
bool isKnown(const QCommandLineParser& parser, const char* option, std::span<const std::string_view> names) {
    const std::string value = parser.value(option).toStdString();
    if (value.empty() || std::ranges::find(names, value) != names.end()) {
        return true;
    }
    std::fprintf(stderr, "window_bench: invalid value for --%s: \"%s\" (expected one of: %s)\n", option, value.c_str(),
                 listOf(names).c_str());
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    app::keepFreedMemory();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    const std::vector<std::string_view>& kinds = bench::choiceKinds();
    const std::vector<std::string_view> analyses = analysisNames();
    const auto help = [](const char* what, std::span<const std::string_view> names) {
        return QString::fromStdString(what + (' ' + listOf(names)) + '.');
    };
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument("FOLDER",
                                 "A data package, or a folder with statistics/ and shapefiles/, as for HULINE_DATA.");
    parser.addOptions({{"width", "Pixels of the window across.", "PIXELS", "1920"},
                       {"height", "Pixels of the window down.", "PIXELS", "1080"},
                       {"frames", "Number of years to play.", "N", "120"},
                       {"panel", help("One panel on the right instead of all:", panelNames), "NAME", ""},
                       {"analysis", help("The analysis that its panel shows:", analyses), "KIND", "gap-over-time"},
                       {"choices", "Make random choices of every kind, as many of each as --frames says."},
                       {"kind", help("One kind of choices instead of all:", kinds), "NAME", ""},
                       {"pace", "Show each year for a quarter of a second, as at the greatest speed."}});
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0);
    const QSize size(parser.value("width").toInt(), parser.value("height").toInt());
    const int frames = parser.value("frames").toInt();
    if (!isKnown(parser, "panel", panelNames) || !isKnown(parser, "analysis", analyses) ||
        !isKnown(parser, "kind", kinds)) {
        return 2;
    }
    if (folder.isEmpty() || size.isEmpty() || frames < 1) {
        std::fputs(
            "usage: window_bench FOLDER [--width 1920] [--height 1080] [--frames 120] [--panel NAME] "
            "[--analysis KIND] [--pace] [--choices [--kind NAME]]\n",
            stderr);
        return 2;
    }
    try {
        const app::DataPaths paths = bench::dataIn(folder.toStdString());
        const auto analysis = core::valueById<core::AnalysisKind>(parser.value("analysis").toStdString())
                                  .value_or(core::AnalysisKind::GapOverTime);
        const QJsonObject result =
            parser.isSet("choices")
                ? chosen(*shownWindow(paths, size), frames, parser.value("kind").toStdString())
                : measured(paths, size, frames, parser.value("panel"), analysis, parser.isSet("pace"));
        std::puts(QJsonDocument(result).toJson(QJsonDocument::Indented).constData());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "window_bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
