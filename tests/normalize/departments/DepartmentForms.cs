namespace PerfEtl.Tests.Normalize.Departments;

/// <summary>Forms about whole departments, made up in the shapes of several provinces.</summary>
internal static class DepartmentForms
{
    /// <summary>Tasks under a head of two lines, their sum, a goal of two lines, levels of the taxonomy.</summary>
    public const string WithTasks = """
        附件5
        部门整体支出绩效目标表
        (2024年度)
        部门名称	临江县教育局
        年度主要任务	任务名称	主要内容	预算金额（万元）
        			总额	财政拨款	其他资金
        	义务教育保障	保障全县32所中小学正常运转	5200.5	5000	200.5
        	学生资助	资助家庭经济困难学生	800	800
        	校舍维修	完成12所学校校舍维修	649.5	450	199.5
        	金额合计		6650	6250	400
        年度总体目标	目标1：保障义务教育。
        	目标2：完成校舍维修。
        年度绩效指标	一级指标	二级指标	三级指标	指标值
        	产出指标	数量指标	维修学校数	≥12所
        			资助学生人数	≥3000人
        		质量指标	校舍验收合格率	100%
        	效益指标	社会效益指标	义务教育巩固率	≥98%
        	满意度指标	服务对象满意度指标	家长满意度	≥90%

        """;

    /// <summary>Money by source and by use, side by side; no tasks; duties and goal.</summary>
    public const string WithMoney = """
        部门整体支出绩效目标申报表
        2025年度
        填报单位：青溪县水利局	单位：万元
        部门名称	青溪县水利局	部门编码	307001
        年度预算申请	资金总额	4,321.06
        	按收入性质分	一般公共预算	4000	按支出性质分	基本支出	1,321.06
        		政府性基金拨款	300		项目支出	3000
        		其他资金	21.06
        部门职能职责概述	负责全县水资源管理和防汛抗旱。
        整体绩效目标	完成年度水利建设任务。
        部门整体支出年度绩效指标	一级指标	二级指标	三级指标	指标值	备注
        	产出指标	数量指标	河道治理长度	≥15公里
        		时效指标	任务完成及时率	=100%
        	效益指标	生态效益指标	水质达标率	≥95%
        	社会公众满意度指标	社会公众满意度指标	群众满意度	≥92%
        填报人：王某

        """;

    /// <summary>Labels over amounts in yuan; comparator and unit in columns of their own; levels of its own.</summary>
    public const string WithOwnLevels = """
        南湾区民政局2026年部门（单位）整体绩效目标表
        部门（单位）名称	南湾区民政局
        部门预算（元）	部门预算总额	基本支出	项目支出
        	86500000	60000000	26500000
        年度履职目标	做好社会救助和养老服务。
        年度绩效指标	一级指标	二级指标	三级指标	指标性质	指标值	度量单位	权重
        	履职效能	重点工作完成	救助对象核查率	≥	98	%	20
        			养老床位新增数	≥	300	张	20
        	管理效率	预算执行	预算执行率	≥	95	%	30
        	社会效应	社会效益指标	政策知晓率	≥	90	%	15
        	可持续发展能力	人才支撑	培训完成率	=	100	%	15

        """;
}
