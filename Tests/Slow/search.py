"""The search page in a browser, from the disk: what is found, in what order, how, and what is loaded."""

import contextlib
import re
import time
import unicodedata

from browser import chromium, places, watch
from harness import TOP, case


@contextlib.contextmanager
def search_page(bench, query=""):
    """The search page, and what it loads and complains of."""
    with chromium() as browser:
        page, trouble, loaded = browser.new_page(), [], []
        watch(page, trouble)
        page.on("request", lambda r: "/assets/search/" in r.url and loaded.append(r.url))
        page.goto((bench.public / "search.html").as_uri() + query, wait_until="load")
        yield page, loaded
        bench.expect(not trouble, trouble[:5])


def until(page, script):
    """Waits until a script gives true; the page's policy forbids the browser to wait by itself."""
    end = time.monotonic() + 10
    while not page.evaluate(script):
        if time.monotonic() > end:
            raise AssertionError(f"never: {script}")
        time.sleep(0.05)


def ask(page, words):
    """Searches for words; gives the titles found."""
    page.locator("#search-field").fill(words)
    page.locator("#search-field").press("Enter")
    until(page, "/[\\d“.]$|\\d /.test(document.getElementById('search-status').textContent)")
    return page.locator("#search-results a").all_inner_texts()


def folded(text):
    """Text without case and marks."""
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


@case
def nothing_is_loaded_before_the_field_has_the_focus(bench):
    with search_page(bench) as (page, loaded):
        page.wait_for_timeout(300)
        bench.expect(not loaded, loaded)
        page.locator("#search-field").focus()
        until(page, "document.querySelectorAll('#search-kind option').length > 1")
        bench.expect(len(loaded) == 1, loaded)


@case
def a_name_is_found_however_it_is_typed(bench):
    with search_page(bench) as (page, _):
        decomposed = unicodedata.normalize("NFD", "Đình Vũ")
        for words in "dinh vu", "Đình Vũ", "ĐÌNH VŨ", decomposed, "  đình   vũ ":
            titles = ask(page, words)
            bench.expect(titles and "Đình Vũ" in titles[0], f"'{words}' finds first {titles[:3]}")
            marks = page.locator("#search-results mark").all_inner_texts()
            bench.expect({folded(m) for m in marks} >= {"dinh", "vu"}, f"'{words}' marks {marks[:6]}")


@case
def the_very_marks_come_first(bench):
    with search_page(bench) as (page, _):
        for word in "đình", "định":
            bench.expect(ask(page, word), f"'{word}' finds nothing")
            marks = page.locator("#search-results li").first.locator("mark").all_inner_texts()
            bench.expect(word in [mark.lower() for mark in marks], f"'{word}' finds first {marks}")


@case
def a_title_weighs_more_than_a_text(bench):
    with search_page(bench) as (page, _):
        for words in "nam cau kien", "lach huyen", "fdi":
            titles = ask(page, words)
            bench.expect(titles and folded(words) in folded(titles[0]), f"'{words}' finds {titles[:3]}")


@case
def a_server_finds_what_the_folder_finds(bench):
    with places(bench) as bases, chromium() as browser:
        found = {}
        for place, base in bases.items():
            page, trouble = browser.new_page(), []
            watch(page, trouble, base)
            page.goto(base + "search.html", wait_until="load")
            asked = "dinh vu", "Đình Vũ", "ĐÌNH VŨ", "fdi 2024", "51/QĐ-TTg", "xyzzy"
            found[place] = {words: ask(page, words) for words in asked}
            bench.expect(not trouble, trouble[:5])
        bench.expect(found["folder"] == found["server"], found)


@case
def every_word_must_match(bench):
    with search_page(bench) as (page, _):
        bench.expect(ask(page, "fdi 2024"), "'fdi 2024' finds nothing")
        for result in page.locator("#search-results li").all():
            marks = {folded(m) for m in result.locator("mark").all_inner_texts()}
            bench.expect(marks, f"no word is marked in {result.inner_text()[:200]}")


