// How is a file written so that it is whole or as it was?
//
// Beside its place, flushed to the disk, and then renamed: who stops the machine in between finds
// the former file. Through the gate and for the person, as all files of commands are.

import CordonRuntime
import Glibc

extension Engine {
  public func writeWhole(
    _ path: String, _ text: String, replacing: Bool
  ) -> Result<Void, Refused> {
    let place = expanded(path)
    var failure: SystemFailure?
    var isDevice = false
    let refused = attempt(.trusted) { () throws(Raised) in
      let target = try resolved(place)
      let former = try status(of: target)
      if let former {
        isDevice = former.mode & 0o170000 != 0o100000
        if !replacing || former.mode & 0o170000 == 0o040000 {
          failure = SystemFailure(former.mode & 0o170000 == 0o040000 ? EISDIR : EEXIST)
          return .none
        }
        if isDevice { return .none }
      }
      failure = try writeBeside(target, Array(text.utf8), mode: former?.mode)
      return .none
    }
    if let refused { return .failure(refused) }
    if let failure {
      var refused = Self.refused(failure.code, path)
      if failure.code == EEXIST { refused.message += ", -f before its name replaces it" }
      return .failure(refused)
    }
    return isDevice ? writeFile(place, text) : .success(())
  }

  private func writeBeside(
    _ target: String, _ bytes: [UInt8], mode: Int?
  ) throws(Raised) -> SystemFailure? {
    for attempt in 1...100 {
      let beside = target + ".new" + (attempt == 1 ? "" : String(attempt))
      let file: Int32
      switch try vm.attempt(
        .open(FilePath(beside), flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666))
      {
      case .failure(let cause) where cause.code == EEXIST: continue
      case .failure(let cause): return cause
      case .success(let reply): file = Int32(reply.number)
      }
      var failure = try write(bytes, to: file)
      if failure == nil, let mode {
        failure = try cause(.changeModeOfFile(file, mode: UInt32(mode & 0o7777)))
      }
      if failure == nil { failure = try cause(.synchronize(file)) }
      if let closing = try cause(.close(file)), failure == nil { failure = closing }
      if failure == nil { failure = try cause(.rename(FilePath(beside), to: FilePath(target))) }
      if let failure {
        _ = try cause(.remove(FilePath(beside)))
        return failure
      }
      return nil
    }
    return SystemFailure(EEXIST)
  }

  private func cause(_ request: Request) throws(Raised) -> SystemFailure? {
    if case .failure(let failure) = try vm.attempt(request) { return failure }
    return nil
  }

  private func status(of path: String) throws(Raised) -> FileStatus? {
    guard
      case .success(.status(let status)) = try vm.attempt(
        .status(FilePath(path), followingLinks: true))
    else { return nil }
    return status
  }

  /// What a path that is a symbolic link leads to: the link shall stay.
  private func resolved(_ path: String) throws(Raised) -> String {
    var path = path
    for _ in 0..<40 {
      guard case .success(let reply) = try vm.attempt(.readLink(FilePath(path))) else { break }
      let link = String(decoding: reply.bytes, as: UTF8.self)
      if link.hasPrefix("/") {
        path = link
      } else {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        path = folder + link
      }
    }
    return path
  }

  /// A path with the home directory in the place of `~`.
  func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    var home: String?
    _ = attempt(.trusted) { () throws(Raised) in
      guard case .success(.words(let words)) = try vm.attempt(.environment) else { return .none }
      home = words.lazy.map { String(decoding: $0, as: UTF8.self) }
        .first { $0.hasPrefix("HOME=/") }.map { String($0.dropFirst(5)) }
      return .none
    }
    return home.map { $0 + path.dropFirst() } ?? path
  }

  /// A module for the session's own use: from the library, whatever lies in the working directory.
  func libraryModule(_ name: String) throws(Raised) -> Value {
    try vm.importByFullName(name)
  }

  public func matches(of pattern: String, in texts: [String]) -> Result<[Bool], Refused> {
    var found: [Bool] = []
    let refused = attempt(.trusted) { () throws(Raised) in
      let module = try libraryModule("re")
      let compiled = try vm.call(
        try vm.getAttribute(module, vm.intern("compile")), vm.text(pattern))
      let search = try vm.getAttribute(compiled, vm.intern("search"))
      for text in texts { found.append(!(try vm.call(search, vm.text(text))).isNone) }
      return .none
    }
    if let refused { return .failure(refused) }
    return .success(found)
  }

  public func places(of pattern: String, in text: String) -> [Range<Int>] {
    var places: [Range<Int>] = []
    _ = attempt(.trusted) { () throws(Raised) in
      let module = try libraryModule("re")
      let compiled = try vm.call(
        try vm.getAttribute(module, vm.intern("compile")), vm.text(pattern))
      let search = try vm.getAttribute(compiled, vm.intern("search"))
      let subject = vm.text(text)
      var start = 0
      while places.count < FoundText.mostPlaces {
        let match = try vm.call(search, subject, .small(start))
        if match.isNone { break }
        let span = try vm.call(try vm.getAttribute(match, vm.intern("span")))
        guard span.isKind(.tuple), span.asTuple[item: 0].isInt, span.asTuple[item: 1].isInt else {
          break
        }
        let (from, to) = (span.asTuple[item: 0].asInt, span.asTuple[item: 1].asInt)
        if to > from { places.append(from..<to) }
        start = max(to, from + 1)
      }
      return .none
    }
    return places
  }
}
