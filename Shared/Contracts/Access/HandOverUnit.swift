import AccessControl
public import RPC
public import Values

/// Hands a unit's people over to another unit from a day on, by a document: communes merge, districts end.
///
/// Each assignment at the unit that is not over by then ends with the day before; the same person holds the same role at the other
/// unit from that day on, as long as the old assignment would have lasted. What is done for somebody else (TUQ., TL.) ends and is not
/// handed over: it rests on a document of its own. Where people work (`SaveUser`) is another matter and stays. Nobody who keeps reading the old unit's records loses that before the day.
/// Errors: `FAILED_PRECONDITION` where one of them is
/// the caller's own; `INVALID_ARGUMENT` for units that are not there or one and the same, and for a day that has passed; `FAILED_PRECONDITION` where
/// there is nothing to hand over.
public enum HandOverUnit: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let unitCode: UnitCode
        public let successor: UnitCode
        /// The first day at the other unit.
        public let from: CalendarDate
        public let document: FactDocument

        enum CodingKeys: String, CodingKey {
            case unitCode = "unit_code"
            case successor
            case from
            case document
        }

        public init(
            unitCode: UnitCode,
            successor: UnitCode,
            from: CalendarDate,
            document: FactDocument
        ) {
            self.unitCode = unitCode
            self.successor = successor
            self.from = from
            self.document = document
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        /// Those that end.
        public let ended: [AssignmentItem]
        /// Those that begin; fewer where somebody holds the same at the other unit already.
        public let begun: [AssignmentItem]

        public init(ended: [AssignmentItem], begun: [AssignmentItem]) {
            self.ended = ended
            self.begun = begun
        }
    }

    public static let contract = Contract(
        "access.v1.HandOverUnit",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.post, "/units/{unit_code}/hand-over"),
        summary: LocalizedText(
            vi: "Bàn giao người của một đơn vị cho đơn vị kế thừa",
            en: "Hand a unit's people over to its successor"
        )
    )
}
