/** The rail of the desk: ways to put something down, and what lies there. */
import { i18n } from '#i18n';
import { FileButton } from '../../components/controls/file-button';
import { Icon } from '../../components/icons';
import type { DeskText } from '../../components/page/desk-texts';
import { readableDay, readableNumber } from '../../components/page/language';

interface DeskRailProps {
  texts: readonly DeskText[];
  current: DeskText | undefined;
  onOpen: (text: DeskText) => void;
  onRemove: (text: DeskText) => void;
  onFile: (file: File) => void;
  onPaste: () => void;
}

export function DeskRail({ texts, current, onOpen, onRemove, onFile, onPaste }: DeskRailProps) {
  return (
    <nav class="rail" aria-label={i18n.t('deskHeading')}>
      <h1>{i18n.t('deskHeading')}</h1>
      <div class="put">
        <FileButton
          label={i18n.t('deskOpenFile')}
          icon="desk"
          accept=".txt,.md,.html,.htm,.pdf,text/plain,text/markdown,text/html,application/pdf"
          onFile={onFile}
        />
        <button type="button" class="btn" onClick={onPaste}>
          <Icon name="pen" />
          {i18n.t('deskPaste')}
        </button>
      </div>
      {texts.length > 0 && <h2>{i18n.t('deskOnDesk')}</h2>}
      <ul>
        {texts.map((text) => (
          <li key={text.id} class="on-desk">
            <button
              type="button"
              class="rail-item"
              aria-current={text === current ? 'page' : undefined}
              onClick={() => onOpen(text)}
            >
              <span>
                <span lang={text.articles[0]?.lang}>{titleOf(text)}</span>
                <small class="num">{factsOf(text)}</small>
              </span>
            </button>
            <button
              type="button"
              class="icon-btn"
              aria-label={i18n.t('deskTakeOff', [titleOf(text)])}
              onClick={() => onRemove(text)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function titleOf({ name, articles }: DeskText): string {
  const [first] = articles;
  if (articles.length > 1) return first?.outlet || name || first?.headline.title || '';
  return first?.headline.title || name || first?.text.slice(0, 16) || '';
}

function factsOf({ opened, articles }: DeskText): string {
  const characters = readableNumber(articles.reduce((sum, article) => sum + article.text.length, 0));
  const day = readableDay(opened);
  return articles.length > 1 ? i18n.t('deskPageFacts', [articles.length, day]) : i18n.t('deskTextFacts', [characters, day]);
}
