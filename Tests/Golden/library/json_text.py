# JSON text is written and read as CPython does it, and what is not JSON is told with its place.
import json

value = {"name": "Zo\u00eb \U0001f600", "n": [1, -2.5, 1e100, True, None], "deep": {"": [], "x": {}}}
for form in ({}, {"ensure_ascii": False}, {"indent": 1}, {"indent": "\t", "sort_keys": True},
             {"separators": (",", ":")}, {"indent": 0}):
    text = json.dumps(value, **form)
    print(text)
    assert json.loads(text) == value
print(json.dumps({1: 2, None: 3, True: 4, 2.5: float("inf")}), json.loads("[NaN, -Infinity, 1E2]"))
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps([{1, 2}], default=sorted))
print(json.loads('{"a": 1, "b": [{}]}', object_hook=lambda d: sorted(d)))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=len), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print([json.loads("[\u00e9]".replace("\u00e9", '"\u00e9"').encode(e)) for e in ("utf-8", "utf-8-sig", "utf-16", "utf-32-le")])
for text in ('', '[1,]', '{"a" 1}', '{"a": 1,}', '[1 2]', '"abc', '"\\x"', '"\\u12"', '"\n"', '{1: 2}', 'nul', '1 2', '[', '\n\n  {"k": tru}'):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(repr(text), e, e.lineno, e.colno)
loop = []
loop.append(loop)
for wrong in (loop, {(): 1}, object(), float("nan")):
    try:
        json.dumps(wrong, allow_nan=False, indent=2)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
