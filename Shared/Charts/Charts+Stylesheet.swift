extension Charts {
    /// What the console's stylesheet has to carry for charts.
    ///
    /// A page sets `--chart-1` to `--chart-6`, `--chart-text`, `--chart-quiet`, `--chart-line` and
    /// `--chart-ground` to have other colours; numbers inside bars are in the ground's.
    public static let stylesheet: String = frame + text + series

    /// Dark enough to carry white numbers; neighbours differ in lightness too, for print in grey.
    private static let palette = ["#0a4078", "#c2570c", "#136760", "#86198f", "#57534e", "#be123c"]

    private static let series = palette.enumerated().map { index, colour in
        let (number, value) = (index + 1, "var(--chart-\(index + 1), \(colour))")
        return """
            .chart .series-\(number) { fill: \(value); }
            .chart .on-series-\(number) { stroke: \(value); }

            """
    }.joined()

    private static let frame = """
        .chart { container-type: inline-size; margin: 1.5rem 0; max-width: 50rem; color: var(--chart-text, #1c1917); }
        .chart figcaption { margin-bottom: 0.75rem; }
        .chart-title { display: block; font-size: 1.125rem; line-height: 1.35; }
        .chart-about { display: block; margin-top: 0.125rem; font-size: 0.875rem; color: var(--chart-quiet, #57534e); }
        .chart-source { margin: 0.5rem 0 0; font-size: 0.8125rem; color: var(--chart-quiet, #57534e); }
        .chart svg { display: block; width: 100%; height: auto; overflow: visible; font-family: inherit; }
        .chart .chart-narrow { max-width: 28rem; }
        .chart .chart-wide { display: none; }
        @container (min-width: 40rem) {
          .chart .chart-narrow { display: none; }
          .chart .chart-wide { display: block; }
        }
        @media print { .chart { break-inside: avoid; } }

        """

    private static let text = """
        .chart text { font-size: 14px; fill: var(--chart-text, #1c1917); font-variant-numeric: tabular-nums; }
        .chart .chart-total { font-weight: 600; }
        .chart .chart-label, .chart .chart-total { paint-order: stroke; stroke: var(--chart-ground, #fff); stroke-width: 4px; stroke-linejoin: round; }
        .chart .chart-tick { font-size: 13px; fill: var(--chart-quiet, #57534e); }
        .chart .chart-inside { font-size: 13px; font-weight: 600; fill: var(--chart-ground, #fff); paint-order: stroke; stroke-width: 4px; stroke-linejoin: round; }
        .chart .chart-grid { stroke: var(--chart-line, #d6d3d1); stroke-width: 1; }
        .chart .chart-zero { stroke: var(--chart-quiet, #57534e); stroke-width: 1; }
        .chart .chart-frame { fill: none; stroke: var(--chart-quiet, #57534e); stroke-width: 1; }
        .chart .chart-seam { stroke: var(--chart-ground, #fff); stroke-width: 1.5; }
        .chart .chart-hatch { fill: none; stroke: var(--chart-ground, #fff); stroke-width: 1.4; stroke-opacity: 0.7; }

        """
}
