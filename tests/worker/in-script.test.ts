import { describe, expect, it } from 'vitest';
import { inSimplified } from '@/worker/in-script';
import { credit, quoting, taiyuan } from '../ui/samples';

const evidence = { ...credit, claim: 1, reasons: [] };

describe('inSimplified', () => {
  it('gives the words of Traditional evidence in Simplified characters beside its own', () => {
    const article = { ...taiyuan, title: '金融幫扶遇困小微企業', source: '濟南日報' };
    const sentence = '已為107家小微企業提供信貸資金支持，累計授信金額達6776萬元。';
    const own = {
      ...evidence,
      text: '6776萬元',
      measured: '累計授信金額',
      quotation: quoting(article, sentence, '6776萬元'),
    };
    expect(inSimplified(own)).toEqual({
      ...own,
      inScript: {
        text: '6776万元',
        measured: '累计授信金额',
        sentence: '已为107家小微企业提供信贷资金支持，累计授信金额达6776万元。',
        title: '金融帮扶遇困小微企业',
        source: '济南日报',
      },
    });
  });

  it.each(['已为107家小微企业提供信贷资金支持，累计授信金额达6776万元。', '乾安县完成投资6776万元，同比增长。'])(
    'leaves %s as it is',
    (sentence) => {
      const own = { ...evidence, quotation: quoting(taiyuan, sentence, '6776万元') };
      expect(inSimplified(own)).toBe(own);
    },
  );
});
