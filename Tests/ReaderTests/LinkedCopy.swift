import Archive
import Language
import Newsroom
import Reader

@testable import writethru

/// A driver in which every version has the links and media that a source may give it.
enum LinkedCopy {
  static func driver(
    _ archive: Archive, width: Int = 80, height: Int = 24, settings: Settings = Settings(), theme: String = "dark"
  ) -> ReaderDriver {
    ReaderDriver(archive, width: width, height: height, theme: theme, settings: settings) { effect in
      switch effect {
      case .load(.version(let id), let screen):
        guard let version = try? archive.version(id),
          let story = try? archive.story(of: id.article).flatMap(archive.story)
        else { return nil }
        return .reply(.version(linked(version), story), to: screen)
      case .load(.links(.version(let id), let number), let screen):
        return (try? archive.version(id)).flatMap { $0 }
          .map { .reply(.links(LinkList(linked($0)), number: number), to: screen) }
      default: return nil
      }
    }
  }

  /// Links on words that the sample copy of the ferry has, one that is not of the web, a picture and a file.
  static func linked(_ version: Version) -> Version {
    var version = version
    var particulars = Particulars()
    particulars.address = "https://npw.example/2026/11/17/ferry-fire-off-kestrel-island"
    particulars.links = [
      ("Kestrel Island", "https://npw.example/places/kestrel-island"), ("Skerry Lines", "https://skerrylines.example/"),
      ("rescue officials", "mailto:desk@rescue.example"),
      ("Halvard Sorensen", "https://npw.example/people/halvard-sorensen?from=copy&x=\u{202E}1"),
    ].compactMap { words, address in
      guard let range = version.text.firstRange(of: words) else { return nil }
      let start = version.text.utf8.distance(from: version.text.startIndex, to: range.lowerBound)
      return CopyLink(span: Span(start, start + words.utf8.count), address: address)
    }
    particulars.media = [
      Media(
        address: "https://npw.example/media/vesta-dawn-4711.jpg", type: "image/jpeg", size: 412_345,
        caption: "The Vesta Dawn in Port Merrow in 2024", credit: "Maren Holt/NPW"),
      Media(type: "application/pdf", title: "Passenger list"),
    ]
    version.particulars = particulars
    return version
  }
}
