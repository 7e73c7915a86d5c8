// Does code of any size and depth compile, or end in a clean problem?

import CordonBytecode
import CordonCompiler
import CordonSyntax
import Testing

struct RobustnessTests {
  private func compile(_ source: String) throws -> CodeUnit {
    let tree = try Parser.parseModule(Array(source.utf8), fileName: "sample")
    return try Compiler.compile(tree, Compiler.Options(mode: .module, fileName: "sample"))
  }

  private func repeated(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count)
  }

  @Test(arguments: ["+b", ".b", "()", "[1]", " and b", " or b"])
  func longChains(_ link: String) throws {
    let unit = try compile("x = a" + repeated(link, 5_000) + "\n")
    #expect(unit.words.count > 5_000)
  }

  @Test func manyBranches() throws {
    _ = try compile("if a: b\n" + repeated("elif c: d\n", 2_000))
  }

  @Test func manyAlternativesInALoopNeedLongJumps() throws {
    let body = repeated("    if a > 7: x = a + 1\n", 20_000)
    let unit = try compile("def f(a):\n  while a:\n" + body)
    guard case .code(let inner)? = unit.constants.first(where: { $0.text == "<code f>" }) else {
      Issue.record("no function")
      return
    }
    var offset = 0
    var targets = 0
    while offset < inner.words.count {
      let instruction = Instruction(word: inner.words[offset])
      if instruction.op == .jump {
        let target = offset + 1 + instruction.sbx
        #expect((0...inner.words.count).contains(target))
        targets += 1
      }
      offset += 1 + instruction.op.cacheWords
    }
    #expect(targets > 0)
  }

  @Test func hugeDisplaysAreBuiltInPieces() throws {
    #expect(try compile("x = [" + repeated("-a, ", 50_000) + "]\n").registerCount < 100)
    #expect(try compile("x = {" + repeated("a: b, ", 50_000) + "}\n").registerCount < 200)
    #expect(try compile("f(" + repeated("a, ", 50_000) + ")\n").registerCount < 200)
    #expect(try compile("x = [" + repeated("1, ", 50_000) + "]\n").words.count < 10)
  }

  @Test func tooManyLocalsAreAProblem() {
    let body = (0..<70_000).map { "  x\($0) = 1\n" }.joined()
    #expect(throws: SyntaxProblem.self) { try compile("def f():\n" + body) }
  }

  @Test func deepNestingIsAProblem() {
    for source in ["x = " + repeated("-", 5_000) + "b\n", "x = " + repeated("not ", 5_000) + "b\n"]
    {
      #expect(throws: SyntaxProblem.self) { try compile(source) }
    }
  }
}
