import Newsroom

/// What a mention is called with its role, as the panel and the status line have it: `Signe Tarrow, nurse`, `Tuesday, 17 Nov`,
/// `Halvard Sorensen said`.
func words(for kind: MentionKind, name: String, role: String?) -> String {
  switch kind {
  case .quote:
    guard !name.isEmpty else { return role.map { "no speaker found, \($0)" } ?? "no speaker found" }
    return [name, role].compactMap(\.self).joined(separator: " ")
  // The hedge stands in a figure’s name already: `about 30 people`.
  case .figure: return name
  case .person, .place, .organisation, .date: return [name, role].compactMap(\.self).joined(separator: ", ")
  }
}

/// Who or what the current mention is, for the status line.
struct MentionLine {
  let mention: Mention
  /// How often it is named in the article.
  let count: Int
  /// What the archive knows of it.
  let entity: Entity?

  func text(width: Int, clock: Clock) -> String {
    let hedged = mention.kind == .figure && mention.role != nil ? " (hedged)" : ""
    let who = "\(mention.kind.rawValue): \(words(for: mention.kind, name: mention.name, role: mention.role))\(hedged)"
    let here = count > 1 ? "\(count) mentions here" : nil
    let short = count > 1 ? "\(who) ×\(count)" : who
    guard let entity else { return richest(of: [[who, here], [short], [who]], width: width) }
    // All its names but the one that the article has.
    let names = ([entity.name] + entity.aliases).filter { $0 != mention.name }
    let also = names.isEmpty ? nil : "also \(names.joined(separator: ", "))"
    let some = names.isEmpty ? nil : "also \(names[0])\(names.count > 1 ? " +\(names.count - 1)" : "")"
    let known =
      "\(counted(entity.mentions, "mention", "mentions")) in \(counted(entity.articles, "article", "articles"))"
    let since = "\(known) since \(clock.shortDay(of: entity.first))"
    let least = "\(entity.mentions.grouped) in \(counted(entity.articles, "article", "articles"))"
    return richest(
      of: [
        [who, here, also, since], [short, also, since], [short, some, since], [short, some, known],
        [short, some, least],
        [short, least], [short], [who],
      ], width: width)
  }
}
