/** Match patterns of the manifest, made from the site data. */
export function matchPatterns(): string[] {
  return ['*://*.people.com.cn/*'];
}
