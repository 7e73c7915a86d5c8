// Where does each instruction end up?
//
// Most jumps carry 16 bits of displacement. One that must go farther becomes three words: itself
// over a plain jump to a second plain jump, which goes the distance. Growing one jump can push
// another out of reach, so that growing is repeated until nothing changes.

import CordonBytecode

struct CodeLayout {
  struct Jump {
    let offset: Int
    let target: Int
    let isShort: Bool
  }

  private let jumps: [Jump]
  private var isWide: [Bool]
  /// How far each old offset has moved; empty when nothing has.
  private var shifts: [Int] = []

  init(wordCount: Int, jumps: [Jump]) {
    self.jumps = jumps
    isWide = Array(repeating: false, count: jumps.count)
    guard wordCount > 0x7F00 else { return }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, jump) in jumps.enumerated() where jump.isShort && !isWide[index] {
        let distance = moved(jump.target) - moved(jump.offset) - 1
        if Int16(exactly: distance) == nil {
          isWide[index] = true
          isSettled = false
        }
      }
      if !isSettled { computeShifts(wordCount) }
    }
  }

  private mutating func computeShifts(_ wordCount: Int) {
    shifts = Array(repeating: 0, count: wordCount + 1)
    for (index, jump) in jumps.enumerated() where isWide[index] { shifts[jump.offset + 1] += 2 }
    for offset in 1...wordCount { shifts[offset] += shifts[offset - 1] }
  }

  /// The final offset of what was emitted at `offset`.
  func moved(_ offset: Int) -> Int { shifts.isEmpty ? offset : offset + shifts[offset] }

  /// The words with all displacements filled in.
  func place(_ words: [UInt64]) -> [UInt64] {
    var result = words
    if !shifts.isEmpty {
      result = Array(repeating: 0, count: words.count + (shifts.last ?? 0))
      for (offset, word) in words.enumerated() { result[moved(offset)] = word }
    }
    for (index, jump) in jumps.enumerated() {
      let from = moved(jump.offset)
      let distance = moved(jump.target) - from - 1
      let old = Instruction(word: result[from])
      if !jump.isShort {
        result[from] = Instruction(old.op, a: old.a, bx: distance).word
      } else if isWide[index] {
        result[from] = Instruction(old.op, f: old.f, a: old.a, b: old.b, c: 1).word
        result[from + 1] = Instruction(.jump, bx: 1).word
        result[from + 2] = Instruction(.jump, bx: distance - 2).word
      } else {
        result[from] = Instruction(old.op, f: old.f, a: old.a, b: old.b, c: distance).word
      }
    }
    return result
  }
}
