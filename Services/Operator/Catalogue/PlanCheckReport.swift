import Catalogue
import Contracts
import FoundationEssentials
import RPC
import Values

/// One plan's findings as an operator reads them.
struct PlanCheckReport: Encodable {
    let planCode: PlanCode
    let findings: [PlanFindingItem]
    let explained: [ExplainedMoneyItem]
    /// The file held against the plan's own text, where that was given.
    let provenance: PlanProvenance?
    private let kinds: [String]

    enum CodingKeys: String, CodingKey {
        case planCode = "plan_code"
        case findings
        case explained
        case provenance
    }

    /// - Throws: where a sum of the plan does not fit 64 bits.
    init(_ plan: Plan, in language: Language, text: String? = nil) throws {
        let check = try PlanCheck(plan)
        planCode = plan.document.code
        findings = check.findings.map { PlanFindingItem($0, nil, in: language) }
        explained = check.explained.map { ExplainedMoneyItem($0, in: language) }
        provenance = text.map { PlanProvenance(plan, text: $0) }
        kinds = check.findings.map { $0.kind.name[language] }
    }

    /// Whether there is no finding, and every quotation stands at its lines.
    var isClean: Bool { findings.isEmpty && (provenance?.misplaced.isEmpty ?? true) }

    /// A head, a row a finding (kind, node, line numbers, text), its arithmetic beneath.
    var lines: [String] {
        let width = kinds.map(\.count).max() ?? 0
        let head = "\(planCode): \(findings.count) findings, \(explained.count) explained"
        let rows = zip(kinds, findings).flatMap { kind, finding in
            let padding = String(repeating: " ", count: width - kind.count)
            let node = finding.nodeCode?.text ?? "-"
            let gap = String(repeating: " ", count: max(1, 7 - node.count))
            let numbers = finding.places.map { String($0.line) }.distinct.joined(separator: ",")
            let indent = String(repeating: " ", count: width + 2)
            return ["\(kind)\(padding)  \(node)\(gap)[\(numbers)] \(finding.text)"]
                + (finding.arithmetic.map { ["\(indent)\($0)"] } ?? [])
        }
        let sums = explained.map { "=  \($0.nodeCode.text)  \($0.arithmetic)" }
        return [head] + rows + sums + (provenance?.lines ?? [])
    }

    static func json(_ reports: [PlanCheckReport]) throws -> String {
        String(decoding: try Encoded(reports).bytes, as: UTF8.self)
    }
}

extension [String] {
    /// Each once, in the order of their first.
    fileprivate var distinct: [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
