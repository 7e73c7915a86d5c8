# SyntaxError and the Unicode errors know the place of what is wrong.
def attempt(f):
    try:
        print(ascii(f()))
    except BaseException as e:
        print(type(e).__name__ + ':', ascii(str(e)))

s = SyntaxError('m', ('dir/file', 2, 3, 'text', 4, 5))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.args)
print(s, s.print_file_and_line)
for arguments in [('m', (1, 2, 3)), ('m', (1, 2, 3, 4)), ('m', (1, 2, 3, 4, 5)),
                  ('m', (1, 2, 3, 4, 5, 6, 7)), ('m', 3), ('m', ()), (), (None,), ('a', 'b', 'c'),
                  ('m', ('f', None, 3, 't')), ('m', (None, 4, 3, 't')), ('m', ('f', 'x', 3, 't')),
                  ('m', ('', 1, 2, 't')), ('m', ['f', 1, 2, 't'])]:
    attempt(lambda: str(SyntaxError(*arguments)))
    attempt(lambda: SyntaxError(*arguments).msg)
attempt(lambda: SyntaxError(x=1))
s.msg = 'changed'
s.lineno = None
print(s)

E, D, T = UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError
for make in [lambda: E('c', 'a\xe9', 1, 2, 'r'), lambda: E('c', 'a\u1234', 1, 2, 'r'),
             lambda: E('c', 'a\U00012345', 1, 2, 'r'), lambda: E('c', 'ab', 0, 2, 'r'),
             lambda: E('c', 'ab', 5, 6, 'r'), lambda: E('c', '\ud800', 0, 1, 'r'),
             lambda: D('c', b'a\xff', 1, 2, 'r'), lambda: D('c', b'a\xff', 0, 2, 'r'),
             lambda: D('c', bytearray(b'ab'), 0, 1, 'r'), lambda: T('\xe9b', 0, 1, 'r'),
             lambda: T('\xe9b', 0, 2, 'r'), lambda: E(1, 2, 3, 4, 5), lambda: E(),
             lambda: E('a', 'b', 'c', 1, 'r'), lambda: D('a', 'b', 1, 2, 'r'),
             lambda: T('a', 1, 2), lambda: T(1, 1, 2, 'r'), lambda: E('a', 'b', 1, 2, 'r', x=1),
             lambda: E('a', 'b', 1.5, 2, 'r'), lambda: E('a', 'b', 1 << 70, 2, 'r'),
             lambda: E('a', 'b', 1, 2, 3)]:
    attempt(lambda: str(make()))
u = D('c', b'a\xff', 1, 2, 'r')
print(u.encoding, u.object, u.start, u.end, u.reason, u.args)
u.start = 0
u.reason = 'other'
print(u)
attempt(lambda: setattr(u, 'start', 'x'))
attempt(lambda: delattr(u, 'end'))
for operation in [lambda: '\xe9'.encode('ascii'), lambda: b'\xff'.decode('utf-8'),
                  lambda: '\ud800\ud801'.encode('utf-8')]:
    try:
        operation()
    except UnicodeError as e:
        print(type(e).__name__, e.encoding, ascii(e.object), e.start, e.end, e.reason, '|', e)
