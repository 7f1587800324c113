using LegalCollections.Domain.Common;
using static LegalCollections.Domain.Deadlines.DeadlineParty;
using static LegalCollections.Domain.Deadlines.DeadlineUnit;
using static LegalCollections.Domain.Deadlines.TriggerEvent;

namespace LegalCollections.Domain.Deadlines;

/// <summary>The deadlines that a collections practice meets, each with its statute; one entry here is all a new one needs.</summary>
public static class DeadlineRules
{
    // Law: CPC art. 1.045: the Code is in force since 18 March 2016; older triggers are refused.
    private static readonly DateOnly CodeInForce = new(2016, 3, 18);

    private static readonly DeadlineRule[] Procedural =
    [
        Rule("CIT_240", "Autor: providenciar a citação (senão a interrupção não retroage)",
            "Claimant: see to service (else no retroactive interruption)",
            10, BusinessDays, Event, Ours, "CPC art. 240, § 2º"),
        Rule("EMENDA", "Emenda da petição inicial", "Amend the statement of claim",
            15, BusinessDays, Intimation, Ours, "CPC art. 321"),
        Rule("CUSTAS", "Custas iniciais (senão cancela-se a distribuição)", "Initial court fees (else the case is struck out)",
            15, BusinessDays, Intimation, Ours, "CPC art. 290"),
        Rule("PROCUR", "Juntar procuração após ato urgente (prorrogável por mais 15)",
            "File power of attorney after an urgent act (may be extended by 15)",
            15, BusinessDays, Event, Ours, "CPC art. 104, § 1º"),
        Rule("CONTEST", "Contestação", "Defence",
            15, BusinessDays, ServiceOnFile, Opponent, "CPC arts. 335 e 231"),
        Rule("REPLICA", "Réplica", "Reply to the defence",
            15, BusinessDays, Intimation, Ours, "CPC arts. 350 e 351"),
        Rule("RECONV", "Resposta à reconvenção", "Answer to the counterclaim",
            15, BusinessDays, Intimation, Both, "CPC art. 343, § 1º"),
        Rule("ESPEC", "Especificação de provas; prazo quando a lei e o juiz silenciam",
            "Name the evidence; term where law and judge are silent",
            5, BusinessDays, Intimation, Ours, "CPC art. 218, § 3º"),
        Rule("ROL", "Rol de testemunhas (até 15 dias, conforme o juiz)", "List of witnesses (up to 15 days, as the judge sets)",
            15, BusinessDays, Intimation, Ours, "CPC art. 357, § 4º"),
        Rule("DOC", "Manifestação sobre documentos", "Comment on documents",
            15, BusinessDays, Intimation, Ours, "CPC art. 437, § 1º"),
        Rule("PERITO", "Quesitos e assistente técnico", "Questions to the expert and party expert",
            15, BusinessDays, Intimation, Ours, "CPC art. 465, § 1º"),
        Rule("ABANDONO", "Dar andamento sob pena de extinção por abandono", "Move the case on, else it is dismissed as abandoned",
            5, BusinessDays, Intimation, Ours, "CPC art. 485, III e § 1º"),
        Rule("TUTELA_CAUT", "Pedido principal após tutela cautelar antecedente", "Main claim after an interim measure",
            30, BusinessDays, Event, Ours, "CPC art. 308; STJ, Corte Especial, EREsp 2.066.868 (2024)"),
        Rule("OAB_NOT", "Renúncia ao mandato: continuar representando", "Withdrawal of counsel: keep representing",
            10, CalendarDaysMaterial, Event, Ours, "CPC art. 112, § 1º"),
        Rule("HERD", "Habilitação de sucessores (2 a 6 meses, conforme o juiz)", "Joining the heirs (2 to 6 months, as the judge sets)",
            2, Months, Intimation, Ours, "CPC art. 313, § 2º, I"),
        Rule("NOVO_ADV", "Constituir novo advogado após morte do procurador", "Appoint new counsel after counsel's death",
            15, BusinessDays, Intimation, Both, "CPC art. 313, § 3º"),
    ];

