# The formats of strptime: Python 2 knows no directives of ISO weeks and of distances from UTC.
import time
from datetime import datetime


def told(text, form):
    for read in time.strptime, datetime.strptime:
        try:
            print text, form, str(read(text, form)) if read != time.strptime else tuple(read(text, form))
        except Exception, e:
            print type(e).__name__, e


for text, form in [('11', '%m%d'), (' 5', '%d'), ('2024-02-29 12:30:45.5', '%Y-%m-%d %H:%M:%S.%f'), ('2020 53 6', '%Y %U %w'),
                   ('2021 0 1', '%Y %W %w'), ('366 2019', '%j %Y'), ('12 AM', '%I %p'), ('utc', '%Z'), (u'3', '%d'), ('\xe9', '\xe9'),
                   ('Mon Jan  1 00:00:00 2001', '%c'), ('69', u'%y'), ('1', '%u'), ('1', '%V'), ('1', '%G'), ('Z', '%z'), ('x', '%Q'),
                   ('x', '%'), ('5', '% d'), ('1x', '%d'), ('x', '%Y'), ('Feb 29', '%b %d'), (3, '%d'), ('3', 4)]:
    told(text, form)
print time.strptime('Mon Jan  1 00:00:00 2001')
