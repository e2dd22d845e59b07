/** The other end of every message: answers that a test gives, and what was asked. */
import { vi } from 'vitest';

type Answer = (data: never, tabId?: number) => unknown;
type Listener = (data: unknown) => unknown;

const answers = new Map<string, Answer>();
const listeners = new Map<string, Set<Listener>>();

export const asked = vi.fn<(type: string, data: unknown, tabId?: number) => void>();

/** Gives answers by message name; an unanswered question is an error, as without a background. */
export function answer(all: Record<string, Answer>): void {
  for (const [type, one] of Object.entries(all)) answers.set(type, one);
}

export function forgetAnswers(): void {
  answers.clear();
  listeners.clear();
  asked.mockClear();
}

/** A broadcast of the background. */
export function tell(type: string, data: unknown): void {
  for (const listener of listeners.get(type) ?? []) listener(data);
}

/** Stands in for `lib/protocol`. */
export const protocol = {
  async sendMessage(type: string, data: unknown, tabId?: number): Promise<unknown> {
    asked(type, data, tabId);
    const one = answers.get(type);
    if (!one) throw new Error(`Nobody answers ${type}`);
    return one(data as never, tabId);
  },
  onBroadcast(type: string, listener: Listener): () => void {
    const known = listeners.get(type) ?? new Set();
    known.add(listener);
    listeners.set(type, known);
    return () => known.delete(listener);
  },
};

/** All calls of one message. */
export const callsOf = (type: string): unknown[] => asked.mock.calls.filter(([name]) => name === type).map(([, data]) => data);
