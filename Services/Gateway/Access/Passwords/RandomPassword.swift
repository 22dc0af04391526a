import Signing

/// A password for somebody else to change: 20 letters and digits that are not mistaken for each other, 99 bits.
enum RandomPassword {
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")

    static func new() throws -> String {
        let letters = try randomBytes(20).map { alphabet[Int($0) % alphabet.count] }
        let groups = stride(from: 0, to: 20, by: 5).map { String(letters[$0..<($0 + 5)]) }
        return groups.joined(separator: "-")
    }
}
