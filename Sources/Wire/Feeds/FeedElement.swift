/// What is done with an element of a feed. Elements that mean the same in different formats are one.
enum FeedElement {
  case rss, channel, feed, entry
  case image, textInput, source
  case author, owner, contributor, dublinContributor, publisher
  case name, address, email, width, height
  case title, mediaTitle, mediaDescription, subtitle, rights, info, summary, description, content, body, encoded,
    abstract
  case link, identifier, enclosure, category, mediaCategory, podcastCategory, podcastKeywords
  case language, generator, generatorAgent, errorReports, cloud, newLocation
  case published, updated, created, expired, validity
  case license, namedLicense
  case podcastImage, podcastBlock, podcastExplicit
  case mediaContent, mediaThumbnail, mediaPlayer, mediaCredit, mediaRating, mediaRestriction, mediaLicense
  case chapters, chapter
  case place, point, line, polygon, box, gmlPoint, gmlLine, gmlPolygon, gmlRing, position, positions, latitude,
    longitude
  /// Its text is an address.
  case reference
  /// A part of the feed's frame that says nothing itself.
  case frame
  /// A list of hours or days.
  case skipped
  case other

  /// By the name in lower case.
  static let of: [String: FeedElement] = {
    var elements: [String: FeedElement] = [:]
    for (element, names) in names {
      for name in names.split(separator: " ") { elements[String(name)] = element }
    }
    return elements
  }()

  private static let names: [(FeedElement, String)] = [
    (.rss, "rss"), (.frame, "rdf_rdf rdf_seq items rdf_li"), (.channel, "channel feedinfo"), (.feed, "feed"),
    (.entry, "item entry product"),
    (.image, "image"), (.textInput, "textinput"), (.source, "source"),
    (.author, "author managingeditor dc_author dc_creator itunes_author"), (.owner, "owner itunes_owner"),
    (.contributor, "contributor"), (.dublinContributor, "dc_contributor"),
    (.publisher, "dc_publisher webmaster"),
    (.name, "name itunes_name"), (.address, "url homepage uri"), (.email, "email itunes_email"),
    (.width, "width"), (.height, "height"),
    (.title, "title dc_title"), (.mediaTitle, "media_title"), (.subtitle, "subtitle tagline itunes_subtitle"),
    (.rights, "rights dc_rights copyright"), (.info, "info feedburner_browserfriendly"),
    (.summary, "summary itunes_summary"), (.description, "description dc_description"),
    (.mediaDescription, "media_description"), (.abstract, "abstract"), (.content, "content"),
    (.body, "body xhtml_body"),
    (.encoded, "content_encoded fullitem"), (.encoded, "prodlink"),
    (.link, "link producturl"), (.identifier, "id guid"), (.enclosure, "enclosure"),
    (.category, "category dc_subject keywords media_keywords tags"), (.mediaCategory, "media_category"),
    (.podcastCategory, "itunes_category"), (.podcastKeywords, "itunes_keywords"),
    (.skipped, "skiphours skipdays"),
    (.language, "language dc_language"), (.generator, "generator"), (.generatorAgent, "admin_generatoragent"),
    (.errorReports, "admin_errorreportsto"), (.cloud, "cloud"), (.newLocation, "newlocation"),
    (.published, "published dcterms_issued issued pubdate"),
    (.updated, "updated modified dcterms_modified dc_date lastbuilddate"), (.created, "created dcterms_created"),
    (.expired, "expirationdate"), (.validity, "dcterms_valid"),
    (.license, "cc_license"), (.namedLicense, "creativecommons_license"),
    (.podcastImage, "itunes_image itunes_link"), (.podcastBlock, "itunes_block"),
    (.podcastExplicit, "itunes_explicit"),
    (.mediaContent, "media_content"), (.mediaThumbnail, "media_thumbnail"), (.mediaPlayer, "media_player"),
    (.mediaCredit, "media_credit"), (.mediaRating, "media_rating"), (.mediaRestriction, "media_restriction"),
    (.mediaLicense, "media_license"),
    (.chapters, "psc_chapters"), (.chapter, "psc_chapter"),
    (.place, "georss_where"), (.point, "georss_point"), (.line, "georss_line"), (.polygon, "georss_polygon"),
    (.box, "georss_box"), (.gmlPoint, "gml_point"), (.gmlLine, "gml_linestring"), (.gmlPolygon, "gml_polygon"),
    (.gmlRing, "gml_exterior"), (.position, "gml_pos"), (.positions, "gml_poslist"),
    (.latitude, "geo_lat"), (.longitude, "geo_long"),
    (.reference, "comments docs icon logo wfw_comment wfw_commentrss"),
  ]
}
