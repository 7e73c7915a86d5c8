import sys
print "one", 2, 'three'
print
print "no line",
print "end"
print "tab\t",
print "after a tab"
print "newline\n",
print "at the start"
print >>sys.stdout, "to a file", 5
print >>sys.stdout
print ("a", 1), (2)
print("both"), "sides"
class File:
    def write(self, text): sys.stdout.write('[' + text + ']')
print >>File(), "x", 1,
print
print u"abc", u'', 'x' u'y'
