using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Cli.Cases;

/// <summary>One title of a case file; what it leaves out, the file's <c>terms</c> say, and then the law.</summary>
internal static class CaseTitle
{
    public static StatementTitle? Read(JsonFields fields, JsonFields? common, int index, FileNotes notes)
    {
        var label = fields.Text("label", "number", "id") ?? $"{index + 1}";
        var principal = fields.Amount("principal", "amount");
        var issuedOn = fields.DayOrNull("issuedOn", "issued");
        var presentedOn = fields.DayOrNull("presentedOn", "presented");
        var instrument = InstrumentOf(fields.Text("instrument"));
        var isCheque = instrument == InstrumentKind.Cheque;
        var due = (isCheque ? fields.DayOrNull("dueOn", "due") ?? presentedOn ?? issuedOn : null) ?? fields.Day("dueOn", "due");
        var terms = AccrualTerms.Agree(TermsOf(fields, common, instrument));
        var title = terms.Failed ? null : new StatementTitle(default, label, principal, due, terms.Value)
        {
            CollectableUntil = fields.DayOrNull("collectableUntil"),
            InterestFrom = fields.DayOrNull("interestFrom") ?? (isCheque ? presentedOn : null) ?? due,
            CorrectionFrom = fields.DayOrNull("correctionFrom") ?? (isCheque ? issuedOn : null) ?? due,
        };
        if (terms.Failed)
        {
            notes.Problems.Add(terms.Problem);
        }

        fields.Close();
        return title;
    }

    private static TermsDraft TermsOf(JsonFields fields, JsonFields? common, InstrumentKind instrument)
    {
        JsonFields Of(string name) => fields.Has(name) || common is null ? fields : common;
        var (rule, rate) = Interest(Of("interest"));
        return new TermsDraft
        {
            Relation = Of("relation").Choice<DebtRelation>("relation") ?? instrument switch
            {
                _ when Of("consumer").Flag("consumer") => DebtRelation.Consumer,
                InstrumentKind.SchoolFee => DebtRelation.Consumer,
                InstrumentKind.CondominiumFee => DebtRelation.Condominium,
                _ => DebtRelation.Ordinary,
            },
            Correction = Of("correction").Choice("correction", ("tjsp", CorrectionRule.CourtTable), ("legal", Usual(rule))) ?? Usual(rule),
            Interest = rule,
            Rate = rate,
            Fine = Figure(Of("fine"), "fine", out var fineOnInterest),
            FineOnInterest = fineOnInterest,
            Fees = Figure(Of("fees"), "fees", out _),
            Reason = Of("reason").Text("reason") ?? "",
            FixedCompensation = Of("compensation").Flag("compensation"),
        };
    }

    private static InstrumentKind InstrumentOf(string? text) => (text is null ? null : WordedValue.Instrument(text)) ?? InstrumentKind.Other;

    private static CorrectionRule Usual(InterestRule rule) => rule switch
    {
        InterestRule.OldPractice => CorrectionRule.CourtTable,
        InterestRule.SpainCommercial or InterestRule.ItalyCommercial => CorrectionRule.None,
        _ => CorrectionRule.Ipca,
    };

    private static (InterestRule Rule, AgreedFigure? Rate) Interest(JsonFields fields)
    {
        if (!fields.Has("interest"))
        {
            return (InterestRule.LegalRate, null);
        }

        if (fields.IsText("interest"))
        {
            return (Rule(fields, "interest") ?? default, null);
        }

        var interest = fields.Object("interest")!;
        var percent = interest.AmountOrNull("percent", "monthlyPercent", "annualPercent", "rate");
        var rule = Rule(interest, "rule") ?? (percent is null ? InterestRule.LegalRate : InterestRule.ContractualMonthly);
        var source = interest.Text("source") ?? "";
        interest.Close();
        return (rule, percent is { } rate ? new AgreedFigure(new Percent(rate), source) : null);
    }

    private static InterestRule? Rule(JsonFields fields, string name) => fields.Choice(
        name, ("legal", InterestRule.LegalRate), ("monthly", InterestRule.ContractualMonthly), ("annual", InterestRule.ContractualAnnual),
        ("spain", InterestRule.SpainCommercial), ("italy", InterestRule.ItalyCommercial));

    private static AgreedFigure? Figure(JsonFields fields, string name, out bool onInterest)
    {
        onInterest = false;
        if (!fields.Has(name) || fields.Object(name) is not { } figure)
        {
            return null;
        }

        onInterest = figure.Flag("onInterest");
        var agreed = new AgreedFigure(new Percent(figure.Amount("percent")), figure.Text("source") ?? "");
        figure.Close();
        return agreed;
    }
}
