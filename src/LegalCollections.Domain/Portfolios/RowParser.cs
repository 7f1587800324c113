using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;

namespace LegalCollections.Domain.Portfolios;

/// <summary>Turns a line of a creditor's file into a row fit to become a title, or says what is wrong with which value.</summary>
/// <param name="sign">Decimal sign of the amounts, where the column proves or a person said one.</param>
/// <param name="today">Legal day of the reading; due days lie at most five years ahead.</param>
public sealed class RowParser(ImportId import, ClientId client, BoundColumns columns, DecimalSign sign, DateOnly today)
{
    /// <summary>An older title is a typing error: even the ten years of CC art. 205 have run out more than twice.</summary>
    public static readonly DateOnly FirstDueOn = new(1990, 1, 1);

    private const int YearsAhead = 5;

    private static readonly HashSet<string> States = new(
        "AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO".Split(' '), StringComparer.Ordinal);

    public PortfolioRow Parse(int line, ReadOnlySpan<Cell> cells)
    {
        var row = new PortfolioRow { Id = Guid.CreateVersion7(), ImportId = import, ClientId = client, Line = line };
        var reading = new LineReading(columns, cells);
        if (cells.Length > columns.Count && HasText(cells[columns.Count..]))
        {
            reading.Refuse("", "", PortfolioProblems.TooManyColumns(cells.Length, columns.Count));
        }

        ReadTitle(row, reading);
        ReadDebtor(row, reading);
        ReadObligor(row, reading, PortfolioField.FirstObligorName, PortfolioField.FirstObligorTaxId, PortfolioField.FirstObligorRole);
        ReadObligor(row, reading, PortfolioField.SecondObligorName, PortfolioField.SecondObligorTaxId, PortfolioField.SecondObligorRole);
        row.Problems = reading.Problems;
        row.Outcome = reading.Refused ? RowOutcome.Refused : RowOutcome.New;
        row.RowKey = reading.Refused ? null : RowKeys.Of(row);
        return row;
    }

    private void ReadTitle(PortfolioRow row, LineReading reading)
    {
        row.DocumentNumber = reading.Text(PortfolioField.DocumentNumber);
        row.Installment = reading.Text(PortfolioField.Installment);
        ReadInstrument(row, reading);
        row.Principal = reading.Take(PortfolioField.Principal, AmountText.Parse(reading[PortfolioField.Principal], sign));
        row.DueOn = reading.Take(PortfolioField.DueOn, DueOn(reading[PortfolioField.DueOn]));
        row.IssuedOn = reading.Take(PortfolioField.IssuedOn, PastDay(reading[PortfolioField.IssuedOn]));
        row.ProtestedOn = reading.Take(PortfolioField.ProtestedOn, PastDay(reading[PortfolioField.ProtestedOn]));
        row.TwoWitnesses = reading.Flag(PortfolioField.TwoWitnesses) || row.TwoWitnesses;
        row.Accepted = reading.Flag(PortfolioField.Accepted);
        row.DeliveryProof = reading.Flag(PortfolioField.DeliveryProof);
    }

    private static void ReadInstrument(PortfolioRow row, LineReading reading)
    {
        row.Instrument = InstrumentKind.Other;
        if (reading.Text(PortfolioField.Instrument) is not { } words)
        {
            return;
        }

        if (WordedValue.Instrument(words) is { } kind)
        {
            row.Instrument = kind;
            row.TwoWitnesses = WordedValue.TellsOfWitnesses(words);
        }
        else
        {
            reading.LeaveOut(PortfolioField.Instrument, PortfolioProblems.InstrumentUnknown());
        }
    }

    private static void ReadDebtor(PortfolioRow row, LineReading reading)
    {
        row.DebtorName = reading.Text(PortfolioField.DebtorName);
        row.DebtorNameKey = row.DebtorName is { } name ? SearchKey.Of(name) : null;
        if (row.DebtorName is null)
        {
            reading.Refuse(PortfolioField.DebtorName, PortfolioProblems.NameOfDebtorMissing());
        }

        row.TaxId = reading.Take(PortfolioField.TaxId, TaxId.Parse(reading[PortfolioField.TaxId].Text))?.Value;
        row.Email = reading.Contact(PortfolioField.Email, EmailAddress.Parse)?.Value;
        row.Phone = reading.Contact(PortfolioField.Phone, Phone.Parse)?.Value;
        row.PostalCode = reading.Contact(PortfolioField.PostalCode, PostalCode.Parse)?.Value;
        row.Street = reading.Text(PortfolioField.Street);
        row.City = reading.Text(PortfolioField.City);
        row.State = reading.Text(PortfolioField.State)?.ToUpperInvariant();
        if (row.State is not null && !States.Contains(row.State))
        {
            reading.LeaveOut(PortfolioField.State, PortfolioProblems.StateUnknown());
            row.State = null;
        }

        row.Language = Languages.Read(reading[PortfolioField.Language].Text);
        if (row.Language is null && reading.Text(PortfolioField.Language) is not null)
        {
            reading.LeaveOut(PortfolioField.Language, PortfolioProblems.LanguageUnknown());
        }
    }

    private void ReadObligor(PortfolioRow row, LineReading reading, PortfolioField nameField, PortfolioField taxIdField, PortfolioField roleField)
    {
        var name = reading.Text(nameField);
        if (name is null && reading.Text(taxIdField) is null)
        {
            return;
        }

        if (name is null)
        {
            reading.Refuse(nameField, PortfolioProblems.ObligorNameMissing());
        }

        var taxId = reading.Take(taxIdField, TaxId.Parse(reading[taxIdField].Text));
        var words = columns.Has(roleField) ? reading[roleField].Text : columns.Heading(nameField);
        var role = WordedValue.Role(words);
        if (role is null)
        {
            reading.Refuse(roleField, PortfolioProblems.ObligorRoleMissing());
        }

        if (name is not null && taxId is not null && role is { } known)
        {
            row.Add(new StagedObligor
            {
                Id = Guid.CreateVersion7(),
                Line = row.Line,
                ImportId = import,
                ClientId = client,
                Name = name,
                TaxId = taxId.Value,
                Role = known,
            });
        }
    }

    private Result<DateOnly?> DueOn(Cell cell)
    {
        var last = today.AddYears(YearsAhead);
        var day = DayText.Parse(cell);
        return day.Failed ? day
            : day.Value is null ? PortfolioProblems.DueOnMissing()
            : day.Value < FirstDueOn ? PortfolioProblems.DueOnTooEarly(FirstDueOn)
            : day.Value > last ? PortfolioProblems.DueOnTooLate(last)
            : day;
    }

    private Result<DateOnly?> PastDay(Cell cell)
    {
        var day = DayText.Parse(cell);
        return !day.Failed && day.Value > today ? PortfolioProblems.DayInTheFuture() : day;
    }

    private static bool HasText(ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
        {
            if (!cell.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
