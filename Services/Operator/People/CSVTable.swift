/// A table as RFC 4180 has it, with commas, or with semicolons as spreadsheets write them where the comma is the decimal sign.
enum CSVTable {
    struct Row: Hashable, Sendable {
        let line: Int
        let cells: [String]
    }

    static func rows(of text: String) -> [Row] {
        let head = text.prefix { !$0.isNewline }
        let separator: Character = head.contains(";") && !head.contains(",") ? ";" : ","
        var reader = Reader(text: text[...], separator: separator)
        var rows: [Row] = []
        while let row = reader.row() { rows.append(row) }
        return rows
    }

    private struct Reader {
        var text: Substring
        let separator: Character
        private var line = 1

        init(text: Substring, separator: Character) {
            self.text = text
            self.separator = separator
        }

        mutating func row() -> Row? {
            guard !text.isEmpty else { return nil }
            let start = line
            var cells = [cell()]
            while text.first == separator {
                text.removeFirst()
                cells.append(cell())
            }
            // A line end of any kind is one character.
            if !text.isEmpty {
                text.removeFirst()
                line += 1
            }
            return Row(line: start, cells: cells)
        }

        private mutating func cell() -> String {
            guard text.first == "\"" else {
                let cell = text.prefix { $0 != separator && !$0.isNewline }
                text.removeFirst(cell.count)
                return trimmed(cell)
            }
            return quoted()
        }

        private mutating func quoted() -> String {
            text.removeFirst()
            var cell = ""
            while let character = text.popFirst() {
                if character == "\"" {
                    guard text.first == "\"" else { break }
                    text.removeFirst()
                }
                if character.isNewline { line += 1 }
                cell.append(character)
            }
            // What stands between the quotation mark and the separator is nothing.
            while let next = text.first, next != separator, !next.isNewline { text.removeFirst() }
            return trimmed(cell[...])
        }

        private func trimmed(_ cell: Substring) -> String {
            let start = cell.drop(while: \.isWhitespace)
            return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
        }
    }
}
