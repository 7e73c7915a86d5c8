// Which commands show what the interpreter makes of a text?

import CordonSyntax

extension Session {
  static var sourceCommands: [Command] {
    [
      Command("tokens", "TEXT", "show the words that a text consists of") {
        call throws(CommandProblem) in
        try call.session.dump(call) { text throws(SyntaxProblem) in
          Presenter.columns(
            try Parser.tokens(of: text, fileName: fileName).map { token in
              let start = "\(token.span.line):\(token.span.column)"
              return ("\(start) \(token.type)", Presenter.visibleLine(token.text))
            }, indentation: "")
        }
      },
      Command("ast", "TEXT", "show the tree that a text means") {
        call throws(CommandProblem) in
        try call.session.dump(call) { text throws(SyntaxProblem) in
          try Parser.parseModule(text, fileName: fileName).dump(indent: 2)
        }
      },
      Command(
        "dis", "TEXT|NAME", "show the instructions that a text or a function becomes",
        help: """
          When TEXT is the name of a function, a class or a code object, or an attribute that leads
          to one, its instructions are shown; otherwise those that the text would become.
          """
      ) { call throws(CommandProblem) in try call.session.disassemble(call) },
    ]
  }

  private func dump(
    _ call: CommandCall, _ dump: ([UInt8]) throws(SyntaxProblem) -> String
  ) throws(CommandProblem) {
    let text = Array(try call.required().utf8)
    do throws(SyntaxProblem) {
      say(try dump(text))
    } catch {
      complain(evaluator.report(error, fileName: Self.fileName, in: realm).text)
      noteFailure(1)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    return text
  }

  private func disassemble(_ call: CommandCall) throws(CommandProblem) {
    let text = try call.required()
    let isPath = text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.unicodeScalars.first else { return false }
      return first.value.startsIdentifier
        && part.unicodeScalars.allSatisfy { $0.value.continuesIdentifier }
    }
    if isPath, case .success(let listing) = evaluator.view(.instructions, of: text, in: realm) {
      return say(Self.trimmed(listing))
    }
    switch evaluator.instructions(of: text) {
    case .success(let listing): say(Self.trimmed(listing))
    case .failure(let refused): throw CommandProblem(refused.message)
    }
  }
}
