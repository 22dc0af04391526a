import FoundationEssentials
import JSONSchema
import Testing

@testable import Telemetry

@Suite("The text that Prometheus reads")
struct PrometheusTextTests {
    @Test("a family has its help, its kind and a line for each sample")
    func lines() {
        let family = MetricFamily(
            "vanquan_calls_total",
            .counter,
            help: "Calls\nof \\all.",
            [MetricSample(3, [MetricLabel("code", "a\"b\\c\nd")]), MetricSample(0.25)]
        )
        #expect(
            PrometheusText.of(MetricsReport(families: [family])) == #"""
                # HELP vanquan_calls_total Calls\nof \\all.
                # TYPE vanquan_calls_total counter
                vanquan_calls_total{code="a\"b\\c\nd"} 3
                vanquan_calls_total 0.25

                """#
        )
    }

    @Test("a histogram has its buckets, its sum and its count")
    func histogram() {
        var histogram = Histogram()
        histogram.observe(.milliseconds(2))
        histogram.observe(.seconds(20))
        let family = MetricFamily(
            "t_seconds",
            .histogram,
            help: "T.",
            [MetricSample(histogram, [MetricLabel("peer", "funding")])]
        )
        let lines = PrometheusText.of(MetricsReport(families: [family])).split(separator: "\n")
        #expect(lines.count == 2 + Histogram.seconds.count + 1 + 2)
        #expect(lines.contains(#"t_seconds_bucket{peer="funding",le="0.0025"} 1"#))
        #expect(lines.contains(#"t_seconds_bucket{peer="funding",le="10"} 1"#))
        #expect(lines.contains(#"t_seconds_bucket{peer="funding",le="+Inf"} 2"#))
        #expect(lines.contains(#"t_seconds_sum{peer="funding"} 20.002"#))
        #expect(lines.last == #"t_seconds_count{peer="funding"} 2"#)
    }

    @Test("reports of several executables become one, each sample with its executable's name")
    func joined() throws {
        var all = MetricsReport()
        for name in ["gateway", "funding"] {
            let family = MetricFamily(
                "a",
                .gauge,
                help: "A.",
                [MetricSample(1, [MetricLabel("b", "c")])]
            )
            all.add(MetricsReport(families: [family]), labelled: MetricLabel("service", name))
        }
        #expect(all.families.count == 1)
        #expect(PrometheusText.of(all).split(separator: "\n").count == 4)
        #expect(PrometheusText.of(all).contains(#"a{service="funding",b="c"} 1"#))
    }

    @Test("a report has a schema, and is read back as it was")
    func schema() throws {
        var histogram = Histogram()
        histogram.observe(.milliseconds(2))
        let family = MetricFamily(
            "t",
            .histogram,
            help: "T.",
            [MetricSample(histogram), MetricSample(1)]
        )
        let report = MetricsReport(families: [family])
        let bytes = try JSONEncoder().encode(report)
        let node = try JSONDocument.parse(Array(bytes))
        #expect(JSONSchema.of(MetricsReport.self).violations(in: node) == [])
        #expect(try JSONDecoder().decode(MetricsReport.self, from: bytes) == report)
    }
}
