import AccessControl
import Catalogue
import Contracts
import RPC
import Values

/// What has to be true of an assignment before anybody holds it.
struct AssignmentRules {
    let chart: OrganizationChart

    /// Everything that is wrong, by place.
    ///
    /// - Parameter place: of the assignment in the request: `people[3].assignments[0]`; nil where it is the request itself.
    func violations(in assignment: NewAssignment, at place: String?) -> [Violation] {
        [
            role(assignment), unit(assignment), nodes(assignment), days(assignment),
        ].compactMap(\.self).map { violation in
            Violation(
                field: place.map { "\($0).\(violation.field)" } ?? violation.field,
                rule: violation.rule,
                message: violation.message
            )
        }
    }

    private func role(_ assignment: NewAssignment) -> Violation? {
        guard !Role.assignable.contains(assignment.role) else { return nil }
        return Violation(field: "role", rule: "assignable", message: .notAssignable)
    }

    private func unit(_ assignment: NewAssignment) -> Violation? {
        let role = assignment.role
        guard let code = assignment.unitCode else {
            guard !role.isOfProgramme else { return nil }
            return Violation(field: "unit_code", rule: "required", message: .unitMissing)
        }
        if role.isOfProgramme {
            return Violation(field: "unit_code", rule: "absent", message: .ofProgramme)
        }
        guard let area = chart.areas[code] else {
            return Violation(field: "unit_code", rule: "unknown", message: .noSuchUnit)
        }
        guard !role.isOfCommune || area.kind.isCommuneLevel else {
            return Violation(field: "unit_code", rule: "commune", message: .notACommune)
        }
        return nil
    }

    private func nodes(_ assignment: NewAssignment) -> Violation? {
        guard let nodes = assignment.nodes else {
            guard assignment.role.needsNodes else { return nil }
            return Violation(field: "nodes", rule: "required", message: .nodesMissing)
        }
        guard assignment.role.mayHaveNodes else {
            return Violation(field: "nodes", rule: "absent", message: .noNodes)
        }
        guard (1...64).contains(nodes.count) else {
            return Violation(field: "nodes", rule: "size", message: .nodesMissing)
        }
        let unknown = nodes.firstIndex { !chart.nodes.contains($0) }
        return unknown.map {
            Violation(field: "nodes[\($0)]", rule: "unknown", message: .noSuchNode)
        }
    }

    private func days(_ assignment: NewAssignment) -> Violation? {
        guard let end = assignment.validTo, end < assignment.validFrom else { return nil }
        return Violation(field: "valid_to", rule: "minimum", message: .endsBeforeItBegins)
    }
}

extension Role {
    fileprivate var isOfCommune: Bool { self == .communeOfficer || self == .communeLeader }
    /// Whoever leads a project leads that one.
    fileprivate var needsNodes: Bool { self == .leadOfficer || self == .leadLeader }
    fileprivate var mayHaveNodes: Bool {
        needsNodes || self == .ownerOfficer || self == .ownerLeader
    }
}

extension LocalizedText {
    fileprivate static let notAssignable = LocalizedText(
        vi: "Vai trò này gắn với khóa của máy, không phân công cho người.",
        en: "This role comes with a key and is assigned to nobody."
    )
    fileprivate static let unitMissing = LocalizedText(
        vi: "Hãy ghi mã đơn vị mà vai trò này được giao.",
        en: "Name the unit for which the role is held."
    )
    fileprivate static let ofProgramme = LocalizedText(
        vi: "Vai trò này luôn áp dụng cho toàn chương trình; hãy bỏ trống đơn vị.",
        en: "This role is always held for the whole programme: leave the unit out."
    )
    fileprivate static let nodesMissing = LocalizedText(
        vi: "Hãy ghi từ 1 đến 64 dự án, tiểu dự án hoặc nội dung được giao chủ trì.",
        en: "Name the 1 to 64 nodes that are led."
    )
    fileprivate static let noNodes = LocalizedText(
        vi: "Chỉ cơ quan chủ trì, chủ đầu tư và đơn vị sử dụng ngân sách được giao theo dự án.",
        en: "Only lead bodies, project owners and budget-using units are limited to nodes."
    )
    fileprivate static let noSuchNode = LocalizedText(
        vi: "Kế hoạch không có dự án, tiểu dự án hay nội dung với mã này.",
        en: "No plan has such a node."
    )
}
