"""What the slow tests share: cases, a bench to try the program on, and a way to compare folders.

A case is a function of one argument, the bench, marked `@case`; its name says what is true. It fails
by `expect`, which keeps going to the end of the case, or by any exception, which does not.
"""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

TOP = pathlib.Path(__file__).resolve().parents[2]
SEED = 20250106
CASES = []


def case(function):
    """Marks a function as a case; cases run in the order they are written."""
    CASES.append(function)
    return function


class Bench:
    """One case's place to work: the program, the site it built, and a folder that goes away."""

    def __init__(self, program, public):
        self.program = str(pathlib.Path(program).resolve())
        self.public = pathlib.Path(public).resolve()
        # Everyone may look in: some cases run the program as a user without rights.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="haidang-slow-"))
        self.folder.chmod(0o755)
        self.failures = []

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def expect(self, holds, words):
        """Notes a failure unless `holds`; returns it, for cases that cannot go on."""
        if not holds:
            self.failures.append(str(words))
        return bool(holds)

    def run(self, *arguments, before=(), timeout=60, **options):
        """Runs the program, behind other commands where `before` names them."""
        options.setdefault("cwd", self.folder)
        return subprocess.run(
            [*before, self.program, *map(str, arguments)], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace",
            timeout=timeout, **options)

    def built(self, site, *arguments, **options):
        """Builds a site that is expected to build."""
        result = self.run("build", "--site", site, *arguments, **options)
        if result.returncode != 0:
            said = [line for line in result.stderr.splitlines() if "warning: " not in line]
            raise AssertionError(f"build ended with {result.returncode}: {said[:4]}")
        return result

    def starter(self, name="site"):
        """A new small site, as `haidang init` makes it."""
        site = self.folder / name
        result = self.run("init", site)
        if result.returncode != 0:
            raise AssertionError(f"init ended with {result.returncode}: {result.stderr[:2000]}")
        return site

    def report(self, name="report"):
        """A copy of the real report's sources."""
        site = self.folder / name
        for part in "content", "themes":
            if (TOP / part).exists():
                shutil.copytree(TOP / part, site / part)
        return site


def tree(folder, times=False):
    """The files below a folder, without the program's own: path to digest, or to digest and time."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        below = path.relative_to(folder)
        if below.parts[0] == ".haidang" or path.is_dir():
            continue
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        status = path.stat()
        found[below.as_posix()] = (digest, status.st_mtime_ns, status.st_ino) if times else digest
    return found


def difference(first, second, limit=5):
    """What two trees do not have in common, in a few words; nothing where they are the same."""
    parts = []
    for name, paths in (
        ("missing", first.keys() - second.keys()),
        ("added", second.keys() - first.keys()),
        ("changed", {p for p in first.keys() & second.keys() if first[p] != second[p]}),
    ):
        if paths:
            shown = ", ".join(sorted(paths)[:limit])
            parts.append(f"{len(paths)} {name}: {shown}")
    return "; ".join(parts)


def retitle(site, title):
    """Gives a site another title, so that every page changes."""
    path = site / "content" / "site.yml"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    lines = [line for line in lines if not line.startswith("title:")]
    path.write_text("\n".join([f"title: {json.dumps(title, ensure_ascii=False)}", *lines]) + "\n",
                    encoding="utf-8")


def run_cases(module_name, cases, program, public):
    """Runs cases one after another; returns how many passed and how many failed."""
    passed = failed = 0
    for function in cases:
        bench = Bench(program, public)
        start = time.monotonic()
        try:
            function(bench)
        except Exception:
            bench.failures.append(traceback.format_exc(limit=4))
        finally:
            bench.close()
        spent = time.monotonic() - start
        if bench.failures:
            failed += 1
            print(f"✗ {module_name}: {function.__name__} ({spent:.1f} s)")
            for failure in bench.failures[:20]:
                print("    " + failure.strip().replace("\n", "\n    "))
            if len(bench.failures) > 20:
                print(f"    and {len(bench.failures) - 20} more")
        else:
            passed += 1
            print(f"✓ {module_name}: {function.__name__} ({spent:.1f} s)")
        # Output of a run that is stopped half-way is worth most.
        sys.stdout.flush()
    return passed, failed
