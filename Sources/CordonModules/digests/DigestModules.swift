// What do `_md5` and `_sha1` hold?
//
// A type each, on which `md5` and `sha` stand.

import CordonRuntime

enum DigestModules {
  static let md5 = NativeModule(
    "_md5", "The digest MD5.",
    [
      .init(
        "md5(string=?, *, usedforsecurity=True)", .pure,
        "Return a new digest of the bytes, to which more can be added."
      ) { call throws(Raised) in try make(call, .md5) }
    ], isFoundation: true
  ) { vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "MD5Type", Value(vm.type(md5Type)))
  }

  static let sha1 = NativeModule(
    "_sha1", "The digest SHA-1.",
    [
      .init(
        "sha1(string=?, *, usedforsecurity=True)", .pure,
        "Return a new digest of the bytes, to which more can be added."
      ) { call throws(Raised) in try make(call, .sha1) }
    ], isFoundation: true
  ) { vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "SHA1Type", Value(vm.type(sha1Type)))
  }

  private static let md5Type: NativeType = NativeType(
    "_md5.md5", "A digest so far.", slots: 1, flags: [.final, .noConstructor]
  ) { rows(.md5) }

  private static let sha1Type: NativeType = NativeType(
    "_sha1.sha1", "A digest so far.", slots: 1, flags: [.final, .noConstructor]
  ) { rows(.sha1) }

  private static func type(_ vm: VM, _ kind: DigestKind) -> TypeRef {
    vm.type(kind == .md5 ? md5Type : sha1Type)
  }

  private static func rows(_ kind: DigestKind) -> [NativeRow] {
    [
      .init("update(self, obj, /)", .pure, "Add bytes.") { call throws(Raised) in
        try update(call, call[0], kind, call[1])
        return .none
      },
      .init("digest(self, /)", .pure, "Return the digest of all bytes so far, in bytes.") {
        call throws(Raised) in Value(try digest(call, kind))
      },
      .init("hexdigest(self, /)", .pure, "Return the digest in hexadecimal digits.") {
        call throws(Raised) in
        try call.vm.callMethod(Value(try digest(call, kind)), "hex")
      },
      .init("copy(self, /)", .pure, "Return a digest that goes on from the same bytes.") {
        call throws(Raised) in
        let made = call.vm.newInstance(of: type(call.vm, kind))
        made.asInstance[slot: 0] = try copy(call)
        return made
      },
      .attribute("block_size", .pure, "The bytes that are taken at once.") { _ in
        .small(DigestKind.block)
      },
      .attribute("digest_size", .pure, "The bytes of a digest.") { _ in .small(kind.words * 4) },
      .attribute("name", .pure, "The name of the digest.") { call in
        call.vm.text(kind == .md5 ? "md5" : "sha1")
      },
    ]
  }

  // MARK: The work

  private static func state(_ store: Value, _ kind: DigestKind) -> DigestState {
    DigestState(
      kind: kind,
      base: UnsafeMutableRawPointer(store.asByteArray.pointee.bytes.unsafelyUnwrapped))
  }

  private static func make(_ call: Call, _ kind: DigestKind) throws(Raised) -> Value {
    let store = Value(try call.vm.newByteArray(count: DigestState.size))
    state(store, kind).begin()
    let made = call.vm.newInstance(of: type(call.vm, kind))
    made.asInstance[slot: 0] = store
    if !call[0].isUnset { try update(call, made, kind, call[0]) }
    return made
  }

  private static func update(
    _ call: Call, _ digest: Value, _ kind: DigestKind, _ argument: Value
  ) throws(Raised) {
    let vm = call.vm
    if vm.payload(argument).isKind(.string) {
      throw call.raise(.typeError, "Strings must be encoded before hashing")
    }
    let isView = vm.payload(argument).isKind(.memoryView)
    guard let size = try isView ? vm.requireBytes(argument).count : vm.bytesLike(argument)?.count
    else {
      throw call.raise(.typeError, "object supporting the buffer API required")
    }
    try vm.charge(size >> 2)
    state(digest.asInstance[slot: 0], kind).update(try vm.requireBytes(argument))
  }

  /// A copy of the state.
  private static func copy(_ call: Call) throws(Raised) -> Value {
    try call.vm.newByteArray(call[0].asInstance[slot: 0].asByteArray.buffer)
  }

  private static func digest(
    _ call: Call, _ kind: DigestKind
  ) throws(Raised) -> UnsafeMutablePointer<BytesObject> {
    let store = try copy(call)
    let result = try call.vm.newBytes(count: kind.words * 4)
    state(store, kind).finish(result.bytes)
    return result
  }
}
