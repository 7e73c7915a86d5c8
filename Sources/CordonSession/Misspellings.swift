// Which name was meant that nothing has?

import CordonPolicy

extension Evaluator {
  /// The names that a section may speak of: those that there are, and those of the shipped policies.
  func names(in section: Section) -> Set<String> {
    var names = knownNames(in: section)
    for shipped in ShippedPolicy.allCases {
      for row in shipped.policy.rows(in: section) where !row.name.contains("*") {
        names.insert(row.name)
      }
    }
    return names
  }

  /// The name of a section that was most likely meant; nil when nothing is near, or when there is such
  /// a name.
  func nearestName(to name: String, in section: Section) -> String? {
    if section.holdsPaths || section == .limit { return nil }
    let names = names(in: section)
    return names.contains(name) ? nil : Spelling.nearest(to: name, among: names.sorted())
  }

  /// What is odd about the rules of an edit: names that nothing has. The rules hold nevertheless, for
  /// such a name may come yet.
  ///
  /// - Parameter onlyNear: only those are told for which another name was most likely meant.
  func doubts(about patterns: [Pattern], onlyNear: Bool = false) -> [String] {
    patterns.compactMap { pattern in
      let (section, name) = (pattern.section, pattern.written)
      if pattern.isGlob || section.holdsPaths || name.contains(":") || name.contains(".") {
        return nil
      }
      // Asking what there is may take an import, and most names are of shipped policies.
      for shipped in ShippedPolicy.allCases
      where shipped.policy.rows(in: section).contains(where: { $0.name == name }) { return nil }
      if names(in: section).contains(name) { return nil }
      var near = nearestName(to: name, in: section)
      // A module may well be the writer's own.
      if onlyNear, section == .module, near?.first != name.first { near = nil }
      if near == nil && (section == .module || onlyNear) { return nil }
      return (section == .module ? "no module of Cordon is named" : "\(section.word) has no")
        + " '\(Presenter.visibleLine(name))'" + (near.map { ", did you mean '\($0)'?" } ?? "")
    }
  }

  /// What is odd about the rules that a policy has from a file, each with its place.
  public func doubts(about policy: Policy) -> [String] {
    var doubts: [String] = []
    for section in Section.allCases where section != .limit {
      for case .rule(let rule) in policy.rows(in: section) {
        guard case .file = rule.origin else { continue }
        doubts += self.doubts(about: [rule.pattern], onlyNear: true).map {
          "\(PolicyText.visible(rule.origin.text)): \($0)"
        }
      }
    }
    return doubts
  }

  /// The words that an edit without a section most likely means, such as `builtin open` for `opn`.
  func nearestSubject(to word: String) -> String? {
    if Spelling.nearest(to: word, among: Section.allCases.map(\.word)) != nil { return nil }
    guard word.utf8.allSatisfy({ $0 != UInt8(ascii: "/") }) else { return nil }
    for section in [Section.builtin, .module, .os, .sys] {
      if let near = nearestName(to: word, in: section) { return section.word + " " + near }
    }
    return nil
  }
}

extension Session {
  /// What a file holds that a command names. Where none is named so, the complaint tells which one
  /// in its folder was most likely meant.
  func contents(of path: String) throws(CommandProblem) -> [UInt8] {
    switch evaluator.readFile(path) {
    case .success(let bytes): return bytes
    case .failure(let refused):
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.dropLast().joined(separator: "/") + (parts.count > 1 ? "/" : "")
      let files =
        evaluator.completionView?.files(in: folder.isEmpty ? "." : folder, realm: nil) ?? []
      let names = files.filter { !$0.isFolder }.compactMap(\.name)
      guard let name = parts.last, !name.isEmpty, !names.contains(String(name)),
        let near = Spelling.nearest(
          to: String(name), among: names.filter { $0.first == name.first }.sorted())
      else { throw CommandProblem(refused.message) }
      throw CommandProblem("\(refused.message), did you mean '\(folder)\(near)'?")
    }
  }
}
