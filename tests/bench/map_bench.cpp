// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the map of any boundary file is: one JSON object about what the window does with it, with the window's
// classes.
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <vector>

#include <sys/resource.h>

#include "app/page/territory.h"
#include "app/raster/screen_picture.h"
#include "app/wording.h"
#include "core/figure/figure.h"
#include "gis/error.h"
#include "gis/hu_line.h"
#include "gis/in_parallel.h"
#include "gis/region_reader.h"
#include "tests/bench/plain_read.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr int firstYear = 2000;
constexpr int years = 25;
constexpr unsigned seed = 1;

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Milliseconds of each call.
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

/// Of sorted numbers, the one that a part of them does not exceed.
double quantile(const std::vector<double>& sorted, double part) {
    return sorted[static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size()))) - 1];
}
double median(const std::vector<double>& sorted) { return quantile(sorted, 0.5); }

/// Yearly figures that grow at their own pace in each region: no colour is the same for long.
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
    return {core::Indicator::Gdp, core::Vintage::FirstPublished, "generated", std::move(records)};
}

/// As the window's loader makes it, without the tables that ship.
core::Dataset datasetOf(core::RegionSet regions, const gis::Projection& projection, bool withFigures) {
    core::DatasetParts parts;
    if (withFigures) {
        parts.series.push_back(generatedSeries(regions));
    }
    parts.huLines.push_back(gis::huLine(regions, core::HuLineEnds{}, core::HuCurve::Albers, projection));
    parts.borders = core::borders(regions, gis::parallelOrder(core::borderRounds));
    parts.anchors = core::labelAnchors(regions, gis::parallelOrder(1));
    parts.regions = std::move(regions);
    return core::join(std::move(parts)).dataset;
}

core::MapSpec specOf(int year) {
    core::MapSpec spec;
    spec.indicator = core::Indicator::Gdp;
    spec.grouping = std::string(core::noGroupingId);
    spec.year = core::Period::year(firstYear + year % years);
    spec.layers = {
        {core::LayerKind::Choropleth, true}, {core::LayerKind::HuLine, true}, {core::LayerKind::RegionNames, true}};
    return spec;
}

/// What a window of some size shows.
class Screen {
public:
    Screen(QSize size, const core::Dataset& dataset)
        : m_size(size), m_territory(*dataset.regions, dataset.regions->extent().value_or(core::Box{})) {}

