// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/dataset.h"

namespace support {

/// A country of four square provinces of 100 km by 100 km, A (甲) and B (乙) in the east, C (丙) and D (丁) in the
/// west:
///
///     C B
///     D A
///
/// GDP (10^8 yuan), first published, D unknown in 2020; population (10^4) the same every year. GDP per capita of 2022
/// is published, that of 2021 can be derived (GDP over population), that of 2020 cannot.
///
///     |   | GDP 2020 | 2021 | 2022 | population | GDP per capita 2021 | 2022  |
///     |---|----------|------|------|------------|---------------------|-------|
///     | A |      400 |  500 |  600 |        100 |               50000 | 60000 |
///     | B |      300 |  400 |  500 |        100 |               40000 | 50000 |
///     | C |      200 |  200 |  300 |        100 |               20000 | 30000 |
///     | D |        – |  100 |  100 |         50 |               20000 | 20000 |
///
/// Edition `census4` has only GDP, of 2021 and 2022, each value 10 larger. The nation's published GDP per capita of
/// 2022 is 42857. Groupings: "coast-inland" (coast A, B; inland C, D) and "four-regions" (a province each, in the order
/// A, B, C, D), in which 5G base stations (10^4) are known at two dates: 4, 3, 2, 1 on 2022-02-28 and 8, 6, 4, 2 on
/// 2022-10-31. The Hu Line runs north between D and A, then through C, of which a quarter lies south-east.
[[nodiscard]] core::Dataset sampleDataset();

/// The same before it is joined, to be changed by a test.
[[nodiscard]] core::DatasetParts sampleParts();

}  // namespace support
