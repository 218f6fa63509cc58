import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct NINJSTests {
  @Test func `version 1 has its keys in lower case`() throws {
    let copy = try wireCopy(
      """
      {"uri": "https://npw.example/1", "type": "text", "version": "3", "versioncreated": "2024-11-13T09:12:00Z", "pubstatus": "usable",
       "urgency": 1, "language": "en", "headline": "Port <b>shut</b>", "byline": "By Maren Holt", "slugline": "PORT", "ednote": "Adds",
       "description_text": "Ferries wait", "copyrightholder": "NPW", "usageterms": ["Ask"], "located": "Sandhaven",
       "body_text": "Not this.", "body_xhtml": "<p>SANDHAVEN (NPW) -- The port is shut.</p><h2>Why</h2><p>It blows.</p>",
       "subject": [{"code": "20000065", "scheme": "http://cv.iptc.org/newscodes/mediatopic/", "name": "civil unrest"}],
       "person": [{"name": "Piet Sand"}], "place": [{"name": "North Coast"}], "genre": [{"name": "News"}], "infosource": [{"name": "AFP"}],
       "associations": {"main": {"uri": "u:p", "type": "picture", "headline": "Quay", "description_text": "An empty quay.", "byline": "Ann Example",
         "renditions": {"small": {"href": "https://e.example/s.jpg", "width": 10, "height": 10, "mimetype": "image/jpeg"},
                        "big": {"href": "https://e.example/b.jpg", "width": 900, "height": 600, "mimetype": "image/jpeg", "sizeinbytes": 5}}}}}
      """)
    #expect(copy.format == .ninjs)
    #expect(copy.headline == "Port shut")
    #expect(copy.deck == "Ferries wait")
    #expect(copy.byline == "Maren Holt")
    #expect(copy.dateline == "SANDHAVEN")
    #expect(copy.agency == "AFP")
    #expect(copy.texts(.body) == ["The port is shut.", "It blows."])
    #expect(copy.texts(.subhead) == ["Why"])
    #expect(copy.urgency == .flash)
    let said = copy.particulars
    #expect(said.identifier == "https://npw.example/1")
    #expect(said.revision == "3")
    #expect(said.rights == "NPW\nAsk")
    #expect(said.editorialNote == "Adds")
    #expect(
      said.subjects == [Subject(code: "medtop:20000065", name: "civil unrest"), Subject(code: nil, name: "Piet Sand")])
    #expect(said.places == ["Sandhaven", "North Coast"])
    #expect(
      said.media == [
        Media(
          address: "https://e.example/b.jpg", type: "image/jpeg", size: 5, title: "Quay", caption: "An empty quay.",
          credit: "Ann Example")
      ])
  }

  @Test(arguments: [("versioncreated", "pubstatus", "contenttype"), ("versionCreated", "pubStatus", "contentType")])
  func `versions 2 and 3 list headlines and bodies`(_ created: String, _ status: String, _ type: String) throws {
    let copy = try wireCopy(
      """
      {"uri": "u:2", "type": "text", "\(created)": "2024-11-13T09:12:00+01:00", "\(status)": "withheld", "by": "Maren Holt", "language": "sv",
       "headlines": [{"role": "main", "value": "Hamnen stängd"}, {"role": "sub", "value": "Färjor väntar"}],
       "bodies": [{"role": "text", "\(type)": "text/plain", "value": "Annat."},
                  {"role": "html5", "\(type)": "text/html", "value": "<article><h1>Hamnen stängd</h1><p>Hamnen är stängd.</p></article>"}],
       "subjects": [{"name": "Väder", "uri": "http://cv.iptc.org/newscodes/mediatopic/17000000"}], "altids": [{"role": "x", "value": "y"}]}
      """)
    #expect(copy.headline == "Hamnen stängd")
    #expect(copy.deck == "Färjor väntar")
    #expect(copy.byline == "Maren Holt")
    #expect(copy.status == .withheld)
    #expect(copy.texts(.headline) == ["Hamnen stängd"])
    #expect(copy.texts(.body) == ["Hamnen är stängd."])
    #expect(copy.date?.iso == "2024-11-13T09:12:00+01:00")
    #expect(copy.particulars.subjects == [Subject(code: "medtop:17000000", name: "Väder")])
  }

  @Test func `a body of NITF adds only what the item does not say`() throws {
    let nitf =
      "<nitf><head><docdata><date.issue norm='20080219'/></docdata></head><body><body.head><byline>By Piet Sand</byline></body.head>"
      + "<body.content><p>The port is shut.</p></body.content></body></nitf>"
    let copy = try wireCopy(
      """
      {"uri": "u:3", "headlines": [{"value": "Port shut"}], "versionCreated": "2024-11-13T09:12:00Z",
       "bodies": [{"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": "\(nitf)"}]}
      """)
    #expect(copy.byline == "Piet Sand")
    #expect(copy.date?.iso == "2024-11-13T09:12:00Z")
    #expect(copy.texts(.body) == ["The port is shut."])
  }

  @Test func `a picture's description is its caption, an event's its text`() throws {
    let picture = try wireCopy(
      """
      {"uri": "u:4", "type": "picture", "byline": "Ann Example", "descriptions": [{"role": "creditline", "value": "NPW"}, {"role": "caption", "value": "A quay."}],
       "renditions": [{"name": "main", "href": "https://e.example/q.jpg", "contenttype": "image/jpeg"}, {"href": "https://e.example/n.xml", "contenttype": "text/xml"}]}
      """)
    #expect(picture.texts(.caption) == ["A quay."])
    #expect(picture.texts(.credit) == ["NPW"])
    #expect(picture.particulars.media.map(\.address) == ["https://e.example/q.jpg"])
    let event = try wireCopy(
      "{\"uri\": \"u:5\", \"title\": \"Harbour day\", \"descriptions\": [{\"role\": \"text\", \"value\": \"Boats from the whole coast lie at the quay all day.\\n\\nBands play.\"}], \"eventDetails\": {}}"
    )
    #expect(event.headline == "Harbour day")
    #expect(event.texts(.body) == ["Boats from the whole coast lie at the quay all day.", "Bands play."])
  }

  @Test(arguments: [
    "[%, %]", "{\"items\": [%, %]}", "%\n%\n", "{\"data\": {\"items\": [{\"item\": %}, {\"item\": %}]}}",
    "{\"_items\": [%, %], \"_meta\": {}}",
    "{\"total\": 2, \"item\": [%, %]}",
  ]) func `lists and what services wrap around items`(_ frame: String) throws {
    var number = 0
    let text = frame.split(separator: "%", omittingEmptySubsequences: false).joined { () -> String in
      number += 1
      return
        "{\"guid\": \"u:\(number)\", \"headline\": \"Number \(number)\", \"body_html\": \"<p>Text \(number).</p>\", \"versioncreated\": \"2024-11-13T09:12:00+0000\"}"
    }
    let read = try transmission(text)
    #expect(read.format == .ninjs)
    #expect(read.items.map(\.headline) == ["Number 1", "Number 2"])
    #expect(read.items[1].original.map { String(decoding: $0, as: UTF8.self) }?.hasPrefix("{\"guid\":\"u:2\"") == true)
  }

  @Test func `JSON that breaks off keeps what stood before, and other JSON is none`() throws {
    let read = try transmission("{\"uri\": \"u:6\", \"headline\": \"Port shut\", \"body_text\": \"The port is")
    #expect(read.items.first?.headline == "Port shut")
    #expect(read.items.first?.warnings.first?.contains("the JSON is broken") == true)
    #expect(throws: WireError.unreadFormat("JSON")) { try transmission("{\"uri\": \"/api/v1\", \"method\": \"GET\"}") }
    #expect(throws: WireError.notFormat(.ninjs)) { try transmission("no JSON at all", as: .ninjs) }
    #expect(try transmission("{\"a\": 1}", as: .ninjs).warnings == ["the JSON holds no item of news"])
  }

  @Test func `a cancel and a status that nobody knows`() throws {
    let item = { (status: String) in "{\"uri\": \"u:7\", \"pubstatus\": \"\(status)\", \"headline\": \"Port shut\"}" }
    #expect(try wireCopy(item("canceled")).status == .killed)
    let odd = try wireCopy(item("pondered"))
    #expect(odd.status == .withheld)
    #expect(odd.particulars.statedStatus == "pondered")
    #expect(odd.warnings == ["its status “pondered” is not known, so it counts as withheld"])
  }
}

extension Sequence where Element == Substring {
  fileprivate func joined(_ separator: () -> String) -> String {
    var text = ""
    for (index, piece) in enumerated() { text += (index > 0 ? separator() : "") + piece }
    return text
  }
}
