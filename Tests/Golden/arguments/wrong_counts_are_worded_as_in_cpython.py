import io, math, operator

calls = [
    lambda: float(1, 2), lambda: int(1, 2, 3), lambda: str(1, 2, 3, 4), lambda: bytes(1, 2, 3, 4),
    lambda: memoryview(b"", 2, 3), lambda: complex(1, 2, 3), lambda: sorted([1], 2),
    lambda: "a".isalpha(1), lambda: "a".join(), lambda: "a".__mul__(1, 2, 3),
    lambda: (1).__mul__(1, 2, 3), lambda: (1).__pow__(1, 2, 3), lambda: (1).__add__(),
    lambda: "a".__format__(), lambda: (1).__ceil__(2), lambda: [].__setitem__(1),
    lambda: int.__add__(), lambda: int.bit_length(), lambda: math.sqrt(1, 2), lambda: operator.neg(),
    lambda: io.BytesIO(b"", 2), lambda: io.StringIO().getvalue(1), lambda: io.BytesIO().__enter__(1),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(e)
