# Records as dicts, with names given or read; dialects by name, by class and by guess.
import csv

lines = ["name,size,note", "a,1,x", "", "b,2", 'c,3,"y, z",more,and more']
for record in csv.DictReader(lines, restkey="rest", restval="?"):
    print(record)
reader = csv.DictReader(iter(["1;2", "3;4"]), iter(["a", "b"]), delimiter=";")
print(reader.fieldnames, list(reader), reader.line_num)


class Lines(list):
    write = list.append


out = Lines()
writer = csv.DictWriter(out, ["a", "b"], restval=0, dialect="unix")
writer.writeheader()
writer.writerow({"a": 'say "hi"'})
writer.writerows([{"a": 1, "b": 2}, {"b": None, "a": 2.5}])
print(out)
print(sorted(csv.list_dialects()), csv.excel_tab().delimiter == "\t")
for sample in ("a;b;c\n1;2;3\n4;5;6\n", "'x','y'\n'it''s','z'\n", "one\ttwo\n1\t2\n", "a, b, c\nd, e, f\n",
               "2024-01-02 10:00|x\n2024-01-03 11:30|y\n"):
    guess = csv.Sniffer().sniff(sample)
    print(repr(guess.delimiter), guess.quotechar, guess.doublequote, bool(guess.skipinitialspace))
print(csv.Sniffer().has_header("name,age\nbob,31\nann,45\n"), csv.Sniffer().has_header("1,2\n3,4\n"))


class Wrong(csv.Dialect):
    delimiter = "::"


for wrong in (
    Wrong, lambda: csv.DictWriter(out, "ab").writerow({"c": 1}),
    lambda: csv.DictWriter(out, "ab", extrasaction="maybe"), lambda: csv.Sniffer().sniff("xyz"),
    lambda: csv.get_dialect("none"),
):
    try:
        wrong()
    except (csv.Error, ValueError) as e:
        print(type(e).__name__, e)
