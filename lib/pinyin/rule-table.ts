/**
 * Readings that a neighbour decides, one row a rule; for each character the first row that fits wins. A row holds where all that it
 * names holds. Only for what dictionaries do not list as a word: 还款 is one, 还湖 is none.
 *
 * How to add one: write a sentence with the reading into `data/sentences/learn-….txt`, add the row next to the others of its
 * character, most special first, and run the tests: they read every row and every sentence.
 */
export interface Rule {
  /** The characters it is about. */
  of: string;
  reading: string;
  /** The character is a word by itself. */
  alone?: true;
  /** The character before, or after, is one of these. */
  left?: string;
  right?: string;
  /** Part of speech of the word before, or after: letters of PART_OF_SPEECH, `w` for punctuation and the ends of the text. */
  leftTag?: string;
  rightTag?: string;
}

const NUMERALS = '0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两几数半';

// biome-ignore format: a table
export const RULE_TABLE: readonly Rule[] = [
  { of: '的', reading: 'de5', alone: true },
  { of: '个', reading: 'ge4' },
  { of: '大', reading: 'da4', left: '士', right: '夫' },
  { of: '大', reading: 'dai4', right: '夫' },
  { of: '好', reading: 'hao4', left: '爱喜嗜癖' },
  { of: '好', reading: 'hao4', right: '学客奇胜色战斗逸酒赌恶高骛' , leftTag: 'wndvPr' },
  { of: '观', reading: 'guan4', left: '道宫' },
  { of: '这', reading: 'zhe4' },
  { of: '给', reading: 'ji3', right: '予养水与排' },
  { of: '给', reading: 'ji3', left: '自供配补' },
  { of: '喝', reading: 'he4', right: '彩道令问止斥退' },
  { of: '喝', reading: 'he4', left: '吆大断怒' },
  { of: '朝', reading: 'zhao1', right: '霞阳晖露夕气' },
  { of: '角', reading: 'jue2', left: '主配名丑旦', rightTag: 'wunv' },
  { of: '角', reading: 'jue2', right: '逐斗力色' },

  { of: '都', reading: 'du1', alone: true, left: '之瓷锂陶' },
  { of: '都', reading: 'du1', right: '护督尉统察卫指匀司' },

  { of: '还', reading: 'huan2', left: '归偿退返送交奉清代拖催欠收讨追' },
  { of: '还', reading: 'huan2', right: '款债钱贷清给本息林草耕湖田乡湿绿路权利账俗愿魂价' },
  { of: '还', reading: 'hai2', right: '得要是有没会能可想在将须应该需不未只' },
  { of: '还', reading: 'huan2', alone: true, right: '了给' },
  { of: '还', reading: 'huan2', alone: true, left: '要须得应就不已没能会', rightTag: 'w' },

  { of: '将', reading: 'jiang4', left: '员名干强爱虎猛老女主武良裨副小大上中少健战宿' , rightTag: 'wcu' },
  { of: '将', reading: 'jiang4', right: '士领帅官校' },

  { of: '只', reading: 'zhi1', left: `${NUMERALS}这那每船多哪整` },

  { of: '少', reading: 'shao4', left: '老青恶阔' },
  { of: '少', reading: 'shao4', right: '年女将校爷先林' },

  { of: '没', reading: 'mo4', left: '淹沉出埋隐泯湮吞覆' },
  { of: '没', reading: 'mo4', right: '收落顶膝入' },
  { of: '没', reading: 'mo4', left: '水潮浪沙雪', right: '过到' },

  { of: '发', reading: 'fa4', left: '白黑长短秀银毛须烫染剪' },
  { of: '发', reading: 'fa4', right: '廊型丝饰质髻辫' },

  { of: '分', reading: 'fen4', left: '成水养盐糖灰组馏辈缘福情恩充过部身' },
  { of: '分', reading: 'fen4', right: '外量内' },

  { of: '处', reading: 'chu3', alone: true, right: '在于以死理罚分决方暑境变' },

  { of: '间', reading: 'jian4', right: '接隔断歇谍或伐作种苗' },

  { of: '难', reading: 'nan4', left: '蒙遇死殉逃避落罹空海矿山受患危国磨' },
  { of: '难', reading: 'nan4', right: '民友胞属侨' },

  { of: '率', reading: 'shuai4', left: '督表轻草坦直真粗' },
  { of: '率', reading: 'shuai4', right: '队团领先众军部兵全师' },
  { of: '率', reading: 'shuai4', alone: true, leftTag: 'wPrpd' },

  { of: '数', reading: 'shu3', right: '着了清不得落' },

  { of: '曾', reading: 'ceng2', alone: true, rightTag: 'vdpNrtmna' },
  { of: '创', reading: 'chuang1', left: '重开外' , rightTag: 'w' },
  { of: '创', reading: 'chuang1', right: '伤口面可' },
  { of: '兴', reading: 'xing4', left: '高尽助扫余雅即酒游' },
  { of: '兴', reading: 'xing4', right: '趣致味冲' },

  { of: '卡', reading: 'qia3', left: '关哨税发边' },
  { of: '卡', reading: 'qia3', right: '住脖壳点口在' },

  { of: '系', reading: 'ji4', right: '上好着安鞋领围紧了' , alone: true, leftTag: 'wvdPnr' },

  { of: '差', reading: 'chai1', left: '出公邮信兼交美' },
  { of: '差', reading: 'chai1', right: '旅遣使事役' },
  { of: '差', reading: 'cha1', left: '相悬' },
  { of: '差', reading: 'cha4', left: '很太更较最不极越也还稍虽' },
  { of: '差', reading: 'cha4', right: `${NUMERALS}不点生劲` },
  { of: '差', reading: 'cha1', left: '时温误反偏落逆顺贫价级色极视公等电压利位高' },

  { of: '差', reading: 'cha4', alone: true, rightTag: 'wud' },

  { of: '调', reading: 'tiao2', right: '整节解味控价资休停结频峰处适皮和剂试制理优姿得高低成大小匀准慢快' },
  { of: '调', reading: 'tiao2', left: '上下微协失空可烹' },
  { of: '调', reading: 'diao4', right: '出销研查任入往至离用动派拨遣运集度来到走回换' },
  { of: '调', reading: 'diao4', left: '抽选外借内被从征对强曲腔格论声基色主' },

  { of: '校', reading: 'jiao4', right: '对准正订改验样勘' },
  { of: '校', reading: 'jiao4', left: '审编' },

  { of: '降', reading: 'xiang2', left: '投招受劝诱诈归纳乞' },
  { of: '降', reading: 'xiang2', right: '伏服龙将兵表' },

  { of: '供', reading: 'gong4', left: '口翻诱逼招串上' },
  { of: '供', reading: 'gong4', right: '奉认述词职品桌养果' },

  { of: '空', reading: 'kong4', left: '抽填得有没闲趁' , rightTag: 'wvud' },
  { of: '空', reading: 'kong4', right: '出缺白闲余格隙置档当地' },

  { of: '划', reading: 'hua2', right: '船桨破着水艇算过伤拉' },

  { of: '背', reading: 'bei4', right: '水' },
  { of: '背', reading: 'bei4', left: '在于到从后驼' },
  { of: '背', reading: 'bei1', right: '着起上包负篓了孩在到回出进来去走老' },

  { of: '盛', reading: 'cheng2', right: '满饭汤水着放入装了出在好' },

  { of: '假', reading: 'jia4', left: '请休放产病年长寒暑事婚度小春节收销补' },
  { of: '假', reading: 'jia4', right: '期日条' },

  { of: '倒', reading: 'dao3', left: '摔推打病压卧跌拉绊击晕栽累吓吹震撞放昏滑醉扶' },
  { of: '倒', reading: 'dao3', right: '在下塌闭台卖伏地了霉' },
  { of: '倒', reading: 'dao4', right: '是也水茶酒掉出车数退逼贴计流影挂立转置序叙灌查扣' },

  { of: '担', reading: 'dan4', left: '重扁挑千' , rightTag: 'wuvdc' },
  { of: '担', reading: 'dan4', left: NUMERALS },

  { of: '载', reading: 'zai3', left: NUMERALS },
  { of: '载', reading: 'zai3', left: '登记转刊连书史' },

  { of: '种', reading: 'zhong3', left: `${NUMERALS}这那各某多何哪此该每另品良制育选` },
  { of: '种', reading: 'zhong4', alone: true, leftTag: 'vd', rightTag: 'mnu' },
  { of: '种', reading: 'zhong4', left: '么春夏秋冬抢播套复轮混栽耕' },
  { of: '种', reading: 'zhong4', right: '植地田树菜粮瓜豆花果茶药棉麦玉水稻苹草了下上好满在着啥什出得养红大的' , alone: true },

  { of: '涨', reading: 'zhang4', left: '头脸泡膨' },

  { of: '柏', reading: 'bai3', left: '松古侧翠圆龙西' },
  { of: '柏', reading: 'bai3', right: '树木油坡子' },
  { of: '呢', reading: 'ni2', right: '绒子料喃' },
  { of: '鲜', reading: 'xian3', left: '朝' },
  { of: '鲜', reading: 'xian3', right: '有为见人' },
  { of: '占', reading: 'zhan1', right: '卜卦' },

  { of: '尽', reading: 'jin3', right: '早快可量先管' },

  { of: '相', reading: 'xiang4', left: '首外长照真亮宰丞扮' },
  { of: '相', reading: 'xiang4', right: '机声册片貌亲' },

  { of: '结', reading: 'jie1', right: '实巴满得' },
  { of: '重', reading: 'chong2', right: '走返建修启装组整拾新塑录申现访提遇逢开排游温写演播印译铺回归燃合叠审估构置' },
  { of: '重', reading: 'zhong4', alone: true, rightTag: 'wunm' },
  { of: '干', reading: 'gan1', left: '碾晒晾烘风吹擦榨抽喝拧烤沥烧焙阴饼杏果肉菜豆薯笋虾贝参' },
  { of: '干', reading: 'gan1', left: '水河井塘渠湖溪嘴', rightTag: 'uw' },
  { of: '干', reading: 'gan1', right: '柴草花菜制裂粉脆重砌胶旱燥果货粮冰涸枯洁净湿涩瘪杯预涉扰戈' },
  { of: '累', reading: 'lei3', right: '计积年月进及' },
  { of: '累', reading: 'lei4', right: '死坏垮倒了得病' },
  { of: '挑', reading: 'tiao1', right: '水担子粪着选拣剔' },
  { of: '挑', reading: 'tiao3', right: '战衅拨逗灯明' },
  { of: '便', reading: 'pian2', right: '宜' },
  { of: '量', reading: 'liang2', right: '体血身尺' },
  { of: '任', reading: 'ren4', alone: true, rightTag: 'nOSNtmu' },
  { of: '转', reading: 'zhuan4', right: '圈速盘悠轮椅' },
  { of: '转', reading: 'zhuan4', left: '旋打绕自公飞' },
  { of: '转', reading: 'zhuan4', alone: true, right: '个得着' },
  { of: '转', reading: 'zhuan4', alone: true, rightTag: 'w' },
  { of: '劲', reading: 'jing4', right: '敌旅松风草挺吹爆' },
  { of: '劲', reading: 'jing4', left: '强刚苍遒' },
  { of: '切', reading: 'qie4', right: '不实勿身忌合记莫肤盼入点齿' },
  { of: '切', reading: 'qie4', left: '一急迫热殷亲密关深真恳贴确' },
  { of: '禁', reading: 'jin1', left: '不' , rightTag: 'vdan' },
  { of: '禁', reading: 'jin1', right: '得不' },
  { of: '舍', reading: 'she4', left: '宿校村农房屋寒邻牛猪鸡羊圈畜旅客茅' },
  { of: '舍', reading: 'she4', right: '弟妹友利下间' },
  { of: '省', reading: 'xing3', left: '反自内' },
  { of: '省', reading: 'xing3', right: '悟亲察' },
  { of: '奔', reading: 'ben4', left: '直投' },
  { of: '奔', reading: 'ben4', right: '小富康头着' , alone: true },
  { of: '宁', reading: 'ning4', right: '可愿肯死缺' },
  { of: '乐', reading: 'yue4', left: '音器民声国礼配管弦军哀奏交' },
  { of: '乐', reading: 'yue4', right: '器团队曲章谱坛理手声迷评' },
  { of: '血', reading: 'xie3', left: '流出吐淌' , rightTag: 'wu' },
  { of: '吐', reading: 'tu4', left: '呕上' },
  { of: '铺', reading: 'pu4', left: '家店商当床药饭旺金肉米卧地面' },
  { of: '模', reading: 'mu2', left: '铸字铜冲砂' },
  { of: '模', reading: 'mu2', right: '具样板子压' },
  { of: '卷', reading: 'juan4', left: '试画书考答阅案上下交改压问' },
  { of: '卷', reading: 'juan4', right: '宗首轴面子' },
  { of: '卷', reading: 'juan3', right: '起入走曲帘烟心尺土铺' },
  { of: '强', reading: 'qiang3', right: '迫求辩词' },
  { of: '强', reading: 'qiang3', left: '勉牵' },
  { of: '强', reading: 'jiang4', left: '倔' },
  { of: '散', reading: 'san4', left: '解' },
  { of: '散', reading: 'san3', left: '松零闲懒' },
  { of: '散', reading: 'san3', right: '文户装漫件打工煤养' },
  { of: '散', reading: 'san3', alone: true, rightTag: 'w' },
  { of: '磨', reading: 'mo4', left: '石推拉水碾' },
  { of: '磨', reading: 'mo4', right: '坊盘面豆' },
  { of: '缝', reading: 'feng4', left: '门窗墙石裂夹牙指接地见头焊骨' },
  { of: '缝', reading: 'feng4', right: '隙里中间' },
  { of: '缝', reading: 'feng4', alone: true, leftTag: 'mq' },
  { of: '传', reading: 'zhuan4', left: '物自小正列外别评' },
  { of: '传', reading: 'zhuan4', right: '略记' },
  { of: '薄', reading: 'bo2', left: '单微淡浅轻刻厚绵鄙' },
  { of: '薄', reading: 'bo2', right: '弱利膜命情暮雾' },
  { of: '藏', reading: 'zang4', left: '西宝进援川青入' },
  { of: '藏', reading: 'zang4', right: '族文区医语药民历传羚戏獒' },
  { of: '石', reading: 'dan4', left: NUMERALS, rightTag: 'nwu' },
  { of: '看', reading: 'kan1', right: '护守管家押门瓜' },
  { of: '钻', reading: 'zuan4', right: '石戒机头塔床' },
  { of: '冲', reading: 'chong4', right: '着劲压床' },
  { of: '蒙', reading: 'meng3', left: '内中外' },
  { of: '蒙', reading: 'meng3', right: '古族' },
  { of: '塞', reading: 'se4', left: '堵闭阻充淤梗栓' },
  { of: '塞', reading: 'sai4', left: '边要关出', right: '外上北内' },
  { of: '塞', reading: 'sai1', right: '满进入给车' },
  { of: '屏', reading: 'bing3', right: '住息气弃除退' },
  { of: '恶', reading: 'wu4', left: '厌憎可痛好' },
  { of: '恶', reading: 'e3', right: '心' },
  { of: '扎', reading: 'za1', left: '捆包结', right: '带' },
  { of: '晕', reading: 'yun4', right: '车船机' },
  { of: '晕', reading: 'yun4', left: '日月光红' },
  { of: '纤', reading: 'qian4', left: '拉', },
  { of: '纤', reading: 'qian4', right: '夫绳' },
  { of: '露', reading: 'lou4', right: '一头脸面' , alone: true },
  { of: '削', reading: 'xiao1', right: '皮铅苹面笔' },
  { of: '削', reading: 'xue1', right: '减弱平价山' },
];
