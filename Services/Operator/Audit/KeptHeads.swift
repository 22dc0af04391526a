import AuditTrail
import FoundationEssentials
import ServiceRuntime

/// Heads of the chain as files keep them: a line of JSON each.
enum KeptHeads {
    /// One a day for a century.
    private static let longestFile = 16 << 20

    /// - Throws: ``StartFault``: 66 where there is no such file, 65 for a line that is no head.
    static func read(_ paths: [String]) throws(StartFault) -> [ChainHead] {
        var heads: [ChainHead] = []
        for path in paths {
            guard let bytes = try Files.bytes(of: path, limit: longestFile) else {
                throw StartFault("There is no file \(path).", exitStatus: 66)
            }
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            for (index, line) in lines.enumerated() {
                guard let head = try? JSONDecoder().decode(ChainHead.self, from: Data(line)) else {
                    throw StartFault(
                        "\(path), line \(index + 1): not what vanquan audit head prints.",
                        exitStatus: 65
                    )
                }
                heads.append(head)
            }
        }
        return heads
    }

    static func line(_ head: ChainHead) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(head), as: UTF8.self)
    }
}
