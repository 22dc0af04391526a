import Values

/// The methods of a service with their schemas.
public enum ListMethods: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Sendable {
        public let methods: [MethodDescription]

        public init(methods: [MethodDescription]) {
            self.methods = methods
        }
    }

    public static let contract = Contract(
        "reflection.v1.ListMethods",
        access: .open,
        idempotency: .read,
        route: nil,
        timeLimit: .seconds(5),
        summary: LocalizedText(
            vi: "Danh sách phương thức của dịch vụ",
            en: "The service's methods and their schemas"
        )
    )
}
