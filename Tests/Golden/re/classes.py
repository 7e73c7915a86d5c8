# Named sets: Unicode in str, ASCII in bytes and with the flag.
import re

text = "aZ_09 é٣\u00b2\u00bdⅧ日\u0301\t\x1c\x1f\x85\xa0\u2028\u3000\u200b-"
for c in "dDwWsS":
    print(c, ascii(re.findall("\\" + c, text)), ascii(re.findall("\\" + c, text, re.A)), re.findall(b"\\" + c.encode(), text.encode("latin1", "ignore")))
print(re.findall(r"[\w-]+", "a-b c"), re.findall(r"[^\W\d_]+", "ab1_é2c"), re.findall(r"[\s\d]+", "a 1\t2b"), re.findall(r"[\Da]+", "a1b2"))
print(ascii(re.findall(r"[\W\d]+", "a1 é٣-")), ascii(re.findall(r"[^\S\n]", "a \n\x1c\u2003")), ascii(re.findall(r"[^\W]", "é-")), ascii(re.findall(r"[\W\D]", "é1")))
print(re.findall(r"(?a:\w)+", "aéb"), re.match(r"(?a:\W)", "é"), re.findall(r"(?a)\b\w+\b", "aéb"), re.findall(r"\b\w+\b", "aéb c"))
print(re.findall("[]a]", "]a["), re.findall("[^]a]", "]a["), re.findall("[a-]", "a-b"), re.findall("[-a]", "-b"), re.findall(r"[\]\\-]", "]\\-"), re.findall("[.*^$]", ".^"))
print(re.findall(r"[\x41-\x43\u00e9\U0001F600]", "ABé😀D"), re.findall("[à-ü]", "éz"), re.findall(r"[\b]", "a\bb"))
print(re.findall(r"\N{DIGIT ONE}|\N{greek small letter alpha}|[\N{EM DASH}]", "1α—2"), re.findall(r"\0|\01|\141|[\141-\143]", "a\0\1c"))
