using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Configuration;

/// <summary>Compares what is set with what there is to set: names, kinds of values, and their ranges.</summary>
internal static class SettingsShape
{
    /// <summary>A clause per setting that cannot be used: <c>设置 Publish:Snapshots：“0”不合要求，应为 1 到 1000 份</c>.</summary>
    /// <param name="settings">The file and the environment, as they are written.</param>
    /// <param name="type">The options they are read into.</param>
    public static IEnumerable<string> ProblemsIn(IConfiguration settings, Type type) =>
        settings.GetChildren().SelectMany(section => Named(section, type));

    /// <summary>What can be set in an options type.</summary>
    public static IEnumerable<PropertyInfo> Of(Type type) =>
        type.GetProperties().Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>The options type of the items of a list or dictionary; null for everything else.</summary>
    public static Type? ItemOf(Type type) =>
        type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[^1] : null;

    private static IEnumerable<string> Named(IConfigurationSection section, Type type)
    {
        var known = Of(type).ToList();
        var property = known.Find(one => one.Name.Equals(section.Key, StringComparison.OrdinalIgnoreCase));
        return property is null
            ? [$"设置 {section.Path} 不认识。{MeantName.Question(section.Key, known.Select(one => one.Name))}"
                + $"应为 {string.Join("、", known.Select(one => one.Name))} 之一"]
            : Of(section, property.PropertyType, property.GetCustomAttribute<WithinAttribute>());
    }

    private static IEnumerable<string> Of(IConfigurationSection section, Type type, WithinAttribute? within)
    {
        if (section.Value is not null && IsOfOneValue(type)) return [];
        if (IsPlain(type)) return Plain(section, type, within) is { } fitting ? [Unfit(section, fitting)] : [];
        if (section.Value is { Length: > 0 })
            return [Unfit(section, type.Name.Contains("List", StringComparison.Ordinal) ? "一个列表 [ … ]" : "一组设置 { … }")];
        return ItemOf(type) is { } item
            ? section.GetChildren().SelectMany(child => Of(child, item, within))
            : ProblemsIn(section, type);
    }

    // A group of settings of which one may stand alone: a source is its path.
    private static bool IsOfOneValue(Type type) => type.IsDefined(typeof(TypeConverterAttribute), inherit: false);

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string);

    private static string Unfit(IConfigurationSection section, string expected) =>
        $"设置 {section.Path}：{(section.Value is { } value ? $"“{value}”" : "所写的值")}不合要求，应为 {expected}";

    // What is expected instead; null if the value fits.
    private static string? Plain(IConfigurationSection section, Type type, WithinAttribute? within)
    {
        if (section.Value is not { } value) return section.GetChildren().Any() ? "一个值" : "一个值，不用时删去这一行";
        if (type == typeof(string)) return null;
        if (type == typeof(bool)) return bool.TryParse(value, out _) ? null : "true 或 false";
        if (type.IsEnum)
            return IsOneOf(value, type) ? null : $"{string.Join("、", Enum.GetNames(type)).ToLowerInvariant()} 之一";
        var isNumber = type == typeof(int)
            ? int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        var expected = within?.ToString() ?? "数字";
        if (!isNumber) return expected;
        var number = double.Parse(value, CultureInfo.InvariantCulture);
        return within is null || (number >= within.Least && number <= within.Most) ? null : expected;
    }

    private static bool IsOneOf(string value, Type type) =>
        Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase);
}
