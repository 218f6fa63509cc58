extension Tongue {
  static let chinese = Tongue(
    code: "zh", onsets: [], vowels: [], codas: [], nounEndings: [""], verbEndings: [""], adjectiveEndings: [""],
    plural: "", past: "", going: "", adverb: "地", familyEndings: [""], placeEndings: ["市", "省", "县", "岛"],
    organisations: ["*银行", "*大学", "*集团", "*部", "*委员会", "*公司"],
    np: [
      "{n}", "{a}的{n}", "{ns}和{n}", "{name}", "{number}个{n}", "这个{n}", "{known}的{n}", "{n}{n}", "超过{number}名{n}",
      "{org}",
      "{share}%的{n}", "政府", "{amount}亿元",
    ],
    vp: [
      "{ved}了{np}", "将{v}{np}", "已经{ved}{np}", "在{place}{ved}{np}", "表示{np}{ved}了{np}", "没有{v}{np}", "正在{v}{np}",
      "可能{v}{np}", "对{np}进行{n}",
    ],
    pp: ["在{place}", "从{n}", "{day}", "自{year}年以来", "根据{org}的{n}", "在{month}", "由于{n}"],
    sentences: [
      "{np}{vp}。", "{known}说,{np}{vp}。", "{np}{vp},{np}{vp}。", "“{np}{vp},”{known}说。", "{pp},{np}{vp}。", "但是{np}{vp}。",
      "据{org}报道,{np}{vp}。", "{np}{vp},而{np}{vp}。",
    ],
    ledes: ["{day},{place}至少{toll}个{n}被{ved},{org}的{person}说,{np}{vp}。"],
    headlines: ["{place}{toll}个{n}被{ved}", "{org}{ved}{place}{n}"],
    weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    months: (1...12).map { "\($0)月" }, byline: nil, agencies: ["北光社"], outlets: ["港口日报", "晨光报", "新声"],
    furniture: ["相关阅读:#的{n}".replacing("{n}", with: "计划"), "© 2024 *", "请订阅我们的新闻。"],
    bytesPerWord: 5.4, isLogographic: true)
}
