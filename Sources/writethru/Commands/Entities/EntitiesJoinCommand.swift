import Archive
import ArgumentParser
import Export
import Newsroom

struct EntitiesJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Take several entities of one kind for one.",
    discussion: """
      It is called what it is most often called. split takes them apart again.

      Example:
        writethru entities join e9 e12 --into e7
      """)

  @Argument(help: "Entities (e9), as writethru entities lists them.")
  var entities: [EntityID]

  @Option(name: .long, help: "The entity that they are.")
  var into: EntityID

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let undo = try withStore { () throws(ArchiveError) in try archive.join(entities, into: into) }
    let joined = try withStore { () throws(ArchiveError) in try archive.entity(into) }
    guard undo.count > 0 else { return Output.write("Nothing to join: they are one already\n") }
    if let joined { Output.write(line(joined)) }
  }
}

struct EntitiesSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Take the names of an entity apart, or one of them out of it.",
    discussion: """
      What was split is not joined again but by join.

      Examples:
        writethru entities split e7
        writethru entities split e7 --name Zelenskiy
      """)

  @Argument(help: "The entity (e7).")
  var entity: EntityID

  @Option(name: .long, help: "Only this name of it.")
  var name: String?

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    guard let before = try withStore({ () throws(ArchiveError) in try archive.entity(entity) }) else {
      throw Failure("there is no \(entity) in the store: writethru entities lists what there is")
    }
    let undo = try withStore { () throws(ArchiveError) in
      if let name { try archive.split(entity, alias: name) } else { try archive.split(entity) }
    }
    guard undo.count > 0 else { return Output.write("Nothing to split: it has one name only\n") }
    for name in [before.name] + before.aliases {
      if let part = try withStore({ () throws(ArchiveError) in try archive.entity(before.kind, named: name) }) {
        Output.write(line(part))
      }
    }
  }
}

/// `e7  Volodymyr Zelensky, Zelenskyy: 41 mentions in 12 articles`
private func line(_ entity: Entity) -> String {
  let names = ([entity.name] + entity.aliases).joined(separator: ", ")
  var output = StyledText(showsStyles: false)
  output.line(
    "\(entity.id)  \(names): \(entity.mentions) \(entity.mentions == 1 ? "mention" : "mentions") in \(entity.articles) \(entity.articles == 1 ? "article" : "articles")"
  )
  return output.text
}
