// How does a list serve as a heap?
//
// Item i is not greater than items 2i+1 and 2i+2, or in a heap of the greatest not less. Comparing
// runs Python code, which may change the list: after each comparison its length is looked at again.

import CordonRuntime

enum HeapqModule {
  static let module = NativeModule("_heapq", "Lists kept as heaps.", rows)

  private static let rows: [NativeRow] = [
    .init("heappush(heap, item, /)", .pure, "Add an item to a heap.") { call throws(Raised) in
      let heap = try Heap(call, "heappush() argument 1")
      try call.vm.append(heap.list, call[1])
      try heap.lift(from: heap.count - 1, upTo: 0)
      return .none
    },
    .init("heappop(heap, /)", .pure, "Take the least item from a heap.") { call throws(Raised) in
      try Heap(call, "heappop() argument").pop()
    },
    .init("heapify(heap, /)", .pure, "Make a heap of a list.") { call throws(Raised) in
      try Heap(call, "heapify() argument").arrange()
      return .none
    },
    .init(
      "heapreplace(heap, item, /)", .pure, "Take the least item from a heap, then add another."
    ) { call throws(Raised) in
      try Heap(call, "heapreplace() argument 1").replace(call[1])
    },
    .init(
      "heappushpop(heap, item, /)", .pure, "Add an item to a heap, then take the least."
    ) { call throws(Raised) in
      let heap = try Heap(call, "heappushpop() argument 1")
      if heap.count == 0 { return call[1] }
      guard try call.vm.test(.less, heap.list.pointee.items[0], call[1]) else { return call[1] }
      return try heap.replace(call[1])
    },
    .init("_heapify_max(heap, /)", .pure, "Make a heap of the greatest of a list.") {
      call throws(Raised) in
      try Heap(call, "_heapify_max() argument", isOfGreatest: true).arrange()
      return .none
    },
    .init("_heappop_max(heap, /)", .pure, "Take the greatest item from its heap.") {
      call throws(Raised) in
      try Heap(call, "_heappop_max() argument", isOfGreatest: true).pop()
    },
    .init(
      "_heapreplace_max(heap, item, /)", .pure,
      "Take the greatest item from its heap, then add another."
    ) { call throws(Raised) in
      try Heap(call, "_heapreplace_max() argument 1", isOfGreatest: true).replace(call[1])
    },
  ]
}

private struct Heap {
  let vm: VM
  let list: ListRef
  let isOfGreatest: Bool

  /// The first argument of a call; `what` is for the message when that is no list.
  init(_ call: Call, _ what: String, isOfGreatest: Bool = false) throws(Raised) {
    vm = call.vm
    let plain = vm.payload(call[0])
    guard plain.isKind(.list) else {
      throw call.raise(.typeError, "\(what) must be list, not \(vm.typeName(call[0]))")
    }
    list = plain.asList
    self.isOfGreatest = isOfGreatest
  }

  var count: Int { list.pointee.count }

  /// Whether item `i` must come above item `j`. The list still has all its items afterwards.
  private func precedes(_ i: Int, _ j: Int) throws(Raised) -> Bool {
    let count = count
    let (x, y) = (list.pointee.items[i], list.pointee.items[j])
    let answer = try isOfGreatest ? vm.test(.less, y, x) : vm.test(.less, x, y)
    try vm.charge(1)
    if count != list.pointee.count {
      throw vm.raise(.runtimeError, "list changed size during iteration")
    }
    return answer
  }

  private func swap(_ i: Int, _ j: Int) {
    let items = list.pointee.items
    (items[i], items[j]) = (items[j], items[i])
  }

  /// Moves an item up past those it must precede.
  func lift(from place: Int, upTo start: Int) throws(Raised) {
    guard place < count else { throw vm.raise(.indexError, "index out of range") }
    var place = place
    while place > start {
      let parent = (place - 1) >> 1
      if !(try precedes(place, parent)) { return }
      swap(place, parent)
      place = parent
    }
  }

  /// Moves an item down to a leaf, then up again to where it belongs: it mostly came from the end.
  private func sink(from start: Int) throws(Raised) {
    let end = count
    var place = start
    while place < end >> 1 {
      var child = 2 * place + 1
      if child + 1 < end, !(try precedes(child, child + 1)) { child += 1 }
      swap(place, child)
      place = child
    }
    try lift(from: place, upTo: start)
  }

  func arrange() throws(Raised) {
    var i = count >> 1 - 1
    while i >= 0 {
      try sink(from: i)
      i -= 1
    }
  }

  func pop() throws(Raised) -> Value {
    if count == 0 { throw vm.raise(.indexError, "index out of range") }
    let last = list.pointee.items[count - 1]
    vm.remove(list, at: count - 1, 1)
    if count == 0 { return last }
    return try replace(last)
  }

  /// The first item, with another one in its place.
  func replace(_ item: Value) throws(Raised) -> Value {
    if count == 0 { throw vm.raise(.indexError, "index out of range") }
    let first = list.pointee.items[0]
    list.pointee.items[0] = item
    try sink(from: 0)
    return first
  }
}
