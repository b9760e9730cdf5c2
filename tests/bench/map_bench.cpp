// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how fast the map of a boundary file is drawn and recoloured, with the classes that the window uses. Prints
// one JSON object.
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <exception>
#include <random>
#include <stop_token>
#include <utility>
#include <vector>

#include "app/jobs/operating_system.h"
#include "app/page/occupancy_grid.h"
#include "app/raster/screen_picture.h"
#include "core/figure/figure_cache.h"
#include "gis/dividing_line.h"
#include "gis/parallel/in_parallel.h"
#include "gis/region_reader.h"
#include "tests/bench/plain_read.h"
#include "tests/bench/timing.h"
#include "tests/support/china_albers.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/pictures/screen_request.h"

namespace {

using bench::Clock;
using bench::median;
using bench::quantile;
using bench::since;

constexpr int firstYear = 2000;
constexpr int years = 25;
constexpr unsigned seed = 1;

/// Milliseconds of each call, sorted.
template <class Work>
std::vector<double> timed(int times, const Work& work) {
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        work(i);
        all.push_back(since(start));
    }
    std::ranges::sort(all);
    return all;
}

/// Yearly figures that grow at a different rate in each region, so that colours change often.
core::Series generatedSeries(const core::RegionSet& regions) {
    std::mt19937 random(seed);
    std::lognormal_distribution<double> level(6, 1);
    std::uniform_real_distribution<double> growth(0.95, 1.2);
    std::vector<core::SeriesRecord> records;
    for (const core::Region& region : regions.regions()) {
        double value = level(random);
        for (int year = 0; year < years; ++year) {
            records.push_back(
                {region.code, core::Period::year(firstYear + year), {value, core::Provenance::Published}});
            value *= growth(random);
        }
    }
    return support::series("gdp", "first-published", std::move(records));
}

/// A dataset as the window's loader makes it, without the tables that ship.
core::Dataset datasetOf(core::RegionSet regions, const gis::Projection& projection, bool withFigures) {
    core::DatasetParts parts;
    parts.catalogue = support::paperCatalogue();
    if (withFigures) {
        parts.series.push_back(generatedSeries(regions));
    }
    parts.dividingLines.push_back(
        gis::dividingLine(regions, support::huLine().publishedEnds(), core::LineCurve::Albers, projection));
    parts.borders = core::borders(regions, gis::parallelExecutor(core::borderRounds));
    parts.anchors = core::labelAnchors(regions, gis::parallelExecutor(1));
    parts.regions = std::move(regions);
    return core::join(std::move(parts)).dataset;
}

core::MapSpec specOf(int year) {
    core::MapSpec spec = support::paperSpec();
    spec.indicator = core::IndicatorId("gdp");
    spec.grouping = std::string(core::noGroupingId);
    spec.period = core::Period::year(firstYear + year % years);
    spec.layers = {{core::LayerKind::Choropleth, true},
                   {core::LayerKind::DividingLine, true},
                   {core::LayerKind::RegionNames, true}};
    return spec;
}

/// Makes the requests of a window of a given size.
class Screen {
public:
    Screen(QSize size, const core::Dataset& dataset)
        : m_size(size), m_occupancy(*dataset.regions, dataset.regions->extent().value_or(core::Box{})) {}

    [[nodiscard]] app::ScreenRequest request(core::Figure figure) const {
        return support::screenRequest(std::move(figure), m_size, m_occupancy);
    }
    [[nodiscard]] app::PageLayout layout(const app::ScreenRequest& request) const {
        return app::pageLayout(*request.figure, request.text, request.frame, m_occupancy);
    }

private:
    QSize m_size;
    app::OccupancyGrid m_occupancy;
};

std::size_t vertexCount(const core::RegionSet& regions) {
    std::size_t count = 0;
    for (const core::Region& region : regions.regions()) {
        for (const core::Polygon& polygon : region.shape) {
            count += polygon.shell.size();
            for (const core::Ring& hole : polygon.holes) {
                count += hole.size();
            }
        }
    }
    return count;
}

struct Options {
    QString file;
    gis::BoundaryFields fields;
    QSize size;
    int frames = 60;
};

/// The picture of a window, and the caches that its successive pictures share.
struct Shown {
    app::RasterCaches caches;
    app::ScreenPicture picture;

    void show(const app::ScreenRequest& request) {
        const std::stop_token never;
        picture.show(app::ScreenRasters::of(request, caches, never), request);
    }
};

/// Measures plain reading, and opening up to the first picture.
core::RegionSet measureOpening(const Options& options, const gis::Projection& projection, Shown& shown,
                               QJsonObject& result) {
    const std::filesystem::path path = options.file.toStdString();
    bench::readPlainly(path);  // so that the file is in memory for both measurements
    const auto plainStart = Clock::now();
    bench::readPlainly(path);
    result["ogrReadProjectMs"] = since(plainStart);

    const auto start = Clock::now();
    const core::Dataset dataset =
        datasetOf(gis::readRegions(path, options.fields, projection).regions, projection, false);
    result["openMs"] = since(start);
    shown.show(Screen(options.size, dataset).request(core::makeFigure(dataset, specOf(0))));
    result["firstPaintMs"] = since(start);
    result["peakRssMb"] = bench::peakRssMb();
    return *dataset.regions;
}

