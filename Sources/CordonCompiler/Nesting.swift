// When does source nest too deeply to be followed by recursion?

import CordonSyntax

enum Nesting {
  /// Levels of expressions, targets and patterns.
  private static let maximum = 1_000

  static func isTooDeep(_ depth: Int, _ options: Compiler.Options) -> Bool {
    if depth > maximum { return true }
    if options.nativeStackLimit == 0 { return false }
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } < options.nativeStackLimit
  }

  static func problem(_ span: Span) -> SyntaxProblem {
    SyntaxProblem(.tooDeep, "maximum recursion depth exceeded during compilation", span)
  }
}
