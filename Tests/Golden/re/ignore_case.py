# Case as Unicode has it, in ASCII only, and switched for parts.
import re

print(re.findall("straße", "STRASSE straße STRAẞE", re.I), re.findall("[a-z]+", "AbÉkKſ", re.I), re.findall("é", "Éé", re.I))
print(re.findall("i", "iIİı", re.I), re.findall("[i]", "iIİı", re.I), re.findall("ı", "iIİı", re.I), re.findall("k", "kK\u212a", re.I))
print(re.findall("k", "kK\u212a", re.I | re.A), re.findall("é", "Éé", re.I | re.A), re.findall("s", "sSſ", re.I), re.findall("[^s]", "sSſx", re.I))
print(re.findall("σ", "σςΣ", re.I), re.findall("[α-ω]+", "ΑΒΓ αβγ", re.I), re.findall("ж", "Жж", re.I), re.findall("µ", "µμΜ", re.I))
print(re.findall("(?i:a)b", "ab Ab aB AB"), re.findall("(?i)a(?-i:b)", "ab Ab aB AB"), re.findall("(?i:(?-i:a)b)", "ab Ab aB AB"))
print(re.findall(r"(?i)(a)\1", "aA Aa bB"), re.findall(r"(a)(?i:\1)", "aA Aa"), re.findall(b"(?i)[a-c]\xe9", b"A\xe9 a\xc9"))
print(re.findall("(?i)[^a]", "aAbB"), re.findall("(?i)[A-Z_]+", "ab_C"), re.findall("(?i)ﬅ", "ﬅﬆ"), re.findall("(?i)𐐀", "𐐀𐐨"))
print(re.findall("(?i)ſ", "sSſ"), re.findall("(?i)\u212a+", "kK\u212a"), re.findall("(?i)[\u212a]", "abk"))
