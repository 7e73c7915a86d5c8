# IOError and OSError are kinds of EnvironmentError, and neither is a kind of the other.
import os

print issubclass(IOError, OSError), issubclass(OSError, IOError), EnvironmentError is OSError
print [issubclass(kind, base) for kind in (IOError, OSError)
       for base in (EnvironmentError, StandardError)]
for error in IOError(2, 'no'), IOError(2, 'no', 'f'), IOError('x'), IOError(), IOError(1, 2, 3, 4):
    print repr(error), str(error), error.args, error.errno, error.strerror, error.filename
for kind in IOError, OSError, EnvironmentError, StandardError, (IOError, OSError):
    for text in "open('/no/such')", "os.stat('/no/such')":
        try:
            try:
                eval(text)
            except kind, error:
                print kind, 'caught', error.__class__, error, error.errno, error.filename
        except Exception, error:
            print kind, 'passed', error.__class__
try:
    raise IOError(3, 'three', 'file')
except IOError, (number, words):
    print number, words
