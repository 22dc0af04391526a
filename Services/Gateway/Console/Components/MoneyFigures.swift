import Contracts
import Values
import Vietnamese

/// The plan's amounts, each with its explanation: the plan's words, or the sum that it is.
struct MoneyFigures {
    let plan: PlanCode
    let language: Language
    private let figures: [Key: PlanMoneyFigure]

    private struct Key: Hashable {
        let node: NodeCode?
        let nature: CapitalNature?
        let source: FundingSource?
    }

    init(_ items: [PlanMoneyFigure], of plan: PlanCode, in language: Language) {
        self.plan = plan
        self.language = language
        let pairs = items.map { (Key(node: $0.nodeCode, nature: $0.nature, source: $0.source), $0) }
        figures = Dictionary(pairs) { first, _ in first }
    }

    func has(_ node: NodeCode) -> Bool { figures.keys.contains { $0.node == node } }

    func has(nature: CapitalNature, source: FundingSource? = nil) -> Bool {
        figures.keys.contains { $0.nature == nature && (source == nil || $0.source == source) }
    }

    /// How many decimals of a triệu the amounts need, so that all of them are exact.
    var decimals: Int {
        (0..<6).first { decimals in
            let unit = (decimals..<6).reduce(Int64(1)) { unit, _ in unit * 10 }
            return figures.values.allSatisfy { ($0.value?.vnd ?? 0).isMultiple(of: unit) }
        } ?? 6
    }

    /// Whether all money of a nature, wherever it stands, is of one source.
    func isAll(_ source: FundingSource, of nature: CapitalNature) -> Bool {
        let nodes = Set(figures.keys.filter { $0.nature == nature }.map(\.node))
        return nodes.allSatisfy { value($0, nature, nil) == value($0, nature, source) }
    }

    /// What the plan states, or else what its parts come to.
    func value(
        _ node: NodeCode?,
        _ nature: CapitalNature? = nil,
        _ source: FundingSource? = nil
    ) -> Money? {
        figures[Key(node: node, nature: nature, source: source)].flatMap(\.value)
    }

    /// Whether the plan states something else than its parts come to.
    func differs(_ node: NodeCode?, _ nature: CapitalNature?, _ source: FundingSource?) -> Bool {
        let figure = figures[Key(node: node, nature: nature, source: source)]
        return figure?.differenceVND.map { $0 != 0 } ?? false
    }

    /// The amount as it stands in a table.
    ///
    /// No amount is a dash, never a zero.
    func amount(
        _ node: NodeCode?,
        _ nature: CapitalNature?,
        _ source: FundingSource?
    ) -> AmountView {
        let key = Key(node: node, nature: nature, source: source)
        let figure = figures[key]
        return AmountView(
            source: figure.flatMap { figure in
                figure.value.map { explained(figure, $0, key) }
            },
            isComputed: figure?.value != nil && figure?.stated == nil,
            difference: figure.flatMap(difference),
            label: label(nature, source)
        )
    }

    private func label(_ nature: CapitalNature?, _ source: FundingSource?) -> String {
        let names = [nature?.name, source?.name].compactMap { $0?[language] }
        return names.isEmpty ? Sentences.total[language] : names.joined(separator: ", ")
    }

    private func explained(
        _ figure: PlanMoneyFigure,
        _ value: Money,
        _ key: Key
    ) -> SourceView {
        let text = value.millions(in: language)
        let sum = sum(of: key).map { Sentences.computed(from: $0)[language] }
        guard let words = figure.words, let line = figure.line else {
            return SourceView(text, note: sum ?? Sentences.notStated[language])
        }
        var source = SourceView(text, words: words, line: line, in: language)
        source.note = sum
        return source
    }

    private func difference(_ figure: PlanMoneyFigure) -> Link? {
        guard let difference = figure.differenceVND, difference != 0 else { return nil }
        let printed = Money(vnd: difference).millions(in: language)
        return Link(
            text: Sentences.differs(difference > 0 ? "+\(printed)" : printed)[language],
            path: Paths.plan(plan, "findings") + "?topic=money"
        )
    }

    /// `39.559 + 3.538 = 43.097`: the parts that come to what was computed; nil where none do.
    private func sum(of key: Key) -> String? {
        guard let computed = figures[key]?.computed else { return nil }
        let parts = parts(of: key).first { parts in
            parts.count > 1 && (try? Money.sum(parts.map(\.value))) == computed
        }
        guard let parts else { return nil }
        let addends = parts.map { "\($0.value.millions(in: language)) (\($0.name))" }
        return addends.joined(separator: " + ") + " = " + computed.millions(in: language)
    }

    /// What an amount may be the sum of: the nodes inside, the sources, the natures.
    private func parts(of key: Key) -> [[(name: String, value: Money)]] {
        let children = figures.keys.filter {
            $0.nature == key.nature && $0.source == key.source && isChild($0.node, of: key.node)
        }
        let nodes = children.compactMap(\.node).sorted().compactMap { node in
            value(node, key.nature, key.source).map { (name: node.text, value: $0) }
        }
        let sources = FundingSource.allCases.compactMap { source in
            value(key.node, key.nature, source).map { (name: source.name[language], value: $0) }
        }
        let natures = CapitalNature.allCases.compactMap { nature in
            value(key.node, nature, key.source).map { (name: nature.name[language], value: $0) }
        }
        return [nodes] + (key.source == nil ? [sources] : []) + (key.nature == nil ? [natures] : [])
    }

    private func isChild(_ node: NodeCode?, of other: NodeCode?) -> Bool {
        guard let node else { return false }
        return other == nil ? node.numbers.count == 1 : node.parent == other
    }
}

extension PlanMoneyFigure {
    fileprivate var value: Money? { stated ?? computed }
}
