import Values

extension PlanFinding {
    /// Statements of one indicator that differ from the first one.
    static func targets(in subject: PlanUnderCheck) -> [PlanFinding] {
        let statements = Dictionary(grouping: subject.targets, by: \.indicator)
        return subject.targets.map(\.indicator).distinct.flatMap { indicator in
            let all = statements[indicator] ?? []
            return all.dropFirst().compactMap { other in
                all.first.flatMap { PlanFinding($0, differingFrom: other) }
            }
        }
    }

    private init?(_ first: Target, differingFrom other: Target) {
        let differences = first.differences(from: other)
        guard !differences.isEmpty else { return nil }
        self.init(
            .targetDiffers,
            at: other.node ?? first.node,
            place: [first.indicator.text, first.code.text, other.code.text],
            claims: [first.claim, other.claim],
            text: Self.text(first, other, differences),
            places: [FindingPlace(first), FindingPlace(other)]
        )
    }

    private static func text(
        _ first: Target,
        _ other: Target,
        _ differences: [LocalizedText]
    ) -> LocalizedText {
        let (one, two) = (first.printedValue, other.printedValue)
        let (here, there) = (first.place, other.place)
        let vi = differences.map(\.vi).joined(separator: " và ")
        let en = differences.map(\.en).joined(separator: " and ")
        let question = first.question(besides: other)
        return LocalizedText(
            vi: "“\(first.name)” được nêu khác nhau: \(here.vi) ghi “\(one.vi)”, \(there.vi) ghi "
                + "“\(two.vi)”; khác về \(vi)\(question.vi).",
            en: "“\(first.name)” is stated differently: \(here.en) says “\(one.en)”, \(there.en) "
                + "says “\(two.en)”; they differ in \(en)\(question.en)."
        )
    }
}

extension Target {
    fileprivate var claim: String {
        "\(code.text)=\(value?.text ?? "-"),\(unitOfMeasure ?? "-"),\(self.operator?.rawValue ?? "-")"
    }

    fileprivate var place: LocalizedText {
        let place = node == nil ? LocalizedText.place(node).lowercased : .place(node)
        return LocalizedText(vi: "\(code.text) (\(place.vi))", en: "\(code.text) (\(place.en))")
    }

    fileprivate func differences(from other: Target) -> [LocalizedText] {
        var differences: [LocalizedText] = []
        if value != other.value { differences.append(LocalizedText(vi: "giá trị", en: "value")) }
        if self.operator != other.operator {
            differences.append(LocalizedText(vi: "cách so sánh", en: "comparison"))
        }
        if unitOfMeasure != other.unitOfMeasure {
            differences.append(LocalizedText(vi: "đơn vị tính", en: "measure"))
        }
        return differences
    }

    /// What maintaining and reaching the same value leave open.
    fileprivate func question(besides other: Target) -> LocalizedText {
        let isMaintained = (self.operator == .maintain) != (other.operator == .maintain)
        guard isMaintained, value == other.value else { return LocalizedText(vi: "", en: "") }
        return LocalizedText(
            vi: " (đã đạt và duy trì, hay phải đạt)",
            en: " (reached and to be maintained, or to be reached)"
        )
    }
}
