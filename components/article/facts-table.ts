/** The facts of an article as a table for other programs. */
import { i18n } from '#i18n';
import type { Analysis, Article } from '../../lib/contract';
import { textAt } from './places';

/** A tab or a line break inside a cell would break the table. */
const cell = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Tab-separated lines: what is said, the value, the number behind it, the words of the page.
 * The first line names the article, so that a table can be traced back.
 */
export function factsTable(article: Article, analysis: Analysis): string {
  const { facts, entities } = analysis;
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name;
  const lines: string[][] = [[article.headline.title, article.outlet ?? '', article.published ?? '', article.url ?? '']];
  const names: [string, string[]][] = [
    [i18n.t('panelActs'), facts.who],
    [i18n.t('panelWhen'), facts.when],
    [i18n.t('panelWhere'), facts.where],
  ];
  for (const [label, ids] of names) {
    for (const name of ids.flatMap((id) => nameOf(id) ?? [])) lines.push([label, name]);
  }
  for (const figure of facts.figures) {
    const value = figure.value === null ? '' : String(figure.value);
    lines.push([i18n.t('panelFigures'), figure.english, value, textAt(article, figure.at), figure.label]);
  }
  return lines.map((line) => line.map(cell).join('\t')).join('\n');
}
