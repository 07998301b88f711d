"""A year on paper: what Chromium makes of its print view, page by page."""

import re
import subprocess

from browser import chromium
from harness import case

# What belongs to a screen.
INTERFACE = ("Tìm kiếm", "Trang trước", "Trang sau", "CSV", "PNG", "Tới nội dung chính")


def printed(bench, page):
    """The print view of the year with the longest one, and the text of each page of paper."""
    longest = max(bench.public.glob("years/*-print.html"), key=lambda path: path.stat().st_size)
    page.goto(longest.as_uri(), wait_until="load")
    paper = bench.folder / "year.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, tagged=True, outline=True)
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, stdout=subprocess.PIPE)
    return [" ".join(sheet.split()) for sheet in text.stdout.decode("utf-8").split("\f")[:-1]]


@case
def a_year_prints_as_a_report(bench):
    with chromium() as browser:
        page = browser.new_page(color_scheme="dark")
        sheets = printed(bench, page)
        titles = page.locator("main h2").all_inner_texts()
        contents = page.locator(".contents a").all_inner_texts()
        title = page.locator("h1").inner_text()
        articles = page.locator("article.chapter").count()
        notes = page.locator(".notes li a").all_inner_texts()
        numbers = page.locator("sup.note").count()
    bench.expect(articles + 4 <= len(sheets) <= 80, f"{len(sheets)} pages for {articles} articles")
    bench.expect(title in sheets[0] and len(sheets[0]) < 500, f"the cover: {sheets[0][:300]}")
    bench.expect(all(entry in sheets[1] for entry in contents), f"the contents: {sheets[1][:500]}")
    bench.expect(set(titles) <= set(contents) and len(contents) > articles, f"{titles}, but {contents}")
    for entry in contents:
        bench.expect(any(entry in sheet for sheet in sheets[2:]), f"no chapter '{entry}'")
    bench.expect(not notes or numbers >= len(notes), f"{numbers} numbers for {len(notes)} notes")
    for note in notes:
        bench.expect(re.sub(r"\s", "", note) in re.sub(r"\s", "", sheets[-2] + sheets[-1]),
                     f"no note of {note}")
    for word in INTERFACE:
        found = [number for number, sheet in enumerate(sheets, 1) if word in sheet]
        bench.expect(not found, f"'{word}' on page {found}")
    for number, sheet in enumerate(sheets[1:], 2):
        bench.expect(re.search(rf"\b{number}$", sheet), f"page {number} ends with {sheet[-40:]}")


@case
def a_long_table_repeats_its_head(bench):
    with chromium() as browser:
        page = browser.new_page()
        page.goto(max(bench.public.glob("years/*-print.html"),
                      key=lambda path: path.stat().st_size).as_uri())
        # A table of three pages of our own making, in the theme's clothes.
        page.evaluate("""() => {
          const body = document.querySelector("main .table tbody");
          const rows = [...body.rows];
          while (body.rows.length < 120) rows.forEach(row => body.append(row.cloneNode(true)));
        }""")
        head = page.locator("main .table thead").first.inner_text().split()
        page.pdf(path=bench.folder / "long.pdf", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", bench.folder / "long.pdf", "-"], check=True,
                          stdout=subprocess.PIPE).stdout.decode("utf-8")
    sheets = [sheet.split() for sheet in text.split("\f")]
    with_head = [number for number, sheet in enumerate(sheets)
                 if any(sheet[at:at + len(head)] == head for at in range(len(sheet)))]
    bench.expect(len(with_head) >= 3, f"{head} on pages {with_head} of {len(sheets)}")
