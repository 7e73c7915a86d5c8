"""Files in memory for classic programs."""

from StringIO import StringIO
