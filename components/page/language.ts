/** The interface's language, and dates and numbers in it. */
import { browser } from 'wxt/browser';

/** BCP 47 tag of the texts in use: Chinese browsers get Chinese, all others English. */
export function interfaceLanguage(): 'en-GB' | 'zh-Hans' {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en-GB';
}

const DATE_ONLY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * A date for reading: `17 October 2026`, `2026年10月17日`; months and years as far as they are known.
 * Reads the date as printed, never shifted to the reader's time zone: a newspaper's date is a name, not an instant.
 * @param iso ISO 8601 date, date and time, month or year; anything else comes back unchanged
 */
export function readableDate(iso: string, style: 'long' | 'short' = 'long'): string {
  const found = DATE_ONLY.exec(iso);
  if (!found) return iso;
  const [, year, month, day] = found;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const thisYear = date.getUTCFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(interfaceLanguage(), {
    timeZone: 'UTC',
    ...(style === 'long' || !thisYear || !day ? { year: 'numeric' } : {}),
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(date);
}

/** The day of a moment in the reader's own time: when something was saved. */
export function readableDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(interfaceLanguage(), {
    day: 'numeric',
    month: 'long',
    ...(date.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }),
  }).format(date);
}

/** The same with the time of day: for two of one day. */
function readableMoment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${readableDay(iso)} ${new Intl.DateTimeFormat(interfaceLanguage(), { hour: 'numeric', minute: '2-digit' }).format(date)}`;
}

/** Each of several moments by its day, and by the time too where another has the same day. */
export function readableMoments(isos: readonly string[]): string[] {
  const days = isos.map(readableDay);
  return days.map((day, n) => (days.indexOf(day) === days.lastIndexOf(day) ? day : readableMoment(isos[n] as string)));
}

export const readableNumber = (value: number) => new Intl.NumberFormat(interfaceLanguage()).format(value);

/** Language of something the reader or a source wrote: it picks the font of quotation marks, and the voice. */
export const languageOf = (text: string): 'zh-Hans' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');
