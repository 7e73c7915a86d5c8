# options: --policy standard --limit cpu=4s --limit memory=64M
"""Natives are called again, and their arguments changed, by what they call back."""
import _codecs as codecs
import array
import io
import re
import struct


def t(name, function):
    try:
        repr(function())
    except Exception:
        pass


def dec(enc, data, errors=None):
    ba=bytearray(data)
    def h(e):
        ba.clear(); ba.extend(b'Z'*3); x=[bytearray(b'S'*200) for i in range(100)]
        return ('?', e.end)
    codecs.register_error('h1',h)
    return ba.decode(enc,'h1')
t('utf8', lambda: dec('utf-8', b'\xff'+b'a'*600+b'\xff'+b'b'*600))
t('ascii', lambda: dec('ascii', b'\xff'+b'a'*600+b'\xff'+b'b'*600))
t('utf16', lambda: dec('utf-16-le', b'\x00\xdc'+b'a\0'*600+b'\x00\xdc'+b'b\0'*50))
t('utf32', lambda: dec('utf-32-le', b'\xff\xff\xff\xff'+b'a\0\0\0'*600+b'\xff\xff\xff\xff'))
t('unicode_escape', lambda: dec('unicode_escape', b'\\x'+b'a'*600+b'\\x'))
t('raw', lambda: dec('raw_unicode_escape', b'\\u1'+b'a'*600+b'\\u1'))
t('utf7', lambda: dec('utf-7', b'\xff'+b'a'*600+b'\xff'))
t('charmap', lambda: dec('cp1252', b'\x81'+b'a'*600+b'\x81'))
t('charmap2', lambda: codecs.charmap_decode(bytearray(b'\xff'*100),'strict',{}))
def dec2(fn):
    ba=bytearray(b'\xff'+b'a'*600+b'\xff'); mv=memoryview(ba)
    def h(e):
        mv.release(); ba.clear(); x=[bytearray(b'S'*200) for i in range(100)]
        return ('?', e.end)
    codecs.register_error('h2',h)
    return fn(mv)
for n in 'utf_8_decode ascii_decode utf_16_le_decode utf_32_le_decode utf_7_decode unicode_escape_decode raw_unicode_escape_decode charmap_decode escape_decode'.split():
    t(n, lambda: dec2(lambda mv: getattr(codecs,n)(mv,'h2')))
t('str', lambda: dec2(lambda mv: str(mv,'utf-8','h2')))
def sub():
    ba=bytearray(b'ab'*600)
    def f(m):
        try: ba.clear()
        except BufferError: return b'E'
        x=[bytearray(b'S'*200) for i in range(100)]
        return m.group(0)*2
    return re.sub(rb'a',f,ba)[:40]
t('re.sub', sub)
def fi():
    ba=bytearray(b'ab'*600); it=re.finditer(rb'(a)(b)',ba); m=next(it)
    try: ba.clear()
    except BufferError: pass
    x=[bytearray(b'S'*200) for i in range(100)]
    return m.group(1), m.groups(), next(it,None)
t('finditer', fi)
def sc():
    ba=bytearray(b'ab'*600); s=re.compile(b'ab').scanner(ba); m=s.match(); ba[:]=b'x'; return s.match(), s.search(), m.string, m.group()
t('scanner', sc)
def ext():
    a=array.array('q',range(100))
    def g():
        for i in range(50):
            yield i
            if i==10: del a[:]
    a.extend(g()); return len(a)
t('array.extend', ext)
def ext2():
    b=bytearray(b'x'*100)
    def g():
        for i in range(50):
            yield i
            if i==10: b.clear()
    b.extend(g()); b[10:20]=g(); return len(b)
t('ba.extend', ext2)
class I:
    def __init__(s,f): s.f=f
    def __index__(s): s.f(); return 1
def pi():
    b=bytearray(100)
    struct.pack_into('b',b,50,I(lambda: b.clear()))
t('pack_into', pi)
def pi():
    b=bytearray(100)
    struct.pack_into('b',b,I(lambda: b.clear()),5)
t('pack_into2', pi)
def mvi():
    b=bytearray(100); m=memoryview(b)
    m[I(lambda: m.release())]
t('mv index', mvi)
def mvi():
    b=bytearray(100); m=memoryview(b)
    m[5]=I(lambda: (m.release(), b.clear()))
