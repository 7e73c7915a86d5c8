# What groups hold after repetitions, choices and backtracking.
import re

for pattern, text in [("(a*)*", "aa"), ("(a*)+", "b"), ("(?:(a)|b)*", "ab"), ("(?:(a)|(b))*", "aba"), ("(a|ab)(c|bcd)(d*)", "abcd"),
                      ("(?=(a+))a*b\\1", "baaabac"), ("(?!(a))b", "b"), ("((a)|b)+", "aab"), ("(a)?b\\1", "ab"), ("(?:(a)|c)b\\1?", "cb"),
                      ("(a)|b", "b"), ("(((((((((((a)))))))))))", "a"), ("(.)(.)(.)\\3\\2\\1", "abccba"), ("(a+?)(a+)", "aaa"),
                      ("(?P<q>['\"]).*?(?P=q)", "x'a\"b'c"), ("(?<=(a))b", "ab"), ("(?<=(?P<x>a)(b))c", "abc")]:
    m = re.search(pattern, text)
    print(pattern, m and (m.span(), m.groups(), m.lastindex, m.lastgroup, m.regs))
