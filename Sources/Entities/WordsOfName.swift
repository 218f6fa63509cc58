import Language

/// The words of a name, typographically folded, without the brackets in which an editor has completed it.
func wordsOfName(_ name: Substring) -> [String] {
  let bytes = Array(name.utf8)
  guard bytes.allSatisfy({ $0 < 0x80 }) else {
    return NormalForm.fold(name).split(whereSeparator: \.isWhitespace).map { word in
      String(word.filter { $0 != "[" && $0 != "]" })
    }
  }
  // What most names are written in, byte by byte: there is nothing to fold.
  return bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { word in
    String(decoding: word.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }, as: UTF8.self)
  }
}
