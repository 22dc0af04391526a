import Testing

@testable import Operator

@Suite
struct RestartScheduleTests {
    @Test
    func pausesDoubleUpToTheLongest() {
        var schedule = RestartSchedule()
        let pauses = (0..<8).map { _ in schedule.pause(afterLifeOf: .zero) }
        #expect(
            pauses == [200, 400, 800, 1600, 3200, 6400, 10_000, 10_000].map { .milliseconds($0) }
        )
    }

    @Test
    func aGoodLifeBeginsWithTheShortestPauseAgain() {
        var schedule = RestartSchedule()
        for _ in 0..<5 { _ = schedule.pause(afterLifeOf: .seconds(1)) }
        #expect(schedule.pause(afterLifeOf: .seconds(30)) == .milliseconds(200))
        #expect(schedule.pause(afterLifeOf: .seconds(29)) == .milliseconds(400))
    }
}
