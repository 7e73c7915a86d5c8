# The native half of csv: dialects are checked, records written and read.
import _csv, io

def attempt(f, *arguments, **keywords):
    try:
        return f(*arguments, **keywords)
    except Exception as e:
        return type(e).__name__, str(e)

def write(rows, **keywords):
    f = io.StringIO()
    writer = _csv.writer(f, **keywords)
    writer.writerows(rows)
    return f.getvalue()

def read(lines, **keywords):
    return list(_csv.reader(lines, **keywords))

print(_csv.list_dialects(), _csv.register_dialect('tabs', delimiter='\t'), _csv.list_dialects())
print(_csv.get_dialect('tabs').delimiter == '\t', attempt(_csv.get_dialect, 'none'), read(['a\tb'], dialect='tabs'))
print(_csv.unregister_dialect('tabs'), attempt(_csv.unregister_dialect, 'tabs'), attempt(_csv.register_dialect, 1))

class Dialect:
    delimiter = ';'
    quoting = _csv.QUOTE_ALL

d = _csv.Dialect(Dialect, strict=1)
print([getattr(d, n) for n in 'delimiter doublequote escapechar lineterminator quotechar quoting skipinitialspace strict'.split()])
for keywords in (dict(delimiter=''), dict(delimiter=None), dict(delimiter='\n'), dict(delimiter='"'), dict(quotechar='ab'),
                 dict(quotechar=None, quoting=0), dict(escapechar=4), dict(escapechar=','), dict(quoting=6),
                 dict(quoting='a'), dict(lineterminator=None), dict(lineterminator=','), dict(x=1),
                 dict(quotechar=' ', skipinitialspace=True)):
    print(keywords, *attempt(_csv.Dialect, **keywords))

row = [1, 'a', None, 1.5, 'b c', 'd"e', 'f,g', 'h\ni', '']
for quoting in range(6):
    print(quoting, attempt(write, [row], quoting=quoting), attempt(write, [row], quoting=quoting, escapechar='\\'))
    print('  ', *[attempt(write, [[x]], quoting=quoting) for x in ('', None, 'x')])
print(write([row], doublequote=False, escapechar='\\'), write([['a!', '']], lineterminator='!!'), write([['']]))
for bad in (1, [1]):
    print(attempt(write, bad))
print(attempt(_csv.writer, 1), attempt(_csv.writer), attempt(_csv.writer(io.StringIO()).writerow, 3))

for lines in (['a,b', '', '"c,d","e""f"', ' "g"'], ['"a\n', 'b"'], ['"a'], ['"a"b,c'], ['a\rb'], ['a\\,b\\'], [b'a'], [1]):
    print(lines, attempt(read, lines), attempt(read, lines, strict=True, escapechar='\\', skipinitialspace=True))
for quoting in (_csv.QUOTE_NONNUMERIC, _csv.QUOTE_STRINGS, _csv.QUOTE_NOTNULL, _csv.QUOTE_NONE):
    print(quoting, attempt(read, ['1,"2",,""'], quoting=quoting), attempt(read, ['x'], quoting=quoting))
print(_csv.field_size_limit(3), attempt(read, ['abc,d']), attempt(read, ['abcd']), _csv.field_size_limit(131072))
r = _csv.reader(['"a', 'b"', 'c'])
print(next(r), r.line_num, next(r), r.line_num, next(r, 'end'))

# A reader that is asked for more by its own lines.
def lines():
    yield 'a,b'
    yield ','.join(next(r)) if done else 'c'
done = False
r = _csv.reader(lines())
print(list(r))
