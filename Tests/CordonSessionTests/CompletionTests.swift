// What does Tab offer?

import CordonPolicy
import CordonRuntime
import CordonSession
import Testing

@Suite struct CompletionTests {
  let talk = Talk(isTyped: true)
  var seen: ScriptedNamespaces { talk.evaluator.namespaces }

  /// The candidates for a text with the cursor at its `|`, or at its end.
  func offered(_ text: String) -> [String] {
    candidates(text).map { $0.isDenied ? "(\($0.text))" : $0.text }
  }

  func candidates(_ text: String) -> [Completion.Candidate] {
    completion(text)?.candidates ?? []
  }

  func completion(_ text: String) -> Completion? {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return talk.session.completion(of: parts.joined(), at: parts[0].utf8.count)
  }

  /// The text when the only candidate is taken.
  func taken(_ text: String) -> String? {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let found = completion(text), found.candidates.count == 1 else { return nil }
    let start = String(parts[0].utf8.prefix(found.start))!
    return start + found.candidates[0].text + found.candidates[0].ending
      + (parts.count > 1 ? parts[1] : "")
  }

  // MARK: Words

  @Test func namesAndKeywordsAreOffered() {
    #expect(offered("pr") == ["print"])
    #expect(offered("p") == ["pass", "print"])
    #expect(offered("x = p") == ["print"])
    #expect(offered("x = n") == ["not"])
    #expect(taken("imp") == "import ")
    #expect(taken("els") == "else:")
    #expect(taken("x = Tr") == "x = True")
    #expect(offered("_") == ["__name__", "_hidden"])
    #expect(offered("zz").isEmpty)
  }

  @Test func onesOwnNamesComeFirst() {
    seen.top = [SeenName("abs"), SeenName("Any"), SeenName("zed", isOwn: true), SeenName("_x")]
    #expect(Array(offered("x = ").prefix(2)) == ["zed", "abs"])
    #expect(offered("x = ").last == "True")
    #expect(offered("x = 1\ny = ").first == "x")
  }

  @Test func aWholeWordOpensItsCall() {
    #expect(taken("prin") == "print")
    #expect(taken("print") == "print(")
    #expect(taken("print|(") == "print(")
    #expect(taken("spam") == "spam")
  }

  @Test func theWordBeforeTheCursorIsMeant() {
    #expect(taken("x = pri|nt(1)") == "x = printnt(1)")
    #expect(taken("pri| + y") == "print + y")
  }

  @Test func behindAnOperandOnlyOperatorsCome() {
    #expect(offered("x i") == ["if", "in", "is"])
    #expect(offered("f(x) o") == ["or"])
    #expect(offered("[x for y in z] a") == ["and", "as", "async"])
    #expect(taken("x a") == nil)
    #expect(taken("1 o") == "1 or ")
  }

  @Test func statementsBeginWhereTheyMay() {
    #expect(offered("if x: ra") == ["raise"])
    #expect(offered("f(ra").isEmpty)
    #expect(offered("x; ra") == ["raise"])
    #expect(offered("{a: ra").isEmpty)
    #expect(offered("x: ra").isEmpty)
    #expect(offered("for i in x:\n    pa") == ["pass"])
  }

  @Test func nothingIsOfferedWhereANameIsMadeUp() {
    #expect(offered("def pr").isEmpty)
    #expect(offered("class pr").isEmpty)
    #expect(offered("def f(pr").isEmpty)
    #expect(offered("def f(a, *pr").isEmpty)
    #expect(offered("def f(a=pr") == ["print"])
    #expect(offered("def f(a: li") == ["list"])
    #expect(offered("class A(li") == ["list"])
    #expect(offered("with x as pr").isEmpty)
  }

