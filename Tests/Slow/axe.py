"""A page of each kind has no fault that axe knows, light and dark, on a telephone and a desk."""

import pages
from browser import chromium
from harness import case

# axe leaves this one out unless asked: a target is 24 pixels, or has room around it (WCAG 2.2, 2.5.8).
RULES = {"rules": {"target-size": {"enabled": True}}}


@case
def no_page_has_a_barrier(bench):
    from axe_playwright_python.sync_playwright import Axe
    axe = Axe()
    with chromium() as browser:
        page = browser.new_page(reduced_motion="reduce")
        for path in pages.one_of_each_kind(bench.public).values():
            page.goto(path.as_uri(), wait_until="load")
            # A chart's table stands in a closed `details`: it is a part of the page too.
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            if path.name == "search.html":
                page.locator("#search-field").fill("hải phòng")
                page.locator("#search-results a").first.wait_for()
            for scheme, width in (("light", 360), ("dark", 360), ("light", 1280), ("dark", 1280)):
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": 900})
                for fault in axe.run(page, options=RULES).response["violations"]:
                    where = [node["target"][0] for node in fault["nodes"]][:3]
                    bench.expect(False, f"{path.relative_to(bench.public)} {scheme} {width}: "
                                        f"{fault['id']} ({fault['help']}) × {len(fault['nodes'])}: {where}")
