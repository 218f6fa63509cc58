/// What a feed says of itself and of its entries.
package struct FeedDocument: Sendable {
  package var json: JSONValue { [:] }
}
