#!/usr/bin/env python3
"""Holds the sources to the layers of ARCHITECTURE.md, where the compiler cannot.

The compiler's own check misses what comes in through another module, and C modules. So every
`import` is compared with the table below, and the calls that reach the world outside (the disk, the
terminal, the clock) are looked for by name where they have no business.

Usage: layers.py [FOLDER]      FOLDER holds Sources/; this repository by default
"""

import pathlib
import re
import sys

# What each target may import, besides the system's modules. A package's module stands in one target.
MAY_IMPORT = {
    "CCMarkGFM": set(),
    "CLibYAML": set(),
    "HaiDangSource": set(),
    "HaiDangMarkup": set(),
    "SVGCharts": {"HaiDangMarkup"},
    "HaiDangMarkdown": {"CCMarkGFM", "HaiDangSource", "HaiDangMarkup"},
    "HaiDang": {
        "HaiDangSource", "HaiDangMarkup", "SVGCharts", "HaiDangMarkdown", "CLibYAML"},
    "HaiDangCommand": {"HaiDang", "ArgumentParser"},
}
# Foundation is not here: it brings 40 MB, a locale, and slow strings.
SYSTEM = {"Swift", "Glibc", "Synchronization"}
# Modules that one file alone may import, so that they can be replaced.
ONE_FILE = {"CLibYAML"}


def called(names):
    """A call of one of these functions, but neither a method of that name nor its declaration."""
    words = "|".join(names.split())
    return re.compile(rf"(?<!func )(?<!case )(?:\bGlibc\.|(?<![.\w`]))({words})\s*\(")


# (what, where it is allowed, functions of C, how else it looks). A place is a folder or a file below
# Sources/. Without `import Glibc` a file has none of the functions: `open(` is then its own.
RULES = [
    ("touches the disk",
     ["HaiDang/Read/", "HaiDang/Write/", "HaiDang/Cache/", "HaiDangCommand/Output.swift"],
     called("open openat fopen creat stat fstat lstat fstatat access rename renameat renameat2 "
            "unlink unlinkat mkdir mkdirat rmdir remove link symlink readlink readlinkat realpath "
            "opendir fdopendir readdir scandir nftw read pread write pwrite truncate ftruncate "
            "fsync mmap flock chmod utimensat getcwd chdir"),
     re.compile(r"\b(FileManager|FileHandle|contentsOfFile)\b")),
    ("prints",
     ["HaiDangCommand/"],
     called("puts printf fputs fprintf fwrite"),
     re.compile(called("print debugPrint dump").pattern
                + r"|\b(stdout|stderr|STDOUT_FILENO|STDERR_FILENO)\b")),
    ("ends the program",
     ["HaiDangCommand/"],
     called("exit _exit quick_exit abort"),
     called("fatalError")),
    ("reads the calendar or the environment",
     ["HaiDangCommand/"],
     called("time gettimeofday clock_gettime localtime_r gmtime_r localtime gmtime getenv "
            "secure_getenv setlocale"),
     re.compile(r"\b(Date\s*\(\)|ProcessInfo|DispatchTime|UTCClock)")),
    ("measures time",
     ["HaiDangCommand/", "HaiDang/Run/"],
     called("clock times"),
     re.compile(r"\b(ContinuousClock|SuspendingClock)\b")),
    ("is random",
     [],
     called("rand random arc4random getrandom"),
     re.compile(r"\.(random|shuffled?|randomElement)\s*\("
                r"|\b(SystemRandomNumberGenerator|UUID)\b")),
]

IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*(?:(?:public|package|internal|fileprivate|private)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|protocol|func|var|let|typealias)[ \t]+)?(\w+)", re.M)

# Comments and the text of string literals say nothing about what the code does.
SILENT = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|(?P<hash>#*)"""(?:\\.|.)*?"""(?P=hash)'
    r'|(?P<raw>#+)"[^\n]*?"(?P=raw)'
    r'|"(?:\\.|[^"\\\n])*"', re.S)


def code_of(text):
    """The text without comments and literals; every line keeps its number."""
    return SILENT.sub(lambda match: "\n" * match.group().count("\n"), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def complaints(sources):
    importers = {module: [] for module in ONE_FILE}
    for folder in sorted(p for p in sources.iterdir() if p.is_dir()):
        if folder.name not in MAY_IMPORT:
            yield f"{folder}: a target that the table in {pathlib.Path(__file__).name} does not know"
            continue
        for path in sorted(folder.rglob("*.swift")):
            code = code_of(path.read_text(encoding="utf-8"))
            below = path.relative_to(sources).as_posix()
            imports = {match[1]: line_of(code, match.start()) for match in IMPORT.finditer(code)}
            for module, line in imports.items():
                if module in importers:
                    importers[module].append(f"{path}:{line}")
                if module not in MAY_IMPORT[folder.name] | SYSTEM:
                    yield f"{path}:{line}: {folder.name} may not import {module}"
            yield from broken_rules(path, below, code, imports)
    for module, places in importers.items():
        if len(places) > 1:
            yield f"{places[1]}: {module} is imported by one file alone, which is {places[0]}"


def broken_rules(path, below, code, imports):
    for what, allowed, functions, looks in RULES:
        if any(below.startswith(place) for place in allowed):
            continue
        for pattern in [functions, looks] if "Glibc" in imports else [looks]:
            for match in pattern.finditer(code):
                word = next(group for group in match.groups() if group)
                yield f"{path}:{line_of(code, match.start())}: '{word}' {what}: not here"


def main():
    top = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]
    found = list(complaints(top / "Sources"))
    for complaint in found:
        print(complaint)
    print(f"layers: {len(found)} complaints" if found else "layers: as they should be")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
