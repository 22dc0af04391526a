/// What may be given to the shell as a completion.
enum CompletionWord {
    /// The words without those that the shell could take for more: bash expands the list as if it had been typed, and it comes
    /// from whoever answers at the gateway's port.
    static func safe(_ words: [String]) -> [String] {
        words.filter { word in !word.isEmpty && word.utf8.allSatisfy(isPlain) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "._-=".utf8.contains(byte)
        }
    }
}
