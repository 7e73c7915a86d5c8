# lastindex is the group closed last on the way to the match.
import re

for pattern, text in [("(a)(b)", "ab"), ("((a)(b))", "ab"), ("(a)|(b)", "b"), ("(a)(b)?", "a"), ("(?:(a)|(b))+", "ba"), ("(?:(a)|(b))+", "ab"),
                      ("((?:(a)|(b))+)", "ab"), ("(?=(abc))(a)", "abc"), ("(a(b)?)+", "aba"), ("(?:(a)()|(b))+", "ba"), ("()", ""), ("a", "a"),
                      ("(?P<x>(?P<y>a))", "a"), ("(?P<x>a)(?P<y>b)?", "ac"), ("(?:(?=(a))a|(b))+", "ba"), ("(a)(?!(b))", "ac")]:
    m = re.match(pattern, text)
    print(pattern, m.lastindex, m.lastgroup)
