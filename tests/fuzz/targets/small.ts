/** The small parsers: readings, numbers, dates, addresses, settings, anchors, questions to the dictionaries. */
import fc from 'fast-check';
import { numberOfPage } from '../../../lib/article/other-pages';
import { hostMatches, mediumAt } from '../../../lib/article/sites/hosts';
import { addressForm, isIndexAddress, looksNumbered, ruleFor } from '../../../lib/article/sites/rules';
import { parsePinyin } from '../../../lib/dictionary/pinyin-query';
import { parseSenses } from '../../../lib/dictionary/senses';
import { lettersOf, markSyllable, splitNumbered } from '../../../lib/dictionary/syllables';
import { dayOf } from '../../../lib/entities/calendar';
import { englishDate } from '../../../lib/entities/date-english';
import { englishNumber, hanziValue, readNumber } from '../../../lib/entities/numbers';
import { announcedCounts, numeralsIn, numeralValue } from '../../../lib/glossary/numerals';
import { areKeys, capOf, comboOf } from '../../../lib/keys';
import { canonicalAddress } from '../../../lib/library/address';
import { anchorIn, describe } from '../../../lib/library/anchor';
import { fromNumbered, toNumberedText } from '../../../lib/library/packs/numbered';
import { titleKey } from '../../../lib/library/same-article';
import { lookUp } from '../../../lib/look-up';
import { applySandhi } from '../../../lib/pinyin/sandhi';
import { respell, syllablesOf, textOfPieces } from '../../../lib/pinyin/styles';
import { isSyllable, toMarked, toNumbered, toZhuyin } from '../../../lib/pinyin/syllable';
import { fillDefaults, type Settings } from '../../../lib/settings';
import { numberEnd } from '../../../lib/text/numerals';
import { resources } from '../resources';
import { hold, target } from '../target';
import { text, unit } from '../text';

const syllable = fc.constantFrom(
  ...[
    'zhong1',
    'lv4',
    'lü4',
    'nu:3',
    'r5',
    'xi1',
    'an1',
    'hm5',
    'e2',
    'zhuang4',
    'xx5',
    'ng2',
    'A1',
    'Zhōng',
    'guó',
    "xī'ān",
    'ǚ',
    'ê̄',
    'm̀',
  ],
);
const reading = fc
  .array(fc.oneof(syllable, fc.constantFrom(' ', "'", '-', '·', '5', '0', '6', '̄', ':', '//', '，'), text(1)), { maxLength: 8 })
  .map((list) => list.join(''));

function readReading(source: string): void {
  parsePinyin(source);
  for (const one of source.split(' ')) {
    const numbered = toNumbered(one);
    if (numbered !== null) {
      hold(isSyllable(numbered) || /\d$/.test(numbered), `${one} reads ${numbered}`);
      hold(
        // The r of 玩儿 has no vowel that could carry a tone.
        /^r\d$/.test(numbered) || toNumbered(toMarked(numbered)) === numbered,
        `${numbered} does not come back from its marked form ${toMarked(numbered)}`,
      );
      hold(toZhuyin(numbered) !== '', `${numbered} has no zhuyin`);
    }
    markSyllable(one);
    lettersOf(one);
  }
  splitNumbered(source);
  fromNumbered(source);
  toNumberedText(source);
  syllablesOf(source);
  for (const spelling of ['marks', 'numbers', 'zhuyin'] as const)
    for (const spacing of ['word', 'syllable'] as const) textOfPieces(respell(source, { spelling, spacing } as never));
  const syllables = source.split(' ').map((one) => toNumbered(one));
  hold(
    applySandhi('一'.repeat(syllables.length), syllables).length === syllables.length,
    'sandhi changes the number of syllables',
  );
  parseSenses(source, 'simplified');
}

