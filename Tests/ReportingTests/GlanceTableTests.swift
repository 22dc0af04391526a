import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The plan at a glance as a table")
struct GlanceTableTests {
    /// The lines of an RFC 4180 text; nil where it is none.
    private func cells(_ text: String) -> [[String]]? {
        var (lines, line, cell): ([[String]], [String], String) = ([], [], "")
        var scalars = Array(text.unicodeScalars)[...]
        while let next = scalars.popFirst() {
            switch next {
            case "\"":
                guard cell.isEmpty else { return nil }
                while true {
                    guard let inner = scalars.popFirst() else { return nil }
                    if inner != "\"" {
                        cell.unicodeScalars.append(inner)
                    } else if scalars.first == "\"" {
                        cell.unicodeScalars.append("\"")
                        scalars.removeFirst()
                    } else {
                        break
                    }
                }
                guard let after = scalars.first, after == "," || after == "\r" else { return nil }
            case ",":
                line.append(cell)
                cell = ""
            case "\r":
                guard scalars.popFirst() == "\n" else { return nil }
                lines.append(line + [cell])
                (line, cell) = ([], "")
            case "\n": return nil
            default: cell.unicodeScalars.append(next)
            }
        }
        return line.isEmpty && cell.isEmpty ? lines : nil
    }

    @Test("is a CSV file with a byte order mark, one row a figure, task and target")
    func whole() async throws {
        try await ReportingBench.with { bench in
            let file = try await bench.table()
            #expect(file.mediaType == "text/csv; charset=utf-8")
            #expect(file.fileName == "van-quan-2021-2025.csv")
            #expect(Array(file.text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
            let rows = try #require(cells(String(file.text.unicodeScalars.dropFirst())))
            #expect(rows.allSatisfy { $0.count == 11 })
            let glance = try await bench.glance()
            let tasks = glance.projects.map(\.taskCount).reduce(0, +)
            let money = glance.totals.count + glance.projects.map(\.money.count).reduce(0, +)
            #expect(rows.count == 1 + money + tasks + glance.targets.count)
            #expect(rows[0].first == "Loại" && rows[0].last == "Nguyên văn")
            #expect(rows[1][2] == glance.cover.title && rows[1][6] == "272.797")
            let quoted = rows.map { $0[10] }
            for target in glance.targets { #expect(quoted.contains(target.target.words)) }
        }
    }

    @Test("numbers and headings are the caller's language's")
    func language() async throws {
        try await ReportingBench.with { bench in
            let rows = try #require(
                cells(String(try await bench.table(in: .en).text.unicodeScalars.dropFirst()))
            )
            #expect(rows[0].first == "Kind" && rows[1][6] == "272,797")
        }
    }

    @Test("is kept under a version like the glance itself")
    func version() async throws {
        try await ReportingBench.with { bench in
            func version() async throws -> String? {
                try await bench.version(
                    of: GetPlanGlanceTable.self,
                    GetPlanGlanceTable.Request(planCode: ReportingBench.plan)
                )
            }
            let first = try await version()
            #expect(try await version() == first && first != nil)
        }
    }
}
