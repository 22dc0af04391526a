/// How the cells of one column are written as JSON, by the column's type.
enum JSONColumn {
    /// Its text is a JSON number, exact to the last digit.
    case number
    /// The same, save that NaN and the infinities have no number in JSON: they become null.
    case floating
    case boolean
    /// It is JSON already.
    case json
    /// RFC 3339 in UTC, ending in Z.
    case instant
    /// ISO 8601 without a zone.
    case localTime
    case text

    init(oid: UInt32) {
        switch oid {
        case 20, 21, 23, 26: self = .number
        case 700, 701, 1700: self = .floating
        case 16: self = .boolean
        case 114, 3802: self = .json
        case 1114: self = .localTime
        case 1184: self = .instant
        default: self = .text
        }
    }

    func append(_ cell: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
        switch self {
        case .number, .json: buffer.append(contentsOf: cell)
        case .floating: appendFloating(cell, to: &buffer)
        case .boolean:
            buffer.append(contentsOf: (cell.first == UInt8(ascii: "t") ? "true" : "false").utf8)
        case .instant: appendTimestamp(cell, isUTC: true, to: &buffer)
        case .localTime: appendTimestamp(cell, isUTC: false, to: &buffer)
        case .text: JSONText.append(cell, to: &buffer)
        }
    }

    private func appendFloating(_ cell: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
        // NaN, Infinity and -Infinity are the only texts that end in a letter.
        guard let last = cell.last, last < UInt8(ascii: "A") else {
            return buffer.append(contentsOf: "null".utf8)
        }
        buffer.append(contentsOf: cell)
    }

    /// `2025-01-31 08:00:00.5+00` becomes `2025-01-31T08:00:00.5Z`.
    ///
    /// What has another shape (infinity, years before Christ) stays the text it is.
    private func appendTimestamp(
        _ cell: UnsafeBufferPointer<UInt8>,
        isUTC: Bool,
        to buffer: inout [UInt8]
    ) {
        let end = isUTC ? cell.count - 3 : cell.count
        guard end >= 19, cell[10] == UInt8(ascii: " "), cell[end - 1] < UInt8(ascii: "A"),
            !isUTC || cell[end...].elementsEqual("+00".utf8)
        else { return JSONText.append(cell, to: &buffer) }
        buffer.append(UInt8(ascii: "\""))
        buffer.append(contentsOf: cell[..<10])
        buffer.append(UInt8(ascii: "T"))
        buffer.append(contentsOf: cell[11..<end])
        buffer.append(contentsOf: (isUTC ? "Z\"" : "\"").utf8)
    }
}
