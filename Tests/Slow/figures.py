"""A made-up site whose tables hold everything that a cell can hold, for the tests of exported figures."""

import csv

NOTES = ["=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", " =1+1", "a\n=1+1",
         '"=1+1"', "'=1+1", "1;=1+1", '"";=1+1', "Đường số 5 – “Ấp Bắc”", "−3", "a,b;c\td", "dòng 1\r\ndòng 2",
         "\n", '"', "1/2", "3-4", "15/1/2024", "12:30", "1e5", "007", "2024-07", "2024-07-31", "1.353", "1,5", "77%",
         "TRUE", "Yên Bái ¬ 中文 🚢 ‮x", "#REF!", "# numbers: vi", "NA", "null", "N/A", "\\N", "a" * 5000]
PERIODS = ["2024", "2024-07", "2024-Q3", "2024-H1", "2024-01..2024-07", "2020..2025", "2023-11..2024-02"]
KINDS = ["actual", "plan", "estimate", "forecast", "stated"]
# Printed, or value, or low and high, with a unit.
FIGURES = [("hơn 1.353,50 ha", "", "", "", ""), ("từ 2 - 2,5 nghìn ha", "", "", "", ""), ("1.353", "", "", "", ""),
           ("giảm 5 ha", "", "", "", ""), ("", "-0.5", "", "", ""), ("", "1846.50", "", "", "nghìn ha"),
           ("", "", "-3", "12.25", "ha"), ("", "0", "", "", ""), ("", "123456789012345", "", "", ""),
           ("2-3", "", "", "", "ha")]


def write(site):
    """Writes the site; returns how many observations it has."""
    kpi = site / "content" / "kpi"
    kpi.mkdir(parents=True)
    (kpi / "indicators.yml").write_text(
        "a:\n  title: 'Diện tích “đất”; ''ha'', \"x\"'\n  unit: ha\n"
        "b-2:\n  title: Số dự án\n  unit: dự án\nempty:\n  title: Chưa có số nào\n  unit: ha\n", encoding="utf-8")
    (kpi / "scopes.yml").write_text("s:\n  title: Đảo Cát Hải\nt:\n  title: T\n", encoding="utf-8")
    (kpi / "sources.yml").write_text(
        "n:\n  title: 'Niên giám: \"2024\"'\n  publisher: Cục Thống kê\n  date: 2024-07\n  url: https://example.org/a?b=c&d\n"
        "m:\n  title: M\n", encoding="utf-8")
    rows = 0
    with (kpi / "a.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["indicator", "period", "scope", "kind", "printed", "value", "low", "high", "unit", "source",
                         "as_of", "why", "note"])
        for n, note in enumerate(NOTES):
            printed, value, low, high, unit = FIGURES[n % len(FIGURES)]
            writer.writerow(["a", 1900 + n, "s", KINDS[n % 5], printed, value, low, high, unit, ["n", "m", ""][n % 3],
                             ["", "2024", "2024-07", "2024-07-31"][n % 4], note, note])
            rows += 1
        for n, period in enumerate(PERIODS):
            writer.writerow(["b-2", period, "t", KINDS[n % 5], "39 dự án", "", "", "", "", "n", "", "", ""])
            rows += 1
    return rows
