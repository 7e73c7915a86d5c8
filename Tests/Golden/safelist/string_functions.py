# differs: CPython 3.13 has no strop; Tests/Oracles compares it with 2.7
# options: -r
import strop

print(strop.lower("ABCÄ"), strop.upper(b"abc\xe4"), strop.swapcase("aB"), strop.capitalize("hELLO"))
print(strop.split(" a b\xa0c "), strop.split(b"a,b,c", b",", 1), strop.split("a b", None, 1))
print(strop.join(["a", "b"]), strop.join([b"a", b"b"], b"-"), strop.join("abc", "-"), strop.join(b"ab"))
print(strop.find("abc", "c"), strop.rfind(b"abab", b"ab"), strop.count("aaaa", "aa"))
print(strop.replace("aaa", "a", "b", 2), strop.expandtabs("a\tb"), strop.expandtabs(b"a\r\tb"))
table = strop.maketrans("ab", "xy")
print(len(table), strop.translate("abc", table), strop.translate("abc", table, "c"))
print(strop.atoi("0x10", 16), strop.atol("99999999999999999999L"), strop.atof("1.5"), strop.atoi(b"12"))


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (OverflowError, TypeError, ValueError, MemoryError) as problem:
        print(type(problem).__name__, str(problem)[:80])


refused(strop.lower, 5)
refused(strop.find, "abc", b"c")
refused(strop.join, ["a", b"b"])
refused(strop.replace, "a", "", "b")
refused(strop.replace, "a" * 10**6, "a", "b" * 10**6)
refused(strop.expandtabs, "\t", 10**12)
refused(strop.expandtabs, "\r\t", 10**12)
refused(strop.translate, "\u0100", table)
refused(strop.atoi, "1" * 30)
refused(strop.atol, "1" * 100000)
refused(strop.atof, "1e999")
