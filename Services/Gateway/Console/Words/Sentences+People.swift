import AccessControl
import Contracts
import Values
import Vietnamese

/// People, assignments, sessions.
extension Sentences {
    static func assignment(_ held: HeldAssignment) -> LocalizedText {
        let unit: UnitCode? = if case .unit(let code) = held.unit { code } else { nil }
        let nodes: [NodeReference]? =
            if case .nodes(let nodes) = held.nodes { nodes.sorted() } else { nil }
        return role(held.role, held.unitName ?? unit?.text, nodes, form: held.form)
    }

    static func assignment(_ item: AssignmentItem) -> LocalizedText {
        let unit = item.unitName ?? item.unitCode?.text
        let role = role(item.role, unit, item.nodes, form: item.form)
        let days = days(item.validFrom, item.validTo)
        return LocalizedText(vi: "\(role.vi); \(days.vi)", en: "\(role.en); \(days.en)")
    }

    private static func role(
        _ role: Role,
        _ unit: String?,
        _ nodes: [NodeReference]?,
        form: SigningForm?
    ) -> LocalizedText {
        let list = nodes.map { $0.map(\.text).joined(separator: ", ") }
        let vi = [
            role.name.vi + (form.map { " (\($0.name.vi.lowercased()))" } ?? ""),
            unit.map { "tại \($0)" } ?? "toàn chương trình", list.map { "dự án \($0)" },
        ]
        let en = [
            role.name.en + (form.map { " (\($0.name.en.lowercased()))" } ?? ""),
            unit.map { "at \($0)" } ?? "the whole programme", list.map { "for \($0)" },
        ]
        return LocalizedText(
            vi: vi.compactMap(\.self).joined(separator: ", "),
            en: en.compactMap(\.self).joined(separator: ", ")
        )
    }

    static func basis(_ document: FactDocument) -> LocalizedText {
        let named = Self.document(document)
        return LocalizedText(vi: "Theo \(named.vi)", en: "By \(named.en)")
    }

    static func session(_ session: SessionItem) -> LocalizedText {
        let address = session.clientAddress ?? "–"
        return LocalizedText(
            vi: "Từ \(session.startedAt.printed(in: .vi)), địa chỉ \(address)",
            en: "Since \(session.startedAt.printed(in: .en)), address \(address)"
        )
    }

    /// Of whom or what a list of lines is.
    static func audited(_ request: ListAuditLines.Request) -> LocalizedText {
        let ofWhom = request.username.map {
            LocalizedText(vi: "Thao tác của \($0)", en: "What \($0) did")
        }
        let ofWhat = request.subjectID.map { subject in
            let name = "\(request.subjectKind ?? "") \(subject)"
            return LocalizedText(
                vi: "Mọi thao tác đối với \(name)",
                en: "All that was done to \(name)"
            )
        }
        let byDocument = request.documentNumber.map {
            LocalizedText(vi: "Thao tác theo văn bản \($0)", en: "What rests on \($0)")
        }
        return ofWhom ?? ofWhat ?? byDocument
            ?? LocalizedText(
                vi: "Mọi thao tác trong phạm vi được xem, mới nhất trước",
                en: "All that was done where you may see it, the newest first"
            )
    }

    /// Who did what.
    static func done(_ item: AuditItem) -> LocalizedText {
        let name = item.principalName ?? item.principal
        let acting = item.actor.map { (vi: " (\($0) thao tác thay)", en: " (by \($0))") }
        return LocalizedText(
            vi: "\(name)\(acting?.vi ?? ""): \(item.summary)",
            en: "\(name)\(acting?.en ?? ""): \(item.summary)"
        )
    }

    /// Where, from where, and by which document.
    static func details(of item: AuditItem) -> LocalizedText {
        let basis = item.decision.map(basis)
        let vi = [
            item.unitCode.map { "Đơn vị \($0)" }, item.clientAddress.map { "từ địa chỉ \($0)" },
            basis.map { $0.vi },
        ]
        let en = [
            item.unitCode.map { "Unit \($0)" }, item.clientAddress.map { "from \($0)" },
            basis.map { $0.en },
        ]
        return LocalizedText(
            vi: vi.compactMap(\.self).joined(separator: ", "),
            en: en.compactMap(\.self).joined(separator: ", ")
        )
    }

    /// A unit that has taken others over.
    static func heir(_ change: AreaChange) -> LocalizedText {
        LocalizedText(
            vi: "\(change.name) (từ ngày \(change.date.numeric))",
            en: "\(change.name) (from \(change.date.numeric))"
        )
    }
}
