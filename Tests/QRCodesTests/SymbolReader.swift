/// Reads a QR code's modules as a camera's software does once it has found them (ISO/IEC 18004).
///
/// Written from the standard, apart from the library that makes the codes. It corrects no errors:
/// there must be none. For level M, texts in bytes, and versions 1 to 12.
struct SymbolReader {
    let modules: [[Bool]]

    private var width: Int { modules.count }
    private var version: Int { (width - 17) / 4 }

    /// Table 9, level M: each block's error correction codewords, then how many blocks have how many
    /// data codewords.
    private static let blocks: [(correction: Int, data: [(count: Int, length: Int)])] = [
        (10, [(1, 16)]), (16, [(1, 28)]), (26, [(1, 44)]), (18, [(2, 32)]), (24, [(2, 43)]),
        (16, [(4, 27)]), (18, [(4, 31)]), (22, [(2, 38), (2, 39)]), (22, [(3, 36), (2, 37)]),
        (26, [(4, 43), (1, 44)]), (30, [(1, 50), (4, 51)]), (22, [(6, 36), (2, 37)]),
    ]
    /// Table E.1: the rows and columns of the alignment patterns' centres.
    private static let alignments: [[Int]] = [
        [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46],
        [6, 28, 50], [6, 30, 54], [6, 32, 58],
    ]

    /// The text; `nil` where the modules are no code of the kinds above.
    func text() -> String? {
        guard (21...65).contains(width), width % 4 == 1, let mask = mask() else { return nil }
        let data = data(from: codewords(mask))
        // Four bits of mode, then a count in 8 bits, or in 16 from version 10 on.
        guard data[0] >> 4 == 4 else { return nil }
        let nibbles = data.flatMap { [Int($0 >> 4), Int($0 & 15)] }.dropFirst()
        let countLength = version < 10 ? 2 : 4
        let count = nibbles.prefix(countLength).reduce(0) { $0 << 4 | $1 }
        let rest = Array(nibbles.dropFirst(countLength).prefix(2 * count))
        guard rest.count == 2 * count else { return nil }
        let bytes = (0..<count).map { UInt8(rest[2 * $0] << 4 | rest[2 * $0 + 1]) }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The mask's number, where the format says level M in both of its places.
    private func mask() -> Int? {
        let nearCorner =
            [0, 1, 2, 3, 4, 5, 7, 8].map { (8, $0) } + [7, 5, 4, 3, 2, 1, 0].map { ($0, 8) }
        let atEnds =
            (0..<7).map { (width - 1 - $0, 8) } + (0..<8).map { (8, width - 8 + $0) }
        let formats = [nearCorner, atEnds].map { places in
            places.reduce(0) { $0 << 1 | (modules[$1.0][$1.1] ? 1 : 0) } ^ 0x5412
        }
        guard formats[0] == formats[1], formats[0] >> 13 == 0 else { return nil }
        return formats[0] >> 10 & 7
    }

    private func codewords(_ mask: Int) -> [UInt8] {
        var bits: [Bool] = []
        var isUpward = true
        // Pairs of columns from the right; the vertical timing pattern stands between two pairs.
        for right in stride(from: width - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            let rows = isUpward ? Array((0..<width).reversed()) : Array(0..<width)
            for row in rows {
                for column in [right, right - 1] where !isFunction(row, column) {
                    bits.append(modules[row][column] != isInverted(mask, row, column))
                }
            }
            isUpward.toggle()
        }
        return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
            bits[start..<(start + 8)].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }

    private func isInverted(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let product = row * column
        return switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }

    private func isFunction(_ row: Int, _ column: Int) -> Bool {
        let end = width - 8
        if row == 6 || column == 6 { return true }
        if row < 9, column < 9 || column >= end { return true }
        if row >= end, column < 9 { return true }
        if version >= 7, row < 6, column >= end - 3 { return true }
        if version >= 7, column < 6, row >= end - 3 { return true }
        return isAlignment(row, column)
    }

    private func isAlignment(_ row: Int, _ column: Int) -> Bool {
        let centres = Self.alignments[version - 1]
        let last = centres.last ?? 0
        return centres.contains { y in
            centres.contains { x in
                let isFinder = [[6, 6], [6, last], [last, 6]].contains([y, x])
                return !isFinder && abs(row - y) <= 2 && abs(column - x) <= 2
            }
        }
    }

    /// The data codewords in order: the blocks' are dealt out like cards.
    private func data(from codewords: [UInt8]) -> [UInt8] {
        let lengths = Self.blocks[version - 1].data.flatMap {
            [Int](repeating: $0.length, count: $0.count)
        }
        var blocks = [[UInt8]](repeating: [], count: lengths.count)
        var next = 0
        for round in 0..<(lengths.max() ?? 0) {
            for block in lengths.indices where round < lengths[block] {
                blocks[block].append(codewords[next])
                next += 1
            }
        }
        return blocks.flatMap { $0 }
    }
}