    [[nodiscard]] app::ScreenWish wish(core::Figure figure) const {
        app::ScreenWish wish;
        wish.figure = std::make_shared<const core::Figure>(std::move(figure));
        wish.text = app::Wording(app::Language::English).figureText(*wish.figure);
        wish.frame.rect = {0, 0, static_cast<double>(m_size.width()), static_cast<double>(m_size.height())};
        wish.frame.furniture = app::Furniture::Screen;
        wish.layout = layout(wish);
        wish.frame.view = wish.layout.fitted;
        return wish;
    }
    [[nodiscard]] app::PageLayout layout(const app::ScreenWish& wish) const {
        return app::pageLayout(*wish.figure, wish.text, wish.frame, m_territory);
    }

private:
    QSize m_size;
    app::Territory m_territory;
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

double peakRssMb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Options {
    QString file;
    gis::BoundaryFields fields;
    QSize size;
    int frames = 60;
};

QJsonObject measured(const Options& options) {
    const std::filesystem::path path = options.file.toStdString();
    QJsonObject result{{"file", options.file}, {"width", options.size.width()}, {"height", options.size.height()}};
    const gis::Projection projection = gis::Projection::chinaAlbers();
    bench::readPlainly(path);  // so that the file is in memory for both
    const auto plainStart = Clock::now();
    bench::readPlainly(path);
    result["ogrReadProjectMs"] = since(plainStart);

    const std::atomic<bool> never = false;
    app::RasterMemory memory;
    app::ScreenPicture picture;
    const auto start = Clock::now();
    core::Dataset dataset = datasetOf(gis::readRegions(path, options.fields, projection).regions, projection, false);
    result["openMs"] = since(start);
    {
        const app::ScreenWish first = Screen(options.size, dataset).wish(core::makeFigure(dataset, specOf(0)));
        picture.show(app::ScreenRasters::of(first, memory, never), first);
    }
    result["firstPaintMs"] = since(start);
    result["peakRssMb"] = peakRssMb();

    dataset = datasetOf(core::RegionSet(*dataset.regions), projection, true);
    const Screen screen(options.size, dataset);
    const app::ScreenWish first = screen.wish(core::makeFigure(dataset, specOf(0)));
    picture.show(app::ScreenRasters::of(first, memory, never), first);
    result["regions"] = static_cast<qint64>(dataset.regions->size());
    result["vertices"] = static_cast<qint64>(vertexCount(*dataset.regions));
    result["filledPixels"] = static_cast<qint64>(picture.rasters()->map().filledPixels());
    result["blendedPixels"] = static_cast<qint64>(picture.rasters()->map().blendedPixels());

    std::vector<app::ScreenWish> wishes;
    std::shared_ptr<const core::Figure> previous = first.figure;
    result["figureMedianMs"] = median(timed(years, [&](int i) {
        wishes.push_back(screen.wish(core::makeFigure(dataset, specOf(i + 1), *previous)));
        previous = wishes.back().figure;
    }));
    const auto wishFor = [&](int i) -> const app::ScreenWish& { return wishes[static_cast<std::size_t>(i % years)]; };

    const std::vector<double> recolour = timed(options.frames, [&](int i) {
        picture.takeInks(*wishFor(i).figure);
        picture.fillMaps();
    });
    result["recolourMedianMs"] = median(recolour);
    result["recolourP95Ms"] = quantile(recolour, 0.95);
    result["panelsMedianMs"] = median(timed(options.frames, [&](int i) { picture.drawPanels(wishFor(i)); }));
    result["layoutMedianMs"] =
        median(timed(options.frames, [&](int i) { static_cast<void>(screen.layout(wishFor(i))); }));

    std::vector<std::uint32_t> frame(static_cast<std::size_t>(options.size.width() * options.size.height()));
    result["memsetMedianMs"] = median(timed(options.frames, [&](int i) {
        std::memset(frame.data(), i, frame.size() * sizeof(std::uint32_t));
        asm volatile("" : : "r"(frame.data()) : "memory");
    }));

    const auto redraw = [&](const core::PageTransform& view, int i) {
        app::ScreenWish wish = wishFor(i);
        wish.frame.view = view;
        wish.layout = screen.layout(wish);
        picture.show(app::ScreenRasters::of(wish, memory, never), wish);
    };
    const core::PageTransform whole = first.view();
    const core::PagePoint middle{options.size.width() / 2.0, options.size.height() / 2.0};
    result["repaintMedianMs"] = median(timed(options.frames, [&](int i) { redraw(whole, i); }));
    result["panMedianMs"] = median(timed(options.frames, [&](int i) { redraw(whole.panned(3.3 * i, 1.7 * i), i); }));
    result["zoomMedianMs"] =
        median(timed(options.frames, [&](int i) { redraw(whole.zoomedAt(middle, std::pow(1.05, i)), i); }));

    std::mt19937 random(seed);
    std::uniform_real_distribution<double> across(0, options.size.width());
    std::uniform_real_distribution<double> down(0, options.size.height());
    std::size_t found = 0;
    result["hoverMedianUs"] = 1000 * median(timed(20 * options.frames, [&](int) {
                                  found += dataset.regions->at(whole.toMap({across(random), down(random)})).has_value();
                              }));
    result["hoverFound"] = static_cast<qint64>(found);

    return result;
}

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.isValid() && !size.isEmpty() ? size : QSize();
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument("FILE", "Boundaries in any format that GDAL reads.");
    parser.addOptions({{"size", "Pixels of the picture.", "WxH", "3840x2160"},
                       {"frames", "How often each thing is timed.", "N", "60"},
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
    } catch (const gis::Error& error) {
        std::fprintf(stderr, "map_bench: %s: %s\n", error.subject.c_str(), error.detail.c_str());
        return 1;
    }
    return 0;
}
