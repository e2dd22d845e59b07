/** A place: from the large to the small, one to a line, the place itself in full ink. */
import { i18n } from '#i18n';
import { placeLevel } from '../article/labels';
import { Pinyin, Zh } from '../controls/zh';
import { Inside } from './inside';
import type { CardActions, PlaceSubject } from './subject';
import { WordButton } from './word-button';

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function PlaceBody({ subject, actions }: { subject: PlaceSubject; actions: CardActions }) {
  const { chain, lang, entity } = subject;
  if (chain.length < 2) {
    return subject.words.length > 1 ? (
      <div class="card-part">
        <Inside subject={subject} actions={actions} />
      </div>
    ) : null;
  }
  return (
    <div class="card-part">
      <ol class="chain">
        {chain.map(({ name, level, pinyin }, n) => (
          <li key={name} aria-current={n === chain.length - 1 ? 'true' : undefined}>
            <span class="lv">{capitalised(placeLevel(level) ?? '')}</span>
            {n === chain.length - 1 ? (
              <Zh lang={lang}>{name}</Zh>
            ) : (
              <WordButton text={name} lang={lang} lookUp={actions.lookUp} />
            )}
            <Pinyin>{pinyin}</Pinyin>
          </li>
        ))}
      </ol>
      <p class="source">{entity.code ? i18n.t('cardAsList') : i18n.t('cardAsPage')}</p>
    </div>
  );
}
