using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed class IndexPasteTests
{
    [Theory]
    [InlineData("2026-08;0,16\n2026-09;-0,11\n")]
    [InlineData("\"data\";\"valor\"\r\n\"01/08/2026\";\"0,16\"\r\n\"01/09/2026\";\"-0,11\"\r\n")] // the central bank's CSV
    [InlineData("[{\"data\":\"01/08/2026\",\"valor\":\"0.16\"},{\"data\":\"01/09/2026\",\"valor\":\"-0.11\"}]")] // the central bank's JSON
    [InlineData("month,pct\n2026-08,0.16\n2026-09,-0.11")]
    [InlineData("08/2026\t0,16 %\n\n09/2026\t-0,11")]
    public void Months_are_read_as_their_publishers_write_them(string text)
        => Assert.Equal([(new YearMonth(2026, 8), 0.16m), (new YearMonth(2026, 9), -0.11m)], IndexPaste.Read(text).Value);

    [Theory]
    [InlineData("2026-08;0,16\n2026-13;0,1", "debts.IndexLine(2, 2026-13;0,1)")]
    [InlineData("2026-08;16 mil", "debts.IndexLine(1, 2026-08;16 mil)")]
    [InlineData("2026-08;1600", "debts.IndexLine(1, 2026-08;1600)")]
    [InlineData("2026-08;0.1234567", "debts.IndexLine(1, 2026-08;0.1234567)")]
    [InlineData("[{\"data\":\"01/08/2026\"}]", "debts.IndexLine(1, [)")]
    [InlineData("", "debts.IndexLine(1, )")]
    public void A_line_that_is_no_month_is_named(string text, string problem) => Assert.Equal(problem, IndexPaste.Read(text).Problem!.ToString());
}
