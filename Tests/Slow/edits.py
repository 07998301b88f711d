"""Hundreds of edits at random: after each, a rebuild leaves what a clean build writes, byte for byte,
and no file whose bytes stay was written."""

import random
import re
import shutil

from harness import SEED, TOP, case, difference, tree

STEPS = 300
# A clean build costs more than the rebuild that it judges: several edits are judged together, and
# single ones often enough.
JUDGED = (1, 1, 2, 4)


class Edits:
    """Changes a copy of the real report, and can take the last change back."""

    def __init__(self, site, rng):
        self.site, self.rng, self.count = site, rng, 0
        self.before = []

    def one(self):
        """Makes one edit and says which."""
        self.count += 1
        self.before = []
        edit = self.rng.choice([
            self.body, self.words, self.words, self.title, self.alias, self.figure, self.template, self.asset,
            self.word, self.configuration, self.add, self.remove, self.rename, self.year])
        return f"{edit.__name__} {edit()}"

    def undo(self):
        for path, content in reversed(self.before):
            if content is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def change(self, path, change):
        old = path.read_text(encoding="utf-8") if path.exists() else None
        self.put(path, change(old or ""))
        return path.relative_to(self.site).as_posix()

    def put(self, path, text):
        self.before.append((path, path.read_bytes() if path.exists() else None))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def drop(self, path):
        self.before.append((path, path.read_bytes()))
        path.unlink()

    def page(self, *collections):
        found = [p for c in collections or ("articles", "parks", "projects", "documents")
                 for p in sorted((self.site / "content" / c).glob("*.md"))]
        return self.rng.choice(found)

    def name(self):
        """What an entity is called, so that new text holds names."""
        text = self.page("parks", "projects").read_text(encoding="utf-8")
        return re.search(r"^title: *(.*)$", text, re.M).group(1).strip("\"'")

    def body(self):
        sentence = f"\n\nCâu thứ {self.count} nhắc {self.name()} trong năm 20{self.rng.randint(18, 25)}.\n"
        return self.change(self.page(), lambda text: text + sentence)

    def words(self):
        """Words that no other page shows: put straight into the page and the index."""
        rest = self.rng.choice(["Một lời thêm.", "- một\n- hai", "*Lời* nghiêng, `mã`."])
        return self.change(self.page("parks", "projects", "documents"),
                           lambda text: f"{text}\n{rest} Chữ{self.count}.\n")

    def title(self):
        new = f'title: "Tên thứ {self.count}"'
        return self.change(self.page(), lambda text: re.sub(r"^title:.*$", new, text, count=1, flags=re.M))

    def alias(self):
        line = f'title: "Khu số {self.count}"\naliases: ["{self.name()} {self.count}", "Vùng {self.count}"]'
        return self.change(self.page("parks"), lambda text: re.sub(
            r"^title:.*$", line, re.sub(r"^aliases:.*\n(?:[ -].*\n)*", "", text, flags=re.M),
            count=1, flags=re.M))

    def figure(self):
        path = self.rng.choice(sorted((self.site / "content/kpi").glob("*.csv")))
        def other(text):
            lines = text.splitlines(keepends=True)
            row = self.rng.randrange(1, len(lines))
            lines[row] = re.sub(r"\d(?=\D*$)", str(self.rng.randint(1, 9)), lines[row])
            return "".join(lines)
        return self.change(path, other)

    def template(self):
        path = self.rng.choice(sorted((self.site / "themes/own/templates").glob("*.mustache")))
        return self.change(path, lambda text: text + f"<!-- {self.count} -->\n")

    def asset(self):
        return self.change(self.site / "themes/own/assets/own.css",
                           lambda _: f"p {{ margin: {self.count}px }}\n")

    def word(self):
        path = self.site / "themes/own/i18n/vi.yml"
        return self.change(path, lambda text: re.sub(
            r"^source:.*$", f"source: Nguồn {self.count}", text, count=1, flags=re.M))

    def configuration(self):
        path = self.site / "content/site.yml"
        line = self.rng.choice([f'title: "Báo cáo {self.count}"', "mentions: false", "mentions: true",
                                "search: false", "search: true", "theme: own", "theme: default",
                                "url: https://a.vn/bao-cao"])
        key = line.split(":")[0]
        def other(text):
            rest = [l for l in text.splitlines() if not l.startswith(key + ":")]
            return "\n".join(rest + ([] if line == "theme: default" else [line])) + "\n"
        return line + " " + self.change(path, other)

    def add(self):
        path = self.site / f"content/articles/moi-{self.count}.md"
        self.put(path, f"---\ntitle: Bài mới {self.count}\ndate: 20{self.rng.randint(18, 25)}-03-0"
                       f"{self.rng.randint(1, 9)}\n---\n\n{self.name()} và {self.name()}.\n")
        return path.name

    def remove(self):
        path = self.page()
        self.drop(path)
        return path.name

    def rename(self):
        path = self.page()
        text = path.read_text(encoding="utf-8")
        self.drop(path)
        self.put(path.with_name(f"ten-khac-{self.count}.md"), text)
        return path.name

    def year(self):
        path = self.site / f"content/years/20{self.rng.randint(18, 25)}.md"
        if path.exists() and self.rng.random() < 0.5:
            self.drop(path)
            return f"without {path.name}"
        return self.change(path, lambda _: f"---\nsummary: Năm {self.count}\n---\n\nLời {self.count}.\n")


@case
def a_rebuild_after_any_edit_equals_a_clean_build(bench):
    site = bench.report()
    shutil.copytree(TOP / "themes/default", site / "themes/own", dirs_exist_ok=True)
    edits = Edits(site, random.Random(SEED))
    bench.built(site)
    standing = tree(site / "public", times=True)
    history, judged, refused, put = [], 0, 0, 0
    while edits.count < STEPS:
        for _ in range(edits.rng.choice(JUDGED)):
            history.append(edits.one())
            result = bench.run("build", "--site", site, "--timings")
            put += bool(re.search(r"^parsed +[1-9].*^planned +0$", result.stdout, re.M | re.S))
            if result.returncode != 0:
                # What breaks the content is taken back; the site must not have changed for it.
                refused += 1
                bench.expect(result.returncode == 1, f"{history[-1]}: {result.stderr[:300]}")
                now = tree(site / "public", times=True)
                bench.expect(now == standing, f"{history[-1]} was refused and changed the site")
                edits.undo()
                bench.built(site)
            now = tree(site / "public", times=True)
            rewritten = [p for p in now.keys() & standing.keys()
                         if now[p][0] == standing[p][0] and now[p] != standing[p]]
            bench.expect(not rewritten, f"{history[-1]}: written without need: {rewritten[:3]}")
            standing = now
        # Another path each time, so that nothing is kept for it.
        clean = bench.folder / f"clean-{edits.count}"
        bench.built(site, "--output", clean)
        changed = difference(tree(clean), tree(site / "public"))
        if not bench.expect(not changed, f"after {history[-6:]}: {changed}"):
            return
        judged += 1
        shutil.rmtree(clean)
    bench.expect(judged > STEPS // 4, f"only {judged} clean builds")
    bench.expect(put > STEPS // 20, f"only {put} bodies were put into their pages")
    bench.expect(refused < STEPS // 4, f"{refused} of {STEPS} edits were refused")
