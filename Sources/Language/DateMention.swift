/// A day, month, year or time of which the copy speaks.
package struct DateMention: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// A calendar date as far as it is stated. Weekdays are 1 for Monday to 7.
    case calendar(year: Int?, month: Int?, day: Int?, weekday: Int? = nil)
    /// `5 and 6 December`, `Nov. 3-5`.
    case days(year: Int?, month: Int, first: Int, last: Int)
    /// A day of the week, 1 for Monday.
    case weekday(Int)
    /// Told in days from the day of writing: 0 for `today`, -1 for `last night`.
    case day(Int)
    case week, weekend, month, year
    /// The year as it is stated.
    case quarter(Int, year: Int?)
    case half(Int, year: Int?)
    /// `1990s`, `2023-24`.
    case years(Int, Int)
    /// `noon`, `5 p.m. EST`.
    case time
    /// Of no sure length or place: `overnight`, `this summer`.
    case loose
  }

  /// Which of the many weeks, Fridays or Marches.
  package enum Which: Int, Hashable, Sendable {
    case last = -1
    case this, next
  }

  package let span: Span
  package let form: Form
  package let which: Which?
  /// Indices into the tokens of the passage.
  let tokens: Range<Int>
}
