from string import Template


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


class Dotted(Template):
    braceidpattern = "[a-z.]+"


class Own(Template):
    pattern = r"@(?:(?P<escaped>@)|(?P<named>[a-z]+)|(?P<braced>)|(?P<invalid>))"


values = {"with_under": "found", "plain": "x", "a.b": "dotted", "name": "N"}
print(Percent("%% %with_under %{with_under} $plain").substitute(values))
print(Dotted("${a.b} $plain").substitute(values, plain="y"))
print(Own("@@ @name").safe_substitute(values), Template.delimiter)
for text in ["$", "a\n $1", "${", "$$ok", "$NAME"]:
    template = Template(text)
    print(repr(text), template.is_valid(), template.get_identifiers(), template.safe_substitute())
    try:
        print(template.substitute({}))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
