import Mustache

/// Text as it stands in a page: what would be markup is written as a reference.
///
/// By bytes. The library compares characters, and a letter that joins with what follows it (U+0D4E, U+0600) or a mark after it
/// (U+0301) makes another character of `<` or `"`, which would go out as it is.
struct PageText: MustacheContentType {
    /// By which each template asks for it: the library falls back to its own at every partial.
    private static let name = "PAGE"

    static func template(_ text: String) -> String {
        MustacheContentTypes.register(PageText(), named: name)
        return "{{% CONTENT_TYPE:\(name)}}" + text
    }

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.reference($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let reference = Self.reference(byte) {
                bytes += reference.utf8
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func reference(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
