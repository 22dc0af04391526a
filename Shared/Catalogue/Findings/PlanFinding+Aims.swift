import Values

extension PlanFinding {
    private static let mostNamed = 6

    /// Aims that an objective or a target names and that no task serves.
    static func aims(in subject: PlanUnderCheck) -> [PlanFinding] {
        let served = subject.servedAims
        let unserved = subject.aimPlaces.filter { aim, places in
            !served.contains(aim) && places.contains(where: \.isWanted)
        }
        let order = unserved.sorted { one, two in
            (one.value.first?.line ?? 0, one.key) < (two.value.first?.line ?? 0, two.key)
        }
        return order.map { aim, places in PlanFinding(aim, subject.name(of: aim), places) }
    }

    private init(_ aim: CatalogueCode, _ name: String, _ places: [AimPlace]) {
        let nodes = Set(places.map(\.node))
        let named = places.prefix(Self.mostNamed).map(\.code).joined(", ")
        let rest = places.count > Self.mostNamed ? ", …" : ""
        self.init(
            .aimWithoutTask,
            at: nodes.count == 1 ? nodes.first.flatMap(\.self) : nil,
            place: [aim.text],
            claims: places.map(\.claim),
            text: LocalizedText(
                vi: "Kế hoạch nêu “\(name)” tại \(named.vi)\(rest) và chưa nêu nhiệm vụ nào để "
                    + "thực hiện.",
                en: "The plan names “\(name)” at \(named.en)\(rest) and no task that serves it."
            ),
            places: places.map(\.place)
        )
    }
}
