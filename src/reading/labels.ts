/** The place or body that some papers print over a headline: 晋源区, 区纪委监委, 宝莲寺镇小营村. */
import { isPlace } from '@/knowledge/gazetteer';

/** What names of places and bodies end in. */
const ENDINGS =
  /(?:省|市|区|县|旗|州|盟|镇|乡|村|街道|社区|街道办|办事处|小区|园区|开发区|示范区|新区|街|路|屯|局|分局|委|委员会|监委|纪委|政府|党委|党工委|管委会|办|办公室|院|法院|检察院|医院|中心|大队|支队|总队|中队|队|所|站|处|科|厅|部|公司|集团|厂|矿|银行|支行|分行|行|校|学校|大学|学院|中学|小学|幼儿园|协会|商会|联合会|工会|妇联|团委|残联|工商联|文联|科协|馆|台|社|会|公园|景区|农场|林场)$/;
/** Words that a headline has and a name doesn't. */
const VERBS =
  /[\d,:!?"“”]|[将让把被为在对与到从给向]|新[建增]|建[成设]|成立|走进|开展|召开|启动|推进|推动|推出|加强|加快|加大|打造|助力|护航|保障|举办|组织|部署|落实|强化|深化|服务|帮扶|走访|慰问|调研|检查|督导|实现|完成|突破|增长|提升|优化|创新|坚持|坚守|守护|守住|筑牢|开启|按下|吹响|奏响|迎来|获|赢|做好|抓好|抓实|防|抗|战|看|赴|送|办好|如何|怎么|什么|谁|不/;
const LONGEST = 18;

/** Is this nothing but the name of a place or body? `head` is a simplified line. */
export function isLabel(head: string): boolean {
  const text = head.trim();
  if (text.length > LONGEST || text.length < 2 || /\s/.test(text)) return false;
  if (isPlace(text)) return true;
  // names that hold a verb of the list all the same: 行政审批服务管理局, 疾病预防控制中心
  const bare = text.replace(
    /服务|建设|保障|监督|检查|监察|防控|预防|消防|国防|防疫|推进|战略|发展改革|组织部|不动产|看守所|创新|落实/g,
    '',
  );
  return ENDINGS.test(text) && !VERBS.test(bare);
}
