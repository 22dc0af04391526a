extension AccessMatrix {
    /// The matrix as Markdown: a row a permission, a column a role; `P` for the whole programme, `o` for what the assignment names.
    public static var markdown: String {
        RoleTable.markdown("permission", of: Permission.allCases, named: \.rawValue) {
            mark(reach(of: $0, under: $1))
        }
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
        RoleTable.markdown("personal data", of: PersonalDatum.allCases, named: \.rawValue) {
            mark(sight(of: $0, on: $1))
        }
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

/// Something by role as a Markdown table, a column a role.
private enum RoleTable {
    static func markdown<Row>(
        _ title: String,
        of rows: [Row],
        named name: (Row) -> String,
        cell: (Role, Row) -> String
    ) -> String {
        let roles = Role.allCases
        let head = "| \(title) | " + roles.map(\.rawValue).joined(separator: " | ") + " |"
        let rule = "| --- |" + roles.map { _ in " :-: |" }.joined()
        let lines = rows.map { row in
            "| \(name(row)) | " + roles.map { cell($0, row) }.joined(separator: " | ") + " |"
        }
        return ([head, rule] + lines).joined(separator: "\n")
    }
}
