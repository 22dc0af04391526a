import Testing

@testable import Charts

@Suite("Stylesheet")
struct StylesheetTests {
    /// Each custom property's fallback, as red, green and blue from 0 to 1.
    private static func colours() throws -> [String: [Double]] {
        var colours: [String: [Double]] = [:]
        for match in Charts.stylesheet.matches(of: /var\(--chart-([a-z0-9]+), #([0-9a-f]+)\)/) {
            let digits = match.2.count == 3 ? match.2.map { "\($0)\($0)" }.joined() : "\(match.2)"
            let value = try #require(Int(digits, radix: 16))
            let colour = [16, 8, 0].map { Double(value >> $0 & 0xff) / 255 }
            let known = colours.updateValue(colour, forKey: "\(match.1)")
            #expect(known == nil || known == colour, "\(match.1) has two fallbacks")
        }
        return colours
    }

    /// Relative luminance of WCAG 2; the power of 2.4 by halving, since there is no `pow` here.
    private static func luminance(_ colour: [Double]) -> Double {
        let linear = colour.map { part in
            part <= 0.03928 ? part / 12.92 : power12over5((part + 0.055) / 1.055)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// x to the 12/5: the fifth root by Newton's method, then the twelfth power.
    private static func power12over5(_ x: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 {
            let fourth = root * root * root * root
            root -= (fourth * root - x) / (5 * fourth)
        }
        let cube = root * root * root
        return cube * cube * cube * cube
    }

    private static func contrast(_ left: [Double], _ right: [Double]) -> Double {
        let (one, other) = (luminance(left), luminance(right))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    @Test("the measure is right: black on white is 21, #767676 is 4,54")
    func measure() {
        #expect(abs(Self.contrast([0, 0, 0], [1, 1, 1]) - 21) < 0.001)
        let grey = Double(0x76) / 255
        #expect(abs(Self.contrast([grey, grey, grey], [1, 1, 1]) - 4.54) < 0.005)
    }

    @Test("text and every colour that carries numbers have a contrast of 4,5 and more")
    func contrasts() throws {
        let colours = try Self.colours()
        let ground = try #require(colours["ground"])
        #expect(ground == [1, 1, 1])
        let names = (1...Charts.mostSeries).map(String.init) + ["text", "quiet"]
        for name in names {
            let contrast = Self.contrast(try #require(colours[name]), ground)
            #expect(contrast >= 4.5, "\(name): \(contrast)")
        }
    }

    @Test("the first three series differ in lightness, for print in grey")
    func lightness() throws {
        let colours = try Self.colours()
        for (left, right) in [("1", "2"), ("2", "3"), ("1", "3")] {
            let contrast = Self.contrast(
                try #require(colours[left]),
                try #require(colours[right])
            )
            #expect(contrast > 1.3, "\(left) and \(right): \(contrast)")
        }
    }

    @Test("every class of a drawing has its rule, and nothing is fetched")
    func rules() throws {
        let drawing = try Samples.figure(try Samples.plan())
        let classes = Set(drawing.all.flatMap(\.classes)).subtracting(["chart"])
        for name in classes {
            let isThere = [" ", ","].contains { Charts.stylesheet.contains(".\(name)\($0)") }
            #expect(isThere, "\(name)")
        }
        #expect(!Charts.stylesheet.contains("url(") && !Charts.stylesheet.contains("@import"))
        #expect(
            Charts.stylesheet.split(separator: "{").count
                == Charts.stylesheet.split(separator: "}").count
        )
    }
}
