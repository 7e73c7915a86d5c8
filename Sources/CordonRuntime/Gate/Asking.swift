// How does Python code get something from outside?
//
// Native code makes a request in the name of the present realm. The answer is the reply, or an
// exception: of the policy, or of the operating system.

import CSupport
import CordonBytecode
import CordonPolicy
import Glibc

extension VM {
  /// Decides, performs and answers; errors of the operating system are raised as OSError.
  ///
  /// - Parameter name: the path as Python gave it, for the exception.
  @discardableResult
  public func ask(
    _ request: Request, naming name: Value = .unset, and second: Value = .unset
  ) throws(Raised) -> Reply {
    switch try attempt(request, naming: name) {
    case .success(let reply): return reply
    case .failure(let failure): throw raiseOSError(Int(failure.code), name, second)
    }
  }

  /// Decides and performs; errors of the operating system are answered. Waits on through signals
  /// that Python code does not hear of.
  public func attempt(
    _ request: Request, naming name: Value = .unset
  ) throws(Raised) -> Result<Reply, SystemFailure> {
    owe(Request.cost)
    var isCharged = false
    while true {
      let failure: SystemFailure
      // Heard before anything waits; and what a signal cut short is the answer all the same.
      if cordon_signals_pending() != 0 { try lookUp() }
      defer { if cordon_signals_pending() != 0 { lookUpSoon() } }
      do throws(SystemFailure) {
        try host.gate.enterDirectory(of: state.realm)
      } catch {
        return .failure(error)
      }
      if let policy = realm.policy {
        if case .open = request, realm.opensByHost {
          throw raise(.deniedIO, "can't open files but with open() in restricted mode")
        }
        if case .system(let command) = request { return try runShell(command) }
        let isHurried = realm.meter.pointee.wallLimit != nil
        if isHurried, case .write(let file, let bytes) = request,
          bytes.count > VM.pieceOfOutput, host.gate.mayWait(for: file)
        {
          return try writeInPieces(file, bytes)
        }
        if !isCharged { try chargeOutput(request) }
        isCharged = true
        if let failure = try refusal(ofOpening: request) { return .failure(failure) }
        var isListing = false
        if case .list = request {
          isListing = true
          host.gate.listingRoom = roomInQuota(Int(realm.id)) / 2
        }
        defer { if isListing { host.gate.listingRoom = .max } }
        if isHurried {
          if case .wait(let process, let options) = request, options & WNOHANG == 0 {
            return try waitForChild(process, options: options)
          }
          try waitUntilAnswered(request)
        } else if host.terminal != nil {
          try waitInSight(request)
        }
        do {
          let reply = try perform(request, under: policy)
          host.gate.own(reply, of: request, by: realm.id)
          return .success(reply)
        } catch {
          switch error {
          case .denied(let decision): throw try refusal(decision, request, name)
          case .failure(let cause):
            failure = cause
            if host.gate.isHeldByWall(request, cause.code) {
              host.gate.recordWall(request, realm, cause.code)
            }
          case .unrecorded: throw stopForAudit()
          }
        }
      } else {
        if host.terminal != nil { try waitInSight(request) }
        do {
          return .success(try host.gate.perform(request))
        } catch {
          failure = error
          host.gate.lastDecision = nil
          if host.gate.isHeldByWall(request, error.code) {
            host.gate.recordWall(request, realm, error.code)
          }
        }
      }
      if failure.code != EINTR { return .failure(failure) }
      try lookUp()
    }
  }

  private func judge(_ policy: Policy, _ operation: String) -> Guard {
    Guard(gate: host.gate, policy: policy, asker: Asker(realm: realm, operation: operation))
  }

  /// Judges and carries out a request of the present realm, and records what changes something.
  private func perform(_ request: Request, under policy: Policy) throws(GateProblem) -> Reply {
    let gate = host.gate
    if gate.lostAudit != nil { throw .unrecorded }
    gate.beginRequest()
    gate.lastDecision = nil
    let judge = judge(policy, request.operation)
    if case .write(let file, let bytes) = request,
      let shown = gate.terminalText(of: bytes, to: file)
    {
      return try write(shown, to: file, judge, for: bytes.count)
    }
    guard let traits = request.traits else { return try judge.perform(request) }
    if gate.audit != nil { try gate.makeRoomInAudit() }
    var failure: Int32 = 0
    do throws(GateProblem) {
      let reply = try judge.perform(request)
      gate.record(traits, gate.lastDecision, realm, failure: 0)
      // What was done, and not written down, was the last.
      if gate.lostAudit != nil { throw .unrecorded }
      return reply
    } catch {
      if case .failure(let cause) = error { failure = cause.code }
      if failure != 0, failure != EINTR, gate.lastDecision != nil,
        !gate.isHeldByWall(request, failure)
      {
        gate.record(traits, gate.lastDecision, realm, failure: failure)
      }
      throw error
    }
  }

