using PerfEtl.Reports.Charts.Funding;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>资金累计分布: amounts by rank and the running sum above them on one scale, with names where it matters.</summary>
internal static class ParetoChart
{
    public const string Topic = "资金累计分布";

    public static Picture Draw(ChartRequest request)
    {
        var rows = request.Rows<FundingRow>("charts/funding/funding.sql");
        var model = ParetoModel.From(rows, request.Source, request.Most(ParetoModel.MostNamed));
        return Draw(model, request.Fonts, request.Width);
    }

    public static Picture Draw(ParetoModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(width, fonts, top =>
        {
            if (!model.HasCurve) return ChartBody.Nothing(top);
            var plot = new ParetoPlot(model, width, top, fonts);
            return new ChartBody(plot.Bottom, plot.Paint);
        });
    }
}
