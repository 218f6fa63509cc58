import Newsroom

extension LinkList {
  /// Opens what a number stands for. Without one the page; of copy without a page the only link that it has.
  func opening(_ number: Int?) -> [Step] {
    if let number {
      if let address = address(of: number) { return browse(address) }
      if media.contains(where: { $0.number == number }) {
        return [.message("its source gives no address for \(number)")]
      }
      return [.message("there is no link \(number): \(offer)")]
    }
    if let page { return browse(page) }
    if links.count == 1 { return browse(links[0].address) }
    return [.message("its source names no page: \(offer)")]
  }

  private var offer: String {
    let count = links.count + media.count
    return count == 0
      ? "the copy has no links" : "U lists \(count == 1 ? "the link" : "the \(count) links") of the copy"
  }
}

/// Shows an address in the browser, where it is one of the web.
func browse(_ written: String) -> [Step] {
  do throws(AddressFault) {
    let address = try WebAddress(written)
    return [.message("opening \(address.text)"), .effect(.browse(address))]
  } catch {
    return [.error("not opened: \(error): \(written)")]
  }
}
