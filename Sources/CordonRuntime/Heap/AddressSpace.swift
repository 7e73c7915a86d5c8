// How does the heap make do with less address space?
//
// The arena is reserved when the machine starts, as large as is allowed then. A program that limits
// its own address space, as a child does that is to compute something and no more, means from then
// on: the arena gives back what it has not used, so that the rest of the process, which also needs
// memory, gets some under the new limit, and what the heap may hold is bounded by what remains.

import CordonPolicy
import Glibc

extension VM {
  /// Lets the process live with an address space of so many bytes, if it can.
  public func fit(addressSpace limit: Int) {
    guard let reserved = addressSpaceSize(), limit - reserved < 64 << 20 else { return }
    let size = reserved - shortenStacks()
    let blockBytes = HeapSize.block + MemoryLayout<BlockInfo>.stride
    let room = limit - (size - state.heap.arenaBlocks * blockBytes)
    let wanted = max(state.heap.blockCount + 128, room / 3 * 2 / blockBytes)
    if wanted >= state.heap.arenaBlocks { return }
    giveBack(state.heap.arena + UInt(wanted) << UInt(HeapSize.blockShift), arenaEnd)
    let table = UInt(bitPattern: state.heap.blocks)
    let stride = UInt(MemoryLayout<BlockInfo>.stride)
    giveBack(table + UInt(wanted) * stride, table + UInt(state.heap.arenaBlocks) * stride)
    state.heap.arenaBlocks = wanted
    for case let realm? in host.realms {
      state.heap.quotaByRealm[Int(realm.id)] = quota(under: realm.policy)
    }
    state.heap.usedByRealm[Int(state.realm)] += state.heap.granted - state.bytesLeft
    grant(needing: 0)
  }

  /// Gives back what the stacks have never used, but for a depth of some ten thousands; how many bytes
  /// that was.
  private func shortenStacks() -> Int {
    var bytes = 0
    let end = max(state.stackPeak, state.stackLimit, state.stackBase + 1 << 19)
    if end < state.stackEnd {
      bytes += giveBack(UInt(bitPattern: end + 4096), UInt(bitPattern: state.stackEnd + 4096))
      state.stackEnd = end
    }
    let count = max(state.framesPeak - state.frames + 1024, 1 << 16)
    if count < state.frameCapacity {
      bytes += giveBack(
        UInt(bitPattern: state.frames + count), UInt(bitPattern: state.frames + state.frameCapacity)
      )
      state.frameCapacity = count
      limitDepth()
    }
    return bytes
  }

  /// The bytes that a realm with this policy may hold.
  func quota(under policy: Policy?) -> Int { min(policy?.limits.memory ?? wholeArena, wholeArena) }

  private var arenaEnd: UInt {
    state.heap.arena + UInt(state.heap.arenaBlocks) << UInt(HeapSize.blockShift)
  }

  /// Unmaps the whole pages between two addresses; how many bytes they are.
  @discardableResult
  private func giveBack(_ from: UInt, _ to: UInt) -> Int {
    let page: UInt = 4096
    let start = (from + page - 1) & ~(page - 1)
    let end = to & ~(page - 1)
    guard start < end, let place = UnsafeMutableRawPointer(bitPattern: start) else { return 0 }
    return munmap(place, Int(end - start)) == 0 ? Int(end - start) : 0
  }

  private func addressSpaceSize() -> Int? {
    guard let text = host.gate.contents(of: "/proc/self/statm") else { return nil }
    let pages = text.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return Int(String(decoding: pages, as: UTF8.self)).map { $0 * 4096 }
  }
}
