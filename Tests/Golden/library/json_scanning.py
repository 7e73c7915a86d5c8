# The native half of json: strings, values and what is wrong with them.
import sys, types, _json

class JSONDecodeError(ValueError):
    def __init__(self, message, text, place):
        super().__init__(message, place)

sys.modules['json'] = json = types.ModuleType('json')
json.__path__ = []
sys.modules['json.decoder'] = json.decoder = types.ModuleType('json.decoder')
json.decoder.JSONDecodeError = JSONDecodeError

class Context:
    strict = True
    object_hook = object_pairs_hook = None
    parse_float, parse_int = float, int
    def parse_constant(text):
        return 'constant ' + text

def attempt(f, *arguments):
    try:
        return f(*arguments)
    except Exception as e:
        return (type(e).__name__, *e.args)

for text in ('abc"d', 'a\\n\\u00e9\\ud83d\\ude00\\ud83d\\/"', 'é€😀"', 'é\\x"', 'abc', '\\', '\\u12', '\\u1234', 'a\nb"'):
    print(ascii(text), ascii(attempt(_json.scanstring, text, 0)))
print(attempt(_json.scanstring, 'a\nb"', 0, False), attempt(_json.scanstring, 'a', 2), attempt(_json.scanstring, b'a', 0))
for text in ('abc', '"\\\n\x00\x1f\x7fé€😀', '\ud800'):
    print(ascii(_json.encode_basestring(text)), _json.encode_basestring_ascii(text))

scan = _json.make_scanner(Context)
for text in ('null', 'true', 'false', '-12', '0', '01', '-', '1.5e3', '1.', '1e', '123456789012345678901234567890', 'NaN',
             '-Infinity', '[]', '[ 1 , "é" ]x', '{}', '{ "a" : [ {"b":null} ] }', '[1,]', '[1', '[1 2]', '{"a" 1}', '{"a":1,}',
             '{a}', '{"a":}', '', 'nul', '"é', '[1.5, "€", ]'):
    print(text, attempt(scan, text, 0))
print(attempt(scan, '1', -1), attempt(scan, '1', 7), attempt(scan, b'1', 0), scan('é[1]', 1))
Context.object_hook = lambda d: ('dict', d)
Context.parse_int = str
print(_json.make_scanner(Context)('{"a": {"b": 12}}', 0))
Context.object_pairs_hook = lambda pairs: ('pairs', pairs)
print(_json.make_scanner(Context)('{"a": {"b": 12}}', 0))
print(attempt(scan, '[' * 100000, 0))

def encode(value, markers=None, encoder=_json.encode_basestring_ascii, indent=None, sort=False, skip=False, nan=True):
    return _json.make_encoder(markers, default, encoder, indent, ': ', ', ', sort, skip, nan)(value, 0)

def default(value):
    return value.args if isinstance(value, Exception) else value

class Int(int):
    def __repr__(self):
        return 'never seen'

inf = float('inf')
loop = []
loop.append({'a': loop})
for value in (None, [1, [True, (2.5,)], {}], {'é': Int(5), 1: 2, 2.5: 3, None: 4, True: 5}, ValueError(1, 'é'), [inf, -inf, inf - inf]):
    print(encode(value), encode(value, indent='  '))
print(encode({'b': 1, 'a': 2}, sort=True), encode({(1,): 1, 'a': 2}, skip=True), encode('é', encoder=_json.encode_basestring))
print(attempt(encode, loop, {}), attempt(encode, {(1,): 1}), attempt(encode, object(), {}), encode('x', encoder=lambda s: 'E'))
print(attempt(lambda: encode(inf, nan=False)), attempt(lambda: encode('x', encoder=lambda s: 1)))
print(attempt(encode, loop)[0])
