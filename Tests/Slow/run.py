#!/usr/bin/env python3
"""Runs the slow tests on the program and on the site that it built.

    run.py [--program .build/release/haidang] [--public public] [NAME …]

A NAME is a file of this folder without `.py`, or a file and a case: `faults`, `faults:two_builds`.
"""

import argparse
import importlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import harness

# The quick ones first: a broken link is known before the browser starts.
SUITES = ["links", "markup", "layers_hold", "spreadsheet", "hostile", "corpus", "faults", "edits", "server",
          "browser", "search", "gallery", "paper", "axe"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=harness.TOP / ".build/release/haidang")
    parser.add_argument("--public", default=harness.TOP / "public")
    parser.add_argument("names", nargs="*", default=SUITES)
    arguments = parser.parse_args()
    passed = failed = 0
    for name in arguments.names:
        suite, _, wanted = name.partition(":")
        importlib.import_module(suite)
        cases = [c for c in harness.CASES if c.__module__ == suite and wanted in c.__name__]
        counts = harness.run_cases(suite, cases, arguments.program, arguments.public)
        passed, failed = passed + counts[0], failed + counts[1]
    print(f"{passed} passed, {failed} failed")
    # No case at all is a mistake, not a success.
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