  @Test func commentsAndNumbersAreLeftAlone() {
    #expect(offered("# pr").isEmpty)
    #expect(offered("x = 1 # pr").isEmpty)
    #expect(offered("# '\npr") == ["print"])
    #expect(offered("0x1").isEmpty)
    #expect(offered("12").isEmpty)
    #expect(offered("1e").isEmpty)
  }

  @Test func blocksOfSeveralLinesAreRead() {
    #expect(offered("def f(first, second=1, *rest):\n    return fi") == ["first"])
    #expect(offered("def f(first):\n    second = 1\n    se") == ["second"])
    #expect(offered("for word in x:\n    w") == ["word", "while", "with"])
    #expect(offered("s = '''\n# pr\n'''\npr") == ["print"])
    #expect(offered("s = '''\npr").isEmpty)
    #expect(offered("f(1,\n  pr") == ["print"])
    #expect(offered("x = 1 + \\\n pr") == ["print"])
    #expect(offered("def f():\n    sp|\n\ndef spade(): pass") == ["spade", "spam"])
    #expect(offered("import numbers as nu\nn") == ["nu", "nonlocal", "not"])
  }

  @Test func whatAFunctionBindsStaysInIt() {
    seen.top = []
    #expect(offered("def f(alpha):\n    pass\nal").isEmpty)
    #expect(offered("def f(alpha):\n    pass\n\n    al") == ["alpha"])
    #expect(offered("def f(alpha):\n    def g(alps):\n        pass\n    al") == ["alpha"])
    #expect(offered("def f(alpha): return al") == ["alpha"])
    #expect(offered("def f(alpha):\n    return g(\nal") == ["alpha"])
    #expect(offered("al|\ndef f(alpha): pass").isEmpty)
  }

  @Test func whatWasTakenBeforeCounts() {
    talk.enter("def f(first):")
    #expect(!talk.session.isIdle)
    #expect(offered("    return fi") == ["first"])
    #expect(taken("    return fi") == "    return first")
  }

  // MARK: Attributes

  @Test func attributesAreOffered() {
    seen.attributes = ["spam": ["eggs", "_secret"], "spam.eggs": ["bacon"], "<str>": ["join"]]
    #expect(offered("spam.") == ["eggs"])
    #expect(offered("spam._") == ["_secret"])
    #expect(offered("spam . eg") == ["eggs"])
    #expect(taken("f(spam.eggs.b") == "f(spam.eggs.bacon")
    #expect(offered("(spam).") == ["eggs"])
    #expect(offered("x[spam.") == ["eggs"])
    #expect(offered("-spam.") == ["eggs"])
    #expect(offered("x = {spam.") == ["eggs"])
    #expect(offered("spam.eggs.\\\n") == ["bacon"])
    #expect(taken("''.join") == "''.join(")
    #expect(offered("f'x'.") == ["join"])
  }

  @Test func literalsHaveTypes() {
    seen.attributes = [
      "<int>": ["real"], "<float>": ["hex"], "<list>": ["sort"], "<dict>": ["get"],
      "<set>": ["pop"], "<tuple>": ["count"], "<bytes>": ["decode"], "<complex>": ["imag"],
    ]
    #expect(offered("1.").isEmpty)
    #expect(offered("1.r").isEmpty)
    #expect(offered("1 .") == ["real"])
    #expect(offered("1..") == ["hex"])
    #expect(offered("1.5.") == ["hex"])
    #expect(offered("0x1.") == ["real"])
    #expect(offered("1e5.") == ["hex"])
    #expect(offered("2j.") == ["imag"])
    #expect(offered("(1).") == ["real"])
    #expect(offered("[1, 2].") == ["sort"])
    #expect(offered("{}.") == ["get"])
    #expect(offered("{1: 2}.") == ["get"])
    #expect(offered("{1, 2}.") == ["pop"])
    #expect(offered("(1, 2).") == ["count"])
    #expect(offered("b'x'.") == ["decode"])
    #expect(offered("...").isEmpty)
  }

