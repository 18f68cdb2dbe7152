/**
 * What `boundary-faults` needs to know of the language: the characters that scrapers give readings for, and words.
 */

/**
 * Reading → the traditional characters that are commonly annotated with it. These scrapers annotate a fixed set, the
 * traditional characters of frequent words (業 區 務 發 …); the set was collected from such pages.
 */
export const READINGS: ReadonlyMap<string, string> = new Map(
  (
    'yè業頁葉 qū區驅 wù務霧誤 fā發 jīng經驚 chǎn產產 xiàn現縣線獻憲 tǒng統 wǎng網 dǎo導島 diào調 tiáo調條 shè設攝 yīng應鷹 yìng應 ' +
    'xié協諧脅 guān關觀 lián聯連憐 zé責則擇澤 xué學 fēng風豐 zhuǎn轉 wěn穩 zhàn戰佔 fù復複負婦 chuàng創 nèi內 zhì質製執 xù續緒 ' +
    'jié結節潔 biāo標 shù數術樹 dān擔單 dàn擔彈 lǐng領 mào貿 guī規歸龜 dāng當噹 dàng當檔 yù預與譽 nóng農 chǔ礎儲 huán環還 ' +
    'zhǔn準 quán權 gòu構購 jù據劇懼 zhí執職 yōu優憂 xùn訓訊遜 jì際濟繼計記紀績 jǐ濟幾 jī機積擊 xí習 gé閣 yàn驗 yǎn演 ' +
    'zhǔ囑 zhǎng長漲掌 cháng長償嘗 kāi開 qǐ啟 qì氣棄 qíng情 zhèng證鄭 zhēn針 zhěn診 zhèn鎮陣 zhōng鐘終 zhòng眾種重 ' +
    'jiàn建見鑒艦 jiǎn檢減簡 jiān間艱監 tí題 tǐ體 dié疊 dōng東 diàn電 dìng訂 duì隊對 chē車 chéng誠 chí遲 bào報 bèi備 bìng並 ' +
    'bù佈 huì會匯 huà畫劃話 huá華 yī醫 yì議藝億義譯異 yuán員園圓 yuǎn遠 yuàn願 yùn運 yuè閱 xiāng鄉 xiáng詳 xiǎng響 xiàng項 ' +
    'xuǎn選 xīng興 xìng興 shì勢視試飾適 shí實時識 shī師濕詩 shěn審 shēng聲 shèng勝 shōu收 shū書輸 suì歲 sǔn損 tuán團 tōng通 ' +
    'wéi為圍維違 wèi為衛 wàn萬 wén聞紋 wèn問 lì歷曆麗勵 lǐ裡 lí離 líng靈齡 lù陸錄 lǜ綠慮 lùn論 lún輪倫 luò絡 mài賣 mǎi買 ' +
    'mén門 nán難 nàn難 pín貧頻 píng評憑 qiān簽遷 qián錢 qiáng強 qiǎng搶 qīng輕 rén認 rèn認 róng榮 sài賽 shān刪 shàn善 ' +
    'chù處觸 chú廚 chǔ處 chún純 cái財纔 cán殘 cāng倉 cè測側冊 céng層 chá查 chǎng場廠 gāng剛鋼綱 gǎng崗 gè個 gěi給 gōng貢 ' +
    'guó國 guǎng廣 hào號 hóng紅 hù護滬 hé閡 jiǎng講獎 jiàng將 jiāo驕 jiào較 jiē階 jǐn緊僅 jìn進盡 jìng競靜 jiù舊 jūn軍 ' +
    'kè課 kuài塊 kuò擴 láo勞 lè樂 lèi類 lián聯 liàn練 liáng糧 liǎng兩 liàng輛'
  )
    .split(' ')
    .reduce((map, entry) => {
      const [, reading = '', characters = ''] = /^([^\p{Script=Han}]+)(.+)$/u.exec(entry) ?? [];
      return map.set(reading, (map.get(reading) ?? '') + characters);
    }, new Map<string, string>()),
);

/** Everyday two-character words of local news, simplified and traditional: they give a character whose half is lost. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    '食品 产品 產品 商品 药品 藥品 用品 物品 样品 樣品 作品 农品 副食 企业 企業 产业 產業 行业 行業 工业 工業 农业 農業 就业 就業 ' +
    '商业 商業 作业 作業 创业 創業 复工 復工 开工 開工 职工 職工 员工 員工 施工 项目 項目 工程 工作 合作 市场 市場 现场 現場 ' +
    '社区 社區 地区 地區 园区 園區 城区 城區 小区 小區 街道 管道 通道 服务 服務 任务 任務 商务 商務 政务 政務 公司 公安 安全 保障 ' +
    '物资 物資 投资 投資 外资 外資 资金 資金 资源 資源 物流 物业 物業 超市 全市 城市 疫情 防控 管控 管理 监管 監管 监督 監督 ' +
    '检测 檢測 检查 檢查 核酸 医院 醫院 医疗 醫療 学校 學校 教育 消费 消費 消毒 居民 市民 农民 農民 群众 群眾 群衆 人员 人員 ' +
    '党员 黨員 干部 幹部 志愿 志願 政府 政策 措施 设施 設施 实施 實施 发展 發展 建设 建設 推进 推進 经济 經濟 生产 生產 生活 ' +
    '运输 運輸 交通 电力 電力 能源 环境 環境 生态 生態 文化 旅游 旅遊 科技 技术 技術 创新 創新 改革 开放 開放 银行 銀行 贷款 貸款'
  ).split(' '),
);
