import { describe, expect, it } from 'vitest';
import { isMatchable } from '@/corpus/index/matchable-surface';
import type { OrganizationKind } from '@/knowledge/organization-kind';

describe('isMatchable', () => {
  it.each<[string, string, OrganizationKind]>([
    ['文峰区商务局', '文峰区商务局', 'government'],
    ['文峰区发改委', '文峰区发展和改革委员会', 'government'],
    ['文峰区商务局', '安阳市文峰区商务局', 'government'],
    ['国务院', '国务院', 'government'],
    ['坞城街办', '坞城街办', 'government'],
    ['国家统计局', '国家统计局', 'government'],
    ['黄河水利委员会', '黄河水利委员会', 'government'],
    ['两江新区管委会', '两江新区管委会', 'government'],
    ['第四范式', '第四范式', 'company'],
    ['太原市第四人民医院', '太原市第四人民医院', 'institution'],
    ['市北区商务局', '市北区商务局', 'government'],
    ['漱玉平民大药房', '漱玉平民大药房连锁股份有限公司', 'company'],
    ['杜儿坪矿', '西山煤电杜儿坪矿', 'company'],
    ['镇江香醋', '镇江香醋股份有限公司', 'company'],
    ['本溪钢铁', '本溪钢铁集团', 'company'],
    ['永辉', '永辉', 'company'],
    ['义井街道', '义井街道', 'grassroots'],
  ])('looks for %s (%s) everywhere', (surface, name, kind) => {
    expect(isMatchable(surface, { name, kind })).toBe(true);
  });

  it.each<[string, string, OrganizationKind]>([
    ['区商务局', '文峰区商务局', 'government'],
    ['商务局', '文峰区商务局', 'government'],
    ['发改委', '文峰区发展和改革委员会', 'government'],
    ['纪委监委', '文峰区纪委监委', 'government'],
    ['市场监管局', '杏花岭区市场监管局', 'government'],
    ['市生态环境局文峰分局', '安阳市生态环境局文峰分局', 'government'],
    ['该区市场监管局', '杏花岭区市场监管局', 'government'],
    ['街道党工委', '义井街道党工委', 'government'],
    ['区委', '文峰区委', 'government'],
    ['区政府', '文峰区政府', 'government'],
    ['市政府', '太原市政府', 'government'],
    ['街道', '义井街道', 'grassroots'],
    ['物流园', '丈子头农产品物流园', 'venue'],
    ['该公司', '东港股份有限公司', 'company'],
    ['商务局', '商务局', 'government'],
    ['第四人民医院', '太原市第四人民医院', 'institution'],
    ['中心小学', '宝莲寺镇中心小学', 'institution'],
    ['矿', '西山煤电杜儿坪矿', 'company'],
  ])('does not look for %s (%s)', (surface, name, kind) => {
    expect(isMatchable(surface, { name, kind })).toBe(false);
  });
});
