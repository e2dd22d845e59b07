/**
 * The tables by which a PDF's character codes become Unicode, for the Chinese sets (ISO 32000-2, table 116): a file that does not embed
 * its own cannot be read without them. They are files of the extension, fetched one by one as a PDF names them.
 */
const FILES = import.meta.glob<string>(
  [
    '../../../node_modules/pdfjs-dist/cmaps/Adobe-{GB1,CNS1}-UCS2.bcmap',
    '../../../node_modules/pdfjs-dist/cmaps/{GB-EUC,GBK-EUC,GBKp-EUC,GBK2K,GBpc-EUC,UniGB-UCS2,UniGB-UTF16}-{H,V}.bcmap',
    '../../../node_modules/pdfjs-dist/cmaps/{B5pc,ETen-B5,ETenms-B5,HKscs-B5,UniCNS-UCS2,UniCNS-UTF16}-{H,V}.bcmap',
  ],
  { query: '?url', import: 'default', eager: true },
);

const ADDRESSES = new Map(Object.entries(FILES).map(([path, url]) => [path.replace(/^.*\//, ''), url]));

/** What pdf.js asks for data files; it looks for this method alone. */
export class CharacterMaps {
  /** @throws where the file is none of ours: pdf.js then goes on without it */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = kind === 'cMapUrl' ? ADDRESSES.get(filename) : undefined;
    if (url === undefined) throw new Error(`There is no ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${filename}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
