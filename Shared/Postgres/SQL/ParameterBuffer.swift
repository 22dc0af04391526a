/// The parameters of one statement: their texts one behind the other, each ended by a NUL, which is
/// the form libpq takes them in.
struct ParameterBuffer: Sendable, Hashable {
    /// What stops the statement from being sent.
    enum Problem: Sendable, Hashable {
        case containsNUL
        case tooMany
    }

    /// The protocol counts parameters in 16 bits.
    static let countLimit = 65_535

    private(set) var bytes: [UInt8] = []
    /// Where each text begins; `nullOffset` for NULL.
    private(set) var offsets: [Int] = []
    private(set) var types: [UInt32] = []
    private(set) var problem: Problem?

    static let nullOffset = -1

    var count: Int { offsets.count }

    mutating func append<Value: PostgresEncodable>(_ value: Value) {
        types.append(Value.postgresType.oid)
        if count == Self.countLimit { problem = .tooMany }
        guard !value.isPostgresNull else { return offsets.append(Self.nullOffset) }
        let start = bytes.count
        offsets.append(start)
        value.appendPostgresText(to: &bytes)
        if bytes[start...].contains(0) { problem = .containsNUL }
        bytes.append(0)
    }

    mutating func append(contentsOf other: ParameterBuffer) {
        let base = bytes.count
        bytes.append(contentsOf: other.bytes)
        types.append(contentsOf: other.types)
        for offset in other.offsets {
            offsets.append(offset == Self.nullOffset ? offset : base + offset)
        }
        if let inherited = other.problem { problem = inherited }
        if count > Self.countLimit { problem = .tooMany }
    }

    mutating func refuse(_ problem: Problem) {
        self.problem = problem
    }

    /// Lends the array of C strings that libpq wants.
    func withCStrings<Result>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBytes { raw in
            let texts = raw.bindMemory(to: CChar.self)
            return try withUnsafeTemporaryAllocation(
                of: UnsafePointer<CChar>?.self,
                capacity: max(count, 1)
            ) { pointers in
                for (index, offset) in offsets.enumerated() {
                    let text =
                        offset == Self.nullOffset ? nil : texts.baseAddress?.advanced(by: offset)
                    pointers.initializeElement(at: index, to: text)
                }
                return try body(UnsafePointer(pointers.baseAddress))
            }
        }
    }
}
