/** `docs/gallery.md`: every scene with its looks side by side. */
import type { Look, Scene } from './stage';

export function galleryPage(
  groups: readonly { title: string; scenes: readonly Scene[] }[],
  looks: readonly Look[],
  type: string,
): string {
  const head = [
    '# Every screen',
    '',
    'Taken by `npm run gallery` from the built extension: on the left light and in English, on the right dark and in Chinese. All texts are invented.',
  ];
  const body = groups.flatMap(({ title, scenes }) => [
    '',
    `## ${title}`,
    ...scenes.flatMap(({ name, what }) => [
      '',
      what,
      '',
      `| ${looks.map(() => '').join(' | ')} |`,
      `| ${looks.map(() => '---').join(' | ')} |`,
      `| ${looks.map((look) => `![${what}: ${look.name}](gallery/${name}.${look.name}.${type})`).join(' | ')} |`,
    ]),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}
