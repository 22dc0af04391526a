/// The weights of a text's letters, one row a level.
struct CollationLevels {
    private(set) var primary: [UInt8] = []
    private(set) var secondary: [UInt8] = []
    private(set) var tertiary: [UInt8] = []

    mutating func append(_ scalar: Unicode.Scalar) {
        if let elements = CollationTable.elements[scalar] {
            for element in elements { append([element.primary], element.form) }
        } else if let mark = CollationTable.marks[scalar] {
            append(mark: [mark])
        } else if scalar.isAccent {
            append(mark: Self.escaped(scalar, CollationTable.otherMark))
        } else if scalar.isSign, !scalar.isIgnored {
            append(Self.escaped(scalar, CollationTable.otherSign), .common)
        } else if !scalar.isIgnored {
            append(Self.escaped(scalar, CollationTable.otherLetter), .common)
        }
    }

    private mutating func append(_ weights: [UInt8], _ form: CollationTable.Form) {
        primary += weights
        secondary.append(CollationTable.noMark)
        tertiary.append(form.rawValue)
    }

    private mutating func append(mark: [UInt8]) {
        secondary += mark
        tertiary.append(CollationTable.Form.common.rawValue)
    }

    /// A scalar without a place of its own in the table, by its code point.
    private static func escaped(_ scalar: Unicode.Scalar, _ weight: UInt8) -> [UInt8] {
        [weight] + [16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
    }
}

extension Unicode.Scalar {
    /// Whether collation looks through it, as through a soft hyphen.
    fileprivate var isIgnored: Bool {
        switch properties.generalCategory {
        case .control, .format: true
        default: false
        }
    }
}
