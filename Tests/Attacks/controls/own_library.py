"""The modules of pure computation that come along work as they do anywhere."""
import base64
import bisect
import copy
import csv
import datetime
import heapq
import io
import json
import random
import struct
import weakref


class Node:
    def __init__(self):
        self.items = [1, [2]]


node = copy.deepcopy(Node())
assert node.items == [1, [2]] and copy.copy(node).items is node.items
assert json.loads(json.dumps({"a": [1, 2.5, None, "é"]})) == {"a": [1, 2.5, None, "é"]}
assert random.Random(1).random() == 0.13436424411240122
assert datetime.date(2024, 1, 31) + datetime.timedelta(1) == datetime.date(2024, 2, 1)
assert datetime.datetime(2024, 2, 29, 12).isoformat() == "2024-02-29T12:00:00"
assert list(csv.reader(["a,'b c'", '"d,e",f'])) == [["a", "'b c'"], ["d,e", "f"]]
out = io.StringIO()
csv.DictWriter(out, ["x", "y"]).writerows([{"x": 1, "y": "a b"}])
assert out.getvalue() == "1,a b\r\n"
assert struct.unpack("<Hb", struct.pack("<Hb", 513, -1)) == (513, -1)
assert base64.b64decode(base64.b64encode(b"abc\xff")) == b"abc\xff"
assert heapq.nsmallest(2, [3, 1, 2]) == [1, 2] and bisect.bisect([1, 2, 3], 2) == 2
assert weakref.ref(node)() is node and weakref.WeakValueDictionary(a=node)["a"] is node
print("fine")
