namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Departments and projects that no real form names, put together from parts.</summary>
internal static class Places
{
    private static readonly string[] Regions =
        ["青石县", "临江区", "白塔市", "云岭镇", "东屏县", "南浦区", "鹿鸣市", "河湾县", "松原湖区", "平川自治县"];

    private static readonly string[] Offices =
        ["交通运输局", "水利局", "教育体育局", "卫生健康委员会", "农业农村局", "文化和旅游局", "民政局", "应急管理局",
         "市场监督管理局", "生态环境局", "人民法院", "城市管理局", "退役军人事务局", "科学技术协会", "总工会"];

    private static readonly string[] Units =
        ["服务中心", "管理站", "第二小学", "执法大队", "图书馆", "中心卫生院", "机关本级", "工程建设管理处"];

    /// <summary>What projects are about.</summary>
    public static readonly string[] Subjects =
        ["乡村道路", "桥梁", "河道", "校园安全", "基层医疗", "水库大坝", "高标准农田", "文物保护", "养老服务", "消防设施",
         "食品抽检", "空气监测", "信息系统", "环卫保洁", "退役军人", "科普场馆", "职工帮扶", "公共照明", "农村饮水", "病媒防制"];

    private static readonly string[] Endings =
        ["维护", "建设项目", "专项经费", "补助资金", "运行经费", "提升工程", "（二期）", "政府购买服务", "-2023年结转", "工作经费"];

    /// <summary>Such as 青石县水利局.</summary>
    public static string Department(Dice dice) => dice.Of(Regions) + dice.Of(Offices);

    /// <summary>Such as 青石县水利局管理站.</summary>
    public static string Unit(Dice dice, string department) => department + dice.Of(Units);

    /// <summary>Such as 河道提升工程; the subject speaks in its indicators too.</summary>
    public static string Project(Dice dice, string subject) => subject + dice.Of(Endings);

    /// <summary>A goal of one to three sentences, with numbers that are no amounts and no targets.</summary>
    public static string Goal(Dice dice, string subject, int year)
    {
        string[] sentences =
        [
            $"完成{subject}年度任务，保障正常运行。", $"通过实施{subject}项目，提高公共服务水平。",
            $"1.完成{subject}检修{dice.Number(2, 90)}处；2.开展培训{dice.Number(2, 9)}次。",
            $"{year}年底前完成全部建设内容，资金支付率达到{dice.Number(90, 100)}%。",
            $"受益群众{dice.Number(2, 60)}00人，群众满意度不低于{dice.Number(85, 98)}%。",
            $"建立健全{subject}长效管理机制，促进可持续发展。",
        ];
        return string.Concat(dice.Shuffled(sentences).Take(dice.Number(1, 3)));
    }
}
