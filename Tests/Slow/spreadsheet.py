"""A spreadsheet set to Vietnamese reads the tables for spreadsheets: every number, every letter, no formula.

LibreOffice is asked, without a screen, to turn each `.vi.csv` into its flat XML, which says of every cell
what it took it for.
"""

import csv
import io
import pathlib
import shutil
import subprocess
import xml.etree.ElementTree as xml

import figures
from harness import case

NAMES = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
         "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
         "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>vi-VN</value></prop></item>
</oor:items>
"""
NUMBERS = ("value", "low", "high")


def name(space, word):
    return f"{{{NAMES[space]}}}{word}"


def opened(bench, tables):
    """The tables as LibreOffice has them when it is set to Vietnamese: rows of cells by file name."""
    profile = bench.folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    out = bench.folder / "opened"
    # Semicolons, quotation marks, UTF-8, from the first line; the language is that of the settings.
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
         "--infilter=CSV:59,34,76,1", "--convert-to", "fods", "--outdir", out, *tables],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return {path.name[:-len(".fods")]: rows(path) for path in sorted(out.glob("*.fods"))}


def rows(path):
    """The cells of a flat XML file, each as (kind, value); a formula is a kind of its own."""
    found = []
    for row in xml.parse(path).iter(name("table", "table-row")):
        cells = []
        for cell in row.findall("table:table-cell", NAMES):
            kind = cell.get(name("office", "value-type"), "empty")
            value = cell.get(name("office", "date-value")) or cell.get(name("office", "value"))
            if cell.get(name("table", "formula")):
                kind, value = "formula", cell.get(name("table", "formula"))
            elif kind == "string":
                value = "\n".join(words(line) for line in cell.findall("text:p", NAMES))
            cells += [(kind, value)] * int(cell.get(name("table", "number-columns-repeated"), "1"))
        found.append(cells)
    return found


def words(line):
    """The text of a paragraph, its runs of spaces and tabs spelled out."""
    parts = [line.text or ""]
    for node in line:
        if node.tag == name("text", "s"):
            parts.append(" " * int(node.get(name("text", "c"), "1")))
        elif node.tag == name("text", "tab"):
            parts.append("\t")
        else:
            parts.append(words(node))
        parts.append(node.tail or "")
    return "".join(parts)


def table(path, separator):
    data = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(data, newline=""), delimiter=separator, strict=True))


def compare(bench, folder):
    """Every cell of every table for spreadsheets, as opened, with the canonical table."""
    tables = sorted(folder.glob("*.vi.csv"))
    sheets = opened(bench, tables)
    bench.expect(len(sheets) == len(tables), f"{len(sheets)} of {len(tables)} tables were opened")
    numbers = 0
    for path in tables:
        canonical = table(folder / path.name.replace(".vi.csv", ".csv"), ",")
        texts = table(path, ";")
        sheet = sheets.get(path.name[:-len(".csv")], [])
        for number, (exact, text) in enumerate(zip(canonical, texts)):
            cells = (sheet[number] if number < len(sheet) else []) + [("empty", None)] * len(text)
            for column, (wanted, written, (kind, value)) in enumerate(zip(exact, text, cells)):
                place = f"{path.name} row {number + 1}, {canonical[0][column]}"
                bench.expect(kind != "formula", f"{place}: {written!r} became {value!r}")
                if number and canonical[0][column] in NUMBERS and wanted:
                    numbers += 1
                    bench.expect(kind == "float" and float(value) == float(wanted),
                                 f"{place}: {written!r} is {kind} {value}, not {wanted}")
                elif kind == "string" or not written:
                    bench.expect((value or "") == written.replace("\r\n", "\n").replace("\r", "\n"),
                                 f"{place}: {written!r} became {value!r}")
                elif kind == "float":
                    # A year, or a number that the source prints alone; never "007" or "1e5".
                    bench.expect(written[:1] != "0" and written.replace(".", "").replace(",", "").isdigit()
                                 and float(value) == float(written.replace(".", "").replace(",", ".")),
                                 f"{place}: {written!r} became {value}")
                elif kind == "percentage":
                    bench.expect(f"{float(value) * 100:g}%".replace(".", ",") == written,
                                 f"{place}: {written!r} became {value}")
                else:
                    bench.expect(kind == "date" and value == written,
                                 f"{place}: {written!r} became {kind} {value!r}")
    return numbers


@case
def vietnamese_libreoffice_reads_every_number_and_letter(bench):
    numbers = compare(bench, bench.public / "data")
    bench.expect(numbers > 100, f"only {numbers} numbers were read")
    canonical = (bench.public / "data" / "fdi-cumulative.csv").read_text(encoding="utf-8")
    bench.expect(",1.846," in canonical, "the figure 1.846 is gone; take another")


@case
def no_cell_starts_a_formula_or_turns_into_something_else(bench):
    site = bench.folder / "site"
    count = figures.write(site)
    bench.built(site)
    compare(bench, site / "public" / "data")
    rows = table(site / "public" / "data" / "all.vi.csv", ";")
    bench.expect(len(rows) == count + 1, f"{len(rows) - 1} of {count} figures are in the table")
