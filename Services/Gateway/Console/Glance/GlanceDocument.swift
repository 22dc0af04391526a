import Catalogue
import Contracts
import Documents
import Values
import Vietnamese

/// The plan at a glance as an official document: *Tóm tắt kế hoạch*, to be printed, read and filed.
struct GlanceDocument {
    let glance: PlanGlance
    let language: Language
    let now: Instant

    /// - Throws: where a table's rows do not fit its columns: a fault of the program's.
    func document() throws -> OfficialDocument {
        let cover = glance.cover
        return OfficialDocument(
            issuer: IssuingBody(name: cover.issuer),
            place: Self.place(cover.unitName),
            kind: words["glance_kind"],
            summary: Self.subject(cover.title),
            body: try body,
            // Who signs it is not known; whoever made it puts a name to it.
            signature: DocumentSignature(capacity: [words["glance_maker"]]),
            recipients: [words["glance_archive"]],
            note: Sentences.madeFrom(cover, at: now)[language],
            language: language
        )
    }

    private var words: Words { Words(language: language) }

    /// The kind says already that it is a plan.
    private static func subject(_ title: String) -> String {
        let plan = "Kế hoạch "
        guard title.hasPrefix(plan) else { return title }
        let rest = title.dropFirst(plan.count)
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    /// The sections under their Roman numbers.
    private var body: [DocumentBlock] {
        get throws {
            let sections: [(title: String, blocks: [DocumentBlock])] = [
                (words["glance_money"], try money), (words["glance_tasks"], try tasks),
                (words["targets_title"], try targets), (words["findings_title"], findings),
                (words["missing_title"], missing),
            ]
            return zip(["I", "II", "III", "IV", "V"], sections).flatMap { number, section in
                [.heading(.first, "\(number). \(section.title)")] + section.blocks
            }
        }
    }

    /// `Huyện Văn Quan` is issued at `Văn Quan`.
    private static func place(_ unit: String) -> String {
        let kinds = ["Huyện ", "Thành phố ", "Thị xã ", "Quận ", "Tỉnh ", "Xã ", "Phường "]
        return kinds.first { unit.hasPrefix($0) }.map { String(unit.dropFirst($0.count)) } ?? unit
    }

    private var money: [DocumentBlock] {
        get throws {
            let table = try GlanceMoney(glance: glance, language: language).table
            let whole = glance.totals.first { $0.nature == nil && $0.source == nil }
            let amount = whole.flatMap { $0.stated ?? $0.computed }
            let text = amount.map { amount in
                Sentences.totalFunding(
                    amount,
                    inWords: glance.totalInWords,
                    isProposed: glance.cover.version?.kind == .proposed
                )[language]
            }
            return (text.map { [.paragraph($0)] } ?? []) + [.table(table)]
                + differences.map { .paragraph("(*) \($0)") }
        }
    }

    /// A sum that the plan states otherwise than its parts come to is never printed without a word.
    private var differences: [String] {
        glance.findings.filter { $0.kind == .arithmetic }.map(\.text)
    }

    private var tasks: [DocumentBlock] {
        get throws {
            let rows = glance.projects.flatMap { project in
                project.tasks.map { item in
                    TableRow([
                        project.code.text, item.task.name,
                        item.task.quantity?.printed(in: nil)[language] ?? "",
                        item.task.unitOfMeasure ?? "",
                    ])
                }
            }
            let table = try DocumentTable(
                caption: words["glance_tasks_caption"],
                columns: [
                    TableColumn(words["code"], .centred), TableColumn(words["task"]),
                    TableColumn(words["quantity"], .number),
                    TableColumn(words["measure"], .centred),
                ],
                rows: rows
            )
            let count = glance.projects.reduce(0) { $0 + $1.taskCount }
            let text = Sentences.tasks(count, counted: rows.count)[language]
            return [.paragraph(text), .table(table)]
        }
    }

    private var targets: [DocumentBlock] {
        get throws {
            let table = try DocumentTable(
                caption: words["glance_targets_caption"],
                columns: [
                    TableColumn(words["code"], .centred), TableColumn(words["target"]),
                    TableColumn(words["target_value"]), TableColumn(words["stated_at"], .centred),
                ],
                rows: glance.targets.map { item in
                    TableRow([
                        item.target.code.text, item.target.name,
                        item.target.level(in: language),
                        item.target.node?.text ?? words["whole_plan"],
                    ])
                }
            )
            return [.table(table)]
        }
    }

    /// Where numbers and statements do not agree, in full; what is only unclear, by count.
    private var findings: [DocumentBlock] {
        let open = glance.findings.count { $0.acknowledgement == nil }
        let sure = glance.findings.filter { $0.kind != .unclear }
        let unclear = glance.findings.count - sure.count
        return [
            .paragraph(Sentences.findings(glance.findings.count, open: open)[language]),
            .list(DocumentList(sure.map(\.text), mark: .number)),
            .paragraph(Sentences.unclear(unclear)[language]),
        ]
    }

    private var missing: [DocumentBlock] {
        let lines = MissingKind.allCases.compactMap { kind in
            let count = glance.missing.count { $0.kind == kind }
            return count == 0 ? nil : "\(kind.name[language]): \(count)"
        }
        return [
            .paragraph(Sentences.missing(glance.missing.count)[language]),
            .list(DocumentList(lines)),
        ]
    }
}
