import CLibpq

extension PostgresError {
    /// What the server told about a failure, without the fields that quote rows.
    final class Report: Sendable {
        let message: String
        let sqlState: String?
        let constraintName: String?
        let tableName: String?
        let columnName: String?
        let isFatal: Bool
        let isStalePlan: Bool

        init(message: String) {
            self.message = message
            sqlState = nil
            constraintName = nil
            tableName = nil
            columnName = nil
            isFatal = false
            isStalePlan = false
        }

        /// Reads a failed `PGresult`; the caller still owns it.
        init(result: OpaquePointer) {
            func field(_ letter: Character) -> String? {
                guard let code = letter.asciiValue else { return nil }
                return PQresultErrorField(result, Int32(code)).map { String(cString: $0) }
            }
            message = field("M") ?? String(cString: PQresultErrorMessage(result))
            sqlState = field("C")
            constraintName = field("n")
            tableName = field("t")
            columnName = field("c")
            isFatal = ["FATAL", "PANIC"].contains(field("V") ?? field("S"))
            // The message is translated and 0A000 has other causes; the function's name is neither.
            isStalePlan = sqlState == "0A000" && field("R") == "RevalidateCachedQuery"
        }
    }
}
