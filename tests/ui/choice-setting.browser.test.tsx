import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { messagesFor } from '@/locales/messages-for';
import { ChoiceSetting } from '@/ui/settings/ChoiceSetting';

afterEach(cleanup);

it('a choice shows what it is said to be, whatever was clicked', async () => {
  const shown = () => (
    <ChoiceSetting
      setting="ownArticles"
      value="allowed"
      messages={messagesFor('en')}
      onChange={() => rerender(shown())}
    />
  );
  const { rerender } = render(shown());
  await page.getByRole('radio', { name: 'On all sites' }).click();
  await expect.element(page.getByRole('radio', { name: 'Only on sites you allow' })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'On all sites' })).not.toBeChecked();
});
