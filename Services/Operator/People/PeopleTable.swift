import JSONSchema
import ServiceRuntime

/// People in a table as spreadsheets save it: a row an assignment, rows of one person one after the other.
enum PeopleTable {
    /// In any order; the first three and the last of a person's rows may be empty from the second row on.
    private static let personColumns = ["username", "display_name", "organization", "position"]
    private static let assignmentColumns = ["role", "unit_code", "nodes", "valid_from", "valid_to"]
    private static let documentColumns = ["document_number", "document_date", "document_issuer"]

    /// - Returns: what ``PeopleFile`` checks, with the line of each place.
    static func read(
        _ bytes: [UInt8],
        _ path: String
    ) throws(StartFault) -> (JSONNode, [String: Int]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw fault(path, 1, "not UTF-8: save it as “CSV UTF-8”.")
        }
        var rows = CSVTable.rows(of: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
        guard let head = rows.first else { throw fault(path, 1, "empty.") }
        rows.removeFirst()
        let names = head.cells
        let known = Set(personColumns + assignmentColumns + documentColumns)
        let unknown = names.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            throw fault(path, 1, "no such column: \(unknown.joined(separator: ", ")).")
        }
        var people = Gathering()
        for row in rows where row.cells.contains(where: { !$0.isEmpty }) {
            let pairs = zip(names, row.cells).filter { !$0.1.isEmpty }
            people.add(Dictionary(pairs.map { ($0.0, $0.1) }) { first, _ in first }, line: row.line)
        }
        return (people.node, people.lines)
    }

    private static func fault(_ path: String, _ line: Int, _ text: String) -> StartFault {
        StartFault("nothing is loaded.\n\(path):\(line): \(text)", exitStatus: 65)
    }

    /// Rows of one person, put together.
    private struct Gathering {
        private var people: [(head: [String: String], assignments: [JSONNode])] = []
        private(set) var lines: [String: Int] = [:]

        mutating func add(_ row: [String: String], line: Int) {
            let name = row["username"]
            if name != nil, name != people.last?.head["username"] || people.isEmpty {
                people.append((head: row, assignments: []))
                lines["people[\(people.count - 1)]"] = line
            } else if people.isEmpty {
                people.append((head: row, assignments: []))
            }
            let person = people.count - 1
            guard let assignment = Self.assignment(row) else { return }
            let index = people[person].assignments.count
            lines["people[\(person)].assignments[\(index)]"] = line
            people[person].assignments.append(assignment)
        }

        var node: JSONNode {
            let all = people.map { person in
                let texts = Self.texts(person.head, personColumns)
                return object(texts + [("assignments", JSONNode(.array(person.assignments)))])
            }
            return object([("people", JSONNode(.array(all)))])
        }

        private static func assignment(_ row: [String: String]) -> JSONNode? {
            guard (assignmentColumns + documentColumns).contains(where: { row[$0] != nil }) else {
                return nil
            }
            var members = texts(row, ["role", "unit_code", "valid_from", "valid_to"])
            if let nodes = row["nodes"] {
                let codes = nodes.split(whereSeparator: { $0 == " " || $0 == "," })
                members.append(
                    ("nodes", JSONNode(.array(codes.map { JSONNode(.string(String($0))) })))
                )
            }
            let document = documentColumns.compactMap { column in
                row[column].map { (String(column.dropFirst(9)), JSONNode(.string($0))) }
            }
            if !document.isEmpty { members.append(("document", object(document))) }
            return object(members)
        }

        private static func texts(
            _ row: [String: String],
            _ columns: [String]
        ) -> [(String, JSONNode)] {
            columns.compactMap { name in row[name].map { (name, JSONNode(.string($0))) } }
        }
    }

    private static func object(_ members: [(String, JSONNode)]) -> JSONNode {
        JSONNode(.object(members.map { JSONMember(name: $0.0, node: $0.1) }))
    }
}
