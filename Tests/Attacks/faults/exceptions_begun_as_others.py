"""Exceptions are begun by the `__init__` of others, and given places that no text has."""
for E in [OSError,SyntaxError,UnicodeDecodeError,UnicodeEncodeError,UnicodeTranslateError,StopIteration,SystemExit,ImportError,NameError,AttributeError,ExceptionGroup,BaseExceptionGroup,KeyError]:
  for G in [OSError,SyntaxError,UnicodeDecodeError,UnicodeEncodeError,UnicodeTranslateError,StopIteration,ImportError,AttributeError,ExceptionGroup]:
    for args in ((),(1,2),('utf8',b'abc',0,1,'x'),('utf8','abc',-10,100000000,'x'),('a',[OSError()]),('a',('f',1,2,'t',3,4)),('a',('f',1<<70,-2,'t',3,1<<64))):
      try: x=E.__new__(E)
      except Exception:
        try: x=E.__new__(E,'a',[KeyError()])
        except Exception: continue
      for fn in (lambda:G.__init__(x,*args),lambda:str(x),lambda:repr(x),lambda:x.__setstate__({'object':3,'args':5,'errno':1<<99,'start':-5,'end':1<<62,'filename':x}),lambda:str(x),lambda:setattr(x,'args',(1,)),lambda:setattr(x,'start',1<<61),lambda:setattr(x,'end',-1<<61),lambda:setattr(x,'object','abc'),lambda:str(x),lambda:x.split(KeyError),lambda:x.derive([1]),lambda:x.__reduce__(),lambda:delattr(x,'object'),lambda:str(x),lambda:delattr(x,'start'),lambda:str(x),lambda: x.characters_written,lambda:setattr(x,'characters_written',1<<70)):
        try: fn()
        except Exception: pass
      try: raise x
      except BaseException: pass
with open("made", "w"):
    print("escaped")
