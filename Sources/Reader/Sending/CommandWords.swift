/// What was typed as the words of a command: parted by white space, but for what is quoted by ' ', " " or a backslash. Nothing else
/// has a meaning: no variable, no pattern, no tilde, since no shell will read it.
///
/// In ' ' all stands as it is; in " " a backslash quotes " and itself.
package func commandWords(_ typed: String) throws(CommandFault) -> [String] {
  var words: [String] = []
  var word = ""
  var isInWord = false
  var isQuoted = false
  var quote: Character?
  var isEscaped = false
  func end() throws(CommandFault) {
    guard isInWord else { return }
    // Who types these expects a shell.
    if !isQuoted, shellOperators.contains(word) { throw .shell(word) }
    words.append(word)
    (word, isInWord, isQuoted) = ("", false, false)
  }
  for character in typed {
    if isEscaped {
      if quote == "\"", character != "\"", character != "\\" { word.append("\\") }
      word.append(character)
      isEscaped = false
    } else if character == "\\", quote != "'" {
      (isEscaped, isInWord, isQuoted) = (true, true, true)
    } else if let open = quote {
      if character == open { quote = nil } else { word.append(character) }
    } else if character == "'" || character == "\"" {
      (quote, isInWord, isQuoted) = (character, true, true)
    } else if character.isWhitespace {
      try end()
    } else {
      word.append(character)
      isInWord = true
    }
  }
  if let quote { throw .openQuote(quote) }
  if isEscaped { throw .openEscape }
  try end()
  guard let name = words.first else { throw .empty }
  guard !name.isEmpty else { throw .noName }
  guard !words.contains(where: { $0.utf8.contains(0) }) else { throw .noName }
  return words
}

private let shellOperators: Set<String> = ["|", "||", "&", "&&", ";", "<", ">", ">>", "2>", "2>&1", "&>"]

/// Why what was typed is no command.
package enum CommandFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty, noName, openEscape
  case openQuote(Character)
  case shell(String)

  package var description: String {
    switch self {
    case .empty: "type a command, such as wc -w"
    case .noName: "the command has no name"
    case .openEscape: "a backslash at the end quotes nothing"
    case .openQuote(let quote): "a quotation is not closed: \(quote)"
    case .shell(let word): "no shell reads this: quote “\(word)”, or sh -c '…'"
    }
  }
}
