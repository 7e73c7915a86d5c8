// What would it open to allow a name?

import CordonPolicy
import CordonRuntime

/// What a rule that allows one name would open.
public struct Prospect: Sendable {
  /// One clause each, such as `everything below /srv`.
  public var openings: [String] = []
  /// What is to be feared of it, one clause each.
  public var warnings: [String] = []

  public init() {}
}

extension Engine {
  public func prospect(of subject: Subject) -> Prospect {
    var prospect = Prospect()
    switch subject {
    case .module(let name, _): describe(module: name, &prospect)
    case .os(let name): describe(name, of: "posix", "os", &prospect)
    case .sys(let name): describe(name, of: "sys", "sys", &prospect)
    case .builtin(let name): describe(name, of: "builtins", "built-in", &prospect)
    case .read(let path): describe(path: path, "read", &prospect)
    case .write(let path):
      describe(path: path, "created, changed and removed", &prospect)
      prospect.warnings.append("what is lost there is lost outside, too")
    }
    return prospect
  }

  private func describe(module name: String, _ prospect: inout Prospect) {
    let native = vm.host.nativeModules[name]
    let inside = submodules(of: name)
    if native == nil {
      prospect.openings.append("\(name), whose own imports and uses are judged again")
    } else {
      prospect.openings.append("\(name), which is part of the interpreter")
    }
    if !inside.isEmpty {
      prospect.openings.append("\(Self.counted(inside.count, "submodule")): \(Self.some(inside))")
    }
    for effect in [Effect.spawns, .changes] {
      let names = (native?.rows ?? []).filter { $0.effect == effect }.map(Self.name)
      if names.isEmpty { continue }
      prospect.warnings.append(
        "\(Self.counted(names.count, "function")) \(Self.deed(effect)): \(Self.some(names.sorted()))"
      )
    }
  }

  private func submodules(of name: String) -> [String] {
    let start = name + "."
    var names = Set(vm.host.nativeModules.keys.filter { $0.hasPrefix(start) })
    let folder = vm.host.ownLibrary + "/" + name.split(separator: ".").joined(separator: "/")
    _ = attempt(.trusted) { () throws(Raised) in
      guard !name.contains("/"),
        case .success(.entries(let entries)) = try vm.attempt(
          .list(FilePath(folder)))
      else { return .none }
      for entry in entries {
        let file = String(decoding: entry.name, as: UTF8.self)
        if file.hasSuffix(".py"), !file.hasPrefix("__") { names.insert(start + file.dropLast(3)) }
      }
      return .none
    }
    return names.sorted()
  }

  private func describe(
    _ name: String, of module: String, _ spoken: String, _ prospect: inout Prospect
  ) {
    let rows =
      module == "builtins"
      ? BuiltinsModule.publicRows + vm.host.addedBuiltins
      : vm.host.nativeModules[module]?.rows ?? []
    let row = rows.first { Self.name($0) == name }
    let full = spoken == "built-in" ? "the built-in \(name)" : "\(spoken).\(name)"
    prospect.openings.append("\(full) alone")
    switch row?.effect {
    case .changes?, .spawns?: prospect.warnings.append("a function \(Self.deed(row!.effect))")
    case .reveals?: prospect.warnings.append("it shows the inside of the interpreter")
    default: break
    }
  }

  private func describe(path: String, _ verb: String, _ prospect: inout Prospect) {
    var kind = 0
    _ = attempt(.trusted) { () throws(Raised) in
      if case .success(.status(let status)) = try vm.attempt(
        .status(FilePath(path), followingLinks: true))
      {
        kind = status.mode & 0o170000
      }
      return .none
    }
    let shown = PolicyText.quoted(path)
    switch kind {
    case 0o040000: prospect.openings.append("\(shown) and everything below it, to be \(verb)")
    case 0: prospect.openings.append("\(shown), which is not there yet, to be \(verb)")
    default: prospect.openings.append("the file \(shown), to be \(verb)")
    }
  }

  private static func name(_ row: NativeRow) -> String {
    String(row.signature.description.prefix { $0 != "(" })
  }

  private static func deed(_ effect: Effect) -> String {
    effect == .spawns
      ? "to start, end or signal processes with" : "to change what is outside with"
  }

  static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// The first names of a list, and that there are more.
  static func some(_ names: [String]) -> String {
    names.prefix(12).joined(separator: " ") + (names.count > 12 ? " ..." : "")
  }
}
