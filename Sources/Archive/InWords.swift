/// `1.2 GB`, for messages.
package func inWords(bytes: Int64) -> String {
  let units = ["bytes", "KB", "MB", "GB", "TB"]
  var (value, unit) = (Double(bytes), 0)
  while value >= 1_000, unit < units.count - 1 { (value, unit) = (value / 1_000, unit + 1) }
  if unit == 0 || value >= 10 { return "\(Int(value.rounded())) \(units[unit])" }
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10) \(units[unit])"
}
