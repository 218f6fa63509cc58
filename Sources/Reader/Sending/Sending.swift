import Newsroom

/// Copy that is to leave the reader, and where to. What must not be used is left out, whoever asks.
package struct Sending: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case versions([VersionID])
    /// With the newest version of each of their articles.
    case stories([StoryID])
    case comparison(VersionID, VersionID)
  }

  package enum Sink: Hashable, Sendable {
    /// As text, to a command's standard input. The words are its name and arguments.
    case command([String])
    /// The name as it was typed; a tilde at its beginning is the user's folder.
    case file(String, ExportFormat, overwrites: Bool)
  }

  package var what: What
  package var sink: Sink

  package init(_ what: What, to sink: Sink) {
    self.what = what
    self.sink = sink
  }
}

/// What became of a sending.
package enum SendingOutcome: Hashable, Sendable {
  case ready(CommandRun)
  /// In the words of the message line: `exported ferry.md into /home/ada`.
  case written(String)
  /// Nothing was written: there is a file of that name already.
  case exists(Sending)
}

/// A command with what it reads.
package struct CommandRun: Hashable, Sendable {
  /// Its name and its arguments, never empty.
  package var words: [String]
  package var input: String
  /// What was left out of the input, for the message that tells how the command ended; empty for nothing.
  package var leftOut: String

  package init(_ words: [String], input: String, leftOut: String = "") {
    self.words = words
    self.input = input
    self.leftOut = leftOut
  }
}
