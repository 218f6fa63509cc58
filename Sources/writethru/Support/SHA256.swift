/// SHA-256 of some bytes, in hexadecimal (FIPS 180-4). Names copy so that anyone can check which bytes were compared, as
/// `sha256sum` prints it; it guards nothing.
func sha256(_ bytes: [UInt8]) -> String {
  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  var message = bytes
  message.append(0x80)
  message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
  message += withUnsafeBytes(of: UInt64(bytes.count * 8).bigEndian, Array.init)
  for start in stride(from: 0, to: message.count, by: 64) { take(message[start..<(start + 64)], into: &state) }
  return state.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func take(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
  var schedule = [UInt32](repeating: 0, count: 64)
  for (index, byte) in block.enumerated() { schedule[index / 4] = schedule[index / 4] << 8 | UInt32(byte) }
  for index in 16..<64 {
    let (a, b) = (schedule[index - 15], schedule[index - 2])
    let small = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
    let large = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
    schedule[index] = schedule[index - 16] &+ small &+ schedule[index - 7] &+ large
  }
  var s = state
  for index in 0..<64 {
    let choice = s[4] & s[5] ^ ~s[4] & s[6]
    let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
    let first =
      s[7] &+ (rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)) &+ choice &+ constants[index]
      &+ schedule[index]
    let second = (rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)) &+ majority
    s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
  }
  for index in 0..<8 { state[index] &+= s[index] }
}

private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

/// The first 32 bits of the fractions of the cube roots of the first 64 primes.
private let constants: [UInt32] = {
  var primes: [Int] = []
  var candidate = 2
  while primes.count < 64 {
    if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
    candidate += 1
  }
  return primes.map { prime in
    // The cube root times 2^32, found bit by bit in whole numbers, is exact.
    var root: UInt64 = 0
    for bit in stride(from: UInt64(35), through: 0, by: -1) {
      let next = root | 1 << bit
      let square = next.multipliedFullWidth(by: next)
      let (high, low) = (square.high, square.low)
      // (next²)·next ≤ prime·2^96, compared by their upper parts.
      let cube = low.multipliedFullWidth(by: next)
      let upper = high.multipliedFullWidth(by: next)
      let (middle, carry) = cube.high.addingReportingOverflow(upper.low)
      let top = upper.high + (carry ? 1 : 0)
      let limit = UInt64(prime) << 32
      if top == 0, middle < limit || middle == limit && cube.low == 0 { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}()
