// Which modules are there to import, and what do they give?
//
// Nothing is imported to find out: the modules of the machine say so by their rows, loaded ones by
// their namespaces, and files by their text, which is read and not run.

import CordonInterpreter
import CordonPolicy
import CordonRuntime

extension Engine {
  /// The modules in a package, or the outermost ones, that begin so.
  func moduleNames(in package: String, _ prefix: String, _ realm: Realm) -> [SeenName] {
    let start = package.isEmpty ? "" : package + "."
    var found: [String: Bool] = [:]
    for name in vm.host.nativeModules.keys where name.hasPrefix(start + prefix) {
      let rest = name.dropFirst(start.count)
      found[String(rest.prefix { $0 != "." })] = true
    }
    if package.isEmpty {
      for name in ["builtins", "sys"] where name.hasPrefix(prefix) { found[name] = true }
    }
    for name in Self.renamed.keys where name.hasPrefix(start + prefix) && !package.isEmpty {
      found[String(name.dropFirst(start.count))] = false
    }
    for (folder, isOwn) in folders(of: package, realm) {
      for file in vm.host.gate.glance(into: folder, minding: isOwn ? nil : realm.policy) {
        guard file.bytes.starts(with: prefix.utf8),
          let name = moduleName(file, folder, isOwn, realm)
        else { continue }
        if found[name] == nil { found[name] = false }
      }
    }
    return found.map { name, isNative in
      let full = start + name
      let isFree = full == "builtins" || full == "sys"
      return SeenName(
        name,
        isFree ? .free : Self.standing(vm.importDecision(full, isNative: isNative)))
    }
  }

  /// Modules that are imported by the name of an attribute of another one.
  private static let renamed = ["os.path": "posixpath"]

  /// The name of the module that a file or folder is.
  private func moduleName(
    _ file: SeenFile, _ folder: String, _ isOwn: Bool, _ realm: Realm
  ) -> String? {
    guard var name = file.name else { return nil }
    if file.isFolder {
      let inside = vm.host.gate.glance(
        into: folder + "/" + name, minding: isOwn ? nil : realm.policy)
      if !inside.contains(where: { $0.name == "__init__.py" }) { return nil }
    } else {
      guard name.hasSuffix(".py"), !name.hasPrefix("__") else { return nil }
      name.removeLast(3)
    }
    var text = name
    return text.withUTF8({ NameCollector.canBeWritten($0) }) ? name : nil
  }

  /// Where the modules of a package are looked for, and whether the place is a part of Cordon.
  private func folders(of package: String, _ realm: Realm) -> [(path: String, isOwn: Bool)] {
    let inside = package.isEmpty ? "" : "/" + package.split(separator: ".").joined(separator: "/")
    let library = vm.host.ownLibrary
    var folders: [(String, Bool)] = []
    if !library.isEmpty {
      folders = [(library + "/frozen" + inside, true), (library + inside, true)]
    }
    var paths = strings(realm.sys.pointee.dictionary.get(vm.text("path").asText)).map {
      ($0.isEmpty ? "." : $0) + inside
    }
    if !package.isEmpty {
      let module = realm.modules.get(vm.text(package).asText)
      if module.isKind(.module) {
        paths += strings(module.asModule.pointee.dictionary.get(vm.text("__path__").asText))
      }
    }
    for path in paths where !folders.contains(where: { $0.0 == path }) {
      folders.append((path, false))
    }
    return folders
  }

  private func strings(_ list: Value) -> [String] {
    guard list.isKind(.list) else { return [] }
    return (0..<min(list.asList.pointee.count, 100)).compactMap { index in
      let item = list.asList.pointee.items[index]
      return item.isKind(.string) && item.asText.byteCount < 4096 ? item.asText.swiftString : nil
    }
  }

  // MARK: Members

  /// What `from module import` may name.
  func memberNames(of module: String, _ prefix: String, _ realm: Realm) -> [SeenName] {
    let native = vm.host.nativeModules[module]
    if let policy = realm.policy, module != "builtins", module != "sys",
      let decision = vm.importDecision(module, isNative: native != nil),
      policy.decide(decision.subject).verdict != .allow, decision.verdict != .ask
    {
      return []
    }
    var names = names(
      in: .attributes(.module(module)), beginning: prefix,
      realm: realm === interpreter.trusted ? .trusted : .restricted)
    if names.isEmpty, let other = Self.renamed[module] {
      return memberNames(of: other, prefix, realm)
    }
    if names.isEmpty, let native {
      let all = Set(native.rows.map(Self.rowName)).union(constants(of: native))
      names = all.filter { $0.hasPrefix(prefix) }.map { name in
        let guarded: Subject? = module == "posix" ? .os(name) : nil
        return SeenName(name, Self.standing(guarded.flatMap { realm.policy?.decide($0) }))
      }
    } else if names.isEmpty {
      names = writtenNames(of: module, realm).filter { $0.hasPrefix(prefix) }.map { name in
        let guarded: Subject? = module == "os" ? .os(name) : nil
        return SeenName(name, Self.standing(guarded.flatMap { realm.policy?.decide($0) }))
      }
    }
    return names + moduleNames(in: module, prefix, realm)
  }

