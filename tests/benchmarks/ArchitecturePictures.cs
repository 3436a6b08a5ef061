using PerfEtl.Tests.House;
using PerfEtl.Tests.House.Pictures;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Draws the two pictures of <c>docs/architecture.md</c> from the code and the catalogue.</summary>
internal static class ArchitecturePictures
{
    /// <summary>Writes them where the page shows them.</summary>
    public static int Write()
    {
        File.WriteAllText(Path.Combine(SourceTree.Root, "docs/images/flow.svg"), DocsTests.Svg(FlowPicture.Draw()));
        File.WriteAllText(Path.Combine(SourceTree.Root, "docs/images/star.svg"), DocsTests.Svg(StarPicture.Draw()));
        return 0;
    }
}
