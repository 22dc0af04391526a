import ServiceRuntime

/// The executables' health as lines of a table.
struct HealthTable {
    private var rows: [[String]] = [["SERVICE", "ADDRESS", "STATUS", "LATENCY"]]
    private(set) var allServe = true

    mutating func add(
        _ executable: Executable,
        _ address: Endpoint,
        _ answer: HealthQuestion.Answer
    ) {
        let (seconds, attoseconds) = answer.latency.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        let latency = "\(microseconds / 1000).\(microseconds % 1000 / 100) ms"
        rows.append([executable.name, address.description, answer.text, latency])
        if !answer.isServing { allServe = false }
    }

    var lines: [String] {
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }
}
