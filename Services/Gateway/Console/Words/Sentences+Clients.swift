import Contracts
import Values

/// Other offices' programs and their keys.
extension Sentences {
    /// From when to when a key was taken.
    static func days(of key: ClientKeyItem) -> LocalizedText {
        let added = LocalizedText(
            vi: "Thêm lúc \(key.addedAt.printed(in: .vi))",
            en: "Added at \(key.addedAt.printed(in: .en))"
        )
        guard let removedAt = key.removedAt else { return added }
        return LocalizedText(
            vi: "\(added.vi), gỡ lúc \(removedAt.printed(in: .vi))",
            en: "\(added.en), removed at \(removedAt.printed(in: .en))"
        )
    }

    static func ended(at end: Instant) -> LocalizedText {
        LocalizedText(
            vi: "Chấm dứt lúc \(end.printed(in: .vi))",
            en: "Ended at \(end.printed(in: .en))"
        )
    }
}
