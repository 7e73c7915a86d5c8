# Lists of flags and slices.
def primes(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = [False] * len(range(n * n, limit + 1, n))
    return [n for n, is_prime in enumerate(flags) if is_prime]


found = primes(2_000_000)
print(len(found), found[-1], sum(found))
