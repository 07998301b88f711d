"""The check of the layers finds what it is there to find: a check that cannot fail is none."""

import subprocess
import sys

from harness import TOP, case

BAD = {
    "SVGCharts/A.swift": ("internal import HaiDangSource\n", "may not import HaiDangSource"),
    "HaiDangSource/B.swift": ("import Foundation\n", "may not import Foundation"),
    "HaiDang/Model/C.swift": ("@preconcurrency import CCMarkGFM\n", "may not import CCMarkGFM"),
    "HaiDang/Link/D.swift": ("import Glibc\nlet d = open(path, 0)\n", "touches the disk"),
    "HaiDang/Render/E.swift": ("func f() { print(1) }\n", "prints"),
    "HaiDang/Write/F.swift": ("func f() { fatalError() }\n", "ends the program"),
    "HaiDang/Run/G.swift": ("import Glibc\nlet now = time(nil)\n", "reads the calendar"),
    "HaiDang/Link/H.swift": ("let now = ContinuousClock.now\n", "measures time"),
    "HaiDangMarkup/I.swift": ("let n = Int.random(in: 1...6)\n", "is random"),
    "HaiDang/Read/J.swift": ("import CLibYAML\n", ""),
    "HaiDang/Read/K.swift": ("import CLibYAML\n", "imported by one file alone"),
}
GOOD = {
    "HaiDang/Read/A.swift": "import Glibc\nimport CLibYAML\nlet d = open(path, 0)\n",
    "HaiDangMarkup/B.swift": "func open(_ tag: String) {}\nfunc f() { open(\"p\") }\n",
    "HaiDangMarkup/C.swift": "// print(1)\nlet text = \"print(1) \\\" exit(1)\"\n",
    "HaiDangCommand/D.swift": "import ArgumentParser\nimport HaiDang\nfunc f() { print(1) }\n",
}


def complaints(bench, files):
    for path, text in files.items():
        file = bench.folder / "Sources" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    result = subprocess.run([sys.executable, TOP / "Tests/Layers/layers.py", bench.folder],
                            stdout=subprocess.PIPE, text=True)
    return result.returncode, result.stdout.splitlines()


@case
def every_broken_rule_is_found(bench):
    code, lines = complaints(bench, {path: text for path, (text, _) in BAD.items()})
    bench.expect(code == 1, f"ended with {code}")
    for path, (_, words) in BAD.items():
        found = [line for line in lines if line.startswith(f"{bench.folder}/Sources/{path}:")]
        bench.expect(any(words in line for line in found) if words else not found,
                     f"{path}: wanted '{words}', found {found}")


@case
def what_keeps_the_rules_is_let_through(bench):
    code, lines = complaints(bench, GOOD)
    bench.expect(code == 0, lines)
