/** Colours as numbers: parsing what getComputedStyle says, laying one over another, and contrast as WCAG 2.2 counts it. */

/** Red, green, blue from 0 to 255, alpha from 0 to 1. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

const NUMBER = '([+-]?[\\d.]+(?:e[+-]?\\d+)?)(%?)';
const RGB = new RegExp(`^rgba?\\(\\s*${NUMBER}[\\s,]+${NUMBER}[\\s,]+${NUMBER}(?:[\\s,/]+${NUMBER})?\\s*\\)$`, 'i');
const SRGB = new RegExp(`^color\\(srgb\\s+${NUMBER}\\s+${NUMBER}\\s+${NUMBER}(?:\\s*/\\s*${NUMBER})?\\s*\\)$`, 'i');
const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?$/i;

/** A computed colour (`rgb()`, `rgba()`, `color(srgb …)`) or `#rrggbb[aa]`; null for anything else. */
export function parseColour(css: string): Rgba | null {
  const hex = HEX.exec(css);
  if (hex) {
    const part = (n: number) => Number.parseInt(hex[n] ?? 'ff', 16);
    return [part(1), part(2), part(3), part(4) / 255];
  }
  const rgb = RGB.exec(css);
  const found = rgb ?? SRGB.exec(css);
  if (!found) return null;
  const full = rgb ? 255 : 1;
  const part = (n: number) => {
    const value = Number(found[n]);
    return found[n + 1] === '%' ? (value / 100) * 255 : (value / full) * 255;
  };
  const alpha = found[7] === undefined ? 1 : found[8] === '%' ? Number(found[7]) / 100 : Number(found[7]);
  return [part(1), part(3), part(5), alpha];
}

/** `above` laid over an opaque or translucent `below`. */
export function over(above: Rgba, below: Rgba): Rgba {
  const alpha = above[3] + below[3] * (1 - above[3]);
  if (alpha === 0) return [0, 0, 0, 0];
  const mix = (n: 0 | 1 | 2) => (above[n] * above[3] + below[n] * below[3] * (1 - above[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

/** Relative luminance, WCAG 2.2. */
export function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two opaque colours, 1 to 21, WCAG 2.2. */
export function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
