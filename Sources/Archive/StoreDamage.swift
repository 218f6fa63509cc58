/// Something in the store is not what this program writes. The archive adds its path.
struct StoreDamage: Error {
  let detail: String

  init(_ detail: String) { self.detail = detail }
}
