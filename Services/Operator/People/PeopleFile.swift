import Contracts
import JSONSchema
import RPC
import ServiceRuntime
import Values

/// A file of people: `{"people": […]}` as ``LoadPeople`` takes it, or a table with a row an assignment.
struct PeopleFile: Sendable {
    let path: String
    let request: LoadPeople.Request
    /// The line of a place in the request: `people[3].assignments[0].unit_code`; the nearest above it where it has none.
    private let lines: [String: Int]

    private static let largest = 4 << 20

    /// - Throws: ``StartFault`` 66 where it is not there, 65 with everything that is wrong with its form.
    init(path: String) throws(StartFault) {
        guard let bytes = try Files.bytes(of: path, limit: Self.largest) else {
            throw StartFault("There is no file \(path).", exitStatus: 66)
        }
        let isTable = path.lowercased().hasSuffix(".csv")
        let (node, lines) =
            isTable ? try PeopleTable.read(bytes, path) : try Self.document(bytes, path)
        let violations = JSONSchema.of(LoadPeople.Request.self).violations(in: node)
        guard violations.isEmpty else {
            throw Self.fault(
                violations.map { violation in
                    let line = Self.line(of: violation.path, in: lines)
                    return "\(path):\(line): \(violation.path): \(violation.message.en)"
                }
            )
        }
        do {
            request = try node.decoded()
        } catch {
            throw Self.fault(["\(path): \(error)"])
        }
        self.path = path
        self.lines = lines
    }

    /// A refusal with the lines of what is wrong.
    func describe(_ error: RPCError, in language: Language) -> [String]? {
        guard error.code == .invalidArgument, !error.violations.isEmpty else { return nil }
        return error.violations.map { violation in
            let line = Self.line(of: violation.field, in: lines)
            return "\(path):\(line): \(violation.field): \(violation.message[language])"
        } + ["nothing is loaded."]
    }

    private static func document(
        _ bytes: [UInt8],
        _ path: String
    ) throws(StartFault) -> (JSONNode, [String: Int]) {
        do throws(JSONSyntaxError) {
            let node = try JSONDocument.parse(bytes)
            var lines: [String: Int] = [:]
            note(node, at: "", in: &lines)
            return (node, lines)
        } catch {
            throw fault(["\(path):\(error.line):\(error.column): \(error.message.en)"])
        }
    }

    private static func note(_ node: JSONNode, at place: String, in lines: inout [String: Int]) {
        lines[place] = node.line
        for member in node.members {
            note(
                member.node,
                at: place.isEmpty ? member.name : "\(place).\(member.name)",
                in: &lines
            )
        }
        for (index, element) in node.elements.enumerated() {
            note(element, at: "\(place)[\(index)]", in: &lines)
        }
    }

    private static func line(of place: String, in lines: [String: Int]) -> Int {
        var place = place[...]
        while !place.isEmpty {
            if let line = lines[String(place)] { return line }
            let end = place.lastIndex { $0 == "." || $0 == "[" }
            place = end.map { place[..<$0] } ?? ""
        }
        return 1
    }

    private static func fault(_ lines: [String]) -> StartFault {
        StartFault("nothing is loaded.\n" + lines.joined(separator: "\n"), exitStatus: 65)
    }
}
