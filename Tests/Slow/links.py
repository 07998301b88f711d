"""Every link, fragment and file that a page names is there; no page asks another host for anything."""

import collections
import re
import urllib.parse

import pages
from harness import case

POLICY = {  # what each page's Content-Security-Policy has to say
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'",
    "img-src": "'self' data:", "base-uri": "'none'", "form-action": "'self'",
}
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def base_path(site):
    """The path of the site's own address, from its canonical link: `/bao-cao/`, or `/`."""
    home = site.get("index.html")
    for name, target, _ in home.links if home else []:
        if name == "href" and target.startswith("http") and target.endswith("/index.html"):
            return urllib.parse.urlsplit(target).path.removesuffix("index.html")
    return "/"


@case
def every_link_and_fragment_resolves_on_disk(bench):
    site = pages.read(bench.public)
    there = pages.files(bench.public)
    base = base_path(site)
    bench.expect("index.html" in site, f"no index.html in {bench.public}")
    for path, page in site.items():
        for name, target, _ in page.links:
            if SCHEME.match(target):
                continue
            if path == "404.html" and target.startswith(base):
                # The one page that the server shows anywhere: its links start from the root.
                file, fragment = pages.resolve("index.html", target.removeprefix(base) or "index.html")
            else:
                bench.expect(not target.startswith("/"), f"{path}: '{target}' starts from the root")
                file, fragment = pages.resolve(path, target)
            if not bench.expect(file in there, f"{path}: {name} '{target}' is not in the site"):
                continue
            if fragment and file in site:
                bench.expect(fragment in site[file].id_set,
                             f"{path}: '{target}': no id '{fragment}' in {file}")


@case
def every_link_names_its_file(bench):
    for path, page in pages.read(bench.public).items():
        for name, target, _ in page.links:
            if not SCHEME.match(target) and path != "404.html":
                bench.expect(not target.partition("#")[0].endswith("/"),
                             f"{path}: {name} '{target}' names a folder, which a disk cannot open")


@case
def no_page_asks_another_host(bench):
    for path, page in pages.read(bench.public).items():
        for name, target, fetched in page.links:
            scheme = SCHEME.match(target)
            if fetched:
                bench.expect(not scheme or target.startswith("data:image/"),
                             f"{path}: {name} fetches '{target[:80]}'")
            elif scheme:
                bench.expect(target.startswith(("https://", "http://", "mailto:", "tel:", "#")),
                             f"{path}: {name} leads to '{target[:80]}'")
    for file in sorted(pages.files(bench.public)):
        if not file.endswith((".css", ".js", ".svg")):
            continue
        text = (bench.public / file).read_text(encoding="utf-8")
        if file.endswith((".css", ".svg")):
            for target in re.findall(r"(?:url\(|@import)\s*['\"]?([^'\")\s]+)", text):
                if target.startswith(("#", "data:image/", "data:font/")):
                    continue
                bench.expect(not SCHEME.match(target) and
                             pages.resolve(file, target)[0] in pages.files(bench.public),
                             f"{file}: url '{target}'")
        if file.endswith(".js"):
            # From file:// each of these fails; from a server each could reach out.
            for word in re.findall(r"\b(fetch|import|XMLHttpRequest|WebSocket|EventSource|Worker|"
                                   r"sendBeacon|eval)\s*\(", text):
                bench.expect(False, f"{file}: calls {word}()")


@case
def every_page_carries_the_policy(bench):
    for path, page in pages.read(bench.public).items():
        if not bench.expect(len(page.policies) == 1, f"{path}: {len(page.policies)} policies"):
            continue
        said = dict(part.strip().partition(" ")[::2] for part in page.policies[0].split(";") if part)
        for name, value in POLICY.items():
            bench.expect(said.get(name) == value, f"{path}: policy {name} is {said.get(name)!r}")
        for thing in page.inline:
            bench.expect(False, f"{path}: {thing}, which the policy blocks or the disk cannot load")


@case
def no_drawing_has_a_style_of_its_own(bench):
    for file in sorted(pages.files(bench.public)):
        if file.endswith(".svg"):
            text = (bench.public / file).read_text(encoding="utf-8")
            bench.expect(not re.search(r"<script|\son\w+=|<foreignObject", text), f"{file}: active")
            bench.expect(not re.search(r"\sstyle=", text), f"{file}: style=")


@case
def ids_are_unique_and_references_find_them(bench):
    for path, page in pages.read(bench.public).items():
        for name, count in collections.Counter(page.ids).items():
            bench.expect(count == 1 and name, f"{path}: id '{name}' stands {count} times")
        for attribute, name in page.references:
            bench.expect(name in page.id_set, f"{path}: {attribute} '{name}' is no id of the page")
        bench.expect(page.language in ("vi", "en"), f"{path}: lang is {page.language!r}")


@case
def names_are_portable(bench):
    for file in sorted(pages.files(bench.public)):
        bench.expect(len(file) <= 180, f"{file}: {len(file)} bytes")
        for part in file.split("/"):
            bench.expect(re.fullmatch(r"[a-z0-9._-]{1,100}", part), f"{file}: '{part}'")
            bench.expect(not DEVICE.match(part), f"{file}: '{part}' is a device on Windows")


@case
def pages_are_of_bounded_size(bench):
    for path in sorted(bench.public.rglob("*.html")):
        size = path.stat().st_size
        bench.expect(size <= 1_000_000, f"{path.relative_to(bench.public)}: {size} bytes")