@case
def the_number_of_a_document_is_found_whole(bench):
    with search_page(bench) as (page, _):
        titles = ask(page, "51/QĐ-TTg")
        bench.expect(titles, "'51/QĐ-TTg' finds nothing")
        marks = page.locator("#search-results mark").all_inner_texts()
        bench.expect("51/QĐ-TTg" in marks, f"marks {marks[:5]}")
        bench.expect(ask(page, "51/qd-ttg") == titles, "'51/qd-ttg' finds other pages")


@case
def a_word_that_is_nowhere_is_named(bench):
    with search_page(bench) as (page, _):
        for words in "xyzzy", "đình xyzzy":
            bench.expect(ask(page, words) == [], f"'{words}' finds something")
            said = page.locator("#search-status").inner_text()
            bench.expect("xyzzy" in said, said)


@case
def the_beginning_of_a_word_is_enough_while_typing(bench):
    with search_page(bench) as (page, _):
        page.locator("#search-field").press_sequentially("cong ngh")
        until(page, "document.querySelectorAll('#search-results mark').length > 0")
        marks = {folded(m) for m in page.locator("#search-results mark").all_inner_texts()}
        bench.expect("nghiep" in marks, marks)


@case
def the_address_brings_its_words(bench):
    with search_page(bench, "?q=%C4%91%C3%ACnh%20v%C5%A9") as (page, _):
        page.wait_for_selector("#search-results a")
        bench.expect(page.locator("#search-field").input_value() == "đình vũ", "not in the field")


@case
def results_are_walked_with_the_arrows(bench):
    with search_page(bench) as (page, _):
        titles = ask(page, "hai phong")
        focused = "document.activeElement.textContent"
        page.keyboard.press("ArrowDown")
        bench.expect(page.evaluate(focused) == titles[0], "down is not the first result")
        page.keyboard.press("ArrowDown")
        bench.expect(page.evaluate(focused) == titles[1], "down again is not the second")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        bench.expect(page.evaluate("document.activeElement.id") == "search-field", "up is not the field")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        bench.expect(page.evaluate("document.activeElement.id") == "search-field", "nor is Escape")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"^(?!.*search\.html)"))


@case
def more_results_follow_on_demand(bench):
    with search_page(bench) as (page, _):
        titles = ask(page, "hai phong")
        count = int(re.search(r"\d+", page.locator("#search-status").inner_text())[0])
        bench.expect(len(titles) == min(count, 10), f"{len(titles)} of {count} shown")
        if bench.expect(count > 10, f"only {count} results"):
            page.locator("#search-more").click()
            until(page, "document.querySelectorAll('#search-results li').length > 10")
            bench.expect(page.evaluate("document.activeElement.closest('li') !== null"), "focus is lost")


@case
def kinds_and_years_narrow_the_results(bench):
    with search_page(bench) as (page, _):
        ask(page, "hai phong")
        for select, pick in ("#search-kind", 0), ("#search-year", -1):
            value = page.locator(select + " option").all_inner_texts()[1:][pick]
            page.locator(select).select_option(value)
            until(page, "[...document.querySelectorAll('#search-results .meta')]"
                  f".every(about => about.textContent.includes('{value}'))")
            page.locator(select).select_option("")
        until(page, "document.querySelectorAll('#search-results li').length > 1")


@case
def the_script_cuts_words_as_the_generator_does(bench):
    with search_page(bench) as (page, _):
        table = TOP / "Tests/Slow/search-words.tsv"
        for line in table.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            text, words = line.split("\t")
            text = re.sub(r"\\u\{(\w+)\}", lambda m: chr(int(m[1], 16)), text)
            cut = page.evaluate("text => haidangSearch.cut(text).map(w => w.term + ':' + w.marks).join(' ')", text)
            bench.expect(cut == words, f"'{text}' is cut into '{cut}', not '{words}'")
