# differs: what is hidden from restricted code
# options: -r
import sys
import traceback


def f():
    raise ValueError, 1


try:
    f()
except ValueError, e:
    places = traceback.extract_tb(sys.exc_info()[2])
    print [(line, name) for file, line, name, text in places]
    print traceback.format_exc().splitlines()[-1]
    print traceback.format_exception_only(*sys.exc_info()[:2])
    try:
        print sys.exc_info()[2].tb_frame
    except AttributeError, hidden:
        print hidden
