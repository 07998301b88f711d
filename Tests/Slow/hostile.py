"""Bad content gives diagnostics: exit code 1, the code expected, the old site untouched, no wait."""

import json
import os
import subprocess
import time
import zlib

from harness import case, difference, tree

ARTICLE = "---\ntitle: {title}\ndate: 2025-01-06\n---\n\n{body}\n"
HEADER = "indicator,period,scope,kind,printed,source\n"


def article(body="Chữ.", title="Bài thử"):
    return ARTICLE.format(title=title, body=body)


def image():
    """A picture of one point, to be called by a wrong name."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
            + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def wide_table():
    """24 KB that cost cmark-gfm 39 s: a header of many columns, then short rows."""
    columns = 4000
    return "|" + "a|" * columns + "\n|" + "-|" * columns + "\n" + "|\n" * 4000


def loop(content):
    (content / "articles" / "loop").symlink_to("..")


def to_the_password_file(content):
    (content / "articles" / "linked.md").symlink_to("/etc/passwd")


def pipe(content):
    os.mkfifo(content / "articles" / "pipe.md")


def sparse(content):
    with open(content / "articles" / "huge.md", "wb") as file:
        file.truncate(8 << 30)


# (what, files below content/ or a function that makes them, the code that must be named)
CASES = [
    ("front matter that is not closed", {"articles/a.md": "---\ntitle: A\n\nChữ.\n"},
     "unclosed-front-matter"),
    ("an unknown key", {"articles/a.md": article().replace("date:", "titel: x\ndate:")},
     "unknown-key"),
    ("a missing date", {"articles/a.md": "---\ntitle: A\n---\n\nChữ.\n"}, "missing-key"),
    ("a date that is none", {"articles/a.md": article().replace("2025-01-06", "2025-02-30")},
     "bad-date"),
    ("a mapping where a text belongs", {"articles/a.md": article(title="{a: b}")}, "wrong-type"),
    ("a park that is not there", {"articles/a.md": article().replace("date:", "parks: [vsp]\ndate:")},
     "unknown-reference"),
    ("two articles with one slug", {"articles/x/đình-vũ.md": article(), "articles/x/dinh-vu.md": article()},
     "duplicate-route"),
    ("two forms of one letter", {"articles/x/h\u00f2a.md": article(), "articles/x/ho\u0061\u0300.md": article()},
     "duplicate-route"),
    ("a link to nowhere", {"articles/a.md": article("Xem [VSIP](../parks/khong-co.md).")},
     "broken-link"),
    ("a link to no heading", {"articles/a.md": article("Xem [đây](#khong-co).")}, "broken-fragment"),
    ("a link out of the content", {"articles/a.md": article("Xem [đây](../../../../etc/passwd).")},
     None),
    ("a missing image", {"articles/a.md": article("![Ảnh](anh-khong-co.png)")}, "missing-file"),
    ("YAML that is broken", {"site.yml": "title: [a\nlanguage: vi\n"}, "broken-yaml"),
    ("YAML that would hang its reader", {"articles/a.md": "---\n" + "".join(
        f"k{i}: &a{i} {{? *a{i - 1} : *a{i - 1}}}\n" if i else "k0: &a0 x\n" for i in range(20)) + "---\n"},
     "broken-yaml"),
    ("YAML nested without end", {"articles/a.md": "---\nx: " + "[" * 60000 + "\n---\n"}, None),
    ("a row with a cell too many", {"kpi/a.csv": HEADER + "fdi,2024,city,actual,1 tỷ USD,x,y,z\n"},
     "wrong-cell-count"),
    ("a column that nobody knows", {"kpi/a.csv": HEADER.replace("kind", "knd") + "fdi,2024,a,actual,1,x\n"},
     "unknown-column"),
    ("an indicator that is not declared", {"kpi/a.csv": HEADER + "khong-co,2024,city,actual,1 tỷ USD,\n"},
     "unknown-indicator"),
    ("a table whose quotation never ends", {"kpi/a.csv": HEADER + 'fdi,"2024,city\n'}, "broken-table"),
    ("a cell of 10 MB", {"kpi/a.csv": HEADER + 'fdi,2024,city,actual,"' + "x" * 10_000_000 + '",\n'},
     "broken-table"),
    ("10 MB of remarks on one line", {"kpi/a.json": "[" + ",".join(
        ['{"indicator":"fdj","period":"2024","scope":"city","value":1}'] * 160_000) + "]"}, "unknown-indicator"),
    ("a hundred thousand columns", {"kpi/a.csv": ",".join(f"c{n}" for n in range(100_000)) + "\n"}, "broken-table"),
    ("a row of a hundred thousand cells", {"kpi/a.csv": HEADER + "fdi,2024,city,actual,1," + "," * 100_000 + "\n"},
     "wrong-cell-count"),
    ("a table without its header", {"kpi/a.csv": "fdi,2024,city,actual,1 tỷ USD,x\n"}, "missing-column"),
    ("rows that another sign separates", {"kpi/a.csv": HEADER + "fdi;2024;city;actual;1,5 tỷ USD;x\n"},
     "wrong-cell-count"),
    ("a space before a quotation mark", {"kpi/a.csv": HEADER + 'fdi,2024,city,actual, "1,5 tỷ USD",x\n'},
     "broken-table"),
    ("a formula for a number", {"kpi/a.csv": HEADER + "fdi,2024,city,actual,=cmd(),\n"}, None),
    ("a formula for a name", {"kpi/a.csv": HEADER + "=A1,2024,city,actual,1 tỷ USD,\n"}, "unknown-indicator"),
    ("a table with a zero byte", {"kpi/a.csv": HEADER + "fdi,2024,city,actual,1\0 tỷ USD,\n"}, "not-utf-8"),
    ("UTF-16 without its mark", {"kpi/a.csv": HEADER.encode("utf-16-le")}, "not-utf-8"),
    ("a workbook called .csv", {"kpi/a.csv": b"PK\x03\x04" + bytes(range(256)) * 8}, "not-utf-8"),
    ("Latin letters that are not UTF-8", {"articles/a.md": article().encode() + b"Vi\xeat\n"},
     "not-utf-8"),
    ("a picture called .md", {"articles/a.md": image()}, "not-utf-8"),
    ("an empty file", {"articles/a.md": ""}, "empty-file"),
    ("a symbolic link in a loop", loop, None),
    ("a symbolic link out of the site", to_the_password_file, "outside-site"),
    ("a pipe called .md", pipe, "not-a-file"),
    ("eight gigabytes of nothing", sparse, "file-too-large"),
    ("a table that takes 39 seconds", {"articles/a.md": article(wide_table())}, "table-too-large"),
    ("a hundred thousand quotations", {"articles/a.md": article(">" * 100_000 + " a")}, "too-deep"),
    ("a hundred thousand lists", {"articles/a.md": article("- " * 100_000 + "a")}, "too-deep"),
    ("brackets without end", {"articles/a.md": article("![[]()" * 160_000)}, "block-too-large"),
    ("definitions that multiply", {"articles/a.md": article(
        "[a]: /" + "x" * 30_000 + "\n\n" + "[a] " * 8_000)}, "definitions-too-large"),
    ("a figure that is not there", {"articles/a.md": article("Đạt [](kpi:khong-co/1999).")}, None),
    ("a chart that is none", {"articles/a.md": article("```chart\ntype: banh-xe\n```")}, "wrong-type"),
    ("a chart of broken YAML", {"articles/a.md": article("```chart\ntype: [\n```")}, None),
    ("a collection that is not declared", {"site.yml": "title: A\ncollections:\n  ports: 7\n"}, None),
]


def lay(content, files):
    if callable(files):
        files(content)
        return
    for path, data in files.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))


def try_one(bench, what, files, code):
    site = bench.starter("".join(c if c.isalnum() else "-" for c in what))
    bench.built(site)
    before = tree(site / "public", times=True)
    (site / "content/articles").mkdir(exist_ok=True)
    lay(site / "content", files)
    start = time.monotonic()
    result = bench.run("build", "--site", site, "--language", "en", timeout=30)
    spent = time.monotonic() - start
    first = result.stderr.strip().split("\n")[0][:200]
    bench.expect(result.returncode == 1, f"{what}: ended with {result.returncode}: {first}")
    bench.expect(code is None or f"[{code}]" in result.stderr, f"{what}: no {code}: {first}")
    bench.expect(": error: " in result.stderr, f"{what}: nothing said: {first}")
    bench.expect(spent < 10, f"{what}: {spent:.1f} s")
    changed = difference(before, tree(site / "public", times=True))
    bench.expect(not changed, f"{what}: the old site changed: {changed}")
    controls = [c for c in result.stderr if ord(c) < 32 and c != "\n"]
    bench.expect(not controls, f"{what}: control characters reach the terminal")


@case
def bad_content_gives_a_diagnostic_and_leaves_the_site(bench):
    for what, files, code in CASES:
        try_one(bench, what, files, code)


@case
def two_million_mentions_take_time_and_memory_by_their_number(bench):
    """A file may have 5 MB and a block 64 KB: so many stand in five files, a section for each block."""
    site = bench.starter()
    block = "## Mục\n\n" + "KCN VSIP; " * 6_250 + "\n\n"
    lay(site / "content", {"parks/vsip.md": "---\ntitle: KCN VSIP\n---\n"})
    peaks = []
    for count in 1, 5:
        for number in range(count):
            lay(site / "content", {f"articles/{number}.md": article(block * 64, f"Bài {number}")})
        program = subprocess.Popen([bench.program, "build", "--site", site, "--jobs", "1"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
        bench.expect(program.returncode == 0, f"{count} files: ended with {program.returncode}")
        peaks.append(usage.ru_maxrss / 1024)
        bench.expect(usage.ru_utime < 5 * count + 5, f"{count} files: {usage.ru_utime:.1f} s")
    page = (site / "public/articles/0.html").read_text(encoding="utf-8")
    links = page.count("parks/vsip.html\">KCN VSIP")
    bench.expect(links >= 64, f"{links} links, one a section")
    bench.expect(peaks[1] < 2 * peaks[0] + 100, f"{peaks} MB: one worker keeps one text")


@case
def a_report_is_the_same_in_both_forms(bench):
    site = bench.starter()
    lay(site / "content", {"articles/a.md": article("Xem [VSIP](../parks/khong-co.md)."),
                           "articles/b.md": article().replace("date:", "titel: x\ndate:")})
    text = bench.run("check", "--site", site, "--language", "en")
    form = bench.run("check", "--site", site, "--language", "en", "--format", "json")
    found = json.loads(form.stderr)
    found = found if isinstance(found, list) else found["diagnostics"]
    bench.expect(text.returncode == form.returncode == 1, (text.returncode, form.returncode))
    codes = sorted(item["code"] for item in found)
    for code in "broken-link", "unknown-key":
        bench.expect(code in codes and f"[{code}]" in text.stderr, f"{code} in {codes}")


@case
def a_file_name_cannot_command_the_terminal(bench):
    site = bench.starter()
    lay(site / "content", {"articles/\x1b]0;x\x07\n.md": "---\ntitle: A\n"})
    result = bench.run("build", "--site", site)
    bench.expect(result.returncode in (0, 1), f"ended with {result.returncode}")
    bench.expect("\x1b" not in result.stderr + result.stdout, "an escape reached the terminal")


@case
def any_bytes_at_all_give_a_site_or_a_diagnostic(bench):
    import random
    from harness import SEED
    rng = random.Random(SEED)
    site = bench.starter()
    sources = [p for p in (site / "content").rglob("*") if p.suffix in (".md", ".yml", ".csv")]
    for turn in range(60):
        path = rng.choice(sources)
        whole = path.read_bytes()
        data = bytearray(whole)
        for _ in range(rng.randint(1, 8)):
            at = rng.randrange(len(data) + 1)
            piece = rng.choice([b"\0", b"\xff", b"---\n", b"[", b"{", b"&a *a", b"```chart\n", b'"',
                                b"\r", b"\xe2\x80\xae", b"[](kpi:", b"|", b"<script>", b"\t"])
            data[at:at + rng.randint(0, 6)] = piece * rng.choice([1, 1, 1, 500])
        path.write_bytes(data)
        result = bench.run("check", "--site", site, timeout=20)
        bench.expect(result.returncode in (0, 1),
                     f"turn {turn}: {path.name} ended with {result.returncode}: {result.stderr[-300:]}")
        path.write_bytes(whole)
