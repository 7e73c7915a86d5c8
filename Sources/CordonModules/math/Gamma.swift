// What is the gamma function of a real number?
//
// By the approximation of Lanczos with the thirteen terms that Godfrey and Maddock give for g =
// 6.0246..., whose error is below that of the powers it is multiplied by. The rounding error of the
// shifted argument is carried along, and negative arguments are mirrored.

import Glibc

enum Gamma {
  enum Outcome {
    case value(Double)
    /// Not defined there.
    case pole
    case overflow
  }

  private static let g = 6.024680040776729583740234375
  private static let shift = g - 0.5

  /// Coefficients of the sum, as a quotient of two polynomials, lowest power first.
  private static let numerator: [Double] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let denominator: [Double] = [
    0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558,
    357_423, 32_670, 1_925, 66, 1,
  ]

  /// The sum of the series; the polynomials are evaluated from the end that does not overflow.
  private static func sum(_ x: Double) -> Double {
    var above = 0.0
    var below = 0.0
    if x < 5 {
      for i in numerator.indices.reversed() {
        above = above * x + numerator[i]
        below = below * x + denominator[i]
      }
    } else {
      for i in numerator.indices {
        above = above / x + numerator[i]
        below = below / x + denominator[i]
      }
    }
    return above / below
  }

  /// sin(pi*x) without the error of multiplying first.
  private static func sinOfPi(_ x: Double) -> Double {
    let turn = fmod(x.magnitude, 2)
    let result: Double
    switch Int((2 * turn).rounded()) {
    case 0: result = sin(Double.pi * turn)
    case 1: result = cos(Double.pi * (turn - 0.5))
    case 2: result = sin(Double.pi * (1 - turn))
    case 3: result = -cos(Double.pi * (turn - 1.5))
    default: result = sin(Double.pi * (turn - 2))
    }
    return x.sign == .minus ? -result : result
  }

  static func gamma(_ x: Double) -> Outcome {
    if !x.isFinite { return x == -.infinity ? .pole : .value(x) }
    if x == 0 { return .pole }
    if x == x.rounded(.down) {
      if x < 0 { return .pole }
      if x <= 23 { return .value(stride(from: 2, to: x, by: 1).reduce(1, *)) }
    }
    let size = x.magnitude
    if size < 1e-20 {
      let result = 1 / x
      return result.isInfinite ? .overflow : .value(result)
    }
    if size > 200 { return x < 0 ? .value(0 / sinOfPi(x)) : .overflow }

    let y = size + shift
    let lost = size > shift ? (y - size) - shift : (y - shift) - size
    let correction = lost * g / y
    var result: Double
    if x < 0 {
      result = -Double.pi / sinOfPi(size) / size * exp(y) / sum(size)
      result -= correction * result
      result = divide(result, by: y, size)
    } else {
      result = sum(size) / exp(y)
      result += correction * result
      result = multiply(result, by: y, size)
    }
    return result.isInfinite ? .overflow : .value(result)
  }

  /// By y^(size - 0.5), in two steps where one would overflow.
  private static func multiply(_ value: Double, by y: Double, _ size: Double) -> Double {
    if size < 140 { return value * pow(y, size - 0.5) }
    let half = pow(y, size / 2 - 0.25)
    return value * half * half
  }

  private static func divide(_ value: Double, by y: Double, _ size: Double) -> Double {
    if size < 140 { return value / pow(y, size - 0.5) }
    let half = pow(y, size / 2 - 0.25)
    return value / half / half
  }

  /// The natural logarithm of the gamma function's absolute value.
  static func logarithm(_ x: Double) -> Outcome {
    if !x.isFinite { return .value(x.isNaN ? x : .infinity) }
    if x == x.rounded(.down) && x <= 2 { return x <= 0 ? .pole : .value(0) }
    let size = x.magnitude
    if size < 1e-20 { return .value(-log(size)) }
    var result = log(sum(size)) - g
    result += (size - 0.5) * (log(size + shift) - 1)
    if x < 0 {
      result = log(Double.pi) - log(sinOfPi(size).magnitude) - log(size) - result
    }
    return result.isInfinite ? .overflow : .value(result)
  }
}
