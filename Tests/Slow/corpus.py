"""The synthetic report of the speed comparison builds, and builds again to the same bytes."""

import subprocess
import sys

from harness import TOP, case, difference, tree


@case
def a_synthetic_report_builds_without_an_error(bench):
    site = bench.folder / "corpus"
    subprocess.run([sys.executable, TOP / "Tests/Bench/make_corpus.py", site, "--articles", "1000",
                    "--parks", "50", "--projects", "200"], check=True, stdout=subprocess.DEVNULL)
    result = bench.built(site, "--format", "text", "--language", "en", timeout=120)
    bench.expect(": error: " not in result.stderr, result.stderr[:1000])
    found = tree(site / "public")
    for folder, least in ("articles", 1000), ("parks", 50), ("projects", 200), ("indicators", 8):
        count = sum(1 for path in found if path.startswith(folder + "/") and path.endswith(".html"))
        bench.expect(count >= least, f"{count} pages in {folder}/")
    bench.built(site, "--output", bench.folder / "again", "--jobs", "1", timeout=120)
    bench.expect(not difference(found, tree(bench.folder / "again")),
                 difference(found, tree(bench.folder / "again")))
