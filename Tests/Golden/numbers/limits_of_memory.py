# differs: CPython begins these and may not end; here they fail before anything is allocated.
def show(body):
    try:
        print(body())
    except MemoryError as error:
        print("MemoryError")
import math
show(lambda: 1 << 10**12); show(lambda: 1 << 10**18); show(lambda: 10**10**20); show(lambda: 2**2**64); show(lambda: math.factorial(10**12))
show(lambda: math.comb(10**12, 10**11)); show(lambda: (5).to_bytes(10**14)); show(lambda: format(5, "100000000000000d"))
