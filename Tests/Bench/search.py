#!/usr/bin/env python3
"""Compares the search of a synthetic report with Pagefind's on the pages that Hugo makes of it.

    search.py PROGRAM [--articles N] [--hugo PATH] [--work DIR] [--no-append]

Needs `pip install playwright pagefind[bin] hugo` and Chromium. Ours is built with and without search, the
difference is its cost; Pagefind is run on Hugo's pages. Then a browser asks both the same: ours from the
disk, Pagefind's, which needs a server, from Python's. Counted are the bytes that a first query of a new
visitor loads, with ten results. The table is appended to RESULTS.md with the day and the machine.
"""
import argparse, contextlib, datetime, functools, http.server, pathlib, random, re, shutil, statistics
import subprocess, sys, threading, time, unicodedata, urllib.parse

import bench

HERE = pathlib.Path(__file__).resolve().parent
SCREEN = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
COUNT = 20
PAGE = """<!doctype html><script type="module">
import * as pagefind from "../pagefind/pagefind.js";
window.ask = async words => {
  const found = await pagefind.search(words);
  const shown = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  return [found.results.length, shown.map(page => page.meta.title)];
};
window.isReady = true;
</script>"""


def folded(text):
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def queries(content, rng):
    """Titles to be found and what is typed for them: two to five words of the title in a row."""
    asked = []
    articles = sorted((content / "articles").glob("*.md"))
    for article in rng.sample(articles, COUNT):
        title = re.search(r'^title: "(.*)"$', article.read_text(encoding="utf-8"), re.M)[1]
        words = title.split()
        title = " ".join(words)
        length = min(rng.randint(2, 5), len(words))
        start = rng.randrange(len(words) - length + 1)
        asked.append((title, " ".join(words[start:start + length])))
    return asked


def size(folder, wanted=lambda path: True):
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and wanted(p))


@contextlib.contextmanager
def server(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass
    quiet = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), quiet) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def ask_ours(page, words):
    page.locator("#search-field").fill(words)
    page.locator("#search-field").press("Enter")
    status = "document.getElementById('search-status').textContent"
    while page.evaluate(f"['', document.getElementById('search-form').dataset.loading].includes({status})"):
        time.sleep(0.01)
    said = page.evaluate(status)
    found = int(re.search(r"\d+", said)[0]) if re.match(r"\d", said) else 0
    return found, page.locator("#search-results a").all_inner_texts()


def ask_theirs(page, words):
    return page.evaluate("words => ask(words)", words)


def measure(browser, address, ready, ask, folder, asked):
    """For each query a new visitor's bytes, seconds, count, and whether the page is among the ten."""
    rows = []
    for title, words in asked:
        context = browser.new_context()
        page, loaded = context.new_page(), set()
        page.goto(address, wait_until="load")
        while not page.evaluate(ready):
            time.sleep(0.01)
        page.on("request", lambda request: loaded.add(urllib.parse.urlparse(request.url).path))
        start = time.perf_counter()
        count, titles = ask(page, words)
        seconds = time.perf_counter() - start
        paths = [path.removeprefix(str(folder)).lstrip("/") for path in loaded]
        rows.append((sum((folder / path).stat().st_size for path in paths), len(paths), seconds,
                     count, title in [" ".join(t.split()) for t in titles], titles[:1] == [title]))
        context.close()
    return rows


def told(rows):
    loaded, requests, seconds, counts, among, first = zip(*rows)
    return [f"{statistics.mean(loaded) / 1000:.0f} kB (most {max(loaded) / 1000:.0f})",
            f"{statistics.mean(requests):.0f}", f"{1000 * statistics.median(seconds):.0f} ms",
            f"{sum(1 for c in counts if c == 0)}", f"{sum(among)}", f"{sum(first)}"]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("program", type=pathlib.Path)
    p.add_argument("--articles", type=int, default=10000)
    p.add_argument("--hugo", default=shutil.which("hugo"))
    p.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/haidang-search"))
    p.add_argument("--no-append", action="store_true")
    a = p.parse_args()
    site = bench.Site(a.work, a.articles, a.program.resolve())
    configuration = site.root / "content/site.yml"
    configuration.write_text("search: false\n", encoding="utf-8")
    without = site.cold()
    configuration.unlink()
    ours = site.cold()
    site.hugo(a.hugo)
    pages, theirs_folder = site.hugo_output, site.hugo_output / "pagefind"
    shutil.rmtree(theirs_folder, ignore_errors=True)
    theirs = bench.Run([sys.executable, "-m", "pagefind", "--site", str(pages)])
    (pages / "ask").mkdir(exist_ok=True)
    (pages / "ask/index.html").write_text(PAGE, encoding="utf-8")

    index = site.output / "assets/search"
    is_shard = lambda path: path.stem.isdigit() or path.name == "manifest.js"
    excerpts = size(index, lambda path: not is_shard(path))
    asked = queries(site.root / "content", random.Random(20250106))
    typed = [(title, folded(words)) for title, words in asked]
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright, server(pages) as address:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=SCREEN)
        mine = [measure(browser, (site.output / "search.html").as_uri(), "true", ask_ours, site.output, q)
                for q in (asked, typed)]
        other = [measure(browser, address + "ask/", "window.isReady === true", ask_theirs, pages, q)
                 for q in (asked, typed)]
        browser.close()

    rows = [
        ("search alone, processor s", f"{ours.processor - without.processor:.1f}", f"{theirs.processor:.1f}"),
        ("search alone, s", f"{ours.seconds - without.seconds:.1f}", f"{theirs.seconds:.1f}"),
        ("peak memory, MB", f"{ours.memory:.0f} (whole build; {without.memory:.0f} without search)",
         f"{theirs.memory:.0f}"),
        ("files", str(sum(1 for _ in index.rglob("*.js"))),
         str(sum(1 for p in theirs_folder.rglob("*") if p.is_file()))),
        ("size, MB", f"{size(index) / 1e6:.1f}", f"{size(theirs_folder) / 1e6:.1f}"),
        ("of it index without excerpts, MB", f"{size(index, is_shard) / 1e6:.1f}, "
         f"{100 * size(index, is_shard) / excerpts:.0f}% of the text",
         f"{size(theirs_folder / 'index') / 1e6:.1f}" if (theirs_folder / "index").exists() else "?"),
        ("largest file, kB", f"{max(p.stat().st_size for p in index.rglob('*.js')) / 1000:.0f}",
         f"{max(p.stat().st_size for p in theirs_folder.rglob('*') if p.is_file()) / 1000:.0f}")]
    names = ["loaded by a first query", "requests", "time until ten results", "nothing found",
             "page among the ten", "page first"]
    for kind, one, two in zip(("as written", "without marks"), mine, other):
        rows += [(f"{kind}: {name}", x, y) for name, x, y in zip(names, told(one), told(two))]
    lines = [f"## Search, {datetime.date.today()}, {bench.machine()}", "",
             f"{a.articles:,} articles; {COUNT} queries of two to five words of a title.", "",
             "| | Hải Đăng | Pagefind on Hugo's pages |", "|---|--:|--:|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    text = "\n".join(lines) + "\n"
    print(text)
    if not a.no_append:
        with open(HERE / "RESULTS.md", "a", encoding="utf-8") as file:
            file.write("\n" + text)


if __name__ == "__main__":
    main()
