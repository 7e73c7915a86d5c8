# Counts: greedy, lazy, plain braces.
import re

for pattern in ["a{2}", "a{2,}", "a{,2}", "a{2,3}?", "a{,}", "a{0}", "a??", "a+?", "a*?b", "a{2}{3}" if 0 else "(?:a{2}){2}"]:
    print(pattern, re.match(pattern, "aaaaab"))
print(re.match("a{", "a{"), re.match("a{}", "a{}"), re.match("a{x}", "a{x}"), re.match("a{1,x}", "a{1,x}"), re.match("{", "{"), re.match("x{ 1}", "x{ 1}"))
print(re.match("(?:a|b){3}", "abab"), re.match("(ab){2,}?", "ababab"), re.match("(?:){5}a", "a"), re.match("(?:a?){3}a", "aaa"))
print(re.match("a{65535}", "a" * 65535).end(), re.match("(?:ab){300,}", "ab" * 400).end(), re.match("a{0,70000}", "a" * 500).end())
print(re.match("a{70000}", "a" * 500), re.match("a{4294967294}", "a") if 0 else None)
