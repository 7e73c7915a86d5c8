// Where in a text is what a search has found?

enum FoundText {
  /// More than that in one text need not be marked.
  static let mostPlaces = 100

  /// Where a text occurs in another, in Unicode scalars, one occurrence behind the other.
  ///
  /// - Parameter isExact: when false, capital letters count as small ones.
  static func places(of wanted: String, in text: String, isExact: Bool) -> [Range<Int>] {
    let wanted = Array(wanted.unicodeScalars)
    var scalars = Array(text.unicodeScalars)
    if !isExact {
      scalars = scalars.map { scalar in
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first ?? scalar : scalar
      }
    }
    var places: [Range<Int>] = []
    var start = 0
    while !wanted.isEmpty, start + wanted.count <= scalars.count, places.count < mostPlaces {
      let end = start + wanted.count
      if scalars[start] == wanted[0], scalars[start..<end].elementsEqual(wanted) {
        places.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  /// The text made harmless, with some places marked.
  static func marked(_ text: String, _ places: [Range<Int>], _ palette: Palette) -> String {
    if places.isEmpty { return Presenter.visible(text) }
    let scalars = Array(text.unicodeScalars)
    func part(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return Presenter.visible(String(view))
    }
    var shown = ""
    var last = 0
    for place in places.map({ $0.clamped(to: 0..<scalars.count) }) where place.lowerBound >= last {
      shown += part(last..<place.lowerBound) + palette.paint(part(place), .match)
      last = place.upperBound
    }
    return shown + part(last..<scalars.count)
  }
}