  @Test func itemsAndCallsAreFollowed() {
    seen.attributes = ["d['a']": ["x"], "l[-1]": ["y"], "C()": ["z"], "d": ["keys"]]
    #expect(offered("d['a'].") == ["x"])
    #expect(offered("l[-1].") == ["y"])
    #expect(offered("C(1, [2]).") == ["z"])
    #expect(offered("d[f(1)].").isEmpty)
    #expect(offered("d[a:b].").isEmpty)
    #expect(offered("(a + b).").isEmpty)
    #expect(offered("f(x)(y).").isEmpty)
  }

  @Test func whatTheTextBindsHidesTheNamespaces() {
    seen.attributes = ["spam": ["eggs"], "<list>": ["sort"]]
    seen.members["json"] = ["dumps"]
    #expect(offered("def f(spam):\n    spam.").isEmpty)
    #expect(offered("for spam in x:\n    spam.").isEmpty)
    #expect(offered("spam = []\nspam.") == ["sort"])
    #expect(offered("import json\njson.") == ["dumps"])
    #expect(offered("import json as j\nj.") == ["dumps"])
    #expect(offered("spam = spam\nspam.").isEmpty)
    #expect(
      offered("class A:\n    def go(self):\n        self.size = 1\n        self.") == [
        "go", "size",
      ])
  }

  // MARK: Arguments and keys

  @Test func argumentsOfTheCallInHand() {
    #expect(offered("print(") == ["sep=", "end="])
    #expect(offered("print(1, s") == ["sep=", "spam"])
    #expect(talk.session.detail(of: candidates("print(s")[0]) == "argument, else ' '")
    #expect(offered("print(1, sep='', ") == ["end="])
    #expect(offered("print((1, s") == ["spam"])
    #expect(offered("print(x=s") == ["spam"])
    #expect(offered("print(f(1), e") == ["end="])
    #expect(offered("print(1,\n      e") == ["end="])
    #expect(offered("def f(alpha, /, beta): pass\nf(b") == ["beta="])
  }

  @Test func keysOfDictionaries() {
    seen.tables = ["d": [.text("alpha"), .text("it's"), .text("a\nb"), .number(3)]]
    #expect(offered("d[") == ["'alpha'", "\"it's\"", "'a\\nb'", "3"])
    #expect(taken("d['al") == "d['alpha']")
    #expect(taken("d[\"al") == "d[\"alpha\"]")
    #expect(taken("d['al|']") == "d['alpha']")
    #expect(taken("d['al|]") == "d['alpha']")
    #expect(taken("d.get('al") == "d.get('alpha'")
    #expect(offered("d['zz").isEmpty)
    #expect(offered("f(d['al") == ["alpha"])
  }

  @Test func keysThatAreTuples() {
    seen.tables = [
      "d": [
        .tuple([.number(1), .text("one")]), .tuple([.number(1), .text("two"), .literal("None")]),
        .tuple([.number(-2)]), .tuple([.tuple([.number(1), .number(2)]), .bytes([97, 255])]),
      ]
    ]
    #expect(
      offered("d[") == ["(1, 'one')", "(1, 'two', None)", "(-2,)", "((1, 2), b'a\\xff')"])
    #expect(offered("d[(") == ["1", "-2", "(1, 2)"])
    #expect(offered("d[1, ") == ["'one'", "'two'"])
    #expect(offered("d[(1, ") == ["'one'", "'two'"])
    #expect(taken("d[1, 'o") == "d[1, 'one']")
    #expect(taken("d[(1, 'o") == "d[(1, 'one')]")
    #expect(taken("d[(1, \"tw") == "d[(1, \"two\", ")
    #expect(taken("d[1, 'two', ") == "d[1, 'two', None]")
    #expect(taken("d[(1, 'two', No") == "d[(1, 'two', None)]")
    #expect(taken("d[(-") == "d[(-2,)]")
    #expect(taken("d[((0x1, ") == "d[((0x1, 2), ")
    #expect(taken("d[(1, 2), b'") == "d[(1, 2), b'a\\xff']")
    #expect(taken("d.pop((1, 'o") == "d.pop((1, 'one')")
    #expect(offered("d[x, ").isEmpty == false)
    #expect(offered("d[7, 'o").isEmpty)
  }

  @Test func keysThatAreConstants() {
    seen.tables = [
      "d": [
        .number(10), .number(12), .number(-1), .literal("None"), .literal("True"),
        .literal("1.5"), .bytes([120, 39]),
      ]
    ]
    #expect(offered("d[") == ["10", "12", "-1", "None", "True", "1.5", "b\"x'\""])
    #expect(offered("d[1") == ["10", "12", "1.5"])
    #expect(taken("d[-") == "d[-1]")
    #expect(taken("d[1.") == "d[1.5]")
    #expect(taken("d[No") == "d[None]")
    #expect(taken("d[b'x") == "d[b'x\\'']")
    #expect(taken("d[12|]") == "d[12]")
    #expect(offered("x = 1").isEmpty)
    #expect(offered("[1").isEmpty)
    #expect(offered("-").isEmpty == false)
  }

  // MARK: Strings

  @Test func filesInStrings() {
    seen.folders = [
      ".": [
        SeenFile(name: "notes.txt", isFolder: false), SeenFile(name: "new", isFolder: true),
        SeenFile(name: ".git", isFolder: true), SeenFile(name: "bad\u{1b}name", isFolder: false),
      ], "/etc/": [SeenFile(name: "passwd", isFolder: false)],
    ]
    #expect(offered("open('n") == ["new/", "notes.txt"])
    #expect(taken("open('no") == "open('notes.txt'")
    #expect(taken("open('no|')") == "open('notes.txt')")
    #expect(taken("open('ne") == "open('new/")
    #expect(taken("open('/etc/p") == "open('/etc/passwd'")
    #expect(offered("open('.") == [".git/"])
    #expect(offered("open('b") == ["bad\\x1bname"])
    #expect(offered("open(r'b").isEmpty)
    #expect(offered("open(r'no") == ["notes.txt"])
    #expect(offered("'''no").isEmpty)
    #expect(offered("open('x\\no").isEmpty)
    #expect(offered("open(f'no") == ["notes.txt"])
  }

  @Test func namesOfFilesAreWrittenAsTheirStringsNeedIt() {
    seen.folders = [
      ".": [
        SeenFile(name: "it's", isFolder: false), SeenFile(name: "back\\slash", isFolder: true),
        SeenFile(name: "two words", isFolder: false), SeenFile(name: "a{b}", isFolder: false),
        SeenFile(bytes: Array("caf".utf8) + [0xe9], isFolder: false),
      ], "back\\slash/": [SeenFile(name: "in", isFolder: false)],
    ]
    #expect(taken("open('it") == "open('it\\'s'")
    #expect(taken("open('it\\'") == "open('it\\'s'")
    #expect(taken("open(\"it") == "open(\"it's\"")
    #expect(offered("open(r'it").isEmpty)
    #expect(taken("open('back") == "open('back\\\\slash/")
    #expect(taken("open('back\\\\slash/i") == "open('back\\\\slash/in'")
    #expect(taken("open(r'back\\") == "open(r'back\\slash/")
    #expect(taken("open('two w") == "open('two words'")
    #expect(taken("open(f'a") == "open(f'a{{b}}'")
    #expect(taken("open('caf") == "open('caf\\udce9'")
    #expect(taken("open(b'caf") == "open(b'caf\\xe9'")
  }

  @Test func fieldsOfFormattedStringsArePrograms() {
    seen.attributes = ["spam": ["eggs"]]
    #expect(offered("f'{pr") == ["print"])
    #expect(offered("f'a {x} {spam.") == ["eggs"])
    #expect(offered("f'{x} pr").isEmpty)
    #expect(offered("f'{{pr").isEmpty)
    #expect(offered("f'{x:pr").isEmpty)
    #expect(offered("f'{x:{pr") == ["print"])
    #expect(offered("f'{f(\"a\")} {pr") == ["print"])
    #expect(offered("f'''{\npr") == ["print"])
    #expect(offered("f'{x}' + pr") == ["print"])
  }

  // MARK: Imports

  @Test func modulesInImports() {
    #expect(offered("import ") == ["json", "os"])
    #expect(taken("import js") == "import json")
    #expect(taken("import os.") == "import os.path")
    #expect(taken("import json, o") == "import json, os")
    #expect(taken("import json a") == "import json as ")
    #expect(offered("import json as x").isEmpty)
    #expect(offered("import _") == ["_json"])
    #expect(taken("from js") == "from json")
    #expect(taken("from json i") == "from json import ")
    #expect(offered("from os import ") == ["getcwd", "listdir"])
    #expect(taken("from os import getcwd, l") == "from os import getcwd, listdir")
    #expect(offered("from os import getcwd, ") == ["listdir"])
    #expect(taken("from os import (\n  l") == "from os import (\n  listdir")
    #expect(taken("if x: import js") == "if x: import json")
    #expect(offered("from . import x").isEmpty)
    #expect(offered("raise x from sp") == ["spam"])
    #expect(offered("yield from sp") == ["spam"])
  }

  // MARK: The policy

  @Test func whatIsDeniedIsShownOnlyAlone() {
    seen.top = [SeenName("open", .denied("standard.policy:1")), SeenName("ord")]
    #expect(offered("o") == ["ord"])
    #expect(offered("op") == ["(open)"])
    #expect(completion("op")?.common == "")
    #expect(talk.session.detail(of: candidates("op")[0]) == "denied: standard.policy:1")
    seen.top = [SeenName("open", .asked)]
    #expect(talk.session.detail(of: candidates("op")[0]) == "(asks) <open>")
  }

  // MARK: Commands

  @Test func commandsAndTheirArguments() {
    #expect(taken(":vers") == ":version")
    #expect(taken(":mo") == ":mode ")
    #expect(offered(":mode ") == ["trusted", "restricted"])
    #expect(taken(":pol") == ":policy ")
    #expect(taken(":policy al") == ":policy allow ")
    #expect(taken(":policy allow mod") == ":policy allow module ")
    #expect(offered(":policy allow os ge") == ["getcwd", "getpid"])
    #expect(offered(":policy allow os getcwd ge") == ["getpid"])
    #expect(offered(":policy limit mem") == ["memory"])
    #expect(offered(":policy limit memory ").contains("unlimited"))
    #expect(offered(":policy reset s") == ["standard", "strict"])
    #expect(taken(":history ea") == ":history earlier ")
    #expect(offered(":set p") == ["pager", "pretty", "progress", "prompt"])
    #expect(offered(":set color ") == ["auto", "always", "never", "default"])
    #expect(taken(":set th li") == ":set th light")
    #expect(offered(":help ver") == ["version", "verdicts"])
    #expect(offered(":help policy al") == ["allow"])
    #expect(taken(":set pret") == ":set pretty ")
    #expect(offered(":set pretty o") == ["on", "off"])
    #expect(offered(":set keys ") == ["auto", "emacs", "vi", "default"])
    #expect(offered(":set zz o").isEmpty)
    #expect(taken(":help set pret") == ":help set pretty ")
    #expect(taken(":history ear") == ":history earlier ")
    #expect(taken(":lesson ski") == ":lesson skip")
    #expect(offered(":version x").isEmpty)
    #expect(offered(":zz x").isEmpty)
    #expect(talk.session.detail(of: candidates(":vers")[0]) == "tell which Cordon this is")
  }

  @Test func programsAndFilesInCommands() {
    seen.attributes = ["spam": ["eggs"]]
    seen.folders = ["a/": [SeenFile(name: "my.py", isFolder: false)]]
    #expect(taken(":doc spam.") == ":doc spam.eggs")
    #expect(taken(":time pri") == ":time print")
    #expect(taken(":load a/m") == ":load a/my.py")
    #expect(taken(":save -f 1..3 a/m") == ":save -f 1..3 a/my.py")
    #expect(taken(":policy allow read a/m") == ":policy allow read a/my.py")
    #expect(taken(":run a/m") == ":run a/my.py")
    #expect(taken(":lesson a/m") == ":lesson a/my.py")
  }

  @Test func namesWithBlanksInCommands() {
    seen.folders = [
      ".": [
        SeenFile(name: "my notes.py", isFolder: false), SeenFile(name: "my dir", isFolder: true),
        SeenFile(name: "'q'", isFolder: false), SeenFile(name: "it's", isFolder: false),
      ], "my dir/": [SeenFile(name: "x y", isFolder: false)],
      "./": [SeenFile(name: "'q'", isFolder: false)],
    ]
    #expect(taken(":load my n") == ":load my notes.py")
    #expect(taken(":load 'my n") == ":load 'my notes.py'")
    #expect(taken(":load my dir/x ") == ":load my dir/x y")
    #expect(offered(":load 'my n") == ["my notes.py"])
    #expect(offered(":load ").contains("'q'") == false)
    #expect(taken(":load ./") == ":load ./'q'")
    #expect(taken(":save -f my n") == ":save -f my notes.py")
    #expect(taken(":save -f 1..2 my n") == ":save -f 1..2 my notes.py")
    #expect(taken(":policy save my n") == ":policy save my notes.py")
    #expect(taken(":policy load my n") == ":policy load my notes.py")
    #expect(taken(":run 'my n") == ":run 'my notes.py'")
    #expect(taken(":run it") == ":run \"it's\"")
    #expect(taken(":run 'my dir/'x") == ":run 'my dir/x y'")
    #expect(taken(":policy allow read 'my n") == ":policy allow read \"my notes.py\"")
  }

  @Test func aLockedSessionHasNoCommands() {
    let locked = Talk(isLocked: true, isTyped: true)
    #expect(locked.session.completion(of: ":vers", at: 5) == nil)
  }

  @Test func onlyTheFirstLineIsACommand() {
    #expect(offered("if x:\n:vers").isEmpty)
    #expect(offered(":mode\n").isEmpty)
  }

  // MARK: The rest

  @Test func whatIsCommonIsTold() {
    seen.top = [SeenName("alphabet"), SeenName("alphabeta"), SeenName("alpine")]
    #expect(completion("al")?.common == "alp")
    #expect(completion("alph")?.common == "alphabet")
    seen.top = [SeenName("größe"), SeenName("größer")]
    #expect(completion("gr")?.common == "größe")
    #expect(completion("x = grö")?.start == 4)
  }

  @Test func endlessTextIsTaken() {
    let many = 100_000
    #expect(offered(String(repeating: "a.", count: many)).isEmpty)
    #expect(offered(String(repeating: "(", count: many) + "pr") == ["print"])
    #expect(
      offered(String(repeating: "(", count: 2000) + String(repeating: ")", count: 2000) + ".")
        .isEmpty)
    #expect(offered(String(repeating: "f'{", count: 2000) + "pr") == ["print"])
    #expect(offered(String(repeating: "x = 1\n", count: 10_000) + "pr") == ["print"])
  }

  @Test func anyTextIsTaken() {
    let pieces = [
      "f'", "{", "}", "'''", "\"", "\\", "(", "[", ")", "x.", ":", "#", "\n", "1", "é", "=",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      if let found = talk.session.completion(of: text, at: text.utf8.count) {
        #expect(found.start <= text.utf8.count)
      }
    }
  }
}
