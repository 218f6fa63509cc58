import Archive
import ArgumentParser
import Comparison
import Configuration
import Export
import Foundation
import Newsroom

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare versions: paragraphs, sentences, words. Typography folds.",
    discussion: """
      Two versions stand side by side on a terminal of 100 columns or more, in one column elsewhere. Three or more are a table: a
      row a paragraph, a column a version.

      Letters say what changed, the gravest first: F figure, Q quote, X negation, A attribution, N name, H hedge, W wording, T tense, O word
      order, s spelling, c capitals, p punctuation. M moved, S split, J joined, + added, - cut, > moved from here.

      Examples:
        writethru compare a1 a2
        writethru compare a1.1 a1.3
        writethru compare a1                       its two newest versions
        writethru compare old.txt new.txt          files need not be in the store
        writethru compare a1.1 a1.2 a1.3           where each paragraph comes from
        writethru compare a1 --format note         what a desk would write above it
        writethru compare a1 --format html > c.html
        git show HEAD:story.txt | writethru compare - story.txt
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, unified, note, html, markdown, json
  }

  @Argument(
    help: ArgumentHelp(
      "The versions, the earliest first: IDs, files, - for the standard input, or beginnings of filed files’ names. One alone means its two newest versions.",
      valueName: "version"))
  var versions: [String]

  @Option(name: .long, help: "text (side by side), unified, note, html, markdown or json.")
  var format: Format?
  @Flag(name: .long, help: "The same as --format json.")
  var json = false
  @Option(name: .long, help: "Columns to set the text in, 40 to 1000.")
  var width: Int?

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  /// All pairs are compared: beyond this a table tells nobody anything.
  private static let most = 32

  func validate() throws {
    if let width, !(40...1000).contains(width) { throw ValidationError("--width must be from 40 to 1000.") }
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude one another.")
    }
    if versions.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one version can come from the standard input.")
    }
    if versions.count > Self.most { throw ValidationError("At most \(Self.most) versions can be compared at once.") }
    if versions.count > 2, let format, format != .text, format != .json {
      throw ValidationError("Of more than two versions there is text and json, no \(format.rawValue).")
    }
  }

  func run() throws {
    let operands = try operands()
    for operand in operands { try operand.requireForUse() }
    let paths = Paths(environment: ProcessInfo.processInfo.environment)
    let house = House(rules: UserConfiguration.file(paths).house).style(for: operands.map(\.outlet))
    if operands.count > 2 { return try writeTable(operands, house) }
    let sides = Sides(old: operands[0], new: operands[1])
    try write(compare(sides.old.source, sides.new.source, house: house), sides)
  }

  private func write(_ comparison: Comparison, _ sides: Sides<Operand>) throws {
    let names = sides.map(\.name)
    let columns = width ?? Output.width
    switch json ? .json : format ?? (Output.isTerminal && columns >= 100 ? .text : .unified) {
    case .json: Output.write(try Output.json(ComparisonJSON(comparison, ids: names.map(\.id))) + "\n")
    case .text: Output.write(sideBySide(comparison, names: names, width: columns, showsStyles: color.showsStyles))
    case .note: Output.write(note(comparison, names: names))
    case .html: Output.write(html(comparison, names: sides.map(\.document)))
    case .markdown: Output.write(markdown(comparison, names: sides.map(\.document)))
    case .unified: Output.write(unified(comparison, names: names, showsStyles: color.showsStyles))
    }
  }

  private func writeTable(_ operands: [Operand], _ house: HouseStyle) throws {
    let provenance = Provenance(operands.map(\.source), house: house)
    let names = operands.map(\.name)
    if json || format == .json {
      Output.write(try Output.json(ProvenanceJSON(provenance, names: names)) + "\n")
    } else {
      Output.write(
        provenanceTable(provenance, names: names, width: width ?? Output.width, showsStyles: color.showsStyles))
    }
  }

  private func operands() throws -> [Operand] {
    guard versions.count == 1 else { return try versions.map { try Operand.read($0, from: store) } }
    let typed = versions[0]
    if FileManager.default.fileExists(atPath: typed) {
      throw Failure("\(typed) is a file: name a second one to compare it with")
    }
    let archive = try store.openExisting()
    let resolver = Resolver(archive)
    let articles = try resolver.articles(typed)
    guard let id = try withStore({ () throws(ArchiveError) in try archive.story(of: articles[0]) }),
      let story = try withStore({ () throws(ArchiveError) in try archive.story(id) })
    else { throw Resolver.missing(typed) }
    let isStory = if case .story = try resolver.reference(typed) { true } else { false }
    let headers = story.versions { isStory ? $0.placement.relation == .version : articles.contains($0.id) }
    guard headers.count > 1 else { throw Failure("\(typed) has one version only. Name what to compare it with") }
    return try headers.suffix(2).map { header in
      guard let version = try withStore({ () throws(ArchiveError) in try archive.version(header.id) }) else {
        throw Resolver.missing(typed)
      }
      return Operand(version, in: archive)
    }
  }
}
