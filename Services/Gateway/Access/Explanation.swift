import AccessControl
import Contracts
import RPC
import Values

/// Which rule lets somebody do something or not, and what would be the least that did.
struct Explanation {
    let contract: Contract
    let principal: Principal
    let request: ExplainAccess.Request

    func reply(in language: Language) -> ExplainAccess.Reply {
        guard case .requires(let permission) = contract.access else {
            return .init(
                isAllowed: true,
                explanation: LocalizedText.forEverybody[language],
                permission: nil,
                roles: []
            )
        }
        let (isAllowed, sentence) = finding(permission)
        return .init(
            isAllowed: isAllowed,
            explanation: sentence[language],
            permission: permission.rawValue,
            roles: isAllowed ? [] : Self.roles(with: permission)
        )
    }

    private func finding(_ permission: Permission) -> (isAllowed: Bool, LocalizedText) {
        guard let scope = principal.scope(of: permission) else {
            return (false, .noRole(permission.name))
        }
        guard request.unitCode != nil || request.node != nil else {
            return (true, .somewhere(permission.name))
        }
        let isReached =
            request.unitCode.map { scope.reaches($0, about: request.node) }
            ?? scope.reachesAnything(about: request.node)
        return (isReached, isReached ? .reached(permission.name) : .notReached(permission.name))
    }

    /// Those of people, with the fewest permissions first.
    private static func roles(with permission: Permission) -> [Role] {
        let having = Role.assignable.filter {
            AccessMatrix.reach(of: $0, under: permission) != nil
        }
        return having.sorted {
            AccessMatrix.permissions(of: $0).count < AccessMatrix.permissions(of: $1).count
        }
    }
}

extension LocalizedText {
    fileprivate static let forEverybody = LocalizedText(
        vi: "Ai đăng nhập cũng làm được việc này với tài khoản của mình.",
        en: "Whoever is signed in may do this with their own account."
    )

    fileprivate static func noRole(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(
            vi: "Chưa được giao vai trò nào có quyền “\(name.vi)”.",
            en: "No role of yours has the permission “\(name.en)”."
        )
    }

    fileprivate static func somewhere(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(
            vi: "Được giao quyền “\(name.vi)” trong phạm vi phân công.",
            en: "You hold the permission “\(name.en)” within your assignments."
        )
    }

    fileprivate static func reached(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(
            vi: "Được giao quyền “\(name.vi)” đối với đơn vị, dự án này.",
            en: "You hold the permission “\(name.en)” for this unit and project."
        )
    }

    fileprivate static func notReached(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(
            vi:
                "Có quyền “\(name.vi)” nhưng phân công không bao gồm đơn vị hoặc dự án này. Cần được phân công cùng vai trò tại đơn vị, dự án này.",
            en:
                "You hold the permission “\(name.en)”, but not for this unit or project. The same role for it would do."
        )
    }
}
