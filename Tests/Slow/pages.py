"""Reads the pages of a built site: what each names, asks for and points at."""

import functools
import html.parser
import pathlib
import re
import urllib.parse

# Attributes that make the browser fetch something, and those that lead somewhere.
FETCHING = {"src", "srcset", "data", "poster", "manifest", "background"}
LEADING = {"href", "xlink:href", "action", "formaction", "cite"}
# Attributes whose words are ids of the same page.
REFERRING = {"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details",
             "aria-owns", "headers", "list", "form"}
# Link relations whose target is fetched with the page.
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest",
                     "apple-touch-icon", "mask-icon"}


class Page(html.parser.HTMLParser):
    """The ids, targets and policies of one page."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.ids = []
        self.links = []  # (attribute, target, is fetched)
        self.references = []  # (attribute, id)
        self.policies = []
        self.inline = []  # what a strict policy would block
        self.tags = set()
        self.language = None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        values = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.language = values.get("lang")
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(values.get("content", ""))
        if tag == "style" or tag == "base":
            self.inline.append(f"<{tag}>")
        if tag == "script" and "src" not in values and values.get("type", "text/javascript") in (
                "", "text/javascript", "module"):
            self.inline.append("<script> without src")
        if tag == "script" and values.get("type") == "module":
            self.inline.append("<script type=module>")
        relations = set(values.get("rel", "").lower().split())
        for name, value in values.items():
            if name == "style" or name.startswith("on"):
                self.inline.append(f"{name}= on <{tag}>")
            if name == "id":
                self.ids.append(value)
            elif name == "srcset":
                self.links += [(name, part.split()[0], True) for part in value.split(",") if part]
            elif name in FETCHING:
                self.links.append((name, value, True))
            elif name in LEADING:
                fetched = tag in ("image", "use", "feimage") or (
                    tag == "link" and bool(relations & FETCHED_RELATIONS))
                self.links.append((name, value, fetched))
            elif name in REFERRING:
                self.references += [(name, word) for word in value.split()]

    @functools.cached_property
    def id_set(self):
        return set(self.ids)


def read(public):
    """Every page of a site by its path below the output."""
    return {path.relative_to(public).as_posix(): Page(path)
            for path in sorted(public.rglob("*.html"))
            if ".haidang" not in path.relative_to(public).parts}


def files(public):
    """Every published file's path below the output: no part of it begins with a dot."""
    return {path.relative_to(public).as_posix() for path in public.rglob("*")
            if path.is_file() and not path.relative_to(public).as_posix().startswith(".")
            and "/." not in path.relative_to(public).as_posix()}


def resolve(path, target):
    """The path below the output and the fragment that a relative target names from a page."""
    where, _, fragment = target.partition("#")
    # What follows is for browsers that look for words in the text.
    fragment = fragment.partition(":~:")[0]
    where = urllib.parse.unquote(where.partition("?")[0])
    if not where:
        return path, urllib.parse.unquote(fragment)
    parts = list(pathlib.PurePosixPath(path).parent.parts)
    for part in where.split("/"):
        if part == "..":
            if not parts:
                return None, fragment
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts), urllib.parse.unquote(fragment)


def one_of_each_kind(public):
    """The largest page of each kind: the first part of a route is the kind, but for the root's."""
    kinds = {}
    for path in sorted(public.rglob("*.html")):
        below = path.relative_to(public)
        if ".haidang" in below.parts or below.name == "404.html":
            continue
        kind = below.as_posix() if len(below.parts) == 1 else below.parts[0]
        if len(below.parts) > 1 and below.name == "index.html":
            kind += "/index"
        if re.fullmatch(r"\d{4}-print\.html", below.name):
            kind += "-print"
        if kind not in kinds or path.stat().st_size > kinds[kind].stat().st_size:
            kinds[kind] = path
    return kinds
