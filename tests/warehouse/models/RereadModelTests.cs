namespace PerfEtl.Tests.Warehouse.Models;

/// <summary>What ends when a document is read otherwise than before.</summary>
public sealed class RereadModelTests : IDisposable
{
    private const string Load = "load_key|load_id|started_at|program_version|document_count|declaration_count|new_count"
        + "|revised_count|unchanged_count|quarantined_count|load_kind";

    private const string Version = "declaration_key|department_key|implementing_unit_key|project_key|document_key"
        + "|load_key|fiscal_year|version_no"
        + "|is_current|valid_from_at|start_date_key|end_date_key|form_no|content_hash|opened_as";

    private const string Link = "declaration_key|document_key|form_no|load_key";

    private readonly ModelScene scene = new();

    public RereadModelTests()
    {
        scene.Given("dim_load", Load,
            "1|L1|2026-01-01 18:00:00|1.0|1|1|1|0|0|0|load", "2|L2|2026-01-02 18:00:00|1.0|1|1|1|0|0|0|load");
        scene.Given("fct_declaration", Version,
            "1|1|-1|1|1|1|2023|1|true|2026-01-01 18:00:00|-1|-1|1|h1|new",
            "2|1|-1|1|1|2|2024|1|true|2026-01-02 18:00:00|-1|-1|1|h2|new");
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Reread_OneFormTwoDeclarations_TheEarlierEndsAndKeepsItsLink()
    {
        scene.Given("bridge_declaration_document", Link, "1|1|1|1", "2|1|1|2");
        scene.Run("core/fct_declaration_reread");
        Assert.Equal(["1|false|withdrawn|2", "2|true||"],
            scene.Rows("fct_declaration", "declaration_key|is_current|closed_as|closed_load_key"));
        Assert.Equal(["1|1|1|1", "2|1|1|2"], scene.Rows("bridge_declaration_document", Link));
    }

    [Fact]
    public void Reread_AnotherDocumentStillSaysIt_StaysInForceAsThatOnes()
    {
        scene.Given("bridge_declaration_document", Link, "1|1|1|1", "1|2|1|1", "2|1|1|2");
        scene.Run("core/fct_declaration_reread");
        Assert.Equal(["1|true", "2|true"], scene.Rows("fct_declaration", "declaration_key|is_current"));
        Assert.Equal(["1|2|1|1", "2|1|1|2"], scene.Rows("bridge_declaration_document", Link));
    }

    [Fact]
    public void Reread_TwoFormsOfOneDocument_BothStay()
    {
        scene.Given("bridge_declaration_document", Link, "1|1|1|1", "2|1|2|2");
        scene.Run("core/fct_declaration_reread");
        Assert.Equal(["1|true", "2|true"], scene.Rows("fct_declaration", "declaration_key|is_current"));
    }
}
