# Cordon: `make run` and `make test` do everything from a fresh Debian with Swift 6.3.

PREFIX ?= /usr/local
# Where bash, zsh and fish look for completion scripts, below PREFIX.
COMPLETION_bash = share/bash-completion/completions/cordon
COMPLETION_zsh = share/zsh/site-functions/_cordon
COMPLETION_fish = share/fish/vendor_completions.d/cordon.fish
DESTDIR ?=
SWIFT ?= swift
CONFIGURATION := .build/release
BINARY := $(CONFIGURATION)/cordon

# A program without shared libraries starts in half the time. Where the archives for that are not
# to be had, only Swift's own libraries are linked statically.
ARCHIVES := libc.a libedit.a libtinfo.a libbsd.a libmd.a libgmp.a libpcre2-8.a libz.a libseccomp.a
archive = $(shell clang -print-file-name=$(1) 2>/dev/null)
MISSING = $(strip $(foreach name,$(ARCHIVES),$(if $(filter /%,$(call archive,$(name))),,$(name))))
STATIC = $(if $(MISSING),,-Xswiftc -static-executable -Xlinker -ltinfo -Xlinker -lbsd -Xlinker -lmd)
# Functions lie in sections of their own, so that the linker can leave out what nobody calls and
# put what a start runs side by side: half the memory of a small program would be pages around it.
ORDER = Sources/cordon/startup.order
SECTIONS = -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --gc-sections -Xlinker --icf=all \
  -Xlinker --symbol-ordering-file=$(CURDIR)/$(ORDER) -Xlinker --no-warn-symbol-ordering
FLAGS = -c release --product cordon --static-swift-stdlib -Xswiftc -use-ld=lld $(STATIC) $(SECTIONS)

.PHONY: run build test stress check-terminal bench measure install uninstall lint format deps clean help

help:
	@echo 'make run        build and start a session'
	@echo 'make test       build and run all tests'
	@echo 'make build      build the release binary, $(BINARY)'
	@echo 'make install    copy it, its library, manual and completion under PREFIX ($(PREFIX))'
	@echo 'make stress     run the golden scripts with a collection at every allocation'
	@echo 'make bench      compare its speed with CPython 3.13'
	@echo 'make measure    tell how long a person at the prompt waits'
	@echo 'make lint       check formatting, layering and the dispatch loop'
	@echo 'make deps       install the libraries it is built with'

run: build
	@$(BINARY)

build: deps
	@$(SWIFT) build $(FLAGS)

test: build
	@SWIFT='$(SWIFT)' Tests/run

stress: build
	@Tests/run stress

bench: build
	@Tests/Benchmarks/run $(BINARY)

measure: build
	@Tests/Terminal/measure $(BINARY)

lint:
	@Tests/lint

format:
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

deps:
	@sh Tests/install-dependencies

install: build
	@install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/cordon'
	@install -s -m 755 $(BINARY) '$(DESTDIR)$(PREFIX)/bin/cordon'
	@cp -R share/cordon/. '$(DESTDIR)$(PREFIX)/share/cordon/'
	@for page in man/*.[1-9]; do \
	  folder='$(DESTDIR)$(PREFIX)'/share/man/man$${page##*.}; \
	  install -d "$$folder" && install -m 644 "$$page" "$$folder"; \
	done
	@$(foreach shell,bash zsh fish,\
	  install -d '$(DESTDIR)$(PREFIX)/$(dir $(COMPLETION_$(shell)))' && \
	  $(BINARY) --generate-completion-script $(shell) \
	    >'$(DESTDIR)$(PREFIX)/$(COMPLETION_$(shell))' &&) true
	@echo 'installed $(DESTDIR)$(PREFIX)/bin/cordon'

uninstall:
	@rm -rf '$(DESTDIR)$(PREFIX)/bin/cordon' '$(DESTDIR)$(PREFIX)/share/cordon'
	@rm -f $(foreach shell,bash zsh fish,'$(DESTDIR)$(PREFIX)/$(COMPLETION_$(shell))')
	@for page in man/*.[1-9]; do \
	  rm -f '$(DESTDIR)$(PREFIX)'/share/man/man$${page##*.}/"$${page#man/}"; \
	done

clean:
	@rm -rf .build
