# differs: CPython has other limits on size.
# Deep, wide and long patterns end in exceptions.
import re


def attempt(name, action):
    try:
        print(name, action())
    except (RecursionError, OverflowError, MemoryError, re.error) as e:
        print(name, type(e).__name__, e)


attempt("groups", lambda: re.compile("(" * 1_000_000 + ")" * 1_000_000))
attempt("groups left open", lambda: re.compile("(?:" * 1_000_000))
attempt("assertions", lambda: re.compile("(?=" * 100_000 + ")" * 100_000))
attempt("conditions", lambda: re.compile("(a)" + "(?(1)" * 100_000))
attempt("literal", lambda: re.compile("a" * 100_000))
attempt("words", lambda: re.search("|".join(f"word{i}" for i in range(3000, 0, -1)), "a word2999"))
attempt("choice", lambda: re.compile(".|" * 30_000))
attempt("product", lambda: re.compile("(?:(?:(?:a{1000}){1000}){1000}){1000}"))
attempt("counted", lambda: re.match("a{0,200000}", "a" * 200_000))
attempt("number", lambda: re.compile("a{4294967295}"))
attempt("captures", lambda: re.compile("()" * 70_000))
attempt("deep enough", lambda: re.match("(" * 200 + "a" + ")" * 200, "a").lastindex)
