from __future__ import print_function, division, unicode_literals
print(1, 2, sep='-')
print(7 / 2, 7 // 2)
print(repr('a'), repr(b'a'))
