// How does `repr` notice that a container holds itself?

extension VM {
  /// Notes that the repr of a container begins; false when it is under way already, so that
  /// `[...]` is to be shown. Each true answer needs a `leaveRepr`.
  public func enterRepr(_ v: Value) -> Bool {
    if host.reprStack.contains(v.bits) { return false }
    host.reprStack.append(v.bits)
    return true
  }

  /// The repr of `v`, the last one begun, has ended or failed.
  public func leaveRepr(_ v: Value) {
    if let i = host.reprStack.lastIndex(of: v.bits) { host.reprStack.removeSubrange(i...) }
  }
}
