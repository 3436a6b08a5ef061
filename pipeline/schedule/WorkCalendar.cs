using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Which days are working days: Monday to Friday, but for holidays and make-up days.</summary>
internal sealed class WorkCalendar
{
    private const string Holiday = "holiday";
    private const string Workday = "workday";

    private readonly Dictionary<DateOnly, CalendarDay> days;

    /// <param name="days">The days that differ from the week.</param>
    public WorkCalendar(IEnumerable<CalendarDay> days) => this.days = days.ToDictionary(day => day.Date);

    /// <summary>Reads the calendar file of the settings; an empty path gives plain weeks.</summary>
    /// <exception cref="SettingsException">The file is missing, or a row does not fit.</exception>
    public static WorkCalendar Read(string path)
    {
        if (path.Length == 0) return new WorkCalendar([]);
        if (!File.Exists(path) || Path.GetExtension(path) != ".csv")
            throw new SettingsException($"设置 Schedule:Calendar：找不到“{path}”，应为节假日表（.csv，列 date,kind,name）。");
        var rows = LookupFile.Read<CalendarDay>(
            Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path));
        var wrong = rows.FirstOrDefault(row => row.Kind is not (Holiday or Workday))
            ?? rows.GroupBy(row => row.Date).FirstOrDefault(same => same.Count() > 1)?.Last();
        return wrong is null ? new WorkCalendar(rows) : throw new SettingsException(
            $"{path}：{wrong.Date:yyyy-MM-dd} 的 kind“{wrong.Kind}”不合要求，应为 {Holiday}（放假）或 {Workday}（补班），每天一行。");
    }

    /// <summary>Whether the calendar says anything about a year; if not, its holidays are not known.</summary>
    public bool Knows(int year) => days.Keys.Any(day => day.Year == year);

    /// <summary>Why a day is free: <c>国庆节</c>, <c>星期六</c>; null for a working day.</summary>
    public string? FreeBecause(DateOnly day)
    {
        if (days.TryGetValue(day, out var special))
            return special.Kind == Workday ? null : special.Name.Length > 0 ? special.Name : "节假日";
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => "星期六",
            DayOfWeek.Sunday => "星期日",
            _ => null,
        };
    }
}

/// <summary>A day that differs from the week.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind"><c>holiday</c> or <c>workday</c>.</param>
/// <param name="Name">What people call it: <c>国庆节</c>; may be empty.</param>
internal sealed record CalendarDay(DateOnly Date, string Kind, string Name);
