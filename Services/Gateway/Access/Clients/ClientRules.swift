import AccessControl
import Contracts
import RPC
import Values

/// What has to be true of a program before it is let in.
enum ClientRules {
    static func violations(in request: SaveClient.Request) -> [Violation] {
        var violations: [Violation] = []
        if !request.role.isForPrograms {
            violations.append(
                Violation(field: "role", rule: "assignable", message: .notForPrograms)
            )
        }
        if let end = request.validTo, end < request.validFrom {
            violations.append(
                Violation(field: "valid_to", rule: "minimum", message: .endsBeforeItBegins)
            )
        }
        return violations
    }
}

extension LocalizedText {
    fileprivate static let notForPrograms = LocalizedText(
        vi:
            "Phần mềm chỉ được giao vai trò đọc số liệu tổng hợp: \(Role.forPrograms).",
        en: "Programs hold roles that read aggregates alone: \(Role.forPrograms)."
    )
}

extension Role {
    fileprivate static let forPrograms = allCases.filter(\.isForPrograms).map(\.rawValue)
        .joined(separator: ", ")
}
