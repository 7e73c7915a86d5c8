// Which weak references are there, and what happens to them when their referents die?
//
// A weak reference keeps the address of its referent as a number, which the collector does not
// follow. After each marking the table is gone through: references to dead objects are cleared, and
// those with a callback wait until code runs again.

import CSupport
import CordonBytecode

/// The weak references and proxies to one object, as the addresses of their cells.
struct WeakReferences {
  /// Those that every asker gets again, at most one of each type and realm.
  var shared: [UInt] = []
  /// The rest, oldest first.
  var others: [UInt] = []

  var isEmpty: Bool { shared.isEmpty && others.isEmpty }
  var count: Int { shared.count + others.count }
}

/// The weak references of a machine, by the address of the referent.
final class WeakTable {
  private(set) var references: [UInt: WeakReferences] = [:]
  /// References whose callbacks are to be called, the next one last; roots until they have been.
  fileprivate var pending: [Cell] = []

  func add(_ reference: Cell, to referent: Cell, shared: Bool) {
    let place = UInt(bitPattern: referent)
    let word = UInt(bitPattern: reference)
    if shared {
      references[place, default: .init()].shared.append(word)
    } else {
      references[place, default: .init()].others.append(word)
    }
  }

  fileprivate func clearDead(_ vm: VM) {
    if references.isEmpty { return }
    defer { for cells in references.values { payForTable(cells, vm) } }
    func isAlive(_ word: UInt) -> Bool { vm.isMarked(Cell(bitPattern: word).unsafelyUnwrapped) }
    var found: [Cell] = []
    for (address, cells) in references {
      let alive = WeakReferences(
        shared: cells.shared.filter(isAlive), others: cells.others.filter(isAlive))
      if isAlive(address) {
        if alive.count == cells.count { continue }
        references[address] = alive.isEmpty ? nil : alive
        continue
      }
      references[address] = nil
      // The newest is told first, as in CPython; those that are shared have no callback.
      for word in alive.shared + alive.others.reversed() {
        let cell = Cell(bitPattern: word).unsafelyUnwrapped
        let reference = cell.of(InstanceObject.self)
        reference[slot: WeakSlot.address] = .unset
        if !reference[slot: WeakSlot.callback].isUnset { found.append(cell) }
      }
    }
    if found.isEmpty { return }
    pending = found.reversed() + pending
    vm.state.budget = min(vm.state.budget, 0)
  }

  /// What the table takes for a reference, about.
  static let entryBytes = 128

  private func payForTable(_ cells: WeakReferences, _ vm: VM) {
    for word in cells.shared + cells.others {
      vm.countOutside(Cell(bitPattern: word).unsafelyUnwrapped, Self.entryBytes)
    }
  }

  fileprivate func forgetPending(of realm: UInt16) { pending.removeAll { $0.realm == realm } }

  var hasPending: Bool { !pending.isEmpty }

  /// The next reference whose callback is to be called.
  fileprivate func nextPending() -> Cell? { pending.popLast() }
}

/// Native slots of references and proxies.
enum WeakSlot {
  /// The referent's address as an int; unset once it is dead.
  static let address = 0
  /// A callable, or unset.
  static let callback = 1
  /// Of references: the referent's hash once it was asked for.
  static let hash = 2
  static let count = 3
}

import CSupport

extension VM {
  var weakTable: WeakTable {
    host.state(WeakTable.self) {
      let table = WeakTable()
      host.hasWeakReferences = true
      host.weakHooks.append { vm in table.clearDead(vm) }
      host.rootHooks.append { vm in for cell in table.pending { vm.mark(cell: cell) } }
      return table
    }
  }

  /// What a reference or proxy refers to, or unset when it is dead.
  func referent(of reference: Value) -> Value {
    let address = reference.asInstance[slot: WeakSlot.address]
    guard address.isInt, let cell = Cell(bitPattern: UInt(bitPattern: address.asInt)) else {
      return .unset
    }
    return Value(cell: cell)
  }

  /// Fills a new reference or proxy; one that is `shared` has no callback.
  func refer(_ reference: Value, to referent: Value, callback: Value, shared: Bool) {
    let cell = referent.cell
    reference.asInstance[slot: WeakSlot.address] = .small(Int(bitPattern: UInt(bitPattern: cell)))
    reference.asInstance[slot: WeakSlot.callback] = callback.isNone ? .unset : callback
    weakTable.add(reference.cell, to: cell, shared: shared)
    takeOutside(WeakTable.entryBytes)
  }

