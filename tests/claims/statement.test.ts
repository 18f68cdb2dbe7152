import { describe, expect, it } from 'vitest';
import type { StatementKind } from '@/claims/statement';
import { claimsIn, OF_GANZHOU } from './found';

describe('readStatements', () => {
  it.each<[string, ...StatementKind[]]>([
    ['产量为30万吨。', 'fact'],
    ['预计产量为30万吨。', 'forecast'],
    ['产量预计为30万吨,出口3万吨。', 'forecast', 'forecast'],
    ['产量有望达到30万吨。', 'forecast'],
    ['产量或超30万吨。', 'forecast'],
    ['展望明年,产量为30万吨。', 'forecast'],
    ['或者买30吨。', 'fact'],
  ])('tells a forecast: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each<[string, ...StatementKind[]]>([
    ['计划投资3亿元。', 'plan'],
    ['拟投资3亿元。', 'plan'],
    ['将投资3亿元。', 'plan'],
    ['即将交付车辆30辆。', 'plan'],
    ['打算招生300人。', 'plan'],
    ['准备投资3亿元。', 'plan'],
    ['安排资金3亿元。', 'plan'],
    ['申请加建30间。', 'plan'],
    ['3所学校将于明年扩建。', 'plan'],
    ['计划总投资3亿元。', 'fact'],
    ['计划单列市有5个。', 'fact'],
    ['拟建项目有30个。', 'fact'],
    ['将107家企业纳入名单。', 'fact'],
    ['准备金为3亿元。', 'fact'],
    ['安排300人值守。', 'fact'],
    ['申请人有300人。', 'fact'],
    ['3所学校明年扩建。', 'fact'],
  ])('tells a plan: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each<[string, ...StatementKind[]]>([
    ['力争产量达到30万吨。', 'target'],
    ['目标是新增岗位3000个。', 'target'],
    ['确保产量达到30万吨。', 'target'],
    ['望年产量突破30万吨。', 'target'],
    ['目标任务的30%完成了。', 'fact'],
    ['目标客户有300人。', 'fact'],
  ])('tells a target: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each<[string, ...StatementKind[]]>([
    ['网传有300人被困。', 'rumour'],
    ['据传裁员300人。', 'rumour'],
    ['有消息称将裁员300人。', 'rumour'],
    ['网传有300人被困,实际受困者为3人。', 'rumour', 'fact'],
    ['网上报名者有300人。', 'fact'],
  ])('tells a rumour: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each<[string, ...StatementKind[]]>([
    ['网传有300人被困,系谣言。', 'denied'],
    ['网传有300人被困。官方回应称消息不实,受困者为3人。', 'denied', 'fact'],
    ['警方辟谣:网传有300人被困不实。', 'denied'],
    ['"裁员300人"的消息不实。', 'denied'],
    ['裁员300人的说法纯属捏造。', 'denied'],
    ['否认裁员300人。', 'denied'],
    ['并未裁员300人。', 'denied'],
    ['没有裁员300人。', 'denied'],
    ['不是300人,而是200人。', 'denied', 'fact'],
    ['没有老师,学生有300人。', 'fact'],
    ['有300人被困;谣言不可信。', 'fact'],
  ])('tells what is taken back: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each<[string, ...StatementKind[]]>([
    ['如果产量达到30万吨,收入将增加3亿元。', 'supposed', 'supposed'],
    ['假设每人每天用水100升。', 'supposed'],
    ['若产量达到30万吨,就要扩建。', 'supposed'],
    ['若干门店有员工300人。', 'fact'],
    ['结果产量达到30万吨。', 'fact'],
  ])('tells what is supposed: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each<[string, ...StatementKind[]]>([
    ['预计今年投资3亿元,目前已投资2亿元。', 'forecast', 'fact'],
    ['预计今年投资3亿元;产量为30万吨。', 'forecast', 'fact'],
    ['计划招生300人,实际招生280人。', 'plan', 'fact'],
    ['产量有望为30万吨,去年产量为28万吨。', 'forecast', 'fact'],
    ['预计今年投资3亿元。产量为30万吨。', 'forecast', 'fact'],
    ['预计今年投资3亿元,招工300人。', 'forecast', 'forecast'],
  ])('ends where a fact begins: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each<[string, ...StatementKind[]]>([
    ['网传计划裁员300人。', 'rumour'],
    ['如果计划裁员300人,就会亏损。', 'supposed'],
    ['否认计划裁员300人。', 'denied'],
  ])('takes the stronger word: %s', (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });
});

function kindsIn(text: string): StatementKind[] {
  return claimsIn(text, OF_GANZHOU).map(({ statement }) => statement);
}
