# textwrap: wrapping by words, hyphens and dashes; indent, dedent and shorten.
import textwrap
samples = ["Hello there -- you goof-ball, use the -b option! Nice em--dash and all-in-one well-known a-b-c x-ray co-operate e-mail 1-2-3 --foo=bar - -- --- foo--bar-baz 'tis--x.", 
 "This is a sentence. This is another!  Third? \"Quoted.\" Dr. Who's end.", "a\tb  c\n\n d\x0be", "averyveryverylongwordthatneedsbreaking and-another-very-long-hyphenated-word-here", "", "   leading spaces", "trailing   ", "x"*50, "\u00e9t\u00e9-\u00e0-la-carte na\u00efve--caf\u00e9 foo\u00a0bar", "this-is-a-useful-feature-for-\nreformatting posts-from tim peters'ly", "-"*20+"word", "word"+"-"*20, "aaaa-----bbb ----c d----"]
for s in samples:
    for w in (5,10,20,40):
        for kw in ({}, dict(break_long_words=False), dict(break_on_hyphens=False), dict(fix_sentence_endings=True), dict(drop_whitespace=False), dict(initial_indent="* ", subsequent_indent=" "), dict(max_lines=2), dict(max_lines=1, placeholder="..."), dict(expand_tabs=False, replace_whitespace=False)):
            try: print(w, kw, textwrap.wrap(s, w, **kw))
            except ValueError as e: print(w, kw, e)
print(repr(textwrap.dedent("  a\n    b\n\n   \n  c")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.dedent(" \t a\n \tb")),repr(textwrap.dedent("")))
print(repr(textwrap.indent("a\n\n b\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)))
print(textwrap.shorten("Hello  world!  how are you", 12), textwrap.shorten("Hello world", width=11), textwrap.shorten("Hello world", 10, placeholder="..."))
try: textwrap.wrap("a", 0)
except ValueError as e: print(e)

