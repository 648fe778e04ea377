import { beforeEach, describe, expect, test } from 'vitest';
import { asAnother, bodyOf, openDraft, type Values } from './draft';

const owner = { tenant: 't1', user: 'u1' };
const start = (agency_id = ''): Values => ({
  agency_id,
  amount: undefined,
  method: 'cash',
  reference: '',
  date: '2026-11-21',
  note: '',
});
const typed = { ...start('a1'), amount: 500_000, note: 'thu sáng' };

beforeEach(() => sessionStorage.clear());

describe('a payment in the making', () => {
  test('survives a reload with its key and what was typed', () => {
    const { store } = openDraft(owner, start('a1'));
    store.setState({ values: typed });
    const again = openDraft(owner, start('a1')).store.getState();
    expect(again).toMatchObject({ key: store.getState().key, values: typed, tries: [] });
  });

  test('that waits for its answer is taken up wherever one comes from', () => {
    const { store, leave } = openDraft(owner, start('a1'));
    store.setState({ values: typed, tries: ['{}'] });
    leave();
    const again = openDraft(owner, start('a2')).store.getState();
    expect(again).toMatchObject({ key: store.getState().key, values: typed, tries: ['{}'] });
  });

  test('that was never sent goes with the page, and is not that of another agency', () => {
    const { store, leave } = openDraft(owner, start('a1'));
    store.setState({ values: typed });
    expect(openDraft(owner, start('a2')).store.getState().values).toEqual(start('a2'));
    leave();
    expect(openDraft(owner, start('a1')).store.getState().values).toEqual(start('a1'));
  });

  test('is nobody else’s', () => {
    openDraft(owner, start()).store.setState({ values: typed, tries: ['{}'] });
    expect(openDraft({ ...owner, user: 'u2' }, start()).store.getState().tries).toEqual([]);
    expect(openDraft({ ...owner, tenant: 't2' }, start()).store.getState().tries).toEqual([]);
  });

  test('that is posted or dropped leaves nothing, though the form changes once more', () => {
    const { store, end } = openDraft(owner, start());
    store.setState({ values: typed, tries: ['{}'] });
    end();
    store.setState({ values: typed });
    const next = openDraft(owner, start()).store.getState();
    expect(next).toMatchObject({ values: start(), tries: [] });
    expect(next.key).not.toBe(store.getState().key);
  });

  test('made another one has another key', () => {
    const { store } = openDraft(owner, start());
    store.setState({ values: typed, tries: ['{}'] });
    const { key } = store.getState();
    asAnother(store);
    const again = openDraft(owner, start()).store.getState();
    expect(again).toMatchObject({ values: typed, tries: [] });
    expect(again.key).not.toBe(key);
  });

  test('that cannot be read is begun anew', () => {
    sessionStorage.setItem('entrepot.payment.t1.u1', '{"make":0}');
    expect(openDraft(owner, start()).store.getState().values).toEqual(start());
    sessionStorage.setItem('entrepot.payment.t1.u1', 'x');
    expect(openDraft(owner, start()).store.getState().values).toEqual(start());
  });
});

test('what was left empty is not sent', () => {
  expect(JSON.parse(JSON.stringify(bodyOf({ ...typed, reference: '  ' })))).toEqual({
    agency_id: 'a1',
    amount: 500_000,
    method: 'cash',
    date: '2026-11-21',
    note: 'thu sáng',
  });
});
