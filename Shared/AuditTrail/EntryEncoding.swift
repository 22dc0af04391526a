import Postgres

/// Which columns an entry's digest covers, in which order.
///
/// What was sealed is verified with the encoding that it was sealed with, so none ever changes: a further column is a further
/// encoding.
struct EntryEncoding {
    let number: Int
    let columns: [String]

    /// Of `audit.lines AS l`.
    static let lines = [
        EntryEncoding(
            number: 1,
            columns: [
                "line_id", "transaction_id", "recorded_at", "recorded_by", "happened_at",
                "principal", "actor", "method", "unit_code", "subject_kind", "subject_id",
                "before_image", "after_image", "idempotency_key", "client_address", "traceparent",
                "decision", "is_read",
            ]
        )
    ]

    /// Of `audit.row_images AS i`.
    static let rows = [
        EntryEncoding(
            number: 1,
            columns: [
                "image_id", "transaction_id", "recorded_at", "recorded_by", "table_name", "row_key",
                "image",
            ]
        )
    ]

    /// What new seals are made with, for lines as for rows.
    static let newest = 1

    /// SQL of the digest of a row under that alias, `bytea`.
    func digest(of alias: SQL) -> SQL {
        let fields = columns.map { column in Self.field("\(alias).\(identifier: column)::text") }
        return "sha256(convert_to(concat(\(fields.joined(separator: ", "))), 'UTF8'))"
    }

    /// The text's length stands before it: no two rows have the same encoding.
    private static func field(_ text: SQL) -> SQL {
        "coalesce(octet_length(\(text)) || ':' || \(text), '-')"
    }
}

extension [EntryEncoding] {
    /// SQL of the digest by the encoding's number in that column; NULL for one that this version does not know.
    func digest(of alias: SQL, by number: SQL) -> SQL {
        let cases = map { encoding -> SQL in
            "WHEN \(encoding.number) THEN \(encoding.digest(of: alias))"
        }
        return "CASE \(number) \(cases.joined(separator: " ")) END"
    }

    /// SQL of the digest with which a new seal is made.
    var newestDigest: EntryEncoding? { first { $0.number == EntryEncoding.newest } }
}