  /// The reference or proxy without a callback that this realm has already, or unset.
  func sharedReference(to referent: Value, of type: NativeType) -> Value {
    for word in weakTable.references[UInt(bitPattern: referent.cell)]?.shared ?? [] {
      let known = Value(cell: Cell(bitPattern: word).unsafelyUnwrapped)
      if isExactly(known, type), known.cell.realm == state.realm { return known }
    }
    return .unset
  }

  /// Whether weak references to a value can be made.
  func canBeReferredTo(_ x: Value) -> Bool {
    guard x.isCell else { return false }
    switch x.cell.kind {
    case .function, .native, .boundMethod, .generator, .code, .module, .type, .memoryView, .set:
      return true
    case .record:
      switch BuiltinType(rawValue: x.cell.shape) {
      case .genericAlias, .typeVar, .paramSpec, .typeVarTuple, .paramSpecArgs, .paramSpecKwargs:
        return true
      default: return isReferable(type(of: x))
      }
    case .instance, .exception:
      let type = type(of: x)
      return type.pointee.declaration != 0 || isReferable(type)
    default: return false
    }
  }

  func requireReferable(_ x: Value) throws(Raised) {
    if canBeReferredTo(x) { return }
    throw raise(.typeError, "cannot create weak reference to '\(typeName(x))' object")
  }

  /// Calls the callbacks of references whose referents have died, each with the rights of the realm
  /// that made the reference.
  func runWeakCallbacks() throws(Raised) {
    if host.holdsFinalizers { return }
    let table = weakTable
    while let cell = table.nextPending() {
      let reference = Value(cell: cell)
      let callback = reference.asInstance[slot: WeakSlot.callback]
      reference.asInstance[slot: WeakSlot.callback] = .unset
      if callback.isUnset { continue }
      let saved = (state.raised, state.handled)
      defer { (state.raised, state.handled) = saved }
      do throws(Raised) {
        try visit(host.realms[Int(cell.realm)] ?? realm) { () throws(Raised) in
          do throws(Raised) {
            _ = try call(callback, reference)
          } catch {
            if state.stop != .none { throw error }
            if cell.realm > VM.trustedRealm, isInterruption(state.raised) { throw error }
            tellUnraisable(callback)
          }
        }
      } catch {
        // A realm that has been stopped is told nothing more.
        table.forgetPending(of: cell.realm)
        if state.stop != .none || isInterruption(state.raised) { throw error }
        tellUnraisable(callback)
      }
    }
  }

  private func tell(_ callback: Value, of reference: Value) throws(Raised) {
    do throws(Raised) {
      _ = try call(callback, reference)
    } catch {
      if state.stop != .none { throw error }
      tellUnraisable(callback)
      if state.stop != .none { throw stopped() }
    }
  }

  /// Collects what nothing refers to, and runs what waits for it: finalisers and callbacks, whose
  /// objects die with the next turn.
  public func collectAll() throws(Raised) {
    for _ in 0..<4 {
      let before = host.finalizersRun
      clearLostRegisters()
      // Nor is what calls that are over have left where the collector's own frames will be.
      cordon_clear_stack(state.nativeStackLimit)
      collect()
      try runFinalizers()
      try runWeakCallbacks()
      if host.finalizersRun == before { break }
    }
  }

  /// The running frame's registers above the call that it is in are lost anyway; what they hold is
  /// not to be taken for alive.
  private func clearLostRegisters() {
    let frame = state.frame
    if frame == state.frames { return }
    guard let call = currentInstruction(of: frame) else { return }
    switch call.op {
    case .call, .callMethod, .callSplit, .callKeywords, .callSpread: break
    default: return
    }
    let count = Int(frame.pointee.code.pointee.registerCount)
    var i = Int(call.a) + 1
    while i < count {
      frame.pointee.registers[i] = .unset
      i += 1
    }
  }
  /// What a frame is at, whether its place is in front of the words of the cache or behind them.
  private func currentInstruction(of frame: UnsafeMutablePointer<Frame>) -> Instruction? {
    let words = frame.pointee.code.pointee.words
    let place = frame.pointee.pc - words
    var i = 0
    while i < place {
      let instruction = Instruction(word: words[i])
      let next = i + 1 + instruction.op.cacheWords
      if place == i + 1 || place == next { return instruction }
      i = next
    }
    return nil
  }
}
