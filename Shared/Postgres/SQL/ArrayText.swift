/// PostgreSQL's text format of a one-dimensional array: `{1,2,NULL,"with \"quotes\""}`.
enum ArrayText {
    static func appendQuoted(_ element: String, to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "\""))
        for byte in element.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                buffer.append(UInt8(ascii: "\\"))
            }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    /// The elements, a NULL as `nil`; `nil` as a whole where the text is not a one-dimensional array.
    static func elements(of text: UnsafeBufferPointer<UInt8>) -> [String?]? {
        guard text.count >= 2, text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}")
        else {
            return nil
        }
        var reader = Reader(text: text[1..<(text.count - 1)])
        return reader.readAll()
    }

    private struct Reader {
        var text: Slice<UnsafeBufferPointer<UInt8>>

        mutating func readAll() -> [String?]? {
            guard !text.isEmpty else { return [] }
            var elements: [String?] = []
            while true {
                guard let element = readElement() else { return nil }
                elements.append(element)
                guard let separator = text.popFirst() else { return elements }
                guard separator == UInt8(ascii: ",") else { return nil }
            }
        }

        /// One element, quoted or bare.
        ///
        /// The outer `nil` is a malformed one.
        private mutating func readElement() -> String?? {
            guard text.first == UInt8(ascii: "\"") else { return readBare() }
            text.removeFirst()
            var bytes: [UInt8] = []
            while let byte = text.popFirst() {
                switch byte {
                case UInt8(ascii: "\""):
                    return .some(String(validating: bytes, as: UTF8.self))
                case UInt8(ascii: "\\"):
                    guard let escaped = text.popFirst() else { return nil }
                    bytes.append(escaped)
                default:
                    bytes.append(byte)
                }
            }
            return nil
        }

        private mutating func readBare() -> String?? {
            let bare = text.prefix { $0 != UInt8(ascii: ",") }
            guard !bare.isEmpty, !bare.contains(UInt8(ascii: "{")) else { return nil }
            text = text[bare.endIndex...]
            guard let element = String(validating: bare, as: UTF8.self) else { return nil }
            return .some(element == "NULL" ? nil : element)
        }
    }
}
