import { expect, type Page } from '@playwright/test';
import type { Api } from './desk';

type Row = { sku: string };

/** Opens the form of a new issue with so many lines on it, pasted as rows of a spreadsheet. */
export async function openWithLines(page: Page, api: Api, count: number): Promise<void> {
  const { items } = await api.get<{ items: Row[] }>('inventory/items?active=true&limit=500');
  const rows = Array.from({ length: count }, (_, index) => `${items[index % items.length]?.sku}\t1`);
  await page.goto('/issues/new');
  const first = page.locator('[data-cell="item"]').first();
  await first.focus();
  await first.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, rows.join('\n'));
  // the line to write on next stands after them, and has the cursor
  await expect(page.locator(`[data-index="${count}"] [data-cell="item"]`)).toBeFocused();
}

type Cell = 'item' | 'quantity' | 'price';

/** Brings a cell into sight as one does by scrolling, and goes there; which line, of how many. */
export async function goToCell(page: Page, [line, lines]: [number, number], cell: Cell): Promise<void> {
  const found = page.locator(`[data-index="${line}"] [data-cell="${cell}"]`);
  await page.locator('[data-lines]').evaluate((box, share) => {
    box.scrollTop = box.scrollHeight * share - box.clientHeight / 2;
  }, line / lines);
  await expect(found).toBeInViewport();
  await found.click();
}

/** Types a text, key by key; how many milliseconds each key took until it was painted. */
export async function typeTimed(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const page = window as unknown as { delays?: number[] };
    const listening = page.delays !== undefined;
    page.delays = [];
    if (listening) return;
    window.addEventListener(
      'keydown',
      (event) =>
        requestAnimationFrame(() => {
          // a message is handled once the frame is painted
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => page.delays?.push(performance.now() - event.timeStamp);
          port2.postMessage(undefined);
        }),
      { capture: true },
    );
  });
  await page.keyboard.type(text, { delay: 60 });
  const read = () => page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  await expect.poll(async () => (await read()).length).toBeGreaterThanOrEqual(text.length);
  return read();
}

/** Chooses the agency by its code, from the keyboard; the focus goes on to the lines by Enter. */
export async function chooseAgency(page: Page, code: string): Promise<void> {
  const agency = page.getByRole('combobox', { name: /^Đại lý/ });
  await expect(agency).toBeFocused();
  await page.keyboard.type(code);
  await expect(page.getByRole('option', { name: new RegExp(code) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Dư nợ tạm tính' })).toBeVisible();
}

/** Goes on by Enter to the first line. */
export async function toFirstLine(page: Page): Promise<void> {
  const first = page.getByRole('combobox', { name: 'Mặt hàng, dòng 1', exact: true });
  for (let presses = 0; presses < 5; presses += 1) {
    if (await first.evaluate((field) => field === document.activeElement)) return;
    await page.keyboard.press('Enter');
  }
  await expect(first).toBeFocused();
}

/** Types a line as a scanner and a hand do: code, Enter, quantity, Enter until the next line is there. */
export async function typeLine(page: Page, line: number, sku: string, quantity: number): Promise<void> {
  await expect(page.getByRole('combobox', { name: `Mặt hàng, dòng ${line}`, exact: true })).toBeFocused();
  await page.keyboard.type(sku);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: `Số lượng, dòng ${line}`, exact: true })).toBeFocused();
  await page.keyboard.type(String(quantity));
  const next = page.getByRole('combobox', { name: `Mặt hàng, dòng ${line + 1}`, exact: true });
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Enter');
    if ((await next.count()) > 0 && (await next.evaluate((field) => field === document.activeElement))) return;
  }
  await expect(next).toBeFocused();
}

/** What stands on the screen once an issue is posted. */
export const posted = (page: Page) => page.getByRole('dialog', { name: /^Đã ghi sổ PX-/ });
