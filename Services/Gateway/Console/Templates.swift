/// All pages and all parts that they are made of.
enum Templates {
    static let pages: [any Page.Type] = [
        AccountPage.self,
        AssignPage.self,
        AssignmentEndPage.self,
        AuditPage.self,
        DocumentsPage.self,
        DutiesPage.self,
        EntryPage.self,
        FindingPage.self,
        FindingsPage.self,
        GlancePage.self,
        HomePage.self,
        MissingPage.self,
        MoneyPage.self,
        NodePage.self,
        NodesPage.self,
        PeoplePage.self,
        PersonAddPage.self,
        PersonEditPage.self,
        PersonPage.self,
        PersonSecondFactorPage.self,
        PersonSuspensionPage.self,
        SearchPage.self,
        TargetsPage.self,
        TasksPage.self,
        TodayPage.self,
        UnitPage.self,
        UnitsPage.self,
        WordsPage.self,
    ]

    /// Each by its name: a page's is its address.
    static let all: [String: String] = pages.reduce(into: parts) { all, page in
        all[page.path] = page.template
    }

    private static let parts: [String: String] = [
        AmountView.name: AmountView.template,
        ChartView.name: ChartView.template,
        "count": NodesPage.countTemplate,
        DayFilter.name: DayFilter.template,
        DeadlineView.name: DeadlineView.template,
        FaultPages.name: FaultPages.template,
        "field": FieldView.template,
        "field-state": FieldView.stateTemplate,
        FindingView.name: FindingView.template,
        FormView.name: FormView.template,
        GivenPasswordPage.name: GivenPasswordPage.template,
        PasswordPage.name: PasswordPage.template,
        SecondFactorPage.name: SecondFactorPage.template,
        "form-errors": FormErrors.template,
        Layout.name: Layout.template,
        MoneyGrid.name: MoneyGrid.template,
        NodeMoney.name: NodeMoney.template,
        "place": FindingView.placeTemplate,
        "quote": DocumentsPage.quoteTemplate,
        KeptFormPage.name: KeptFormPage.template,
        SignInPage.name: SignInPage.template,
        SourceView.name: SourceView.template,
        TagView.name: TagView.template,
        TargetTable.name: TargetTable.template,
        TaskTable.name: TaskTable.template,
        "unit-change": UnitPage.changeTemplate,
        YearTable.name: YearTable.template,
    ]
}
