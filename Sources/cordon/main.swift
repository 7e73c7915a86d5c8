// Options, terminal, signals, exit code.

import Glibc

exit(Start.run(CommandLine.arguments.dropFirst()))
