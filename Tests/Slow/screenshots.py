#!/usr/bin/env python3
"""Pictures of a page of each kind, wide and narrow, light and dark, to be looked at.

    screenshots.py [--public public] [--output .build/screenshots] [KIND …]
"""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import pages
from browser import chromium
from harness import TOP

WIDTHS = {"wide": 1280, "narrow": 360}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--public", type=pathlib.Path, default=TOP / "public")
    parser.add_argument("--output", type=pathlib.Path, default=TOP / ".build/screenshots")
    parser.add_argument("kinds", nargs="*")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    kinds = pages.one_of_each_kind(arguments.public.resolve())
    with chromium() as browser:
        page = browser.new_page(reduced_motion="reduce")
        for kind, path in kinds.items():
            if arguments.kinds and kind not in arguments.kinds:
                continue
            page.goto(path.as_uri(), wait_until="load")
            for size, width in WIDTHS.items():
                for scheme in "light", "dark":
                    page.set_viewport_size({"width": width, "height": 900})
                    page.emulate_media(color_scheme=scheme)
                    name = f"{kind.removesuffix('.html').replace('/', '-')}-{size}-{scheme}.png"
                    page.screenshot(path=arguments.output / name, full_page=True)
            print(kind, path.relative_to(arguments.public.resolve()))


if __name__ == "__main__":
    main()
