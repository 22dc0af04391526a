extension Plan {
    /// All words that the plan's data quote of its text: the cover's, the nodes', the figures', then each section's.
    public var quotations: [Quotation] {
        cover + nodes.map(\.source) + nodes.compactMap(\.statusSource) + figures.map(\.source)
            + content.quotations
    }

    private var cover: [Quotation] {
        let sources = document.sources
        let stated = [
            sources.title, sources.issuer, sources.province, sources.unit, sources.period,
        ]
        return stated
            + [sources.document, sources.signatory, document.version?.source]
            .compactMap(\.self)
    }
}

extension PlanContent {
    fileprivate var quotations: [Quotation] {
        let sections: [[any Quoted]] = [
            objectives, tasks, targets, rules, parties.flatMap(\.duties), deadlines, citations,
            solutions, recipients, annexes,
        ]
        return sections.flatMap { $0.map(\.source) }
    }
}
