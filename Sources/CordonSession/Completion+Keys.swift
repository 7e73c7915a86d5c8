// Which keys may follow what was typed?

extension CompletionMachine {
  /// The keys that may stand behind a token, as they are written; nil where no key is wanted.
  ///
  /// - Parameter typed: what there is of the key.
  func keys(
    behind last: Int, _ typed: String, _ bindings: CompletionBindings
  ) -> [Completion.Candidate]? {
    guard let place = scanner.keyPlace(behind: last), !place.isArgument,
      let owner = place.owner.flatMap({ resolved($0, bindings) })
    else { return nil }
    let isFollowed = byte(cursor) == 41 || byte(cursor) == 93
    return Self.united(
      view.keys(of: owner, realm: realm).compactMap { key in
        guard let (item, ending) = place.item(of: key) else { return nil }
        let written = item.written
        guard written.hasPrefix(typed), Self.isShown(written) else { return nil }
        return .init(
          written, ending: isFollowed && !ending.hasPrefix(", ") ? "" : ending, detail: .text("key")
        )
      })
  }

  /// A number that is typed as a key; nil where it is none.
  func number(_ last: Int) -> Completion? {
    guard scanner.tokens[last].kind == .number || scanner.isMark(last, "-") else { return nil }
    let hasSign = scanner.isMark(last, "-") || scanner.isMark(last - 1, "-")
    let first = hasSign && !scanner.isMark(last, "-") ? last - 1 : last
    let begin = scanner.tokens[first].start
    let typed = String(decoding: text[begin..<cursor], as: UTF8.self)
    return keys(behind: first - 1, typed, bindings).flatMap { result($0, from: begin) }
  }

  /// One candidate for each text, with the ending that all of them have.
  private static func united(_ candidates: [Completion.Candidate]) -> [Completion.Candidate] {
    var places: [String: Int] = [:]
    var united: [Completion.Candidate] = []
    for candidate in candidates {
      if let place = places[candidate.text] {
        let former = united[place].ending
        let same = zip(former, candidate.ending).prefix { $0 == $1 }.count
        united[place].ending = String(former.prefix(same))
      } else {
        places[candidate.text] = united.count
        united.append(candidate)
      }
    }
    return united
  }

  /// Whether a text stands for itself on a terminal.
  private static func isShown(_ text: String) -> Bool { Presenter.visibleLine(text) == text }

  /// The keys that a string may be meant as; nil when it is no key.
  func keysInString(
    _ last: Int, _ typed: TypedString, _ isClosed: Bool, _ bindings: CompletionBindings
  ) -> [Completion.Candidate]? {
    guard let place = scanner.keyPlace(behind: last) else { return nil }
    let keys = place.owner.flatMap { resolved($0, bindings) }.map {
      view.keys(of: $0, realm: realm)
    }
    // What is no dictionary may take the name of a file.
    guard let keys, !keys.isEmpty else { return place.isArgument ? nil : [] }
    let next = byte(cursor + (isClosed ? 1 : 0))
    let isFollowed = isClosed || next == 41 || next == 93
    return Self.united(
      keys.compactMap { key in
        guard let (item, ending) = place.item(of: key) else { return nil }
        let value: [UInt8]
        switch item {
        case .text(let text) where !typed.body.isBytes: value = Array(text.utf8)
        case .bytes(let bytes) where typed.body.isBytes: value = bytes
        default: return nil
        }
        guard let written = typed.candidate(value) else { return nil }
        let quote = isClosed ? "" : String(typed.body.quote)
        let isDropped = isFollowed && (isClosed || !ending.hasPrefix(", "))
        return .init(written, ending: quote + (isDropped ? "" : ending), detail: .text("key"))
      })
  }
}
