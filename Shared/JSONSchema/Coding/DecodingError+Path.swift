extension DecodingError {
    /// Where the value stands that was refused, as violations name it: `commitments[3].amount_vnd`.
    public var field: String {
        let path: [any CodingKey] =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .keyNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return PathStep.text(path.map { $0.intValue.map(PathStep.index) ?? .name($0.stringValue) })
    }

    /// The same error as one that happened inside a member or element at this path.
    func inside(_ path: [any CodingKey]) -> DecodingError {
        func deeper(_ context: Context) -> Context {
            Context(
                codingPath: path + context.codingPath,
                debugDescription: context.debugDescription,
                underlyingError: context.underlyingError
            )
        }
        return switch self {
        case .typeMismatch(let type, let context): .typeMismatch(type, deeper(context))
        case .valueNotFound(let type, let context): .valueNotFound(type, deeper(context))
        case .keyNotFound(let missing, let context): .keyNotFound(missing, deeper(context))
        case .dataCorrupted(let context): .dataCorrupted(deeper(context))
        @unknown default: self
        }
    }
}

/// The place of an element in its array, written as `Index 3` in a path, as Foundation's decoder does.
struct ElementKey: CodingKey {
    let intValue: Int?
    var stringValue: String { "Index \(intValue ?? 0)" }

    init(_ index: Int) { intValue = index }
    init?(intValue: Int) { self.init(intValue) }
    init?(stringValue: String) { nil }
}
