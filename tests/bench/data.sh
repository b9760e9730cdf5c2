#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Downloads and makes the large boundary files for the benches, in build/bench-data. See README.md.
# Needs: npm, gdal-bin with SpatiaLite, and a release build of coverage_maker (made here when it is missing).
#
# usage: tests/bench/data.sh [FOLDER]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
data=${1:-$root/build/bench-data}
maker=$root/build/release/tests/bench/coverage_maker
mkdir -p "$data/fetched"

if [[ ! -x $maker ]]; then
    (cd "$root" && cmake --preset release -DBUILD_TESTING=ON && cmake --build --preset release --target coverage_maker)
fi

# Counties of the United States: US Census Bureau, public domain, as us-atlas carries them.
if [[ ! -e $data/fetched/package/counties-10m.json ]]; then
    (cd "$data/fetched" && npm pack --silent us-atlas@3.0.1 >/dev/null && tar xzf us-atlas-3.0.1.tgz)
fi

# Natural Earth, as Debian's package qgis-common carries it.
world=/usr/share/qgis/resources/data/world_map.gpkg
if [[ ! -e $world ]]; then
    world=$data/fetched/usr/share/qgis/resources/data/world_map.gpkg
    if [[ ! -e $world ]]; then
        (cd "$data/fetched" && apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb .)
    fi
fi

# make NAME COMMAND...: runs the command, with the file to write as its last argument, unless the file exists. It is
# written to another folder first, so that an existing file is always complete.
make() {
    local name=$1
    shift
    [[ -e $data/$name.shp ]] && return
    rm -rf "$data/unfinished" && mkdir "$data/unfinished"
    "$@" "$data/unfinished/$name.shp"
    mv "$data/unfinished"/* "$data"
    rmdir "$data/unfinished"
}

# Moved 200 degrees to the east, to where the Albers projection of China is accurate.
make counties "$maker" move "$data/fetched/package/counties-10m.json" id name 200
make counties_large "$maker" roughen "$data/counties.shp" adcode name_en 0.0016
make counties_dirty "$maker" dirty "$data/counties_large.shp" adcode name_en
make townships "$maker" grid "$data/counties.shp" adcode name_en 0.235

# A hundred to a hundred thousand squares, to see how times grow. The spacing gives each outline some eighty points up
# to 10,000 squares.
make cells_100 "$maker" cells 10 0.5
make cells_1000 "$maker" cells 32 0.15
make cells_10000 "$maker" cells 100 0.05
make cells_100000 "$maker" cells 316 0.05

admin1() {
    ogr2ogr -f "ESRI Shapefile" -nln admin1 -nlt MULTIPOLYGON -dialect SQLite -lco ENCODING=UTF-8 -sql "
        SELECT printf('W%04d', fid) AS adcode, coalesce(name, '') AS name_zh, coalesce(name, '') AS name_en, geom
        FROM states_provinces ORDER BY fid" "$1" "$world"
}
if command -v ogr2ogr >/dev/null; then
    make admin1 admin1
else
    echo "admin1.shp is left out: it needs ogr2ogr, from the package gdal-bin" >&2
fi

# Folders for HULINE_DATA, with invented figures: the window with counties, the large files and townships.
for name in counties counties_large counties_dirty townships; do
    folder=$data/$name-data
    [[ -e $folder/statistics/datapackage.json ]] && continue
    mkdir -p "$folder/shapefiles"
    "$maker" figures "$data/$name.shp" adcode name_en "$root/resources/statistics" "$folder"
    cp "$root"/shapefiles/{neighbouring_land,disputed_lines}.* "$folder/shapefiles"
    for ending in shp shx dbf prj; do
        ln -sf "$data/$name.$ending" "$folder/shapefiles/provinces.$ending"
    done
done
