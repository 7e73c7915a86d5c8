// Where does a raised exception go?

import CordonBytecode

extension VM {
  /// What a frame that an exception leaves or is caught in costs.
  private static let unwindingCost = 16

  /// Finds the handler for `state.raised`, thrown by the instruction before `pc` of the frame on
  /// top. Leaves the frame to resume on top with its `pc` set; throws when the exception leaves the
  /// frames of this `run`.
  ///
  /// Handlers are looked up by instruction offset, not pushed at run time, so a `try` that never
  /// raises costs nothing. A limit stop passes every handler of the realm it stops.
  @inline(never) func unwind(_ raisedAt: UnsafeMutablePointer<UInt64>) throws(Raised) {
    var pc = raisedAt
    while true {
      let frame = state.frame
      frame.pointee.pc = pc
      let code = frame.pointee.code
      let offset = UInt32(truncatingIfNeeded: pc - code.pointee.words - 1)
      if state.stop == .none {
        owe(VM.unwindingCost)
        addTraceback(to: state.raised, frame: frame, offset: Int(offset))
        let handlers = (code.pointee.handlersCell + 24).assumingMemoryBound(to: HandlerEntry.self)
        var i = 0
        while i < code.pointee.handlerCount {
          let handler = handlers[i]
          if offset >= handler.start && offset < handler.end {
            frame.pointee.registers[Int(handler.exception)] = state.raised
            state.raised = .none
            frame.pointee.pc = code.pointee.words + Int(handler.target)
            state.stackTop = frame.pointee.registers + Int(code.pointee.registerCount)
            return
          }
          i += 1
        }
      } else if state.stop == .interrupted {
        owe(VM.unwindingCost)
        addTraceback(to: realm.interruption, frame: frame, offset: Int(offset))
      }
      let role = frame.pointee.role
      if role == .generator || role == .generatorEntry {
        let generator = frame.pointee.generator.unsafelyUnwrapped
        generator.pointee.state = .finished
        generator.pointee.registerCount = 0
        state.handled = frame.pointee.handled
      }
      let crossed = frame.pointee.crossed
      popFrame(unwinding: true)
      if crossed { leftRealm(by: frame) }
      if role == .entry || role == .generatorEntry { throw Raised() }
      pc = state.frame.pointee.pc
    }
  }
}
