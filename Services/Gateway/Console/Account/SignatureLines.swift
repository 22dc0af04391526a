import AccessControl
import Catalogue
import Contracts
import Documents
import Values

/// What stands over somebody's signature, as it follows from position, organisation and authorisations.
enum SignatureLines {
    /// A line a line; nil for whoever signs nothing.
    static func text(for visit: Visit) async throws -> String? {
        let signing = visit.account.assignments.filter {
            $0.role.signs && $0.role != .administrator
        }
        guard !signing.isEmpty, let position = visit.account.position else { return nil }
        let collective = try await collective(for: visit)
        let capacities = signing.map { held in
            SigningCapacity(
                position: position,
                collective: collective,
                authority: held.giverPosition.flatMap { giver in
                    switch held.form {
                    case .byAuthority: .byAuthority(of: giver)
                    case .byOrder: .byOrder(of: giver)
                    case nil: nil
                    }
                }
            )
        }
        let texts = capacities.map { $0.lines.map { $0.uppercased() }.joined(separator: "\n") }
        return texts.distinct.joined(separator: "\n\n")
    }

    /// The body that decides as a body where the person works; nil of an office, whose head decides.
    private static func collective(for visit: Visit) async throws -> String? {
        guard let code = visit.account.organization else { return nil }
        let organizations = try await OrganizationNames(for: visit).items.map(\.organization)
        return switch organizations.first(where: { $0.code.text == code })?.kind {
        case .peopleCommittee: "Ủy ban nhân dân"
        case .council: "Hội đồng nhân dân"
        default: nil
        }
    }
}
