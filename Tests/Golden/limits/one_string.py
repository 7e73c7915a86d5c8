# differs: CPython has no limit of one string
# options: -r --limit string=20000
# A string, bytes or bytearray that would be too long is refused before it is made, whatever makes it.
import re

grown = bytearray()
word = "ab" * 5000
for text in (
    "'a' * 20000", "'a' * 20001", "'\u20ac' * 6666", "'\u20ac' * 6667", "b'a' * 20000",
    "b'a' * 20001", "bytes(20001)", "bytearray(20001)", "word + word", "word + word + 'a'",
    "''.join([word, word])", "''.join([word, word, 'a'])", "word.replace('a', 'aaaa')",
    "word.translate({97: 'aaaa'})", "'a'.ljust(20001)", "'a'.zfill(10 ** 15)", "'\\t'.expandtabs(30000)",
    "'%20001d' % 1", "f'{1:20001}'", "'{:>20001}'.format(1)", "'%s%s%s' % (word, word, word)",
    "repr([0] * 6666)", "repr([0] * 6667)", "str(b'\\0' * 6000)", "word.encode('utf-16')",
    "word.encode('utf-32')", "(word * 2).encode()", "re.sub('a', 'aaaa', word)", "hex(1 << 100000)",
    "(1 << 200000).to_bytes(25001)", "bytes(range(200)) * 101", "b''.join([b'a' * 10001] * 2)",
    "bytearray(b'a' * 15000) * 2", "(b'a' * 15000).hex()", "word.upper() * 3", "eval('\"a\"') * 20001",
):
    try:
        print(text, "has", len(eval(text)))
    except MemoryError as error:
        print(text, "is refused:", error)
try:
    while True:
        grown += b"0123456789"
except MemoryError:
    print("it grew to", len(grown))
try:
    while True:
        word += "0123456789"
except MemoryError:
    print("it grew to", len(word))
