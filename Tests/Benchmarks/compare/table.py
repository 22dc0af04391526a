"""Results as one plain table."""

NAME = 34


def lines(results):
    for result in results:
        yield ""
        yield from _starts(result) if "serving_ms" in result["rows"][0] else _group(result)


def _group(result):
    references = list(result["rows"][0]["ratios"])
    heads = [f"× {reference}" for reference in references]
    widths = [max(8, len(head)) for head in heads]
    yield result["title"]
    columns = "".join(f"  {head:>{width}}" for head, width in zip(heads, widths))
    yield f"  {'':{NAME}}{'a second':>10}{columns}  {'p50 µs':>8}  {'p99 µs':>8}  CPU µs a call"
    for row in result["rows"]:
        ratios = "".join(f"  {_ratio(row['ratios'][r]):>{w}}" for r, w in zip(references, widths))
        times = f"  {_time(row['p50_us']):>8}  {_time(row['p99_us']):>8}"
        cpu = ", ".join(f"{process} {value:.1f}" for process, value in row["cpu_us"].items())
        yield f"  {row['name']:{NAME}}{row['rate']:>10,.0f}{ratios}{times}  {cpu}"


def _starts(result):
    yield result["title"]
    yield f"  {'':{NAME}}{'ms':>10}  {'MB':>8}  {'CPU ms':>8}"
    for row in result["rows"]:
        rest = "".join(f"  {_time(row.get(kind)):>8}" for kind in ["resident_mb", "cpu_ms"])
        yield f"  {row['name']:{NAME}}{row['serving_ms']:>10,.0f}{rest}"


def _ratio(value):
    return f"{value:.3f}" if value < 0.1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _time(value):
    return "–" if value is None else f"{value:,.0f}"
