/** Saved words and phrases: reading, meaning, and the sentence they were saved from. */
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { More } from '../../components/controls/more';
import { State } from '../../components/controls/state';
import { En, Pinyin, Zh } from '../../components/controls/zh';
import { Icon } from '../../components/icons';
import { library, type ShelfInView, tellChange } from '../../components/library/store';
import { readableDay } from '../../components/page/language';
import type { SavedArticle, SavedWord } from '../../lib/library/records';
import { sendMessage } from '../../lib/protocol';
import { Source } from './highlight-list';

/** Beyond these the rest is drawn on demand; search looks through all. */
const MOST_WORDS = 200;

interface WordListProps {
  title: string;
  words: readonly SavedWord[];
  filtered: boolean;
  articles: ReadonlyMap<string, SavedArticle>;
  after: ShelfInView['after'];
}

export function WordList({ title, words, filtered, articles, after }: WordListProps) {
  const announce = useAnnounce();

  async function remove(word: SavedWord) {
    const answer = await after(sendMessage('removeWord', { id: word.id }));
    if (!answer.ok) return announce({ text: i18n.t(answer.message as never) });
    const undo = () => void after(library.restoreWord(answer.value)).then(() => tellChange('words'));
    announce({ text: i18n.t('libraryWordDeleted', [word.simplified]), undo });
  }

  if (words.length === 0) {
    return filtered ? (
      <State title={i18n.t('libraryNothingFound')}>
        <p>{i18n.t('libraryNothingFoundLong')}</p>
      </State>
    ) : (
      <State title={i18n.t('libraryNoWords')}>
        <p>{i18n.t('libraryNoWordsLong')}</p>
      </State>
    );
  }
  return (
    <>
      <h2 class="list-head">
        {title} <small>{i18n.t('libraryNewestFirst')}</small>
      </h2>
      <More items={words} first={MOST_WORDS} label={(left) => i18n.t('libraryMoreWords', [String(left)])}>
        {(some) => (
          <ul class="saved-words">
            {some.map((word) => {
              const article = word.articleId ? articles.get(word.articleId) : undefined;
              return (
                <li key={word.id}>
                  <p class="word-line">
                    <Zh>{word.simplified}</Zh>
                    <Pinyin>{word.pinyin}</Pinyin>
                    {word.traditional !== word.simplified && (
                      <Zh class="other" lang="zh-Hant">
                        {word.traditional}
                      </Zh>
                    )}
                    <button
                      type="button"
                      class="icon-btn"
                      aria-label={i18n.t('libraryDeleteWord', [word.simplified])}
                      onClick={() => void remove(word)}
                    >
                      <Icon name="bin" />
                    </button>
                  </p>
                  <p>
                    <En>{word.gloss}</En>
                  </p>
                  {word.sentence && (
                    <p class="zh sentence" lang={article?.lang ?? 'zh-Hans'}>
                      <Sentence sentence={word.sentence} word={word} />
                    </p>
                  )}
                  <p class="meta">
                    {article && (
                      <>
                        <Source article={article} />
                        {i18n.t('libraryComma')}
                      </>
                    )}
                    {i18n.t('librarySavedOn', [readableDay(word.created)])}
                  </p>
                </li>
              );
            })}
          </ul>
        )}
      </More>
    </>
  );
}

/** The sentence with the word under its line. */
function Sentence({ sentence, word }: { sentence: string; word: SavedWord }) {
  const form = [word.simplified, word.traditional].find((one) => sentence.includes(one));
  if (!form) return <>{sentence}</>;
  const at = sentence.indexOf(form);
  return (
    <>
      {sentence.slice(0, at)}
      <span class={word.termId ? 'k-term' : 'k-saved'}>{form}</span>
      {sentence.slice(at + form.length)}
    </>
  );
}
