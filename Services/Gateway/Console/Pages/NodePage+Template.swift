extension NodePage {
    static let template = """
        {{#page.faults}}<p class="notice notice-error">{{text}}</p>{{/page.faults}}
        <dl class="facts">
        <div><dt>{{t.level}}</dt><dd>{{page.level}}</dd></div>
        <div><dt>{{t.status}}</dt><dd>{{#page.status}}{{#.tag}}{{>tag}}{{/.tag}} {{#.words}}{{>source}}{{/.words}}{{#.decision}}{{.}}{{/.decision}} {{#.enterPath}}<a href="{{.}}">{{t.enter_decision}}</a>{{/.enterPath}}{{/page.status}}</dd></div>
        <div><dt>{{t.lead_body}}</dt><dd>{{#page.leads}}<p><span lang="vi">{{name}}</span> <span class="hint">{{note}}</span></p>{{/page.leads}}{{#page.isUnled}}{{t.none_yet}} {{/page.isUnled}}{{#page.enterLead}}<a href="{{.}}">{{t.enter_decision}}</a>{{/page.enterLead}}</dd></div>
        <div><dt>{{t.heading}}</dt><dd>{{#page.words}}{{>source}}{{/page.words}}</dd></div>
        </dl>
        {{#page.hasChildren}}<section><h2>{{t.children}}</h2><ul class="links">
        {{#page.children}}<li><a href="{{path}}" lang="vi">{{text}}</a></li>
        {{/page.children}}</ul></section>{{/page.hasChildren}}
        <section><h2>{{t.nav_money}}</h2>
        {{#page.money}}{{>node-money}}{{/page.money}}
        </section>
        {{#page.hasObjectives}}<section><h2>{{t.objectives}}</h2><ul class="quotes">
        {{#page.objectives}}<li>{{>quote}}</li>
        {{/page.objectives}}</ul></section>{{/page.hasObjectives}}
        <section id="tasks"><h2>{{t.tasks}}</h2>
        {{#page.tasks}}{{>task-table}}{{/page.tasks}}
        {{^page.tasks}}{{^page.tasksFault}}<p class="empty">{{t.no_tasks}}</p>{{/page.tasksFault}}{{/page.tasks}}
        {{#page.tasksFault}}<p class="notice notice-error">{{.}}</p>{{/page.tasksFault}}
        </section>
        <section id="targets"><h2>{{t.targets}}</h2>
        {{#page.targets}}{{>target-table}}{{/page.targets}}
        {{^page.targets}}{{^page.targetsFault}}<p class="empty">{{t.no_targets}}</p>{{/page.targetsFault}}{{/page.targets}}
        {{#page.targetsFault}}<p class="notice notice-error">{{.}}</p>{{/page.targetsFault}}
        </section>
        {{#page.hasRules}}<section><h2>{{t.rules}}</h2>
        <div class="table-frame" role="region" aria-label="{{t.rules}}" tabindex="0"><table><caption class="hidden">{{t.rules}}</caption><thead><tr><th scope="col">{{t.rule_kind}}</th><th scope="col" class="wide">{{t.rule}}</th><th scope="col">{{t.plan_words}}</th></tr></thead><tbody>
        {{#page.rules}}<tr><td>{{kind}}</td><td lang="vi">{{text}}</td><td class="end">{{#.words}}{{>source}}{{/.words}}</td></tr>
        {{/page.rules}}</tbody></table></div>
        </section>{{/page.hasRules}}
        """
}
