/// Where one goes on within the console: an address that came from outside, and so may be anybody's.
enum LocalAddress {
    private static let longest = 2048

    /// The address, if it leads to a page of ours; the first page otherwise.
    static func trusted(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), text.utf8.count <= longest else { return "/" }
        // Browsers take `//host` and `/\host` for another site's.
        let second = text.utf8.dropFirst().first
        let isOther = second == UInt8(ascii: "/") || second == UInt8(ascii: "\\")
        let isPlain = text.utf8.allSatisfy {
            (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\")
        }
        return isOther || !isPlain ? "/" : text
    }

    static func withoutQuery(_ address: String) -> String {
        String(address.prefix { $0 != "?" })
    }
}
