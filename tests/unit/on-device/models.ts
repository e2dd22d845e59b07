/** Stand-ins for the browser's models: no build of Chromium for Linux distributions brings the real ones. */
import { vi } from 'vitest';
import type { Availability } from '../../../lib/on-device/models';

/** Gives the world a translator that puts its text in brackets. Returns what it was asked and a count of those not closed. */
export function giveTranslator(availability: Availability, { fail }: { fail?: string } = {}) {
  const seen = { asked: [] as string[], languages: [] as string[], open: 0 };
  vi.stubGlobal('Translator', {
    availability: async ({ sourceLanguage }: { sourceLanguage: string }) => {
      seen.languages.push(sourceLanguage);
      return availability;
    },
    create: async ({ monitor }: { monitor?: (target: EventTarget) => void }) => {
      const target = new EventTarget();
      monitor?.(target);
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }));
      if (fail) throw new DOMException('no', fail);
      seen.open += 1;
      return {
        translate: async (text: string, { signal }: { signal: AbortSignal }) => {
          signal.throwIfAborted();
          seen.asked.push(text);
          return `[${text}]`;
        },
        destroy: () => {
          seen.open -= 1;
        },
      };
    },
  });
  return seen;
}

export function giveSummarizer(availability: Availability, { inputQuota = 1000, answer = 'A gist.' } = {}) {
  const seen = { asked: [] as string[], open: 0 };
  vi.stubGlobal('Summarizer', {
    availability: async () => availability,
    create: async () => {
      seen.open += 1;
      return {
        inputQuota,
        measureInputUsage: async (text: string) => text.length,
        summarize: async (text: string) => {
          seen.asked.push(text);
          return answer;
        },
        destroy: () => {
          seen.open -= 1;
        },
      };
    },
  });
  return seen;
}
