using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>A change of coordinates as the format writes it: x' = A·x + C·y + E, y' = B·x + D·y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Changes nothing.</summary>
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much longer lengths become, on average over all directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs(A * D - B * C));

    /// <summary>Whether upright boxes stay upright boxes.</summary>
    public bool IsUpright => (Math.Abs(B) < 1e-6 && Math.Abs(C) < 1e-6) || (Math.Abs(A) < 1e-6 && Math.Abs(D) < 1e-6);

    /// <summary>First this change, then the other.</summary>
    public Matrix Then(in Matrix next) => new(
        A * next.A + B * next.C, A * next.B + B * next.D,
        C * next.A + D * next.C, C * next.B + D * next.D,
        E * next.A + F * next.C + next.E, E * next.B + F * next.D + next.F);

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>The upright box around a rectangle after the change.</summary>
    public PageBox BoundsOf(double left, double bottom, double right, double top)
    {
        var first = Apply(left, bottom);
        var second = Apply(right, bottom);
        var third = Apply(right, top);
        var fourth = Apply(left, top);
        return new PageBox(
            Math.Min(Math.Min(first.X, second.X), Math.Min(third.X, fourth.X)),
            Math.Min(Math.Min(first.Y, second.Y), Math.Min(third.Y, fourth.Y)),
            Math.Max(Math.Max(first.X, second.X), Math.Max(third.X, fourth.X)),
            Math.Max(Math.Max(first.Y, second.Y), Math.Max(third.Y, fourth.Y)));
    }
}
