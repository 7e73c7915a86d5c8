# Sorting is stable, in both directions, for keys of every kind.
def numbers(n, seed=1):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8
for n in (0, 1, 2, 3, 7, 31, 32, 63, 64, 65, 100, 129, 500, 1000, 3000):
    for spread in (2, 10, 1000, 10**9):
        base = [x % spread for x in numbers(n)]
        patterns = [base, base[: n // 2] + sorted(base[n // 2:]), sorted(base), sorted(base)[::-1],
                    sorted(base)[: n - 3] + base[:3], sorted(base)[::2] + sorted(base)[1::2]]
        for a in patterns:
            b = sorted(a)
            assert all(x <= y for x, y in zip(b, b[1:])) and len(b) == len(a) and sum(a) == sum(b)
            assert b == sorted(map(float, a)) and b == [k[0] for k in sorted((x, i) for i, x in enumerate(a))]
            assert [int(s) for s in sorted('%012d' % x for x in a)] == b
            pairs = sorted(enumerate(a), key=lambda p: p[1])
            assert all(p[1] < q[1] or p[1] == q[1] and p[0] < q[0] for p, q in zip(pairs, pairs[1:]))
            pairs = sorted(enumerate(a), key=lambda p: p[1], reverse=True)
            assert all(p[1] > q[1] or p[1] == q[1] and p[0] < q[0] for p, q in zip(pairs, pairs[1:]))
            assert sorted(a, reverse=True) == b[::-1]
            assert sorted(a, key=lambda x: -x) == b[::-1]
print(sorted([3, 1.5, True, 2**70, -2**70, 0.0, -1e300]))
print(sorted(['b', 'a', 'é', 'ab', '', 'Z', '\U0001F600', '\uffff']))
print(sorted([(2, 'a'), (1, 'b'), (1, 'a'), (2,)]), sorted([[2], [1, 5], [1]]), sorted([b'b', b'a']))
print(sorted([1, 1.0, True], reverse=True), sorted([True, 1.0, 1]))
print(sorted('hello world', key=str.upper), sorted({3: 1, 1: 2}), sorted({2, 1}))
a = [5, 2, 9]; print(a.sort(), a, a.sort(key=None, reverse=1), a)
for bad in ([1, 'a'], [None, 1], [1j, 2], [{}, {}]):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)
