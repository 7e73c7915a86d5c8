// Does text that is too long or too deep end in an answer, and soon?

import CordonSyntax
import Testing

/// Unoptimized frames leave room for fewer levels, and take longer.
#if DEBUG
  private let levels = 100
  private let many = 50_000
#else
  private let levels = 200
  private let many = 1_000_000
#endif

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

@Suite struct LimitTests {
  @Test(arguments: ["(", "[", "{", "f(", "a[", "{1:", "(a:=", "lambda x=(", "f'{"])
  func bracketsNestOnlySoDeep(_ opening: String) {
    let result = answer(repeated(opening, many))
    #expect(result.hasPrefix("SyntaxError"))
    #expect(result.hasSuffix("too many nested parentheses") || opening == "f'{")
  }

  @Test func bracketsNestDeep() {
    #expect(answer(repeated("(", levels) + "a" + repeated(")", levels)).hasPrefix("Module"))
    #expect(answer(repeated("[", levels) + repeated("]", levels)).hasPrefix("Module"))
    #expect(answer(repeated("f(", levels) + repeated(")", levels)).hasPrefix("Module"))
    #expect(answer(repeated("{1:", levels) + "1" + repeated("}", levels)).hasPrefix("Module"))
  }

  @Test(arguments: ["-", "not ", "lambda: ", "1 if 1 else ", "1 ** ", "~-", "lambda x=1: "])
  func prefixesNestOnlySoDeep(_ prefix: String) {
    #expect(answer(repeated(prefix, many) + "1").hasPrefix("MemoryError"))
    #expect(answer(repeated(prefix, 300) + "1").hasPrefix("Module"))
  }

  @Test func whatNestsToTheLeftHasNoLimit() {
    #expect(answer("a" + repeated(" + a", 100_000)).hasPrefix("Module"))
    #expect(answer("a" + repeated(".b", 100_000)).hasPrefix("Module"))
    #expect(answer("a" + repeated("()", 100_000)).hasPrefix("Module"))
    #expect(answer("a" + repeated("[0]", 100_000)).hasPrefix("Module"))
    #expect(answer("a" + repeated(" and a", 100_000)).hasPrefix("Module"))
    #expect(answer(repeated("a = ", 100_000) + "1").hasPrefix("Module"))
  }

  @Test func problemsInDeepTextAreFoundSoon() {
    #expect(answer(repeated("a ", 100_000)).hasPrefix("SyntaxError"))
    #expect(answer(repeated("(", 190) + "a b" + repeated(")", 190)).hasPrefix("SyntaxError"))
    #expect(answer(repeated("{a: [(", 60) + "a b" + repeated(")]}", 60)).hasPrefix("SyntaxError"))
    #expect(answer(repeated("f(a=", 150) + "a b" + repeated(")", 150)).hasPrefix("SyntaxError"))
    #expect(answer(repeated("a if ", 500)).hasPrefix("SyntaxError"))
  }

  @Test func branchesHaveALimit() {
    #expect(answer("if a: b\n" + repeated("elif a: b\n", 300)).hasPrefix("Module"))
    #expect(answer("if a: b\n" + repeated("elif a: b\n", 100_000)).hasPrefix("MemoryError"))
  }

  @Test func indentationHasALimit() {
    var text = ""
    for level in 0..<100 { text += repeated(" ", level) + "if a:\n" }
    #expect(
      answer(text + repeated(" ", 100) + "b").hasSuffix("too many levels of indentation"))
  }

  @Test func longNumbersAreRefused() {
    #expect(answer(repeated("9", 4300)).hasPrefix("Module"))
    #expect(answer(repeated("9", 4301)).contains("Exceeds the limit (4300 digits)"))
  }
}
