"""Handlers of errors change the error's object and place, and answer with places beyond the text."""
import _codecs as codecs
def h(e): 
    return hh(e)
codecs.register_error('zz',h)
for r in [('a',0),('a',-1),('a',1<<62),('a',-(1<<63)),(b'a',5),('\ud800',1),('a',1<<70),('é',3),(1,2),('a',),['a',1],('a',True),('a'*100000,0),('',0)]:
    cnt=[0]
    def hh(e):
        cnt[0]+=1
        if cnt[0]>3: raise ValueError
        try: e.object='x' if isinstance(e.object,str) else b'x'
        except Exception: pass
        try: e.start=99999
        except Exception: pass
        return r
    for f in [lambda:'a\ud800\u1234b'.encode('ascii','zz'),lambda:'a\ud800\u1234b'.encode('utf-8','zz'),lambda:'\ud800'.encode('utf-16','zz'),lambda:'\ud800'.encode('utf-32','zz'),lambda:'\u1234'.encode('latin-1','zz'),lambda:b'\xff\xfeabc\xff'.decode('utf8','zz'),lambda:b'\xff'.decode('ascii','zz'),lambda:b'\x00\xd8a'.decode('utf-16le','zz'),lambda:b'\x00\xd8aaaaa'.decode('utf-32','zz'),lambda:b'\\xzz\\N{x'.decode('unicode_escape','zz'),lambda:b'\\uzz'.decode('raw_unicode_escape','zz'),lambda:b'+aaa\xff'.decode('utf7','zz'),lambda:codecs.charmap_encode('é\u1234','zz',{}),lambda:codecs.charmap_decode(b'\x80\x81','zz','a'),lambda:codecs.escape_decode(b'\\xz','zz'),lambda:'\u1234'.encode('idna','zz'),lambda:codecs.utf_8_decode(b'\xff\xff','zz',True),lambda:codecs.utf_16_ex_decode(b'\xff\xff\x00\xd8','zz',0,True)]:
        cnt[0]=0
        try: f()
        except Exception: pass
with open("made", "w"):
    print("escaped")
