import Newsroom
import Terminal
import Typesetting

/// What an article leads to: its page, the links of its copy, pictures and files.
struct LinksScreen {
  enum Entry: Hashable {
    case page(String)
    case link(LinkList.Link)
    case media(LinkList.Attachment)
  }

  let id: ScreenID
  let list: LinkList
  private let all: [Entry]
  /// Those that the filter leaves.
  private(set) var entries: [Entry]
  /// What is looked for in words and addresses; empty for everything.
  private(set) var filter = ""
  private(set) var cursor = 0
  private(set) var top = 0

  init(id: ScreenID, list: LinkList) {
    self.id = id
    self.list = list
    all = (list.page.map { [.page($0)] } ?? []) + list.links.map(Entry.link) + list.media.map(Entry.media)
    entries = all
  }

  var current: Entry? { entries.indices.contains(cursor) ? entries[cursor] : nil }
  var total: Int { all.count }

  // MARK: actions

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    let page = max(1, LinksLayout(around.body).rows.height - 1)
    switch action {
    case .down: move(to: cursor + 1)
    case .up: move(to: cursor - 1)
    case .halfPageDown: move(to: cursor + page / 2)
    case .halfPageUp: move(to: cursor - page / 2)
    case .pageDown: move(to: cursor + page)
    case .pageUp: move(to: cursor - page)
    case .first: move(to: 0)
    case .last: move(to: entries.count - 1)
    case .open, .openLink:
      if let count = around.count { return list.opening(count) }
      guard let current else { return [] }
      guard let address = current.address else { return [.message("its source gives no address for it")] }
      return browse(address)
    case .copy: return copy(around)
    case .search: return [.prompt(.filterLinks, before: filter)]
    case .back:
      guard !filter.isEmpty else { return [.back] }
      narrow(to: "")
    default: break
    }
    return []
  }

  private mutating func move(to position: Int) { cursor = min(max(0, position), max(0, entries.count - 1)) }

  /// Shows those that have a text in their words or in the address.
  mutating func narrow(to text: String) {
    let before = current
    filter = text
    let sought = text.lowercased()
    entries = sought.isEmpty ? all : all.filter { $0.says.lowercased().contains(sought) }
    cursor = before.flatMap { entries.firstIndex(of: $0) } ?? 0
  }

  private func copy(_ around: Surroundings) -> [Step] {
    guard let address = current?.address else { return [.message("there is no address to copy")] }
    guard around.settings.mayCopy else {
      return [.message("copying is off: clipboard = true in config.toml allows it")]
    }
    return [
      .effect(.copy(displaySafe(address))), .message("the address is on the clipboard, if the terminal takes it"),
    ]
  }

  // MARK: layout

  mutating func settle(_ around: Surroundings) {
    let height = max(1, LinksLayout(around.body).rows.height)
    move(to: cursor)
    top = min(max(top, cursor - height + 1), cursor)
    top = min(max(0, top), max(0, entries.count - height))
  }

  /// Puts the cursor where the mouse is. False where there is nothing to put it on.
  mutating func place(row: Int, column: Int, _ around: Surroundings) -> Bool {
    let rows = LinksLayout(around.body).rows
    let position = top + row - rows.row
    guard rows.contains(row: row, column: column), entries.indices.contains(position) else { return false }
    move(to: position)
    return true
  }
}

extension LinksScreen.Entry {
  /// As it was written: it need not be one that is opened.
  var address: String? {
    switch self {
    case .page(let address): address
    case .link(let link): link.address
    case .media(let item): item.media.address
    }
  }

  /// `page`, or the number that stands in the copy.
  var sign: String {
    switch self {
    case .page: "page"
    case .link(let link): "\(link.number)"
    case .media(let item): "\(item.number)"
    }
  }

  /// The words that bear it, or what the file is; empty where there is only the address.
  var words: String {
    switch self {
    case .page: return ""
    case .link(let link): return link.words == link.address ? "" : link.words
    case .media(let item):
      let media = item.media
      let kind = [media.kind, media.type, media.size.map(bytes)].compactMap(\.self).joined(separator: ", ")
      return media.words.isEmpty ? kind : "\(kind): \(media.words)"
    }
  }

  var says: String { "\(sign) \(words) \(address ?? "")" }
}

/// The rows of the list, and below them what the line under the cursor had no room for.
struct LinksLayout {
  let rows: Rectangle
  let foot: Rectangle

  init(_ body: Rectangle) {
    let parts = body.split(topHeight: body.height - (body.height >= 16 ? 5 : 4))
    (rows, foot) = (parts.top, parts.bottom)
  }
}
