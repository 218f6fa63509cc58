import Testing

/// Tests that start processes and terminals, one after another: on a small machine they would slow one another down.
@Suite(.serialized) enum EndToEnd {}
