"""Trouble with the machine: exit code 2, one clear line, the old site whole; and the same bytes always.

The faults are real ones where that needs no rights (a small file system in a namespace of its own, a
limit on file sizes, a folder without rights) and injected by strace where it would.
"""

import os
import random
import shutil
import signal
import subprocess
import time

from harness import SEED, case, difference, retitle, tree

# For a folder that the user cannot write to, the user must not be root.
AS_NOBODY = ("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups") \
    if os.getuid() == 0 else ()


def one_line(bench, what, result):
    """Exit code 2 and one line that says why."""
    lines = result.stderr.strip().splitlines()
    bench.expect(result.returncode == 2, f"{what}: ended with {result.returncode}: {lines[:3]}")
    bench.expect(len(lines) == 1 and lines[0].startswith("haidang: "), f"{what}: said {lines[:4]}")


def clean(bench, site, name="clean"):
    """What a build from nothing gives, as a tree."""
    output = bench.folder / name
    shutil.rmtree(output, ignore_errors=True)
    bench.built(site, "--output", output)
    return tree(output)


@case
def a_build_without_a_change_writes_nothing(bench):
    site = bench.report()
    bench.built(site)
    before = tree(site / "public", times=True)
    bench.expect(len(before) > 5, f"only {len(before)} files")
    for arguments in (), ("--jobs", "1"), ("--format", "json"):
        bench.built(site, *arguments)
        changed = difference(before, tree(site / "public", times=True))
        bench.expect(not changed, f"{arguments}: {changed}")


@case
def a_site_removed_comes_back_the_same(bench):
    site = bench.report()
    bench.built(site)
    before = tree(site / "public")
    shutil.rmtree(site / "public")
    bench.built(site)
    bench.expect(not difference(before, tree(site / "public")), "public/ removed")
    shutil.rmtree(site / "public")
    shutil.rmtree(site / ".haidang", ignore_errors=True)
    bench.built(site)
    bench.expect(not difference(before, tree(site / "public")), "public/ and the cache removed")