    private static readonly DeadlineRule[] Appeals =
    [
        Rule("ED", "Embargos de declaração", "Motion for clarification",
            5, BusinessDays, Intimation, Both, "CPC art. 1.023"),
        Rule("ED_RESP", "Resposta a embargos de declaração com efeito modificativo",
            "Answer to a motion for clarification that may change the decision",
            5, BusinessDays, Intimation, Both, "CPC art. 1.023, § 2º"),
        Rule("APEL", "Apelação e contrarrazões", "Appeal and answer to it",
            15, BusinessDays, Intimation, Both, "CPC arts. 1.003, § 5º, e 1.010, § 1º"),
        Rule("AI", "Agravo de instrumento e resposta", "Interlocutory appeal and answer to it",
            15, BusinessDays, Intimation, Both, "CPC arts. 1.015, 1.003, § 5º, e 1.019, II"),
        Rule("AI_COMUNICA", "Comunicar o agravo de instrumento ao juízo (autos físicos)",
            "Tell the judge of the interlocutory appeal (paper files)",
            3, BusinessDays, Event, Both, "CPC art. 1.018, § 2º"),
        Rule("AGINT", "Agravo interno e resposta", "Internal appeal and answer to it",
            15, BusinessDays, Intimation, Both, "CPC arts. 1.021 e 1.070"),
        Rule("RESP", "Recurso especial, extraordinário e agravo", "Appeals to the superior courts",
            15, BusinessDays, Intimation, Both, "CPC arts. 1.003, § 5º, 1.029, 1.030 e 1.042 (redação da Lei 15.484/2026 a confirmar)"),
        Rule("PREPARO", "Complementar o preparo ou corrigir a guia", "Complete the appeal fee or correct its form",
            5, BusinessDays, Intimation, Ours, "CPC art. 1.007, §§ 2º e 7º"),
        Rule("JEC_RI", "Juizado: recurso inominado e resposta (preparo em 48 horas da interposição)",
            "Small claims court: appeal and answer (fee within 48 hours of filing)",
            10, BusinessDays, Intimation, Both, "Lei 9.099/1995, arts. 12-A e 42, §§ 1º e 2º"),
        Rule("JEC_ED", "Juizado: embargos de declaração", "Small claims court: motion for clarification",
            5, BusinessDays, Intimation, Both, "Lei 9.099/1995, arts. 12-A e 49"),
        Rule("JEC_HERD", "Juizado: habilitação de sucessores, senão extinção", "Small claims court: joining the heirs, else dismissal",
            30, BusinessDays, Intimation, Ours, "Lei 9.099/1995, arts. 12-A e 51, V e VI"),
    ];

    private static readonly DeadlineRule[] Enforcement =
    [
        Rule("EXEC_PAG", "Execução: pagar (conta da citação, não da juntada)", "Enforcement: pay (from service, not from its proof)",
            3, BusinessDays, Service, Opponent, "CPC art. 829 (contagem em dias úteis a confirmar)"),
        Rule("EXEC_BENS", "Indicar bens à penhora, quando ordenado (sem prazo fixado: 5 dias)",
            "Name assets when ordered (5 days if the judge sets none)",
            5, BusinessDays, Intimation, Opponent, "CPC arts. 774, V, e 218, § 3º"),
        Rule("EMB_EXEC", "Embargos à execução", "Motion against enforcement",
            15, BusinessDays, ServiceOnFile, Opponent, "CPC arts. 915 e 231"),
        Rule("PARC_916", "Parcelamento: 30% e até seis parcelas", "Instalments: 30% and up to six",
            15, BusinessDays, ServiceOnFile, Opponent, "CPC art. 916"),
        Rule("IMPUG_EMB", "Resposta aos embargos à execução", "Answer to the motion against enforcement",
            15, BusinessDays, Intimation, Ours, "CPC art. 920, I"),
        Rule("AVERB", "Comunicar ao juízo a averbação premonitória", "Tell the court of the entry against the debtor's assets",
            10, BusinessDays, Event, Ours, "CPC art. 828, § 1º"),
        Rule("AVERB_CANC", "Cancelar averbações de bens não penhorados após penhora suficiente",
            "Cancel entries on assets not attached once enough is",
            10, BusinessDays, Event, Ours, "CPC art. 828, § 2º"),
        Rule("ARRESTO_830", "Oficial procura o devedor duas vezes após o arresto",
            "Bailiff looks for the debtor twice after the arrest of assets",
            10, BusinessDays, Event, ThirdParty, "CPC art. 830, § 1º"),
        Rule("SISB_IMP", "SISBAJUD: alegar impenhorabilidade ou excesso", "Bank freeze: claim exemption or excess",
            5, BusinessDays, Intimation, Opponent, "CPC art. 854, § 3º"),
        Rule("PENH_SUBST", "Pedir substituição da penhora", "Ask to replace the attached asset",
            10, BusinessDays, Intimation, Opponent, "CPC art. 847"),
        Rule("PENH_MANIF", "Manifestação sobre substituição ou modificação da penhora", "Comment on a change of the attachment",
            3, BusinessDays, Intimation, Both, "CPC art. 853"),
        Rule("AVAL", "Impugnar a avaliação ou a penhora", "Contest valuation or attachment",
            15, BusinessDays, Intimation, Both, "CPC art. 917, § 1º"),
        Rule("LEILAO_NEG", "Leilão negativo: pedir adjudicação ou indicar outros bens", "Failed auction: ask for the asset or name others",
            15, BusinessDays, Intimation, Ours, "CPC art. 921, IV"),
        Rule("INTERC_SUSP", "Execução suspensa: fim da suspensão única da prescrição",
            "Enforcement suspended: end of the single suspension of limitation",
            1, Years, Event, Ours, "CPC art. 921, III, §§ 1º e 4º (Lei 14.195/2021)"),
        Rule("INTERC_OUV", "Manifestação antes do decreto de prescrição intercorrente",
            "Be heard before limitation during enforcement is declared",
            15, BusinessDays, Intimation, Both, "CPC art. 921, § 5º"),
        Rule("CUMPR_PAG", "Cumprimento de sentença: pagar", "Enforcement of judgment: pay",
            15, BusinessDays, Intimation, Opponent, "CPC art. 523; STJ, REsp 1.708.348"),
        Rule("CUMPR_IMP", "Impugnação ao cumprimento (corre do fim do prazo de pagar)",
            "Objection to enforcement of judgment (from the end of the term to pay)",
            15, BusinessDays, Event, Opponent, "CPC art. 525"),
        Rule("CUMPR_PROTESTO", "Certidão para protesto da sentença", "Certificate for protest of the judgment",
            3, BusinessDays, Event, ThirdParty, "CPC art. 517, § 2º"),
        Rule("MON_PAG", "Monitória: pagar com honorários de 5%", "Payment order: pay with fees of 5%",
            15, BusinessDays, ServiceOnFile, Opponent, "CPC art. 701"),
        Rule("MON_EMB", "Embargos monitórios", "Motion against the payment order",
            15, BusinessDays, ServiceOnFile, Opponent, "CPC art. 702"),
        Rule("MON_RESP", "Resposta aos embargos monitórios", "Answer to the motion against the payment order",
            15, BusinessDays, Intimation, Ours, "CPC art. 702, § 5º"),
    ];

