import Newsroom
import Terminal

/// Sends copy to the command or the file that was typed. Nil for another prompt; where it cannot be done, the line stays and says why.
func send(_ prompt: Prompt, _ model: inout Model) -> [Effect]? {
  let typed = prompt.editor.text.trimmingSpaces
  switch prompt.kind {
  case .pipe(let what):
    do throws(CommandFault) {
      let words = try commandWords(typed)
      model.commands.removeAll { $0 == typed }
      model.commands.append(typed)
      model.prompt = nil
      return [.send(Sending(what, to: .command(words)))]
    } catch {
      model.say("\(error)", isError: true)
    }
  case .exportFile(let what):
    if typed.isEmpty {
      model.prompt = nil
      return []
    }
    guard !typed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }),
      let format = ExportFormat(ofFile: typed)
    else {
      model.say("end it in .txt .md .html .json .ndjson", isError: true)
      return []
    }
    if case .comparison = what, format == .ndjson {
      model.say("a comparison ends in .txt .md .html .json", isError: true)
      return []
    }
    model.ending = format.ending
    model.prompt = nil
    return [.send(Sending(what, to: .file(typed, format, overwrites: false)))]
  default: return nil
  }
  return []
}

/// A y overwrites the file; anything else leaves it.
func answer(_ key: Key, to sending: Sending, _ model: inout Model) -> [Effect] {
  model.prompt = nil
  guard case .file(let path, let format, _) = sending.sink, key == .character("y") || key == .character("Y") else {
    model.say("not exported: \(sending.fileName) is as it was")
    return []
  }
  return [.send(Sending(sending.what, to: .file(path, format, overwrites: true)))]
}

func take(_ outcome: SendingOutcome, _ model: inout Model) -> [Effect] {
  switch outcome {
  case .ready(let command): return [.run(command)]
  case .written(let text): model.say(text)
  case .exists(let sending):
    // Who types something else by now is not to answer by accident.
    if model.prompt == nil {
      model.prompt = Prompt(.overwrite(sending))
    } else {
      model.say("not exported: \(sending.fileName) is there already", isError: true)
    }
  }
  return []
}
