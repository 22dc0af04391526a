import AccessControl
import CatalogueAccess
import Contracts
import RPC
import Values

/// Handing a unit's people over to its successor.
enum HandOverPage: FormPage {
    static let path = "/people/hand-over"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        try visit.require(HandOverUnit.self)
        let form = FormView(
            fields: try await fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["hand_over"],
            level: 2,
            for: visit
        )
        let crumb = Link(text: visit.words["people"], path: PeoplePage.path)
        return PersonForms.content(
            visit.words["hand_over"],
            crumb,
            lead: visit.words["hand_over_text"],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        _ = try await MethodForm(HandOverUnit.self).send(
            draft,
            fields: try await fields(for: visit),
            parameters: [],
            for: visit
        )
        return "\(PeoplePage.path)?done=\(DoneWork.handedOver.rawValue)"
    }

    private static func fields(for visit: Visit) async throws -> [FormField] {
        let words = visit.words
        let units =
            [.init(value: "", text: words["choose"])]
            + (try await AssignableUnits.options(for: visit))
        return [
            FormField("unit_code", words["hand_over_unit"], .choice(units)),
            FormField("successor", words["hand_over_successor"], .choice(units)),
            FormField(
                "from",
                words["hand_over_from"],
                .date,
                hint: words["hand_over_from_hint"]
            ),
        ] + EntryForm.documentFields("document.", words)
    }
}
