// How are sets combined with others?

extension VM {
  /// `value in set`, where a set stands for the frozenset of the same members.
  func contains(set: Dict, _ value: Value) throws(Raised) -> Bool {
    try findMember(set, value, hash: hash(memberOrSet: value)) >= 0
  }

  /// The hash of a possible member; that of a set is the one its frozen twin has.
  func hash(memberOrSet value: Value) throws(Raised) -> Int {
    let plain = payload(value)
    if plain.isKind(.set), plain.cell.shape == BuiltinType.set.shape,
      value == plain || lookup(type(of: value), .__hash__).isNone
    {
      return hash(members: plain.asDict)
    }
    return try hash(value)
  }

  /// Takes a value away; false when it was not there.
  func remove(fromSet set: Dict, _ value: Value) throws(Raised) -> Bool {
    let slot = try findMember(set, value, hash: hash(memberOrSet: value))
    if slot < 0 { return false }
    set.removeMember(at: slot)
    return true
  }

  /// The set or frozenset in a value, or nil.
  func anySet(_ value: Value) -> Dict? {
    let plain = payload(value)
    return plain.isKind(.set) ? plain.asDict : nil
  }

  /// Adds all items of an iterable.
  func update(set: Dict, with iterable: Value) throws(Raised) {
    if let other = anySet(iterable) { return try merge(set: set, other) }
    if iterable.isKind(.dict) { return try merge(set: set, keysOf: iterable.asDict) }
    try forEach(iterable) { (item) throws(Raised) in
      try add(toSet: set, item)
      return true
    }
  }

  /// An independent set of the same type and members.
  func copySet(_ set: Dict) throws(Raised) -> Dict {
    let result = emptyLike(set)
    try merge(set: result, set)
    return result
  }

  private func emptyLike(_ set: Dict) -> Dict { newTable(.set, Cell(set).shape) }

  /// The items of an iterable as a set: itself if it is one.
  func setFrom(_ iterable: Value) throws(Raised) -> Dict {
    if let set = anySet(iterable) { return set }
    let set = newSet()
    try update(set: set, with: iterable)
    return set
  }

  // MARK: Results have the type of the left operand.

  func union(_ a: Dict, _ b: Value) throws(Raised) -> Dict {
    let result = try copySet(a)
    try update(set: result, with: b)
    return result
  }

  func intersection(_ a: Dict, _ b: Value) throws(Raised) -> Dict {
    let result = emptyLike(a)
    if let other = anySet(b) {
      if a == other { return try copySet(a) }
      // The smaller one is gone through, and its members are those kept.
      let (small, large) = other.pointee.count > a.pointee.count ? (a, other) : (other, a)
      try charge(small.walkingCost)
      var position = 0
      while let entry = small.next(&position) {
        if try findMember(large, entry.key, hash: entry.hash) >= 0 {
          try add(toSet: result, entry.key, hash: entry.hash)
        }
      }
      return result
    }
    try forEach(b) { (item) throws(Raised) in
      let hash = try hash(item)
      if try findMember(a, item, hash: hash) >= 0 { try add(toSet: result, item, hash: hash) }
      return true
    }
    return result
  }

  func difference(_ a: Dict, _ b: Value) throws(Raised) -> Dict {
    let other = anySet(b)
    let dict = b.isKind(.dict) ? b.asDict : nil
    let size = (other ?? dict)?.pointee.count ?? 0
    if (other == nil && dict == nil) || a.pointee.count >> 2 > size {
      let result = try copySet(a)
      try subtract(result, b)
      return result
    }
    let result = emptyLike(a)
    try charge(a.walkingCost)
    var position = 0
    while let entry = a.next(&position) {
      let isShared =
        if let other {
          try findMember(other, entry.key, hash: entry.hash) >= 0
        } else {
          try find(b.asDict, entry.key, hash: entry.hash) >= 0
        }
      if !isShared { try add(toSet: result, entry.key, hash: entry.hash) }
    }
    return result
  }

