/// What a mouse did, and in which cell.
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case click, doubleClick, wheelUp, wheelDown
  }

  package let action: Action
  package let row: Int
  package let column: Int

  package init(_ action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}
