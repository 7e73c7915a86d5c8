// Are tokens listed, expressions written back, bytes decoded, and warnings kept?

import CordonSyntax
import Testing

private func unparsed(_ source: String) throws -> String {
  let tree = try Parser.parseExpression(Array(source.utf8), fileName: "<test>")
  guard let first = tree[tree.body].first, case .expression(let value) = tree[first].kind else {
    return ""
  }
  return tree.unparse(value)
}

@Suite struct TextTests {
  @Test(arguments: [
    ("(a+b)*c", "(a + b) * c"), ("a+(b*c)", "a + b * c"), ("(a**b)**c", "(a ** b) ** c"),
    ("(1,)", "(1,)"), ("a[1,2]", "a[1, 2]"), ("1 .real", "1 .real"), ("(yield_)", "yield_"),
    ("lambda*a,b=1,**c:d", "lambda*a, b=1, **c: d"), ("f(x for x in y)", "f(x for x in y)"),
    ("f'{a!r:{b}}{{'", "f'{a!r:{b}}{{'"), ("{**a, 'b': c}", "{**a, 'b': c}"),
    ("not (a and b)", "not (a and b)"),
    ("(a if b else c) if d else e", "(a if b else c) if d else e"),
    ("1e400", "1e309"), ("u'a'", "u'a'"),
  ])
  func expressionsAreWrittenBack(_ source: String, _ expected: String) throws {
    #expect(try unparsed(source) == expected)
  }

  @Test func tokensAreListed() throws {
    let tokens = try Parser.tokens(of: Array("if x:\n  f'{y}' # c\n".utf8), fileName: "<test>")
    #expect(
      tokens.map { "\($0.type) \($0.text)" } == [
        "NAME if", "NAME x", "OP :", "NEWLINE \n", "INDENT   ", "FSTRING_START f'", "OP {",
        "NAME y", "OP }", "FSTRING_END '", "NEWLINE \n", "DEDENT ", "ENDMARKER ",
      ])
  }

  @Test func sourcesAreDecoded() throws {
    func text(_ bytes: [UInt8]) throws -> String {
      try Parser.parseModule(bytes, fileName: "<test>").dump()
    }
    let expected = "Module(body=[Expr(value=Constant(value='é'))])"
    #expect(try text(Array("'é'".utf8)) == expected)
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("'é'".utf8)) == expected)
    #expect(try text(Array("# coding: latin-1\n'".utf8) + [0xE9, 0x27]) == expected)
    #expect(try text(Array("#!x\r\n# vim: fileencoding=utf-8\r\n'é'\r\n".utf8)) == expected)
    #expect(throws: SyntaxProblem.self) { try text([0x27, 0xE9, 0x27]) }
    #expect(throws: SyntaxProblem.self) { try text(Array("# coding: ascii\n'é'".utf8)) }
    #expect(throws: SyntaxProblem.self) { try text(Array("# coding: nonsense\n".utf8)) }
    #expect(throws: SyntaxProblem.self) { try text([0x61, 0]) }
  }

  @Test(arguments: [
    ("'\\d'", "1:0 invalid escape sequence '\\d'"),
    ("'''\n\\d'''", "1:0 invalid escape sequence '\\d'"),
    ("b'\\400'", "1:0 invalid octal escape sequence '\\400'"),
    ("f'\\d{a}'", "1:2 invalid escape sequence '\\d'"),
    ("1if a else b", "1:1 invalid decimal literal"),
    ("a is 1", "1:0 \"is\" with 'int' literal. Did you mean \"==\"?"),
    ("a is not ''", "1:0 \"is not\" with 'str' literal. Did you mean \"!=\"?"),
    ("a is None is ...", ""), ("r'\\d'", ""),
  ])
  func warningsAreKept(_ source: String, _ expected: String) throws {
    let tree = try Parser.parseModule(Array(source.utf8), fileName: "<test>")
    let found = tree.warnings.map { "\($0.span.line):\($0.span.column) \($0.message)" }
    #expect(found.joined(separator: "; ") == expected)
  }

  @Test func evalTakesOneExpression() {
    for source in ["a", "\na + b # c\n\n", "a, b", "(yield)"] {
      #expect((try? Parser.parseExpression(Array(source.utf8), fileName: "")) != nil)
    }
    for source in ["", "a = 1", "a\nb", "a;", "pass", " a"] {
      #expect((try? Parser.parseExpression(Array(source.utf8), fileName: "")) == nil)
    }
  }

  @Test func singleTakesOneStatement() {
    for source in ["a", "a; b", "if a: b\n", "if a:\n  b\nelse:\n  c", "a # b\n# c\n"] {
      #expect((try? Parser.parseInteractive(Array(source.utf8), fileName: "")) != nil)
    }
    for source in ["", "a\nb", "if a: b", "if a: b\nc\n", "# c\n"] {
      #expect((try? Parser.parseInteractive(Array(source.utf8), fileName: "")) == nil)
    }
  }
}
