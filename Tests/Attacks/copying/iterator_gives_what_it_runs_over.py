"""A reduced iterator gives the mapping of a class that it runs over."""


class C:
    hidden = 1


it = iter(C.__dict__)
remaining = it.__reduce__()[1][0]
if "hidden" in remaining:
    print("escaped")
