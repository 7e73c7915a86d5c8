// Who pays for the stacks of calls, which lie outside the heap?
//
// The realm whose calls make them grow: at first by what they grow, and from the next collection on
// each realm by the frames and registers of its own functions that are there. Both count against the
// same quota as the objects of the heap. Far above those in use, pages go back to the system.

import Glibc

extension VM {
  /// Stops a realm that has passed its quota with its calls: they allocate nothing that would fail.
  func checkQuota() {
    if state.bytesLeft >= 0 || state.heap.disabled > 0 { return }
    collect()
    let realm = Int(state.realm)
    if state.stop == .none, roomInQuota(realm) < 0 { requestStop(.memory) }
  }

  /// How many registers are paid for at a time.
  static let stackStep = 8192
  /// More registers than any function has.
  private static let largestFrame = 1 << 17
  /// Bytes above those in use that are kept for later calls.
  private static let stackReserve = 1 << 20

  /// Makes room on the value stack up to `top`, which the present realm pays for.
  @inline(never) func growStack(to top: UnsafeMutablePointer<Value>) throws(Raised) {
    if top >= state.stackEnd { throw raiseRecursionError() }
    let limit = min(state.stackEnd, max(top, state.stackLimit) + VM.stackStep)
    var n = (limit - state.stackLimit) * MemoryLayout<Value>.stride
    if state.frame > state.framesPaid {
      n += (state.frame - state.framesPaid) * MemoryLayout<Frame>.stride
      state.framesPaid = state.frame
    }
    state.stackLimit = limit
    state.stackPeak = max(state.stackPeak, limit)
    state.framesPeak = max(state.framesPeak, state.frame)
    state.bytesLeft -= n
    // The next allocation collects, or the machine when it looks up: here a call is half made.
    if state.bytesLeft < 0 { lookUpSoon() }
  }

  /// Makes sure that there is room on the value stack below `top`.
  @inline(__always)
  func requireStack(to top: UnsafeMutablePointer<Value>) throws(Raised) {
    if top > state.stackLimit { try growStack(to: top) }
  }

  /// Counts the stacks for the realms whose calls lie there, and gives back what lies far above.
  func chargeStacks() {
    var frame = state.frames + 1
    var bottom = state.stackBase
    var realm = Int(state.realm)
    while frame <= state.frame {
      let registers = frame.pointee.registers
      if registers > bottom {
        state.heap.liveByRealm[realm] += (registers - bottom) * MemoryLayout<Value>.stride
        bottom = registers
      }
      realm = Int(Cell(frame.pointee.function).realm)
      state.heap.liveByRealm[realm] += MemoryLayout<Frame>.stride
      frame += 1
    }
    if state.stackTop > bottom {
      state.heap.liveByRealm[realm] += (state.stackTop - bottom) * MemoryLayout<Value>.stride
    }
    state.stackLimit = min(state.stackEnd, state.stackTop + VM.stackStep)
    state.framesPaid = state.frame
    // A call may be half made: its frame and its registers lie above.
    giveBack(
      from: UInt(bitPattern: state.stackTop + VM.largestFrame),
      to: UInt(bitPattern: state.stackPeak))
    giveBack(from: UInt(bitPattern: state.frame + 8), to: UInt(bitPattern: state.framesPeak + 1))
    state.stackPeak = state.stackLimit
    state.framesPeak = state.frame
  }

  /// Lets the system have pages back that held more than the reserve; they read as zero afterwards.
  private func giveBack(from low: UInt, to high: UInt) {
    let page: UInt = 4096
    let start = (low + page - 1) & ~(page - 1)
    if high < start + UInt(VM.stackReserve) { return }
    if let place = UnsafeMutableRawPointer(bitPattern: start) {
      madvise(place, Int((high + page - 1) & ~(page - 1) - start), MADV_DONTNEED)
    }
  }
}
