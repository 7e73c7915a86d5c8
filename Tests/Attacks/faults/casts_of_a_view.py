"""A view is cast to every format with shapes whose product runs over."""
view = memoryview(bytearray(64))
for form in "bBhHiIlLqQnNfdc?P@x<e":
    for shape in [2**62, 4], [2**32, 2**32], [-1, -64], [0], [], [64], [8, 8], [1] * 64, [1] * 65:
        try:
            cast = view.cast(form, shape)
            cast.tolist(), cast.tobytes(), cast == view, len(cast), cast.cast("B")[63]
        except (ValueError, TypeError, OverflowError, NotImplementedError, IndexError):
            pass
with open("made", "w"):
    print("escaped")
