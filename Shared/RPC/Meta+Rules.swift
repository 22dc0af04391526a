import JSONSchema
import Telemetry
import Values

/// What the texts of a call's meta must be like, wherever it comes in.
///
/// They end in stores, logs and audit lines, so they are short and have nothing in them that such a line could be broken with.
extension Meta {
    /// Room for a UUID and a prefix, and no store for other things.
    private static let keyBytes = 1...128
    /// A version is a number of ours.
    private static let versionBytes = 0...128
    /// What browsers send is below 100 bytes.
    private static let languageBytes = 0...512

    /// Everything that is wrong with a call's meta, by key; a malformed `traceparent` is none (``withoutMalformedTrace()``).
    ///
    /// - Parameter contract: of the method that is called.
    public func violations(for contract: Contract) -> [Violation] {
        violations() + dryRunViolations(contract)
    }

    /// What is wrong whichever method is called.
    func violations() -> [Violation] {
        violations(of: MetaKey.idempotencyKey, Self.keyBytes)
            + violations(of: MetaKey.ifMatch, Self.versionBytes)
            + violations(of: MetaKey.acceptLanguage, Self.languageBytes)
    }

    /// What `dry-run` says where it says something.
    public static let yes = "true"

    private func dryRunViolations(_ contract: Contract) -> [Violation] {
        guard let text = self[MetaKey.dryRun] else { return [] }
        guard contract.allowsDryRun else { return [.noDryRun] }
        return text == Self.yes ? [] : [.notYes]
    }

    private func violations(of key: String, _ bytes: ClosedRange<Int>) -> [Violation] {
        guard let text = self[key]?.utf8 else { return [] }
        var violations: [Violation] = []
        if text.count < bytes.lowerBound { violations.append(.tooShort(key, bytes.lowerBound)) }
        if text.count > bytes.upperBound { violations.append(.tooLong(key, bytes.upperBound)) }
        if !text.allSatisfy({ (0x20...0x7E).contains($0) }) {
            violations.append(.notPrintable(key))
        }
        return violations
    }

    /// The meta as it is, or without its `traceparent` where that is not well formed, as W3C trace context asks for.
    public func withoutMalformedTrace() -> Meta {
        guard let trace = self[MetaKey.traceparent], Trace(trace) == nil else { return self }
        return filter { $0.key != MetaKey.traceparent }
    }
}

extension Violation {
    /// Whoever asks for a dry run of what has none would otherwise have the real thing.
    public static let noDryRun = Violation(
        field: MetaKey.dryRun,
        rule: "not_allowed",
        message: LocalizedText(
            vi: "Phương thức này không có chế độ chạy thử.",
            en: "This method has no dry run."
        )
    )

    fileprivate static let notYes = Violation(
        field: MetaKey.dryRun,
        rule: SchemaRule.enumeration,
        message: LocalizedText(vi: "Chỉ được là “true”.", en: "Must be “true”.")
    )

    fileprivate static func tooShort(_ key: String, _ bytes: Int) -> Violation {
        Violation(
            field: key,
            rule: SchemaRule.minLength,
            message: LocalizedText(
                vi: "Phải có ít nhất \(bytes) byte.",
                en: "Must have at least \(bytes) byte(s)."
            )
        )
    }

    fileprivate static func tooLong(_ key: String, _ bytes: Int) -> Violation {
        Violation(
            field: key,
            rule: SchemaRule.maxLength,
            message: LocalizedText(
                vi: "Không được dài quá \(bytes) byte.",
                en: "Must have at most \(bytes) bytes."
            )
        )
    }

    fileprivate static func notPrintable(_ key: String) -> Violation {
        Violation(
            field: key,
            rule: SchemaRule.format,
            message: LocalizedText(
                vi: "Chỉ được gồm ký tự ASCII in được.",
                en: "Must be printable ASCII characters only."
            )
        )
    }
}
