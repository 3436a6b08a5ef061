namespace PerfEtl.Reports.Charts.Targets;

/// <summary>Targets that can be compared: one level 2, one unit.</summary>
/// <param name="Level2">服务对象满意度指标.</param>
/// <param name="Unit"><c>%</c>, <c>人</c>; empty where none is printed.</param>
/// <param name="Per"><c>场</c> of 人/场; empty for none.</param>
internal sealed record TargetKind(string Level2, string Unit, string Per)
{
    /// <summary>人/场; 未印单位 where none is printed.</summary>
    public string UnitText => Unit.Length == 0 ? "未印单位" : Per.Length == 0 ? Unit : $"{Unit}/{Per}";

    /// <summary>A value as people read it: <c>90%</c>, <c>1,200 人</c>.</summary>
    public string Print(decimal value) =>
        MoneyText.Tick(Math.Round(value, 4)) + (Unit.Length == 0 ? "" : Unit == "%" ? "%" : " " + UnitText);

    /// <summary>The same where the unit is said elsewhere, as over a column: only the percent sign stays.</summary>
    public string PrintShort(decimal value) => MoneyText.Tick(Math.Round(value, 4)) + (Unit == "%" ? "%" : "");
}
