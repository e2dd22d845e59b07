/**
 * Small PDFs, written by hand: Chinese text at given places, in a font that is not embedded and is encoded by a predefined character
 * map, as many newspapers' files are.
 */
export interface Drawn {
  text: string;
  /** Points from the left and from the top of the page. */
  x: number;
  y: number;
  size: number;
}

const PAGE = { width: 600, height: 800 };

const utf16 = (text: string): string =>
  [...Array(text.length).keys()].map((n) => text.charCodeAt(n).toString(16).padStart(4, '0')).join('');

const contentOf = (drawn: readonly Drawn[]): string =>
  drawn.length > 0
    ? drawn
        .map(({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${PAGE.height - y} Tm <${utf16(text)}> Tj ET`)
        .join('\n')
    : // A page that a scanner made holds one picture; a grey field stands for it.
      `0.8 g 40 40 ${PAGE.width - 80} ${PAGE.height - 80} re f`;

/**
 * @param pages each a list of what is drawn; an empty list is a page without text
 * @param about what the file says of itself: `Title`, `Author`
 */
export function makePdf(pages: readonly (readonly Drawn[])[], about: Readonly<Record<string, string>> = {}): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, n) => `${6 + 2 * n} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  for (const [n, drawn] of pages.entries()) {
    const content = contentOf(drawn);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * n} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  objects.push(
    `<< ${Object.entries(about)
      .map(([key, text]) => `/${key} <feff${utf16(text)}>`)
      .join(' ')} >>`,
  );
  let file = '%PDF-1.7\n';
  const places = objects.map((object, n) => {
    const place = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A column of text, first lines of paragraphs set in by two characters. */
function column(paragraphs: readonly string[], x: number, top: number, measure: number, size: number): Drawn[] {
  const drawn: Drawn[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let first = true; rest; first = false) {
      const room = first ? measure - 2 : measure;
      drawn.push({ text: rest.slice(0, room), x: first ? x + 2 * size : x, y, size });
      rest = rest.slice(room);
      y += size * 1.6;
    }
  }
  return drawn;
}

export const LEFT = {
  title: '滨河区把服务窗口搬到居民楼下',
  text: [
    '本报讯（记者 叶知秋）10月15日，滨河区长桥街道把便民窗口搬到居民楼下。区委书记罗启明表示，要坚持以人民为中心的发展思想，着力解决群众急难愁盼问题，持续优化营商环境。',
    '一个月来，登记簿上的一百二十件事已经办完一百零九件，余下的都写明了办结的日子。街道干部每周三晚上轮流值守，收下的问题当场登记，三天之内给出答复。',
  ],
};
export const RIGHT = {
  title: '东屏县春茶当天采摘当天结账',
  text: [
    '本报讯（通讯员 方志明）东屏县的茶农在清明前采下头一批新芽，合作社按质论价，当天结清每一户的工钱。县农业农村局局长沈怀远介绍，今年全县茶园面积达到三万亩。',
    '检测车开到茶山脚下，样品上午送检，下午就能拿到结果，出山的茶都有编号。下一步，县里将推动乡村振兴，让更多群众在家门口就业增收。',
  ],
};

/** A page of a paper: two articles side by side, a masthead over both. */
export const newspaperPdf = (): Buffer =>
  makePdf([
    [
      { text: '青澜日报', x: 40, y: 50, size: 26 },
      { text: '2026年10月16日 星期五 第3版 要闻', x: 40, y: 80, size: 9 },
      { text: LEFT.title, x: 40, y: 140, size: 17 },
      ...column(LEFT.text, 40, 175, 24, 10),
      { text: RIGHT.title, x: 320, y: 140, size: 17 },
      ...column(RIGHT.text, 320, 175, 24, 10),
    ],
  ]);
