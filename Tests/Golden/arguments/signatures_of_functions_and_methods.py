import math, operator

for f in [len, sum, sorted, math.sqrt, math.isclose, operator.add, str.split, int.to_bytes,
          int.from_bytes, bytes.fromhex, str.join, divmod, chr, abs, float.hex, bytes.join]:
    print(f.__name__, f.__text_signature__)
print(operator.add.__module__, math.sqrt.__module__)