  /// Writes what a terminal is shown in the place of `count` bytes.
  private func write(
    _ shown: [UInt8], to file: Int32, _ judge: Guard, for count: Int
  ) throws(GateProblem) -> Reply {
    var done = 0
    while done < shown.count {
      do throws(GateProblem) {
        done += try shown.withUnsafeBufferPointer { bytes throws(GateProblem) in
          let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[done...]))
          return try judge.perform(.write(file, rest)).number
        }
      } catch {
        guard done > 0, case .failure(let cause) = error, [EINTR, EAGAIN].contains(cause.code)
        else { throw error }
        _ = isReady(file, POLLOUT, milliseconds: 100)
      }
    }
    return .number(count)
  }

  private func stopForAudit() -> Raised {
    requestStop(.audit)
    return stopped()
  }

  private func chargeOutput(_ request: Request) throws(Raised) {
    if case .write(let file, let bytes) = request, 1...2 ~= file { try chargeOutput(bytes.count) }
  }

  /// Looks at limits and interrupts now.
  public func lookUp() throws(Raised) {
    lookUpSoon()
    try budgetSpent()
  }

  /// Raises unless the present realm may still use an open file.
  @inline(__always) public func checkFile(_ file: Int32, writing: Bool) throws(Raised) {
    if file > 2, realm.isRestricted { try checkRestricted(file, writing) }
  }

  @inline(never) private func checkRestricted(_ file: Int32, _ writing: Bool) throws(Raised) {
    let realm = realm
    let last = host.gate.lastAllowed
    if last.file == file, last.realm == realm.id, last.generation == realm.generation { return }
    guard let policy = realm.policy else { return }
    host.gate.beginRequest()
    do {
      try judge(policy, writing ? "write" : "read").require(file)
    } catch {
      switch error {
      case .denied(let decision):
        throw try refusal(
          decision, writing ? .resize(file, length: 0) : .statusOfFile(file), .unset)
      case .failure(let failure): throw raiseOSError(Int(failure.code))
      case .unrecorded: throw stopForAudit()
      }
    }
    host.gate.lastAllowed = (file, realm.id, realm.generation)
  }

  /// Waits; ends early for Ctrl-C and limits. What waits holds up whoever waits for it, as what
  /// computes does: the time counts as processor time of the realm.
  public func sleep(nanoseconds: Int) throws(Raised) {
    let slice = 100_000_000
    let (end, isEndless) = try ask(.clock(.monotonic)).number
      .addingReportingOverflow(nanoseconds)
    while true {
      try lookUp()
      let left = isEndless ? slice : end - (try ask(.clock(.monotonic)).number)
      if left <= 0 { return }
      let wait = payForWait(min(left, slice))
      _ = try? host.gate.perform(.sleep(nanoseconds: wait))
    }
  }

  /// Takes the time of a wait from what the realm may still use, and answers how long it may be.
  private func payForWait(_ nanoseconds: Int) -> Int {
    host.meter(of: state.realm).pointee.pay(forWaitOf: nanoseconds)
  }

  /// Waits until one of the files is ready, or for so many nanoseconds, for ever when nil; answers
  /// what has happened to each, nil when the time is over. Ends early for Ctrl-C and limits; the
  /// time is paid as that of `sleep`.
  public func waitFor(_ files: [Awaited], nanoseconds: Int?) throws(Raised) -> [Int]? {
    let slice = 100
    var end: Int?
    if let nanoseconds {
      let (moment, overflow) = try ask(.clock(.monotonic)).number.addingReportingOverflow(
        nanoseconds)
      end = overflow ? nil : moment
    }
    while true {
      try lookUp()
      var left = slice
      if let end {
        let rest = end - (try ask(.clock(.monotonic)).number)
        left = min(slice, max(0, rest / 1_000_000 + (rest > 0 && rest % 1_000_000 > 0 ? 1 : 0)))
      }
      left = (payForWait(left * 1_000_000) + 999_999) / 1_000_000
      let events = try ask(.poll(files, milliseconds: Int32(left))).integers
      if events.contains(where: { $0 != 0 }) { return events }
      if let end, try ask(.clock(.monotonic)).number >= end { return nil }
    }
  }

  // MARK: The standard streams

  /// Writes to a standard stream of the process, through the console's buffer.
  public func writeConsole(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Raised) {
    if realm.isRestricted { try chargeOutput(bytes.count) }
    if realm.isRestricted || host.gate.writesForGuests > 0,
      let shown = host.gate.terminalText(of: bytes, to: descriptor)
    {
      // A transcript gets what a pipe would.
      host.gate.console.copy?(bytes)
      let held = try newBytes(shown)
      return try keep(
        UnsafeRawBufferPointer(held.asBytes.buffer), for: descriptor, isCopied: true)
    }
    try keep(bytes, for: descriptor, isCopied: false)
  }

  private func keep(
    _ bytes: UnsafeRawBufferPointer, for descriptor: Int32, isCopied: Bool
  ) throws(Raised) {
    let console = host.gate.console
    var rest = bytes
    while rest.count > 0 {
      let piece = console.room(in: descriptor)
      if piece == 0 {
        try flushConsole(descriptor)
        // What handlers have written meanwhile lies there.
        continue
      }
      let taken = UnsafeRawBufferPointer(rebasing: rest.prefix(piece))
      let isDue = console.keep(taken, for: descriptor, isCopied: isCopied)
      rest = UnsafeRawBufferPointer(rebasing: rest[taken.count...])
      if isDue { try flushConsole(descriptor) }
    }
  }

  public func flushConsole(_ descriptor: Int32) throws(Raised) {
    let console = host.gate.console
    let isHurried = realm.meter.pointee.wallLimit != nil && host.gate.mayWait(for: descriptor)
    while console.count(in: descriptor) > 0 {
      if isHurried { try waitUntilReady(descriptor, POLLOUT) }
      do {
        try console.writePiece(to: descriptor, atMost: isHurried ? VM.pieceOfOutput : Int.max)
      } catch {
        if error.code != EINTR { throw raiseOSError(Int(error.code)) }
        try lookUp()
      }
    }
  }

  /// How much a realm may still print; nil when that is not limited.
  public func outputLeft(of realm: Realm) -> Int? { realm.meter.pointee.outputLeft }

  /// Takes output from the present realm's allowance; the realm stops when there is none left.
  func chargeOutput(_ count: Int) throws(Raised) {
    if let left = realm.meter.pointee.outputLeft, count > left {
      realm.meter.pointee.output += max(0, left)
      requestStop(.output)
      throw stopped()
    }
    realm.meter.pointee.output += count
  }

  // MARK: Refusals

  /// The exception for what the gate refused; does not come back from a "stop".
  private func refusal(
    _ decision: Decision, _ request: Request, _ name: Value
  ) throws(Raised) -> Raised {
    host.gate.record(decision, Asker(realm: realm, operation: request.operation))
    try stopIfAsked(by: decision)
    let message: String
    if decision.subject.section == .write {
      if case .open = request {
        message = "can't open files for writing in restricted mode"
      } else {
        message = "can't change files in restricted mode"
      }
    } else if decision.subject.section == .os {
      message = "can't use os.\(decision.subject.name) in restricted mode"
    } else if decision.subject.section == .module {
      message = "can't use sockets in restricted mode"
    } else if name.isUnset {
      message = "can't read this file in restricted mode"
    } else {
      message = "can't read \(spelled(name)) in restricted mode"
    }
    return raise(.deniedIO, message)
  }

  /// An exact path, as the program spelled it.
  private func spelled(_ name: Value) -> String {
    guard name.isKind(.string) || name.isKind(.bytes) else { return "this file" }
    return ((try? repr(name)) ?? text("this file")).asText.swiftString
  }

  /// Whether the text of Cordon's own library is running.
  var isWithinLibrary: Bool {
    state.frame.pointee.code.pointee.flags & VM.libraryFlag != 0
  }

  /// Whether an import statement in the text of Cordon's own library is running.
  var isImportedByLibrary: Bool {
    let frame = state.frame
    guard isWithinLibrary else { return false }
    return Instruction(word: (frame.pointee.pc - 1).pointee).op == .importName
  }

  /// Asks whether the present realm may call a native function with an effect. The function is
  /// named as the policy names it: by module, and for `os`, `sys` and `builtins` by name.
  @inline(never) func askGate(_ native: Native) throws(Raised) {
    if realm.policy == nil, host.hidingFrame != state.frame { return }
    let owner = native.pointee.owner
    let name = native.pointee.name.asText.swiftString
    let isListed = owner.isKind(.string) && GuardedModule(named: owner.asText.swiftString) != .none
    if native.pointee.row.pointee.effect == .reveals, !isListed {
      throw refuse(.hidden, "'\(name)' is hidden in restricted mode", name: native.pointee.name)
    }
    guard let policy = realm.policy else { return }
    let module: String
    if owner.isKind(.string) {
      module = owner.asText.swiftString
    } else if !realm.revokedTypes.isEmpty, owner.isCell,
      let revoked = realm.revokedTypes[UInt(bitPattern: owner.cell)]
    {
      module = revoked
    } else {
      return
    }
    if isWithinLibrary, host.nativeModules[module]?.isFoundation == true { return }
    let subject: Subject
    switch module {
    case "posix", "os": subject = .os(name)
    case "sys": subject = .sys(name)
    case "builtins": subject = .builtin(name)
    default: subject = .module(module)
    }
    host.gate.answeredCall = nil
    let decision = policy.decide(subject)
    if decision.isAllowed { return }
    if try admits(decision, "call") {
      host.gate.answeredCall = subject
      return
    }
    if module == "builtins" {
      throw raise(.deniedName, "name '\(name)' is not defined", fields: native.pointee.name)
    }
    if owner.isKind(.type), name != "__new__" {
      throw raise(
        .deniedAttribute, "'\(typeName(owner.asType))' object has no attribute '\(name)'",
        fields: native.pointee.name, .none)
    }
    let missing = owner.isKind(.type) ? owner.asType.pointee.name : native.pointee.name
    throw raise(
      .deniedAttribute,
      "module '\(module == "posix" ? "os" : module)' has no attribute '\(missing.asText.swiftString)'",
      fields: missing, .none)
  }
}

