"""Buffers of classes of one's own are no views, are released twice, or are kept."""
class P:
    def __buffer__(s,f): return memoryview(bytearray(10))
    def __release_buffer__(s,v): v.release(); 
class P2:
    def __buffer__(s,f): return 3
class P3:
    def __buffer__(s,f): raise ZeroDivisionError
    def __release_buffer__(s,v): raise KeyError
class P4:
    keep=[]
    def __buffer__(s,f): m=memoryview(bytearray(10)); s.keep.append(m); return m
    def __release_buffer__(s,v): s.keep[-1].release(); s.keep.append(v)
class P5(bytearray):
    def __buffer__(s,f): return super().__buffer__(f)
    def __release_buffer__(s,v): super().__release_buffer__(v); super().__release_buffer__(v)
import struct,io,zlib,binascii,array
for c in (P,P2,P3,P4,lambda:P5(b'x'*50)):
    x=c()
    for f in (bytes,bytearray,memoryview,lambda x:b'a'.join([x,x]),lambda x:b'abc'.find(x),lambda x:b'abc'+x,lambda x:bytearray(b'abc').extend(x),lambda x:struct.unpack('10s',x),lambda x:struct.pack_into('10s',x,0,b'a'),lambda x:io.BytesIO(b'abcdefghijklmnop').readinto(x),lambda x:io.BytesIO(x).read(),lambda x:zlib.compress(x),lambda x:binascii.hexlify(x),lambda x:array.array('b',x),lambda x:array.array('b').frombytes(x),lambda x:int.from_bytes(x),lambda x:float(x),lambda x:int(x),lambda x:str(x,'utf8'),lambda x:bytearray(b'a')[0:1].__setitem__(slice(0,1),x),lambda x:memoryview(bytearray(10)).__setitem__(slice(0,10),x),lambda x:memoryview(bytearray(10))==x,lambda x:b'a'.translate(x),lambda x:bytes.maketrans(x,x),lambda x:b'%b'%x):
        try: f(x)
        except Exception as e: pass
    try:
        m=memoryview(x); m2=m[2:5]; m.release(); m2.release(); del m
    except Exception as e: pass
with open("made", "w"):
    print("escaped")
