using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Common;

/// <summary>Marks a use case: one thing a person or a job does, in one file; registered by its own type.</summary>
public interface IUseCase;

/// <summary>A slice's own registrations, found by type so that no list is edited.</summary>
public interface ISliceModule
{
    static abstract void Add(IServiceCollection services, IConfiguration configuration);
}

/// <summary>Work that waits in rows (signals, due steps, mail) and is done as soon as somebody looks; found by type.</summary>
public interface IPump
{
    /// <summary>Does what waits now; safe to be called at any time and by several nodes.</summary>
    /// <returns>How many things were done; 0 means that it is quiet.</returns>
    Task<int> RunAsync(CancellationToken ct);
}

/// <summary>Tells the demo clock where something happens next; found by type.</summary>
public interface INextEventSource
{
    /// <summary>The first day after <paramref name="today"/> on which this slice has something due, or null.</summary>
    Task<DateOnly?> NextOnAsync(DateOnly today, CancellationToken ct);
}

/// <summary>Work of each office day, done once a day in a fixed order, by Quartz or when the demo clock is advanced.</summary>
public interface IDailyJob
{
    /// <summary>Unique name under which the run of a day is remembered.</summary>
    string Name { get; }

    /// <summary>Place in the day's order, smallest first.</summary>
    int Order { get; }

    /// <summary>When in the day it is due.</summary>
    DayPart Part => DayPart.Opening;

    Task RunAsync(DateOnly day, CancellationToken ct);
}

/// <summary>The three times of the office's day at which daily work is due (<see cref="OfficeDay.TimeOf"/>).</summary>
public enum DayPart
{
    /// <summary>Before people come: what they must know of the day.</summary>
    Early,

    /// <summary>The office opens: what is due is done.</summary>
    Opening,

    /// <summary>People have left: what the day was is written down.</summary>
    Evening,
}
