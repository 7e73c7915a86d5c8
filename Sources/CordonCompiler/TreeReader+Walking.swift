// What is inside an expression or statement?

import CordonSyntax

extension TreeReader {
  /// The expressions directly inside `id` that are evaluated with it, by the same code unit.
  func children(of id: ExprID) -> [ExprID] {
    switch self[id].kind {
    case .name, .constant, .lambda: []
    case .binary(_, let left, let right), .subscript(let left, let right): [left, right]
    case .unary(_, let value), .attribute(let value, _), .starred(let value), .await(let value),
      .yieldFrom(let value), .named(_, let value):
      [value]
    case .yield(let value): value.map { [$0] } ?? []
    case .boolean(_, let items), .tuple(let items), .list(let items), .set(let items),
      .joinedString(let items):
      Array(self[items])
    case .formattedValue(let value, _, let spec): spec.map { [value, $0] } ?? [value]
    case .compare(let left, let rest): [left] + self[rest].map { $0.right }
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    case .dict(let items): self[items].flatMap { [$0.key, $0.value].compactMap { $0 } }
    case .call(let callee, let arguments): [callee] + self[arguments].map { $0.value }
    case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses):
      [element] + parts(of: clauses)
    case .dictComprehension(let key, let value, let clauses): [key, value] + parts(of: clauses)
    case .generator(_, let clauses): self[clauses].first.map { [$0.iterable] } ?? []
    }
  }

  private func parts(of clauses: List<Comprehension>) -> [ExprID] {
    self[clauses].flatMap { [$0.target, $0.iterable] + self[$0.conditions] }
  }

  /// The expressions directly inside a statement, and the statements in its blocks; definitions
  /// have neither.
  func parts(of id: StmtID) -> (expressions: [ExprID], blocks: [List<StmtID>]) {
    switch self[id].kind {
    case .expression(let value): ([value], [])
    case .assign(let targets, let value): (Array(self[targets]) + [value], [])
    case .augmentedAssign(let target, _, let value): ([target, value], [])
    case .annotatedAssign(let target, _, let value, _): ([target] + (value.map { [$0] } ?? []), [])
    case .delete(let targets): (Array(self[targets]), [])
    case .return(let value): (value.map { [$0] } ?? [], [])
    case .raise(let value, let cause): ([value, cause].compactMap { $0 }, [])
    case .assert(let test, let message): ([test] + (message.map { [$0] } ?? []), [])
    case .if(let test, let body, let otherwise), .while(let test, let body, let otherwise):
      ([test], [body, otherwise])
    case .for(let target, let iterable, let body, let otherwise, _):
      ([target, iterable], [body, otherwise])
    case .try(let body, let handlers, let otherwise, let finally, _):
      (
        self[handlers].compactMap { $0.type },
        [body] + self[handlers].map { $0.body } + [otherwise, finally]
      )
    case .with(let items, let body, _):
      (self[items].flatMap { [$0.context, $0.target].compactMap { $0 } }, [body])
    case .match(let subject, let cases):
      ([subject] + self[cases].compactMap { $0.guardTest }, self[cases].map { $0.body })
    default: ([], [])
    }
  }
}
