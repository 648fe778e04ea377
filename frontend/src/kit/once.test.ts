import { describe, expect, test, vi } from 'vitest';
import { Offline } from '@/api/problem';
import { useSession } from '@/api/session';
import { once, patienceMs } from './once';

type Body = { amount: number };
type Sent = { data?: string; error?: unknown };
const refusal = (status: number, code: string): Sent => ({ error: { status, code, type: '', title: '', detail: '' } });

/** A deed in the making: what is kept of it, and the sending of a body. */
function deed(...kept: Body[]) {
  let tries = kept.map((body) => JSON.stringify(body));
  return {
    tries: () => tries.map((text) => JSON.parse(text) as Body),
    send: (body: Body, send: (body: Body, key: string) => Promise<Sent>) =>
      once<Body, string>({
        body,
        key: 'k',
        tries,
        send,
        keep: (next) => {
          tries = next;
        },
      }),
  };
}

/** Books that post the first body of a key and give the same answer to it again. */
function books() {
  let posted: string | undefined;
  return async (body: Body): Promise<Sent> => {
    const text = JSON.stringify(body);
    posted ??= text;
    return posted === text ? { data: `number of ${posted}` } : refusal(422, 'IDEMPOTENCY_MISMATCH');
  };
}

describe('a deed', () => {
  test('is written down before it is sent', async () => {
    const { send, tries } = deed();
    const outcome = await send({ amount: 1 }, async () => {
      expect(tries()).toEqual([{ amount: 1 }]);
      return { data: 'PT-1' };
    });
    expect(outcome).toEqual({ kind: 'posted', document: 'PT-1' });
  });

  test.each([
    ['the network is lost', () => Promise.reject(new Offline())],
    ['the server is overloaded', async () => refusal(503, 'UNAVAILABLE')],
    ['a proxy answers', async () => ({ error: '<h1>Bad gateway</h1>' })],
  ])('stays written down where %s, and is sent again as it was', async (_, send) => {
    const { send: post, tries } = deed();
    expect(await post({ amount: 1 }, send)).toMatchObject({ kind: 'unknown' });
    expect(tries()).toEqual([{ amount: 1 }]);
    const keys: string[] = [];
    const again = async (__: Body, key: string) => {
      keys.push(key);
      return { data: 'PT-1' };
    };
    expect(await post({ amount: 1 }, again)).toMatchObject({ kind: 'posted' });
    expect(keys).toEqual(['k']);
  });

  test('that nobody answers is not waited for for ever', async () => {
    vi.useFakeTimers();
    const { send, tries } = deed();
    const outcome = send({ amount: 1 }, () => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(patienceMs);
    expect(await outcome).toMatchObject({ kind: 'unknown' });
    expect(tries()).toEqual([{ amount: 1 }]);
    vi.useRealTimers();
  });

  test('waits as long as it takes to sign in again', async () => {
    vi.useFakeTimers();
    useSession.setState({ expired: true });
    const { send } = deed();
    let answer: (sent: Sent) => void = () => undefined;
    const outcome = send({ amount: 1 }, () => new Promise((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(patienceMs * 3);
    useSession.setState({ expired: false });
    answer({ data: 'PT-1' });
    expect(await outcome).toEqual({ kind: 'posted', document: 'PT-1' });
    vi.useRealTimers();
  });

  test('changed after it was posted is found as it was posted', async () => {
    const { send } = deed();
    const server = books();
    await send({ amount: 1 }, async (body) => {
      await server(body);
      throw new Offline();
    });
    expect(await send({ amount: 2 }, server)).toEqual({ kind: 'found', document: 'number of {"amount":1}' });
  });

  test('changed after a try that never arrived is posted as it is now', async () => {
    const { send } = deed();
    const server = books();
    await send({ amount: 1 }, () => Promise.reject(new Offline()));
    expect(await send({ amount: 2 }, server)).toEqual({ kind: 'posted', document: 'number of {"amount":2}' });
  });

  test('that is refused has not been posted, and an earlier one may have been', async () => {
    const { send, tries } = deed({ amount: 1 });
    expect(await send({ amount: 2 }, async () => refusal(409, 'OVERPAYMENT'))).toMatchObject({ kind: 'refused' });
    expect(tries()).toEqual([{ amount: 1 }]);
  });

  test.each([401, 403, 429])('turned away by %d says nothing of an earlier try of the same', async (status) => {
    const { send, tries } = deed({ amount: 1 });
    expect(await send({ amount: 1 }, async () => refusal(status, 'X'))).toMatchObject({ kind: 'refused' });
    expect(tries()).toEqual([{ amount: 1 }]);
    const fresh = deed();
    await fresh.send({ amount: 1 }, async () => refusal(status, 'X'));
    expect(fresh.tries()).toEqual([]);
  });

  test('whose key belongs to something unknown is refused', async () => {
    const { send } = deed();
    const mismatch = async () => refusal(422, 'IDEMPOTENCY_MISMATCH');
    expect(await send({ amount: 1 }, mismatch)).toMatchObject({ kind: 'refused' });
  });
});
