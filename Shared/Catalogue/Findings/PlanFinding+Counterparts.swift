import Values
import Vietnamese

extension PlanFinding {
    private static let fewestNodes = 3
    /// Of the others only some are shown.
    private static let mostOthers = 20

    /// Nodes whose counterpart is another share of central investment than is usual in the plan.
    static func counterparts(in subject: PlanUnderCheck) -> [PlanFinding] {
        let ratios = finestRatios(in: subject)
        guard ratios.count >= fewestNodes, let median = CounterpartRatio.median(ratios) else {
            return []
        }
        let usual = ratios.filter { !$0.isFar(from: median) }.prefix(mostOthers)
        return ratios.filter { $0.isFar(from: median) }.compactMap { ratio in
            ratio.expected(at: median).map {
                PlanFinding(ratio, median, expected: $0, usual, ratios.count)
            }
        }
    }

    /// Of the nodes that state both sources, those that have no other inside.
    private static func finestRatios(in subject: PlanUnderCheck) -> [CounterpartRatio] {
        let stating = subject.nodes.compactMap { node -> (NodeCode, CounterpartRatio)? in
            guard let central = subject.investment(node.code, .central),
                let district = subject.investment(node.code, .district)
            else { return nil }
            return CounterpartRatio(central: central, district: district).map { (node.code, $0) }
        }
        let sums = Set(stating.flatMap { subject.tree.path(of: $0.0).dropFirst() })
        return stating.filter { !sums.contains($0.0) }.map(\.1)
    }

    private init(
        _ ratio: CounterpartRatio,
        _ median: Int128,
        expected: Money,
        _ others: ArraySlice<CounterpartRatio>,
        _ count: Int
    ) {
        let node = ratio.central.node
        let place = LocalizedText.place(node)
        let (own, usual) = (ratio.printed, CounterpartRatio.printed(median))
        let (central, district) = (ratio.central.amount, ratio.district.amount)
        self.init(
            .counterpartRatio,
            at: node,
            place: [node?.text ?? "plan"],
            claims: ["\(central.vnd)", "\(district.vnd)", "\(median)"],
            text: LocalizedText(
                vi: "\(place.vi), vốn đầu tư phát triển: ngân sách huyện đối ứng bằng \(own.vi) "
                    + "ngân sách trung ương, mức trung vị của \(count) mục có cả hai nguồn là "
                    + "\(usual.vi).",
                en: "\(place.en), development investment: the district's counterpart is \(own.en) "
                    + "of the central budget, the median of the \(count) nodes with both sources "
                    + "is \(usual.en)."
            ),
            places: [FindingPlace(ratio.central), FindingPlace(ratio.district)]
                + others.map(\.place),
            arithmetic: ratio.arithmetic(besides: usual, expected.wholeMillions)
        )
    }
}

extension PlanUnderCheck {
    fileprivate func investment(_ node: NodeCode, _ source: FundingSource) -> StatedFigure? {
        cell(node, MoneyCell(.developmentInvestment, source))?.statement
    }
}

extension CounterpartRatio {
    /// `3.538 : 39.559 = 8,94% ≠ 5,00%; 39.559 × 5,00% ≈ 1.978 (triệu đồng)`.
    fileprivate func arithmetic(
        besides usual: LocalizedText,
        _ expected: LocalizedText
    ) -> LocalizedText {
        let (central, district) = (central.amount.millions, district.amount.millions)
        return LocalizedText(
            vi: "\(district.vi) : \(central.vi) = \(printed.vi) ≠ \(usual.vi)"
                + "; \(central.vi) × \(usual.vi) ≈ \(expected.vi) (triệu đồng)",
            en: "\(district.en) / \(central.en) = \(printed.en) ≠ \(usual.en)"
                + "; \(central.en) × \(usual.en) ≈ \(expected.en) (million VND)"
        )
    }

    /// The district's amount with its share.
    fileprivate var place: FindingPlace {
        FindingPlace(
            label: .place(district.node, district.cell),
            value: [district.amount.inMillions, printed].joined(" = "),
            source: district.source
        )
    }
}
