import { describe, expect, it, vi } from 'vitest';
import { ask, undoing } from '@/page/worker-link';

const UNHEARD = new Error('Could not establish connection. Receiving end does not exist.');

describe('ask', () => {
  it('gives the reply', async () => {
    expect(await ask(async () => 1)).toEqual({ reply: 1 });
  });

  it('asks once more when nobody heard', async () => {
    const send = vi.fn<() => Promise<number>>(async () => 1).mockRejectedValueOnce(UNHEARD);
    expect(await ask(send, { retryDelayMs: 0 })).toEqual({ reply: 1 });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after that', async () => {
    const send = vi.fn<() => Promise<number>>(async () => Promise.reject(UNHEARD));
    expect(await ask(send, { retryDelayMs: 0 })).toEqual({ failure: 'failed' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not ask again for what nobody waits for', async () => {
    const send = vi.fn<() => Promise<number>>(async () => Promise.reject(UNHEARD));
    await ask(send, { retryDelayMs: 0, signal: AbortSignal.abort() });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each(['Extension context invalidated.', "Cannot read properties of undefined (reading 'sendMessage')"])(
    'knows a page that lost its extension: %s',
    async (message) => {
      const send = () => {
        throw new Error(message);
      };
      expect(await ask(send)).toEqual({ failure: 'disconnected' });
    },
  );
});

describe('undoing', () => {
  it('undoes all there is, though the extension has gone', () => {
    const undone: string[] = [];
    const gone = (): void => {
      throw new Error('Extension context invalidated.');
    };
    undoing([() => undone.push('a'), gone, () => undone.push('b')])();
    expect(undone).toEqual(['a', 'b']);
  });

  it('hides no other fault', () => {
    expect(
      undoing([
        () => {
          throw new Error('page: a bug');
        },
      ]),
    ).toThrow('page: a bug');
  });
});
