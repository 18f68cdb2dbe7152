/**
 * The peoples of China without 族, longest first, as the names of autonomous places hold them: 长阳土家族自治县,
 * 龙胜各族自治县, 檀营满族蒙古族乡. From the list of the 56 recognized ones.
 */
export const PEOPLES = (
  '柯尔克孜 乌孜别克 维吾尔 哈萨克 达斡尔 鄂温克 鄂伦春 塔吉克 塔塔尔 俄罗斯 布依 朝鲜 蒙古 土家 仫佬 毛南 仡佬 哈尼 拉祜 布朗 ' +
  '纳西 景颇 傈僳 独龙 普米 阿昌 德昂 基诺 门巴 珞巴 裕固 保安 东乡 撒拉 锡伯 赫哲 高山 满 回 藏 苗 彝 壮 侗 瑶 白 傣 黎 畲 水 佤 羌 土 怒 ' +
  '京 各'
).split(' ');
