import { expect, test } from './support/desk';
import { newAgency, newItem } from './support/trade';

test('a tenant that counts in dollars sees and types dollars and cents', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 10, 1_050.25);
  // the demo counts in đồng; a currency cannot be changed
  await page.route('**/api/v1/auth/me', async (route) => {
    const answer = await route.fetch();
    const me = await answer.json();
    me.tenant.currency = 'USD';
    await route.fulfill({ response: answer, json: me });
  });
  await page.goto(`/items/${item.id}`);
  await expect(page.getByText('10,5025').first()).toBeVisible();
  await page.goto(`/payments/new?agency=${agency.id}`);
  const amount = page.getByRole('textbox', { name: /^Số tiền/ });
  await amount.fill('12,5');
  await expect(page.getByText('Mười hai đô la Mỹ và năm mươi xu')).toBeVisible();
  await amount.press('Tab');
  await expect(amount).toHaveValue('12,50');
});
