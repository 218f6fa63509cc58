/// The names of a feed's elements as they are listed: the local name in lower case, behind the usual prefix of its namespace, such as
/// `dc_creator`, whatever prefix the feed itself declares. What belongs to RSS and Atom has none.
enum FeedNamespace {
  /// The usual prefix of a namespace, in lower case as some podcast programs write them; empty for those of feeds themselves.
  static let prefixes: [String: String] = {
    var prefixes: [String: String] = [:]
    for address in core { prefixes[address] = "" }
    for (prefix, address) in modules { prefixes[address] = prefix }
    return prefixes
  }()

  private static let core = [
    "http://backend.userland.com/rss",
    "http://blogs.law.harvard.edu/tech/rss",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://example.com/newformat#",
    "http://example.com/necho",
    "http://purl.org/echo/",
    "uri/of/echo/namespace#",
    "http://purl.org/pie/",
    "http://purl.org/atom/ns#",
    "http://www.w3.org/2005/atom",
    "http://purl.org/rss/1.0/modules/rss091#",
  ]

  private static let modules: [(String, String)] = [
    ("admin", "http://webns.net/mvcb/"),
    ("ag", "http://purl.org/rss/1.0/modules/aggregation/"),
    ("annotate", "http://purl.org/rss/1.0/modules/annotate/"),
    ("audio", "http://media.tangent.org/rss/1.0/"),
    ("blogChannel", "http://backend.userland.com/blogchannelmodule"),
    ("cc", "http://web.resource.org/cc/"),
    ("co", "http://purl.org/rss/1.0/modules/company"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("cp", "http://my.theinfo.org/changed/1.0/rss/"),
    ("creativeCommons", "http://backend.userland.com/creativecommonsrssmodule"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("email", "http://purl.org/rss/1.0/modules/email/"),
    ("ev", "http://purl.org/rss/1.0/modules/event/"),
    ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
    ("fm", "http://freshmeat.net/rss/fm/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
    ("icbm", "http://postneo.com/icbm/"),
    ("image", "http://purl.org/rss/1.0/modules/image/"),
    ("itunes", "http://example.com/dtds/podcast-1.0.dtd"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("l", "http://purl.org/rss/1.0/modules/link/"),
    ("media", "http://search.yahoo.com/mrss"),
    ("pingback", "http://madskills.com/public/xml/rss/module/pingback/"),
    ("prism", "http://prismstandard.org/namespaces/1.2/basic/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("ref", "http://purl.org/rss/1.0/modules/reference/"),
    ("reqv", "http://purl.org/rss/1.0/modules/richequiv/"),
    ("search", "http://purl.org/rss/1.0/modules/search/"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"),
    ("soap", "http://schemas.xmlsoap.org/soap/envelope/"),
    ("ss", "http://purl.org/rss/1.0/modules/servicestatus/"),
    ("str", "http://hacks.benhammersley.com/rss/streaming/"),
    ("sub", "http://purl.org/rss/1.0/modules/subscription/"),
    ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
    ("szf", "http://schemas.pocketsoap.com/rss/mydescmodule/"),
    ("taxo", "http://purl.org/rss/1.0/modules/taxonomy/"),
    ("thr", "http://purl.org/rss/1.0/modules/threading/"),
    ("ti", "http://purl.org/rss/1.0/modules/textinput/"),
    ("trackback", "http://madskills.com/public/xml/rss/module/trackback/"),
    ("wfw", "http://wellformedweb.org/commentapi/"),
    ("wiki", "http://purl.org/rss/1.0/modules/wiki/"),
    ("xhtml", "http://www.w3.org/1999/xhtml"),
    ("xlink", "http://www.w3.org/1999/xlink"),
    ("xml", "http://www.w3.org/xml/1998/namespace"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("media", "http://video.search.yahoo.com/mrss"),
    ("media", "http://video.search.yahoo.com/mrss/"),
    ("georss", "http://www.georss.org/georss"),
    ("gml", "http://www.opengis.net/gml"),
    ("psc", "http://podlove.org/simple-chapters"),
    ("thr", "http://purl.org/syndication/thread/1.0"),
  ]
}
