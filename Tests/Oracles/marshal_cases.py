# oracle: 3.13
"""Values there and back, and bytes that are cut short or damaged: an exception, never anything else."""

import marshal

from cases import Numbers, end, line

numbers = Numbers(15)


def value(depth):
    kind = numbers.below(14 if depth else 9)
    if kind == 0:
        return numbers.choice([None, True, False, Ellipsis, StopIteration])
    if kind == 1:
        return numbers.between(-300, 300)
    if kind == 2:
        return (numbers.below(1 << 90) - (1 << 89)) << numbers.below(40)
    if kind == 3:
        return numbers.choice([0.0, -1.5, 1e300, float("inf")])
    if kind == 4:
        return complex(numbers.below(9), -0.5)
    if kind == 5:
        return numbers.bytes(numbers.below(9))
    if kind < 8:
        return numbers.text(numbers.below(9), "ab\xe9\u0416\U0001F600")
    if kind == 8:
        return bytearray(numbers.bytes(3)) if numbers.one_in(3) else "word"
    items = [value(depth - 1) for _ in range(numbers.below(4))]
    if kind == 9:
        return items
    if kind == 10:
        return {"key%d" % i: item for i, item in enumerate(items)}
    if kind == 11:
        return frozenset([numbers.below(5)])
    return tuple(items)


def tried(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, EOFError, TypeError) as problem:
        # What is wrong with bad data is told in many words.
        return type(problem).__name__


for _ in range(300):
    given = value(3)
    version = numbers.below(5)
    data = marshal.dumps(given, version)
    if version < 3:
        line(str(version), repr(data)[:300])
    else:
        # From here on the bytes say as well what CPython held more than once.
        line(str(version), repr(marshal.loads(data)))
        data = marshal.dumps(given, 2)
    line(tried(marshal.loads, data))
    line(tried(marshal.loads, data[:numbers.below(len(data))]))
    changed = bytearray(data)
    changed[numbers.below(len(data))] = numbers.choice(b"\x00\xff(i[{<>sutzZaAlIgyrR?TFN0.S\x7f")
    # What is damaged may still be something; it must be nothing worse than an exception.
    found = tried(marshal.loads, bytes(changed))
    line("damaged", "refused" if found in ("EOFError", "TypeError", "ValueError") else "something")
end()
