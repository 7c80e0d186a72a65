# make run: install what is missing, build, open the course.   make test: all tests.   make help: everything else.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run build test check format lint layers record-frames record-phrases bench soak install clean

SWIFT := $(shell sh Scripts/find-swift)
PROGRAM := .build/release/amparo
# A static executable starts in a third of the time and runs on any Linux of the same processor.
RELEASE := -c release --product amparo -Xswiftc -static-executable
SOURCES := Package.swift $(shell find Sources -type f)
PREFIX ?= /usr/local
DESTDIR ?=

help: ## Show this help
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

run: $(PROGRAM) ## Install what is missing, build, and open the course
	@exec $(PROGRAM)

build: $(PROGRAM) ## Build the program: .build/release/amparo

$(PROGRAM): $(SOURCES)
	@sh Scripts/prepare build
	@sh Scripts/quietly "$(SWIFT)" build $(RELEASE)
	@touch $(PROGRAM)

test: ## Build, and run every test
	@sh Scripts/prepare test
	@$(MAKE) --no-print-directory $(PROGRAM)
	@"$(SWIFT)" build --build-tests
	@AMPARO_PROGRAM="$(CURDIR)/$(PROGRAM)" sh Scripts/run-tests "$(SWIFT)"

check: export AMPARO_STRICT = 1
check: ## Formatting, layers, build with warnings as errors, content, tests: what CI runs
	@sh Scripts/prepare test
	@$(MAKE) --no-print-directory lint layers
	@$(MAKE) --no-print-directory build
	$(PROGRAM) check
	@$(MAKE) --no-print-directory test

format: ## Format all Swift files
	"$(SWIFT)" format -i -r Sources Tests Package.swift

lint: ## Check the formatting of all Swift files
	"$(SWIFT)" format lint --strict -r Sources Tests Package.swift

layers: ## Check that imports go down only
	sh Scripts/check-layers

record-phrases: ## Compile the words of Modules/interface into the program
	sh Scripts/make-phrases

record-frames: ## Write the expected screens and narrations anew; look at the difference, then run the tests
	@RECORD_FRAMES=1 "$(SWIFT)" test --filter "TrainingUITests.(FrameTests|NarrationTests)" >/dev/null || true
	@git diff --stat -- Tests/TrainingUITests/Frames Tests/TrainingUITests/Narrations
	@echo "The screens and narrations were written anew. This is no test: look at them, then run make test." >&2; exit 1

bench: $(PROGRAM) ## Measure start, keys and saving beside less, vim and a bare C program
	@sh Scripts/prepare bench
	@python3 Benchmarks/bench.py

soak: $(PROGRAM) ## Kill the program 500 times while it saves
	@sh Scripts/prepare test
	@AMPARO_KILLS=500 AMPARO_PROGRAM="$(CURDIR)/$(PROGRAM)" "$(SWIFT)" test --filter EndToEndTests.CrashTests

install: $(PROGRAM) ## Install program and course under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/amparo/course"
	install -s -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/amparo"
	rm -rf "$(DESTDIR)$(PREFIX)/share/amparo/course/Modules" "$(DESTDIR)$(PREFIX)/share/amparo/course/Quizzes"
	cp -R Modules Quizzes "$(DESTDIR)$(PREFIX)/share/amparo/course/"
	chmod -R u=rwX,go=rX "$(DESTDIR)$(PREFIX)/share/amparo"

clean: ## Remove what was built
	rm -rf .build
