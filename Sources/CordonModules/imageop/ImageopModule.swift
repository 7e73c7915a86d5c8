// What does `_imageop` do, the native part of `imageop`?
//
// Written from the documentation of Python 2's module. Rows of an image lie one after another;
// pixels of less than a byte fill each byte from its highest bit on.

import CordonRuntime

enum ImageopModule {
  static let module = NativeModule(
    "_imageop", "The native part of imageop.", shapes + greys + colours, isFoundation: true
  ) { vm, module throws(Raised) in
    module.pointee.dictionary.set(
      vm, "error", try vm.newErrorClass("error", module: "imageop", base: .exception))
  }

  // MARK: Shapes

  private static let shapes: [NativeRow] = [
    .init(
      "crop(image, psize, width, height, x0, y0, x1, y1, /)", .pure,
      "Return a part of an image; its bounds belong to it. What lies outside is zeros, and where a second bound is below the first the part is mirrored."
    ) { call throws(Raised) in
      let size = try size(call, 1, of: [1, 2, 4])
      let from = (x: try int(call, 4), y: try int(call, 5))
      let to = (x: try int(call, 6), y: try int(call, 7))
      let image = try image(call, widthAt: 2, pixels: { $0.multipliedReportingOverflow(by: size) })
      let columns = abs(to.x - from.x) + 1
      let rows = abs(to.y - from.y) + 1
      let step = (x: from.x < to.x ? 1 : -1, y: from.y < to.y ? 1 : -1)
      let result = try output(call, columns, rows, size)
      var target = result.bytes
      for i in 0..<rows {
        let y = from.y + i * step.y
        try call.vm.charge(columns >> 4)
        for j in 0..<columns {
          let x = from.x + j * step.x
          let isInside = 0..<image.width ~= x && 0..<image.height ~= y
          let place = isInside ? (y * image.width + x) * size : 0
          for k in 0..<size { target[k] = isInside ? image.bytes[place + k] : 0 }
          target += size
        }
      }
      return Value(result)
    },
    .init(
      "scale(image, psize, width, height, newwidth, newheight, /)", .pure,
      "Return an image in another size; pixels are repeated or left out."
    ) { call throws(Raised) in
      let size = try size(call, 1, of: [1, 2, 4])
      let columns = try side(call, 4, "x")
      let rows = try side(call, 5, "y")
      let image = try image(call, widthAt: 2, pixels: { $0.multipliedReportingOverflow(by: size) })
      let result = try output(call, columns, rows, size)
      var target = result.bytes
      for i in 0..<rows {
        let start = i * image.height / rows * image.width
        try call.vm.charge(columns >> 4)
        for j in 0..<columns {
          let place = (start + j * image.width / columns) * size
          for k in 0..<size { target[k] = image.bytes[place + k] }
          target += size
        }
      }
      return Value(result)
    },
    .init(
      "tovideo(image, psize, width, height, /)", .pure,
      "Return an image in which each row but the first is the average of itself and the one before, so that it does not flicker."
    ) { call throws(Raised) in
      let size = try size(call, 1, of: [1, 4])
      let image = try image(call, widthAt: 2, pixels: { $0.multipliedReportingOverflow(by: size) })
      let result = try call.vm.newBytes(count: image.bytes.count)
      let row = image.width * size
      for (i, byte) in image.bytes.enumerated() {
        result.bytes[i] = i < row ? byte : UInt8((Int(byte) + Int(image.bytes[i - row])) / 2)
      }
      return Value(result)
    },
  ]

  // MARK: Greys

