public import Values

/// Whose data of one kind a caller sees as they are, and whose on a reason.
///
///     let sight = context.principal.sight(on: .phone)
///     PersonalText(phone, .phone, isPlain: sight.isPlain(unit))
public struct PersonalSight: Hashable, Sendable {
    private let plain: Scope
    private let onReason: Scope

    init(plain: Scope, onReason: Scope) {
        self.plain = plain
        self.onReason = onReason
    }

    /// - Parameter unit: the record's; nil for what belongs to none.
    public func isPlain(_ unit: UnitCode?, about node: NodeReference? = nil) -> Bool {
        plain.reaches(unit, about: node)
    }

    /// Whether it is told to whoever names a purpose and a reason; to whom it is shown anyway, too.
    public func isTold(_ unit: UnitCode?, about node: NodeReference? = nil) -> Bool {
        isPlain(unit, about: node) || onReason.reaches(unit, about: node)
    }
}

extension Principal {
    /// Whoever acts for somebody sees masks: an operator runs the machine and sees nobody's data by it.
    public func sight(on datum: PersonalDatum) -> PersonalSight {
        guard actor == nil else { return PersonalSight(plain: .none, onReason: .none) }
        return PersonalSight(
            plain: Scope(grants.compactMap { $0.plainPart(of: datum) }),
            onReason: Scope(grants.compactMap { $0.toldPart(of: datum) })
        )
    }
}

extension Grant {
    fileprivate func plainPart(of datum: PersonalDatum) -> Scope.Part? {
        guard case .plain(let reach) = PersonalDataMatrix.sight(of: role, on: datum) else {
            return nil
        }
        return part(reaching: reach)
    }

    fileprivate func toldPart(of datum: PersonalDatum) -> Scope.Part? {
        guard case .onReason(let reach) = PersonalDataMatrix.sight(of: role, on: datum) else {
            return nil
        }
        return part(reaching: reach)
    }
}
