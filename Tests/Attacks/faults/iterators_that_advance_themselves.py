"""The source of an iterator advances the iterator itself, in the middle of a step."""
import itertools as i


class Source:
    count, around = 0, None

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count > 30:
            raise StopIteration
        if self.around and self.count < 10:
            try:
                next(self.around)
            except (ValueError, StopIteration, RuntimeError):
                pass
        return self.count


for make in (
    lambda s: i.tee(s)[1], i.groupby, i.cycle, i.accumulate, i.pairwise, enumerate, iter,
    lambda s: i.batched(s, 4), lambda s: zip(s, s), lambda s: i.zip_longest(s, s), i.chain.from_iterable,
    lambda s: i.islice(s, 2, 25, 3), lambda s: filter(None, s), lambda s: i.compress(s, s),
):
    source = Source()
    try:
        source.around = make(source)
        list(i.islice(source.around, 60))
    except (RuntimeError, TypeError):
        pass
with open("made", "w"):
    print("escaped")
