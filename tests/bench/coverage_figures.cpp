// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <random>
#include <stdexcept>

#include "tests/bench/coverage.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr int firstYear = 1993;
constexpr int lastYear = 2022;
constexpr std::size_t years = lastYear - firstYear + 1;
constexpr std::array groupIds{"west", "central", "northeast", "east"};

std::ofstream tableIn(const fs::path& folder, const char* name) {
    std::ofstream table(folder / name);
    if (!table) {
        throw std::runtime_error((folder / name).string() + " cannot be written");
    }
    table << std::fixed;
    table.precision(2);
    return table;
}

/// What a region has in one year.
struct Year {
    double gdp = 0;
    double population10k = 0;
};

/// Log-normal at the start; then every region grows at its own pace. The same for the same number of the region.
std::array<Year, years> madeUpYears(std::size_t region) {
    std::mt19937_64 random(1935 + region);
    std::normal_distribution<double> normal;
    double gdp = 20 * std::exp(normal(random));
    double population = 30 * std::exp(0.8 * normal(random));
    const double growth = 0.1 + 0.02 * normal(random);
    std::array<Year, years> all{};
    for (Year& year : all) {
        year = {gdp, population};
        gdp *= 1 + growth + 0.02 * normal(random);
        population *= 1.005 + 0.003 * normal(random);
    }
    return all;
}

void writeRow(std::ofstream& table, const Year& year) {
    table << year.gdp << ',' << 10000 * year.gdp / year.population10k << ',' << year.population10k << '\n';
}

void writePanel(const Coverage& coverage, const fs::path& folder) {
    std::array<Year, years> nation{};
    std::ofstream panel = tableIn(folder, "provincial_panel.csv");
    panel << "vintage,adcode,year,gdp_100m_yuan,gdp_per_capita_yuan,population_10k\n";
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        const std::array<Year, years> figures = madeUpYears(i);
        for (std::size_t y = 0; y < years; ++y) {
            panel << "first-published," << coverage[i].code << ',' << firstYear + static_cast<int>(y) << ',';
            writeRow(panel, figures[y]);
            nation[y].gdp += figures[y].gdp;
            nation[y].population10k += figures[y].population10k;
        }
    }
    std::ofstream national = tableIn(folder, "national.csv");
    national << "vintage,year,gdp_100m_yuan,gdp_per_capita_yuan,population_10k\n";
    for (std::size_t y = 0; y < years; ++y) {
        national << "first-published," << firstYear + static_cast<int>(y) << ',';
        writeRow(national, nation[y]);
    }
}

/// The four groups from west to east, a quarter of the regions each.
void writeGroups(const Coverage& coverage, const fs::path& folder) {
    std::vector<std::size_t> order(coverage.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return coverage[i].polygons.front().front().front().lon; });
    tableIn(folder, "grouping_names.csv") << "grouping,name_zh,name_en,source\n"
                                          << "four-regions,四分之一,Quarters,made up for a trial\n";
    std::ofstream groups = tableIn(folder, "groupings.csv");
    groups << "grouping,group,group_zh,group_en,adcode\n";
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const char* group = groupIds[rank * groupIds.size() / order.size()];
        groups << "four-regions," << group << ',' << group << ',' << group << ',' << coverage[order[rank]].code << '\n';
    }
}

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' ? "\"\"" : std::string(1, c);
    }
    return result + '"';
}

void writeNames(const Coverage& coverage, const fs::path& folder) {
    std::ofstream names = tableIn(folder, "regions.csv");
    names << "adcode,name_zh,short_zh,char_zh,name_en,abbr_en,aliases\n";
    for (const Part& part : coverage) {
        const std::string name = quoted(part.name);
        names << part.code << ',' << name << ',' << name << ",," << name << ',' << name << ",\n";
    }
}

/// The data package lists every shipped table, so those without made-up figures have only their first line.
void writeEmptyTables(const fs::path& shipped, const fs::path& folder) {
    for (const fs::directory_entry& table : fs::directory_iterator(shipped)) {
        const std::string name = table.path().filename();
        if (table.path().extension() == ".csv" && !fs::exists(folder / name)) {
            std::string columns;
            std::ifstream original(table.path());
            std::getline(original, columns);
            tableIn(folder, name.c_str()) << columns << '\n';
        }
    }
}

}  // namespace

void writeFigures(const Coverage& coverage, const std::string& folder, const std::string& shipped) {
    const fs::path statistics = fs::path(folder) / "statistics";
    fs::create_directories(statistics);
    writePanel(coverage, statistics);
    writeGroups(coverage, statistics);
    writeNames(coverage, statistics);
    writeEmptyTables(shipped, statistics);
    for (const char* file : {"stations_region.csv", "datapackage.json"}) {
        fs::copy_file(fs::path(shipped) / file, statistics / file, fs::copy_options::overwrite_existing);
    }
}

}  // namespace bench
