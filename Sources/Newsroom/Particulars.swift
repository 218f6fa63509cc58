import Language

/// What a source says about a version beside its text. All of it is optional: plain text says none of it.
package struct Particulars: Hashable, Sendable, Codable {
  /// What the source calls the item through all its versions: a guid, a URI, a Message-ID.
  package var identifier: String?
  /// The version as the source numbers it: `3`, `2`, `1b`.
  package var revision: String?
  /// When the source made this version. Seconds since 1970.
  package var updated: Int64?
  /// Until when the copy must not be published. Seconds since 1970.
  package var embargo: Int64?
  /// The status as the source wrote it, where it is more than usable: `stat:canceled`, `embargoed`.
  package var statedStatus: String?
  /// The page of the article on the web.
  package var address: String?
  /// The items that this one replaces, corrects or kills, by their identifiers.
  package var replaces: [String] = []
  /// Who sent it: `dpa`, `The Coast Courier`.
  package var provider: String?
  package var authors: [String] = []
  package var slugline: String?
  /// A note to desks.
  package var editorialNote: String?
  package var rights: String?
  /// A BCP 47 tag: `en-GB`.
  package var language: String?
  package var genre: String?
  package var keywords: [String] = []
  package var subjects: [Subject] = []
  package var places: [String] = []
  /// Links in the text, in its order.
  package var links: [CopyLink] = []
  package var media: [Media] = []

  package init() {}

  package var isEmpty: Bool { self == Particulars() }

  /// Fields that are empty are left out, so that plain text costs nothing.
  private enum CodingKeys: String, CodingKey {
    case identifier = "id"
    case revision, updated, embargo
    case statedStatus = "status"
    case address, replaces, provider, authors, slugline
    case editorialNote = "note"
    case rights, language, genre, keywords, subjects, places, links, media
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(identifier, forKey: .identifier)
    try container.encodeIfPresent(revision, forKey: .revision)
    try container.encodeIfPresent(updated, forKey: .updated)
    try container.encodeIfPresent(embargo, forKey: .embargo)
    try container.encodeIfPresent(statedStatus, forKey: .statedStatus)
    try container.encodeIfPresent(address, forKey: .address)
    try container.encodeIfPresent(provider, forKey: .provider)
    try container.encodeIfPresent(slugline, forKey: .slugline)
    try container.encodeIfPresent(editorialNote, forKey: .editorialNote)
    try container.encodeIfPresent(rights, forKey: .rights)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(genre, forKey: .genre)
    if !replaces.isEmpty { try container.encode(replaces, forKey: .replaces) }
    if !authors.isEmpty { try container.encode(authors, forKey: .authors) }
    if !keywords.isEmpty { try container.encode(keywords, forKey: .keywords) }
    if !subjects.isEmpty { try container.encode(subjects, forKey: .subjects) }
    if !places.isEmpty { try container.encode(places, forKey: .places) }
    if !links.isEmpty { try container.encode(links, forKey: .links) }
    if !media.isEmpty { try container.encode(media, forKey: .media) }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    identifier = try container.decodeIfPresent(String.self, forKey: .identifier)
    revision = try container.decodeIfPresent(String.self, forKey: .revision)
    updated = try container.decodeIfPresent(Int64.self, forKey: .updated)
    embargo = try container.decodeIfPresent(Int64.self, forKey: .embargo)
    statedStatus = try container.decodeIfPresent(String.self, forKey: .statedStatus)
    address = try container.decodeIfPresent(String.self, forKey: .address)
    provider = try container.decodeIfPresent(String.self, forKey: .provider)
    slugline = try container.decodeIfPresent(String.self, forKey: .slugline)
    editorialNote = try container.decodeIfPresent(String.self, forKey: .editorialNote)
    rights = try container.decodeIfPresent(String.self, forKey: .rights)
    language = try container.decodeIfPresent(String.self, forKey: .language)
    genre = try container.decodeIfPresent(String.self, forKey: .genre)
    replaces = try container.decodeIfPresent([String].self, forKey: .replaces) ?? []
    authors = try container.decodeIfPresent([String].self, forKey: .authors) ?? []
    keywords = try container.decodeIfPresent([String].self, forKey: .keywords) ?? []
    subjects = try container.decodeIfPresent([Subject].self, forKey: .subjects) ?? []
    places = try container.decodeIfPresent([String].self, forKey: .places) ?? []
    links = try container.decodeIfPresent([CopyLink].self, forKey: .links) ?? []
    media = try container.decodeIfPresent([Media].self, forKey: .media) ?? []
  }
}

/// What copy is about, by a code of a scheme: `medtop:20000065`, `civil unrest`.
package struct Subject: Hashable, Sendable, Codable {
  package var code: String?
  package var name: String?

  package init(code: String?, name: String?) {
    self.code = code
    self.name = name
  }
}

/// A link in copy: the words that bear it and where it leads, as an absolute address where that could be told.
package struct CopyLink: Hashable, Sendable, Codable {
  package var span: Span
  package var address: String

  package init(span: Span, address: String) {
    self.span = span
    self.address = address
  }
}

/// A picture, a video, a sound or a file that goes with copy. It is named, never fetched.
package struct Media: Hashable, Sendable, Codable {
  package var address: String?
  /// A media type: `image/jpeg`.
  package var type: String?
  /// Bytes, as the source says.
  package var size: Int64?
  package var title: String?
  package var caption: String?
  package var credit: String?

  package init(
    address: String? = nil, type: String? = nil, size: Int64? = nil, title: String? = nil, caption: String? = nil,
    credit: String? = nil
  ) {
    self.address = address
    self.type = type
    self.size = size
    self.title = title
    self.caption = caption
    self.credit = credit
  }
}
