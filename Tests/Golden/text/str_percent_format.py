# The % operator: flags, width, precision, keys, stars, and what it refuses.
print("%s|%r|%a|%5s|%-5s|%.2s|" % ("é", "é", "é", "é", "é", "éüö"))
print("%d|%5d|%-5d|%05d|%+d|% d|%x|%#o|%X|%i" % (1, 2, 3, 4, 5, 6, 255, 8, 255, 7.9))
print("%.3f|%10.2e|%g|%G|%+.1f|%#.0f" % (1, 2, 1e20, 1e-20, 3, 4))
print("%c%c|%*d|%-*d|%.*f" % ("é", 0x6f22, 5, 1, 5, 2, 2, 3.14159))
print("%(a)s %(b)05d %%" % {"a": 1, "b": 2}, "no %% args" % ())
print(b"%s %d %c %a" % (b"x", 5, 65, "é"), bytearray(b"%b") % b"y")
def refuse(format, values):
    try:
        print(format % values)
    except Exception as error:
        print(type(error).__name__, error)
refuse("%d", "1"); refuse("%x", 1.5); refuse("%f", "1"); refuse("%c", "ab"); refuse("%c", -1)
refuse("%s %s", 1); refuse("%s", (1, 2)); refuse("%(a)s", 1); refuse("%(a)s", {}); refuse("%", 1)
refuse("%q", 1); refuse("%(a", {}); refuse("%*d", ("a", 1)); refuse("é%z", 1); refuse("%999999999999s", 1)
refuse(b"%s", "a"); refuse(b"%c", 256); refuse(b"%d", None)