    private static readonly DeadlineRule[] OutOfCourt =
    [
        Rule("PROT_REG", "Registro do protesto", "Protest is registered",
            3, BusinessDaysMaterial, Event, ThirdParty, "Lei 9.492/1997, art. 12, §§ 1º e 2º"),
        Rule("PROT_2", "Intimação no último dia ou depois: protesto no dia útil seguinte",
            "Notice on the last day or later: protest on the next business day",
            1, BusinessDaysMaterial, Event, ThirdParty, "Lei 9.492/1997, art. 13"),
        Rule("PROT_NEG", "Solução negociada prévia: resposta do devedor (até 30 dias, fixados pelo apresentante)",
            "Negotiation before protest: debtor's answer (up to 30 days, set by the presenter)",
            30, CalendarDaysMaterial, Event, Opponent, "Lei 9.492/1997, art. 11-A (Lei 14.711/2023)"),
        Rule("NEG_NOT", "Aviso prévio de negativação (prática dos birôs; leis estaduais variam)",
            "Notice before bureau listing (practice of the bureaus; state laws differ)",
            10, CalendarDaysMaterial, Event, Opponent, "CDC art. 43, § 2º; STJ, Súmulas 359 e 404 (prazo a confirmar)"),
        Rule("NEG_MAX", "Negativação: prazo máximo, do dia seguinte ao vencimento",
            "Bureau listing: longest term, from the day after the due date",
            5, Years, Event, Ours, "CDC art. 43, §§ 1º e 5º; STJ, Súmula 323, REsp 1.316.117 (termo inicial a confirmar)"),
        Rule("NEG_BAIXA", "Retirar a negativação após o pagamento integral", "Remove the bureau listing after full payment",
            5, BusinessDaysMaterial, Event, Ours, "STJ, Súmula 548, REsp 1.424.792"),
        Rule("NEG_CORR", "Correção do cadastro: birô comunica aos destinatários",
            "Correction of the listing: the bureau tells the recipients",
            5, BusinessDaysMaterial, Event, ThirdParty, "CDC art. 43, § 3º"),
    ];

    private static readonly Dictionary<string, DeadlineRule> ByCode =
        Procedural.Concat(Appeals).Concat(Enforcement).Concat(OutOfCourt).ToDictionary(rule => rule.Code, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyCollection<DeadlineRule> All => ByCode.Values;

    public static Result<DeadlineRule> Find(string? code) =>
        ByCode.TryGetValue(code ?? "", out var rule) ? rule : new Problem("deadlines.RuleUnknown", null, code ?? "");

    private static DeadlineRule Rule(
        string code, string name, string english, int length, DeadlineUnit unit, TriggerEvent trigger, DeadlineParty party,
        string source) =>
        new(code, name, english, length, unit, trigger, party, source,
            ValidFrom: unit is BusinessDays or CalendarDaysProcedural ? CodeInForce : null,
            SafetyDays: SafetyOf(length, unit, party),
            CalendarCode: unit == BusinessDaysMaterial ? "bank" : null);

    // The office's default, not law: none before the opponent's term, less before a short one.
    private static int SafetyOf(int length, DeadlineUnit unit, DeadlineParty party) => (party, unit, length) switch
    {
        (Opponent or ThirdParty, _, _) => 0,
        (_, Months or Years, _) => 5,
        (_, _, >= 15) => 3,
        (_, _, >= 5) => 2,
        _ => 1,
    };
}
