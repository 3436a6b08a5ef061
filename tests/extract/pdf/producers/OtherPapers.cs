namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Papers that are no declaration, as HTML.</summary>
internal static class OtherPapers
{
    /// <summary>A contract with a price table.</summary>
    public static string Contract { get; } = Page("""
        <h1>设备采购合同</h1>
        <p>甲方：青禾市水务局　乙方：云溪县机电设备有限公司</p>
        <p>根据《中华人民共和国民法典》及有关规定，甲乙双方在平等自愿的基础上，就水泵设备采购事宜协商一致，订立本合同。</p>
        <p>第一条　标的、数量与价款</p>
        <table><tr><td>名称</td><td>规格</td><td>数量</td><td>单价（元）</td><td>金额（元）</td></tr>
        <tr><td>潜水泵</td><td>WQ50-20-7.5</td><td>4台</td><td>12,600.00</td><td>50,400.00</td></tr>
        <tr><td>控制柜</td><td>XKF-2</td><td>2套</td><td>8,300.00</td><td>16,600.00</td></tr>
        <tr><td>合计</td><td></td><td></td><td></td><td>67,000.00</td></tr></table>
        <p>第二条　交货期限：合同签订之日起30日内交付至甲方指定地点，验收合格率应达到100%。</p>
        <p>第三条　质量保证期为二十四个月，自验收合格之日起计算。保修期内乙方应在接到通知后24小时内到场维修。</p>
        <p>第四条　违约责任：逾期交货的，每逾期一日按合同总价的千分之一支付违约金，累计不超过合同总价的5%。</p>
        <p>甲方（盖章）：　　　　　　乙方（盖章）：</p><p>2023年3月15日</p>
        """);

    /// <summary>A notice that speaks of declarations and holds none.</summary>
    public static string Notice { get; } = Page("""
        <h1>关于做好2023年部门预算绩效目标申报工作的通知</h1>
        <p>各预算单位：</p>
        <p>为加强财政项目支出绩效管理，现就绩效目标申报有关事项通知如下。</p>
        <p>一、各项目实施单位应填报《财政项目支出绩效目标申报表》，项目名称应与预算申报一致，由主管部门汇总审核。</p>
        <p>二、绩效指标分为产出指标、效益指标和满意度指标，三级指标应细化量化，指标目标值应当可衡量。</p>
        <p>三、年度总目标应与项目资金总额相匹配。申报材料请于2022年10月31日前报送。</p>
        <p>青禾市财政局</p><p>2022年9月20日</p>
        """);

    private static string Page(string body) => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><style>
        @page { size: 210mm 297mm; margin: 25mm; }
        body { font: 12pt "WenQuanYi Micro Hei"; } h1 { font-size: 150%; font-weight: normal; text-align: center; }
        table { border-collapse: collapse; width: 100%; } td { border: 0.75pt solid #000; padding: 2pt; }
        </style></head><body>{{body}}</body></html>

        """;
}
