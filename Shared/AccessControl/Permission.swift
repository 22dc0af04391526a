/// What a method may ask of its caller: one name a thing that can be done, `subject.action`.
///
/// A role's permissions stand in ``AccessMatrix``; a method names exactly one in its contract.
public enum Permission: String, CaseIterable, Codable, Sendable {
    /// Read the plan: its nodes, stated and recomputed money, findings.
    case planRead = "plan.read"
    /// Acknowledge a finding of the plan's check with a note.
    case findingAcknowledge = "plan.finding.acknowledge"
    /// Enter what the plan leaves open: a status, a class, a baseline, a duty, with its document.
    case factEnter = "catalogue.fact.enter"
    /// Read the aggregated feed: no words, no names, no notes.
    case feedRead = "feed.read"
    /// Read the running system's own figures.
    case metricsRead = "metrics.read"
}
