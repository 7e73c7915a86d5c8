import os, sys
folder = os.environ.get('TMPDIR', '/tmp') + '/classic-package-%d' % os.getpid()
texts = {
    'pkg/__init__.py': 'import one\nfrom two import name\n',
    'pkg/one.py': 'import two, os, string\nimport sub.deep\nfrom sub import deep as d\nvalue = two.name\n',
    'pkg/two.py': 'name = "two of pkg"\n',
    'pkg/absolute.py': 'from __future__ import absolute_import\ntry:\n  import two\n'
        'except ImportError, e:\n  said = str(e)\nfrom . import two as t\n',
    'pkg/sub/__init__.py': '',
    'pkg/sub/deep.py': 'from .. import two\nimport other\nfrom . import other as o\nfrom ..one import os\n',
    'pkg/sub/other.py': 'x = __name__\n',
}
os.mkdir(folder); os.mkdir(folder + '/pkg'); os.mkdir(folder + '/pkg/sub')
try:
    for name in texts:
        f = open(folder + '/' + name, 'w')
        f.write(texts[name])
        f.close()
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    import pkg
    print pkg.one.value, pkg.name, pkg.one.d.other.x, pkg.one.d.o.x, pkg.one.os is os
    import pkg.absolute, pkg.sub.deep as deep
    print pkg.absolute.said, pkg.absolute.t.name, deep.two.name, pkg.absolute.absolute_import.optional
    try:
        import two
    except ImportError, e:
        print e
finally:
    for name in texts: os.remove(folder + '/' + name)
    os.rmdir(folder + '/pkg/sub'); os.rmdir(folder + '/pkg'); os.rmdir(folder)