  private static let greys: [NativeRow] = [
    .init(
      "grey2mono(image, width, height, threshold, /)", .pure,
      "Return one bit a pixel, set where a pixel of 8 bits is above the threshold."
    ) { call throws(Raised) in
      let threshold = try int(call, 3)
      return try packed(call, bits: 1) { pixel in Int(pixel) > threshold ? 1 : 0 }
    },
    .init("dither2mono(image, width, height, /)", .pure, "Return one bit a pixel, dithered.") {
      call throws(Raised) in
      var sum = 0
      return try packed(call, bits: 1) { pixel in
        sum += Int(pixel)
        if sum < 256 { return 0 }
        sum -= 256
        return 1
      }
    },
    .init("grey2grey4(image, width, height, /)", .pure, "Return the highest 4 bits of each pixel.")
    {
      call throws(Raised) in try packed(call, bits: 4) { pixel in pixel >> 4 }
    },
    .init("grey2grey2(image, width, height, /)", .pure, "Return the highest 2 bits of each pixel.")
    {
      call throws(Raised) in try packed(call, bits: 2) { pixel in pixel >> 6 }
    },
    .init("dither2grey2(image, width, height, /)", .pure, "Return 2 bits a pixel, dithered.") {
      call throws(Raised) in
      var sum = 0
      return try packed(call, bits: 2) { pixel in
        sum += Int(pixel)
        let level = min(sum >> 6, 3)
        sum -= level << 6
        return UInt8(level)
      }
    },
    .init(
      "mono2grey(image, width, height, p0, p1, /)", .pure,
      "Return 8 bits a pixel: one value for the bits that are not set, another for those that are."
    ) { call throws(Raised) in
      let values = [try int(call, 3), try int(call, 4)].map { UInt8(truncatingIfNeeded: $0) }
      return try unpacked(call, bits: 1) { pixel in values[Int(pixel)] }
    },
    .init("grey42grey(image, width, height, /)", .pure, "Return 8 bits a pixel for 4.") {
      call throws(Raised) in try unpacked(call, bits: 4) { pixel in pixel * 17 }
    },
    .init("grey22grey(image, width, height, /)", .pure, "Return 8 bits a pixel for 2.") {
      call throws(Raised) in try unpacked(call, bits: 2) { pixel in pixel * 85 }
    },
  ]

  /// Pixels of 8 bits, each made into one of fewer.
  private static func packed(
    _ call: Call, bits: Int, _ pixel: (UInt8) -> UInt8
  ) throws(Raised) -> Value {
    let image = try image(call, widthAt: 1, pixels: { ($0, false) })
    let result = try call.vm.newBytes(count: (image.bytes.count * bits + 7) / 8)
    for i in 0..<(image.bytes.count * bits + 7) / 8 { result.bytes[i] = 0 }
    var place = 0
    for byte in image.bytes {
      result.bytes[place / 8] |= pixel(byte) << UInt8(8 - bits - place % 8)
      place += bits
    }
    return Value(result)
  }

  /// Pixels of fewer than 8 bits, each made into one of 8.
  private static func unpacked(
    _ call: Call, bits: Int, _ pixel: (UInt8) -> UInt8
  ) throws(Raised) -> Value {
    let image = try image(call, widthAt: 1) { count in
      let (all, overflow) = count.multipliedReportingOverflow(by: bits)
      return (all / 8 + (all % 8 == 0 ? 0 : 1), overflow)
    }
    let count = image.width * image.height
    let result = try output(call, count, 1, 1)
    let source = try bytes(call)
    let mask = UInt8(1) << UInt8(bits) - 1
    for i in 0..<count {
      let place = i * bits
      result.bytes[i] = pixel(source[place / 8] >> UInt8(8 - bits - place % 8) & mask)
    }
    return Value(result)
  }

  // MARK: Colours

  private static let colours: [NativeRow] = [
    .init("rgb2rgb8(image, width, height, reversed, /)", .pure, "Return 8 bits a pixel for 32.") {
      call throws(Raised) in
      try flattened(call) { red, green, blue in
        func level(_ part: UInt8, _ highest: Int) -> UInt8 {
          UInt8((Int(part) * highest * 2 + 255) / 510)
        }
        return level(red, 7) << 5 | level(blue, 3) << 3 | level(green, 7)
      }
    },
    .init("rgb82rgb(image, width, height, reversed, /)", .pure, "Return 32 bits a pixel for 8.") {
      call throws(Raised) in
      try coloured(call) { pixel in
        let red = pixel >> 5
        let green = pixel & 7
        return (
          red << 5 | red << 2 | red >> 1, green << 5 | green << 2 | green >> 1,
          (pixel >> 3 & 3) * 85
        )
      }
    },
    .init("rgb2grey(image, width, height, reversed, /)", .pure, "Return the greys of colours.") {
      call throws(Raised) in
      try flattened(call) { red, green, blue in
        UInt8((Int(red) * 30 + Int(green) * 59 + Int(blue) * 11) / 100)
      }
    },
    .init("grey2rgb(image, width, height, reversed, /)", .pure, "Return greys as colours.") {
      call throws(Raised) in try coloured(call) { pixel in (pixel, pixel, pixel) }
    },
  ]

