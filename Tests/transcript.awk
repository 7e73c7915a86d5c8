# Splits a transcript into what is typed (input), what is printed (expected), and the options and
# the status that it names. In Markdown only blocks fenced as pycon count.

BEGIN { printf "" > "input"; printf "" > "expected" }

markdown && /^```/ { fenced = !fenced && /^```pycon/; output = 0; next }
markdown && !fenced { next }

/^\$ echo \$\?$/ { getline code; print code > "status"; output = 0; next }
/^\$ cordon/ { options = substr($0, 10); print options > "options"; output = 0; next }
/^(>>>|\.\.\.|r>>|r\.\.)( |$)/ { output = 1; print substr($0, 5) > "input"; next }
/^$/ { output = 0; next }
output { if ($0 == "<BLANKLINE>") print "" > "expected"; else print > "expected" }
