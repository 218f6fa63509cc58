import CTaggerModel
import Synchronization

extension TaggerModel {
  /// The model that ships, read where it lies in the program.
  package static let shipped: TaggerModel = {
    guard let model = TaggerModel(UnsafeRawBufferPointer(start: tagger_model_bytes(), count: tagger_model_size)) else {
      fatalError("the embedded model is no model of this layout: build it with writethru-train")
    }
    return model
  }()
}

extension NameTagger {
  private static let idle = Mutex<[Handle]>([])

  /// A tagger is used by one thread at a time; the mutex hands each to one.
  private struct Handle: @unchecked Sendable {
    let tagger: NameTagger
  }

  /// Lends a tagger of the shipped model, with the words that it kept.
  package static func lend<Result>(_ body: (NameTagger) -> Result) -> Result {
    let handle = idle.withLock { $0.popLast() } ?? Handle(tagger: NameTagger(.shipped))
    defer { idle.withLock { $0.append(handle) } }
    return body(handle.tagger)
  }
}
