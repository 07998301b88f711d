"""In a browser, from the disk: a page of each kind fits its width, and asks for nothing it lacks."""

import contextlib

import pages
from harness import case

WIDTHS = (360, 768, 1280)
# Chromium asks its maker for things of its own unless told not to.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@contextlib.contextmanager
def chromium():
    """The system's browser; it leaves with the block."""
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def watch(page, trouble):
    """Notes what a page complains of and what it asks for beyond the disk."""
    page.on("console", lambda m: m.type in ("error", "warning") and trouble.append(m.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("requestfailed", lambda r: trouble.append(f"failed: {r.url}"))
    page.on("request", lambda r: r.url.startswith(("file:", "data:")) or
            trouble.append(f"asked for {r.url}"))


# What sticks out: elements past the right edge whose box no ancestor scrolls or clips.
TOO_WIDE = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  const contained = e => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (getComputedStyle(p).overflowX !== 'visible') return true;
    return false;
  };
  const found = [...document.body.querySelectorAll('*')].filter(
    e => e.getBoundingClientRect().right > edge + 1 && !contained(e));
  return ['scrolls sideways: ' + document.documentElement.scrollWidth + ' > ' + edge].concat(
    found.slice(0, 3).map(e => e.tagName + '.' + (e.getAttribute('class') || '')));
}"""


def words(page):
    return len(page.locator("main").inner_text().split())


@case
def every_page_fits_its_width_and_reads_without_scripts(bench):
    with chromium() as browser:
        scripted = browser.new_context(viewport={"width": WIDTHS[0], "height": 900})
        plain = browser.new_context(java_script_enabled=False)
        for kind, path in pages.one_of_each_kind(bench.public).items():
            where = path.relative_to(bench.public)
            page, trouble = scripted.new_page(), []
            watch(page, trouble)
            page.goto(path.as_uri(), wait_until="load")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                found = page.evaluate(TOO_WIDE)
                bench.expect(not found, f"{where} at {width} px: {found}")
            bench.expect(not trouble, f"{where}: {trouble[:4]}")
            bench.expect(page.locator("h1").count() == 1, f"{where}: not one h1")
            seen = words(page)
            page.close()
            page = plain.new_page()
            page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
            page.goto(path.as_uri(), wait_until="load")
            bench.expect(words(page) >= 0.9 * seen,
                         f"{where}: {words(page)} words without scripts, {seen} with")
            page.close()


@case
def a_year_prints(bench):
    with chromium() as browser:
        page = browser.new_page()
        for kind, path in pages.one_of_each_kind(bench.public).items():
            if kind in ("years", "years-print"):
                page.goto(path.as_uri(), wait_until="load")
                size = len(page.pdf(format="A4"))
                bench.expect(size > 5000, f"{kind}: a printed page of {size} bytes")


@case
def a_name_without_its_accents_is_found(bench):
    with chromium() as browser:
        page, trouble = browser.new_page(), []
        watch(page, trouble)
        page.goto((bench.public / "search.html").as_uri(), wait_until="load")
        field = page.locator("input[type=search]").last
        field.fill("dinh vu")
        field.press("Enter")
        link = page.locator("main a", has_text="Đình Vũ").first
        link.wait_for(timeout=10_000)
        target = link.get_attribute("href")
        link.click()
        page.wait_for_load_state("load")
        bench.expect("Đình Vũ" in page.locator("body").inner_text(), f"'{target}' speaks of it")
        bench.expect(not trouble, trouble[:5])
