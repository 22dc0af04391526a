import Catalogue
import CatalogueAccess
import Contracts
import Values

/// Who has which duty on a day: the plan's parties, then what later decisions give.
struct DutyRoster {
    let parties: [Party]
    let organizations: [Organization]
    let decided: [FactTimeline<DutyAssignment>]
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
            isGroup: party.isGroup,
            duties: party.duties
        )
    }

    private var decidedItems: [DutyItem] {
        decided.compactMap { $0.fact(on: day) }
            .sorted { ($0.value.role.rawValue, $0.version) < ($1.value.role.rawValue, $1.version) }
            .map { fact in
                let organization = organization(fact.value.organization)
                return DutyItem(
                    name: organization?.name ?? fact.value.organization.text,
                    role: fact.value.role,
                    node: fact.value.node,
                    organization: fact.value.organization,
                    organizationValidTo: organization?.validTo,
                    isGroup: false,
                    duties: [],
                    fact: fact
                )
            }
    }

    private func organization(_ code: CatalogueCode?) -> Organization? {
        code.flatMap { code in organizations.first { $0.code == code } }
    }
}
