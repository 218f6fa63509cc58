import Archive
import ArgumentParser
import Comparison
import Export
import Newsroom

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two versions: paragraphs, then words. Typography folds.",
    discussion: """
      On a terminal of 100 columns or more the versions stand side by side, elsewhere in one column.

      Examples:
        writethru compare a1 a2
        writethru compare a1.1 a1.3
        writethru compare a1               its two newest versions
        writethru compare old.txt new.txt  files need not be in the store
        writethru compare a1 a2 --json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, unified, note, json
  }

  @Argument(
    help: "The earlier version: an ID, a file, - for the standard input, or the beginning of a filed file's name.")
  var old: String
  @Argument(help: "The later version. Without it, the two newest versions of what the first names.")
  var new: String?

  @Option(name: .long, help: "text (side by side), unified, note (what a desk would write above it), or json.")
  var format: Format?
  @Flag(name: .long, help: "The same as --format json.")
  var json = false
  @Option(name: .long, help: "Columns to set the text in.")
  var width: Int?

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  func validate() throws {
    if let width, !(40...1000).contains(width) { throw ValidationError("--width must be from 40 to 1000.") }
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude one another.")
    }
    if old == "-", new == "-" { throw ValidationError("Only one side can come from the standard input.") }
  }

  func run() throws {
    let sides = try operands()
    if !Output.isTerminal, let withdrawn = [sides.old, sides.new].first(where: \.isKilled) {
      throw killed(withdrawn.name.id)
    }
    let comparison = compare((sides.old.text, sides.old.paragraphs), (sides.new.text, sides.new.paragraphs))
    let names = sides.map(\.name)
    let columns = width ?? Output.width
    switch json ? .json : format ?? (Output.isTerminal && columns >= 100 ? .text : .unified) {
    case .json: Output.write(try Output.json(ComparisonJSON(comparison, ids: names.map(\.id))) + "\n")
    case .text: Output.write(sideBySide(comparison, names: names, width: columns, showsStyles: color.showsStyles))
    case .note: Output.write(note(comparison, names: names))
    case .unified: Output.write(unified(comparison, names: names, showsStyles: color.showsStyles))
    }
  }

  private func operands() throws -> Sides<Operand> {
    if let new { return Sides(old: try Operand.read(old, from: store), new: try Operand.read(new, from: store)) }
    let archive = try store.open()
    let resolver = Resolver(archive)
    let articles = try resolver.articles(old)
    guard let id = try withStore({ () throws(ArchiveError) in try archive.story(of: articles[0]) }),
      let story = try withStore({ () throws(ArchiveError) in try archive.story(id) })
    else { throw Resolver.missing(old) }
    let isStory = if case .story = try resolver.reference(old) { true } else { false }
    let versions = story.versions { isStory ? $0.placement.relation == .version : articles.contains($0.id) }
    guard versions.count > 1 else { throw Failure("\(old) has one version only. Name what to compare it with") }
    func operand(_ header: VersionHeader) throws -> Operand {
      guard let version = try withStore({ () throws(ArchiveError) in try archive.version(header.id) }) else {
        throw Resolver.missing(old)
      }
      return Operand(version, in: archive)
    }
    return Sides(old: try operand(versions[versions.count - 2]), new: try operand(versions[versions.count - 1]))
  }
}