  /// Pixels of 32 bits, each made into one of 8.
  private static func flattened(
    _ call: Call, _ pixel: (UInt8, UInt8, UInt8) -> UInt8
  ) throws(Raised) -> Value {
    let isReversed = try call.vm.isTrue(call[3])
    let image = try image(call, widthAt: 1, pixels: { $0.multipliedReportingOverflow(by: 4) })
    let result = try call.vm.newBytes(count: image.bytes.count / 4)
    let source = try bytes(call)
    for i in 0..<source.count / 4 {
      let p = 4 * i
      result.bytes[i] =
        isReversed
        ? pixel(source[p + 3], source[p + 2], source[p + 1])
        : pixel(source[p], source[p + 1], source[p + 2])
    }
    return Value(result)
  }

  /// Pixels of 8 bits, each made into one of 32.
  private static func coloured(
    _ call: Call, _ pixel: (UInt8) -> (UInt8, UInt8, UInt8)
  ) throws(Raised) -> Value {
    let isReversed = try call.vm.isTrue(call[3])
    let image = try image(call, widthAt: 1, pixels: { ($0, false) })
    let result = try output(call, image.bytes.count, 1, 4)
    for (i, byte) in image.bytes.enumerated() {
      let (red, green, blue) = pixel(byte)
      let p = result.bytes + 4 * i
      (p[0], p[1], p[2], p[3]) = isReversed ? (0, blue, green, red) : (red, green, blue, 0)
    }
    return Value(result)
  }

  // MARK: Arguments

  private struct Image {
    let bytes: ByteSpan
    let width: Int
    let height: Int
  }

  private static func error(_ call: Call, _ message: String) throws(Raised) -> Raised {
    try call.vm.raise("_imageop", "error", message)
  }

  private static func bytes(_ call: Call) throws(Raised) -> ByteSpan {
    try call.vm.requireBytes(call[0])
  }

  /// The image, whose bytes must be as many as so many pixels take. Other arguments have been read
  /// before; the bytes are good until Python code runs.
  private static func image(
    _ call: Call, widthAt i: Int, pixels: (Int) -> (Int, Bool)
  ) throws(Raised) -> Image {
    _ = try bytes(call)
    let width = try side(call, i, "x")
    let height = try side(call, i + 1, "y")
    let (count, isTooMany) = width.multipliedReportingOverflow(by: height)
    let (size, isTooBig) = isTooMany ? (0, true) : pixels(count)
    if isTooBig { throw try error(call, "Size is too big") }
    let all = try bytes(call)
    if all.count != size { throw try error(call, "String has incorrect length") }
    try call.vm.charge(size >> 3)
    return Image(bytes: try bytes(call), width: width, height: height)
  }

  private static func int(_ call: Call, _ i: Int) throws(Raised) -> Int { try call.cInt(call[i]) }

  private static func side(_ call: Call, _ i: Int, _ name: String) throws(Raised) -> Int {
    let side = try int(call, i)
    if side > 0 { return side }
    throw try error(call, "\(name) value is negative or nul")
  }

  private static func size(_ call: Call, _ i: Int, of sizes: [Int]) throws(Raised) -> Int {
    let size = try int(call, i)
    if sizes.contains(size) { return size }
    throw try error(call, sizes.count == 3 ? "Size should be 1, 2 or 4" : "Size should be 1 or 4")
  }

  /// Room for an image, refused when it is more than the realm may have.
  private static func output(
    _ call: Call, _ width: Int, _ height: Int, _ size: Int
  ) throws(Raised) -> UnsafeMutablePointer<BytesObject> {
    let (count, isTooMany) = width.multipliedReportingOverflow(by: height)
    let (all, isTooBig) = count.multipliedReportingOverflow(by: size)
    if isTooMany || isTooBig { throw try error(call, "Size is too big") }
    try call.vm.reserve(all)
    try call.vm.charge(all >> 3)
    return try call.vm.newBytes(count: all)
  }
}
