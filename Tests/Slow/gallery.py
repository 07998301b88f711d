"""The gallery of charts in a browser, from the disk: no text touches another or leaves its drawing,
all of it can be read on what lies behind it, and a chart becomes a picture."""

import pathlib
import re
import struct
import subprocess
import unicodedata

from browser import chromium, watch
from harness import TOP, case

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")

# Every drawing that is shown, its texts and marks with their boxes and colours.
#
# What lies behind a text is what was drawn before it and holds its middle, each colour laid over the
# ones below. Boxes of text are as high as the font, lines stand further apart than that.
SEEN = """() => {
  const parsed = text => {
    const part = text.match(/[\\d.]+/g);
    return part ? [+part[0], +part[1], +part[2], part.length > 3 ? +part[3] : 1] : [0, 0, 0, 0];
  };
  const over = (top, below) => {
    const share = top[3];
    return [0, 1, 2].map(i => top[i] * share + below[i] * (1 - share)).concat([1]);
  };
  const painted = (element, property) => {
    const style = getComputedStyle(element);
    if (style[property] === 'none') return [0, 0, 0, 0];
    const colour = parsed(style[property]);
    return [...colour.slice(0, 3), colour[3] * style[property + 'Opacity'] * style.opacity];
  };
  const light = colour => {
    const [r, g, b] = colour.slice(0, 3).map(v => v / 255).map(
      v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, two) => {
    const lights = [light(one), light(two)].sort((a, b) => b - a);
    return (lights[0] + 0.05) / (lights[1] + 0.05);
  };
  const page = parsed(getComputedStyle(document.documentElement).backgroundColor);
  const behind = (element, x, y, drawn) => {
    let colour = page;
    for (const other of drawn) {
      if (other === element || other.contains(element)) break;
      if (!other.isPointInFill) continue;
      const point = new DOMPoint(x, y).matrixTransform(other.getScreenCTM().inverse());
      if (other.isPointInFill(point)) colour = over(painted(other, 'fill'), colour);
      if (other.isPointInStroke(point)) colour = over(painted(other, 'stroke'), colour);
    }
    return colour;
  };
  const box = element => {
    const found = element.getBoundingClientRect();
    return [found.left, found.top, found.right, found.bottom];
  };
  const faults = [];
  let drawings = 0, texts = 0, marks = 0;
  for (const svg of document.querySelectorAll('main svg.ch')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    drawings += 1;
    const name = svg.closest('figure').id;
    const drawn = [...svg.querySelectorAll('rect, circle, path, line, polygon, text')];
    const seen = [];
    for (const text of svg.querySelectorAll('text')) {
      texts += 1;
      const at = box(text), words = text.textContent;
      if (at[0] < frame.left - 1 || at[2] > frame.right + 1 ||
          at[1] < frame.top - 1.5 || at[3] > frame.bottom + 1.5)
        faults.push(name + ': “' + words + '” leaves its drawing');
      for (const [other, its] of seen)
        if (Math.min(at[2], its[2]) - Math.max(at[0], its[0]) > 0.5 &&
            Math.min(at[3], its[3]) - Math.max(at[1], its[1]) > 0.5)
          faults.push(name + ': “' + words + '” overlaps “' + other + '”');
      seen.push([words, at]);
      const x = (at[0] + at[2]) / 2, y = (at[1] + at[3]) / 2;
      const ratio = contrast(over(painted(text, 'fill'), page), behind(text, x, y, drawn));
      if (ratio < 4.5)
        faults.push(name + ': “' + words + '” has a contrast of ' + ratio.toFixed(2));
    }
    for (const mark of svg.querySelectorAll('[class]')) {
      // Fills, lines, hatching, dashes, dots, rings of the hues, and plan ticks: what says something.
      if (!/^([flhjdr][0-4]|p)$/.test(mark.getAttribute('class'))) continue;
      marks += 1;
      const colours = [painted(mark, 'fill'), painted(mark, 'stroke')].filter(c => c[3] > 0);
      const best = Math.max(...colours.map(c => contrast(over(c, page), page)));
      if (!(best >= 3))
        faults.push(name + ': a mark of class ' + mark.getAttribute('class') +
          ' has a contrast of ' + best.toFixed(2));
    }
  }
  return {drawings, texts, marks, faults};
}"""


def gallery(bench):
    return (bench.public / "charts" / "index.html").as_uri()


@case
def no_text_of_the_gallery_touches_another_or_fades(bench):
    with chromium() as browser:
        for scheme in SCHEMES:
            for width in WIDTHS:
                page, trouble = browser.new_page(
                    color_scheme=scheme, viewport={"width": width, "height": 900}), []
                watch(page, trouble)
                page.goto(gallery(bench), wait_until="load")
                seen = page.evaluate(SEEN)
                where = f"{scheme}, {width} px"
                for fault in seen["faults"]:
                    bench.expect(False, f"{where}: {fault}")
                counts = [seen[part] for part in ("drawings", "texts", "marks")]
                bench.expect(counts[0] >= 30 and counts[1] > 300 and counts[2] > 200,
                             f"{where}: only {counts} drawings, texts and marks were seen")
                bench.expect(not trouble, f"{where}: {trouble[:4]}")
                page.close()


