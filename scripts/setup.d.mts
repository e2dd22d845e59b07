export const ROOT: string;
export function say(line: string): void;
export function giveUp(message: string): never;
export function run(command: string, args: string[], options?: object): void;
export function ensureDependencies(): void;
export function ensurePrepared(): void;
export function ensureData(): void;
export function ensureBrowsers(wanted?: { chromium?: boolean; firefox?: boolean }): void;
