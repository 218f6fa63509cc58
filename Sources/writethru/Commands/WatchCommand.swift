import Archive
import ArgumentParser
import CursesTerminal
import Foundation
import Terminal
import Watching
import Wire

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "File copy as a wire drops it into folders.",
    discussion: """
      Files what lies in the folders and below them, then each file as it is complete: closed by whoever wrote it, or moved in. Names
      that begin with a dot, or end in ~ or .tmp, .part, .partial or .filepart, wait until they are renamed. A file is known again by its
      name, so that starting anew files nothing twice.

      What cannot be filed is moved to the folder “refused” beside it, with the reason in NAME.reason.txt. Nothing is deleted. With
      --once, what is still being written after a minute is left to the next run.

      Examples:
        writethru watch /srv/wire --outlet Coast
        writethru watch ~/in --filed ~/in/filed     move what was filed out of the way
        writethru watch ~/in --once                 file what is there and end, as from cron

      It ends with Ctrl-C or TERM, after the files at hand. Exit status: 0; with --once 1 when something was refused or could not be
      read; 2 for wrong usage.
      """)

  @Argument(help: "Folders.", completion: .directory)
  var folders: [String]

  @Option(name: .long, help: "Who ran the copy.")
  var outlet: String?

  @Option(name: .long, help: "What the files are, whatever they look like.")
  var format: Format?

  @Option(name: .long, help: ArgumentHelp("Move filed files there, into folders of a day.", valueName: "folder"))
  var filed: String?

  @Flag(name: .long, help: "File what is there, then end.")
  var once = false

  @Flag(name: .long, help: "Print a JSON object a file.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if let outlet, outlet.allSatisfy(\.isWhitespace) { throw ValidationError("The outlet's name is empty.") }
  }

  func run() throws {
    let roots = try folders.map(folder)
    let filedFolder = filed.map { FileWalk.absolute(($0 as NSString).expandingTildeInPath) }
    if let filedFolder, let root = roots.first(where: { Shelves.contains(filedFolder, $0) }) {
      throw Failure(
        "filed files cannot go to \(displaySafe(filedFolder)), which is the watched folder \(displaySafe(root)) or above it; choose a folder beside or below",
        status: 2)
    }
    let archive = try store.openForUse()
    if archive.isReadOnly { throw Failure("the store \(store.path) cannot be written, so nothing can be filed") }
    let report = WatchReport(isJSON: json)
    let hot = HotFolders(
      roots: roots, filedFolder: filedFolder,
      filer: FileFiler(desk: store.desk(archive), outlet: outlet, format: format), report: report)
    do throws(WatchError) {
      if once { hot.sweepOnce() } else { try hot.run(until: SignalPipe()) }
    } catch {
      throw Failure("\(error)")
    }
    if report.filedAny { try withStore { () throws(ArchiveError) in try archive.refreshStatistics() } }
    if once, report.refusedAny || report.leftAny || report.isStuck { throw Failure.silent }
  }

  private func folder(_ path: String) throws -> String {
    let path = (path as NSString).expandingTildeInPath
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure("there is no folder \(displaySafe(path)); make it first")
    }
    guard isFolder.boolValue else {
      throw Failure("\(displaySafe(path)) is a file; writethru import files it")
    }
    return FileWalk.absolute(path)
  }
}
