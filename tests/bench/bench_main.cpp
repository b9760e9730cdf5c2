// SPDX-License-Identifier: GPL-3.0-or-later
// The entry point of the benchmarks of core: memory is managed as in the program.
#include <benchmark/benchmark.h>

#include "app/jobs/operating_system.h"

int main(int argc, char** argv) {
    app::keepFreedMemory();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
