import Archive
import ArgumentParser
import Foundation
import Newsroom
import Terminal

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back.",
    discussion: """
      The backup is checked first and stays where it is. The present store is set aside under a new name and never deleted. Quit the
      reader before.

      Examples:
        writethru restore --list
        writethru restore ~/.local/share/writethru/backups/archive-20261121-223000.db
      """)

  @Argument(help: "The backup.", completion: .file())
  var backup: String?

  @Flag(help: "List the backups beside the store, the newest first.")
  var list = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if list == (backup != nil) { throw ValidationError("Name a backup, or give --list.") }
  }

  func run() throws {
    guard let backup else { return showList() }
    let line = ProgressLine()
    let aside = try withStore { () throws(ArchiveError) in
      try Archive.restore(store.path, from: (backup as NSString).expandingTildeInPath) { percent in
        line.show("bringing back, \(percent) %")
      }
    }
    line.clear()
    let archive = try store.open()
    let counts = try withStore { () throws(ArchiveError) in try archive.counts() }
    Output.write("\(displaySafe(store.path)): \(counts.all) \(counts.all == 1 ? "story" : "stories") are back\n")
    if let aside { Output.write("the store that was there is \(displaySafe(aside)) now\n") }
  }

  private func showList() {
    let backups = Archive.backups(of: store.path)
    for backup in backups { Output.write("\(displaySafe(backup.path))  \(inWords(bytes: backup.bytes))\n") }
    if backups.isEmpty {
      Output.write("there are no backups beside \(displaySafe(store.path)): writethru backup makes one\n")
    }
  }
}
