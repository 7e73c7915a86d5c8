# differs: CPython has no imageop; what its documentation says is tried here
# options: -r
import imageop

grey = bytes(range(0, 240, 20))  # 4 by 3
print(imageop.crop(grey, 1, 4, 3, 1, 0, 2, 1))
print("mirrored:", imageop.crop(grey, 1, 4, 3, 3, 2, 0, 2))
print("outside:", imageop.crop(grey, 1, 4, 3, -1, -1, 1, 0))
print(imageop.scale(b"abcd", 1, 2, 2, 4, 2), imageop.scale(b"abcdefgh", 2, 2, 2, 1, 1))
print(imageop.tovideo(b"\x00\x10\x20\x31\xff\xff", 1, 2, 3))
mono = imageop.grey2mono(grey, 4, 3, 100)
print(mono, imageop.mono2grey(mono, 4, 3, 0, 255))
print(imageop.dither2mono(b"\x80" * 8, 8, 1), imageop.dither2grey2(b"\x30" * 8, 8, 1))
four = imageop.grey2grey4(grey, 4, 3)
print(four, imageop.grey42grey(four, 4, 3))
two = imageop.grey2grey2(grey, 4, 3)
print(two, imageop.grey22grey(two, 4, 3))
colours = bytes([255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 255, 255, 255, 9])
print(imageop.rgb2grey(colours, 2, 2), imageop.rgb2rgb8(colours, 2, 2))
print(imageop.rgb82rgb(imageop.rgb2rgb8(colours, 2, 2), 2, 2))
imageop.backward_compatible = 0
print(imageop.rgb2grey(colours[::-1], 2, 2), imageop.grey2rgb(b"\x07", 1, 1))
imageop.backward_compatible = 1
every = bytes(range(256))
assert imageop.rgb2rgb8(imageop.rgb82rgb(every, 16, 16), 16, 16) == every
assert imageop.rgb2grey(imageop.grey2rgb(every, 16, 16), 16, 16) == every


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (imageop.error, OverflowError, TypeError, MemoryError) as problem:
        print(type(problem).__name__, problem)


# What is hostile is refused before anything is made.
big = 2**31 - 1
refused(imageop.crop, grey, 3, 4, 3, 0, 0, 0, 0)
refused(imageop.crop, grey, 4, big, big, 0, 0, 0, 0)
refused(imageop.crop, grey, 1, 4, 3, -big, -big, big, big)
refused(imageop.crop, grey, 1, 4, 3, 0, 0, big, 0)
refused(imageop.crop, grey, 1, 4, 3, 0, 0, 2**31, 0)
refused(imageop.scale, grey, 1, 4, 3, big, big)
refused(imageop.scale, grey, 1, 4, 3, 0, 5)
refused(imageop.scale, grey, 1, 4, 3, -4, 5)
refused(imageop.tovideo, grey, 2, 4, 3)
refused(imageop.grey2mono, grey, 4, 4, 1)
refused(imageop.grey2mono, grey, -4, -3, 1)
refused(imageop.grey2mono, "text", 2, 2, 1)
refused(imageop.mono2grey, b"", big, big, 0, 1)
refused(imageop.grey42grey, b"x", 0, 1)
refused(imageop.rgb2grey, grey, 2**30, 2**30)


class Shrinking:
    """An argument that changes the image while it is read."""

    def __init__(self, data):
        self.data = data

    def __index__(self):
        self.data.clear()
        return 4


data = bytearray(grey)
refused(imageop.crop, data, 1, 4, 3, 0, 0, 3, Shrinking(data))
data = bytearray(grey)
refused(imageop.grey2grey4, data, 4, Shrinking(data))
