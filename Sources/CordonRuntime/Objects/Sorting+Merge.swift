// How are the runs of a sort found and merged?

struct MergeSort<Item: Sortable, Order: SortOrder> {
  let vm: VM
  let items: UnsafeMutablePointer<Item>
  let count: Int
  let order: Order
  /// Runs waiting to be merged, with the power of the border to the run on their right.
  private var runs: [(start: Int, count: Int, power: Int)] = []
  /// Holds one of two runs while they are merged; its cell keeps what it holds alive.
  private var buffer: UnsafeMutablePointer<Item>
  private var bufferCell: UnsafeMutablePointer<SlotsObject>?
  private var bufferCapacity = 0
  /// Wins in a row that make a merge leap; rises where leaping does not pay.
  private var patience = 7

  init(vm: VM, items: UnsafeMutablePointer<Item>, count: Int, order: Order) {
    self.vm = vm
    self.items = items
    self.count = count
    self.order = order
    buffer = items
  }

  @inline(__always) private func isLess(_ a: Item, _ b: Item) throws(Raised) -> Bool {
    try order.isLess(a.sortKey, b.sortKey)
  }

  mutating func run() throws(Raised) {
    let least = shortestRun(count)
    var start = 0
    while start < count {
      var length = try ascend(from: start)
      if length < least {
        let wanted = min(least, count - start)
        try insertionSort(start, wanted, sorted: length)
        length = wanted
      }
      try push(start, length)
      try vm.charge(length >> 1)
      start += length
    }
    while runs.count > 1 { try mergeLastTwo() }
  }

  /// Runs shorter than this are filled up by insertion: at most 64, and such that the number of
  /// runs comes out at, or a little below, a power of two.
  private func shortestRun(_ n: Int) -> Int {
    var halvings = 0
    while n >> halvings >= 64 { halvings += 1 }
    return (n + (1 << halvings) - 1) >> halvings
  }

  /// The length of the run that begins at `start`, which is turned round if it descends.
  private func ascend(from start: Int) throws(Raised) -> Int {
    var end = start + 1
    if end == count { return 1 }
    if try isLess(items[end], items[start]) {
      // Strictly, so that turning it round is stable.
      end += 1
      while end < count, try isLess(items[end], items[end - 1]) { end += 1 }
      var i = start
      var j = end - 1
      while i < j {
        (items[i], items[j]) = (items[j], items[i])
        i += 1
        j -= 1
      }
    } else {
      end += 1
      while end < count, try !isLess(items[end], items[end - 1]) { end += 1 }
    }
    return end - start
  }

  /// Sorts `length` items of which the first `sorted` are in order.
  private func insertionSort(_ start: Int, _ length: Int, sorted: Int) throws(Raised) {
    let base = items + start
    for i in sorted..<max(sorted, length) {
      let item = base[i]
      var low = 0
      var high = i
      while low < high {
        let middle = (low + high) >> 1
        if try isLess(item, base[middle]) { high = middle } else { low = middle + 1 }
      }
      var j = i
      while j > low {
        base[j] = base[j - 1]
        j &-= 1
      }
      base[low] = item
    }
  }

  // MARK: The order of merges

  /// The depth, in a tree of ever halved stretches of the whole, of the border between two runs:
  /// where the binary fractions of their middles part.
  private func power(_ start: Int, _ leftCount: Int, _ rightCount: Int) -> Int {
    let whole = UInt(2 * count)
    let left = UInt(2 * start + leftCount)
    let right = UInt(2 * (start + leftCount) + rightCount)
    let a = whole.dividingFullWidth((left, 0)).quotient
    let b = whole.dividingFullWidth((right, 0)).quotient
    return (a ^ b).leadingZeroBitCount + 1
  }

  private mutating func push(_ start: Int, _ length: Int) throws(Raised) {
    if let last = runs.last {
      let depth = power(last.start, last.count, length)
      while runs.count > 1 && runs[runs.count - 2].power > depth { try mergeLastTwo() }
      runs[runs.count - 1].power = depth
    }
    runs.append((start, length, 0))
  }

  private mutating func mergeLastTwo() throws(Raised) {
    let right = runs.removeLast()
    let left = runs.removeLast()
    runs.append((left.start, left.count + right.count, right.power))
    try merge(left.start, left.count, right.count)
    try vm.charge((left.count + right.count) >> 1)
  }

  // MARK: Merging

  private mutating func merge(_ start: Int, _ leftCount: Int, _ rightCount: Int) throws(Raised) {
    let left = items + start
    let right = left + leftCount
    // What is in place already takes no part.
    let skipped = try position(after: right[0], in: left, leftCount, near: 0)
    let a = left + skipped
    let aCount = leftCount - skipped
    if aCount == 0 { return }
    let bCount = try position(before: a[aCount - 1], in: right, rightCount, near: rightCount - 1)
    if bCount == 0 { return }
    try makeBuffer(min(aCount, bCount))
    if aCount <= bCount {
      try mergeForward(a, aCount, bCount)
    } else {
      try mergeBackward(a, aCount, bCount)
    }
  }

  private mutating func makeBuffer(_ needed: Int) throws(Raised) {
    if needed <= bufferCapacity { return }
    let size = MemoryLayout<Item>.stride / 8
    try vm.reserve(needed, of: MemoryLayout<Item>.stride)
    let cell = vm.newSlots(needed * size)
    bufferCell = cell
    buffer = UnsafeMutableRawPointer(cell.items).assumingMemoryBound(to: Item.self)
    bufferCapacity = needed
  }

