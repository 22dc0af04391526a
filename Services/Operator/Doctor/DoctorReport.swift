import FoundationEssentials

/// All findings, for people and for programs.
struct DoctorReport: Sendable, Encodable {
    let findings: [Finding]

    /// A line each, the sentence one under the other.
    var lines: [String] {
        let subjects = findings.map(\.subject.count).max() ?? 0
        let words = findings.map(\.verdict.word.count).max() ?? 0
        return findings.map { finding in
            let remedy = finding.remedy.map { " → \($0)" } ?? ""
            return Self.padded(finding.verdict.word, words) + "  "
                + Self.padded(finding.subject, subjects) + "  \(finding.text)\(remedy)"
        } + ["", summary]
    }

    private var summary: String {
        let counts: [(Finding.Verdict, String)] = [
            (.wrong, "wrong"), (.warning, "to look at"), (.unchecked, "not checked"), (.ok, "well"),
        ]
        let parts = counts.compactMap { verdict, word in
            let count = findings.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(count) \(word)"
        }
        return parts.joined(separator: ", ") + "."
    }

    /// 0 nothing is wrong; 1 something is; 2 nothing that could be checked is, but not everything could be.
    var exitStatus: Int32 {
        let verdicts = Set(findings.map(\.verdict))
        return verdicts.contains(.wrong) ? 1 : verdicts.contains(.unchecked) ? 2 : 0
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
