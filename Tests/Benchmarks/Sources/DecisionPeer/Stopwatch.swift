/// Asks a question for so long and keeps how long each asking took.
struct Stopwatch {
    let seconds: Double

    struct Report {
        /// In nanoseconds, in order of size.
        let times: [Int64]
        let yes: Int

        var line: String {
            let busy = Double(times.reduce(0, +)) / 1e9
            return """
                {"rate": \(Double(times.count) / busy), "yes": \(Double(yes) / Double(times.count)), \
                "p50_us": \(microseconds(0.5)), "p95_us": \(microseconds(0.95)), \
                "p99_us": \(microseconds(0.99)), "max_us": \(microseconds(1))}
                """
        }

        private func microseconds(_ share: Double) -> Double {
            Double(times[Int(Double(times.count - 1) * share)]) / 1000
        }
    }

    func measure(_ question: Question) -> Report {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var times: [Int64] = []
        times.reserveCapacity(8_000_000)
        var yes = 0
        repeat {
            let ask = question.next()
            let begin = clock.now
            let answer = ask()
            let spent = begin.duration(to: clock.now)
            times.append(spent.components.attoseconds / 1_000_000_000)
            if answer { yes += 1 }
        } while clock.now < end
        return Report(times: times.sorted(), yes: yes)
    }
}
