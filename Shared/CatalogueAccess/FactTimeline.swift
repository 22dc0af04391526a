public import Contracts
public import Values

/// All facts about one thing, by their first day; a later one takes the place of those before it.
public struct FactTimeline<Value: Codable & Hashable & Sendable>: Sendable {
    public let facts: [EnteredFact<Value>]

    public init(_ facts: [EnteredFact<Value>]) {
        self.facts = facts.sorted { $0.validFrom < $1.validFrom }
    }

    /// The fact that holds on a day.
    public func fact(on day: CalendarDate) -> EnteredFact<Value>? {
        facts.last { $0.validFrom <= day }.flatMap { $0.holds(on: day) ? $0 : nil }
    }

    /// The one with the latest first day.
    public var newest: EnteredFact<Value>? { facts.last }
}
