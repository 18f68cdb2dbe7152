import { describe, expect, it } from 'vitest';
import { findSignature, parseByline, parseSignature } from '@/reading/bylines';

describe('parseByline', () => {
  it.each<[string, string[]]>([
    ['□本报记者 赵明 通讯员 钱小红', ['赵明', '钱小红']],
    ['记者 李 强', ['李强']],
    ['通讯员 王芳 周 敏 吴大伟 文/摄', ['王芳', '周敏', '吴大伟']],
    ['本報記者陳美玲林志明黃俊', ['陳美玲', '林志明', '黃俊']],
    ['见习记者 欧阳文静 实习生 李一', ['欧阳文静', '李一']],
    ['某某晚报全媒体记者 郑爽', ['郑爽']],
    ['文/张文静 图/李图强', ['张文静', '李图强']],
    ['记者王小明／台北報導', ['王小明']],
    ['记者 阿力木·艾合买提', ['阿力木·艾合买提']],
    ['作者：孙晓', ['孙晓']],
  ])('reads %s', (text, names) => {
    expect(parseByline(text)?.names).toEqual(names);
  });

  it.each(['记者从区政府获悉', '张三在工作中', '区纪委监委', '本报记者', '文化惠民', '记者4月3日采访', '', '摄影'])(
    'rejects %s',
    (text) => {
      expect(parseByline(text)).toBeNull();
    },
  );
});

describe('parseSignature', () => {
  it.each<[string, string[]]>([
    ['钱晓华、孙 鑫', ['钱晓华', '孙鑫']],
    ['李 涛', ['李涛']],
    ['本报记者 周刚 摄', ['周刚']],
  ])('reads %s', (text, names) => {
    expect(parseSignature(text)?.names).toEqual(names);
  });

  it.each(['化名', '完', '未完待续', '区委宣传部', '下转第3版', '400克'])('rejects %s', (text) => {
    expect(parseSignature(text)).toBeNull();
  });
});

describe('findSignature', () => {
  it('finds names in brackets behind the last full stop, and credits without brackets', () => {
    expect(findSignature('工程顺利推进。(钱晓华、孙 鑫)')).toMatchObject({ names: ['钱晓华', '孙鑫'], start: 7 });
    expect(findSignature('工人在装车。李学文 王丽 摄')).toMatchObject({
      names: ['李学文', '王丽'],
      photo: true,
      start: 6,
    });
  });

  it.each(['贫困户小娜(化名)', '协调重点企业(项目)', '他说:“好。”', '(高新区)'])('finds none in %s', (text) => {
    expect(findSignature(`为帮扶,走访了${text}`)).toBeNull();
  });
});
