import {
  getByAltTextSelector,
  getByLabelSelector,
  getByPlaceholderSelector,
  getByRoleSelector,
  getByTestIdSelector,
  getByTextSelector,
  getByTitleSelector,
  Locator,
  selectorEngine,
} from '@vitest/browser/locators';
import { commands, page, server } from 'vitest/browser';
import type { MouseAction } from './vitest-provider.ts';

declare const __vitest_browser_runner__: {
  readonly commands: { triggerCommand<Result>(name: string, parameters: readonly unknown[]): Promise<Result> };
};

/**
 * A locator that acts through coordinates: the element is found in the page and the provider moves the real mouse there,
 * so that it works alike in both browsers and inside shadow roots.
 */
class PointLocator extends Locator {
  readonly selector: string;

  constructor(selector: string, container?: Element) {
    super();
    this.selector = selector;
    this._container = container;
  }

  override async hover(): Promise<void> {
    await act('move', await this.findElement());
  }

  override async click(): Promise<void> {
    await act('click', await this.findElement());
  }

  override async fill(text: string): Promise<void> {
    const field = (await this.findElement()) as HTMLInputElement | HTMLTextAreaElement;
    field.focus();
    field.select();
    await trigger(text ? '__vitest_insertText' : '__vitest_keyboard', text ? [text] : ['{Delete}', { unreleased: [] }]);
  }

  override async clear(): Promise<void> {
    await this.fill('');
  }

  protected override locator(selector: string): Locator {
    return new PointLocator(`${this.selector} >> ${selector}`, this._container);
  }

  protected override elementLocator(element: Element): Locator {
    return new PointLocator(selectorEngine.generateSelectorSimple(element), element);
  }
}

async function act(type: MouseAction['type'], element: Element): Promise<void> {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await commands.mouse({ type, x: x + width / 2, y: y + height / 2 });
}

function trigger<Result>(name: string, parameters: readonly unknown[]): Promise<Result> {
  return __vitest_browser_runner__.commands.triggerCommand<Result>(name, parameters);
}

page.extend({
  getByLabelText: (text, options) => new PointLocator(getByLabelSelector(text, options)),
  getByRole: (role, options) => new PointLocator(getByRoleSelector(role, options)),
  getByTestId: (id) => new PointLocator(getByTestIdSelector(server.config.browser.locators.testIdAttribute, id)),
  getByAltText: (text, options) => new PointLocator(getByAltTextSelector(text, options)),
  getByPlaceholder: (text, options) => new PointLocator(getByPlaceholderSelector(text, options)),
  getByText: (text, options) => new PointLocator(getByTextSelector(text, options)),
  getByTitle: (title, options) => new PointLocator(getByTitleSelector(title, options)),
  elementLocator: (element) => new PointLocator(selectorEngine.generateSelectorSimple(element), element),
});
