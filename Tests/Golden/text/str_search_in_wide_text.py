# Indices count characters, whatever their length in bytes.
s = "añb漢字c😀d" * 50
print(len(s), s[0], s[7], s[-1], s[203], s[399])
print(s.find("字"), s.find("字", 10), s.rfind("😀"), s.rfind("😀", 0, 390), s.find("x"))
print(s.index("d", -3), s.count("漢字"), s.count("", 398), s.find("", 400), s.find("", 401))
print(s[5:11], s[398:2:-101], s[::-57], s[-4:])
print("😀d" in s, "d😀" in s, s.startswith("漢", 3), s.endswith(("x", "😀d")), s.endswith("d", 0, 8))
print(all(s[i] == c for i, c in enumerate(s)))
try:
    s.index("x")
except ValueError as error:
    print(error)
try:
    s[400]
except IndexError as error:
    print(error)
