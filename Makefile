# make run: install what is missing, build, open the course.   make test: all tests.   make help: everything else.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run build test check format lint layers record-frames record-phrases record-content bench fuzz soak manual install clean

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
	@# A copy starts a tenth faster: it lies in the page cache in larger pieces than what a linker writes.
	@cp $(PROGRAM) $(PROGRAM).copy
	@mv -f $(PROGRAM).copy $(PROGRAM)

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

record-content: $(PROGRAM) ## Count what the course holds: docs/content.md
	@$(PROGRAM) inventory --course . > docs/content.md.new && mv docs/content.md.new docs/content.md

bench: $(PROGRAM) ## Measure start, keys, saving and many records beside other programs
	@sh Scripts/prepare bench
	@python3 Benchmarks/bench.py

SECONDS ?= 60
fuzz: ## Throw made-up bytes at the readers of records, quizzes, lessons and scenarios, SECONDS=60 for each
	@sh Scripts/prepare build
	@sh Scripts/fuzz $(SECONDS)

soak: $(PROGRAM) ## Kill the program 500 times while it saves
	@sh Scripts/prepare test
	@AMPARO_KILLS=500 AMPARO_PROGRAM="$(CURDIR)/$(PROGRAM)" "$(SWIFT)" test --filter EndToEndTests.CrashTests

# The pages and the completions are generated from the commands themselves.
manual: $(PROGRAM) ## Generate the manual pages and the completions: .build/manual
	@sh Scripts/quietly "$(SWIFT)" build --product generate-manual
	@rm -rf .build/manual && mkdir -p .build/manual
	@.build/debug/generate-manual $(PROGRAM) --multi-page --output-directory .build/manual >/dev/null
	@for shell in bash zsh fish; do $(PROGRAM) --generate-completion-script $$shell > .build/manual/$$shell || exit 1; done

install: $(PROGRAM) manual ## Install program, course, manual pages and completions under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/amparo/course"
	install -s -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/amparo"
	rm -rf "$(DESTDIR)$(PREFIX)/share/amparo/course/Modules" "$(DESTDIR)$(PREFIX)/share/amparo/course/Quizzes"
	cp -R Modules Quizzes "$(DESTDIR)$(PREFIX)/share/amparo/course/"
	chmod -R u=rwX,go=rX "$(DESTDIR)$(PREFIX)/share/amparo"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 644 .build/manual/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1/"
	install -m 644 .build/manual/bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/amparo"
	install -m 644 .build/manual/zsh "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_amparo"
	install -m 644 .build/manual/fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/amparo.fish"

clean: ## Remove what was built
	rm -rf .build