const numeral = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'零〇一二两三四五六七八九十百千万亿点分之多余几数第年月日时0123456789０１.．,，%％—-至~'),
      fc.constantFrom('1e9', '..', '万亿', '百分之', '千分之', '9'.repeat(40), '亿'.repeat(30)),
    ),
    { maxLength: 24 },
  )
  .map((list) => list.join(''));

function readNumeral(source: string): void {
  const value = hanziValue(source);
  hold(value === null || Number.isFinite(value), `${source} is ${value}`);
  const other = numeralValue(source);
  hold(other === null || Number.isFinite(other), `${source} is ${other}`);
  // Each place of a short text; some of a long one, since each reads on to the end of its number.
  const step = 1 + (source.length >> 8);
  for (let at = 0; at < source.length; at += step) {
    const found = readNumber(source, at);
    if (found) {
      hold(found.end > at && found.end <= source.length, `number from ${at} to ${found.end} of ${source.length}`);
      hold(found.value === null || Number.isFinite(found.value), `number ${found.value}`);
      if (found.value !== null) hold(/\d/.test(englishNumber(found.value)), `in English: ${englishNumber(found.value)}`);
    }
    const end = numberEnd(source, at);
    hold(end >= at && end <= source.length, `number ends at ${end} of ${source.length}`);
  }
  for (const count of announcedCounts(source)) hold(Number.isFinite(count), `announced ${count}`);
  let last = 0;
  for (const { start, end } of numeralsIn(source)) {
    hold(start >= last && end > start && end <= source.length, 'numerals overlap');
    last = end;
  }
  const day = dayOf(source);
  hold(day === null || Number.isFinite(day.year + day.month + day.day), 'a day of no number');
  englishDate(source, source);
}

const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom(
        'http://',
        'HTTPS://',
        'https:',
        'javascript:',
        'data:text/html,',
        'file:///',
        'desk:',
        'blob:',
        '//',
        '',
        ' http://',
      ),
      fc.constantFrom(
        'www.qinglanribao.cn',
        'paper.people.com.cn',
        'a..b',
        '[::1]',
        '127.1',
        'xn--fiqs8s',
        '例子.中国',
        'www.m.amp.co.uk',
        'user:pw@news.cn:8080',
        'people.com.cn.evil.example',
        'cn',
        '*.cn',
        '%00.cn',
        'news.cn.',
      ),
      fc.array(
        fc.constantFrom(
          '/',
          '//',
          '/content_1_2.html',
          '/index.html',
          '?a=1',
          '&id=5',
          '?utm_source=x',
          '#/news/1',
          '#top',
          '%',
          '%zz',
          '%E4%B8',
          '..',
          '/./',
          '\\',
          '\u202e',
          '？',
          '&&',
          '=',
          '+',
          ' ',
          '1234567890123',
        ),
        { maxLength: 8 },
      ),
    )
    .map(([scheme, host, rest]) => scheme + host + rest.join('')),
  text(3),
);

function readAddress(source: string): void {
  const canonical = canonicalAddress(source);
  hold(canonicalAddress(canonical) === canonical, `the canonical form changes: ${canonical} to ${canonicalAddress(canonical)}`);
  const rule = ruleFor(source);
  addressForm(rule, source);
  addressForm(null, source);
  looksNumbered(source);
  isIndexAddress(source);
  const page = numberOfPage(source);
  hold(page >= 1 && page <= 99, `page ${page}`);
  if (!URL.canParse(source)) return;
  const host = new URL(source).hostname;
  mediumAt(host);
  // A rule holds on its own hosts only: people.com.cn.evil.example is not people.com.cn.
  if (rule)
    hold(
      rule.hosts.some((pattern) => host === pattern.replace(/^\*\./, '') || host.endsWith(`.${pattern.replace(/^\*\./, '')}`)),
      `a rule for ${host}`,
    );
  hold(!hostMatches('*.people.com.cn', `${host}.evil.example`), 'a host of another domain matches');
}

