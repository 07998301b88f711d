"""In a browser, from a folder and a server: a page of each kind fits its width, and asks for no more."""

import contextlib
import pathlib
import urllib.parse

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


def watch(page, trouble, home="file:"):
    """Notes what a page complains of and what it asks for beyond its site."""
    page.on("console", lambda m: m.type in ("error", "warning") and trouble.append(m.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("requestfailed", lambda r: trouble.append(f"failed: {r.url}"))
    page.on("request", lambda r: r.url.startswith((home, "data:")) or
            trouble.append(f"asked for {r.url}"))


@contextlib.contextmanager
def places(bench):
    """Where the site can be read: in its folder, and under a path of a server; each ends with `/`."""
    from server import nginx
    root = bench.folder / "www"
    root.mkdir()
    (root / "bao-cao").symlink_to(bench.public)
    with nginx(bench, root) as served:
        yield {"folder": bench.public.as_uri() + "/", "server": served}


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
    with places(bench) as bases, chromium() as browser:
        scripted = browser.new_context(viewport={"width": WIDTHS[0], "height": 900})
        plain = browser.new_context(java_script_enabled=False)
        for place, base in bases.items():
            for path in pages.one_of_each_kind(bench.public).values():
                below = path.relative_to(bench.public).as_posix()
                where = f"{below} from the {place}"
                page, trouble = scripted.new_page(), []
                watch(page, trouble, base)
                page.goto(base + below, wait_until="load")
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
                page.goto(base + below, wait_until="load")
                bench.expect(words(page) >= 0.9 * seen,
                             f"{where}: {words(page)} words without scripts, {seen} with")
                page.close()


@case
def the_home_page_is_light(bench):
    with chromium() as browser:
        page, asked = browser.new_page(), set()
        page.on("request", lambda request: asked.add(request.url))
        page.goto((bench.public / "index.html").as_uri(), wait_until="load")
        weight = sum(pathlib.Path(urllib.parse.unquote(url.removeprefix("file://"))).stat().st_size
                     for url in asked)
        bench.expect(weight <= 100_000, f"{weight} bytes: {sorted(asked)}")
