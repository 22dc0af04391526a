import Values

extension PlanFinding {
    /// Deadlines whose words can be read in more than one way.
    static func deadlines(in subject: PlanUnderCheck) -> [PlanFinding] {
        subject.plan.content.deadlines.inPlanOrder(\.code)
            .filter { $0.readings.count > 1 }
            .map(PlanFinding.init(ambiguous:))
    }

    private init(ambiguous deadline: Deadline) {
        let readings = deadline.readings.enumerated().map { index, subject in
            "(\(index + 1)) " + (subject.hasSuffix(".") ? String(subject.dropLast()) : subject)
        }
        let list = readings.joined(separator: "; ")
        let count = readings.count
        self.init(
            .ambiguousDeadline,
            at: nil,
            place: [deadline.code.text],
            claims: [deadline.code.text] + deadline.readings,
            text: LocalizedText(
                vi: "Thời hạn “\(deadline.name)” có thể hiểu theo \(count) cách: \(list).",
                en: "The deadline “\(deadline.name)” can be read in \(count) ways: \(list)."
            ),
            places: [
                FindingPlace(
                    label: LocalizedText(
                        vi: "Thời hạn: \(deadline.name)",
                        en: "Deadline: \(deadline.name)"
                    ),
                    value: deadline.printedDate,
                    source: deadline.source
                )
            ]
        )
    }
}

extension Deadline {
    /// `trước ngày 01/12`; `ngày 25`.
    fileprivate var printedDate: LocalizedText? {
        guard let day else { return nil }
        let date = Self.padded(day) + (month.map { "/\(Self.padded($0))" } ?? "")
        return isBefore
            ? LocalizedText(vi: "trước ngày \(date)", en: "before day \(date)")
            : LocalizedText(vi: "ngày \(date)", en: "day \(date)")
    }

    private static func padded(_ number: Int) -> String {
        (0..<10).contains(number) ? "0\(number)" : "\(number)"
    }
}
