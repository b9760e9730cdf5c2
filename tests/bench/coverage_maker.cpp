// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the coverages of data.sh.
#include <cpl_error.h>
#include <gdal.h>

#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "tests/bench/coverage.h"

namespace {

constexpr const char* usage =
    "usage: coverage_maker cells PER_SIDE SPACING OUT\n"
    "       coverage_maker move IN CODE_FIELD NAME_FIELD DEGREES OUT\n"
    "       coverage_maker roughen|grid IN CODE_FIELD NAME_FIELD SPACING OUT\n"
    "       coverage_maker dirty IN CODE_FIELD NAME_FIELD OUT\n"
    "       coverage_maker figures IN CODE_FIELD NAME_FIELD SHIPPED_STATISTICS FOLDER\n";

void write(const bench::Coverage& coverage, const std::string& path) {
    bench::writeCoverage(path, coverage);
    std::cout << std::filesystem::path(path).filename().string() << ": " << coverage.size() << " regions, "
              << bench::vertexCount(coverage) << " vertices\n";
}

int run(const std::vector<std::string>& words) {
    if (words.size() == 4 && words[0] == "cells") {
        write(bench::roughened(bench::cells(std::stoul(words[1])), std::stod(words[2])), words[3]);
        return 0;
    }
    if (words.size() == 5 && words[0] == "dirty") {
        write(bench::dirtied(bench::readCoverage(words[1], words[2], words[3])), words[4]);
        return 0;
    }
    if (words.size() != 6) {
        std::cerr << usage;
        return 2;
    }
    const std::string& verb = words[0];
    const std::string& amount = words[4];
    const std::string& out = words[5];
    bench::Coverage coverage = bench::readCoverage(words[1], words[2], words[3]);
    if (verb == "figures") {
        bench::writeFigures(coverage, out, amount);
        return 0;
    }
    if (verb == "move") {
        coverage = bench::moved(std::move(coverage), std::stod(amount));
    } else if (verb == "roughen") {
        coverage = bench::roughened(coverage, std::stod(amount));
    } else if (verb == "grid") {
        coverage = bench::gridded(coverage, std::stod(amount));
    } else {
        std::cerr << usage;
        return 2;
    }
    write(coverage, out);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    GDALAllRegister();
    CPLPushErrorHandler([](CPLErr severity, CPLErrorNum, const char* message) {
        if (severity >= CE_Failure) {
            std::cerr << message << '\n';
        }
    });
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "coverage_maker: " << error.what() << '\n';
        return 1;
    }
}
