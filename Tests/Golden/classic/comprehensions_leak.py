x = 'before'
print [x for x in 1, 2, 3], x
print [a * b for a, b in [(1, 2), (3, 4)] if a > 1], a, b
print [i + j for i in range(2) for j in range(i + 1)], i, j
print list(y for y in (1, 2)), 'y' in globals()
def f():
    [k for k in 'abc']
    return k
print f()
class C:
    n = [m for m in (1, 2)]
print C.n
print [[p for p in range(q)] for q in range(3)], p, q
print (lambda: [z for z in (7, 8)] + [z])()
print {w: 1 for w in 'a'}, 'w' in globals()
