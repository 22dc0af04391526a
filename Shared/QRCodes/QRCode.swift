import CLibQREncode

/// A QR code: a square of dark and light modules; printing it shows nothing of what it says.
public struct QRCode: Sendable {
    /// The modules of a side: 21 for a few letters, 61 for a URI of 250 bytes.
    public let width: Int
    /// Row by row from the top left.
    private let darkness: [Bool]

    /// The code of a text, in UTF-8, as small as it can be with level M: a camera still reads it
    /// where 15 % of it are covered or blurred.
    public init(text: String) throws(QRCodeError) {
        let bytes = Array(text.utf8)
        // No code holds more than 2331 bytes at this level.
        guard !bytes.isEmpty, let count = CInt(exactly: bytes.count),
            let code = QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_M)
        else { throw QRCodeError() }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        // The lowest bit tells dark from light; the others say what the module is for.
        darkness = modules.map { $0 & 1 == 1 }
    }

    /// Whether a module is dark.
    public func isDark(row: Int, column: Int) -> Bool { darkness[row * width + column] }
}

/// A text that no QR code holds: empty or too long.
public struct QRCodeError: Error, Hashable, Sendable {}

extension QRCode: CustomStringConvertible, CustomReflectable {
    public var description: String { "QRCode(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
