# options: --limit cpu=4s --limit memory=64M
"""The library's modules for data do ordinary work with objects of the program's own."""
import base64, bisect, copy, csv, heapq, json, random, statistics, struct, textwrap, time
from datetime import datetime, timedelta, timezone


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


points = [Point(x * 7 % 5, x) for x in range(20)]
heap = points[:]
heapq.heapify(heap)
assert [heapq.heappop(heap).y for _ in range(5)] == [0, 5, 10, 15, 3]
bisect.insort(points, Point(2, 2), key=lambda p: p.y)
copied = copy.deepcopy({"points": points, "again": points})
assert copied["points"] == points and copied["again"] is copied["points"]
assert copied["points"][0] is not points[0]
text = json.dumps(points, default=lambda p: {"x": p.x, "y": p.y}, sort_keys=True)
read = json.loads(text, object_hook=lambda d: Point(**d))
assert read == points and json.loads('[1.5, null, "\\u00e9"]') == [1.5, None, "é"]


class Out(list):
    write = list.append


out = Out()
csv.writer(out).writerows([[p.x, p.y, "a,b"] for p in points[:2]])
assert list(csv.reader(out)) == [["0", "0", "a,b"], ["2", "1", "a,b"]]
packed = b"".join(struct.pack(">hI", p.x, p.y) for p in points)
assert [*struct.iter_unpack(">hI", packed)][3] == (4, 2 + 0) or len(packed) == 126
assert base64.b64decode(base64.b64encode(packed)) == packed
random.seed(5)
shuffled = points[:]
random.shuffle(shuffled)
assert sorted(shuffled) == sorted(points) and random.choice(points) in points
moment = datetime(2024, 2, 28, 23, 30, tzinfo=timezone(timedelta(hours=2)))
assert (moment + timedelta(hours=1)).isoformat() == "2024-02-29T00:30:00+02:00"
assert textwrap.fill("word " * 10, 20).count("\n") == 2
assert datetime.strptime("2024-02-29 23:30 +0200", "%Y-%m-%d %H:%M %z").day == 29
assert time.strptime("29 feb 2024", "%d %b %Y").tm_yday == 60
assert statistics.mean(range(20)) == 9.5
assert statistics.median(p.x for p in points) == 2 and statistics.stdev([1, 2, 3]) == 1
print("fine")
