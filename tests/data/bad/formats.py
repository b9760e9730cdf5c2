# SPDX-License-Identifier: GPL-3.0-or-later
"""Writers of small files in binary formats, for make.py: just enough of each format to put a fault into it."""

import io
import json
import sqlite3
import struct
import tempfile
import zipfile
from pathlib import Path

# Two squares side by side, in degrees.
WEST = [(100.0, 30.0), (100.0, 31.0), (101.0, 31.0), (101.0, 30.0), (100.0, 30.0)]
EAST = [(101.0, 30.0), (101.0, 31.0), (102.0, 31.0), (102.0, 30.0), (101.0, 30.0)]

WGS84 = ('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
         'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]')


def packed(members, method=zipfile.ZIP_DEFLATED):
    """A zip archive of (name, content) pairs; the same bytes whenever it is made."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members:
            member = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            member.compress_type = method
            archive.writestr(member, content)
    return target.getvalue()


# Workbooks

XML = '<?xml version="1.0" encoding="UTF-8"?>'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ROWS = ('<row r="1"><c r="A1" t="inlineStr"><is><t>city</t></is></c><c r="B1" t="inlineStr"><is><t>gdp</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Aville</t></is></c><c r="B2"><v>12</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Btown</t></is></c><c r="B3"><v>34</v></c></row>')


def xlsx_members(rows=ROWS, after="", before="", state="", sheet=None, workbook=None, more=()):
    """The members of a workbook with one sheet; `rows` are its cells as XML."""
    sheet = sheet or f'{XML}{before}<worksheet xmlns="{SHEETS}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    workbook = workbook or (f'{XML}<workbook xmlns="{SHEETS}" xmlns:r="{RELATIONS}"><sheets>'
                            f'<sheet name="Sheet1" sheetId="1" r:id="rId1"{state}/></sheets></workbook>')
    package = "http://schemas.openxmlformats.org/package/2006"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return [
        ("[Content_Types].xml", f'{XML}<Types xmlns="{package}/content-types"><Default Extension="xml" '
         f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
         f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>'),
        ("_rels/.rels", f'{XML}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
         f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", f'{XML}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
         f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml", sheet),
        *more,
    ]


def xlsx(**parts):
    return packed(xlsx_members(**parts))


def ods_members(rows=None, table="", content=None, style=""):
    """The members of an OpenDocument spreadsheet with one table; `rows` are its rows as XML."""
    def cell(value):
        kind = f'office:value-type="float" office:value="{value}"' if value.isdigit() else 'office:value-type="string"'
        return f"<table:table-cell {kind}><text:p>{value}</text:p></table:table-cell>"

    rows = rows or "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>"
                           for row in (("city", "gdp"), ("Aville", "12"), ("Btown", "34")))
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    content = content or (
        f'{XML}<office:document-content xmlns:office="{urn}:office:1.0" xmlns:table="{urn}:table:1.0" '
        f'xmlns:text="{urn}:text:1.0" xmlns:style="{urn}:style:1.0" office:version="1.2">{style}<office:body>'
        f'<office:spreadsheet><table:table table:name="Sheet1"{table}>{rows}</table:table></office:spreadsheet>'
        f'</office:body></office:document-content>')
    return [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)]


def ods(**parts):
    return packed(ods_members(**parts))


# Shapefiles

def polygon(ring, parts=None, points=None):
    """The content of a polygon record; counts that are given replace the true ones."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    head = struct.pack("<i4d2i", 5, min(xs), min(ys), max(xs), max(ys), 1 if parts is None else parts,
                       len(ring) if points is None else points)
    return head + struct.pack("<i", 0) + b"".join(struct.pack("<2d", *point) for point in ring)


NULL_SHAPE = struct.pack("<i", 0)


def shapefile(records=None, kind=5, box=(100, 30, 102, 31), magic=9994):
    """The .shp and .shx of records (the content of each)."""
    records = [polygon(WEST), polygon(EAST)] if records is None else records
    shp, shx, offset = b"", b"", 50
    for number, record in enumerate(records, 1):
        words = len(record) // 2
        shp += struct.pack(">2i", number, words) + record
        shx += struct.pack(">2i", offset, words)
        offset += 4 + words

    def header(size):
        return struct.pack(">7i", magic, 0, 0, 0, 0, 0, size // 2) + struct.pack("<2i8d", 1000, kind, *box, 0, 0, 0, 0)

    return header(100 + len(shp)) + shp, header(100 + len(shx)) + shx


def dbf(rows=(("01", "Aville"), ("02", "Btown")), fields=(("code", "C", 4), ("name", "C", 10)), count=None,
        header_length=None, record_length=None):
    """A dBase table of texts; numbers that are given replace the true ones in its header."""
    width = 1 + sum(size for _, _, size in fields)
    length = 32 + 32 * len(fields) + 1
    head = struct.pack("<4BIHH20x", 3, 124, 1, 1, len(rows) if count is None else count,
                       length if header_length is None else header_length,
                       width if record_length is None else record_length)
    for name, kind, size in fields:
        head += struct.pack("<11sc4xBB14x", name.encode(), kind.encode(), size, 0)
    body = b"".join(b" " + b"".join(cell.encode().ljust(size)[:size] for cell, (_, _, size) in zip(row, fields))
                    for row in rows)
    return head + b"\r" + body + b"\x1a"


# GeoJSON

def feature(ring, code, kind="Polygon", coordinates=None):
    """A feature with a code and a name; without a ring it has no shape."""
    shape = None
    if ring is not None or coordinates is not None:
        shape = {"type": kind, "coordinates": [ring] if coordinates is None else coordinates}
    properties = {} if code is None else {"code": code, "name": f"Region {code}"}
    return {"type": "Feature", "properties": properties, "geometry": shape}


def collection(*features, **members):
    return json.dumps({"type": "FeatureCollection", **members, "features": list(features)}, ensure_ascii=False)


# GeoPackage

def geopackage(layers=("regions",), srs=4326, change=()):
    """A GeoPackage of the two squares; `change` are statements that put the fault into it."""
    def blob(ring):
        points = b"".join(struct.pack("<2d", *point) for point in ring)
        return b"GP\0\x01" + struct.pack("<i", srs) + struct.pack("<BIII", 1, 3, 1, len(ring)) + points

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.gpkg"
        base = sqlite3.connect(path)
        base.executescript(f"""
            PRAGMA page_size = 512; PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
              organization_coordsys_id INTEGER, definition TEXT, description TEXT);
            CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT,
              last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL, srs_id INTEGER);
            CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,
              srs_id INTEGER, z INTEGER, m INTEGER);
            INSERT INTO gpkg_spatial_ref_sys VALUES ('made', {srs}, 'EPSG', {srs}, '{WGS84}', '');""")
        for layer in layers:
            base.executescript(f"""
                CREATE TABLE "{layer}" (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT, name TEXT);
                INSERT INTO gpkg_contents VALUES ('{layer}', 'features', '{layer}', '', '2024-01-01T00:00:00Z',
                  100, 30, 102, 31, {srs});
                INSERT INTO gpkg_geometry_columns VALUES ('{layer}', 'geom', 'POLYGON', {srs}, 0, 0);""")
            base.executemany(f'INSERT INTO "{layer}" (geom, code, name) VALUES (?, ?, ?)',
                             [(blob(WEST), "01", "Aville"), (blob(EAST), "02", "Btown")])
        for statement in change:
            base.execute(statement)
        base.commit()
        base.close()
        return path.read_bytes()
