"""Every codec reads every pair of bytes, in pieces, with handlers that answer nonsense."""
import _codecs

answers = iter(())
_codecs.register_error("mad", lambda e: next(answers))
for name in "utf-8", "utf-16", "utf-32", "ascii", "unicode_escape", "raw_unicode_escape":
    for n in range(0, 65536, 97):
        for errors in "strict", "replace", "surrogateescape", "surrogatepass", "backslashreplace":
            try:
                bytes([n >> 8, n & 255, n & 127, 92]).decode(name, errors)
            except UnicodeError:
                pass
    for answer in ("", 10**9), ("", -10**9), ("x" * 99, 2**70), (None, 0), ("", 0), 5, (b"", 1):
        answers = iter([answer] * 3)
        for act in lambda: b"\xff\xfe\\x".decode(name, "mad"), lambda: "\ud800\udc00".encode(name, "mad"):
            try:
                act()
            except (UnicodeError, TypeError, IndexError, OverflowError, StopIteration):
                pass
with open("made", "w"):
    print("escaped")
