import AccessControl
import RPC
import Values

extension RPCError {
    private static let refusedRule = "permission"
    private static let outOfReachRule = "scope"

    /// The refusal of a method, which it names as its field: `access.v1.Explain` says more of it.
    func refusing(_ contract: Contract) -> RPCError {
        refusing(contract, Self.refusedRule) { name in
            LocalizedText(
                vi: "Việc này cần quyền “\(name.vi)”.",
                en: "This takes the permission “\(name.en)”."
            )
        }
    }

    /// The same where the permission is held, but not for what it was asked for.
    func refusingReach(of contract: Contract) -> RPCError {
        refusing(contract, Self.outOfReachRule) { name in
            LocalizedText(
                vi:
                    "Quyền “\(name.vi)” được giao không bao gồm đơn vị, dự án hoặc dữ liệu này.",
                en: "The permission “\(name.en)” that is held does not reach this."
            )
        }
    }

    private func refusing(
        _ contract: Contract,
        _ rule: String,
        _ message: (LocalizedText) -> LocalizedText
    ) -> RPCError {
        guard code == .permissionDenied, violations.isEmpty,
            case .requires(let permission) = contract.access
        else { return self }
        var error = self
        error.violations = [
            Violation(
                field: contract.name,
                rule: rule,
                message: message(permission.name)
            )
        ]
        return error
    }

    /// The method that was refused; nil where it was none.
    var refusedMethod: String? {
        guard code == .permissionDenied else { return nil }
        return violations.first { [Self.refusedRule, Self.outOfReachRule].contains($0.rule) }?.field
    }
}
