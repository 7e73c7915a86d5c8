// How does an argument become a path?
//
// By one look: the exact str or bytes that the argument is, carries or answers with once. What the
// policy judges and what the operating system gets are this one copy.

import Glibc

/// An argument that names a file.
public struct PathArgument {
  public enum Place {
    case path(FilePath)
    case descriptor(Int32)
  }
  public let place: Place
  /// The exact str, bytes or int, for exceptions.
  public let value: Value
  /// Names that come back are bytes, too.
  public var isBytes: Bool { value.isKind(.bytes) }

  public init(place: Place, value: Value) {
    self.place = place
    self.value = value
  }

  /// The path of an argument that may not be a descriptor.
  public var path: FilePath {
    guard case .path(let path) = place else { bug("a descriptor where a path must be") }
    return path
  }
}

extension VM {
  /// The argument, as a path that goes from an open directory when it is relative. A restricted realm
  /// goes from where the directory lies: each use judges what is found there.
  public func path(
    _ argument: PathArgument, from directory: Int32
  ) throws(Raised) -> PathArgument {
    guard case .path(let path) = argument.place, !path.plain.isEmpty, path.plain.first != 47 else {
      return argument
    }
    if realm.policy == nil {
      return PathArgument(place: .path(FilePath(path, from: directory)), value: argument.value)
    }
    guard case .success = try attempt(.statusOfFile(directory)),
      var place = host.gate.folder(of: directory)
    else { throw raiseOSError(Int(EBADF), argument.value.isInt ? .unset : argument.value) }
    place.append(47)
    return PathArgument(place: .path(FilePath(place + path.plain)), value: argument.value)
  }

  /// - Parameters:
  ///   - function: for messages, as is `parameter`.
  ///   - allowsDescriptor: the argument may be an open file's number.
  ///   - missing: what None stands for, if anything.
  public func path(
    _ argument: Value, _ function: String, _ parameter: String = "path",
    allowsDescriptor: Bool = false, missing: StaticString? = nil
  ) throws(Raised) -> PathArgument {
    if argument.isNone, let missing {
      let value = text(missing)
      return PathArgument(place: .path(FilePath(missing.description)), value: value)
    }
    if allowsDescriptor,
      payload(argument).isInt || payload(argument).isKind(.bigInt)
        || argument.isBool
    {
      let n = try indexAsInt(argument, .overflowError)
      guard let descriptor = Int32(exactly: n) else {
        throw raise(.overflowError, "fd is \(n > 0 ? "greater than maximum" : "less than minimum")")
      }
      return PathArgument(place: .descriptor(descriptor), value: .small(n))
    }
    let exact = try pathText(argument)
    if exact.isUnset {
      var kinds = "string, bytes\(allowsDescriptor || missing != nil ? "," : " or") os.PathLike"
      if allowsDescriptor { kinds += missing == nil ? " or integer" : ", integer or None" }
      if !allowsDescriptor && missing != nil { kinds += " or None" }
      throw raise(
        .typeError, "\(function): \(parameter) should be \(kinds), not \(typeName(argument))")
    }
    // Far more than any system takes: it need not be copied to be refused.
    if (exact.isKind(.bytes) ? exact.asBytes.pointee.count : exact.asText.byteCount) > 1 << 20 {
      throw raiseOSError(Int(ENAMETOOLONG))
    }
    let bytes = try systemBytes(exact)
    let buffer = bytes.asBytes.buffer
    if buffer.contains(0) {
      throw raise(.valueError, "\(function): embedded null character in \(parameter)")
    }
    return PathArgument(place: .path(FilePath(buffer)), value: exact)
  }

  /// The str or bytes that a path argument is, exactly; unset for anything else. `__fspath__` is
  /// called once.
  public func pathText(_ argument: Value) throws(Raised) -> Value {
    let own = payload(argument)
    if own.isKind(.string) || own.isKind(.bytes) { return own }
    let method = lookup(type(of: argument), .__fspath__)
    if method.isUnset || method.isNone { return .unset }
    let answer = try callUnbound(method, argument)
    let exact = payload(answer)
    if exact.isKind(.string) || exact.isKind(.bytes) { return exact }
    throw raise(
      .typeError,
      "expected \(typeName(argument)).__fspath__() to return str or bytes, not \(typeName(answer))")
  }

  /// An exact str in the file system's encoding; exact bytes as they are.
  public func systemBytes(_ exact: Value) throws(Raised) -> Value {
    exact.isKind(.bytes) ? exact : try encode(exact.asText, .utf8, errors: .surrogateEscape)
  }

  /// What the file system calls something, as str.
  public func systemText(_ bytes: [UInt8]) throws(Raised) -> Value {
    let copy = try newBytes(bytes)
    return try decode(copy.asBytes.buffer, .utf8, errors: .surrogateEscape)
  }

  /// A name that came back, as bytes or str as the argument was.
  public func systemName(_ bytes: [UInt8], like argument: PathArgument) throws(Raised) -> Value {
    argument.isBytes ? try newBytes(bytes) : try systemText(bytes)
  }
}
