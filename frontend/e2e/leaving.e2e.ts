import { expect, test } from './support/desk';
import { newAgency, unique } from './support/trade';

test('what was typed on a page is asked about before it is lost, and not once it is saved', async ({ page }) => {
  await page.goto('/agencies');
  await page.goto('/agencies/new');
  const name = page.getByLabel('Tên', { exact: false }).first();
  const typed = unique('Đại lý Dở Dang');
  await name.fill(typed);
  const question = page.getByRole('alertdialog');
  await page.getByRole('link', { name: 'Công nợ', exact: true }).first().click();
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(question).toBeHidden();
  await expect(name).toHaveValue(typed);
  await page.getByLabel(/^Loại/).selectOption({ index: 1 });
  await page.getByLabel(/^Quận/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Đăng ký đại lý' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(typed);
  await expect(question).toBeHidden();
});

test('going back asks too, and goes where one wanted', async ({ page }) => {
  await page.goto('/items');
  await page.getByRole('link', { name: 'Thêm mặt hàng' }).first().click();
  await page
    .getByLabel(/^Mã hàng|^Mã/)
    .first()
    .fill('DO-DANG');
  await page.goBack();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(page).toHaveURL(/\/items\/new$/);
  await page.goBack();
  await question.getByRole('button', { name: 'Bỏ những gì đã nhập' }).click();
  await expect(page).toHaveURL(/\/items$/);
});

test('a window with something typed stays open at a press beside it, and asks at Escape', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  await page.goto(`/agencies/${agency.id}`);
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  const window = page.getByRole('dialog', { name: /^Sửa/ });
  const phone = window.getByLabel(/^Điện thoại/);
  await phone.fill('0987654321');
  await page.mouse.click(5, 5);
  await expect(phone).toHaveValue('0987654321');
  await phone.press('Escape');
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(phone).toHaveValue('0987654321');
  await phone.press('Escape');
  await question.getByRole('button', { name: 'Bỏ những gì đã nhập' }).click();
  await expect(window).toBeHidden();
});
