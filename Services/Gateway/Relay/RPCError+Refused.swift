import AccessControl
import RPC
import Values

extension RPCError {
    private static let refusedRule = "permission"

    /// The refusal of a method, which it names as its field: `access.v1.Explain` says more of it.
    func refusing(_ contract: Contract) -> RPCError {
        guard code == .permissionDenied, violations.isEmpty,
            case .requires(let permission) = contract.access
        else { return self }
        var error = self
        error.violations = [
            Violation(
                field: contract.name,
                rule: Self.refusedRule,
                message: LocalizedText(
                    vi: "Việc này cần quyền “\(permission.name.vi)”.",
                    en: "This takes the permission “\(permission.name.en)”."
                )
            )
        ]
        return error
    }

    /// The method that was refused; nil where it was none.
    var refusedMethod: String? {
        code == .permissionDenied ? violations.first { $0.rule == Self.refusedRule }?.field : nil
    }
}
