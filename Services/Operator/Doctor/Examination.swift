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
        return [
            ServerProgramsCheck(isNeeded: isPrivate, path: path), LibrariesCheck(),
            PrinterCheck(path: path), FileLimitCheck.ofThisProcess(), DataFolderCheck(path: data),
            SecretsCheck(path: data), KeysCheck(path: data),
            DiskCheck(folders: folders(installation)),
            ExecutablesCheck(folder: await found { try ExecutableFolder.ofThisProcess() }),
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
            RowSecurityCheck(state: state), AuditCheck(state: state), OutboxCheck(state: state),
        ]
    }

    /// Where space is needed: where logs are kept, and where the private server is, which may be elsewhere.
    ///
    /// In a container neither is: there the data folder holds what one command needs.
    private func folders(_ installation: Result<Installation, StartFault>) -> [String] {
        let (data, place) = (
            surroundings.settings.dataPath, (try? installation.get())?.cluster?.place
        )
        let elsewhere = place?.link == nil ? nil : place?.directory
        let isKept = place != nil || Files.exists("\(data)/logs")
        return (isKept ? [data] : []) + (elsewhere.map { [$0] } ?? [])
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
