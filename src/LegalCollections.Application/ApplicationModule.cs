using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application;

/// <summary>Puts the application together: database, clock, and everything that is found by its interface.</summary>
public static class ApplicationModule
{
    public static IServiceCollection AddApplication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OfficeOptions>().Bind(configuration.GetSection(OfficeOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => new OfficeClock(
            TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<OfficeOptions>>().Value.TimeZone)));
        services.AddScoped<CurrentUser>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<DatabaseSetup>();
        AddDatabase(services, configuration);
        AddFound(services, configuration);
        return services;
    }

    private static void AddDatabase(IServiceCollection services, IConfiguration configuration)
    {
        var office = configuration.GetSection(OfficeOptions.Section).Get<OfficeOptions>() ?? new OfficeOptions();
        var database = DatabaseOptions.Read(configuration, office);
        services.AddSingleton(database);
        if (database.IsPostgres)
        {
            services.AddDbContext<PostgresAppDb>(options => options.UseNpgsql(database.Connection), optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<AppDb>(provider => provider.GetRequiredService<PostgresAppDb>());
        }
        else
        {
            services.AddDbContext<SqliteAppDb>(options => options.UseSqlite(
                database.Connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)), // one text for lists of any length
                optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<AppDb>(provider => provider.GetRequiredService<SqliteAppDb>());
        }
    }

    private static void AddFound(IServiceCollection services, IConfiguration configuration)
    {
        var types = typeof(ApplicationModule).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }).ToList();
        foreach (var type in types.Where(t => t.IsAssignableTo(typeof(IUseCase))))
        {
            services.AddScoped(type);
        }

        foreach (var plug in new[] { typeof(IDailyJob), typeof(IPump), typeof(INextEventSource) })
        {
            foreach (var type in types.Where(t => t.IsAssignableTo(plug)))
            {
                services.AddScoped(plug, type);
            }
        }

        foreach (var type in types.Where(t => t.IsAssignableTo(typeof(ISliceModule))))
        {
            type.GetMethod(nameof(ISliceModule.Add))!.Invoke(null, [services, configuration]);
        }
    }
}
