# options: --limit steps=200K
"""The method for a missing key loops inside a format, a translation and a subscript."""


class Table(dict):
    def __missing__(self, key):
        try:
            for _ in range(3 * 10**5):
                pass
        except BaseException:
            return "x"
        return "x"


t = Table()
if "{a}".format_map(t) + "%(b)s" % t + "c".translate(t) == "xxx":
    print("escaped")
