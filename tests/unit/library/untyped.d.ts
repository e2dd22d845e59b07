/** What the tests use of two packages that come without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'jsonld' {
  const jsonld: { toRDF(document: object, options: object): Promise<object[]> };
  export default jsonld;
}
