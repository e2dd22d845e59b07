/** A word: numbered senses, other readings below them; without an entry, its characters. */
import { i18n } from '#i18n';
import type { Lang } from '@/lib/contract';
import type { DictionaryEntry } from '@/lib/dictionary/entry';
import type { GlossaryEntry } from '@/lib/glossary/entry';
import { En, Pinyin, Zh } from '../controls/zh';
import { tellingSenses } from './senses';
import type { CardActions, WordSubject } from './subject';
import { Mixed, WordButton, WordList } from './word-button';

export function WordBody({ subject, actions }: { subject: WordSubject; actions: CardActions }) {
  const { entries, characters, lang, political } = subject;
  if (entries === null) return <Waiting />;
  const [first, ...others] = entries;
  const within = { lang, lookUp: actions.lookUp };
  if (!first && political) return <Political entry={political} {...within} />;
  if (!first && subject.shortFor) {
    return (
      <div class="card-part">
        <p class="label">{i18n.t('cardShortFor')}</p>
        <p class="related">
          <WordButton text={subject.shortFor} {...within} />
        </p>
      </div>
    );
  }
  if (!first) {
    const several = characters.some(({ text }) => [...text].length > 1);
    return (
      <div class="card-part">
        <p class="label">{i18n.t(several ? 'cardNoEntryPhrase' : 'cardNoEntry')}</p>
        <WordList words={characters} lang={lang} lookUp={actions.lookUp} />
      </div>
    );
  }
  return (
    <>
      <div class="card-part">
        <Senses entry={first} {...within} />
        <Rank rank={subject.rank ?? first.rank} />
      </div>
      {political && <Political entry={political} {...within} />}
      {others.map((entry) => (
        <div class="card-part" key={`${entry.numbered} ${entry.traditional}`}>
          <p class="label">
            <span>
              {i18n.t('cardAlsoRead')} <Pinyin>{entry.pinyin}</Pinyin>{' '}
              {entry.traditional !== first.traditional && <Zh lang="zh-Hant">{entry.traditional}</Zh>}
            </span>
          </p>
          <Senses entry={entry} {...within} />
        </div>
      ))}
    </>
  );
}

/** What Chinese inside a text needs to be looked up. */
interface Within {
  lang: Lang;
  lookUp: CardActions['lookUp'];
}

/** What an everyday word stands for in offices and newspapers. */
function Political({ entry, ...within }: { entry: GlossaryEntry } & Within) {
  return (
    <div class="card-part">
      <p class="label">{i18n.t('cardInPolitics')}</p>
      {entry.senses.map(({ gloss, explain, usage }) => (
        <div key={gloss}>
          <p class="prose" lang="en">
            <b>{gloss}</b>. <Mixed {...within}>{explain}</Mixed>
          </p>
          {usage && (
            <p class="judgement">
              <b>{i18n.t('cardOurReading')}</b>
              <span lang="en">
                <Mixed {...within}>{usage}</Mixed>
              </span>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** Steps in which a place among many thousand words says something. */
const STEPS = [100, 500, 1000, 2000, 3000, 5000, 10_000, 20_000, 50_000];

/** How common a word is, in one sentence. */
function Rank({ rank }: { rank: number | null }) {
  if (rank === null) return null;
  const step = STEPS.find((most) => rank <= most);
  const text = step ? i18n.t('cardRank', [step.toLocaleString('en')]) : i18n.t('cardRankRare');
  return <p class="source">{text}</p>;
}

/** The outline of what is coming: what takes long enough to be seen shows its final shape, nothing turns. */
export function Waiting() {
  return (
    <div class="card-part waiting" aria-busy="true">
      <span class="sr">{i18n.t('cardLookingUp')}</span>
      <span class="bar" />
      <span class="bar short" />
    </div>
  );
}

function Numbered({ senses, ...within }: { senses: readonly string[] } & Within) {
  return (
    <ol class="defs" lang="en">
      {senses.map((sense) => (
        <li key={sense}>
          <span>
            <Mixed {...within}>{sense}</Mixed>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Senses({ entry, ...within }: { entry: DictionaryEntry } & Within) {
  const senses = tellingSenses(entry);
  return (
    <>
      {senses.length > 0 && <Numbered senses={senses} {...within} />}
      {entry.refers.map(({ how, entry: other }) => (
        <p class="judgement" key={other.numbered + how}>
          <b lang="en">{how}</b>
          <WordButton text={other.simplified} {...within} /> <Pinyin>{other.pinyin}</Pinyin>{' '}
          <En>
            <Mixed {...within}>{(senses.length > 0 ? other.senses.slice(0, 1) : other.senses).join('; ')}</Mixed>
          </En>
        </p>
      ))}
      {(entry.classifiers.length > 0 || entry.taiwan) && (
        <p class="source">
          {entry.classifiers.length > 0 && (
            <span>
              {i18n.t('cardMeasureWords')}{' '}
              {entry.classifiers.map(({ simplified, pinyin }) => (
                <span key={simplified}>
                  <WordButton text={simplified} {...within} /> <Pinyin>{pinyin}</Pinyin>{' '}
                </span>
              ))}
            </span>
          )}
          {entry.taiwan && <span>{i18n.t('cardTaiwan', [entry.taiwan])}</span>}
        </p>
      )}
    </>
  );
}
