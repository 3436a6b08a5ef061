namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

/// <summary>Glyph names that cannot be worked out from their letters: <c>quotedblleft</c>, <c>summation</c>.</summary>
internal static class GlyphNameTable
{
    // Each word is a glyph's name with its character behind it.
    private const string Words = """
        exclam! quotedbl" numbersign# dollar$ percent% ampersand& quotesingle' parenleft( parenright) asterisk*
        plus+ comma, hyphen- period. slash/ zero0 one1 two2 three3 four4 five5 six6 seven7 eight8 nine9 colon:
        semicolon; less< equal= greater> question? at@ bracketleft[ backslash\ bracketright] asciicircum^
        underscore_ grave` braceleft{ bar| verticalbar| braceright} asciitilde~ exclamdown¡ cent¢ sterling£
        currency¤ yen¥ brokenbar¦ section§ dieresis¨ copyright© ordfeminineª guillemotleft« logicalnot¬ registered®
        macron¯ overscore¯ degree° plusminus± twosuperior² threesuperior³ acute´ muµ mu1µ paragraph¶ middot·
        periodcentered· cedilla¸ onesuperior¹ ordmasculineº guillemotright» onequarter¼ onehalf½ threequarters¾
        questiondown¿ AEÆ EthÐ multiply× OslashØ ThornÞ germandblsß aeæ ethð divide÷ oslashø thornþ CdotĊ cdotċ
        DcroatĐ DslashĐ dcroatđ dmacronđ EdotĖ edotė GdotĠ gdotġ HbarĦ hbarħ Idotİ dotlessiı IJĲ ijĳ LdotĿ
        LdotaccentĿ ldotŀ ldotaccentŀ LslashŁ lslashł EngŊ engŋ OdblacuteŐ odblacuteő OEŒ oeœ TbarŦ tbarŧ UdblacuteŰ
        udblacuteű ZdotŻ zdotż longsſ slongſ florinƒ circumflexˆ caronˇ breve˘ dotaccent˙ ring˚ ogonek˛ ilde˜ tilde˜
        hungarumlaut˝ tonos΄ dialytikatonos΅ dieresistonos΅ AlphatonosΆ anoteleia· EpsilontonosΈ EtatonosΉ
        IotatonosΊ OmicrontonosΌ UpsilontonosΎ OmegatonosΏ iotadieresistonosΐ AlphaΑ BetaΒ GammaΓ DeltagreekΔ
        EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ UpsilonΥ PhiΦ ChiΧ
        PsiΨ OmegagreekΩ IotadieresisΪ UpsilondieresisΫ alphatonosά epsilontonosέ etatonosή iotatonosί
        upsilondieresistonosΰ alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ mugreekμ
        nuν xiξ omicronο piπ rhoρ sigma1ς sigmafinalς sigmaσ tauτ upsilonυ phiφ chiχ psiψ omegaω iotadieresisϊ
        upsilondieresisϋ omicrontonosό upsilontonosύ omegatonosώ theta1ϑ Upsilon1ϒ phi1ϕ omega1ϖ hyphentwo‐
        figuredash‒ endash– emdash— horizontalbar― dblverticalbar‖ dbllowline‗ underscoredbl‗ quoteleft‘ quoteright’
        quotesinglbase‚ quotereversed‛ quotedblleft“ quotedblright” quotedblbase„ dagger† daggerdbl‡ bullet•
        onedotenleader․ twodotenleader‥ twodotleader‥ ellipsis… perthousand‰ minute′ second″ guilsinglleft‹
        guilsinglright› referencemark※ exclamdbl‼ overline‾ asterism⁂ fraction⁄ colonmonetary₡ colonsign₡ cruzeiro₢
        franc₣ lira₤ peseta₧ won₩ newsheqelsign₪ sheqel₪ dong₫ Euro€ euro€ centigrade℃ careof℅ fahrenheit℉ Ifrakturℑ
        lsquareℓ numero№ weierstrass℘ Rfrakturℜ prescription℞ telephone℡ trademark™ OhmΩ OmegaΩ angstromÅ estimated℮
        alephℵ onethird⅓ twothirds⅔ oneeighth⅛ threeeighths⅜ fiveeighths⅝ seveneighths⅞ arrowleft← arrowup↑
        arrowright→ arrowdown↓ arrowboth↔ arrowupdn↕ arrowupleft↖ arrowupright↗ arrowdownright↘ arrowdownleft↙
        arrowupdnbse↨ arrowupdownbase↨ carriagereturn↵ arrowrightoverleft⇄ arrowupleftofdown⇅ arrowleftoverright⇆
        arrowdblleft⇐ arrowleftdbl⇐ arrowdblup⇑ arrowdblright⇒ dblarrowright⇒ arrowdbldown⇓ arrowdblboth⇔
        dblarrowleft⇔ arrowleftwhite⇦ arrowrightwhite⇨ arrowdownwhite⇩ forall∀ universal∀ partialdiff∂ existential∃
        thereexists∃ emptyset∅ Delta∆ increment∆ gradient∇ nabla∇ element∈ notelement∉ notelementof∉ suchthat∋
        notcontains∌ product∏ summation∑ minus− minusplus∓ divisionslash∕ asteriskmath∗ bulletoperator∙ radical√
        proportional∝ infinity∞ orthogonal∟ rightangle∟ angle∠ divides∣ parallel∥ notparallel∦ logicaland∧
        logicalor∨ intersection∩ union∪ integral∫ dblintegral∬ contourintegral∮ therefore∴ because∵ ratio∶
        proportion∷ similar∼ tildeoperator∼ reversedtilde∽ asymptoticallyequal≃ approximatelyequal≅ congruent≅
        approxequal≈ allequal≌ approaches≐ geometricallyequal≑ approxequalorimage≒ imageorapproximatelyequal≓
        notequal≠ equivalence≡ notidentical≢ lessequal≤ greaterequal≥ lessoverequal≦ greateroverequal≧ muchless≪
        muchgreater≫ lessorequivalent≲ greaterorequivalent≳ lessorgreater≶ greaterorless≷ precedes≺ succeeds≻
        propersubset⊂ subset⊂ propersuperset⊃ superset⊃ notsubset⊄ notsuperset⊅ reflexsubset⊆ subsetorequal⊆
        reflexsuperset⊇ supersetorequal⊇ subsetnotequal⊊ supersetnotequal⊋ circleplus⊕ circlemultiply⊗ circleot⊙
        perpendicular⊥ righttriangle⊿ dotmath⋅ lessequalorgreater⋚ greaterequalorless⋛ ellipsisvertical⋮
        revlogicalnot⌐ arc⌒ integraltop⌠ integraltp⌠ integralbottom⌡ integralbt⌡ angleleft〈 angleright〉 blacksquare■
        filledbox■ whitesquare□ blacksmallsquare▪ blackrectangle▬ filledrect▬ blackuppointingtriangle▲ triagup▲
        whiteuppointingtriangle△ blackrightpointingtriangle▶ whiterightpointingtriangle▷ blackrightpointingpointer►
        triagrt► blackdownpointingtriangle▼ triagdn▼ whitedownpointingtriangle▽ whiteleftpointingtriangle◁ triaglf◄
        blackdiamond◆ whitediamond◇ fisheye◉ lozenge◊ circle○ bullseye◎ bulletinverse◘ invbullet◘
        whitecircleinverse◙ openbullet◦ whitebullet◦ blackstar★ whitestar☆ telephoneblack☎ whitetelephone☏
        smileface☺ whitesmilingface☺ blacksmilingface☻ invsmileface☻ sun☼ female♀ male♂ mars♂ spade♠ spadesuitblack♠
        heartsuitwhite♡ diamondsuitwhite♢ club♣ clubsuitblack♣ spadesuitwhite♤ heart♥ heartsuitblack♥ diamond♦
        clubsuitwhite♧ quarternote♩ musicalnote♪ musicalnotedbl♫ ideographiccomma、 ideographicperiod。 dittomark〃
        ideographicclose〆 ideographiczero〇 anglebracketleft〈 anglebracketright〉 dblanglebracketleft《
        dblanglebracketright》 cornerbracketleft「 cornerbracketright」 whitecornerbracketleft『
        whitecornerbracketright』 blacklenticularbracketleft【 blacklenticularbracketright】 tortoiseshellbracketleft〔
        tortoiseshellbracketright〕 ffﬀ fiﬁ flﬂ ffiﬃ fflﬄ
        """;

    /// <summary>Name → character.</summary>
    public static Dictionary<string, char> ByName { get; } = Read();

    private static Dictionary<string, char> Read()
    {
        var table = new Dictionary<string, char>
        {
            ["space"] = ' ',
            ["nbspace"] = '\u00A0',
            ["nonbreakingspace"] = '\u00A0',
            ["ideographicspace"] = '\u3000',
            ["softhyphen"] = '\u00AD',
            ["sfthyphen"] = '\u00AD',
        };
        foreach (var word in Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            table[word[..^1]] = word[^1];
        return table;
    }
}
