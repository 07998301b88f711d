"""The recipes of PUBLISHING.md do what it says: nginx under a path, a switched link, a copy of changes."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request

import pages
from harness import TOP, case, difference, retitle, tree


def blocks(language):
    """The fenced blocks of PUBLISHING.md in a language."""
    text = (TOP / "PUBLISHING.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.M | re.S)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def nginx(bench, root):
    """nginx with the block of PUBLISHING.md: only the port and the folder are this machine's."""
    (block,) = blocks("nginx")
    port = free_port()
    assert "listen 80;" in block and "root /srv/www;" in block
    block = block.replace("listen 80;", f"listen 127.0.0.1:{port};")
    block = block.replace("root /srv/www;", f"root {root};")
    prefix = bench.folder / "nginx"
    prefix.mkdir()
    shutil.copy("/etc/nginx/mime.types", prefix)
    temporary = "".join(f"  {name}_temp_path {prefix}/{name};\n"
                        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (prefix / "nginx.conf").write_text(
        f"daemon off;\npid {prefix}/pid;\nerror_log {prefix}/error.log;\n"
        + ("user root;\n" if os.getuid() == 0 else "")
        + f"events {{}}\nhttp {{\n  access_log off;\n{temporary}{block}}}\n")
    environment = dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin")
    server = subprocess.Popen(
        ["nginx", "-p", prefix, "-c", prefix / "nginx.conf", "-e", prefix / "error.log"],
        env=environment, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        else:
            raise AssertionError((prefix / "error.log").read_text())
        yield f"http://127.0.0.1:{port}/bao-cao/"
    finally:
        server.terminate()
        server.wait(timeout=10)


def get(address, **headers):
    """Status, headers and bytes of an answer, whatever its status."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=10) as a:
            return a.status, a.headers, a.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


TYPES = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
         "js": "application/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8",
         "json": "application/json; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
         "xml": "text/xml; charset=utf-8", "png": "image/png", "jpg": "image/jpeg"}


@case
def nginx_serves_every_file_under_a_path(bench):
    root = bench.folder / "www"
    root.mkdir()
    (root / "bao-cao").symlink_to(bench.public)
    with nginx(bench, root) as base:
        for file in sorted(pages.files(bench.public)):
            status, headers, data = get(base + file)
            bench.expect(status == 200, f"{file}: {status}")
            bench.expect(data == (bench.public / file).read_bytes(), f"{file}: other bytes")
            wanted = TYPES.get(file.rpartition(".")[2])
            bench.expect(wanted and headers["Content-Type"] == wanted,
                         f"{file}: {headers['Content-Type']}")
        home = (bench.public / "index.html").read_bytes()
        bench.expect(get(base)[2] == home, "the folder is not its index.html")
        bench.expect(get(base.removesuffix("/"))[2] == home, "without its last / it is not found")
        status, headers, _ = get(base)
        for name in "X-Content-Type-Options", "Content-Security-Policy", "Cache-Control", "ETag":
            bench.expect(headers[name], f"no {name}")
        bench.expect(get(base, **{"If-None-Match": headers["ETag"]})[0] == 304, "an unchanged page is sent")
        bench.expect(get(base, **{"Accept-Encoding": "gzip"})[1]["Content-Encoding"] == "gzip", "no gzip")
        status, _, data = get(base + "khong-co/trang-nay.html")
        bench.expect(status == 404, f"a page that is not there: {status}")
        page = bench.public / "404.html"
        bench.expect(not page.exists() or data == page.read_bytes(), "not the site's own 404.html")
        for hidden in ".haidang/manifest", ".haidang/", "%2ehaidang/manifest", "../bao-cao/.haidang/":
            bench.expect(get(base + hidden)[0] == 404, f"{hidden} is served")


@case
def a_page_of_the_server_asks_nobody_else(bench):
    from browser import chromium
    root = bench.folder / "www"
    root.mkdir()
    (root / "bao-cao").symlink_to(bench.public)
    with nginx(bench, root) as base, chromium() as browser:
        page, trouble = browser.new_page(), []
        page.on("console", lambda m: m.type == "error" and trouble.append(m.text))
        page.on("request", lambda r: r.url.startswith((base, "data:")) or
                r.url.endswith("/favicon.ico") or trouble.append(r.url))
        for path in pages.one_of_each_kind(bench.public).values():
            page.goto(base + path.relative_to(bench.public).as_posix(), wait_until="load")
        bench.expect(not [t for t in trouble if "favicon" not in t], trouble[:5])


def release_script(bench, source):
    """The script of PUBLISHING.md that switches a link, with this case's folders."""
    script = next(block for block in blocks("sh") if "mv -T" in block)
    script = script.replace("/srv/", f"{bench.folder}/srv/").replace(" public/ ", f" {source}/ ")
    # Releases of a test come more often than one a second.
    return "set -e\n" + script.replace("%H%M%S", "%H%M%S.%N")


@case
def a_switched_link_is_never_torn(bench):
    site = bench.starter()
    (bench.folder / "srv/www").mkdir(parents=True)
    (bench.folder / "srv/releases").mkdir()
    titles = [f"Tên thứ {turn}" for turn in range(6)]
    retitle(site, titles[0])
    bench.built(site)
    script = release_script(bench, site / "public")
    subprocess.run(["sh", "-c", script], check=True, stderr=subprocess.DEVNULL)
    stop, torn, count = threading.Event(), [], [0]
    with nginx(bench, bench.folder / "srv/www") as base:
        def read():
            while not stop.is_set():
                status, _, data = get(base + "index.html")
                count[0] += 1
                if status != 200 or not any(t.encode() in data for t in titles) or not \
                        data.rstrip().endswith(b"</html>"):
                    torn.append(status)
        reader = threading.Thread(target=read)
        reader.start()
        for title in titles[1:]:
            retitle(site, title)
            bench.built(site)
            subprocess.run(["sh", "-c", script], check=True)
        stop.set()
        reader.join()
        bench.expect(count[0] > 20 and not torn, f"{len(torn)} of {count[0]} reads torn: {torn[:3]}")
        bench.expect(titles[-1].encode() in get(base)[2], "the last release is not served")
    shown = tree(bench.folder / "srv/www/bao-cao")
    bench.expect(not difference(tree(site / "public"), shown), "the release differs")
    bench.expect(not (bench.folder / "srv/www/bao-cao/.haidang").exists(), ".haidang is published")


@case
def a_copy_takes_only_what_changed(bench):
    site = bench.report()
    bench.built(site)
    for number, block in enumerate(b for b in blocks("sh") if "mv -T" not in b):
        (command,) = [line for line in block.splitlines() if line.startswith("rsync")]
        words = command.split()
        target = bench.folder / f"copy-{number}"
        words = [*words[:-2], "--itemize-changes", f"{site}/public/", f"{target}/"]

        def copied():
            out = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout
            return [line for line in out.splitlines() if line.startswith((">f", "*del"))]
        first = copied()
        bench.expect(len(first) == len(tree(site / "public")), f"{len(first)} files at first")
        bench.built(site)
        bench.expect(not copied(), "copied again without a change")
        # What a stick's times cannot tell apart: files of one size made within two seconds.
        time.sleep(2.5 if "--modify-window=2" in words else 0)
        article = sorted((site / "content/articles").rglob("*.md"))[0]
        article.write_text(article.read_text(encoding="utf-8") + f"\nCâu thứ {number}.\n",
                           encoding="utf-8")
        bench.built(site)
        changed = copied()
        bench.expect(0 < len(changed) < len(first) / 2, f"{len(changed)} of {len(first)} copied")
        bench.expect(not difference(tree(site / "public"), tree(target)), "the copy differs")


@case
def the_configuration_for_iis_is_good_xml(bench):
    (block,) = blocks("xml")
    result = subprocess.run(["xmllint", "--noout", "-"], input=block, text=True,
                            stderr=subprocess.PIPE)
    bench.expect(result.returncode == 0, result.stderr)
