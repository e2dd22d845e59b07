/** The interface's texts for tests in a browser, where there is no extension: the real files behind `browser.i18n`. */
import { parse } from 'yaml';
import english from '../../lib/locales/en.yml?raw';
import chinese from '../../lib/locales/zh_CN.yml?raw';

type Message = string | Record<string, string>;
const TEXTS: Record<'en' | 'zh', Record<string, Message>> = { en: parse(english), zh: parse(chinese) };

/** As the build writes them: plural forms in one string, `$1` to `$9` filled in. */
function messageOf(language: 'en' | 'zh', key: string, substitutions: string[] = []): string {
  const found = TEXTS[language][key] ?? '';
  const joined = typeof found === 'string' ? found : Object.values(found).join(' | ');
  return joined.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
}

let language: 'en' | 'zh' = 'en';
export const speak = (next: 'en' | 'zh') => {
  language = next;
};

/** What the background answers, by message; everything else is answered with nothing. */
type Answers = Record<string, (data: never) => unknown>;
let answers: Answers = {};
export const answerWith = (next: Answers) => {
  answers = next;
};

/** The envelope of @webext-core/messaging. */
function sendMessage(message: { type: string; data: never }, respond?: (answer: { res: unknown }) => void): Promise<unknown> {
  const answer = { res: answers[message.type]?.(message.data) };
  respond?.(answer);
  return Promise.resolve(answer);
}

const listeners = { addListener() {}, removeListener() {} };
const api = {
  i18n: {
    getMessage: (key: string, substitutions?: string[]) => messageOf(language, key, substitutions),
    getUILanguage: () => (language === 'zh' ? 'zh-CN' : 'en-GB'),
  },
  runtime: { id: 'test', getURL: (path: string) => path, onMessage: listeners, sendMessage },
  storage: { local: { get: async () => ({}), set: async () => {}, remove: async () => {}, onChanged: listeners } },
};
Object.assign(globalThis, { chrome: api, browser: api });

/** Puts in place a part of the extension API that one test asks for. */
export const offer = (name: string, part: object) => Object.assign(api, { [name]: part });
