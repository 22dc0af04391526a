import Catalogue
import CatalogueAccess
import Contracts
import Values

/// Who has which duty on a day: the plan's parties, then what later decisions give.
///
/// A duty that a decision gives ends with the organisation that has it. The plan's own parties stay in the list
/// after their end, and it says that they are no more: their duties wait for somebody.
struct DutyRoster {
    let parties: [Party]
    let organizations: [Organization]
    let decided: [FactTimeline<DutyAssignment>]
    /// The plan's; a duty for a node that a later edition has no more is not listed.
    let nodes: Set<NodeCode>
    let day: CalendarDate

    var items: [DutyItem] { parties.map(item) + decidedItems }

    private func item(of party: Party) -> DutyItem {
        let organization = organization(party.organization)
        return DutyItem(
            partyCode: party.code,
            name: organization?.name ?? party.name,
            role: party.role,
            organization: party.organization,
            organizationValidTo: organization?.validTo,
            isInForce: organization?.exists(on: day) ?? true,
            isGroup: party.isGroup,
            duties: party.duties
        )
    }

    private var decidedItems: [DutyItem] {
        decided.compactMap { $0.fact(on: day) }
            .filter { $0.value.node.map(nodes.contains) ?? true }
            .sorted { $0.value.order.lexicographicallyPrecedes($1.value.order) }
            .compactMap(item)
    }

    private func item(of fact: EnteredFact<DutyAssignment>) -> DutyItem? {
        let organization = organization(fact.value.organization)
        guard organization?.exists(on: day) ?? true else { return nil }
        return DutyItem(
            name: organization?.name ?? fact.value.organization.text,
            role: fact.value.role,
            node: fact.value.node,
            organization: fact.value.organization,
            organizationValidTo: organization?.validTo,
            isInForce: true,
            isGroup: false,
            duties: [],
            fact: fact
        )
    }

    private func organization(_ code: CatalogueCode?) -> Organization? {
        code.flatMap { code in organizations.first { $0.code == code } }
    }
}

extension DutyAssignment {
    fileprivate var order: [String] { [role.rawValue, node?.text ?? "", organization.text] }
}