  /// Takes all items of an iterable away.
  func subtract(_ set: Dict, _ b: Value) throws(Raised) {
    guard let other = anySet(b) else {
      if b.isKind(.dict) {
        try charge(b.asDict.pointee.count >> 1)
        var position = 0
        while let entry = b.asDict.next(&position) {
          try discard(set, entry.key, hash: entry.hash)
        }
        return set.tidyTable(self)
      }
      try forEach(b) { (item) throws(Raised) in
        try discard(set, item, hash: hash(item))
        return true
      }
      return set.tidyTable(self)
    }
    if other == set { return set.removeAll() }
    try charge(other.walkingCost)
    var position = 0
    while let entry = other.next(&position) {
      try discard(set, entry.key, hash: entry.hash)
    }
    set.tidyTable(self)
  }

  private func discard(_ set: Dict, _ item: Value, hash: Int) throws(Raised) {
    let slot = try findMember(set, item, hash: hash)
    if slot >= 0 { set.removeMember(at: slot) }
  }

  /// Members of exactly one of the two.
  func symmetricDifference(_ a: Dict, _ b: Value) throws(Raised) -> Dict {
    let result = emptyLike(a)
    try update(set: result, with: b)
    try exchange(result, Value(a))
    return result
  }

  /// Takes away what both have and adds what only `b` has.
  func exchange(_ set: Dict, _ b: Value) throws(Raised) {
    if anySet(b) == set { return set.removeAll() }
    // Once each, however often the iterable gives it.
    let other = try setFrom(b)
    try charge(other.walkingCost)
    var position = 0
    while let entry = other.next(&position) {
      let slot = try findMember(set, entry.key, hash: entry.hash)
      if slot >= 0 {
        set.removeMember(at: slot)
      } else {
        try add(toSet: set, entry.key, hash: entry.hash)
      }
    }
  }

  func isDisjoint(_ a: Dict, _ b: Value) throws(Raised) -> Bool {
    if let other = anySet(b) {
      let (small, large) = other.pointee.count > a.pointee.count ? (a, other) : (other, a)
      try charge(small.walkingCost)
      var position = 0
      while let entry = small.next(&position) {
        if try findMember(large, entry.key, hash: entry.hash) >= 0 { return false }
      }
      return true
    }
    var disjoint = true
    try forEach(b) { (item) throws(Raised) in
      disjoint = try findMember(a, item, hash: hash(item)) < 0
      return disjoint
    }
    return disjoint
  }

  /// Whether every member of the one set is a member of the other.
  func isSubset(_ a: Dict, _ b: Dict) throws(Raised) -> Bool {
    if a == b { return true }
    if a.pointee.count > b.pointee.count { return false }
    try checkNativeStack()
    try charge(a.pointee.count + a.walkingCost)
    var position = 0
    while let entry = a.next(&position) {
      if try findMember(b, entry.key, hash: entry.hash) < 0 { return false }
    }
    return true
  }

  /// Puts the members of the one in place of those of the other.
  func replaceMembers(_ set: Dict, _ source: Dict) {
    set.pointee.count = source.pointee.count
    set.pointee.used = source.pointee.used
    set.pointee.capacity = source.pointee.capacity
    set.pointee.mask = source.pointee.mask
    set.pointee.entries = source.pointee.entries
    set.pointee.version = DictObject.unstamped
  }

  // MARK: Hash

  /// Of a frozenset. Kept in its `version`, which only dicts of names use otherwise.
  func hash(frozenSet set: Dict) -> Int {
    let known = set.pointee.version
    if known != DictObject.unstamped { return Int(bitPattern: UInt(known)) }
    let hash = hash(members: set)
    set.pointee.version = UInt64(UInt(bitPattern: hash))
    return hash
  }

  /// Does not depend on the order of insertion.
  func hash(members set: Dict) -> Int {
    owe(set.walkingCost)
    var sum = 0
    var exclusive = 0
    var position = 0
    while let entry = set.next(&position) {
      let mixed = Hash.mix(entry.hash)
      sum = sum &+ mixed
      exclusive ^= mixed
    }
    return Hash.finish(Hash.mix(sum) ^ exclusive &+ set.pointee.count)
  }
}
