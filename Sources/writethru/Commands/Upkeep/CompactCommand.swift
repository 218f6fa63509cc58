import Archive
import ArgumentParser
import Terminal

struct CompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Make the store's file as small as it can be, and its indexes quick.",
    discussion: """
      Worth it after expire. While it runs nobody else can write, and it needs twice the size of the store on the disk.
      """)

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let line = ProgressLine()
    let sizes = try withStore { () throws(ArchiveError) in
      try archive.compact { step in line.show(step.words) }
    }
    line.clear()
    Output.write(
      "\(displaySafe(store.path)): \(inWords(bytes: sizes.before)) before, \(inWords(bytes: sizes.after)) now\n")
  }
}

extension CompactingStep {
  fileprivate var words: String {
    switch self {
    case .searchIndex: "putting the search index in order"
    case .file: "writing the file anew"
    case .statistics: "counting"
    }
  }
}
