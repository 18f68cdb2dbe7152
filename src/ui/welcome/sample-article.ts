import type { Language } from '@/locales/language';
import type { Script } from '../script-of';

/** A text as a page shows it; `day` is an ISO day. */
type SampleArticle = { readonly title: string; readonly byline: string; readonly day: string; readonly text: string };

/**
 * Written for the first page: of a bundled article (金融帮扶遇困小微企业, of 2022-04-23) one figure is as there, one has two
 * digits exchanged, one is of another time; a last one its own parts do not come to. `tests/e2e/welcome.test.ts` says which marks it bears.
 */
const SAMPLES: Readonly<Record<Script, SampleArticle>> = {
  'zh-Hans': {
    title: '晋源区：贷款送到小店小厂',
    byline: '2022年4月23日　样稿',
    day: '2022-04-23',
    text: '晋源区金融办主动对接银行，帮小微企业渡过难关。截至目前，已为107家小微企业提供信贷资金支持，累计授信金额达6767万元。该办计划下半年再帮助60余家小微企业办理转贷、续贷业务。全区还新建大棚520座，其中蔬菜大棚350座、草莓大棚180座。',
  },
  'zh-Hant': {
    title: '晉源區：貸款送到小店小廠',
    byline: '2022年4月23日　樣稿',
    day: '2022-04-23',
    text: '晉源區金融辦主動對接銀行，幫小微企業渡過難關。截至目前，已為107家小微企業提供信貸資金支持，累計授信金額達6767萬元。該辦計劃下半年再幫助60餘家小微企業辦理轉貸、續貸業務。全區還新建大棚520座，其中蔬菜大棚350座、草莓大棚180座。',
  },
};

/** The sample in the script that a language reads; English readers get what most pages are written in. */
export function sampleArticleFor(language: Language): SampleArticle & { readonly script: Script } {
  const script = language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
  return { ...SAMPLES[script], script };
}
