public import RPC

/// Every method of every service: the gateway's routes, the OpenAPI document and the tests are made from this list.
///
/// A test compares it with the files of this folder, so that none is forgotten.
public let allMethods: [any Method.Type] = [
    AcknowledgeFinding.self,
    AssignDuty.self,
    ClassifyArea.self,
    DecideNodeStatus.self,
    ExportBeneficiaries.self,
    ExportFunding.self,
    ExportIndicators.self,
    GetPlan.self,
    GetPlanGlance.self,
    GetPlanGlanceTable.self,
    ListBeneficiaryRules.self,
    ListDeadlines.self,
    ListDuties.self,
    ListEthnicGroups.self,
    ListMissingFacts.self,
    ListOrganizations.self,
    ListPlanFindings.self,
    ListPlanMoney.self,
    ListPlanNodes.self,
    ListPlanTargets.self,
    ListPlanTasks.self,
    ListPlans.self,
    ListSuccessions.self,
    ListUnits.self,
    NumberPlan.self,
    ReadPlanFeed.self,
    RecordBaseline.self,
    SetInternalDeadline.self,
]