/// Measures the figures of all years.
/// @returns the requests that show them.
std::vector<app::ScreenRequest> measureFigures(const core::Dataset& dataset, const Screen& screen,
                                               QJsonObject& result) {
    std::vector<app::ScreenRequest> requests;
    core::FigureCache cache;
    (void)core::makeFigure(dataset, specOf(0), cache);
    result["figureMedianMs"] = median(timed(
        years, [&](int i) { requests.push_back(screen.request(core::makeFigure(dataset, specOf(i + 1), cache))); }));
    return requests;
}

/// Measures what another year needs in the window's thread, and a memset for comparison.
void measureRecolouring(const Options& options, const Screen& screen, const std::vector<app::ScreenRequest>& requests,
                        Shown& shown, QJsonObject& result) {
    app::ScreenPicture& picture = shown.picture;
    const auto requestOf = [&](int i) -> const app::ScreenRequest& {
        return requests[static_cast<std::size_t>(i) % requests.size()];
    };
    const std::vector<double> recolour = timed(options.frames, [&](int i) {
        picture.setColours(*requestOf(i).figure);
        picture.fillMaps();
    });
    result["recolourMedianMs"] = median(recolour);
    result["recolourP95Ms"] = quantile(recolour, 0.95);
    result["panelsMedianMs"] = median(timed(options.frames, [&](int i) { picture.drawPanels(requestOf(i)); }));
    result["layoutMedianMs"] =
        median(timed(options.frames, [&](int i) { static_cast<void>(screen.layout(requestOf(i))); }));

    std::vector<std::uint32_t> frame(static_cast<std::size_t>(options.size.width() * options.size.height()));
    result["memsetMedianMs"] = median(timed(options.frames, [&](int i) {
        std::memset(frame.data(), i, frame.size() * sizeof(std::uint32_t));
        asm volatile("" : : "r"(frame.data()) : "memory");
    }));
}

/// Measures exact pictures in the same view, in moved views and in scaled views.
/// @param whole  the view of all regions.
void measureRedrawing(const Options& options, const Screen& screen, const std::vector<app::ScreenRequest>& requests,
                      const core::PageTransform& whole, Shown& shown, QJsonObject& result) {
    const auto redraw = [&](const core::PageTransform& view, int i) {
        app::ScreenRequest request = requests[static_cast<std::size_t>(i) % requests.size()];
        request.frame.view = view;
        request.layout = screen.layout(request);
        shown.show(request);
    };
    const core::PagePoint middle{options.size.width() / 2.0, options.size.height() / 2.0};
    result["repaintMedianMs"] = median(timed(options.frames, [&](int i) { redraw(whole, i); }));
    result["panMedianMs"] = median(timed(options.frames, [&](int i) { redraw(whole.panned(3.3 * i, 1.7 * i), i); }));
    result["zoomMedianMs"] =
        median(timed(options.frames, [&](int i) { redraw(whole.zoomedAt(middle, std::pow(1.05, i)), i); }));
}

/// Measures how long it takes to find the region under a point.
void measureLookup(const Options& options, const core::RegionSet& regions, const core::PageTransform& view,
                   QJsonObject& result) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> across(0, options.size.width());
    std::uniform_real_distribution<double> down(0, options.size.height());
    std::size_t found = 0;
    const std::vector<double> lookup = timed(20 * options.frames, [&](int) {
        found += regions.at(view.toMap({across(random), down(random)})).has_value();
    });
    result["hoverMedianUs"] = 1000 * median(lookup);
    result["hoverFound"] = static_cast<qint64>(found);
}

QJsonObject measured(const Options& options) {
    QJsonObject result{{"file", options.file}, {"width", options.size.width()}, {"height", options.size.height()}};
    const gis::Projection projection = support::chinaAlbers();
    Shown shown;
    const core::Dataset dataset = datasetOf(measureOpening(options, projection, shown, result), projection, true);
    const Screen screen(options.size, dataset);
    const app::ScreenRequest first = screen.request(core::makeFigure(dataset, specOf(0)));
    shown.show(first);
    const app::MapRaster& map = shown.picture.rasters()->map();
    result["regions"] = static_cast<qint64>(dataset.regions->size());
    result["vertices"] = static_cast<qint64>(vertexCount(*dataset.regions));
    result["filledPixels"] = static_cast<qint64>(map.filledPixels());
    result["blendedPixels"] = static_cast<qint64>(map.blendedPixels());

    const std::vector<app::ScreenRequest> requests = measureFigures(dataset, screen, result);
    measureRecolouring(options, screen, requests, shown, result);
    measureRedrawing(options, screen, requests, first.view(), shown, result);
    measureLookup(options, *dataset.regions, first.view(), result);
    return result;
}

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.isValid() && !size.isEmpty() ? size : QSize();
}

}  // namespace

int main(int argc, char** argv) {
    app::keepFreedMemory();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument("FILE", "Boundaries in any format that GDAL reads.");
    parser.addOptions({{"size", "Size of the picture in pixels.", "WxH", "3840x2160"},
                       {"frames", "Number of measurements of each value.", "N", "60"},
                       {"key", "The field of codes; without one, features are numbered.", "FIELD", ""}});
    parser.process(application);
    Options options;
    options.file = parser.positionalArguments().value(0);
    options.size = sizeFrom(parser.value("size"));
    options.frames = parser.value("frames").toInt();
    options.fields = {parser.value("key").toStdString(), "", ""};
    if (options.file.isEmpty() || !options.size.isValid() || options.frames < 1) {
        std::fputs("usage: map_bench FILE [--size 3840x2160] [--frames 60] [--key FIELD]\n", stderr);
        return 2;
    }
    try {
        std::puts(QJsonDocument(measured(options)).toJson(QJsonDocument::Compact).constData());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "map_bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
