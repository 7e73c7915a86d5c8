# The codecs that `codecs` stands on.
import _codecs

print(_codecs.utf_8_encode('é'), _codecs.utf_8_decode(b'\xc3\xa9\xc3'[:3], 'strict', False))
print(_codecs.utf_16_le_decode(b'a\x00\x3d\xd8', None, False), _codecs.latin_1_decode(b'\xe9'))
print(_codecs.charmap_decode(b'\x00\x01', 'replace', {0: 'x', 1: None}))
print(_codecs.charmap_encode('abz', 'replace', {97: 1, 98: b'\x02', 63: 9}))
try:
    _codecs.charmap_encode('az', 'strict', {97: 1})
except UnicodeEncodeError as error:
    print(error)
for name in 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace':
    print(name, _codecs.lookup_error(name)(UnicodeEncodeError('ascii', 'aé€', 1, 3, 'no')))
try:
    _codecs.lookup_error('nobody')
except LookupError as error:
    print(error)
_codecs.register_error('dots', lambda error: ('.', error.end))
print(_codecs.charmap_encode('a..z', 'dots', {97: 1, 46: 2}))
