# Lone surrogates are characters like others.
import re

text = "a\ud800b\udfffc"
print(ascii(re.findall("[\ud800-\udfff]", text)), ascii(re.sub("\ud800", "x", text)), ascii(re.findall(r"\ud800.", text)))
print([m.span() for m in re.finditer("[^abc]", text)], ascii(re.split("\udfff", text)), ascii(re.match(".+", text).group()))
print(re.findall(r"\w", text), ascii(re.findall(r"\W", text)), ascii(re.escape(text)), re.compile("\udc80").search("\udc80").span())
print(ascii(re.sub("(.)(.)", r"\2\1", text)), re.search("\U0001F600", "x\U0001F600").span(), ascii(re.findall("[\U00010000-\U0010ffff]", "a\U0001F600")))
