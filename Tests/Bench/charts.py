#!/usr/bin/env python3
"""Measures one chart of 25 columns with axes, labels and table, beside pygal and vl-convert where they
are installed (`pip install pygal lxml vl-convert-python`).

    charts.py SVGCHARTS_BENCH [--repeat N] [--no-append]

The libraries take turns, N times over, so that what else the machine does meets all of them alike; told
is the median of each one's medians. The table is appended to RESULTS.md with the day and the machine.
"""
import argparse, datetime, os, pathlib, platform, statistics, subprocess, time

HERE = pathlib.Path(__file__).resolve().parent
YEARS = list(range(2001, 2026))
VALUES = [year * 7919 % 97 * 12 + (year - 2000) * 40 for year in YEARS]
GOAL = 100  # microseconds


def timed(draw, rounds):
    """The median time of a drawing in microseconds, and the bytes of the last one."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        text = draw()
        times.append((time.perf_counter() - start) * 1e6)
    return statistics.median(times), len(text.encode() if isinstance(text, str) else text)


def ours(program):
    def measure():
        lines = subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()
        return float(lines[lines.index("microseconds") + 1]), int(lines[lines.index("bytes") + 1])
    return measure


def pygal_chart():
    import pygal

    def draw():
        chart = pygal.Bar(width=640, height=320, print_values=True, show_legend=False)
        chart.x_labels = [str(year) for year in YEARS]
        chart.add("FDI", VALUES)
        return chart.render() + chart.render_table().encode()
    draw()
    return lambda: timed(draw, 20)


def vega_chart():
    import vl_convert
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": 560, "height": 280,
        "data": {"values": [{"year": str(y), "value": v} for y, v in zip(YEARS, VALUES)]},
        "encoding": {"x": {"field": "year", "type": "ordinal"}, "y": {"field": "value", "type": "quantitative"}},
        "layer": [{"mark": "bar"},
                  {"mark": {"type": "text", "dy": -5}, "encoding": {"text": {"field": "value"}}}]}

    def draw():
        return vl_convert.vegalite_to_svg(spec)
    draw()
    return lambda: timed(draw, 10)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--no-append", action="store_true")
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    libraries, absent = {"SVGCharts": ours(arguments.program)}, []
    for name, make in ("pygal", pygal_chart), ("vl-convert", vega_chart):
        try:
            libraries[name] = make()
        except ImportError:
            absent.append(name)
    found = {name: [] for name in libraries}
    for _ in range(arguments.repeat):
        for name, measure in libraries.items():
            found[name].append(measure())
    own = statistics.median(time for time, _ in found["SVGCharts"])
    rows = ["| library | median | range of the runs | × | bytes |", "|---|---:|---:|---:|---:|"]
    for name, runs in found.items():
        times = sorted(time for time, _ in runs)
        middle = statistics.median(times)
        rows.append(f"| {name} | {middle:,.0f} µs | {times[0]:,.0f}–{times[-1]:,.0f} | {middle / own:.0f} | {runs[-1][1]:,} |")
    day = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d")
    verdict = "reached" if own < GOAL else f"missed by {own - GOAL:.0f} µs"
    text = "\n".join([
        f"## {day}: a chart of 25 columns, {platform.machine()}, {os.cpu_count()} processors, "
        f"load {load:.1f} at the start", "",
        *rows, "", f"Goal: under {GOAL} µs in the median, {verdict}."
        + (f" Not installed: {', '.join(absent)}." if absent else "")])
    print(text)
    if not arguments.no_append:
        path = HERE / "RESULTS.md"
        before = path.read_text(encoding="utf-8").rstrip() + "\n\n" if path.exists() else "# Results\n\n"
        path.write_text(before + text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
