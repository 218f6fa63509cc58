/// The themes that ship with the program, embedded in the binary.
package enum ShippedThemes {
  /// Each theme's name and the text of its file.
  package static var all: [(name: String, file: String)] {
    [
      ("dark", PackageResources.dark_toml), ("light", PackageResources.light_toml),
      ("high-contrast", PackageResources.high_contrast_toml), ("mono", PackageResources.mono_toml),
      ("solarized", PackageResources.solarized_toml), ("gruvbox", PackageResources.gruvbox_toml),
      ("nord", PackageResources.nord_toml),
    ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
  }
}
