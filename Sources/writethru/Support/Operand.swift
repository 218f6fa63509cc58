import Archive
import Comparison
import Export
import Foundation
import Language
import Newsroom
import Wire

/// A text that a command was given: a version of the store, or a file that need not be in it.
struct Operand {
  let name: ComparedName
  private let described: ComparedDocument
  /// As received.
  private let bytes: [UInt8]
  let text: String
  let paragraphs: [Paragraph]
  /// Nil for a file.
  let version: Version?

  var outlet: String? { described.outlet }

  /// With the digest of the bytes, which only some formats show.
  var document: ComparedDocument {
    var document = described
    document.digest = sha256(bytes)
    return document
  }

  var source: ComparedSource { ComparedSource(text, paragraphs) }

  /// A file is its owner's own business.
  func requireForUse() throws(Failure) {
    if let version { try writethru.requireForUse(version.header, as: name.id) }
  }

  /// Reads `a3`, `a3.2`, `s1` (its newest version), a path, `-` for the standard input, or the beginning of a filed
  /// file's name.
  static func read(_ typed: String, from store: StoreOption) throws -> Operand {
    if typed == "-" { return try file(Array(FileHandle.standardInput.readDataToEndOfFile()), named: "-") }
    if FileManager.default.fileExists(atPath: typed) { return try file(at: typed) }
    guard FileManager.default.fileExists(atPath: store.path) else {
      throw Failure("there is no file “\(typed)”, and no store yet in which something could be called so")
    }
    let archive = try store.open()
    return Operand(try Resolver(archive).version(typed), in: archive)
  }

  private static func file(at path: String) throws -> Operand {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure("\(path) is a folder: name two files of it")
    }
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure("\(path): cannot be read") }
    return try file(Array(data), named: path)
  }

  private static func file(_ bytes: [UInt8], named name: String) throws -> Operand {
    do throws(WireError) {
      let copy = try Operand.copy(bytes)
      let words = copy.paragraphs.filter { $0.role == .body }.reduce(0) {
        $0 + tokenize(copy.text, in: $1.span).count(where: \.isWordlike)
      }
      return Operand(
        name: ComparedName(id: name, particulars: "\(words) words"),
        document: ComparedDocument(
          id: name, title: copy.headline ?? "", outlet: copy.agency,
          time: copy.date.map { Clock.system.reading(of: $0.moment(by: .system)).iso }, words: words,
          digest: ""), bytes: bytes, text: copy.text, paragraphs: copy.paragraphs, version: nil)
    } catch {
      throw Failure("\(name): \(error)")
    }
  }

  /// What is not text is refused; the text of markup is compared as it stands.
  private static func copy(_ bytes: [UInt8]) throws(WireError) -> Copy {
    do { return try readCopy(bytes) } catch {
      guard case .unreadFormat = error else { throw error }
      return try readCopy(bytes, format: .text)
    }
  }

  init(_ version: Version, in archive: Archive) {
    let header = version.header
    let time = header.dateOrigin == .received ? "undated" : Clock.system.reading(of: header.published).iso
    let story = (try? archive.story(of: version.id.article)).flatMap(\.self).flatMap { try? archive.story($0) }.flatMap(
      \.self)
    let source = story?.article(version.id.article)?.source ?? header.agency ?? "—"
    let bytes = (try? archive.originalBytes(of: version.id)).flatMap(\.self) ?? Array(version.text.utf8)
    self.init(
      name: ComparedName(id: version.id.description, particulars: "\(source)  \(time)  \(header.words) words"),
      document: ComparedDocument(
        id: version.id.description, title: header.headline ?? "", outlet: source, time: time, words: header.words,
        digest: ""), bytes: bytes, text: version.text, paragraphs: version.paragraphs, version: version)
  }

  private init(
    name: ComparedName, document: ComparedDocument, bytes: [UInt8], text: String, paragraphs: [Paragraph],
    version: Version?
  ) {
    self.name = name
    described = document
    self.bytes = bytes
    self.text = text
    self.paragraphs = paragraphs
    self.version = version
  }
}