@case
def every_chart_is_drawn_once_for_its_width(bench):
    with chromium() as browser:
        page = browser.new_page(java_script_enabled=False)
        page.goto(gallery(bench), wait_until="load")
        for width, shown in ((360, "narrow"), (1280, "wide")):
            page.set_viewport_size({"width": width, "height": 900})
            for layout in ("wide", "narrow"):
                seen = page.locator(f".chart-{layout} svg:visible").count()
                total = page.locator(f".chart-{layout} svg").count()
                bench.expect(seen == (total if layout == shown else 0),
                             f"{width} px: {seen} of {total} {layout} drawings are seen")
        page.close()


def tables():
    """The advances that charts are laid out with, by font and weight, as the program has them."""
    source = (TOP / "Sources/SVGCharts/Text/AdvanceTables.swift").read_text(encoding="utf-8")
    glyphs = (TOP / "Sources/SVGCharts/Text/GlyphIndex.swift").read_text(encoding="utf-8")
    extra = re.search(r"extra: \[Unicode\.Scalar\] = \[(.*?)\]", glyphs, re.S).group(1)
    letters = [chr(n) for n in range(0x20, 0x7F)] + [
        chr(int(letter[3:-1], 16)) if letter.startswith("\\u") else letter
        for letter in re.findall(r'"([^"]+)"', extra)]
    found = {}
    for name, numbers in re.findall(r"static let (\w+): \[UInt16\] = \[(.*?)\]", source, re.S):
        found[name] = dict(zip(letters, map(int, numbers.replace(",", " ").split()), strict=True))
    return found


def simpler(letter):
    """A letter without its last mark, so that ớ is ơ, not o."""
    parts = unicodedata.normalize("NFD", letter)
    order = sorted(parts[1:], key=lambda mark: mark != "\u031b")
    return unicodedata.normalize("NFC", parts[0] + "".join(order[:-1]))


def width(text, table):
    """The width of a text at size 1000: each letter is as wide as its base, but ơ and ư.

    `None` for letters of other scripts, which have no table: no measure is claimed of them.
    """
    total = 0
    for letter in unicodedata.normalize("NFC", text):
        while letter not in table:
            base = {"đ": "d", "Đ": "D"}.get(letter) or simpler(letter)
            if base == letter:
                return None
            letter = base
        total += table[letter]
    return total


FONTS = {
    "Liberation Sans": ("liberation", "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf"),
    "DejaVu Sans": ("dejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
}
# Without kerning, which only pulls letters together: the tables hold advances.
MEASURE = """([texts, font]) => {
  const context = document.createElement('canvas').getContext('2d');
  context.font = font;
  context.fontKerning = 'none';
  return texts.map(text => context.measureText(text).width);
}"""


@case
def texts_are_as_wide_as_their_fonts_tables_say(bench):
    known = tables()
    with chromium() as browser:
        page = browser.new_page()
        page.goto(gallery(bench), wait_until="load")
        texts = sorted(set(page.locator("main svg text").all_text_contents()))
        texts = [text for text in texts if len(text) > 3 and width(text, known["dejaVuRegular"])]
        bench.expect(len(texts) > 150, f"only {len(texts)} texts")
        for family, (name, file) in FONTS.items():
            if not bench.expect(pathlib.Path(file).exists(), f"{family} is not installed"):
                continue
            for weight, suffix in ((400, "Regular"), (700, "Bold")):
                table = known[name + suffix]
                measured = page.evaluate(MEASURE, [texts, f"{weight} 1000px '{family}'"])
                for text, seen in zip(texts, measured, strict=True):
                    share = width(text, table) / seen
                    bench.expect(abs(share - 1) <= 0.03,
                                 f"{family} {weight}: “{text}” is {share:.3f} of what the browser measures")


@case
def a_chart_becomes_a_picture_without_a_server(bench):
    with chromium() as browser:
        page, trouble = browser.new_page(viewport={"width": 1280, "height": 900}), []
        watch(page, trouble)
        page.goto(gallery(bench), wait_until="load")
        figure = page.locator("#chart-columns")
        drawing = figure.locator("svg.ch:visible").bounding_box()
        with page.expect_download(timeout=20_000) as coming:
            figure.locator(".chart-links button").click()
        target = bench.folder / "chart.png"
        coming.value.save_as(target)
        data = target.read_bytes()
        bench.expect(coming.value.suggested_filename == "chart-columns.png", "another name")
        bench.expect(data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG")
        size = struct.unpack(">II", data[16:24])
        bench.expect(size[0] >= 2 * drawing["width"] and size[1] > 2 * drawing["height"],
                     f"{size} for a drawing of {drawing}")
        bench.expect(len(data) > 10_000, f"{len(data)} bytes: an empty picture")
        bench.expect(not trouble, trouble[:4])


@case
def every_drawing_stands_alone(bench):
    drawings = sorted((bench.public / "charts").rglob("*.svg"))
    bench.expect(len(drawings) >= 30, f"only {len(drawings)} drawings")
    result = subprocess.run(["xmllint", "--noout", "--nonet", *drawings],
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    bench.expect(result.returncode == 0, result.stdout[:2000])
    for path in drawings:
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(bench.public)
        bench.expect('role="img"' in text and 'aria-label="' in text, f"{where}: no name")
        bench.expect('fill="#ffffff"' in text, f"{where}: no background")
        bench.expect(not re.search(r'class=|var\(|<style|<script|href=', text),
                     f"{where}: needs more than itself")
