// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/layering.h"

#include <gtest/gtest.h>

#include "tests/rules/source_tree.h"

namespace {

using rules::Include;

const rules::QtHeaders& qtHeaders() {
    static const rules::QtHeaders headers{HULINE_QT_INCLUDE_DIR};
    return headers;
}

bool isSource(const std::string& file) { return file.ends_with(".h") || file.ends_with(".cpp"); }

struct Case {
    const char* file;
    const char* text;
};

std::size_t breachesOf(const Case& source) {
    std::size_t breaches = 0;
    for (const Include& include : rules::includesOf(source.text)) {
        breaches += rules::breach(source.file, include, qtHeaders()) ? 1U : 0U;
    }
    return breaches;
}

TEST(Layering, EveryIncludeFollowsTheRules) {
    std::size_t files = 0;
    for (const char* room : {"core", "gis", "app"}) {
        for (const std::string& file : rules::filesBelow(room)) {
            if (!isSource(file)) {
                continue;
            }
            ++files;
            for (const Include& include : rules::includesOf(rules::readFile(file))) {
                const auto reason = rules::breach(file, include, qtHeaders());
                EXPECT_FALSE(reason) << file << ":" << include.line << ": " << include.path << ": " << *reason;
            }
        }
    }
    EXPECT_GT(files, 0U);
}

TEST(Layering, FindsEachForbiddenInclude) {
    const std::vector<Case> cases{Case{"core/figure/figure.h", "#include <QPainter>\n"},
                                  Case{"core/regions/region.h", "#include <gdal.h>\n"},
                                  Case{"core/regions/region.cpp", "#include \"gis/error.h\"\n"},
                                  Case{"core/dataset/series.cpp", "#include <fstream>\n"},
                                  Case{"core/dataset/series.cpp", "#include <unistd.h>\n"},
                                  Case{"core/spatial/local_moran.cpp", "#include <thread>\n"},
                                  Case{"core/spatial/local_moran.cpp", "#include <atomic>\n"},
                                  Case{"core/spatial/local_moran.cpp", "#include <mutex>\n"},
                                  Case{"core/spatial/local_moran.cpp", "#include <future>\n"},
                                  Case{"core/geometry/box.h", "#include \"core/regions/region.h\"\n"},
                                  Case{"core/numeric/moments.h", "#include \"core/regions/region.h\"\n"},
                                  Case{"core/classify/quantile.cpp", "#include \"core/figure/figure.h\"\n"},
                                  Case{"core/dataset/join.cpp", "#include \"core/indicators/derived.h\"\n"},
                                  Case{"core/util/misc.h", "#include \"core/geometry/box.h\"\n"},
                                  Case{"core/geometry/box.cpp", "#include \"box.h\"\n"},
                                  Case{"gis/projection.h", "#include <proj.h>\n"},
                                  Case{"gis/projection.h", "#include \"gis/detail/proj_handles.h\"\n"},
                                  Case{"gis/adjacency.h", "#include \"gis/outline/outline_contacts.h\"\n"},
                                  Case{"gis/region_reader.h", "#include \"gis/vector/vector_layer.h\"\n"},
                                  Case{"gis/file_description.h", "#include \"gis/vector/layer_area.h\"\n"},
                                  Case{"gis/vector/text_decoder.cpp", "#include <iconv.h>\n"},
                                  Case{"gis/projection.cpp", "#include <QString>\n"},
                                  Case{"gis/projection.cpp", "#include \"app/wording/wording.h\"\n"},
                                  Case{"gis/region_reader.cpp", "#include <boost/geometry.hpp>\n"},
                                  Case{"gis/tables/xml_reader.h", "#include <expat.h>\n"},
                                  Case{"app/load/loader.cpp", "#include <expat.h>\n"},
                                  Case{"app/page/paint_figure.cpp", "#include <QWidget>\n"},
                                  Case{"app/page/paint_figure.cpp", "#include <QtWidgets/QLabel>\n"},
                                  Case{"app/page/paint_figure.cpp", "#include <qlabel.h>\n"},
                                  Case{"app/page/paint_figure.cpp", "#include <QSvgGenerator>\n"},
                                  Case{"app/page/paint_figure.cpp", "#include \"gis/projection.h\"\n"},
                                  Case{"app/page/paint_figure.cpp", "#include \"app/wording/wording.h\"\n"},
                                  Case{"app/page/paint_figure.cpp", "#include \"app/raster/pixel.h\"\n"},
                                  Case{"app/page/paint_figure.cpp", "#include <qcustomplot.h>\n"},
                                  Case{"app/raster/map_raster.cpp", "#include <QWidget>\n"},
                                  Case{"app/raster/map_raster.cpp", "#include \"app/wording/wording.h\"\n"},
                                  Case{"app/drawing/canvas.h", "#include \"app/page/figure_text.h\"\n"},
                                  Case{"app/drawing/canvas.h", "#include \"app/raster/pixel.h\"\n"},
                                  Case{"app/jobs/job_queue.cpp", "#include <QPainter>\n"},
                                  Case{"app/jobs/job_queue.cpp", "#include <unistd.h>\n"},
                                  Case{"app/window/main_window.cpp", "#include <malloc.h>\n"},
                                  Case{"app/jobs/job_queue.cpp", "#include \"app/wording/wording.h\"\n"},
                                  Case{"app/jobs/job_queue.cpp", "#include \"gis/detail/gdal_handles.h\"\n"},
                                  Case{"app/window/main_window.cpp", "#include <qcustomplot.h>\n"},
                                  Case{"app/window/main_window.cpp", "#include \"gis/detail/gdal_handles.h\"\n"},
                                  Case{"app/load/load_dataset.cpp", "#include \"gis/outline/outline_check.h\"\n"},
                                  Case{"app/load/load_dataset.cpp", "#include \"gis/vector/open_file.h\"\n"},
                                  Case{"app/load/load_dataset.cpp", "#include <QWidget>\n"},
                                  Case{"app/load/load_dataset.cpp", "#include <QColor>\n"},
                                  Case{"app/load/load_dataset.cpp", "#include \"app/wording/wording.h\"\n"},
                                  Case{"app/package/json_value.cpp", "#include <QPainter>\n"},
                                  Case{"app/package/json_value.cpp", "#include \"app/load/load_dataset.h\"\n"},
                                  Case{"app/workbench/workbench.cpp", "#include <QtWidgets/QLabel>\n"},
                                  Case{"app/workbench/workbench.cpp", "#include \"app/map/map_view.h\"\n"},
                                  Case{"app/workbench/workbench.cpp", "#include \"gis/detail/gdal_handles.h\"\n"},
                                  Case{"app/files/replace_file.cpp", "#include \"app/text.h\"\n"},
                                  Case{"app/files/replace_file.cpp", "#include <QPainter>\n"},
                                  Case{"app/study/study_file.cpp", "#include <unistd.h>\n"},
                                  Case{"app/study/study_file.cpp", "#include <QPainter>\n"},
                                  Case{"app/study/study_file.cpp", "#include \"app/workbench/workbench.h\"\n"},
                                  Case{"app/models/indicator_list.cpp", "#include <unicode/translit.h>\n"},
                                  Case{"app/names/pinyin.h", "#include <unicode/unistr.h>\n"},
                                  Case{"app/names/region_codes.cpp", "#include \"gis/error.h\"\n"},
                                  Case{"app/load/loader.cpp", "#include <ogr_api.h>\n"},
                                  Case{"app/load/loader.cpp", "#  include <geos_c.h>  // why\n"},
                                  Case{"app/load/loader.cpp", "#include <QNoSuchHeader>\n"}};
    for (const Case& source : cases) {
        EXPECT_EQ(breachesOf(source), 1U) << source.file << ": " << source.text;
    }
}

TEST(Layering, AcceptsEachAllowedInclude) {
    const std::vector<Case> cases{
        Case{"core/figure/figure.h", "#include <vector>\n#include \"core/classify/class_breaks.h\"\n"},
        Case{"core/classify/natural_breaks.cpp", "#include \"core/classify/class_breaks.h\"\n"},
        Case{"core/spatial/local_moran.h", "#include <stop_token>\n"},
        Case{"core/inequality/gaps.h", "#include \"core/numeric/compensated_sum.h\"\n"},
        Case{"core/indicators/growth.h", "#include \"core/inequality/mean.h\"\n"},
        Case{"core/audit/claim.h", "// #include <QString>\n/* \n#include <gdal.h>\n*/\n"},
        Case{"gis/projection.h", "#include <memory>\n#include \"core/geometry/lon_lat.h\"\n"},
        Case{"gis/projection.cpp", "#include <proj.h>\n#include \"gis/detail/proj_handles.h\"\n"},
        Case{"gis/text_encoding.cpp", "#include <iconv.h>\n"},
        Case{"gis/vector/open_file.h", "#include \"gis/detail/gdal_handles.h\"\n"},
        Case{"gis/file_description.cpp", "#include \"gis/vector/layer_area.h\"\n"},
        Case{"gis/detail/gdal_handles.h", "#include <gdal.h>\n#include <cpl_error.h>\n"},
        Case{"app/page/paint_figure.cpp", "#include <QPainter>\n#include <QtCore/QString>\n"},
        Case{"app/page/paint_figure.cpp", "#include \"app/drawing/canvas.h\"\n#include \"app/page/legend.h\"\n"},
        Case{"app/raster/map_raster.cpp", "#include <thread>\n#include \"app/page/page_layout.h\"\n"},
        Case{"app/jobs/job_queue.cpp", "#include <QEvent>\n#include <stop_token>\n#include \"gis/error.h\"\n"},
        Case{"app/package/data_package.cpp", "#include <QString>\n#include \"app/text.h\"\n"},
        Case{"app/load/load_dataset.cpp", "#include <QFile>\n#include \"app/package/data_package.h\"\n"},
        Case{"app/load/load_dataset.cpp", "#include \"app/csv.h\"\n#include \"gis/adjacency.h\"\n"},
        Case{"app/files/replace_file.cpp", "#include <unistd.h>\n#include <sys/stat.h>\n#include <QByteArray>\n"},
        Case{"app/study/study_file.cpp", "#include <QJsonObject>\n#include \"app/files/replace_file.h\"\n"},
        Case{"app/workbench/workbench.h", "#include <QTimer>\n#include \"app/jobs/job_queue.h\"\n"},
        Case{"app/charts/gap_chart.cpp", "#include <qcustomplot.h>\n#include <QWidget>\n"},
        Case{"app/names/transliteration.cpp", "#include <unicode/translit.h>\n"},
        Case{"app/window/main_window.cpp", "#include <QMainWindow>\n#include \"gis/versions.h\"\n"},
        Case{"app/window/main_window.cpp", "#include \"main_window.moc\"\n"}};
    for (const Case& source : cases) {
        EXPECT_EQ(breachesOf(source), 0U) << source.file << ": " << source.text;
    }
}

TEST(IncludesOf, GivesTheLineNumberOfEachInclude) {
    const std::vector<Include> expected{{"vector", false, 3}, {"core/geometry/box.h", true, 5}};
    EXPECT_EQ(rules::includesOf("/* a\n b */\n#include <vector>\n\n#include \"core/geometry/box.h\"\n"), expected);
}

TEST(QtHeaders, KnowTheModuleOfEveryFormOfAHeader) {
    EXPECT_EQ(qtHeaders().moduleOf("QPainter"), "QtGui");
    EXPECT_EQ(qtHeaders().moduleOf("qpainter.h"), "QtGui");
    EXPECT_EQ(qtHeaders().moduleOf("QtWidgets/QLabel"), "QtWidgets");
    EXPECT_EQ(qtHeaders().moduleOf("QSvgGenerator"), "QtSvg");
    EXPECT_EQ(qtHeaders().moduleOf("vector"), std::nullopt);
}

}  // namespace
