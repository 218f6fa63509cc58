/// Words that carry grammar rather than news. They weigh little in comparison and never name anybody.
package enum FunctionWords {
  package static func contains(_ caseless: String) -> Bool { english.contains(caseless) }

  private static let english = WordTable(
    """
    a about above after again against ago all along already also although always am among an and another any anyone \
    anything are around as at away back be became because become been before behind being below between both but by \
    came can cannot come could did do does doing done down during each either else enough even ever every everyone \
    everything few for from further get go going gone got had has have having he her here hers herself him himself his \
    how however i if in instead into is it its itself just last later least less let like made make many may me \
    meanwhile might mine more most much must my myself near neither never next no nobody none nor not nothing now of \
    off often on once one only onto or other others our ours out over own per perhaps put quite rather said same say \
    saying says separately shall she should since so some someone something soon still such take than that the their \
    theirs them themselves then there therefore these they this those though through thus to together told too took \
    toward towards under until up upon us very was we well went were what when where whether which while who whom \
    whose why will with within without would yet you your yours don't doesn't didn't isn't aren't wasn't weren't can't \
    couldn't won't wouldn't it's he's she's that's there's they're we're i'm you're i've we've they've i'll we'll
    """.split(separator: " "))
}
