/**
 * The style sheet that marks and pinyin need in the page. It is filled in with plain colours for one ground, so that no custom
 * property of ours meets the page's own, and adopted by the document, so that no element is added.
 */

/** What the marks stand on. `plain`: a coloured ground on which neither palette is clear enough; lines take the text's colour. */
export type Ground = 'light' | 'dark' | 'plain-light' | 'plain-dark';

const TOKEN = /(--[\w-]+):\s*([^;{}]+);/g;
const LIGHT_DARK = /light-dark\(\s*([^,()]+(?:\([^)]*\))?)\s*,\s*([^,()]+(?:\([^)]*\))?)\s*\)/g;

/** The tokens of the first `:root` block of tokens.css for one theme, light-dark() resolved. */
export function tokensOf(css: string, theme: 'light' | 'dark'): Map<string, string> {
  const root = /:root\s*\{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '';
  const tokens = new Map<string, string>();
  for (const [, name, value] of root.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(TOKEN)) {
    if (name && value) tokens.set(name, value.trim().replace(LIGHT_DARK, theme === 'light' ? '$1' : '$2'));
  }
  return tokens;
}

/** Values of `prefers-contrast: more` and forced colours come from the same table: repeats grow as strong as firsts. */
function colourOf(name: string, tokens: ReadonlyMap<string, string>, plain: boolean): string {
  if (plain && name.startsWith('--mark-')) {
    return name.endsWith('-again') ? 'color-mix(in srgb, currentColor 55%, transparent)' : 'currentColor';
  }
  // On a coloured ground no palette is clear enough: the tone marks say it alone.
  if (plain && name.startsWith('--tone-')) return 'currentColor';
  return tokens.get(name) ?? 'currentColor';
}

const AGAIN = /::highlight\(tifa-(\w+)-again\)\s*\{([^}]*)\}/g;

/**
 * The sheet for a ground.
 * @param styles marks.css and ruby.css
 * @param tokensCss tokens.css
 */
export function markSheet(styles: string, tokensCss: string, ground: Ground): string {
  const theme = ground.endsWith('dark') ? 'dark' : 'light';
  const tokens = tokensOf(tokensCss, theme);
  const fill = (css: string) =>
    css.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(name, tokens, ground.startsWith('plain')));
  const strong = [...styles.matchAll(AGAIN)]
    .map(([, kind, rules]) => `::highlight(tifa-${kind}-again){${(rules ?? '').replaceAll('-again)', ')')}}`)
    .join('\n');
  const systemLines = [...styles.matchAll(/::highlight\(tifa-([a-z]+)(-again)?\)\s*\{\s*text-decoration/g)]
    .map(
      ([, kind, again]) => `::highlight(tifa-${kind}${again ?? ''}){text-decoration-color:${again ? 'GrayText' : 'CanvasText'}}`,
    )
    .join('\n');
  return [
    fill(styles),
    `@media (prefers-contrast: more) {\n${fill(strong)}\n}`,
    `@media (forced-colors: active) {\n${systemLines}\n}`,
  ].join('\n');
}

/** A style sheet of ours in a document or a shadow root. */
export interface OwnSheet {
  set(css: string): void;
  remove(): void;
}

/**
 * Adopts a sheet: no element is added to the page, and no content security policy of the page applies (a `style` element of a content
 * script is blocked by one in Firefox 153). Older Firefox does not let a content script adopt (bug 1751346): there an element it is.
 */
export function adoptSheet(target: Document | ShadowRoot): OwnSheet {
  try {
    const sheet = new CSSStyleSheet();
    target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
    if (!target.adoptedStyleSheets.includes(sheet)) throw new TypeError('The sheet was not adopted');
    return {
      set: (css) => sheet.replaceSync(css),
      remove() {
        target.adoptedStyleSheets = target.adoptedStyleSheets.filter((other) => other !== sheet);
      },
    };
  } catch {
    const document = target instanceof Document ? target : target.ownerDocument;
    const style = document.createElement('style');
    style.dataset.tifa = 'sheet';
    (target instanceof Document ? (target.head ?? target.documentElement) : target).append(style);
    return {
      set(css) {
        style.textContent = css;
      },
      remove: () => style.remove(),
    };
  }
}