t('mv set', mvi)
def mvi():
    b=bytearray(100); m=memoryview(b)
    m[I(lambda: (m.release(), b.clear())):]=b'x'*99
t('mv slice', mvi)
def mvi():
    b=bytearray(100); m=memoryview(b)
    m[1:5]=type('B',(),{'__buffer__':lambda s,f:(m.release(), b.clear(), memoryview(b'abcd'))[2]})()
t('mv slice2', mvi)
def cst():
    b=bytearray(96); m=memoryview(b)
    return m.cast('B',type('L',(list,),{'__iter__':lambda s:(m.release(),b.clear(),iter([2,48]))[2]})([2,48])).tolist()
t('mv cast', cst)
def hexsep():
    b=bytearray(b'q'*600)
    class S(str):
        def __len__(s): b.clear(); return 1
    return b.hex(S('-'))
t('hex', hexsep)
def bio():
    b=io.BytesIO(b'x'*600)
    class R(io.RawIOBase):
        def readinto(s, buf):
            s.k=buf; b.seek(0); b.truncate(0); return len(buf)
        def readable(s): return True
    r=io.BufferedReader(R(),64); r.read(10); k=r.raw.k; r.detach(); k[0]; return bytes(k[:4])
t('bio', bio)
def re_r():
    class R(io.RawIOBase):
        n=0
        def readinto(s, buf):
            s.n+=1
            if s.n<5:
                try: r.read(100)
                except BaseException as e: pass
                try: r.peek(10)
                except BaseException as e: pass
            buf[:]=b'z'*len(buf); return len(buf)
        def readable(s): return True
        def seekable(s): return True
        def seek(s,*a): return 0
    r=io.BufferedReader(R(),64); return r.read(10), r.readline(5), r.read1(), r.readinto(bytearray(200))
t('reentrant read', re_r)
def re_w():
    class R(io.RawIOBase):
        n=0
        def write(s, buf):
            s.n+=1; s.k=buf
            if s.n<5:
                try: w.write(b'y'*1000)
                except BaseException as e: pass
                try: w.flush()
                except BaseException as e: pass
                try: w.detach()
                except BaseException as e: pass
            return len(buf)
        def writable(s): return True
    w=io.BufferedWriter(R(),64); w.write(b'x'*1000); w.flush(); return 1
t('reentrant write', re_w)
def re_t():
    class R(io.BufferedIOBase):
        n=0
        def read1(s, n):
            s.n+=1
            if s.n<4:
                for f in (lambda: t.read(5), lambda: t.readline(), lambda: t.seek(0), lambda: t.detach(), lambda: t.__init__(io.BytesIO(b'abc'))):
                    try: f()
                    except BaseException: pass
            return b'ab\ncd'*10
        read=read1
        def readable(s): return True
        def seekable(s): return True
        def seek(s,*a): return 0
        def tell(s): return 0
    t=io.TextIOWrapper(R()); return t.read(7), t.readline(), t.tell(), next(t)
t('reentrant text', re_t)
def sio():
    class N:
        def __index__(s): q.close(); return 3
    q=io.StringIO('abc'*100); return q.read(N())
t('sio', sio)
def bio2():
    class N:
        def __index__(s): q.truncate(0); return 300
    q=io.BytesIO(b'abc'*100); q.seek(250); return q.read(N()), q.seek(N()), q.readinto(bytearray(5))
t('bio2', bio2)
def bio3():
    q=io.BytesIO(b'abc'*100); v=q.getbuffer(); 
    class B:
        def __buffer__(s,f): v.release(); q.truncate(0); return memoryview(b'x'*500)
    q.write(B()); return q.getvalue()[:5]
t('bio3', bio3)
def rin():
    q=io.BytesIO(b'abc'*100); b=bytearray(200)
    class B:
        def __buffer__(s,f): q.truncate(0); return memoryview(b)
    return q.readinto(B()), b[:5]
t('readinto', rin)
def srt():
    l=list(range(100))
    def k(x): l.clear(); l.extend([1]*500); return x
    try: l.sort(key=k)
    finally: len(l)
t('sort', srt)
def mx():
    l=[3,1,2]*100
    def k(x): l.clear(); return x
    return max(l,key=k), min(l*2,key=k), list(map(k,l)), list(filter(k,l))
t('max', mx)
print("fine")
