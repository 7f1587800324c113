using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

public sealed class ElectronicCommunicationTests
{
    private static readonly CourtCalendar Tjsp = CourtCalendars.Find("tjsp").Value;
    private static readonly DateOnly Friday = new(2026, 10, 2);

    [Fact]
    public void A_private_party_that_does_not_confirm_service_is_not_served()
    {
        Assert.Equal("deadlines.NotServed", ElectronicCommunication.Trigger(Friday, null, domicile: true, null, Tjsp).Problem?.Code);

        // Three business days after Friday 02/10: 5, 6, 7/10.
        Assert.Equal("deadlines.NotServed", ElectronicCommunication.Trigger(Friday, new(2026, 10, 8), domicile: true, null, Tjsp).Problem?.Code);
        Assert.Equal(
            new DeadlineTrigger(TriggerKind.DomicileConfirmed, new(2026, 10, 7)),
            ElectronicCommunication.Trigger(Friday, new(2026, 10, 7), domicile: true, null, Tjsp).Value);
    }

    [Fact]
    public void A_public_entity_is_served_by_silence() => Assert.Equal(
        new DeadlineTrigger(TriggerKind.PortalSent, Friday, Ack: AckRule.Cnj2026),
        ElectronicCommunication.Trigger(Friday, null, domicile: true, AckRule.Cnj2026, Tjsp).Value);

    [Theory]
    [InlineData(AckRule.Cnj2026, 14)]
    [InlineData(AckRule.Stj5t2025, 11)]
    [InlineData(AckRule.Cnj185, 13)]
    [InlineData(null, 11)]
    public void An_intimation_opened_after_the_ten_days_took_effect_at_their_end(AckRule? ack, int last)
    {
        Assert.Equal(TriggerKind.PortalConfirmed, ElectronicCommunication.Trigger(Friday, new(2026, 10, last), domicile: false, ack, Tjsp).Value.Kind);
        Assert.Equal(
            new DeadlineTrigger(TriggerKind.PortalSent, Friday, Ack: ack),
            ElectronicCommunication.Trigger(Friday, new(2026, 10, last + 1), domicile: false, ack, Tjsp).Value);
    }

    [Fact]
    public void Nothing_is_opened_before_it_is_sent() => Assert.Equal(
        "deadlines.ConfirmedBeforeSent", ElectronicCommunication.Trigger(Friday, new(2026, 10, 1), domicile: false, null, Tjsp).Problem?.Code);

    [Fact]
    public void The_days_of_waiting_name_the_reading_and_the_excluded_day()
    {
        var days = DeadlineCalculator.Compute(
            new(new(TriggerKind.PortalSent, Friday, Ack: AckRule.Cnj185), 1, DeadlineUnit.BusinessDays, Tjsp)).Days;

        // 02/10 sent; 03 to 12/10 wait (the tenth day, 12/10, is a holiday); 13/10 starts; 14/10 is day 1.
        Assert.Equal(
            "Sent Waiting Waiting Waiting Waiting Waiting Waiting Waiting Waiting Waiting Waiting Event Counted".Split(' '),
            days.Select(day => day.Reason.ToString()));
        Assert.Contains("Res. CNJ 185/2013, art. 21", days[^2].Law!, StringComparison.Ordinal);
    }
}
