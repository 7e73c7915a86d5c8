// What does the kernel's wall grant, which was made from a policy and cannot be loosened?
//
// The wall speaks of trees that were there when it was made; a policy speaks of names and changes at
// any time. So the wall may refuse what the policy allows, and whoever edits the policy is told.

public struct WallGrants: Sendable {
  /// The policy that the wall was made from.
  public let policy: Policy
  /// Whether there is a person to ask, so that what is asked about had to be granted.
  public let asking: Bool
  /// Trees that may be read, in no order. What may be changed may be read as well.
  public var readable: [String] = []
  /// Trees that may be changed.
  public var changeable: [String] = []

  public init(policy: Policy, asking: Bool) {
    self.policy = policy
    self.asking = asking
  }

  /// Whether the process keeps sockets.
  public var network: Bool { Self.wantsNetwork(policy, asking) }
  /// Whether it may send signals to other processes.
  public var signals: Bool {
    ["kill", "killpg"].contains { policy.decide(.os($0)).verdict.grants(asking: asking) }
  }

  private static func wantsNetwork(_ policy: Policy, _ asking: Bool) -> Bool {
    policy.decide(.module("_socket", kind: .dynamic)).verdict.grants(asking: asking)
  }

  /// Names of `os` that the kernel refuses behind any wall: other programs, and what Landlock does not
  /// judge by trees.
  public static let refusedNames: Set<String> = [
    "fork", "forkpty", "posix_spawn", "posix_spawnp", "execv", "execve", "execl", "execle",
    "execlp",
    "execlpe", "execvp", "execvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve",
    "spawnvp", "spawnvpe", "system", "popen", "chmod", "fchmod", "lchmod", "chown", "fchown",
    "lchown", "utime", "nice", "setsid", "setpgid", "sync", "pidfd_open",
  ]

  /// Whether the wall lets a real path be read or changed.
  public func covers(_ path: String, _ section: Section) -> Bool {
    if changeable.contains(where: { Self.lies(path, in: $0) }) { return true }
    return section == .read && readable.contains { Self.lies(path, in: $0) }
  }

  private static func lies(_ path: String, in tree: String) -> Bool {
    guard path.utf8.starts(with: tree.utf8) else { return false }
    return tree == "/" || path.utf8.count == tree.utf8.count
      || path.utf8.dropFirst(tree.utf8.count).first == UInt8(ascii: "/")
  }

  /// What another policy allows and the wall refuses, each as a rule of that policy or of the section
  /// that it lacks: `allow read /srv/data`.
  public func shortfall(of other: Policy) -> [String] {
    var found: [String] = []
    for section in [Section.read, .write] { found += shortfall(of: other, in: section) }
    for name in Self.refusedNames.sorted() where other.decide(.os(name)).verdict <= .ask {
      found.append("allow os \(name)")
    }
    if !signals {
      for name in ["kill", "killpg"] where other.decide(.os(name)).verdict <= .ask {
        found.append("allow os \(name)")
      }
    }
    if !network, Self.wantsNetwork(other, true) { found.append("allow module _socket") }
    return found
  }

  private func shortfall(of other: Policy, in section: Section) -> [String] {
    var found: [(pattern: Pattern, text: String)] = []
    let mine = policy.rules(in: section)
    let theirs = other.rules(in: section)
    func decides(_ policy: Policy, _ name: String, asking: Bool) -> Bool {
      policy.decide(section == .write ? .write(name) : .read(name)).verdict.grants(asking: asking)
    }
    func isInVain(_ name: String) -> Bool {
      decides(other, name, asking: true) && !decides(policy, name, asking: asking)
        && !covers(name, section)
    }
    for rule in theirs where rule.verdict <= .ask {
      if let name = rule.pattern.plainName {
        if isInVain(name) { found.append((rule.pattern, rule.text)) }
      } else if !covers(rule.pattern.literalFolder, section),
        !mine.contains(where: {
          $0.pattern == rule.pattern && $0.verdict.grants(asking: asking)
        })
      {
        found.append((rule.pattern, rule.text))
      }
    }
    // What was refused and is no more, because a rule was taken away or overruled by a wider one.
    for rule in mine where !rule.verdict.grants(asking: asking) {
      if found.contains(where: { $0.pattern == rule.pattern }) { continue }
      let isTold: Bool
      if let name = rule.pattern.plainName {
        isTold = isInVain(name)
      } else {
        isTold = !theirs.contains { $0.pattern == rule.pattern && $0.verdict > .ask }
      }
      if isTold { found.append((rule.pattern, "allow " + rule.pattern.text)) }
    }
    return found.map(\.text)
  }
}

extension Pattern {
  /// The folder that everything lies in which fits the pattern.
  fileprivate var literalFolder: String {
    guard let literal = glob?.literalStart else { return plainName ?? "/" }
    guard let slash = literal.lastIndex(of: "/"), slash > literal.startIndex else { return "/" }
    return String(literal[..<slash])
  }
}
