import { describe, expect, it } from 'vitest';
import { isPlaceName, placeInName, reportsOnOthers } from '@/claims/who/subject-mentions';
import { kindsIn, namesIn } from './found';

const OWN = '江西省赣州市';

describe('findSubjects: who reports', () => {
  it.each<[string, string]>([
    ['赣州市统计局公布,粮食产量达到28万吨。', '赣州市'],
    ['记者从赣州市教育局获悉,新招教师120名。', '赣州市'],
    ['据海关总署统计,出口额为3.2万亿元。', '中国'],
    ['农业农村部公布,小麦产量为1.4亿吨。', '中国'],
    ['日本气象厅测定,震源深度10公里。', '日本'],
    ['据瑞金市文化馆介绍,展出作品120件。', '瑞金市'],
    ['嵩岳证券研报指出,比亚迪汽车售出3.1万辆。', '比亚迪汽车'],
  ])('is not whose the figure is: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['赣州市教育局新招教师120名。', '赣州市教育局'],
    ['赣州市公安局通报,抓获嫌疑人12名。', '赣州市公安局'],
    ['南昌大学表示,新招教师120名。', '南昌大学'],
  ])('is whose the figure is, where it tells of itself: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });
});

describe('findSubjects: objects', () => {
  it.each<[string, string]>([
    ['瑞金市向于都县捐赠大米30吨。', '瑞金市'],
    ['比亚迪汽车收购吉利汽车股份12%。', '比亚迪汽车'],
    ['南昌大学联合赣南师范大学培训教师300名。', '南昌大学'],
    ['瑞金市比于都县多300人。', '瑞金市'],
  ])('are to whom, with whom or on whom something is done: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['瑞金市捐赠,于都县收到大米30吨。', '于都县'],
    ['比亚迪汽车签约,吉利汽车出让股份12%。', '吉利汽车'],
  ])('are none where they do it: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });
});

describe('findSubjects: examples', () => {
  it.each(['第一实验小学、文清小学等48所学校开学。', '瑞金市人民医院等12家医院扩建。'])(
    'are not whose the figure is: %s',
    (text) => {
      expect(namesIn(text)).toEqual([OWN]);
    },
  );

  it('are none where the list ends before', () => {
    expect(namesIn('瑞金市人民医院等待扩建,有床位600张。')).toEqual(['瑞金市人民医院']);
  });
});

describe('findSubjects: agencies and features of a place', () => {
  it.each<[string, string, string]>([
    ['杭州交警查处酒驾56起。', '杭州交警', 'body'],
    ['宁都县警方抓获12人。', '宁都县警方', 'body'],
    ['宁都县消防出动车辆12辆。', '宁都县消防', 'body'],
    ['秦皇岛港吞吐量为3200万吨。', '秦皇岛港', 'place'],
    ['九江大桥日均通车3.2万辆。', '九江大桥', 'place'],
  ])('are named with it: %s', (text, name, kind) => {
    expect(namesIn(text)).toEqual([name]);
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each<[string, string]>([
    ['宁都县消防救援车出动12辆。', '宁都县'],
    ['宁都县消防设施有12处。', '宁都县'],
    ['宁都县公安机关抓获12人。', '宁都县'],
    ['杭州站长有3人。', '杭州'],
    ['南昌站点有32个。', '南昌'],
  ])('are no part of another word: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });
});

describe('findSubjects: places abroad', () => {
  it.each<[string, ...string[]]>([
    ['日本出口额为3.2万亿日元,韩国出口额为620亿美元。', '日本', '韩国'],
    ['越南胡志明市接待游客80万人次。', '胡志明市'],
    ['德国人口为8400万人。', '德国'],
    ['泰国数据显示,接待游客320万人次。', '泰国'],
  ])('are places: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each(['法语课程有学员300名。', '英国籍旅客有32人。', '德国人有3名。', '美元升值3%。', '日本肺炎病例有3例。'])(
    'are none in %s',
    (text) => {
      expect(namesIn(text)).toEqual([OWN]);
    },
  );
});

describe('placeInName', () => {
  it.each<[string, string | null]>([
    ['赣州市统计局', '赣州市'],
    ['江西省赣州市教育局', '江西省赣州市'],
    ['日本气象厅', '日本'],
    ['国家统计局', '中国'],
    ['骏澜汽车', null],
    ['统计局', null],
  ])('of %s is %s', (name, expected) => {
    expect(placeInName(name)).toBe(expected);
  });
});

describe('isPlaceName', () => {
  it.each(['赣州市', '南康区', '日本', '胡志明市'])('takes %s', (name) => {
    expect(isPlaceName(name)).toBe(true);
  });

  it.each(['骏澜汽车', '小学', '日本气象厅', ''])('rejects %s', (name) => {
    expect(isPlaceName(name)).toBe(false);
  });
});

describe('reportsOnOthers', () => {
  it.each<[string, string, boolean]>([
    ['远眺咨询', '数据显示,', true],
    ['赣州市统计局', '昨日公布', true],
    ['远眺咨询', '有员工300人', false],
    ['赣州市公安局', '通报,', false],
    ['骏澜汽车', '公布,', false],
  ])('%s|%s: %s', (name, behind, expected) => {
    expect(reportsOnOthers(name, behind)).toBe(expected);
  });
});
