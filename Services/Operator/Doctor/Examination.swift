import ServiceRuntime

/// Everything that is looked at, in an order in which each finding explains the ones behind it.
struct Examination: Sendable {
    let surroundings: OperatorSurroundings

    func report() async -> DoctorReport {
        let settings = surroundings.settings
        let installation = await found { try await surroundings.installation() }
        let answers = await ServiceAnswers.ask(settings)
        let reach = DatabaseReach(
            installation: installation,
            isExpected: settings.databaseURL != nil || Files.exists("\(settings.dataPath)/secrets")
        )
        let (reached, state) = await reach.read()
        let running: [any Check] = [
            ServicesCheck(settings: settings, answers: answers),
            PortsCheck(settings: settings, answers: answers),
        ]
        var findings = await Self.findings(await machineChecks(installation)) + [reached]
        findings += await Self.findings(databaseChecks(state, installation))
        return DoctorReport(findings: findings + (await Self.findings(running)))
    }

    private func machineChecks(
        _ installation: Result<Installation, StartFault>
    ) async -> [any Check] {
        let data = surroundings.settings.dataPath
        let path = surroundings.inherited["PATH"] ?? ""
        let isPrivate = surroundings.settings.databaseURL == nil
        let checks: [any Check] = [
            ServerProgramsCheck(isNeeded: isPrivate, path: path), LibrariesCheck(),
            DataFolderCheck(path: data), SecretsCheck(path: data), KeysCheck(path: data),
            ExecutablesCheck(folder: await found { try ExecutableFolder.ofThisProcess() }),
        ]
        guard surroundings.settings.executablesRunHere else { return checks }
        return checks + [
            PrinterCheck(path: path), FileLimitCheck.ofThisProcess(),
            DiskCheck(folders: folders(installation)),
        ]
    }

    private func databaseChecks(
        _ state: DatabaseState?,
        _ installation: Result<Installation, StartFault>
    ) -> [any Check] {
        guard let state, case .success(let installation) = installation else { return [] }
        return [
            DatabaseServerCheck(state: state), ClockCheck(state: state),
            SchemaCheck(installation: installation), RoleRightsCheck(state: state),
            RowSecurityCheck(state: state), AuditCheck(state: state), SealingCheck(state: state),
            OutboxCheck(state: state),
        ]
    }

    /// Where space is needed: beside the data folder the private server's, which may be elsewhere.
    private func folders(_ installation: Result<Installation, StartFault>) -> [String] {
        let place = (try? installation.get())?.cluster?.place
        let elsewhere = place?.link == nil ? nil : place?.directory
        return [surroundings.settings.dataPath] + (elsewhere.map { [$0] } ?? [])
    }

    private static func findings(_ checks: [any Check]) async -> [Finding] {
        var findings: [Finding] = []
        for check in checks { findings += await check.findings() }
        return findings
    }

    private func found<Value>(
        _ find: () async throws -> Value
    ) async -> Result<Value, StartFault> {
        do {
            return .success(try await find())
        } catch let fault as StartFault {
            return .failure(fault)
        } catch {
            return .failure(StartFault("\(error)", exitStatus: 70))
        }
    }
}
