using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>The refusals of the portfolio slice: of an act, of a whole file, and of one row.</summary>
public static class PortfolioProblems
{
    public static Problem NotFound() => new("portfolios.NotFound");

    public static Problem ClientNotFound() => new("portfolios.ClientNotFound", "clientId");

    public static Problem NameMissing() => new("portfolios.NameMissing", "name");

    public static Problem NameTaken(string name) => new("portfolios.NameTaken", "name", name);

    public static Problem NotInPlanning(string name) => new("portfolios.NotInPlanning", null, name);

    public static Problem Closed(string name) => new("portfolios.Closed", null, name);

    public static Problem StrategyUnknown() => new("portfolios.StrategyUnknown", "versionId");

    public static Problem LawyerWithoutOab() => new("portfolios.LawyerWithoutOab", "lawyer");

    public static Problem NotInRole(string field, string role) => new("portfolios.NotInRole", field, role);

    public static Problem NoCases() => new("portfolios.NoCases");

    public static Problem AlreadyWorked() => new("portfolios.AlreadyWorked");

    public static Problem NotAtThisStep(ImportStatus status) => new("portfolios.NotAtThisStep", null, status);

    public static Problem NothingToCommit() => new("portfolios.NothingToCommit");

    public static Problem FileMissing() => new("portfolios.FileMissing", "file");

    public static Problem FileEmpty() => new("portfolios.FileEmpty", "file");

    public static Problem FileTooLarge(int megabytes) => new("portfolios.FileTooLarge", "file", megabytes);

    public static Problem FileNotATable() => new("portfolios.FileNotATable", "file");

    public static Problem OldSpreadsheet() => new("portfolios.OldSpreadsheet", "file");

    public static Problem BrokenSpreadsheet() => new("portfolios.BrokenSpreadsheet", "file");

    public static Problem EncodingInvalid(int line) => new("portfolios.EncodingInvalid", "file", line);

    public static Problem EncodingMixed(int line) => new("portfolios.EncodingMixed", "file", line);

    public static Problem QuoteNotClosed(int line) => new("portfolios.QuoteNotClosed", "file", line);

    public static Problem FileGone() => new("portfolios.FileGone", "file");

    public static Problem ReadingFailed() => new("portfolios.ReadingFailed");

    public static Problem ColumnsMissing(IReadOnlyList<PortfolioField> fields) => new("portfolios.ColumnsMissing", null, fields);

    public static Problem ColumnUnknown(string heading) => new("portfolios.ColumnUnknown", null, heading);

    public static Problem ColumnTwice(string heading) => new("portfolios.ColumnTwice", null, heading);

    public static Problem FieldUnknown(string name) => new("portfolios.FieldUnknown", null, name, string.Join(", ", Enum.GetNames<PortfolioField>()));

    public static Problem TooManyColumns(int found, int expected) => new("portfolios.TooManyColumns", null, found, expected);

    public static Problem DuplicateInFile(int firstLine) => new("portfolios.DuplicateInFile", null, firstLine);

    public static Problem CaseTakesNoTitles(long caseNumber) => new("portfolios.CaseTakesNoTitles", null, caseNumber);

    public static Problem NameOfDebtorMissing() => new("portfolios.NameOfDebtorMissing");

    public static Problem AmountMissing() => new("portfolios.AmountMissing");

    public static Problem AmountNotANumber() => new("portfolios.AmountNotANumber");

    public static Problem AmountNotPositive() => new("portfolios.AmountNotPositive");

    public static Problem AmountAmbiguous() => new("portfolios.AmountAmbiguous");

    public static Problem AmountFractionOfCent() => new("portfolios.AmountFractionOfCent");

    public static Problem AmountTooLarge() => new("portfolios.AmountTooLarge");

    public static Problem DueOnMissing() => new("portfolios.DueOnMissing");

    public static Problem DayNotUnderstood() => new("portfolios.DayNotUnderstood");

    public static Problem DueOnTooEarly(DateOnly first) => new("portfolios.DueOnTooEarly", null, first);

    public static Problem DueOnTooLate(DateOnly last) => new("portfolios.DueOnTooLate", null, last);

    public static Problem DayInTheFuture() => new("portfolios.DayInTheFuture");

    public static Problem InstrumentUnknown() => new("portfolios.InstrumentUnknown");

    public static Problem FlagUnknown() => new("portfolios.FlagUnknown");

    public static Problem LanguageUnknown() => new("portfolios.LanguageUnknown");

    public static Problem StateUnknown() => new("portfolios.StateUnknown");

    public static Problem ObligorNameMissing() => new("portfolios.ObligorNameMissing");

    public static Problem ObligorRoleMissing() => new("portfolios.ObligorRoleMissing");
}
