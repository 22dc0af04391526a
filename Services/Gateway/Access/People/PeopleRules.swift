import Contracts
import RPC
import Values

/// What has to be true of a list of people before any of them has an account.
struct PeopleRules {
    let chart: OrganizationChart

    func violations(in people: [NewPerson]) -> [Violation] {
        guard (1...LoadPeople.limit).contains(people.count) else {
            return [Violation(field: "people", rule: "size", message: .tooMany)]
        }
        return repeated(people)
            + people.enumerated().flatMap { violations(in: $1, at: "people[\($0)]") }
    }

    private func violations(in person: NewPerson, at place: String) -> [Violation] {
        let assignmentRules = AssignmentRules(chart: chart)
        return organization(person, place)
            + person.assignments.enumerated().flatMap { index, assignment in
                assignmentRules.violations(in: assignment, at: "\(place).assignments[\(index)]")
            }
    }

    private func organization(_ person: NewPerson, _ place: String) -> [Violation] {
        guard let code = person.organization, chart.organizations[code] == nil else { return [] }
        return [
            Violation(field: "\(place).organization", rule: "unknown", message: .noSuchOrganization)
        ]
    }

    private func repeated(_ people: [NewPerson]) -> [Violation] {
        var seen: Set<Username> = []
        return people.enumerated().compactMap { index, person in
            guard !seen.insert(person.username).inserted else { return nil }
            return Violation(
                field: "people[\(index)].username",
                rule: "unique",
                message: .repeatedName
            )
        }
    }
}

extension LocalizedText {
    fileprivate static let tooMany = LocalizedText(
        vi: "Mỗi lần nạp từ 1 đến \(LoadPeople.limit) người.",
        en: "One list has 1 to \(LoadPeople.limit) people."
    )
    fileprivate static let noSuchOrganization = LocalizedText(
        vi: "Danh mục không có cơ quan, tổ chức với mã này.",
        en: "The catalogue has no organisation with this code."
    )
    fileprivate static let repeatedName = LocalizedText(
        vi: "Tên đăng nhập này đã có ở một người khác trong danh sách.",
        en: "Somebody else in the list has this user name."
    )
}
