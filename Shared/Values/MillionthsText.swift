/// Decimal numbers as text, read into whole millionths.
enum MillionthsText {
    enum Fault: Error {
        /// Not digits with a point and one to six decimals behind it.
        case form
        /// Beyond 64 bits.
        case overflow
    }

    /// Reads `46897`, `1326.5`, `-0.25`.
    static func read(_ text: String) throws(Fault) -> Int64 {
        var reader = DigitReader(text)
        let isNegative = reader.take("-")
        let whole = reader.digits()
        let fraction = reader.take(".") ? reader.digits() : "0"[...].utf8
        guard !whole.isEmpty, (1...6).contains(fraction.count), reader.isAtEnd else { throw .form }
        let digits =
            String(decoding: whole, as: UTF8.self) + String(decoding: fraction, as: UTF8.self)
        let zeros = String(repeating: "0", count: 6 - fraction.count)
        guard let value = Int64((isNegative ? "-" : "") + digits + zeros) else { throw .overflow }
        return value
    }
}
