using System.CommandLine;
using System.Globalization;
using PerfEtl.Pipeline.Commands;
using PerfEtl.Pipeline.Commands.Doctor;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Query.Workers;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
if (args is [ReadWorker.Name]) return ReadWorker.Run();
if (args is [QueryWorker.Name]) return QueryWorker.Run();
if (args is [QueryCommand.Name, ..]) CommandQuery.StartWorker();
Console.OutputEncoding = new System.Text.UTF8Encoding(false);

var root = new RootCommand("PerfEtl：读取财政项目支出绩效目标申报表，核对，入库，出图。")
{
    RunCommand.Build(),
    LoadCommand.Build(),
    PlanCommand.Build(),
    ReplayCommand.Build(),
    QuarantineCommand.Build(),
    WithdrawCommand.Build(),
    UndoCommand.Build(),
    RebuildCommand.Build(),
    HistoryCommand.Build(),
    ExplainCommand.Build(),
    QueryCommand.Build(),
    TablesCommand.Build(),
    DescribeCommand.Build(),
    ChartCommand.Build(),
    ReportCommand.Build(),
    DoctorCommand.Build(),
    ScheduleCommand.Build(),
    JobsCommand.Build(),
    RunsCommand.Build(),
    ServeCommand.Build(),
    UserCommand.Build(),
};
CommonOptions.AddTo(root);
return await CommandRunner.RunAsync(root, args);