extension VM {
  // MARK: What nobody waits for

  /// Writes the last bytes of a stream whose owner is dead, if its realm still may; errors are
  /// ignored.
  public func writeAbandoned(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: Int32, of owner: Value
  ) {
    let gate = host.gate
    var rest = UnsafeRawBufferPointer(bytes)
    if let realm = host.realms[Int(owner.cell.realm)], let policy = realm.policy {
      let asker = Asker(realm: realm, operation: "write", mayAsk: false)
      let judge = Guard(gate: gate, policy: policy, asker: asker)
      do { try judge.require(file) } catch { return }
      if 1...2 ~= file, let left = realm.meter.pointee.outputLeft {
        rest = UnsafeRawBufferPointer(rebasing: rest.prefix(max(0, left)))
        realm.meter.pointee.output += rest.count
        if rest.count < bytes.count, realm.id == state.realm, state.stop == .none {
          requestStop(.output)
        }
      }
    }
    // Nobody waits for what restricted code has let go of.
    let isFenced = owner.cell.realm > VM.trustedRealm
    if isFenced, let shown = gate.terminalText(of: rest, to: file) {
      shown.withUnsafeBytes { writeAll($0, to: file, waiting: false) }
    } else {
      writeAll(rest, to: file, waiting: !isFenced)
    }
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32, waiting: Bool) {
    let gate = host.gate
    let isFenced = !waiting && gate.mayWait(for: file)
    var rest = bytes
    while rest.count > 0 {
      if isFenced, !isReady(file, POLLOUT, milliseconds: 0) { return }
      let piece = isFenced ? rest.prefix(VM.pieceOfOutput) : rest[...]
      guard let reply = try? gate.perform(.write(file, UnsafeRawBufferPointer(rebasing: piece)))
      else { return }
      rest = UnsafeRawBufferPointer(rebasing: rest[reply.number...])
    }
  }

  public func closeAbandoned(_ file: Int32) { _ = try? host.gate.perform(.close(file)) }
}
