#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the three shapefiles of this folder from Natural Earth as Debian's package qgis-common carries it.
# Needs: gdal-bin with SpatiaLite, qgis-common. See SOURCES.md.
#
# usage: shapefiles/make.sh [world_map.gpkg [regions.csv]]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
world=${1:-/usr/share/qgis/resources/data/world_map.gpkg}
names=${2:-$here/../resources/statistics/regions.csv}
# Neighbouring land is cut at this window (west, south, east, north): well outside any usual extent of a map of China.
window="35, -10, 175, 78"
# Disputed lines are taken where they lie in this one.
dispute_window="60, -5, 150, 62"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
scratch=$work/scratch.gpkg
ogr2ogr -f GPKG "$scratch" "$world"
ogr2ogr -update -nln regions -oo AUTODETECT_TYPE=NO -oo EMPTY_STRING_AS_NULL=NO "$scratch" "$names"

# The one date in a DBF header is fixed, so that the same input gives the same bytes.
write() {  # write LAYER GEOMETRY_TYPE SQL
    ogr2ogr -f "ESRI Shapefile" -overwrite -nln "$1" -nlt "$2" -dialect SQLite -sql "$3" \
        -lco ENCODING=UTF-8 -lco RESIZE=YES -lco DBF_DATE_LAST_UPDATE=2023-02-03 "$work/$1.shp" "$scratch"
}

# A unit's name in Natural Earth is looked up among the names and aliases of regions.csv: a province by its own name,
# Hong Kong, Macao and Taiwan, which Natural Earth divides further, by the name of the whole. The Paracel Islands
# (西沙群岛), which Natural Earth lists beside the provinces of China, are part of Hainan.
write provinces MULTIPOLYGON "
    WITH unit AS (
        SELECT CASE WHEN s.name = 'Paracel Islands' THEN 'Hainan'
                    WHEN s.adm0_a3 = 'CHN' THEN s.name
                    ELSE c.NAME END AS name,
               s.geom AS geom
        FROM states_provinces s LEFT JOIN countries c ON c.iso_a2 = s.iso_a2
        WHERE s.adm0_a3 IN ('CHN', 'HKG', 'MAC', 'TWN'))
    SELECT r.adcode AS adcode, r.name_zh AS name_zh, r.name_en AS name_en, ST_Multi(ST_Union(u.geom)) AS geometry
    FROM unit u JOIN regions r
        ON instr('|' || r.name_zh || '|' || r.name_en || '|' || r.aliases || '|', '|' || u.name || '|') > 0
    GROUP BY r.adcode ORDER BY r.adcode"

# Land that belongs to no country of that layer (iso_a2 -1) goes to the country that Natural Earth calls its
# sovereign, or stands alone where it names none. The window has a vertex at every degree, because a parallel is an
# arc on the map.
write neighbouring_land MULTIPOLYGON "
    WITH frame AS (SELECT ST_Segmentize(BuildMbr($window, 4326), 1.0) AS box),
    land AS (
        SELECT ISO_A3 AS iso_a3, NAME AS name_en, geom FROM countries
        WHERE iso_a2 NOT IN ('-1', 'CN', 'HK', 'MO', 'TW') AND NAME IS NOT NULL
        UNION ALL
        SELECT coalesce(c.ISO_A3, s.adm0_a3), coalesce(c.NAME, s.admin), s.geom
        FROM states_provinces s LEFT JOIN countries c ON c.ISO_A3 = s.sov_a3
        WHERE s.iso_a2 = '-1')
    SELECT iso_a3, name_en,
           ST_Multi(CASE WHEN ST_Within(joined, box) THEN joined ELSE ST_Intersection(joined, box) END) AS geometry
    FROM (SELECT iso_a3, name_en, ST_Union(geom) AS joined FROM land GROUP BY iso_a3, name_en), frame
    WHERE ST_Intersects(joined, box)
    ORDER BY iso_a3, name_en"

write disputed_lines MULTILINESTRING "
    SELECT name, adm0_left AS 'left', adm0_right AS 'right', geom AS geometry FROM disputed_borders
    WHERE ST_Within(geom, BuildMbr($dispute_window, 4326))
    ORDER BY fid"

# What the map relies on: 34 units, and neither gap nor overlap worth a square metre between them.
check() {
    ogrinfo -q -geom=NO -dialect SQLite -sql "
        SELECT CASE WHEN count(*) = 34 AND abs(sum(ST_Area(geometry)) - ST_Area(ST_Union(geometry))) < 1e-10
               THEN 'sound' ELSE 'unsound' END AS coverage FROM provinces" "$work/provinces.shp"
}
if ! check | grep -q '= sound'; then
    echo "make.sh: the provinces are not 34 units that tile the land; nothing was replaced" >&2
    exit 1
fi
cp "$work"/{provinces,neighbouring_land,disputed_lines}.{shp,shx,dbf,prj,cpg} "$here"
