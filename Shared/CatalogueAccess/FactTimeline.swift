public import Contracts
public import Values

/// All facts about one thing, by their first day; a later one takes the place of those before it, and one that was
/// withdrawn of none.
public struct FactTimeline<Value: Codable & Hashable & Sendable>: Sendable {
    /// Those that were not withdrawn.
    public let facts: [EnteredFact<Value>]

    public init(_ facts: [EnteredFact<Value>]) {
        self.facts = facts.filter { !$0.isWithdrawn }.sorted { $0.validFrom < $1.validFrom }
    }

    /// Each fact with the last day on which it holds: its own, or the day before the next one's first.
    public var spans: [(fact: EnteredFact<Value>, to: CalendarDate?)] {
        facts.enumerated().map { index, fact in
            let next = index + 1 < facts.count ? facts[index + 1].validFrom.adding(days: -1) : nil
            return (fact, [fact.validTo, next].compactMap(\.self).min())
        }
    }

    /// Whether some fact that is wanted holds on some day of a span of days.
    public func holds(
        between first: CalendarDate,
        and last: CalendarDate,
        where isWanted: (Value) -> Bool
    ) -> Bool {
        spans.contains { span in
            isWanted(span.fact.value) && span.fact.validFrom <= last
                && (span.to.map { first <= $0 } ?? true)
        }
    }

    /// The fact that holds on a day.
    public func fact(on day: CalendarDate) -> EnteredFact<Value>? {
        facts.last { $0.validFrom <= day }.flatMap { $0.holds(on: day) ? $0 : nil }
    }

    /// The one with the latest first day.
    public var newest: EnteredFact<Value>? { facts.last }
}
