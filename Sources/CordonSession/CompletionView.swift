// What does completion see of the interpreter?
//
// Names and texts, and no values: whoever answers runs no code of a program and asks nobody.

import CordonPolicy
import CordonRuntime

/// Whether a name may be used.
public enum Standing: Equatable, Sendable {
  case free
  /// The person will be asked.
  case asked
  /// With the reason, as `:why` words it.
  case denied(String)
}

/// A name that may be meant.
public struct SeenName: Equatable, Sendable {
  public var name: String
  public var standing: Standing
  /// The person's own, and not a built-in.
  public var isOwn: Bool

  public init(_ name: String, _ standing: Standing = .free, isOwn: Bool = false) {
    self.name = name
    self.standing = standing
    self.isOwn = isOwn
  }
}

/// A place that names are looked for in.
public enum NameSpace: Equatable, Sendable {
  /// The realm's `__main__` and its built-ins.
  case top
  /// What stands behind a dot.
  case attributes(Route)
  /// What a module gives to `from ... import`, imported or not.
  case module(String)
  /// The modules in a package, or all that are in none.
  case package(String)
}

/// The view of a realm.
public protocol CompletionView: AnyObject {
  /// The names in a place that begin so, in any order.
  func names(in space: NameSpace, beginning prefix: String, realm: RealmName) -> [SeenName]

  /// What a name is: a signature and the first words of its documentation, or a type; empty when
  /// nothing is known.
  func detail(of name: String, in space: NameSpace, realm: RealmName) -> String

  /// Whether a name stands for something that can be called.
  func isCallable(_ name: String, in space: NameSpace, realm: RealmName) -> Bool

  /// The parameters that a call may give by name, each with its default: `width`, `height=1`.
  func keywords(of callee: Route, realm: RealmName) -> [String]

  /// The keys of a dictionary that literals can write, in its order.
  func keys(of mapping: Route, realm: RealmName) -> [SeenKey]

  /// What lies in a folder, as far as the realm may read it; nil realm for the person.
  func files(in folder: String, realm: RealmName?) -> [SeenFile]

  /// The names that a section of a policy may list.
  func policyNames(in section: Section) -> [String]
}
