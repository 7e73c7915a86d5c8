# differs: CPython 3.13 has no audioop; Tests/Oracles compares it with 3.12
# options: -r
import audioop

left = b"\x01\x00\x02\x00\x00\x80"
print(audioop.getsample(left, 2, 2), audioop.max(left, 2), audioop.minmax(left, 2), audioop.avg(left, 2))
print(audioop.add(left, left, 2), audioop.mul(left, 2, -1), audioop.bias(left, 2, 7))
stereo = audioop.tostereo(left, 2, 1, 0)
print(stereo, audioop.tomono(stereo, 2, 1, 1) == left)
print(audioop.lin2lin(left, 2, 3), audioop.reverse(left, 2), audioop.byteswap(left, 2))
print(audioop.lin2ulaw(left, 2), audioop.ulaw2lin(b"\x00\x7f\xff", 2), audioop.lin2alaw(left, 2))
coded, state = audioop.lin2adpcm(left + left, 2, None)
print(coded, state, audioop.adpcm2lin(coded, 2, None))
first, state = audioop.ratecv(left, 2, 1, 8000, 16000, None)
print(first, state, audioop.ratecv(left, 2, 1, 8000, 16000, state)[0])
print(audioop.findmax(left, 1), audioop.findfit(left, left[2:]), audioop.cross(left, 2))


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (audioop.error, OverflowError, TypeError, ValueError, MemoryError) as problem:
        print(type(problem).__name__, problem)


# What is hostile is refused before anything is made.
big = 2**31 - 1
refused(audioop.max, left, 0)
refused(audioop.max, left, 5)
refused(audioop.max, left, -1)
refused(audioop.max, left, 2**70)
refused(audioop.max, left[:5], 2)
refused(audioop.max, "text", 1)
refused(audioop.getsample, left, 2, -1)
refused(audioop.getsample, left, 2, 2**62)
refused(audioop.add, left, left[2:], 2)
refused(audioop.tomono, left, 2, 1, 1)
refused(audioop.findfit, left, left + left)
refused(audioop.findmax, left, -5)
refused(audioop.ratecv, left, 2, 1, 1, big, None)
refused(audioop.ratecv, left, 2, 1, 1, 1, (big, ((1, 1),)))
refused(audioop.ratecv, b"", 1, big, 1, 1, None)
refused(audioop.ratecv, left, 2, big, 1, 1, None)
refused(audioop.ratecv, left, 2, 1, big, 1, (-big, ((1, 1),)))
refused(audioop.lin2adpcm, left, 2, (0, 89))
refused(audioop.adpcm2lin, left, 2, (0, -1))


class Shrinking:
    """An argument that changes the fragment while it is read."""

    def __init__(self, data):
        self.data = data

    def __index__(self):
        self.data.clear()
        return 2


for function, more in [(audioop.max, ()), (audioop.mul, (1,)), (audioop.lin2lin, (4,)),
                       (audioop.tostereo, (1, 1)), (audioop.lin2adpcm, (None,))]:
    data = bytearray(left)
    print(function.__name__, function(data, Shrinking(data), *more))
