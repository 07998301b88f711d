# make site       the report in content/ becomes a site in public/
# make test       the fast tests
# make test-slow  browser, server, faults, hostile content (installs what it needs)
# make screenshots  pictures of each kind of page
# make check      everything that CI runs
# make bench      measures builds and charts, Hugo and other chart libraries beside them where installed
# make record     rewrites the golden files, to be read before they are committed
#
# Each works on a bare Debian 12 with Swift 6.3, as root or with sudo, and without a terminal.

.PHONY: bench screenshots site test test-slow check format layers record program
# Two builds in one .build would only wait for each other.
.NOTPARALLEL:
# What was half made is made again.
.DELETE_ON_ERROR:
.DEFAULT_GOAL := site

PROGRAM := .build/release/haidang
VENV := .build/venv

# The headers and archives that the module maps of CCMarkGFM and CLibYAML link.
LIBRARIES := /usr/include/cmark-gfm.h:libcmark-gfm-dev \
  /usr/include/cmark-gfm-core-extensions.h:libcmark-gfm-extensions-dev /usr/include/yaml.h:libyaml-dev
# The program's allocator, as one object: the linker hides what comes from an archive, and the C library
# would go on using its own. It takes large pages.
ALLOCATOR := .build/jemalloc.o
ALLOCATOR_OPTIONS := thp:always,narenas_ratio:0.5,lg_tcache_max:16
# `layers` and the slow tests are written in it.
PYTHON := python3:python3
BROWSER := chromium:chromium /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf:fonts-dejavu-core \
  /usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf:fonts-liberation2
# LibreOffice without its windows: 57 packages, about 160 MB to fetch, 375 MB on disk.
SPREADSHEET := soffice:libreoffice-calc-nogui
SLOW := pdftotext:poppler-utils $(PYTHON) $(BROWSER) $(SPREADSHEET) nginx:nginx-light \
  java:default-jre-headless strace:strace xmllint:libxml2-utils rsync:rsync

# Always the same flags for one configuration: another set would build everything again.
# Without the check SwiftPM lets a target import what it does not declare.
DEBUG := --explicit-target-dependency-import-check error
# One file that runs where neither Swift nor these libraries are installed.
RELEASE := -c release --product haidang --static-swift-stdlib -Xlinker "$(CURDIR)/$(ALLOCATOR)"

site: program
	@$(PROGRAM) build

program: $(ALLOCATOR)
	@.ci/need $(LIBRARIES)
	swift build $(RELEASE)

$(ALLOCATOR): Makefile
	@.ci/need /usr/include/jemalloc/jemalloc.h:libjemalloc-dev
	@mkdir -p $(@D)
	@rm -f $(PROGRAM) # to be linked again
	echo 'const char *malloc_conf = "$(ALLOCATOR_OPTIONS)";' \
	  | clang -r -nostdlib -o $@ -x c - -Wl,--whole-archive -l:libjemalloc_pic.a

test:
	@.ci/need $(LIBRARIES)
	swift test $(DEBUG)

test-slow: program
	@.ci/need $(SLOW)
	@Tests/Slow/venv $(VENV)
	$(VENV)/bin/python Tests/Slow/run.py --program $(PROGRAM)

# Pictures of a page of each kind in .build/screenshots, at three widths, light, dark and in forced colours; a year's report as PDF.
screenshots: site
	@.ci/need $(PYTHON) $(BROWSER)
	@Tests/Slow/venv $(VENV)
	$(VENV)/bin/python Tests/Slow/screenshots.py

check: format layers test site test-slow

format:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

layers:
	@.ci/need $(LIBRARIES) $(PYTHON)
	swift build --build-tests $(DEBUG)
	python3 Tests/Layers/layers.py

record:
	@.ci/need $(LIBRARIES)
	RECORD=1 swift test $(DEBUG)

bench: program
	@.ci/need $(PYTHON)
	swift build -c release --product reading-bench --static-swift-stdlib
	python3 Tests/Bench/bench.py $(PROGRAM) --reading .build/release/reading-bench $(BENCH)
	swift build -c release --product svgcharts-bench --static-swift-stdlib
	python3 Tests/Bench/charts.py .build/release/svgcharts-bench
