# Runs the programs of a file, each in a namespace of its own, and says what each prints.
#
#   python2.7 driver.py FILE
#
# A program begins with a line `# program: name`. Before what it prints comes that line; an exception
# that it does not catch is told as `Type: text`. A program may call `tell` with texts of expressions,
# of which it prints the values or the exceptions, and `parse` with texts of statements.
import gc
import sys


def told(error):
    text = str(error)
    name = error.__class__.__name__
    return text and '%s: %s' % (name, text) or name


def make_tell(namespace):
    def tell(*texts):
        for text in texts:
            try:
                print '%s -> %s' % (text, repr(eval(text, namespace)))
            except Exception, error:
                print '%s -> %s' % (text, told(error))
    return tell


def parse(*texts):
    for text in texts:
        try:
            compile(text, '<text>', 'exec')
            print '%.60r: fine' % text
        except SyntaxError, error:
            print '%.60r: %s: %s, line %s' % (
                text, error.__class__.__name__, error.msg, error.lineno)
        except ValueError, error:
            print '%.60r: %s' % (text, told(error))


def run(name, text):
    namespace = {'__name__': '__main__', 'parse': parse}
    namespace['tell'] = make_tell(namespace)
    try:
        exec compile(text, name, 'exec') in namespace
    except SystemExit, error:
        print 'SystemExit: %r' % (error.code,)
    except:
        print told(sys.exc_info()[1])


def main(path):
    file = open(path)
    programs = []
    for line in file:
        if line.startswith('# program: '):
            programs.append((line, []))
        elif programs:
            programs[-1][1].append(line)
    file.close()
    for header, lines in programs:
        sys.stdout.write(header)
        run(header[len('# program: '):].strip(), ''.join(lines))
        # What is finalised belongs to its own program.
        gc.collect()
        sys.stdout.softspace = 0


main(sys.argv[1])
