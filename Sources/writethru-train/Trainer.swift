import Entities
import Foundation

/// A linear-chain conditional random field trained by AdaGrad on one sentence after the other.
///
/// Weights are kept for the sixteen tags that are not `outside`, whose weights are zero: a constant may be added to
/// all weights of a feature without effect.
struct Trainer {
  typealias Row = SIMD16<Float>

  private(set) var weights: [Row]
  private var squares: [Row]
  /// From one tag (row) to the next.
  private(set) var transitions: [Float]
  private var transitionSquares: [Float]
  private var random: SplitMix
  private let rate: Float
  /// The share of features that tell the word itself to leave out.
  private let dropout: Float

  static let tags = Tag.count
  private static let barred: Float = -1e6

  init(features: Int, seed: UInt64, rate: Float, dropout: Float) {
    self.rate = rate
    self.dropout = dropout
    weights = Array(repeating: .zero, count: features)
    squares = Array(repeating: Row(repeating: 1e-4), count: features)
    transitions = Array(repeating: 0, count: Self.tags * Self.tags)
    transitionSquares = Array(repeating: 1e-4, count: Self.tags * Self.tags)
    random = SplitMix(seed)
    for a in 0..<Self.tags {
      for b in 0..<Self.tags where !Tag(rawValue: UInt8(a)).mayPrecede(Tag(rawValue: UInt8(b))) {
        transitions[a * Self.tags + b] = Self.barred
      }
    }
  }

  /// Learns from each sentence once, in a random order; returns the sum of their negative log likelihoods.
  mutating func pass(over corpus: Corpus) -> Double {
    var order = Array(0..<corpus.sentences)
    for index in order.indices.dropLast() {
      order.swapAt(index, index + Int(random.next() % UInt64(order.count - index)))
    }
    var loss = 0.0
    var kept: [UInt32] = []
    var keptStarts: [Int] = []
    for sentence in order {
      kept.removeAll(keepingCapacity: true)
      keptStarts.removeAll(keepingCapacity: true)
      let tokens = corpus.sentenceStarts[sentence]..<corpus.sentenceStarts[sentence + 1]
      let threshold = UInt32(Double(dropout) * 4_294_967_295)
      for token in tokens {
        keptStarts.append(kept.count)
        for place in corpus.tokenStarts[token]..<corpus.tokenStarts[token + 1] {
          let feature = corpus.features[place]
          if feature & Corpus.lexical == 0 {
            kept.append(feature)
          } else if UInt32(truncatingIfNeeded: random.next()) >= threshold {
            kept.append(feature & ~Corpus.lexical)
          }
        }
      }
      keptStarts.append(kept.count)
      loss += Double(
        step(kept, keptStarts, Array(corpus.tags[tokens]), weight: corpus.weights[sentence]))
    }
    return loss
  }

  /// One sentence: returns its negative log likelihood.
  private mutating func step(_ features: [UInt32], _ starts: [Int], _ tags: [UInt8], weight: Float) -> Float {
    let n = tags.count
    let size = Self.tags
    var emission = [Float](repeating: 0, count: n * size)
    for token in 0..<n {
      var sum = Row.zero
      for place in starts[token]..<starts[token + 1] { sum += weights[Int(features[place])] }
      for tag in 0..<16 { emission[token * size + tag + 1] = sum[tag] }
    }
    var alpha = emission
    var beta = [Float](repeating: 0, count: n * size)
    for tag in 0..<size where !Tag(rawValue: UInt8(tag)).beginsHere { alpha[tag] = Self.barred }
    for token in stride(from: 1, to: n, by: 1) {
      for tag in 0..<size {
        alpha[token * size + tag] += Self.logSum(size) { alpha[(token - 1) * size + $0] + transitions[$0 * size + tag] }
      }
    }
    for tag in 0..<size where !Tag(rawValue: UInt8(tag)).endsHere { beta[(n - 1) * size + tag] = Self.barred }
    for token in stride(from: n - 2, through: 0, by: -1) {
      for tag in 0..<size {
        beta[token * size + tag] = Self.logSum(size) {
          transitions[tag * size + $0] + emission[(token + 1) * size + $0] + beta[(token + 1) * size + $0]
        }
      }
    }
    let total = Self.logSum(size) { alpha[(n - 1) * size + $0] + beta[(n - 1) * size + $0] }
    var gold: Float = 0
    for token in 0..<n {
      gold += emission[token * size + Int(tags[token])]
      if token > 0 { gold += transitions[Int(tags[token - 1]) * size + Int(tags[token])] }
    }
    // Transitions.
    for token in stride(from: 1, to: n, by: 1) {
      for a in 0..<size {
        let left = alpha[(token - 1) * size + a]
        if left < -1e5 { continue }
        for b in 0..<size {
          let transition = transitions[a * size + b]
          if transition < -1e5 { continue }
          let log = left + transition + emission[token * size + b] + beta[token * size + b] - total
          var gradient: Float = log > -12 ? Foundation.exp(log) : 0
          if Int(tags[token - 1]) == a, Int(tags[token]) == b { gradient -= 1 }
          if abs(gradient) < 1e-5 { continue }
          gradient *= weight
          transitionSquares[a * size + b] += gradient * gradient
          transitions[a * size + b] -= rate * gradient / transitionSquares[a * size + b].squareRoot()
        }
      }
    }
    for token in 0..<n {
      var gradient = Row.zero
      for tag in 1..<size {
        let log = alpha[token * size + tag] + beta[token * size + tag] - total
        gradient[tag - 1] = log > -12 ? Foundation.exp(log) : 0
      }
      if tags[token] > 0 { gradient[Int(tags[token]) - 1] -= 1 }
      if gradient.max() < 1e-4, gradient.min() > -1e-4 { continue }
      gradient *= weight
      let square = gradient * gradient
      for place in starts[token]..<starts[token + 1] {
        let feature = Int(features[place])
        let sum = squares[feature] + square
        squares[feature] = sum
        weights[feature] -= rate * gradient / sum.squareRoot()
      }
    }
    return (total - gold) * weight
  }

  @inline(__always)
  private static func logSum(_ count: Int, _ value: (Int) -> Float) -> Float {
    var top: Float = -.infinity
    for index in 0..<count { top = max(top, value(index)) }
    var sum: Float = 0
    for index in 0..<count {
      let difference = value(index) - top
      if difference > -12 { sum += Foundation.exp(difference) }
    }
    return top + Foundation.log(sum)
  }
}

/// The mean of models, which is better than any of them.
struct Average {
  private var weights: [Trainer.Row]
  private var transitions = [Float](repeating: 0, count: Tag.count * Tag.count)
  private var models: Float = 0

  init(features: Int) { weights = Array(repeating: .zero, count: features) }

  mutating func add(_ trainer: Trainer) {
    for index in weights.indices { weights[index] += trainer.weights[index] }
    for index in transitions.indices { transitions[index] += trainer.transitions[index] }
    models += 1
  }

  var result: (weights: [Trainer.Row], transitions: [Float]) {
    (weights.map { $0 / models }, transitions.map { $0 / models })
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
