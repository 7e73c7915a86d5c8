// What does completion see? A view that answers from tables.

import CordonPolicy
import CordonRuntime
import CordonSession

final class ScriptedNamespaces: CompletionView {
  var top: [SeenName] = ["print", "list", "spam", "_hidden", "__name__"].map { SeenName($0) }
  /// By the route's text, see `text(of:)`.
  var attributes: [String: [String]] = [:]
  var modules: [String: [String]] = ["": ["os", "json", "_json"], "os": ["path"]]
  var members: [String: [String]] = ["os": ["getcwd", "listdir"]]
  var arguments: [String: [String]] = ["print": ["sep=' '", "end"]]
  var tables: [String: [SeenKey]] = [:]
  var folders: [String: [SeenFile]] = [:]
  var policyTable: [Section: [String]] = [.os: ["getcwd", "getpid", "listdir"]]

  /// A route as it would be typed.
  static func text(of route: Route) -> String {
    switch route {
    case .name(let name): name
    case .attribute(let owner, let name): text(of: owner) + "." + name
    case .item(let owner, .text(let key)): text(of: owner) + "['" + key + "']"
    case .item(let owner, .number(let key)): text(of: owner) + "[\(key)]"
    case .item(let owner, .literal(let key)): text(of: owner) + "[\(key)]"
    case .item(let owner, _): text(of: owner) + "[]"
    case .call(let callee): text(of: callee) + "()"
    case .literal(let type): "<" + type + ">"
    case .module(let name): "<module " + name + ">"
    }
  }

  func names(in space: NameSpace, beginning prefix: String, realm: RealmName) -> [SeenName] {
    let all =
      switch space {
      case .top: top
      case .attributes(let route): (attributes[Self.text(of: route)] ?? []).map { SeenName($0) }
      case .module(let name): (members[name] ?? []).map { SeenName($0) }
      case .package(let name): (modules[name] ?? []).map { SeenName($0) }
      }
    return all.filter { $0.name.hasPrefix(prefix) }
  }

  func detail(of name: String, in space: NameSpace, realm: RealmName) -> String { "<\(name)>" }

  func isCallable(_ name: String, in space: NameSpace, realm: RealmName) -> Bool {
    ["print", "list", "join"].contains(name)
  }

  func keywords(of callee: Route, realm: RealmName) -> [String] {
    arguments[Self.text(of: callee)] ?? []
  }

  func keys(of mapping: Route, realm: RealmName) -> [SeenKey] {
    tables[Self.text(of: mapping)] ?? []
  }

  func files(in folder: String, realm: RealmName?) -> [SeenFile] { folders[folder] ?? [] }

  func policyNames(in section: Section) -> [String] { policyTable[section] ?? [] }
}