  /// Modules of the machine that give nothing besides their functions but constants and types.
  private static let plainModules: Set = [
    "binascii", "cmath", "errno", "fcntl", "gc", "grp", "itertools", "marshal", "math", "pwd",
    "resource", "select", "unicodedata", "zlib",
  ]

  /// The names of what such a module gives besides its functions. One is filled for it that nobody
  /// can import.
  private func constants(of native: NativeModule) -> [String] {
    guard Self.plainModules.contains(native.name) else { return [] }
    if let known = knownConstants[native.name] { return known }
    var names: [String] = []
    _ = vm.enter(interpreter.trusted) { () throws(Raised) in
      let module = vm.newModule(native.name)
      try native.initialize(vm, module)
      names = plainNames(module.pointee.dictionary).filter { !$0.hasPrefix("_") }
      return .none
    }
    knownConstants[native.name] = names
    return names
  }

  /// The names that the text of a module binds outside of all blocks, and those of modules that it
  /// takes all of.
  private func writtenNames(of module: String, _ realm: Realm, depth: Int = 0) -> [String] {
    guard let text = moduleText(module, realm) else { return [] }
    let scanner = CompletionScanner(text, upTo: text.count)
    if let all = scanner.listedNames { return Array(all) }
    var names = Set(CompletionBindings(scanner, onlyOuter: true).names.keys)
    if depth < 3 {
      for other in scanner.starredModules {
        if let native = vm.host.nativeModules[other] {
          names.formUnion(native.rows.map(Self.rowName))
          names.formUnion(constants(of: native))
        } else {
          names.formUnion(writtenNames(of: other, realm, depth: depth + 1))
        }
      }
    }
    return names.filter { !$0.hasPrefix("_") }
  }

  /// The text of a module in a file; in a restricted realm only of Cordon's own.
  private func moduleText(_ module: String, _ realm: Realm) -> [UInt8]? {
    let parts = module.split(separator: ".").map(String.init)
    guard let last = parts.last else { return nil }
    for (folder, isOwn) in folders(of: parts.dropLast().joined(separator: "."), realm) {
      if !isOwn, realm.policy != nil { continue }
      for (place, file) in [(folder, last + ".py"), (folder + "/" + last, "__init__.py")] {
        let isThere = vm.host.gate.glance(into: place, minding: nil)
          .contains { $0.name == file && !$0.isFolder }
        guard isThere, let text = vm.host.gate.contents(of: place + "/" + file),
          text.count < 1 << 20
        else { continue }
        return text
      }
    }
    return nil
  }

  // MARK: Details

  func moduleDetail(_ full: String, _ realm: Realm) -> String {
    if let native = vm.host.nativeModules[full] {
      return String(native.doc.description.prefix { $0 != "\n" })
    }
    let loaded = realm.modules.get(vm.text(full).asText)
    if loaded.isKind(.module) { return vm.docSeen(of: loaded) }
    guard let text = moduleText(full, realm) else { return "" }
    let scanner = CompletionScanner(text, upTo: min(text.count, 2000))
    guard let first = scanner.tokens.first(where: { $0.kind != .newline }), first.kind == .string
    else { return "" }
    let words = scanner.text(of: first).drop { $0 != "\"" && $0 != "'" }
      .drop { $0 == "\"" || $0 == "'" }
    return String(words.prefix { !$0.isNewline && $0 != "\"" })
  }

  /// A function of a module that was not imported yet.
  func rowDetail(_ name: String, of module: String) -> String {
    guard let row = vm.host.nativeModules[module]?.rows.first(where: { Self.rowName($0) == name })
    else { return "" }
    return Self.joined(
      row.signature.description.drop { $0 != "(" }.filter { $0 != "?" }, row.doc.description)
  }
}

extension CompletionScanner {
  /// The modules of which the text takes all names, by `from module import *`.
  var starredModules: [String] {
    tokens.indices.compactMap { at in
      guard isName(at, "from") else { return nil }
      var name = ""
      var next = at + 1
      while next < tokens.count, !isName(next, "import") {
        guard tokens[next].kind == .name || isMark(next, ".") else { return nil }
        name += self.text(of: tokens[next])
        next += 1
      }
      return isMark(next + 1, "*") && !name.hasPrefix(".") ? name : nil
    }
  }

  /// The strings of `__all__ = [...]`; nil where there is no such thing.
  var listedNames: Set<String>? {
    for at in tokens.indices where isName(at, "__all__") && isMark(at + 1, "=") {
      guard isMark(at + 2, "[") || isMark(at + 2, "(") else { return nil }
      var names: Set<String> = []
      for token in tokens[(at + 3)...] {
        if token.kind == .newline { break }
        if token.kind == .string, let name = plainString(token) { names.insert(name) }
      }
      return names
    }
    return nil
  }
}
