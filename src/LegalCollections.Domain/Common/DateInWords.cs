namespace LegalCollections.Domain.Common;

/// <summary>Days as Brazilian petitions write them (pt-BR in every office language).</summary>
public static class DateInWords
{
    private static readonly string[] Months =
    [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
    ];

    /// <summary>"15 de março de 2026"; the first of a month is "1º".</summary>
    public static string Long(DateOnly day) => $"{(day.Day == 1 ? "1º" : day.Day)} de {Months[day.Month - 1]} de {day.Year}";

    /// <summary>"quinze de março de dois mil e vinte e seis"; the first of a month is "primeiro".</summary>
    public static string Full(DateOnly day)
        => $"{(day.Day == 1 ? "primeiro" : AmountInWords.Number(day.Day))} de {Months[day.Month - 1]} de {AmountInWords.Number(day.Year)}";
}
