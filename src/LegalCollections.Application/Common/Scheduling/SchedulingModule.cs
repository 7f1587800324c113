using System.Reflection;
using LegalCollections.Application.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LegalCollections.Application.Common.Scheduling;

/// <summary>Puts Quartz into a host that is to work by itself; nodes that only serve pages turn it off.</summary>
public static class SchedulingModule
{
    /// <summary>Starts the periodic jobs with the host unless <c>Scheduling:Enabled</c> is false.</summary>
    /// <remarks>A few sweeps over rows, never a trigger per case. On PostgreSQL the nodes share one clustered store.</remarks>
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue("Scheduling:Enabled", defaultValue: true))
        {
            return services;
        }

        var office = configuration.GetSection(OfficeOptions.Section).Get<OfficeOptions>() ?? new OfficeOptions();
        var database = DatabaseOptions.Read(configuration, office);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "office");
            if (database.IsPostgres)
            {
                quartz.ConfigureScheduler(o => o.InstanceId = $"{Environment.MachineName}-{Guid.CreateVersion7():N}");
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(SchedulingSchema.Connection(database.Connection));
                    store.UseClustering(c => // how soon the others take over from a node that died
                        (c.CheckinInterval, c.CheckinMisfireThreshold) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)));
                    store.ProvisionSchema();
                });
            }

            foreach (var job in typeof(SchedulingModule).Assembly.GetTypes())
            {
                if (job.GetCustomAttribute<EveryAttribute>() is { } every)
                {
                    typeof(SchedulingModule).GetMethod(nameof(Schedule), BindingFlags.NonPublic | BindingFlags.Static)!
                        .MakeGenericMethod(job).Invoke(null, [quartz, every.Interval]);
                }
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }

    private static void Schedule<TJob>(IQuartzBuilder quartz, TimeSpan interval)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(typeof(TJob).Name).WithSchedule(
                SimpleScheduleBuilder.Create().WithInterval(interval).RepeatForever()),
            job => job.WithIdentity(typeof(TJob).Name));
}
