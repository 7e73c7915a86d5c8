// Which `from __future__` imports does a tree begin with?

import CordonSyntax

struct FutureStatements {
  private(set) var annotations = false
  /// Statements of the top level before this index may be `__future__` imports.
  private(set) var allowedCount = 0

  private static let features: Set<String> = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "generator_stop", "barry_as_FLUFL",
  ]

  /// Throws for features that do not exist.
  init(_ tree: TreeReader) throws(SyntaxProblem) {
    for (index, id) in tree[tree.body].enumerated() {
      let statement = tree[id]
      switch statement.kind {
      case .expression(let value):
        guard index == 0, case .constant(.string) = tree[value].kind else { return }
      case .importFrom(let module, let aliases, let level):
        guard level == 0, let module, tree[module] == "__future__" else { return }
        // CPython points at the statement's beginning.
        var place = statement.span
        (place.endLine, place.endColumn) = (place.line, place.column)
        for alias in tree[aliases] {
          let name = tree[alias.name]
          switch name {
          case "annotations": annotations = true
          case "braces":
            throw SyntaxProblem(.syntaxError, "not a chance", place)
          default:
            if !Self.features.contains(name) {
              throw SyntaxProblem(
                .syntaxError, "future feature \(name) is not defined", place)
            }
          }
        }
      default: return
      }
      allowedCount = index + 1
    }
  }
}
