"""Regular expressions are made of random pieces, and matched from every place to every place."""
import re

pieces = ["a*", "(", ")", "[^", "]", "\\1", "{1,", "5}", "(?P<n>", "(?P=n)", "(?<=", "(?!", "|", "\\b", "+", "?", ".", "(?i:"]
state = 1
for _ in range(400):
    text = ""
    for _ in range(6):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        text += pieces[(state >> 8) % len(pieces)]
    try:
        pattern = re.compile(text)
    except (re.PatternError, OverflowError, RecursionError):
        continue
    for start in -5, 0, 3, 2**62:
        match = pattern.search("aaab" * 3, start, 2**62 + 5)
        if match:
            match.span(), match.groups(), match.expand("\\g<0>"), match.lastindex
with open("made", "w"):
    print("escaped")
