// Are cells found, charged and given back?

import CordonPolicy
import Glibc
import Testing

@testable import CordonRuntime

@Suite(.serialized) struct HeapTests {
  @Test func everySizeHasTheSmallestClassThatHoldsIt() {
    for n in 1...HeapSize.largestSmall {
      let c = HeapSize.sizeClass(n)
      #expect(HeapSize.bytes(ofClass: c) >= n)
      if c > 1 { #expect(HeapSize.bytes(ofClass: c - 1) < n) }
    }
    #expect(HeapSize.sizeClass(HeapSize.largestSmall) == HeapSize.classCount - 1)
  }

  @Test func cellsDoNotOverlap() throws {
    try withMachine { vm in
      let list = try vm.newList(capacity: 2000)
      vm.keep(Value(list))
      var dice = Dice(seed: 1)
      for i in 0..<2000 {
        let n = 1 + dice.roll(i % 50 == 0 ? 40_000 : 600)
        let text = try vm.newString(byteCount: n, count: n)
        memset(text.bytes, Int32(65 + i % 26), n)
        try vm.append(list, Value(text))
      }
      for i in 0..<2000 {
        let text = list.pointee.items[i].asText
        #expect(text.buffer.allSatisfy { $0 == UInt8(65 + i % 26) })
      }
    }
  }

  @Test func whatNobodyReachesIsFreed() throws {
    try withMachine { vm in
      scrubStack()
      vm.collect()
      let before = vm.state.heap.live
      try keepChain(vm, length: 10_000)
      vm.collect()
      #expect(vm.state.heap.live >= before + 10_000 * 32)
      vm.keep(nil)
      scrubStack()
      vm.collect()
      #expect(vm.state.heap.live <= before + 4096)
    }
  }

  @Test func freedBlocksAreUsedAgain() throws {
    try withMachine { vm in
      for _ in 0..<3 { _ = try vm.newString(byteCount: 8 << 20, count: 8 << 20) }
      scrubStack()
      vm.collect()
      let blocks = vm.state.heap.blockCount
      for _ in 0..<20 {
        _ = try vm.newString(byteCount: 8 << 20, count: 8 << 20)
        scrubStack()
        vm.collect()
      }
      #expect(vm.state.heap.blockCount <= blocks + 2 * ((8 << 20) >> HeapSize.blockShift) + 4)
    }
  }

  @Test func aPointerIntoACellKeepsIt() throws {
    try withMachine { vm in
      let text = try vm.newString(byteCount: 100_000, count: 100_000)
      text.bytes[99_999] = 90
      let inside = UInt(bitPattern: text.bytes + 70_000)
      // Nothing but a word in the middle of the cell is left.
      try hold(inside) { vm.collect() }
      let again = try vm.newString(byteCount: 100_000, count: 100_000)
      #expect(again != text)
      #expect(text.bytes[99_999] == 90)
    }
  }

  @Test func bytesAreCountedByRealm() throws {
    try withMachine { vm in
      let policy = limited(64 << 20)
      let realm = try vm.makeRealm(name: "restricted", policy: policy)
      let id = Int(realm.id)
      vm.collect()
      let before = vm.state.heap.liveByRealm[id]
      try vm.within(realm) { () throws(Raised) in
        let text = try vm.newString(byteCount: 1 << 20, count: 1 << 20)
        realm.main.pointee.dictionary.set(vm, "big", Value(text))
      }
      vm.collect()
      let live = vm.state.heap.liveByRealm[id] - before
      #expect(live >= 1 << 20 && live <= (1 << 20) + HeapSize.block + 4096)
      var sum = 0
      for i in 0..<vm.host.realmCount { sum += vm.state.heap.liveByRealm[i] }
      // What the table of interned texts takes lies outside the heap.
      let outside = vm.state.interned.count * InternTable.entryBytes
      #expect(sum == vm.state.heap.live + outside)
    }
  }

  @Test func aRequestBeyondTheQuotaIsRefusedBeforeItIsMade() throws {
    try withMachine { vm in
      let policy = limited(4 << 20)
      let realm = try vm.makeRealm(name: "restricted", policy: policy)
      var refusals: [Int] = []
      for n in [1 << 20, 3 << 20, 8 << 20, 1 << 40, Int.max] {
        let blocks = vm.state.heap.blockCount
        do throws(Raised) {
          try vm.within(realm) { () throws(Raised) in try vm.reserve(n) }
        } catch {
          refusals.append(n)
          #expect(vm.state.heap.blockCount == blocks)
          #expect(vm.isException(vm.state.raised, .memoryError))
        }
      }
      #expect(refusals == [8 << 20, 1 << 40, Int.max])
    }
  }

  @Test func productsOfSizesDoNotOverflow() throws {
    try withMachine { vm in
      for (count, size) in [(Int.max, 2), (1 << 62, 8)] {
        #expect(throws: Raised.self) { try vm.reserve(count, of: size) }
      }
    }
  }

  @Test func internedTextsAreHeldWeakly() throws {
    try withMachine { vm in
      let first = vm.intern("a text that nobody else has")
      #expect(vm.intern("a text that nobody else has") == first)
      vm.keep(Value(first))
      vm.collect()
      #expect(vm.intern("a text that nobody else has") == first)
    }
  }

  @Test func underStressEveryAllocationCollects() throws {
    try withMachine { vm in
      vm.setStress(true)
      let before = vm.state.heap.collections
      let list = try vm.newList(capacity: 4)
      for i in 0..<50 { try vm.append(list, vm.text("item \(i)")) }
      #expect(vm.state.heap.collections >= before + 50)
      for i in 0..<50 { #expect(list.pointee.items[i].asText.swiftString == "item \(i)") }
    }
  }

  @Test func pausesStayShortWithAMillionObjects() throws {
    try withMachine { vm in
      try keepChain(vm, length: 1_000_000)
      vm.state.heap.longestPause = 0
      vm.collect()
      vm.collect()
      // Generous: the tests are not built for speed. Tests/Benchmarks measures the real thing.
      #expect(vm.state.heap.longestPause < 2)
      #expect(vm.state.heap.live > 1_000_000 * 32)
    }
  }

  private func limited(_ memory: Int) -> Policy {
    var policy = Policy.standard
    _ = policy.apply(
      PolicyEdit(.limit([.init(.memory, memory)]), origin: .option))
    return policy
  }

  /// Keeps tuples, each holding the next.
  @inline(never) private func keepChain(_ vm: VM, length: Int) throws {
    var value = Value.none
    for i in 0..<length { value = vm.tuple(.small(i), value) }
    vm.keep(value)
  }

  /// Keeps a word on the stack while `body` runs.
  @inline(never) private func hold(_ word: UInt, _ body: () throws -> Void) rethrows {
    var word = word
    try withUnsafeMutablePointer(to: &word) { p in
      scrubStack()
      try body()
      p.pointee &+= 0
    }
  }
}
