import Values
import Vietnamese

extension MoneyDifference {
    /// Both amounts and their difference in one sentence.
    ///
    /// - Parameter sum: What the computed amount is, up to its verb.
    func text(at node: NodeCode?, _ sum: LocalizedText) -> LocalizedText {
        let place = LocalizedText.place(node, cell)
        let (stated, computed, gap) = (stated.inMillions, computed.inMillions, gap.inMillions)
        return LocalizedText(
            vi: "\(place.vi): kế hoạch ghi \(stated.vi), \(sum.vi) \(computed.vi); "
                + "số ghi \(isAbove ? "cao hơn" : "thấp hơn") \(gap.vi).",
            en: "\(place.en): the plan states \(stated.en), \(sum.en) \(computed.en); "
                + "the stated amount is \(gap.en) \(isAbove ? "higher" : "lower")."
        )
    }
}
