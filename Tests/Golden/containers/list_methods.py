# Every method of list, and what it says when misused.
def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ':', e)

a = [3, 1, 2]
a.append(4); a.extend('ab'); a.extend(range(2)); a.extend(a); a.extend({9: 1}); a.extend(x for x in (7, 8))
print(a)
a.insert(0, 'first'); a.insert(100, 'last'); a.insert(-1, 'last but one'); a.insert(-100, 'zeroth')
print(a)
print(a.pop(), a.pop(0), a.pop(-2), len(a))
print(a.index(1), a.index(1, 3), a.index(1, -10, 100), a.count(1), a.count('b'), a.count(1.0))
a.remove('a'); a.reverse()
print(a, a.copy() == a, a.copy() is a)
a.clear()
print(a, not a)
show([].pop); show([1].pop, 3); show([1].pop, 'x'); show([1].pop, 10**30)
show([1].index, 2); show([1, 2].index, 1, 1); show([1].index, 1, None); show([].remove, 1)
show([].insert, 'x', 1); show([].extend, 5); show([].extend, None)
show([1].__add__, (2,)); show(lambda: [1] + (2,)); show(lambda: [1] * 1.5); show(lambda: [1] * [2])
show(lambda: 2 * [1, 2]); show(lambda: [1, 2] * -1); show(lambda: [0] * True); show(lambda: [1] * 2 ** 70)
b = c = [1]
b += (2, 3); b *= 2
print(b, c is b, b > [1, 2], b < [1, 2, 4], b == [1, 2, 3, 1, 2, 3], b != [1])
show(lambda: [1] < (1,)); show(lambda: [1, 'a'] < [1, 2]); print([1] == (1,), [1] != (1,))
show(list, 5); show(list, [1], [2]); show(list, a=1); print(list(), list('abc'), list({1: 2}), list(range(3)))
print([].__eq__(()), [].__lt__(5), [1].__contains__(1), [1, 2].__len__(), [1].__getitem__(0))
print([1, 2].__reversed__().__length_hint__(), list(reversed([1, 2, 3])), [] is [], [1, [2]] == [1, [2]])
d = [1]; d.append(d)
print(d, [d])
print(list[int], type(list[int]).__name__)
class L(list):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag
l = L([1, 2], tag='t')
print(l, l.tag, type(l + [3]).__name__, type(l[:]).__name__, type(l.copy()).__name__, l == [1, 2], isinstance(l, list))
