import Catalogue
import Contracts
import RPC
import Values
import Vietnamese

extension EntryForm {
    /// Khu vực của một xã.
    static func areaClass(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        guard let code = UnitCode(subject) else { throw RPCError.noSuchPage }
        let found = try await visit.ask(ListUnits.self, .init(code: code)).items.first
        guard let item = found else { throw RPCError.noSuchPage }
        let classes = AreaClass.Name.allCases.map {
            FormField.Option(value: $0.rawValue, text: $0.name[visit.language])
        }
        return EntryForm(
            title: "\(words["enter_area_class"]): \(item.area.name)",
            method: MethodForm(ClassifyArea.self),
            parameters: [(name: "unit_code", value: subject)],
            fields: [
                FormField("name", words["area_class"], .choice([Self.nothing(visit)] + classes))
            ] + period(for: visit),
            entries: item.classes.compactMap { Entry($0, in: visit.language) },
            back: Link(text: item.area.name, path: Paths.unit(code, of: plan))
        )
    }
}

extension EntryForm.Entry {
    /// Nothing for a class that a file says: a new edition of the file changes it.
    fileprivate init?(_ fact: AreaClassFact, in language: Language) {
        guard let version = fact.version else { return nil }
        from = fact.validFrom
        self.version = version
        let since = Sentences.since(fact.validFrom, fact.document)[language]
        text = "\(fact.name.name[language]): \(since)"
        values = [
            "name": fact.name.rawValue, "valid_from": fact.validFrom.numeric,
            "valid_to": fact.validTo?.numeric ?? "",
        ].merging(Self.values(of: fact.document)) { first, _ in first }
    }
}
