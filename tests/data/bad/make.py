#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the files in this folder, each with one fault, and index.csv, which says what `huline check` must say of each.

Run it in this folder after a change: ./make.py. It needs the standard library only; the FlatGeobuf and MapInfo .tab
files need ogr2ogr and stay as they are without it.

error(PART) expects one sentence that contains PART; warning(KIND) expects a counted warning of that kind.
"""

import csv
import json
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from formats import (EAST, NULL_SHAPE, ROWS, SHEETS, WEST, WGS84, XML, collection, dbf, feature, geopackage,
                     ods, packed, polygon, shapefile, xlsx, xlsx_members)

HERE = Path(__file__).parent
INDEX = []
WRITTEN = set()
NAN = float("nan")
BOW_TIE = [(100.0, 30.0), (101.0, 31.0), (101.0, 30.0), (100.0, 31.0), (100.0, 30.0)]


def crossed(zigzag):
    """A ring of a zigzag and the same turned by a right angle, which cross each other everywhere."""
    return zigzag + [(y + 73, round(x - 73, 3)) for x, y in zigzag] + zigzag[:1]


ZIGZAG = [(round(103 + 0.005 * i, 3), 30 + i % 2) for i in range(200)]            # crossed 40,000 times
COMB = [(round(103 + 0.005 * i, 3), 30 + (i + 1) // 2 % 2) for i in range(200)]  # crossed 10,000 times, as a grid


def error(part):
    return "error", part


def warning(kind):
    return "warning", kind


def bad(name, fault, expected, content, **parts):
    """A file, or with parts a set of files: shp=..., dbf=... replace the extension of the name."""
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    for target, data in [(path, content)] + [(path.with_suffix("." + part), data) for part, data in parts.items()]:
        assert target not in WRITTEN, target
        WRITTEN.add(target)
        if data is not None:
            target.write_bytes(data.encode() if isinstance(data, str) else data)
    INDEX.append((name, fault, *expected))


def listed(name, fault, expected):
    """A file that another test uses as well."""
    INDEX.append((name, fault, *expected))


def delimited_text():
    rows = "city,gdp\nAville,12\n"
    bad("empty.csv", "no content", error("is empty"), "")
    bad("blank.csv", "nothing but line ends", error("is empty"), "\n\n\n")
    bad("header_only.csv", "no rows", error("no rows below a header"), "city,gdp\n")
    bad("short_row.csv", "a row with too few cells", error("row 3 has 1 cells"), rows + "Btown\nCity,3\n")
    bad("long_row.csv", "a row with too many cells", error("row 3 has 3 cells"), rows + "Btown,3,4\nCity,3\n")
    bad("unclosed_quote.csv", "a quote that is never closed", error("row 3: a quote"), rows + '"Btown,3\nCity,3\n')
    bad("unclear_thousands.csv", "1.234 beside decimal commas", error("may be a number of thousands"),
        "city;area;gdp\nAville;1,5;1.234\nBtown;2,25;5.678\n")
    bad("word_among_numbers.csv", "a word in a column of numbers", error("row 4"),
        rows + "Btown,3\nCity,many\nDorf,4\nElba,5\nFort,6\nGate,7\nHill,8\nIsle,9\nJade,10\n")
    bad("mixed_percent.csv", "numbers with and without a per cent sign", error("per cent sign"),
        "city,share\nAville,12%\nBtown,13\nCity,14%\n")
    bad("latin1.csv", "text in ISO 8859-1", error("not text in UTF-8 or GB18030"), b"city,gdp\nM\xe9ru,12\nN\xff,13\n")
    bad("zero_bytes.csv", "zero bytes in the text", error("not text in UTF-8 or GB18030"), b"city,gdp\nA\0\0B,12\n")
    bad("cut_in_character.csv", "ends inside a character", error("row 3 has 1 cells"),
        "city,gdp\n北京,12\n上".encode()[:-1])
    bad("gbk.csv", "text in GBK", warning("encoding-guessed"), "城市,产值\n北京,12\n上海,13\n".encode("gbk"))
    bad("total.csv", "a row with the total", warning("total-row"), rows + "Btown,13\nTotal,25\n")
    bad("footnote.csv", "a note below the table", warning("note-row"),
        rows + "Btown,13\nNote: the figures are preliminary.\n")
    bad("title.csv", "a title above the table", warning("title-row"), "Product of the cities\n" + rows + "Btown,13\n")
    bad("repeated_header.csv", "the header once more", warning("repeated-header"), rows + "city,gdp\nBtown,13\n")
    bad("no_key.csv", "a row without a region", warning("row-without-key"),
        "city,gdp,area\nAville,12,1\n,13,2\nCity,14,3\nDorf,15,4\n")
    bad("no_period.csv", "a row without a period", warning("row-without-period"),
        "city,year,gdp\nAville,2020,1\nAville,2021,2\nBtown,2020,3\nBtown,,4\n")
    bad("same_column_twice.csv", "two columns of one name", error("several columns"),
        "city,gdp,gdp\nAville,12,1\nBtown,13,2\n")
    bad("no_numbers.csv", "no column of numbers", warning("no-figures"), "city,mayor\nAville,Ann\nBtown,Bob\n")
    bad("missing_marks.csv", "marks for missing figures", warning("missing-mark"),
        "city,gdp\nAville,12\nBtown,…\nCity,暂无\n")
    bad("decimal_comma.csv", "decimal commas", warning("decimal-comma"), "city;gdp\nAville;0,412\nBtown;12,5\n")
    bad("thousands.csv", "commas between thousands", warning("thousands-comma"),
        'city,gdp\nAville,"1,024"\nBtown,"2,048"\n')
    bad("unquoted_thousands.csv", "commas between thousands outside quotes", error("row 2 has 3 cells"),
        "city,gdp\nAville,1,024\nBtown,2,048\n")
    bad("per_cent.csv", "per cent signs", warning("per-cent"), "city,share\nAville,12%\nBtown,13%\n")
    bad("too_large_number.csv", "a number beyond all limits", error("row 3"), rows + "Btown,1e999\nCity,3\nDorf,4\n")
    bad("infinity.csv", "infinity as a number", error("row 3"), rows + "Btown,inf\nCity,3\nDorf,4\n")
    bad("spreadsheet_error.csv", "an error of a spreadsheet program", error("#DIV/0!"),
        rows + "Btown,#DIV/0!\nCity,3\nDorf,4\n")
    bad("web_page.csv", "a web page with the wrong extension", error("is a web page"),
        "<html><head><title>Sign in</title></head>\n<body>\n<p>Please sign in.</p>\n</body></html>\n")
    bad("photo.csv", "a picture with the wrong extension", error("is a picture"), b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(40))
    bad("document.csv", "a document with the wrong extension", error("is a PDF document"), b"%PDF-1.4\n%%EOF\n")
    bad("object.csv", "JSON with the wrong extension", error("is JSON text"), '{"city": ["Aville"], "gdp": [12]}\n')
    bad("records.csv", "a list in JSON with the wrong extension", error("is JSON text"), '[{"city": "Aville", "gdp": 12}]\n')
    bad("prose.txt", "no table at all", warning("no-figures"), "This is a letter.\nIt has two lines.\nAnd a third.\n")
    bad("short_row.tsv", "a row with too few cells", error("row 3 has 1 cells"), "city\tgdp\nAville\t12\nBtown\nCity\t3\n")
    bad("no_such_sheet_sep.csv", "separator line and nothing else", error("no rows"), "sep=;\n")
    listed("../user_tables/mixed.csv", "both decimal signs in one column", error("contradict each other"))
    listed("../user_tables/dup_headers.csv", "two columns of one name", error("several columns"))
    listed("../user_tables/with_total.csv", "a row with the whole", warning("total-row"))
    listed("../bad_gb18030.csv", "text in GB18030", warning("encoding-guessed"))


def workbooks():
    number = '<row r="4"><c r="A4" t="inlineStr"><is><t>City</t></is></c>{}</row>'
    good = xlsx()
    bad("cut_off.xlsx", "the end is missing", error("cannot be read"), good[:len(good) // 2])
    bad("text.xlsx", "text with the wrong extension", error("cannot be read"), "city,gdp\nAville,12\n")
    bad("no_workbook.xlsx", "an archive without a workbook", error("cannot be read"), packed([("readme.txt", "hello")]))
    bad("no_sheet_part.xlsx", "a sheet that is not in the archive", error("cannot be read"),
        packed([member for member in xlsx_members() if "sheet1" not in member[0]]))
    bad("broken_xml.xlsx", "a tag that is never closed", error("cannot be read"),
        xlsx(sheet=f'{XML}<worksheet xmlns="{SHEETS}"><sheetData>{ROWS}'))
    bad("hidden.xlsx", "all sheets are hidden", error("are hidden"), xlsx(state=' state="hidden"'))
    bad("error_cell.xlsx", "an error cell", error("#REF!"),
        xlsx(rows=ROWS + number.format('<c r="B4" t="e"><v>#REF!</v></c>')))
    bad("formula.xlsx", "a formula without a value", error("has never been calculated"),
        xlsx(rows=ROWS + number.format('<c r="B4"><f>SUM(B2:B3)</f></c>')))
    bad("far_cell.xlsx", "a cell in the last row", warning("row-without-key"),
        xlsx(rows=ROWS + '<row r="1048576"><c r="B1048576"><v>1</v></c></row>'))
    bad("far_cells.xlsx", "cells in the last column of many rows", error("far away from the others"),
        xlsx(rows=ROWS + "".join(f'<row r="{i}"><c r="XFD{i}"><v>1</v></c></row>' for i in range(4, 200))))
    bad("wrong_reference.xlsx", "a cell without a valid position", error("cannot be read"),
        xlsx(rows=ROWS + number.format('<c r="ZZZZZ4"><v>1</v></c>')))
    bad("bomb.xlsx", "unpacks to a thousand times its size", error("unpacks to more than 100 times"),
        xlsx(rows=ROWS + " " * 3_000_000))
    bad("encrypted.xlsx", "protected with a password", error("protected with a password"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    bad("shared_text.xlsx", "a text number beyond the list of texts", error("cannot be read"),
        xlsx(rows=ROWS + number.format('<c r="B4" t="s"><v>99</v></c>')))
    bad("merged_number.xlsx", "one number in merged cells of two rows", error("merged cells of several rows"),
        xlsx(rows=ROWS + '<row r="4"><c r="A4" t="inlineStr"><is><t>City</t></is></c></row>',
             after='<mergeCells count="1"><mergeCell ref="B3:B4"/></mergeCells>'))
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 9))
    bad("entities.xlsx", "entities that multiply", error("cannot be read"),
        xlsx(before=f'<!DOCTYPE x [<!ENTITY e0 "lol">{entities}]>', rows=ROWS.replace("Aville", "&e8;")))
    bad("outer_entity.xlsx", "an entity that names another file", error("cannot be read"),
        xlsx(before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', rows=ROWS.replace("Aville", "&e;")))
    bad("no_sheets.xlsx", "a workbook without sheets", error("cannot be read"),
        xlsx(workbook=f'{XML}<workbook xmlns="{SHEETS}"><sheets/></workbook>'))
    bad("empty_sheet.xlsx", "a sheet without cells", error("no rows below a header"), xlsx(rows=" "))
    bad("web_sheet.xlsx", "a sheet with an address in place of a part", error("cannot be read"),
        packed([(name, content.replace('Target="worksheets/sheet1.xml"', 'Target="http://127.0.0.1/s" TargetMode="External"'))
                for name, content in xlsx_members()]))
    listed("../user_tables/hidden_same_columns.xlsx", "the first sheet is hidden", warning("other-sheets"))
    listed("../user_tables/merged_header.xlsx", "two header rows", warning("header-rows"))

    text = "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>"
    row = "<table:table-row>{}</table:table-row>"
    head = row.format(text.format("city") + text.format("gdp"))
    good = ods()
    bad("cut_off.ods", "the end is missing", error("cannot be read"), good[:-40])
    bad("broken_xml.ods", "a tag that is never closed", error("cannot be read"), ods(rows="<table:table-row>"))
    bad("repeated_rows.ods", "a row repeated two thousand million times", error("far away from the others"),
        ods(rows=head + '<table:table-row table:number-rows-repeated="2000000000">' + text.format("Aville") +
            "</table:table-row>"))
    bad("repeated_cells.ods", "cells repeated a thousand million times in many rows", error("far away from the others"),
        ods(rows=head + 200 * row.format('<table:table-cell office:value-type="float" office:value="1" '
                                   'table:number-columns-repeated="1000000000"><text:p>1</text:p></table:table-cell>')))
    bad("no_table.ods", "a spreadsheet without tables", error("cannot be read"),
        packed([("content.xml", f"{XML}<office:document-content "
                 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet/>'
                 "</office:body></office:document-content>")]))
    bad("error_cell.ods", "an error cell", error("row 3"),
        ods(rows=head + row.format(text.format("Aville") + '<table:table-cell office:value-type="float" '
            'office:value="1"><text:p>1</text:p></table:table-cell>') + row.format(text.format("Btown") +
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="">'
            "<text:p>#DIV/0!</text:p></table:table-cell>")))
    bad("hidden.ods", "all sheets are hidden", error("are hidden"),
        ods(table=' table:style-name="ta1"', style='<office:automatic-styles><style:style style:name="ta1" '
            'style:family="table"><style:table-properties table:display="false"/></style:style>'
            "</office:automatic-styles>"))

    whole = (HERE / "../user_tables/yearbook.xls").read_bytes()
    bad("cut_off.xls", "the second half is missing", error("cannot be read"), whole[:1024])
    bad("web_page.xls", "a web page, as statistical systems export it", error("is a web page"),
        "<html><table><tr><td>city</td><td>gdp</td></tr><tr><td>Aville</td><td>12</td></tr></table></html>")
    bad("excel_page.xls", "a web page, as Excel saves it", error("is a web page"),
        '\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<body><table></table></body></html>')
    bad("excel_2003.xls", "an XML spreadsheet of Excel 2003", error("is an XML spreadsheet"),
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>\n')
    bad("tabs.xls", "text with the wrong extension", error("cannot be read"), "city\tgdp\nAville\t12\n")
    bad("head_only.xls", "nothing but the first eight bytes", error("cannot be read"), whole[:8])
    cycle = bytearray(whole[:3072])
    cycle[0x30:0x34] = struct.pack("<I", 0)  # the directory begins where the table of sectors is
    bad("directory.xls", "a directory in the wrong place", error("cannot be read"), bytes(cycle))


def dbase():
    good = dbf()
    bad("records_cut_off.dbf", "ends within the records", error("cannot be read"), good[:-20])
    bad("short_header.dbf", "ends within the header", error("cannot be read"), good[:40])
    bad("too_many.dbf", "names more records than there are", error("cannot be read"), dbf(count=1_000_000))
    bad("header_length.dbf", "a header longer than the file", error("cannot be read"), dbf(header_length=60_000))
    bad("record_length.dbf", "records shorter than their fields", error("cannot be read"), dbf(record_length=2))
    bad("no_rows.dbf", "no records", error("no rows below a header"), dbf(rows=()))
    bad("text.dbf", "text with the wrong extension", error("cannot be read"), "city,gdp\nAville,12\n" * 4)
    bad("number.dbf", "a word in a field of numbers", error("row 3"),
        dbf(rows=(("Aville", "12"), ("Btown", "x#y"), ("City", "13"), ("Dorf", "14")),
            fields=(("name", "C", 10), ("gdp", "N", 5))))
    bad("decimal_comma.dbf", "decimal commas in a field of numbers", warning("decimal-comma"),
        dbf(rows=(("Aville", "12,5"), ("Btown", "0,25")), fields=(("name", "C", 10), ("gdp", "N", 5))))


def shapefiles():
    shp, shx = shapefile()
    good = {"shx": shx, "dbf": dbf(), "prj": WGS84, "cpg": "UTF-8"}
    bad("no_prj.shp", "no reference system", warning("crs-guessed"), shp, **{**good, "prj": None})
    bad("no_dbf.shp", "no attributes", warning("no-key-field"), shp, **{**good, "dbf": None, "cpg": None})
    bad("no_shx.shp", "no index", error("cannot be read"), shp, **{**good, "shx": None})
    bad("cut_off.shp", "ends within the second shape", warning("unreadable"), shp[:300], **good)
    bad("header_only.shp", "ends after the header", error("cannot be read"), shp[:100], **good)
    bad("wrong_magic.shp", "another file number", error("cannot be read"), *shapefile(magic=1234)[:1], **good)
    bad("empty.shp", "no content", error("is empty"), b"", **good)
    shp_points, shx_points = shapefile([struct.pack("<i2d", 1, 100, 30), struct.pack("<i2d", 1, NAN, 30)], kind=1)
    bad("points.shp", "a point whose longitude is no number", warning("no-geometry"), shp_points,
        **{**good, "shx": shx_points})
    shp_null, shx_null = shapefile([NULL_SHAPE, NULL_SHAPE])
    bad("null_shapes.shp", "no record has a shape", error("holds nothing that can be drawn"), shp_null,
        **{**good, "shx": shx_null})
    shp_one, shx_one = shapefile([polygon(WEST), NULL_SHAPE])
    bad("one_null_shape.shp", "a record without a shape", warning("no-geometry"), shp_one, **{**good, "shx": shx_one})
    shp_parts, shx_parts = shapefile([polygon(WEST), polygon(EAST, parts=2_000_000_000)])
    bad("part_count.shp", "two thousand million parts", warning("unreadable"), shp_parts, **{**good, "shx": shx_parts})
    shp_count, shx_count = shapefile([polygon(WEST), polygon(EAST, points=100_000)])
    bad("point_count.shp", "more vertices than the record holds", warning("unreadable"), shp_count,
        **{**good, "shx": shx_count})
    nan = float("nan")
    shp_nan, shx_nan = shapefile([polygon(WEST), polygon(EAST[:2] + [(nan, nan)] + EAST[2:])])
    bad("not_a_number.shp", "a vertex that is no number", warning("vertex-left-out"), shp_nan, **{**good, "shx": shx_nan})
    bad("broken_prj.shp", "a reference system that is no text of one", warning("crs-guessed"), shp,
        **{**good, "prj": 'GEOGCS["broken",DATUM['})
    bad("wrong_cpg.shp", "text in GBK, said to be UTF-8", warning("encoding-guessed"), shp,
        **{**good, "dbf": dbf(rows=(("01", "AAAA"), ("02", "BBBB"))).replace(b"AAAA", "北京".encode("gbk"))})
    bad("record_count.shp", "fewer attributes than shapes", warning("not-read"), shp,
        **{**good, "dbf": dbf(rows=(("01", "Aville"),))})
    bad("offset.shp", "an index that points outside the file", warning("unreadable"), shp,
        **{**good, "shx": shx[:108] + struct.pack(">2i", 500_000, 64)})
    shp_none, shx_none = shapefile([])
    bad("no_records.shp", "no records", error("holds nothing that can be drawn"), shp_none,
        **{**good, "shx": shx_none, "dbf": dbf(rows=())})
    listed("../bad_not_geodata.shp", "no Shapefile at all", error("cannot be read"))
    listed("../cases/degrees_gkprj.shp", "degrees said to be metres", error("do not lie in the area"))
    listed("../cases/cities.shp", "text in GBK without a word about it", warning("encoding-guessed"))


def geojson():
    west, east = feature(WEST, "01"), feature(EAST, "02")
    whole = collection(west, east)
    bad("cut_off.geojson", "the second half is missing", error("cannot be read"), whole[:len(whole) // 2])
    bad("not_json.geojson", "no JSON", error("cannot be read"), "these are not the regions you are looking for")
    bad("other_json.geojson", "other JSON", error("is JSON text"), '{"name": "huline", "size": 3}')
    bad("no_features.geojson", "an empty list of features", error("holds nothing that can be drawn"), collection())
    bad("unclosed_ring.geojson", "a ring that does not end where it begins", warning("ring-closed"),
        collection(west, feature(EAST[:4], "02")))
    bad("bow_tie.geojson", "an outline that crosses itself", warning("geometry-repaired"),
        collection(feature(BOW_TIE, "01"), east))
    bad("tangled.geojson", "an outline that crosses itself everywhere", warning("not-repairable"),
        collection(west, feature(crossed(ZIGZAG), "02")))
    bad("woven.geojson", "an outline that crosses itself like a grid", warning("not-repairable"),
        collection(west, feature(crossed(COMB), "02")))
    bad("two_points.geojson", "a ring of two points", warning("no-geometry"),
        collection(west, feature([(101, 30), (102, 31), (101, 30)], "02")))
    bad("small_hole.geojson", "a hole of two points", warning("ring-left-out"),
        collection(west, feature(None, "02", coordinates=[EAST, [(101.2, 30.2), (101.3, 30.3), (101.2, 30.2)]])))
    bad("words.geojson", "words in place of coordinates", warning("no-geometry"),
        collection(west, feature([["a", "b"], ["c", "d"], ["e", "f"], ["a", "b"]], "02")))
    bad("deep.geojson", "brackets a thousand levels deep", error("cannot be read"),
        '{"type":"Polygon","coordinates":' + "[" * 1000 + "]" * 1000 + "}")
    bad("same_code.geojson", "two regions with one code", warning("duplicate-code"),
        collection(west, feature(EAST, "01"), feature([(x + 2, y) for x, y in WEST], "03")))
    bad("lines.geojson", "a line without places", warning("no-geometry"),
        collection(feature(None, "01", "LineString", WEST), feature(None, "02", "LineString", [])))
    bad("a_point.geojson", "a point among areas", warning("not-an-area"),
        collection(west, feature(None, "02", "Point", [101.5, 30.5])))
    bad("no_shape.geojson", "a feature without a shape", warning("no-geometry"), collection(west, feature(None, "02")))
    bad("no_area.geojson", "an outline without an area", warning("no-geometry"),
        collection(west, feature([(101, 30), (102, 30), (101.5, 30), (101, 30)], "02")))
    bad("huge.geojson", "a coordinate of 1e308", warning("off-the-map"),
        collection(west, feature([(1e308, 30), (1e308, 31), (102, 31), (1e308, 30)], "02")))
    bad("swapped.geojson", "latitude before longitude", warning("axes-swapped"),
        collection(*(feature([(y, x) for x, y in ring], code) for ring, code in ((WEST, "01"), (EAST, "02")))))
    bad("plane.geojson", "coordinates of a plane", warning("crs-plane"),
        collection(*(feature([((x - 99) * 400, (y - 29) * 300) for x, y in ring], code) for ring, code in ((WEST, "01"), (EAST, "02")))))
    crs = '"crs": {"type": "name", "properties": {"name": "EPSG:99999"}}, '
    bad("unknown_crs.geojson", "a reference system that does not exist", error("member \"crs\""),
        collection(west, feature(EAST, "02")).replace('"features"', crs + '"features"'))
    bad("null_crs.geojson", "a file that says that its reference system is unknown", warning("crs-guessed"),
        collection(west, feature(EAST, "02")).replace('"features"', '"crs": null, "features"'))
    bad("utf16.geojson", "text in UTF-16", error("cannot be read"), whole.encode("utf-16"))
    bad("empty_list.geojson", "empty coordinates", warning("no-geometry"),
        collection(west, feature(None, "02", coordinates=[])))
    bad("empty.geojson", "no content", error("is empty"), "")
    listed("../bad_no_geometry.geojson", "no shapes", error("holds nothing"))
    listed("../bad_no_features.geojson", "no features", error("holds nothing"))
    listed("../bad_off_the_ellipsoid.geojson", "places that are on no Earth", warning("crs-plane"))
    listed("../half_good.geojson", "some features without an area", warning("not-an-area"))
    listed("../cases/bad.geojson", "several faulty outlines", warning("geometry-repaired"))

    objects = {"regions": {"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "arcs": [[0]], "properties": {"code": "01"}}]}}
    topology = {"type": "Topology", "objects": objects, "arcs": [WEST]}
    bad("cut_off.topojson", "the end is missing", error("cannot be read"), json.dumps(topology)[:-30])
    bad("no_arcs.topojson", "no lines that the areas are made of", error("cannot be read"),
        json.dumps({**topology, "arcs": None}))
    bad("arc_number.topojson", "the number of a line that does not exist", error("holds nothing that can be drawn"),
        json.dumps(topology).replace("[[0]]", "[[7]]"))


def markup():
    def kml(body):
        return f'{XML}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{body}</Document></kml>'

    def place(coordinates):
        return ("<Placemark><name>Aville</name><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                f"{coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>")

    ring = " ".join(f"{x},{y}" for x, y in WEST)
    bad("cut_off.kml", "the end is missing", error("cannot be read"), kml(place(ring))[:200])
    bad("network_link.kml", "nothing but a link to another address", error("holds nothing that can be drawn"),
        kml("<NetworkLink><name>x</name><Link><href>http://127.0.0.1:1/x.kml</href></Link></NetworkLink>"))
    bad("no_places.kml", "no places", error("holds nothing that can be drawn"), kml("<Folder><name>x</name></Folder>"))
    bad("words.kml", "words in place of coordinates", error("holds nothing that can be drawn"), kml(place("a,b c,d e,f a,b")))
    bad("entities.kml", "entities that multiply", error("cannot be read"),
        '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa">' +
        "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi")) +
        "]>" + kml(place(ring).replace("Aville", "&i;")).removeprefix(XML))
    bad("no_kml.kmz", "an archive without a document", error("holds no file that can be opened"), packed([("picture.png", b"\x89PNG\r\n")]))
    good = packed([("doc.kml", kml(place(ring)))])
    bad("cut_off.kmz", "the end is missing", error("cut"), good[:-30])

    def gml(member):
        return (f'{XML}<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:a="urn:a">'
                f"<gml:featureMember>{member}</gml:featureMember></gml:FeatureCollection>")

    def area(positions, more=""):
        return ('<a:region gml:id="r1"><a:code>01</a:code><a:shape><gml:Polygon gml:id="p" srsName="EPSG:4326">'
                f"<gml:exterior><gml:LinearRing><gml:posList>{positions}</gml:posList></gml:LinearRing></gml:exterior>"
                f"</gml:Polygon></a:shape>{more}</a:region>")

    bad("cut_off.gml", "the end is missing", error("holds nothing that can be drawn"), gml(area("30 100 31 100 31 101 30 100"))[:420])
    bad("words.gml", "words in place of coordinates", error("holds nothing that can be drawn"), gml(area("a b c d e f a b")))
    bad("no_members.gml", "no features", error("cannot be read"), gml(""))
    bad("odd_count.gml", "a coordinate too few", error("holds nothing that can be drawn"), gml(area("30 100 31 100 31")))

    vrt = ('<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>{}</SrcDataSource><SrcLayer>x</SrcLayer>'
           "</OGRVRTLayer></OGRVRTDataSource>")
    bad("file.vrt", "a description that reads another file", error("refers to other files"), vrt.format("/etc/passwd"))
    bad("address.vrt", "a description that opens an address", error("refers to other files"),
        vrt.format("/vsicurl/http://127.0.0.1:1/x.geojson"))
    bad("address.geojson", "a description with the extension of GeoJSON", error("refers to other files"),
        vrt.format("http://127.0.0.1:1/x.geojson"))
    bad("service.xml", "a web feature service", error("refers to other files"),
        "<OGRWFSDataSource><URL>http://127.0.0.1:1/wfs</URL></OGRWFSDataSource>")
    bad("map_service.xml", "a web map service", error("cannot be read"),
        '<GDAL_WMS><Service name="WMS"><ServerUrl>http://127.0.0.1:1/</ServerUrl></Service></GDAL_WMS>')


def made_by_ogr2ogr():
    """The two squares in FlatGeobuf and in a table of MapInfo, by extension; nothing without ogr2ogr."""
    if not shutil.which("ogr2ogr"):
        return {}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "regions.geojson"
        source.write_text(collection(feature(WEST, "01"), feature(EAST, "02")))
        for target, driver in (("made.fgb", "FlatGeobuf"), ("made.tab", "MapInfo File")):
            subprocess.run(["ogr2ogr", "-f", driver, str(Path(folder) / target), str(source)], check=True)
        return {path.suffix[1:]: path.read_bytes() for path in Path(folder).glob("made.*")}


def databases():
    good = geopackage()
    bad("cut_off.gpkg", "the second half is missing", error("cannot be read"), good[:len(good) // 2])
    bad("head_only.gpkg", "nothing but the header", error("cannot be read"), good[:100])
    bad("two_layers.gpkg", "two layers with areas", warning("other-layers"), geopackage(("regions", "districts")))
    bad("no_contents.gpkg", "no list of layers", error("cannot be read"), geopackage(change=["DROP TABLE gpkg_contents"]))
    bad("no_table.gpkg", "a layer without a table", error("cannot be read"), geopackage(change=["DROP TABLE regions"]))
    bad("blob.gpkg", "a shape of random bytes", warning("unreadable"),
        geopackage(change=["UPDATE regions SET geom = x'0102030405' WHERE fid = 2"]))
    bad("count.gpkg", "a shape with too many rings", warning("unreadable"),
        geopackage(change=["UPDATE regions SET geom = x'47500001E6100000010300000000FFFFFF' WHERE fid = 2"]))
    bad("no_rows.gpkg", "a layer without rows", error("holds nothing that can be drawn"),
        geopackage(change=["DELETE FROM regions"]))
    bad("virtual.gpkg", "a table that reads another file", error("refers to other files"),
        geopackage(change=["PRAGMA writable_schema = ON", "INSERT INTO sqlite_master VALUES ('table', 'v', 'v', 0, "
                           "'CREATE VIRTUAL TABLE v USING VirtualOGR(''/etc/passwd'')')"]))
    bad("points.gpkg", "a point without a place", warning("no-geometry"),
        geopackage(change=["UPDATE gpkg_geometry_columns SET geometry_type_name = 'POINT'", "UPDATE regions SET geom = "
                           "x'47500001E610000001010000000000000000005940000000000000" + "3E40'",
                           "UPDATE regions SET geom = NULL WHERE fid = 2"]))
    bad("not_gpkg.gpkg", "text with the wrong extension", error("cannot be read"), "SQLite format 3 is what this is not")

    made = made_by_ogr2ogr()

    def part(name, change=lambda content: content):
        return change(made[name]) if made else None  # the file stays as it is

    bad("cut_off.fgb", "the end is missing", warning("unreadable"), part("fgb", lambda content: content[:-120]))
    bad("head_only.fgb", "nothing but the first bytes", error("cannot be read"), part("fgb", lambda content: content[:12]))
    bad("version.fgb", "an unknown version", error("cannot be read"), part("fgb", lambda content: b"fgb\x09" + content[4:]))
    bad("no_dat.tab", "no attributes", error("cannot be read"), part("tab"), map=part("map"), id=part("id"))
    bad("cut_off.tab", "shapes that end too early", error("cannot be read"), part("tab"), map=part("map", lambda content: content[:600]),
        id=part("id"), dat=part("dat"))
    bad("view.tab", "a table that opens others", error("refers to other files"),
        '!table\n!version 100\nOpen Table "other.tab" Hide\nCreate View v As Select * From other\n')
    bad("seamless.tab", "a table of tables", error("refers to other files"),
        '!table\n!version 400\nDefinition Table\n  Type NATIVE Charset "Neutral"\n  Fields 1\n    t Char (10) ;\n'
        'ReadOnly\nbegin_metadata\n"\\IsSeamless" = "TRUE"\nend_metadata\n')
    mif = ('Version 300\nCharset "Neutral"\nDelimiter ","\nCoordSys Earth Projection 1, 104\nColumns 1\n  code Char(4)\n'
           "Data\n\nRegion 1\n  5\n100 30\n100 31\n101 31\n101 30\n100 30\n")
    bad("no_mid.mif", "no attributes", warning("no-key-field"), mif)
    bad("cut_off.mif", "ends within a region", error("cut"), mif[:-24], mid='"01"\n')

def archives():
    whole = collection(feature(WEST, "01"), feature(EAST, "02"))
    good = packed([("regions.geojson", whole)])
    bad("empty.zip", "an archive without members", error("holds no file that can be opened"), packed([]))
    bad("no_data.zip", "an archive without data", error("holds no file that can be opened"), packed([("readme.txt", "x")]))
    bad("cut_off.zip", "the end is missing", error("cannot be read"), good[:-40])
    nested = good
    for level in range(4):
        nested = packed([(f"level{level}.zip", nested)])
    bad("deep.zip", "archives inside archives", error("archive inside another archive"), nested)
    bad("outside.zip", "a member outside the archive", error("holds no file that can be opened"), packed([("../../outside.geojson", whole)]))
    locked = bytearray(good)
    locked[6] |= 1
    locked[good.index(b"PK\x01\x02") + 8] |= 1
    locked[45:150] = bytes(byte ^ 0x5A for byte in locked[45:150])
    bad("encrypted.zip", "protected with a password", error("cannot be read"), bytes(locked))
    bad("two_maps.zip", "two files with areas", warning("other-layers"),
        packed([("a.geojson", whole), ("b.geojson", whole)]))
    bad("description.zip", "nothing but a description of another file", error("holds no file that can be opened"),
        packed([("x.vrt", "<OGRVRTDataSource/>")]))


def other_files():
    bad("plain.json", "JSON without shapes", error("is JSON text"), '{"city": "Aville"}\n')
    bad("numbers.json", "a list of numbers in JSON", error("is JSON text"), "[1, 2, 3]\n")
    bad("picture.shp", "a picture with the wrong extension", error("is a picture"), b"GIF89a" + bytes(40))
    bad("picture.png", "a picture", error("is a picture"), b"\x89PNG\r\n\x1a\n" + bytes(40))
    bad("paper.pdf", "a document", error("is a PDF document"), b"%PDF-1.4\n%%EOF\n")
    bad("letter.docx", "a document of a word processor", error("holds no file that can be opened"), packed([("word/document.xml", "<w/>")]))
    bad("program.bin", "random bytes", error("cannot be read"), bytes(range(256)))
    bad("drawing.dxf", "a drawing", error("has a format that is not opened"), "0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n")


def studies():
    whole = (HERE / "../studies/version-1.huline").read_text()
    study = {"format": "huline-study", "version": 1, "name": "x", "data": [], "map": json.loads(whole)["map"],
             "view": json.loads(whole)["view"]}

    def changed(**members):
        return json.dumps({**study, **members}, ensure_ascii=False)

    def with_map(**members):
        return changed(map={**study["map"], **members})

    def with_data(**members):
        return changed(data=[{"kind": "boundaries", "path": "bow_tie.geojson", "sha256": "", "size": 0, "options": {},
                              **members}])

    bad("empty.huline", "no content", error("is empty"), "")
    bad("cut_off.huline", "the second half is missing", error("not valid JSON"), whole[:len(whole) // 2])
    bad("other_json.huline", "other JSON", error("cannot be read"), '{"type": "FeatureCollection"}')
    bad("list.huline", "a list in place of a study", error("cannot be read"), "[1, 2, 3]")
    bad("utf16.huline", "text in UTF-16", error("is not text in UTF-8"), whole.encode("utf-16"))
    bad("repeated_key.huline", "a key that occurs twice", error("occurs twice"),
        changed().replace('"name": "x"', '"name": "x", "name": "y"'))
    bad("newer.huline", "a later version", error("saved by a newer HuLine"), changed(version=99))
    bad("version_zero.huline", "a version that never was", error("whole number"), changed(version=0))
    bad("version_word.huline", "a word in place of the version", error("version"), changed(version="one"))
    bad("no_map.huline", "no choices", error('no "map"'), json.dumps({k: v for k, v in study.items() if k != "map"}))
    bad("unknown_key.huline", "a key that nothing reads", warning("unread-key"), changed(colour="red"))
    bad("unknown_choice.huline", "a choice that does not exist", error("is not known"), with_map(method="magic"))
    bad("classes.huline", "a negative number of classes", error("classes"), with_map(classes=-5))
    bad("number.huline", "a list in place of a number", error("classes"), with_map(classes=[5]))
    bad("period.huline", "a period that is none", error("period"), with_map(period="yesterday"))
    bad("data_missing.huline", "data that are gone", warning("data-missing"), with_data(path="no_such.geojson"))
    bad("data_changed.huline", "data that have changed", warning("data-changed"), with_data(sha256="a" * 64, size=7))
    bad("data_kind.huline", "data of an unknown kind", error("kind"), with_data(kind="magic"))
    bad("data_address.huline", "data at an address", warning("data-missing"),
        with_data(path="http://127.0.0.1:1/x.geojson"))
    bad("device.huline", "a device in place of data", warning("data-missing"), with_data(path="/dev/zero"))
    bad("overlay.huline", "lines without a width", error("width-mm"),
        with_data(kind="overlay", path="lines.geojson", overlay={"name": "", "shown": True, "symbol": {
            "colour": "#c00000", "width-mm": 0, "dash": "solid", "size-mm": 2, "shape": "circle", "names": True}}))
    bad("table.huline", "settings of a table that are no object", error("table"),
        with_data(kind="table", path="total.csv", table=[]))
    bad("zero.huline", "a zero character in a path", error("not valid JSON"), with_data(path="bow_tie.geojson\0.shp"))
    bad("deep.huline", "brackets ten thousand levels deep", error("not valid JSON"), "[" * 10_000)


def packages():
    veloria = HERE / "../veloria"
    text = (veloria / "datapackage.json").read_text()

    def package(name, fault, expected, change, **files):
        """The package of Veloria with another datapackage.json; `files` are those that it needs beside it."""
        changed = change(text)
        assert changed != text, name
        folder = HERE / name
        folder.mkdir(exist_ok=True)
        (folder / "datapackage.json").write_text(changed)
        for file, content in files.items():
            (folder / file.replace("_csv", ".csv")).write_text(content)
        INDEX.append((name, fault, *expected))

    def replaced(old, new):
        return lambda whole: whole.replace(old, new, 1)

    def minimal(**huline):
        """A package whose only table names two regions."""
        document = {"name": "small", "resources": [
            {"name": "regions", "path": "regions.csv", "holds": "region-names",
             "schema": {"fields": [{"name": "code", "role": "region"}, {"name": "name", "role": "name"}]}},
            {"name": "figures", "path": "figures.csv", "holds": "figures", "citation": "made",
             "schema": {"fields": [{"name": "code", "role": "region"}, {"name": "year", "role": "period"},
                                   {"name": "gdp", "type": "number", "indicator": "gdp"}]}}],
            "huline": {"version": 1, "area": "Nowhere", "regionNoun": {"one": "region", "many": "regions"},
                       "projection": {"kind": "albers-equal-area", "centralMeridian": 101,
                                      "standardParallels": [30.2, 30.8]},
                       "boundaries": {"path": "regions.geojson", "key": "code", "name": "Nobody"},
                       "citations": [{"id": "made", "publisher": "Nobody", "title": "Nothing"}],
                       "units": [{"id": "crowns", "symbol": "crowns", "decimals": 0}],
                       "indicators": [{"id": "gdp", "name": "GDP", "unit": "crowns", "definition": "Product."}],
                       **huline}}
        return lambda whole: json.dumps(document, indent=1)

    regions = {"regions_csv": "code,name\n01,Aville\n02,Btown\n"}

    def with_table(name, fault, expected, figures, boundaries=True, regions_text=None):
        package(name, fault, expected, minimal(), figures_csv=figures,
                **({"regions_csv": regions_text} if regions_text else regions))
        if boundaries:
            (HERE / name / "regions.geojson").write_text(collection(feature(WEST, "01"), feature(EAST, "02")))

    package("package_not_json", "no JSON", error("not valid JSON"), lambda whole: whole[:300])
    package("package_repeated_key", "a key that occurs twice", error("occurs twice"),
            replaced('"title":', '"name": "again", "title":'))
    package("package_no_huline", "no description of the data", error("huline"), lambda whole: '{"resources": []}')
    package("package_version", "an unknown version", error("version"), replaced('"version": 1', '"version": 7'))
    package("package_no_units", "no units", error("units"), replaced('"units"', '"unitz"'))
    package("package_unknown_unit", "a unit that is not described", error("crown"),
            replaced('"unit": "million crowns"', '"unit": "crown"'))
    package("package_type", "a text in place of a list", error("is not a list"),
            lambda whole: json.dumps({**json.loads(whole), "resources": "accounts.csv"}))
    package("package_parallels", "standard parallels that are no latitudes", error("standardParallels"),
            replaced("[52.4, 53.8]", "[152.4, 53.8]"))
    package("package_outside", "a table outside the folder", error("refers to other files"),
            replaced('"path": "counties.csv"', '"path": "../../../etc/passwd"'))
    package("package_absolute", "a table elsewhere on the computer", error("refers to other files"),
            replaced('"path": "counties.csv"', '"path": "/etc/passwd"'))
    package("package_boundaries", "boundaries outside the folder", error("refers to other files"),
            replaced('"path": "counties.geojson"', '"path": "../bow_tie.geojson"'))
    package("package_no_tables", "tables that are not there", error("There is no file"), replaced("Veloria", "Vellum"))
    with_table("package_no_map", "boundaries that are not there", error("There is no file"), "code,year,gdp\n01,2020,5\n",
               boundaries=False)
    with_table("package_word", "a word among the figures", error("is not a number"), "code,year,gdp\n01,2020,many\n")
    with_table("package_period", "a period that is none", error("is not a period"), "code,year,gdp\n01,soon,5\n")
    with_table("package_repeated_row", "a row that repeats another", error("repeats an earlier one"),
               "code,year,gdp\n01,2020,5\n01,2020,6\n")
    with_table("package_no_column", "a column that is not there", error('no column "year"'), "code,gdp\n01,5\n")
    with_table("package_short_row", "a row with too few cells", error("row 2 has 2 cells"), "code,year,gdp\n01,2020\n")
    with_table("package_empty_table", "a table without rows", warning("empty-table"), "code,year,gdp\n")
    with_table("package_unknown_region", "a region that nothing else names", warning("unknown-code"),
               "code,year,gdp\n01,2020,5\n02,2020,6\n77,2020,7\n")
    with_table("package_unnamed", "a region without a name", warning("unnamed-region"),
               "code,year,gdp\n01,2020,5\n02,2020,6\n", regions_text="code,name\n01,Aville\n")


def main():
    for section in (delimited_text, workbooks, dbase, shapefiles, geojson, markup, databases, archives, other_files,
                    studies, packages):
        section()
    with open(HERE / "index.csv", "w", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(("file", "fault", "expected", "detail"))
        writer.writerows(INDEX)


if __name__ == "__main__":
    main()
