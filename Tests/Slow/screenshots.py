#!/usr/bin/env python3
"""Pictures of a page of each kind, at three widths, light, dark and in forced colours, to be looked at.

What prints is kept as PDF too.

    screenshots.py [--public public] [--output .build/screenshots] [KIND …]
"""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import pages
from browser import chromium
from harness import TOP

WIDTHS = {"wide": 1280, "medium": 768, "narrow": 360}
# Forced colours are those of a high-contrast desktop, which is dark more often than not.
SCHEMES = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"},
           "forced": {"color_scheme": "dark", "forced_colors": "active"}}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--public", type=pathlib.Path, default=TOP / "public")
    parser.add_argument("--output", type=pathlib.Path, default=TOP / ".build/screenshots")
    parser.add_argument("kinds", nargs="*")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    kinds = pages.one_of_each_kind(arguments.public.resolve())
    if arguments.kinds:
        kinds = {kind: kinds[kind] for kind in arguments.kinds}
    with chromium() as browser:
        for scheme, media in SCHEMES.items():
            # A page each: what was once shown in forced colours keeps its black ground.
            page = browser.new_page(reduced_motion="reduce", **media)
            for kind, path in kinds.items():
                name = kind.removesuffix(".html").replace("/", "-")
                page.goto(path.as_uri(), wait_until="load")
                for size, width in WIDTHS.items():
                    page.set_viewport_size({"width": width, "height": 900})
                    page.screenshot(path=arguments.output / f"{name}-{size}-{scheme}.png", full_page=True)
                if scheme == "light" and kind.endswith("-print"):
                    page.pdf(path=arguments.output / f"{name}.pdf", prefer_css_page_size=True)
            page.close()
    for kind, path in kinds.items():
        print(kind, path.relative_to(arguments.public.resolve()))


if __name__ == "__main__":
    main()
