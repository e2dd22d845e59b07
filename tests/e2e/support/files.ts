/** Files handed to a page of the extension by script, in either browser. */
import { appears, type EitherPage, run } from './either';

/** A file as it is sent to a page. Units, since the protocol carries no half of a pair, and names that no disk takes. */
export interface Sent {
  units: number[];
  data: string;
}
export const unitsOf = (text: string): number[] => [...Array(text.length).keys()].map((n) => text.charCodeAt(n));
export const sent = (name: string, bytes: Buffer | string): Sent => ({
  units: unitsOf(name),
  data: Buffer.from(bytes).toString('base64'),
});

/** Gives a file to the field. */
export async function give(page: EitherPage, field: string, name: string, bytes: Buffer | string): Promise<void> {
  await appears(page, field);
  await run(
    page,
    (at, { units, data }) => {
      const input = document.querySelector(at) as HTMLInputElement;
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
      transfer.items.add(new File([content], String.fromCharCode(...units)));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    sent(name, bytes),
  );
}
