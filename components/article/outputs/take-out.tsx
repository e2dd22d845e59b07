/** Ways out of the panel: the annotated article and its glossary, printed by the browser or saved as a file. */
import { i18n } from '#i18n';
import { styleOf } from '../../../lib/overlay/readings';
import { respell, textOfPieces } from '../../../lib/pinyin/styles';
import type { Settings } from '../../../lib/settings';
import { useAnnounce } from '../../controls/announce';
import { Menu } from '../../controls/menu';
import { datedName, saveFile } from '../../library/file';
import { useSettings } from '../../page/settings';
import { useReader } from '../reader';
import { annotatedHtml, glossaryHtml } from './annotated-html';
import { type Apparatus, apparatusOf, entryIdsOf } from './apparatus';
import { glossaryMarkdown, glossaryTsv, type Wording } from './glossary-files';

function wordingOf(settings: Settings): Wording {
  return {
    groups: {
      numbered: i18n.t('panelNumbered'),
      term: i18n.t('panelPoliticalTerms'),
      slogan: i18n.t('panelSlogans'),
      person: i18n.t('panelPeople'),
      organisation: i18n.t('panelOrganisations'),
      place: i18n.t('panelPlaces'),
    },
    spell: (pinyin, text) => textOfPieces(respell(pinyin, styleOf(settings), text)),
    fromPage: i18n.t('panelOnThisPage'),
    source: i18n.t('outSource'),
    title: i18n.t('outGlossary'),
  };
}

/** How long a printed window may hold its file, in ms: the reader looks at the preview as long as they like. */
const HELD_MS = 3_600_000;

/** Opens a sheet in a tab and the browser's print dialog over it: paper, or a PDF. @returns false where no tab could be opened */
function print(html: string): boolean {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const sheet = window.open(url);
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
  sheet?.addEventListener('load', () => sheet.print());
  return sheet !== null;
}

export function TakeOut() {
  const { article, analysis, explain } = useReader();
  const [settings] = useSettings();
  const announce = useAnnounce();

  /** With what the glossary says; where it does not answer, with what the page says alone. */
  const withApparatus = (use: (apparatus: Apparatus, wording: Wording) => void) => () => {
    explain(entryIdsOf(analysis))
      .catch(() => {
        announce({ text: i18n.t('outWithoutGlossary') });
        return [];
      })
      .then((entries) => use(apparatusOf(article, analysis, entries), wordingOf(settings)));
  };
  const printed = (html: string) => {
    if (!print(html)) announce({ text: i18n.t('outNoWindow') });
  };
  const name = (what: string, ending: string) => datedName(`${what}-${article.headline.title.slice(0, 40)}`, ending);
  const items = [
    { label: i18n.t('outPrintArticle'), act: withApparatus((all, wording) => printed(annotatedHtml(all, wording))) },
    {
      label: i18n.t('outPrintGlossary'),
      act: withApparatus((all, wording) => printed(glossaryHtml(all, wording))),
    },
    {
      label: i18n.t('outArticleHtml'),
      act: withApparatus((all, wording) => saveFile(name('article', 'html'), 'text/html', annotatedHtml(all, wording))),
    },
    {
      label: i18n.t('outGlossaryHtml'),
      act: withApparatus((all, wording) => saveFile(name('glossary', 'html'), 'text/html', glossaryHtml(all, wording))),
    },
    {
      label: i18n.t('outGlossaryMarkdown'),
      act: withApparatus((all, wording) => saveFile(name('glossary', 'md'), 'text/markdown', glossaryMarkdown(all, wording))),
    },
    {
      label: i18n.t('outGlossaryTable'),
      act: withApparatus((all, wording) =>
        saveFile(name('glossary', 'tsv'), 'text/tab-separated-values', glossaryTsv(all, wording)),
      ),
    },
  ];
  return <Menu label={i18n.t('outMenu')} icon="out" items={items} />;
}
