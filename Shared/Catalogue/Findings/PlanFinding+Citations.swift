import Values
import Vietnamese

extension PlanFinding {
    /// Documents that are cited with two periods, two dates, or as two kinds of document.
    static func citations(in subject: PlanUnderCheck) -> [PlanFinding] {
        CitedGroup.all(of: subject.plan.content.citations).flatMap { group in
            [PlanFinding(periodsOf: group), PlanFinding(differing: group)].compactMap(\.self)
        }
    }

    private init?(periodsOf group: CitedGroup) {
        let cited = group.citations.compactMap { item in
            item.citation.period.map { period in
                (item.document, "\(period.from.year)-\(period.to.year)", item.citation)
            }
        }
        let periods = cited.map(\.1).distinct
        guard periods.count > 1, let first = cited.first else { return nil }
        let list = periods.joined(separator: "; ")
        let name = "\(first.0.kind) số \(group.number)"
        self.init(
            .citationPeriods,
            at: nil,
            place: [group.slug],
            claims: [group.number] + periods.sorted(),
            text: LocalizedText(
                vi: "\(name) được dẫn với các giai đoạn khác nhau: \(list).",
                en: "\(name) is cited with different periods: \(list)."
            ),
            places: cited.map { Self.place($0.0, .same($0.1), $0.2) }
        )
    }

    private init?(differing group: CitedGroup) {
        let kinds = group.citations.map(\.document.kind).distinct
        let dates = group.citations.compactMap(\.document.date).distinct
        guard kinds.count > 1 || dates.count > 1 else { return nil }
        let differing = group.citations.map { item in
            (item.document, item.document.identity, item.citation)
        }
        let list = differing.map(\.1).distinct.joined("; ")
        self.init(
            .citationDiffers,
            at: nil,
            place: [group.slug],
            claims: [group.number] + group.citations.map(\.document.claim).distinct.sorted(),
            text: LocalizedText(
                vi: "Văn bản số \(group.number) được dẫn khác nhau về loại hoặc ngày: \(list.vi).",
                en: "Document \(group.number) is cited with different kinds or dates: \(list.en)."
            ),
            places: differing.map { Self.place($0.0, $0.1, $0.2) }
        )
    }

    private static func place(
        _ document: CitedDocument,
        _ value: LocalizedText,
        _ citation: Citation
    ) -> FindingPlace {
        let (line, number) = (citation.line, document.number ?? "")
        return FindingPlace(
            label: LocalizedText(
                vi: "\(document.kind) số \(number), dòng \(line)",
                en: "\(document.kind) số \(number), line \(line)"
            ),
            value: value,
            source: citation.source
        )
    }
}

extension CitedDocument {
    fileprivate var claim: String { "\(kind)=\(date?.text ?? "")" }

    /// `Quyết định ngày 14/10/2021`.
    fileprivate var identity: LocalizedText {
        guard let date else { return .same(kind) }
        return LocalizedText(vi: "\(kind) ngày \(date.numeric)", en: "\(kind) of \(date.numeric)")
    }
}
