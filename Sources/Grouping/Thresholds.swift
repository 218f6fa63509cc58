/// The thresholds of grouping, each with its reason. They were chosen on a window of two days of a wire of 1987
/// (`writethru-evaluate stories`) where a range of values about each of them does as well.
package enum Thresholds {
  /// Of the shorter text's shingles. Independent accounts that quote the same two sentences stay under .15; a brief that was
  /// worked into a round-up, or quoted by it, stays under .4; copy that was cut keeps nearly all.
  package static let containment = 0.4
  /// Copy that was half rewritten: this much of the shorter text, where it is also
  package static let partialContainment = 0.3
  /// this much of the longer one.
  package static let partialOfLonger = 0.15
  /// Shared shingles at the least: a quoted sentence in two short briefs is not common copy.
  package static let sharedShingles = 12
  /// Two versions that share so much tie the stories that they are found in together.
  package static let tie = 0.6
  /// How near an article must be to a story: half the similarity to its nearest article, half the mean over its newest ones.
  package static let coverage = 0.27
  /// Words that two accounts share at the least: headlines without a text below them have two in common by chance.
  package static let sharedTerms = 4
  /// The same where nobody dated the article or its nearest: the days cannot tell one event from the next like it.
  package static let undatedCoverage = 0.32
  /// Two stories that an article is near to are one if their articles are this similar on average.
  package static let merging = 0.2
  /// Days between two accounts of one event, where both dates are known.
  package static let days = 3
  /// As many of a story's newest articles count for the mean.
  package static let newest = 8
}
