import Language
import Newsroom

/// Where a version names whom: a row of `tagging` keeps them as bytes, in the order of the text. Figures, dates and quotations are not
/// kept; they are found when a version is read (`mentionsByRule`).
///
/// A name is four varints and its title: how far it starts behind the one before, its length, its row in `entity`, and the length of
/// the title plus one, or a nought where it has none. Offsets and lengths are in UTF-8.
struct NameList {
  struct Name: Hashable {
    var span: Span
    var entity: Int64
    var title: String?
  }

  let names: [Name]

  init(_ names: [Name]) {
    var names = names.sorted { ($0.span.start, $0.entity) < ($1.span.start, $1.entity) }
    var unique = 0
    for index in names.indices
    where index == 0
      || (names[index].span.start, names[index].entity) != (names[unique - 1].span.start, names[unique - 1].entity)
    {
      names[unique] = names[index]
      unique += 1
    }
    names.removeLast(names.count - unique)
    self.names = names
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var last = 0
    for name in names {
      Varint.append(UInt64(name.span.start - last), to: &bytes)
      Varint.append(UInt64(name.span.count), to: &bytes)
      Varint.append(UInt64(bitPattern: name.entity), to: &bytes)
      last = name.span.start
      guard let title = name.title else {
        bytes.append(0)
        continue
      }
      Varint.append(UInt64(title.utf8.count + 1), to: &bytes)
      bytes += title.utf8
    }
    return bytes
  }

  /// - Throws: `StoreDamage` where the bytes are no list.
  init(bytes: [UInt8]) throws {
    var names: [Name] = []
    var place = 0
    var last = 0
    while place < bytes.count {
      guard let start = Varint.read(bytes, at: &place), let length = Varint.read(bytes, at: &place),
        let entity = Varint.read(bytes, at: &place), let title = Varint.read(bytes, at: &place),
        start < 1 << 32, length < 1 << 32, title < 1 << 32, title <= UInt64(bytes.count - place) + 1
      else { throw StoreDamage("a version's list of names is cut off") }
      last += Int(start)
      var name = Name(span: Span(last, last + Int(length)), entity: Int64(bitPattern: entity))
      if title > 0 {
        name.title = String(decoding: bytes[place..<(place + Int(title) - 1)], as: UTF8.self)
        place += Int(title) - 1
      }
      names.append(name)
    }
    self.names = names
  }

  /// How often each is named.
  var counts: [Int64: Int] { names.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 } }
}
