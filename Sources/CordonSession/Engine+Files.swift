// How does the engine read and write for the person at the prompt?
//
// Through the gate, with the rights of the trusted realm, whatever realm is in force: it is the
// person who names the file.

import CordonPolicy
import CordonRuntime
import Glibc

extension Engine {
  public func readFile(_ path: String) -> Result<[UInt8], Refused> {
    let place = expanded(path)
    errno = 0
    if let bytes = vm.host.gate.contents(of: place, most: 1 << 26) { return .success(bytes) }
    return .failure(Self.refused(errno, path))
  }

  public func writeFile(_ path: String, _ text: String) -> Result<Void, Refused> {
    var failure: SystemFailure?
    let place = expanded(path)
    let refused = attempt(.trusted) { () throws(Raised) in
      let open = Request.open(
        FilePath(place), flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o666)
      switch try vm.attempt(open) {
      case .failure(let cause): failure = cause
      case .success(let reply):
        failure = try write(Array(text.utf8), to: Int32(reply.number))
        try vm.ask(.close(Int32(reply.number)))
      }
      return .none
    }
    if let refused { return .failure(refused) }
    if let failure { return .failure(Self.refused(failure.code, path)) }
    return .success(())
  }

  func write(_ bytes: [UInt8], to file: Int32) throws(Raised) -> SystemFailure? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    var rest = UnsafeRawBufferPointer(copy)
    while rest.count > 0 {
      switch try vm.attempt(.write(file, rest)) {
      case .failure(let failure): return failure
      case .success(let reply): rest = UnsafeRawBufferPointer(rebasing: rest[reply.number...])
      }
    }
    return nil
  }

  public func copyOutput(to record: OutputRecord) {
    self.record = record
    face?.record = record
    vm.host.gate.copyConsole { [weak record] in record?.add($0) }
  }

  static func refused(_ code: Int32, _ path: String) -> Refused {
    Refused("[Errno \(code)] \(String(cString: strerror(code))): '\(path)'")
  }

  public var workingDirectory: String? {
    var folder: String?
    _ = attempt(.trusted) { () throws(Raised) in
      if case .success(let reply) = try vm.attempt(.workingDirectory) {
        folder = String(decoding: reply.bytes, as: UTF8.self)
      }
      return .none
    }
    return folder
  }

  public var policyFiles: [String] {
    var names: [String] = []
    _ = attempt(.trusted) { () throws(Raised) in
      if case .success(.entries(let entries)) = try vm.attempt(.list(FilePath("."))) {
        names = entries.map { String(decoding: $0.name, as: UTF8.self) }
      }
      return .none
    }
    return names.filter { $0.hasSuffix(".policy") }.sorted()
  }

  public var time: TimeReading {
    TimeReading(processor: nanoseconds(.processor), clock: nanoseconds(.monotonic))
  }

  private func nanoseconds(_ source: ClockSource) -> Int {
    var count = 0
    _ = attempt(.trusted) { () throws(Raised) in
      if case .success(.number(let n)) = try vm.attempt(.clock(source)) { count = n }
      return .none
    }
    return count
  }

  /// Runs a module of the library, or the `__main__` of a package, as the program.
  func runModule(_ name: String, in realm: RealmName) -> Outcome {
    // The environments that it makes are those of the dialect.
    let name = name == "rexec" && vm.host.startup.isClassic ? "_classic_rexec" : name
    var file: (path: String, text: [UInt8])?
    var package = ""
    let outcome = Outcome(
      interpreter.finish(self.realm(realm)) { () throws(Raised) in
        var parts = name.split(separator: ".").map(String.init)
        var folders = try path(of: .unset)
        while let first = parts.first, parts.count > 1 || isPackage(first, folders) {
          package += (package.isEmpty ? "" : ".") + first
          folders = try path(of: try vm.importByFullName(package, forItself: false))
          parts.removeFirst()
          if parts.isEmpty { parts = ["__main__"] }
        }
        for folder in folders {
          let path = (folder.isEmpty ? "" : folder + "/") + (parts.first ?? "") + ".py"
          guard let text = try vm.moduleText(path) else { continue }
          file = (path, text)
          break
        }
        return .none
      })
    if outcome.report != nil { return outcome }
    guard let file else {
      let near = nearestName(to: name, in: .module).map { ", did you mean '\($0)'?" } ?? ""
      return .exit(
        status: 1, message: "cordon: No module named \(Presenter.visibleLine(name))\(near)\n")
    }
    let main = self.realm(realm)
    let arguments = main.sys.pointee.dictionary.get(vm.intern("argv"))
    if arguments.isKind(.list), arguments.asList.pointee.count > 0 {
      arguments.asList.pointee.items[0] = vm.text(file.path)
    }
    main.main.pointee.dictionary.set(vm, "__package__", vm.text(package))
    return run(.file(text: file.text, name: file.path), in: realm)
  }

  /// The folders in which the modules of a package, or top-level ones, are looked for.
  private func path(of package: Value) throws(Raised) -> [String] {
    let list =
      package.isUnset
      ? vm.realm.sys.pointee.dictionary.get(vm.intern("path"))
      : package.isKind(.module) ? vm.attributeSeen(package, vm.intern("__path__")) : .unset
    guard list.isKind(.list) else { return [] }
    return (0..<list.asList.pointee.count).compactMap { index in
      let item = list.asList.pointee.items[index]
      return item.isKind(.string) ? item.asText.swiftString : nil
    }
  }

  private func isPackage(_ name: String, _ folders: [String]) -> Bool {
    folders.contains { folder in
      vm.host.gate.contents(of: (folder.isEmpty ? "" : folder + "/") + name + "/__init__.py") != nil
    }
  }
}
