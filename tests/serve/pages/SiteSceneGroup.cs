namespace PerfEtl.Tests.Serve.Pages;

/// <summary>The classes of tests that share one server and one browser.</summary>
[CollectionDefinition(SiteScene.Shared)]
public sealed class SiteSceneGroup : ICollectionFixture<SiteScene>;
