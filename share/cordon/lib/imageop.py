"""Operations on images, as Python 2 had them.

An image is bytes-like: rows of pixels, one after another. Most functions take image, width and
height.

    crop(image, psize, width, height, x0, y0, x1, y1)
    scale(image, psize, width, height, newwidth, newheight)
    tovideo(image, psize, width, height)
        of pixels of psize bytes: 1, 2 or 4
    grey2mono(image, width, height, threshold)      8 bits a pixel to 1
    dither2mono(image, width, height)               the same, dithered
    mono2grey(image, width, height, p0, p1)         1 bit to 8
    grey2grey4  grey2grey2  dither2grey2            8 bits to 4, to 2, to 2 dithered
    grey42grey  grey22grey                          4 bits to 8, 2 to 8
    rgb2rgb8  rgb82rgb                              32 bits to 8 and back
    rgb2grey  grey2rgb                              32 bits to 8 of grey and back

Colours in 8 bits are 3 of red, 2 of blue and 3 of green. A pixel of 32 bits has red in its lowest
byte, then green, blue and a byte that is not used. It lies in memory lowest byte first; with
`backward_compatible` set to 0, highest byte first.

No Python has this module any more where Cordon runs. It is written from the documentation of
Python 2.7; what that leaves open (how pixels are dithered, how bits of colours are spread) is
chosen here. What is wrong with an image raises `error`; an image that is too big is a
MemoryError.
"""

import _imageop
from _imageop import (
    crop, dither2grey2, dither2mono, error, grey22grey, grey2grey2, grey2grey4, grey2mono,
    grey42grey, mono2grey, scale, tovideo,
)

__all__ = [
    "backward_compatible", "crop", "dither2grey2", "dither2mono", "error", "grey22grey",
    "grey2grey2", "grey2grey4", "grey2mono", "grey2rgb", "grey42grey", "mono2grey", "rgb2grey",
    "rgb2rgb8", "rgb82rgb", "scale", "tovideo",
]

#: Whether pixels of 32 bits lie lowest byte first.
backward_compatible = 1


def rgb2rgb8(image, width, height, /):
    """Return 8 bits a pixel for 32: 3 of red, 2 of blue, 3 of green."""
    return _imageop.rgb2rgb8(image, width, height, not backward_compatible)


def rgb82rgb(image, width, height, /):
    """Return 32 bits a pixel for 8."""
    return _imageop.rgb82rgb(image, width, height, not backward_compatible)


def rgb2grey(image, width, height, /):
    """Return 8 bits of grey a pixel for 32 of colour."""
    return _imageop.rgb2grey(image, width, height, not backward_compatible)


def grey2rgb(image, width, height, /):
    """Return 32 bits of colour a pixel for 8 of grey."""
    return _imageop.grey2rgb(image, width, height, not backward_compatible)
