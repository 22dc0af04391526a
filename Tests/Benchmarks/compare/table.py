"""Results as one plain table."""

from group import TIMES

NAME = 38


def lines(results):
    for result in results:
        yield ""
        yield from _starts(result) if "serving_ms" in result["rows"][0] else _group(result)


def _group(result):
    references = list(result["rows"][0]["ratios"])
    of = "" if result["ratio_of"] == "rate" else result["ratio_of"].removesuffix("_us") + " "
    heads = [f"{of}× {reference}" for reference in references]
    times = [time for time in TIMES if any(row[time] is not None for row in result["rows"])]
    widths = [max(8, len(head)) for head in heads]
    latencies = "".join(f"  {time.removesuffix('_us') + ' µs':>8}" for time in times)
    yield result["title"]
    columns = "".join(f"  {head:>{width}}" for head, width in zip(heads, widths))
    yield f"  {'':{NAME}}{'a second':>10}{columns}{latencies}  CPU µs a call"
    for row in result["rows"]:
        ratios = "".join(f"  {_ratio(row['ratios'][r]):>{w}}" for r, w in zip(references, widths))
        latencies = "".join(f"  {_time(row[time]):>8}" for time in times)
        cpu = ", ".join(f"{process} {value:.1f}" for process, value in row["cpu_us"].items())
        yield f"  {row['name']:{NAME}}{row['rate']:>10,.0f}{ratios}{latencies}  {cpu}"


def _starts(result):
    yield result["title"]
    yield f"  {'':{NAME}}{'ms':>10}  {'MB':>8}  {'CPU ms':>8}"
    for row in result["rows"]:
        rest = "".join(f"  {_time(row.get(kind)):>8}" for kind in ["resident_mb", "cpu_ms"])
        yield f"  {row['name']:{NAME}}{row['serving_ms']:>10,.0f}{rest}"


def _ratio(value):
    return f"{value:.3f}" if value < 0.1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _time(value):
    return "–" if value is None else f"{value:.2f}" if value < 10 else f"{value:,.0f}"
