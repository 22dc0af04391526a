import Values

extension PlanFinding {
    /// Numbers between those of the nodes inside of one, and of the component projects, that no
    /// node has.
    ///
    /// Headings of sums are no nodes.
    static func numbering(in subject: PlanUnderCheck) -> [PlanFinding] {
        let groups = Dictionary(grouping: subject.nodes, by: \.code.parent)
        let parents = groups.keys.sorted {
            ($0?.numbers ?? []).lexicographicallyPrecedes($1?.numbers ?? [])
        }
        return parents.compactMap { PlanFinding($0, groups[$0] ?? []) }
    }

    /// `nil` where no number is skipped.
    /// - Parameter nodes: By code.
    private init?(_ parent: NodeCode?, _ nodes: [PlanNode]) {
        let gaps = Self.gaps(parent, nodes)
        guard !gaps.isEmpty else { return nil }
        let place = LocalizedText.place(parent)
        let missing = gaps.map(\.text).joined(separator: ", ")
        let numbers = nodes.map(\.code.text).joined(separator: ", ")
        let inside =
            parent == nil
            ? LocalizedText(vi: "Các dự án thành phần", en: "The component projects")
            : LocalizedText(vi: "Các mục con của \(place.vi)", en: "The nodes inside \(place.en)")
        self.init(
            .numberingGap,
            at: parent,
            place: [parent?.text ?? "plan"],
            claims: [numbers],
            text: LocalizedText(
                vi: "\(inside.vi) được đánh số \(numbers); không có mục số \(missing).",
                en: "\(inside.en) are numbered \(numbers); there is no number \(missing)."
            ),
            places: gaps.flatMap(\.neighbours).distinct.map { node in
                FindingPlace(
                    label: LocalizedText.place(node.code),
                    value: .same(node.code.text),
                    source: node.source
                )
            }
        )
    }

    private static func gaps(_ parent: NodeCode?, _ nodes: [PlanNode]) -> [NumberGap] {
        var gaps: [NumberGap] = []
        var before: PlanNode?
        for node in nodes {
            let next = (before?.code.numbers.last ?? 0) + 1
            if let number = node.code.numbers.last, number > next {
                gaps.append(
                    NumberGap(
                        parent: parent,
                        numbers: next...number - 1,
                        neighbours: [before, node].compactMap(\.self)
                    )
                )
            }
            before = node
        }
        return gaps
    }
}

/// Numbers that no node has.
private struct NumberGap {
    let parent: NodeCode?
    let numbers: ClosedRange<Int>
    /// The nodes before and after.
    let neighbours: [PlanNode]

    /// `3.2.2`; `4.2 - 4.7`.
    var text: String {
        let prefix = parent.map { "\($0.text)." } ?? ""
        let first = "\(prefix)\(numbers.lowerBound)"
        return numbers.count == 1 ? first : "\(first) - \(prefix)\(numbers.upperBound)"
    }
}
