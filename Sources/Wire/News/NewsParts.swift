import Language
import Newsroom

/// What an item of the news industry's formats says, each thing under the desk's name for it, before it is set as copy. All of these
/// formats are set from here, so that one item in two of them is one and the same copy.
struct NewsParts {
  var headline: String?
  /// What a page or a document calls itself: the headline where nothing else is.
  var title: String?
  /// The line above the headline.
  var kicker: String?
  /// Lines and paragraphs under the headline: subheadline, abstract, teaser.
  var decks: [String] = []
  /// As it was written, with `By`.
  var byline: String?
  /// Who the writer is: `Staff Reporter`.
  var bylineTitle: String?
  /// Who wrote it beside them, each with a byline of their own.
  var furtherWriters: [Writer] = []
  /// As it was written, with its dash.
  var dateline: String?
  var body: [MarkupBlock] = []
  /// Of a picture, a video, a sound: what is to be seen or heard.
  var captions: [String] = []
  /// Whose picture it is, where the item is one.
  var credit: String?
  /// Names of whose copy it may be, the likeliest first.
  var sources: [String] = []
  /// Other items and pages that it names, with their addresses.
  var related: [(title: String, address: String)] = []
  var date: StatedDate?
  /// 1 to 9 as in IPTC; nil where nobody says.
  var urgency: Int?
  var status = NewsStatus(nil)
  /// What signals and instructions ask for beside the status.
  var signalled = CopyStatus.usable
  /// Whether an embargo is stated of which it is not clear when it ends.
  var isEmbargoedWithoutEnd = false
  var particulars = Particulars()
  var warnings: [String] = []

  struct Writer {
    /// Without `By`.
    var name: String
    var title: String?
  }

  /// Whether there is anything to read.
  var hasText: Bool {
    headline != nil || !body.isEmpty || !captions.isEmpty || !decks.isEmpty
  }
}

extension NewsParts {
  mutating func addDeck(_ text: String?) {
    guard let text = text?.onOneLine, !text.isEmpty, decks.count < 20, !decks.contains(where: { sameWords($0, text) })
    else { return }
    decks.append(text)
  }

  mutating func addCaption(_ text: String?) {
    guard let text, captions.count < 50, text.contains(where: { !$0.isWhitespace }) else { return }
    let words = text.onOneLine
    // Agencies send the caption alone and once more with the place and the credit around it.
    if captions.contains(where: { $0.onOneLine.contains(words) }) { return }
    captions.removeAll { words.contains($0.onOneLine) }
    captions.append(text)
  }

  mutating func addNote(_ text: String?) {
    guard let text = text?.onOneLine, !text.isEmpty, (particulars.editorialNote?.utf8.count ?? 0) < 50_000 else {
      return
    }
    particulars.editorialNote = particulars.editorialNote.map { $0 + "\n" + text } ?? text
  }

  mutating func addKeyword(_ text: String?) {
    guard let text = text?.onOneLine, !text.isEmpty, particulars.keywords.count < NewsParts.most,
      !particulars.keywords.contains(text)
    else { return }
    particulars.keywords.append(text)
  }

  mutating func addPlace(_ text: String?) {
    guard let text = text?.onOneLine, !text.isEmpty, particulars.places.count < NewsParts.most,
      !particulars.places.contains(text)
    else { return }
    particulars.places.append(text)
  }

  mutating func addAuthor(_ text: String?) {
    guard let text = text?.onOneLine, !text.isEmpty, particulars.authors.count < NewsParts.most,
      !particulars.authors.contains(text)
    else { return }
    particulars.authors.append(text)
  }

  mutating func addSubject(code: String?, name: String?) {
    let subject = Subject(
      code: code.flatMap { $0.isEmpty ? nil : $0 }, name: name.map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 })
    guard subject.code != nil || subject.name != nil, particulars.subjects.count < NewsParts.most,
      !particulars.subjects.contains(subject)
    else { return }
    particulars.subjects.append(subject)
  }

  mutating func addMedia(_ media: Media) {
    guard particulars.media.count < NewsParts.most else { return }
    if let address = media.address, particulars.media.contains(where: { $0.address == address }) { return }
    particulars.media.append(media)
  }

  mutating func addReplaced(_ identifier: String?) {
    guard let identifier = identifier?.onOneLine, !identifier.isEmpty, identifier != particulars.identifier,
      particulars.replaces.count < NewsParts.most, !particulars.replaces.contains(identifier)
    else { return }
    particulars.replaces.append(identifier)
  }

  mutating func setRights(_ lines: [String?]) {
    var kept: [String] = []
    for line in lines.compactMap({ $0?.onOneLine }) where !line.isEmpty && line != "None" && !kept.contains(line) {
      kept.append(line)
    }
    if !kept.isEmpty { particulars.rights = kept.joined(separator: "\n") }
  }

  mutating func signal(_ written: String?) {
    guard let written, let status = NewsStatus.signalled(written) else { return }
    signalled = signalled.stricter(status)
    if particulars.statedStatus == nil { particulars.statedStatus = written.onOneLine }
  }

  /// How many subjects, media and the like of one item are kept.
  private static let most = 500
}

/// Whether two texts are the same but for marks, case and spaces.
func sameWords(_ a: String, _ b: String) -> Bool { letters(a) == letters(b) }

/// The letters and digits of a text in lower case.
func letters(_ text: some StringProtocol) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  )
  .lowercased()
}