@case
def a_damaged_cache_costs_time_only(bench):
    site = bench.report()
    bench.built(site)
    before = tree(site / "public")
    rng = random.Random(SEED)
    for folder in site / ".haidang", site / "public/.haidang":
        for file in sorted(p for p in folder.rglob("*") if p.is_file()):
            whole = file.read_bytes()
            for data in (b"", whole[: len(whole) // 2], rng.randbytes(len(whole)), whole + b"x"):
                file.write_bytes(data)
                result = bench.run("build", "--site", site)
                bench.expect(result.returncode == 0,
                             f"{file.name}: ended with {result.returncode}: {result.stderr[:300]}")
                changed = difference(before, tree(site / "public"))
                bench.expect(not changed, f"{file.name} of {len(data)} bytes: {changed}")


@case
def the_same_bytes_wherever_and_however_it_runs(bench):
    site = bench.report()
    wanted = clean(bench, site)
    variations = [
        ("time zone", ["env", "TZ=Pacific/Kiritimati"], []),
        ("Turkish", ["env", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"], []),
        ("no locale", ["env", "LC_ALL=C"], []),
        ("no environment", ["env", "-i"], []),
        ("one thread", [], ["--jobs", "1"]),
        ("two threads", [], ["--jobs", "2"]),
        ("seven threads", [], ["--jobs", "7"]),
        ("one processor", ["taskset", "-c", "0"], []),
        ("a strict mask", ["sh", "-c", 'umask 077; exec "$@"', "sh"], []),
        ("no network", ["unshare", "--net", "--map-root-user"], []),
    ]
    for what, before, arguments in variations:
        output = bench.folder / what.replace(" ", "-")
        bench.built(site, "--output", output, *arguments, before=before)
        bench.expect(not difference(wanted, tree(output)),
                     f"{what}: {difference(wanted, tree(output))}")
    moved = bench.folder / "một nơi khác"
    shutil.copytree(site, moved, ignore=shutil.ignore_patterns(".haidang", "public"))
    bench.run("build", cwd=moved)
    bench.expect(not difference(wanted, tree(moved / "public")), "another folder")


@case
def the_mask_of_the_user_is_kept(bench):
    site = bench.starter()
    bench.built(site, before=["sh", "-c", 'umask 027; exec "$@"', "sh"])
    for path in (site / "public").rglob("*"):
        mode = path.stat().st_mode & 0o777
        bench.expect(mode == (0o750 if path.is_dir() else 0o640), f"{path.name}: {mode:o}")


@case
def the_program_needs_no_library_that_debian_lacks(bench):
    found = subprocess.run(["ldd", bench.program], stdout=subprocess.PIPE, text=True).stdout
    names = {line.split()[0].rpartition("/")[2].partition(".so")[0] for line in found.splitlines()}
    allowed = {"linux-vdso", "ld-linux-x86-64", "ld-linux-aarch64", "libc", "libm", "libstdc++",
               "libgcc_s", "libpthread", "libdl", "librt", "libutil"}
    bench.expect(names <= allowed, f"also needs {sorted(names - allowed)}")
    result = bench.run("--help", before=["env", "-i"], cwd="/")
    bench.expect(result.returncode == 0 and "build" in result.stdout, result.stderr[:300])


@case
def the_program_carries_its_theme(bench):
    site = bench.report()
    alone = bench.folder / "alone"
    (alone / "bin").mkdir(parents=True)
    shutil.copy(bench.program, alone / "bin/haidang")
    shutil.copytree(site / "content", alone / "content")
    result = subprocess.run([alone / "bin/haidang", "build"], cwd=alone, env={},
                            stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    bench.expect(result.returncode == 0, result.stderr[:500])
    wanted = clean(bench, site)
    bench.expect(not difference(wanted, tree(alone / "public")),
                 "the theme inside is not the theme of themes/default: "
                 + difference(wanted, tree(alone / "public")))


@case
def a_full_disk_leaves_the_old_site(bench):
    """The output lies on a file system of its own that the old site nearly fills."""
    site = bench.starter()
    bench.built(site, "--output", bench.folder / "first")
    need = sum(p.stat().st_size // 4096 * 4 + 8 for p in (bench.folder / "first").rglob("*"))
    script = f"""
set -e
mkdir out && mount -t tmpfs -o size={need + 40}k tmpfs out
"$0" build --site "$1" --output out/public
tar -cf before.tar -C out/public --exclude=.haidang --sort=name .
if dd if=/dev/zero of=out/filler bs=4k 2>dd.log; then echo "the disk did not fill" >&2; exit 9; fi
sed -i '1i title: Tên khác' "$1/content/site.yml.new" && mv "$1/content/site.yml.new" "$1/content/site.yml"
code=0; "$0" build --site "$1" --output out/public >&2 || code=$?
tar -cf after.tar -C out/public --exclude=.haidang --sort=name .
cmp before.tar after.tar
rm out/filler
"$0" build --site "$1" --output out/public >/dev/null
cp -r out/public mended
exit $code
"""
    new = (site / "content/site.yml").read_text(encoding="utf-8")
    new = "".join(line for line in new.splitlines(True) if not line.startswith("title:"))
    (site / "content/site.yml.new").write_text(new, encoding="utf-8")
    result = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", script, bench.program, site],
        cwd=bench.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)
    one_line(bench, "no space", result)
    mended = bench.folder / "mended"
    if bench.expect(mended.exists(), "no build after the disk had room again"):
        bench.expect(not difference(clean(bench, site), tree(mended)), "the mended site differs")


@case
def a_limit_on_file_sizes_leaves_the_old_site(bench):
    site = bench.report()
    bench.built(site)
    before = tree(site / "public", times=True)
    retitle(site, "Tên khác")
    result = bench.run("build", "--site", site, before=["prlimit", "--fsize=2000", "--"])
    one_line(bench, "size limit", result)
    bench.expect(not difference(before, tree(site / "public", times=True)), "the old site changed")
    bench.built(site)
    bench.expect(not difference(clean(bench, site), tree(site / "public")), "the next build differs")


@case
def an_injected_fault_leaves_the_old_site(bench):
    site = bench.starter()
    bench.built(site)
    for turn, fault in enumerate((
            "write:error=ENOSPC:when=3", "write:error=EIO:when=9", "openat:error=ENOSPC:when=60+",
            "?mkdir,mkdirat:error=EDQUOT:when=1+")):
        before = tree(site / "public", times=True)
        retitle(site, f"Tên thứ {turn}")
        # A new article makes new files and, where the years are new, new folders.
        (site / "content/articles").mkdir(exist_ok=True)
        (site / f"content/articles/{turn}/a").mkdir(parents=True)
        (site / f"content/articles/{turn}/a/bai.md").write_text(
            "---\ntitle: Bài\ndate: 2025-01-06\n---\n\nChữ.\n", encoding="utf-8")
        result = bench.run("build", "--site", site, before=[
            "strace", "-f", "-qq", "-o", bench.folder / "strace.log", "-e", "inject=" + fault])
        one_line(bench, fault, result)
        changed = difference(before, tree(site / "public", times=True))
        bench.expect(not changed, f"{fault}: the old site changed: {changed}")
        bench.built(site)
        bench.expect(not difference(clean(bench, site), tree(site / "public")),
                     f"{fault}: the next build differs")


@case
def a_folder_that_cannot_be_written_is_named(bench):
    site = bench.starter()
    (site / "file").write_text("no folder")
    one_line(bench, "below a file",
             bench.run("build", "--site", site, "--output", site / "file/public"))
    bench.built(site)
    before = tree(site / "public", times=True)
    retitle(site, "Tên khác")
    subprocess.run(["chmod", "-R", "a-w", site / "public"], check=True)
    result = bench.run("build", "--site", site, before=AS_NOBODY)
    one_line(bench, "without rights", result)
    bench.expect("public" in result.stderr, f"names no folder: {result.stderr}")
    bench.expect(not difference(before, tree(site / "public", times=True)), "the old site changed")
    subprocess.run(["chmod", "-R", "u+w", site / "public"], check=True)


@case
def a_site_that_cannot_be_written_still_builds_elsewhere(bench):
    site = bench.starter()
    output = bench.folder / "elsewhere"
    output.mkdir()
    output.chmod(0o777)
    site.chmod(0o555)
    result = bench.run("build", "--site", site, "--output", output / "public", before=AS_NOBODY)
    bench.expect(result.returncode == 0, f"ended with {result.returncode}: {result.stderr[:300]}")
    site.chmod(0o755)


@case
def a_missing_theme_is_named(bench):
    site = bench.starter()
    bench.built(site)
    before = tree(site / "public", times=True)
    result = bench.run("build", "--site", site, "--theme", bench.folder / "khong-co")
    one_line(bench, "theme", result)
    bench.expect("khong-co" in result.stderr, f"names no theme: {result.stderr}")
    bench.expect(not difference(before, tree(site / "public", times=True)), "the old site changed")
    one_line(bench, "site", bench.run("build", "--site", bench.folder / "khong-co"))


@case
def a_foreign_file_survives(bench):
    site = bench.starter()
    public = site / "public"
    public.mkdir()
    foreign = {"ghi-chu.txt": b"mine", ".htaccess": b"Options -Indexes", "parks/anh.jpg": b"\xff\xd8",
               "cua-toi/index.html": b"<p>mine"}
    for path, data in foreign.items():
        (public / path).parent.mkdir(parents=True, exist_ok=True)
        (public / path).write_bytes(data)
    bench.built(site)
    retitle(site, "Tên khác")
    bench.built(site)
    for file in (site / "content").rglob("*.md"):
        if "articles" in file.parts:
            file.unlink()
    bench.run("build", "--site", site)
    shutil.rmtree(site / ".haidang", ignore_errors=True)
    bench.run("build", "--site", site)
    for path, data in foreign.items():
        bench.expect((public / path).exists() and (public / path).read_bytes() == data, path)


@case
def a_foreign_file_in_our_place_stops_the_build(bench):
    site = bench.starter()
    bench.built(site, "--output", bench.folder / "first")
    page = (bench.folder / "first/index.html").read_bytes()
    public = site / "public"
    public.mkdir()
    (public / "index.html").write_bytes(b"mine")
    result = bench.run("build", "--site", site)
    one_line(bench, "foreign index.html", result)
    bench.expect("index.html" in result.stderr, result.stderr)
    left = {p.name for p in public.iterdir()} - {".haidang"}
    bench.expect(left == {"index.html"}, f"written all the same: {sorted(left)[:5]}")
    bench.expect((public / "index.html").read_bytes() == b"mine", "the foreign file changed")
    # The same bytes are no quarrel: the file is taken for ours.
    (public / "index.html").write_bytes(page)
    bench.built(site)
    bench.expect(not difference(tree(bench.folder / "first"), tree(public)), "adopted, but differs")


@case
def a_link_out_of_the_output_is_not_followed(bench):
    site = bench.starter()
    outside = bench.folder / "outside"
    outside.mkdir()
    (site / "public").mkdir()
    (site / "public/assets").symlink_to(outside)
    result = bench.run("build", "--site", site)
    bench.expect(result.returncode == 2, f"ended with {result.returncode}: {result.stderr[:300]}")
    bench.expect(not list(outside.iterdir()), "written through the link")


@case
def what_is_no_longer_wanted_goes(bench):
    site = bench.starter()
    article = site / "content/articles/mot-ngay/bai.md"
    article.parent.mkdir(parents=True)
    article.write_text("---\ntitle: Bài\ndate: 2025-01-06\n---\n\nChữ.\n", encoding="utf-8")
    bench.built(site)
    page = site / "public/articles/mot-ngay/bai.html"
    bench.expect(page.exists(), "no page")
    article.unlink()
    article.parent.rmdir()
    bench.built(site)
    bench.expect(not page.exists(), "the page stayed")
    bench.expect(not page.parent.exists(), "the empty folder stayed")
    bench.expect(not difference(clean(bench, site), tree(site / "public")), "differs")


@case
def a_build_killed_anywhere_is_made_right_by_the_next(bench):
    site = bench.report()
    rng = random.Random(SEED)
    bench.built(site)
    wanted = {"": tree(site / "public")}
    for title in "Tên một", "Tên hai":
        retitle(site, title)
        wanted[title] = clean(bench, site, title)
    start = time.monotonic()
    bench.run("build", "--site", site, "--output", bench.folder / "timed")
    whole = time.monotonic() - start
    for turn in range(50):
        title = ("Tên một", "Tên hai")[turn % 2]
        retitle(site, title)
        process = subprocess.Popen(
            [bench.program, "build", "--site", site], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0, whole))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path, digest in tree(site / "public").items():
            whole_ones = {pages.get(path) for pages in wanted.values()}
            bench.expect(digest in whole_ones, f"turn {turn}: {path} is of no build")
        bench.built(site)
        changed = difference(wanted[title], tree(site / "public"))
        bench.expect(not changed, f"turn {turn}: {changed}")
        left = [p.name for p in (site / "public/.haidang").rglob("tmp*")]
        bench.expect(not left, f"turn {turn}: left behind: {left[:3]}")


@case
def a_build_killed_while_it_renames_is_made_right_by_the_next(bench):
    site = bench.starter()
    bench.built(site)
    for turn, when in enumerate((1, 2, 3, 7, 15)):
        retitle(site, f"Tên thứ {turn}")
        result = bench.run("build", "--site", site, before=[
            "strace", "-f", "-qq", "-o", bench.folder / "strace.log",
            "-e", f"inject=?rename,?renameat,renameat2:signal=SIGKILL:when={when}"])
        bench.expect(result.returncode != 0, f"rename {when}: was not killed")
        bench.built(site)
        changed = difference(clean(bench, site), tree(site / "public"))
        bench.expect(not changed, f"rename {when}: {changed}")


@case
def two_builds_at_once_do_not_mix(bench):
    site = bench.report()
    bench.built(site)
    for turn in range(5):
        retitle(site, f"Tên thứ {turn}")
        both = [subprocess.Popen(
            [bench.program, "build", "--site", site, "--jobs", str(jobs)], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for jobs in (1, 2)]
        ends = [(p.communicate(timeout=60)[1], p.returncode) for p in both]
        codes = [code for _, code in ends]
        bench.expect(0 in codes and set(codes) <= {0, 2}, f"turn {turn}: {ends}")
        changed = difference(clean(bench, site), tree(site / "public"))
        bench.expect(not changed, f"turn {turn}: {changed}")


@case
def a_changed_site_is_the_clean_site_sooner(bench):
    site = bench.report()
    bench.built(site)
    rng = random.Random(SEED)
    sources = sorted((site / "content").rglob("*.md"))
    for turn in range(8):
        path = rng.choice(sources)
        path.write_text(path.read_text(encoding="utf-8") + f"\nThêm một dòng {turn}.\n", encoding="utf-8")
        bench.built(site)
        changed = difference(clean(bench, site), tree(site / "public"))
        bench.expect(not changed, f"{path.name}: {changed}")
    result = bench.run("build", "--site", site, "--verify")
    bench.expect(result.returncode == 0, f"--verify: {result.stderr[:300]}")


@case
def a_reader_that_goes_away_stops_nothing(bench):
    site = bench.starter()
    result = subprocess.run(f'"{bench.program}" build --site "{site}" --timings | true', shell=True,
                            cwd=bench.folder, stderr=subprocess.PIPE, text=True)
    bench.expect((site / "public/index.html").exists(), result.stderr)
    for stream in ">&-", "2>&-", "<&-", ">/dev/full":
        retitle(site, "Tên " + stream)
        result = subprocess.run(f'"{bench.program}" build --site "{site}" {stream}', shell=True,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        bench.expect(result.returncode == 0, f"{stream}: ended with {result.returncode}")
        bench.expect(not difference(clean(bench, site), tree(site / "public")), stream)


@case
def wrong_usage_is_told_from_trouble(bench):
    for arguments in ((), ("build", "--jobs", "0"), ("build", "--now", "2025-02-30"), ("bild",),
                      ("build", "--format", "xml"), ("new",), ("build", "--site", "")):
        result = bench.run(*arguments)
        bench.expect(result.returncode == (0 if not arguments else 64), f"{arguments}: {result.returncode}")
