import Contracts
import Foundation
import FuzzDriver
import JSONSchema

@testable import RPC

/// What comes as path, query and body becomes a request that the service reads, or a refusal; for every method that there is.
///
/// An input: a byte for the method, `name=value` pairs up to a line's end, each before a `&`, and a body.
@main
enum FuzzRequest: FuzzTarget {
    static let readers = allMethods.map(reader)

    static func check(_ input: [UInt8]) {
        var reader = InputReader(input)
        let method = readers[Int(reader.byte()) % readers.count]
        let line = reader.part(until: UInt8(ascii: "\n"))
        let body = try? JSONDocument.parse(reader.rest)
        if let body { checkAgainstFoundation(body, reader.rest) }
        method.check(bytes: reader.rest)
        method.check(parameters: pairs(line), body: body)
    }

    private static func pairs(_ line: [UInt8]) -> [(name: String, value: String)] {
        line.split(separator: UInt8(ascii: "&")).map { pair in
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
            let texts = parts.map { String(decoding: $0, as: UTF8.self) }
            return (name: texts.first ?? "", value: texts.dropFirst().first ?? "")
        }
    }

    /// Ours is the stricter reader: what it takes, Foundation takes, and sees the same in it.
    private static func checkAgainstFoundation(_ node: JSONNode, _ bytes: [UInt8]) {
        guard let other = try? JSONDecoder().decode(AnyJSON.self, from: Data(bytes)) else {
            preconditionFailure("taken, and no JSON to Foundation")
        }
        precondition(other.isSame(as: node.value), "read differently by Foundation")
    }

    private static func reader(_ method: any RPC.Method.Type) -> RequestReader {
        func open<M: RPC.Method>(_ method: M.Type) -> RequestReader { RequestReader(M.self) }
        return open(method)
    }

    static func seeds(_ root: URL) throws -> [[UInt8]] {
        readers.indices.flatMap { index in
            let example = readers[index].schema.exampleValue
            let members = readers[index].schema.properties.map { property in
                "\(property.name)=\(String(decoding: JSONNode(property.schema.exampleValue).bytes, as: UTF8.self))"
            }
            let plain = members.joined(separator: "&").replacing("\"", with: "")
            return [
                [UInt8(index)] + Array("\n".utf8) + JSONNode(example).bytes,
                [UInt8(index)] + Array("\(plain)\n".utf8),
            ]
        }
    }

    static func words(_ root: URL) throws -> [String] {
        let names = readers.flatMap(\.schema.properties).map(\.name)
        return names + names.map { "\"\($0)\":" } + [
            "null", "true", "-0", "1e400", "0.1", "9223372036854775807", "9223372036854775808",
            "2023-02-30", "2024-02-29", "van-quan-2021-2025", "\\ud800", "\\u0000", "[[[[", "{}",
        ]
    }
}
