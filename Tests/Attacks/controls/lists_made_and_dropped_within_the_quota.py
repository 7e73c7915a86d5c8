"""Long lists are made and dropped many times, with little memory."""
# options: --limit memory=32M
import io
import json
import re

text = "12.5," * 20000
for _ in range(20):
    assert len(text.split(",")) == 20001
    assert len(re.findall("[0-9]+", text)) == 40000
    assert len(json.loads("[" + text + "1]")) == 20001
    assert len(io.StringIO(text.replace(",", "\n")).readlines()) == 20000
print("fine")