  /// The left run waits in the buffer; the result grows from the left.
  private mutating func mergeForward(
    _ to: UnsafeMutablePointer<Item>, _ aCount: Int, _ bCount: Int
  ) throws(Raised) {
    buffer.update(from: to, count: aCount)
    var to = to
    var a = buffer
    var aLeft = aCount
    var b = to + aCount
    var bLeft = bCount
    // Items of the buffer go back even when a comparison fails: the rest of b is in place then.
    defer { if aLeft > 0 { to.update(from: a, count: aLeft) } }
    func takeA(_ n: Int) {
      to.update(from: a, count: n)
      to += n
      a += n
      aLeft -= n
    }
    func takeB(_ n: Int) {
      to.update(from: b, count: n)
      to += n
      b += n
      bLeft -= n
    }
    while true {
      var winsOfA = 0
      var winsOfB = 0
      while winsOfA < patience && winsOfB < patience {
        if try isLess(b[0], a[0]) {
          to.pointee = b.pointee
          to += 1
          b += 1
          bLeft &-= 1
          winsOfB &+= 1
          winsOfA = 0
          if bLeft == 0 { return }
        } else {
          to.pointee = a.pointee
          to += 1
          a += 1
          aLeft &-= 1
          winsOfA &+= 1
          winsOfB = 0
          if aLeft == 0 { return }
        }
      }
      repeat {
        winsOfA = try position(after: b[0], in: a, aLeft, near: 0)
        takeA(winsOfA)
        if aLeft == 0 { return }
        takeB(1)
        if bLeft == 0 { return }
        winsOfB = try position(before: a[0], in: b, bLeft, near: 0)
        takeB(winsOfB)
        if bLeft == 0 { return }
        takeA(1)
        if aLeft == 0 { return }
        if patience > 1 { patience -= 1 }
      } while winsOfA >= 7 || winsOfB >= 7
      patience += 2
    }
  }

  /// The right run waits in the buffer; the result grows from the right.
  private mutating func mergeBackward(
    _ start: UnsafeMutablePointer<Item>, _ aCount: Int, _ bCount: Int
  ) throws(Raised) {
    buffer.update(from: start + aCount, count: bCount)
    var aLeft = aCount
    var bLeft = bCount
    let buffer = buffer
    // The items still to be placed from the buffer belong right behind the rest of a.
    defer { if bLeft > 0 { (start + aLeft).update(from: buffer, count: bLeft) } }
    func takeA(_ n: Int) {
      (start + aLeft + bLeft - n).update(from: start + aLeft - n, count: n)
      aLeft -= n
    }
    func takeB(_ n: Int) {
      (start + aLeft + bLeft - n).update(from: buffer + bLeft - n, count: n)
      bLeft -= n
    }
    while true {
      var winsOfA = 0
      var winsOfB = 0
      while winsOfA < patience && winsOfB < patience {
        let place = start + aLeft + bLeft - 1
        if try isLess(buffer[bLeft - 1], start[aLeft - 1]) {
          place.pointee = start[aLeft - 1]
          aLeft &-= 1
          winsOfA &+= 1
          winsOfB = 0
          if aLeft == 0 { return }
        } else {
          place.pointee = buffer[bLeft - 1]
          bLeft &-= 1
          winsOfB &+= 1
          winsOfA = 0
          if bLeft == 0 { return }
        }
      }
      repeat {
        winsOfA =
          try aLeft - position(after: buffer[bLeft - 1], in: start, aLeft, near: aLeft - 1)
        takeA(winsOfA)
        if aLeft == 0 { return }
        takeB(1)
        if bLeft == 0 { return }
        winsOfB =
          try bLeft - position(before: start[aLeft - 1], in: buffer, bLeft, near: bLeft - 1)
        takeB(winsOfB)
        if bLeft == 0 { return }
        takeA(1)
        if aLeft == 0 { return }
        if patience > 1 { patience -= 1 }
      } while winsOfA >= 7 || winsOfB >= 7
      patience += 2
    }
  }

  // MARK: Leaping

  /// How many items of a run come before `item` or are equal to it; found by steps that double
  /// from the index `near`.
  private func position(
    after item: Item, in run: UnsafeMutablePointer<Item>, _ count: Int, near: Int
  ) throws(Raised) -> Int {
    try leap(count, near: near) { (i) throws(Raised) in try !isLess(item, run[i]) }
  }

  /// How many items of a run come before `item`.
  private func position(
    before item: Item, in run: UnsafeMutablePointer<Item>, _ count: Int, near: Int
  ) throws(Raised) -> Int {
    try leap(count, near: near) { (i) throws(Raised) in try isLess(run[i], item) }
  }

  /// The number of leading indices that `holds` accepts, of which there are `count`.
  @inline(__always)
  private func leap(
    _ count: Int, near: Int, _ holds: (Int) throws(Raised) -> Bool
  ) throws(Raised) -> Int {
    var low: Int
    var high: Int
    var step = 1
    if try holds(near) {
      low = near + 1
      high = near + step
      while high < count, try holds(high) {
        low = high + 1
        step = step << 1
        high = near + step
      }
      high = min(high, count)
    } else {
      high = near
      low = near - step
      while low >= 0, try !holds(low) {
        high = low
        step = step << 1
        low = near - step
      }
      low = max(low + 1, 0)
    }
    while low < high {
      let middle = (low + high) >> 1
      if try holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
