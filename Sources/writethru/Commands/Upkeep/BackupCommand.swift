import Archive
import ArgumentParser
import Foundation
import Terminal

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store into a file.",
    discussion: """
      The reader and imports may run meanwhile; the copy is the store as it was at one moment, and it is checked. Without a path it
      goes into the folder “backups” beside the store, named by the date in UTC. A file that is there is never overwritten.

      Examples:
        writethru backup
        writethru backup --keep 7              and delete all but the newest seven of those in “backups”
        writethru backup /mnt/stick/desk.db
      """)

  @Argument(help: "The file to write.", completion: .file())
  var path: String?

  @Option(help: "How many of the dated backups to keep.")
  var keep: Int?

  @OptionGroup var store: StoreOption

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep takes a number from 1 up.") }
    if keep != nil, path != nil { throw ValidationError("--keep is for the dated backups: give no path with it.") }
  }

  func run() throws {
    let archive = try store.openExisting()
    let target = path.map { ($0 as NSString).expandingTildeInPath } ?? Archive.newBackupPath(of: store.path)
    let line = ProgressLine()
    let backup = try withStore { () throws(ArchiveError) in
      try archive.backup(to: target) { percent in line.show("backing up, \(percent) %") }
    }
    line.clear()
    Output.write("\(displaySafe(backup.path))  \(inWords(bytes: backup.bytes))\n")
    guard let keep else { return }
    for old in archive.pruneBackups(keeping: keep) { Output.write("deleted \(displaySafe(old.path))\n") }
  }
}
