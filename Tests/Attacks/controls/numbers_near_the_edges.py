"""Numbers near 2**62 and 2**63 are sizes, places and items."""
import array
import itertools
import operator

edges = 2**61, 2**62 - 1, 2**62, 2**63 - 1, 2**63, -(2**62) - 1, -(2**63), -(2**63) - 1
for edge in edges:
    assert edge + 1 - 1 == edge and -(-edge) == edge and edge * 2 // 2 == edge and ~~edge == edge
    assert range(edge, edge + 3)[2] == edge + 2 and list(range(edge, edge + 2)) == [edge, edge + 1]
    assert edge in range(edge - 1, edge + 1) and range(edge - 5, edge + 1).index(edge) == 5
    assert next(itertools.islice(itertools.count(edge), 3, 4)) == edge + 3
    assert int(str(edge)) == edge == int(hex(edge), 16) and hash(edge) == hash(float(edge)) or edge % 2
    assert [1, 2, 3][edge:] in ([], [1, 2, 3]) and "abc"[: abs(edge)] == "abc"
    assert operator.index(edge) == edge and sum([edge, edge, -edge]) == edge
assert array.array("q", [2**63 - 1, -(2**63)]).tolist() == [2**63 - 1, -(2**63)]
assert slice(None, None, 2**62).indices(10) == (0, 10, 2**62)
assert list(itertools.islice([1, 2, 3], 2**62)) == [1, 2, 3]
print("fine")
