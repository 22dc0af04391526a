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
        let unit = try await unitField(for: visit)
        let form = FormView(
            fields: [unit] + (try await fields(for: visit)),
            draft: draft,
            version: nil,
            button: visit.words["hand_over"],
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
        guard let unit = draft.body.typed("unit_code"), UnitCode(unit) != nil else {
            throw RPCError.invalid(
                "unit_code",
                "required",
                LocalizedText(vi: "Hãy chọn đơn vị bàn giao.", en: "Choose the unit.")
            )
        }
        _ = try await MethodForm(HandOverUnit.self).send(
            draft,
            fields: try await fields(for: visit),
            parameters: [(name: "unit_code", value: unit)],
            for: visit
        )
        return "\(PeoplePage.path)?done=\(DoneWork.handedOver.rawValue)"
    }

    private static func options(for visit: Visit) async throws -> [FormField.Option] {
        [.init(value: "", text: visit.words["choose"])]
            + (try await AssignableUnits.options(for: visit))
    }

    private static func unitField(for visit: Visit) async throws -> FormField {
        FormField(
            "unit_code",
            visit.words["hand_over_unit"],
            .choice(try await options(for: visit))
        )
    }

    private static func fields(for visit: Visit) async throws -> [FormField] {
        let words = visit.words
        return [
            FormField(
                "successor",
                words["hand_over_successor"],
                .choice(try await options(for: visit))
            ),
            FormField(
                "from",
                words["hand_over_from"],
                .date,
                hint: words["hand_over_from_hint"]
            ),
        ] + EntryForm.documentFields("document.", words)
    }
}
