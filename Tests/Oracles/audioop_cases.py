# oracle: 3.12
"""Fragments of every width, of lengths that fit and that do not, through every function."""

import audioop

from cases import Numbers, case, end

numbers = Numbers(1)
EXTREMES = [b"\x00", b"\xff", b"\x7f", b"\x80"]
WIDTHS = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 0, 5, -1]
FACTORS = [0.0, 1.0, -1.0, 0.5, 2.5, -0.1, 1e10, -1e10, float("inf"), 3]
RATES = [1, 2, 3, 8000, 11025, 44100, 48000, 0, -1, 7, 100]


def fragment(width, multiple=1):
    """Samples that are quiet, loud or anything; rarely cut short."""
    count = multiple * numbers.below(12) * max(1, width)
    kind = numbers.below(4)
    if kind == 0:
        data = numbers.bytes(count)
    elif kind == 1:
        data = b"".join(numbers.choice(EXTREMES) for _ in range(count))
    elif kind == 2:
        data = numbers.choice(EXTREMES) * count
    else:
        data = bytes(bytearray(numbers.below(7) * 40 % 256 for _ in range(count)))
    return data[:-1] if numbers.one_in(12) else data


for _ in range(150):
    width = numbers.choice(WIDTHS)
    for function in [
        audioop.max, audioop.minmax, audioop.avg, audioop.rms, audioop.avgpp, audioop.maxpp,
        audioop.cross, audioop.reverse, audioop.byteswap, audioop.lin2ulaw, audioop.lin2alaw,
        audioop.ulaw2lin, audioop.alaw2lin,
    ]:
        case(function, fragment(width), width)
    case(audioop.getsample, fragment(width), width, numbers.between(-1, 8))
    case(audioop.mul, fragment(width), width, numbers.choice(FACTORS))
    case(audioop.tomono, fragment(width, 2), width, numbers.choice(FACTORS), 0.25)
    case(audioop.tostereo, fragment(width), width, numbers.choice(FACTORS), 1)
    one = fragment(width)
    case(audioop.add, one, one[::-1], width)
    case(audioop.add, one, fragment(width), width)
    case(audioop.bias, one, width, numbers.between(-300, 300))
    case(audioop.bias, one, width, numbers.choice([2**31 - 1, -2**31, 0x10000, -129, 2**31]))
    case(audioop.lin2lin, one, width, numbers.choice(WIDTHS))

for _ in range(60):
    data = numbers.bytes(2 * numbers.between(1, 20))
    case(audioop.findfit, data, numbers.bytes(2 * numbers.between(1, 6)))
    case(audioop.findfactor, data, numbers.bytes(len(data)))
    case(audioop.findmax, data, numbers.between(-1, 12))
for value in range(256):
    case(audioop.ulaw2lin, bytes([value]), 2)
    case(audioop.alaw2lin, bytes([value]), 2)

# States are handed on from one fragment to the next.
for width in (1, 2, 3, 4):
    for _ in range(20):
        state = None
        for _ in range(4):
            part = fragment(width)
            case(audioop.lin2adpcm, part, width, state)
            if len(part) % width == 0:
                coded, state = audioop.lin2adpcm(part, width, state)
                case(audioop.adpcm2lin, coded, width, state)
        channels = numbers.between(1, 3)
        rates = numbers.choice(RATES), numbers.choice(RATES)
        weights = numbers.choice([(1, 0), (3, 1), (2, 6), (1, 1), (0, 1), (1, -1)])
        state = None
        for _ in range(4):
            arguments = (fragment(width, channels), width, channels) + rates + (state,) + weights
            if len(arguments[0]) > 40 and rates[1] > 1000 * max(rates[0], 1):
                continue
            case(audioop.ratecv, *arguments)
            try:
                state = audioop.ratecv(*arguments)[1]
            except Exception:
                break

for state in [(1,), (1, 2, 3), 5, "ab", [0, 0], (0, 89), (0, -1), (0x8000, 0), (-0x8001, 0), (2**31, 0),
              (-2**31 - 1, 0), (2**70, 0), (0.5, 0)]:
    case(audioop.lin2adpcm, b"abcd", 2, state)
    case(audioop.adpcm2lin, b"abcd", 2, state)
for state in [(1,), (-1, ()), (-1, ((0, 0),)), (-1, ((0, 0), (0, 0))), (-1, [(0, 0)]), (-1, ([0, 0],)),
              (-1, ((0, 0, 0),)), (-1, ((2**31, 0),)), (5, ((1, 2),)), 7, (2**31, ((0, 0),))]:
    case(audioop.ratecv, b"abcd", 2, 1, 2, 3, state)
for arguments in [("ab", 1), (None, 1), (b"ab", 1.0), (b"ab", "1"), (b"ab", 2**40), (b"ab", -2**70),
                  (bytearray(b"ab"), 2), (memoryview(b"abcd"), 2), (b"ab", True)]:
    case(audioop.max, *arguments)
    case(audioop.reverse, *arguments)
    case(audioop.lin2ulaw, *arguments)
for channels in [0, -1, 2**29, 2**31 - 1, 2**31]:
    case(audioop.ratecv, b"abcd", 4, channels, 1, 1, None)
case(audioop.mul, b"\x01\x02", 1, float("nan"))
case(audioop.mul, b"\x01\x02\x03", 3, float("nan"))
end()
