import Newsroom
import Terminal

/// Shows what the search in the prompt finds. One that cannot be understood is underlined, and the list stays as it is; it is not
/// taken either.
func search(as stage: QueryStage, _ model: inout Model) -> [Effect] {
  guard let prompt = model.prompt else { return [] }
  do throws(QueryFault) {
    let query = try SearchQuery(prompt.editor.text, clock: model.clock, stage: stage)
    model.prompt?.fault = nil
    if stage == .entered { model.prompt = nil }
    // `/` and Enter leave a list as it was.
    return stage == .entered && prompt.editor.isEmpty ? [] : narrow(prompt, to: query.text.trimmingSpaces, &model)
  } catch {
    model.prompt?.fault = error
    return []
  }
}

/// Gives a search or a feed the name that was typed; without one it is left as it was.
func name(_ prompt: Prompt) -> [Effect] {
  let name = prompt.editor.text.trimmingSpaces
  guard !name.isEmpty, name != prompt.before else { return [] }
  switch prompt.kind {
  case .nameSearch(let query): return [.save(.add(name: name, query: query))]
  case .renameSearch(let id): return [.save(.rename(id, to: name))]
  case .renameFeed(let id): return [.feed(.rename(id, to: name))]
  default: return []
  }
}

/// Asks for the counts of saved searches that the sidebar on screen lacks.
func askForCounts(_ model: inout Model) -> [Effect] {
  guard case .stories(var screen) = model.top else { return [] }
  let steps = screen.askForCounts(model.around)
  model.top = .stories(screen)
  return run(steps, &model)
}
