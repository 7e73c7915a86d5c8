# differs: Python 2.7 has no policy
# options: -r --policy standard
def f(): pass
try: f.func_globals
except RuntimeError, e: print e, e.__class__
try: open('/tmp/x', 'w')
except IOError, e: print e, e.__class__
try: open('/nonexistent')
except IOError, e: print e.errno, e.filename, e.__class__
try: import socket
except ImportError, e: print e
try: import nothing_of_that_name
except ImportError, e: print e
import sys
print hasattr(sys, '_getframe'), sys.maxint > 0, sys.modules.has_key('_classic')
print `open`[:47], open.__name__, file is open
class C: pass
try: C.__name__ = 'D'
except RuntimeError, e: print e
f.func_code
