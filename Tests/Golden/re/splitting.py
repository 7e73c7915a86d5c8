# split: groups, limits, kinds.
import re

print(re.split(r"\W+", "Words, words, words."), re.split(r"(\W+)", "Words, words."), re.split("(a)|b", "xaybz"))
print(re.split(",", ""), re.split(",", ","), re.split(",", "a,b,c", maxsplit=1), re.split("(,)", "a,b,c", maxsplit=1))
print(re.split("[a-f]+", "0a3B9", flags=re.I), re.split(b":", b"a:b"), re.split("é", "aébé日"))
print(re.compile("-").split("a-b-c", 1), re.compile("-").split(string="a-b", maxsplit=-1), re.compile(",").split("a,b", -1))
