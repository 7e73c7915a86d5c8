import math

calls = [
    lambda: float(x=1), lambda: "a".isalpha(x=1), lambda: (1).__add__(1, x=1), lambda: len(obj=1),
    lambda: math.sqrt(x=1), lambda: "a,b".split(separator=","), lambda: int("1", radix=2),
    lambda: (1).bit_length(2, x=1), lambda: [].append(x=1), lambda: bool(x=1),
    lambda: "a".encode("utf-8", encoding="utf-8"), lambda: (5).to_bytes(1, "big", True, True),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(e)
