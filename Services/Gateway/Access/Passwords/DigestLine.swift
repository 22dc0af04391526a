import Signing

/// One line of a file of digests: `000000005AD76BD555C1D6D771DE417A4B87E4B4:10`, and where it stands.
struct DigestLine: Equatable {
    /// The digits, the colon, a count of 19 digits, CR and LF.
    static let mostBytes = digitCount + 1 + 19 + 2
    private static let digitCount = 2 * SHA1.byteCount

    /// Of its first byte in the file.
    let start: Int
    /// Of the next line's first byte.
    let end: Int
    let digest: [UInt8]
    let count: Int64

    /// Reads a line from where it begins; `nil` where there is none, or one of another form.
    /// - Parameters:
    ///   - bytes: from the line's first on, and enough of them, or all to the end of the file.
    ///   - start: where they stand in the file.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
        let newline = bytes.firstIndex(of: UInt8(ascii: "\n"))
        var line = bytes[bytes.startIndex..<(newline ?? bytes.endIndex)]
        self.start = start
        end = start + line.count + (newline == nil ? 0 : 1)
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        guard line.count > Self.digitCount + 1, line.count <= Self.mostBytes else { return nil }
        let digits = String(decoding: line.prefix(Self.digitCount), as: UTF8.self)
        let number = line.dropFirst(Self.digitCount + 1)
        guard line[line.startIndex + Self.digitCount] == UInt8(ascii: ":"),
            number.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let digest = Hex.decode(digits), digest.count == SHA1.byteCount,
            let count = Int64(String(decoding: number, as: UTF8.self))
        else { return nil }
        self.digest = digest
        self.count = count
    }
}
