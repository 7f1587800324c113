namespace LegalCollections.Application.Common;

/// <summary>A value that the office keeps over a restart and that belongs to no slice.</summary>
public sealed class OfficeSetting
{
    private OfficeSetting() { }

    public string Key { get; private set; } = "";
    public string Value { get; private set; } = "";

    public static OfficeSetting Of(string key, string value) => new() { Key = key, Value = value };

    public void Change(string value) => Value = value;
}
