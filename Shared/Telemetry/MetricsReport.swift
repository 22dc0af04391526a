/// What an executable tells of itself, or several of them together.
public struct MetricsReport: Codable, Hashable, Sendable {
    public private(set) var families: [MetricFamily]

    public init(families: [MetricFamily] = []) {
        self.families = families
    }

    /// Adds another one's figures, each with a label that says whose it is.
    public mutating func add(_ report: MetricsReport, labelled label: MetricLabel) {
        add(
            report.families.map { family in
                var family = family
                for index in family.samples.indices {
                    family.samples[index].labels.insert(label, at: 0)
                }
                return family
            }
        )
    }

    /// Families of one name become one.
    mutating func add(_ others: [MetricFamily]) {
        for family in others {
            if let index = families.firstIndex(where: { $0.name == family.name }) {
                families[index].samples += family.samples
            } else {
                families.append(family)
            }
        }
    }
}