function anchors({ page, at, length, other }: { page: string; at: number; length: number; other: string }): void {
  if (page.length === 0) return;
  const start = at % page.length;
  const end = Math.min(page.length, start + 1 + length);
  const anchor = describe(page, start, end);
  hold(page.slice(start, end) === anchor.quote.exact, 'the quote is not what is quoted');
  const found = anchorIn(page, anchor);
  hold(
    found?.start === start && found.end === end,
    `in its own text the anchor stands at ${found?.start} to ${found?.end}, not ${start} to ${end}`,
  );
  const elsewhere = anchorIn(other, anchor);
  hold(
    !elsewhere || (elsewhere.start >= 0 && elsewhere.start < elsewhere.end && elsewhere.end <= other.length),
    'an anchor outside the text',
  );
  titleKey(page);
}

const SETTINGS = [
  'density',
  'pinyin',
  'level',
  'levels',
  'hoverDelay',
  'offHosts',
  'keys',
  'sheetSize',
  'theme',
  '__proto__',
  'constructor',
  'toString',
];

export const SMALL = [
  target({
    name: 'readings',
    what: 'pinyin in every spelling, and what is none',
    inputs: reading,
    check: readReading,
    brief: 300,
    grow: { units: reading.map((one) => one || 'a'), input: (source) => source, size: 20_000 },
  }),
  target({
    name: 'numerals',
    what: 'numbers and dates in hanzi and digits',
    inputs: numeral,
    check: readNumeral,
    brief: 300,
    grow: { units: numeral.map((one) => one || '一'), input: (source) => source, size: 2_000 },
  }),
  target({
    name: 'addresses',
    what: 'addresses of pages, and what is none',
    inputs: address,
    check: readAddress,
    brief: 300,
    grow: {
      units: fc.constantFrom('/a', '&a=1', '.a', '%', '//', 'a-', '1'),
      input: (rest) => `https://news.cn/${rest}`,
      size: 10_000,
    },
  }),
  target({
    name: 'anchors',
    what: 'quotes of a text, found again there and looked for elsewhere',
    inputs: fc.record({ page: text(30), at: fc.nat(5_000), length: fc.nat(80), other: text(30) }),
    check: anchors,
    brief: 100,
    grow: { units: unit, input: (page) => ({ page: `甲${page}`, at: 0, length: 40, other: page }), size: 5_000 },
  }),
  target({
    name: 'questions',
    what: 'questions to the dictionary and the glossary',
    inputs: fc.record({
      query: fc.oneof(text(3), reading, fc.constantFrom('political', 'to be', 'hot', 'zz', '(', '的', 'a'.repeat(300))),
      limit: fc.constantFrom<number>(0, 1, 8, 20),
    }),
    check: ({ query, limit }) => {
      const { dictionary, entries: glossary } = resources();
      hold(dictionary.define(query, limit).length <= limit, 'more entries than asked for');
      const { hits } = lookUp(query, { dictionary, glossary }, limit);
      hold(hits.length <= limit, `${hits.length} answers where ${limit} were asked for`);
    },
    brief: 100,
    grow: { units: unit, input: (query) => ({ query, limit: 20 }), size: 4_000 },
  }),
  target({
    name: 'settings',
    what: 'stored settings of any kind',
    inputs: fc
      .array(fc.tuple(fc.constantFrom(...SETTINGS), fc.jsonValue()), { maxLength: 6 })
      .map((pairs) => Object.fromEntries(pairs)),
    check: (found) => {
      const settings: Settings = fillDefaults(found as Record<string, unknown>);
      hold(JSON.stringify(fillDefaults(settings as never)) === JSON.stringify(settings), 'what was filled is filled otherwise');
      hold(areKeys(settings.keys) && settings.offHosts.every((host) => typeof host === 'string'), 'settings of another type');
      for (const combo of Object.values(settings.keys))
        capOf(comboOf({ key: combo ?? '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false } as never));
    },
    brief: 200,
  }),
];
