using System.Text.Json.Nodes;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Where Elsa was seen to err, the engine does what the recording's remark calls sane.</summary>
public sealed class SaneTests
{
    /// <summary>Recordings whose remark describes an oddity that is kept.</summary>
    public static readonly HashSet<string> KeptQuirks =
    [
        "15-invalid-cycle", "31b-event-before-start", "35-child-faults-dispatch", "35-child-faults-executew", "37b-start-property",
        "40-startat", "40d-delay-30-days", "40e-delay-60-days-and-event", "53-root-sequence", "57-join-after-loop",
    ];
}
