extension AccessMatrix {
    /// The matrix as Markdown: a row a permission, a column a role; `P` for the whole programme, `o` for what the assignment names.
    public static var markdown: String {
        let roles = Role.allCases
        let head = "| permission | " + roles.map(\.rawValue).joined(separator: " | ") + " |"
        let rule = "| --- |" + roles.map { _ in " :-: |" }.joined()
        let rows = Permission.allCases.map { permission in
            let cells = roles.map { mark(reach(of: $0, under: permission)) }
            return "| \(permission.rawValue) | " + cells.joined(separator: " | ") + " |"
        }
        return ([head, rule] + rows).joined(separator: "\n")
    }

    private static func mark(_ reach: Reach?) -> String {
        switch reach {
        case .programme: "P"
        case .own: "o"
        case nil: " "
        }
    }
}

extension PersonalDataMatrix {
    /// The same of personal data: `s` is seen in what the assignment names, `r` there and `R` everywhere on a reason.
    public static var markdown: String {
        let roles = Role.allCases
        let head = "| personal data | " + roles.map(\.rawValue).joined(separator: " | ") + " |"
        let rule = "| --- |" + roles.map { _ in " :-: |" }.joined()
        let rows = PersonalDatum.allCases.map { datum in
            let cells = roles.map { mark(sight(of: $0, on: datum)) }
            return "| \(datum.rawValue) | " + cells.joined(separator: " | ") + " |"
        }
        return ([head, rule] + rows).joined(separator: "\n")
    }

    private static func mark(_ sight: Sight?) -> String {
        switch sight {
        case .plain(.programme): "S"
        case .plain(.own): "s"
        case .onReason(.programme): "R"
        case .onReason(.own): "r"
        case nil: " "
        }
    }
}
