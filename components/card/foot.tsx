/** The last line of a card: its keys, and the way through the mentions. A key is a button too, for the mouse and for touch. */
import { i18n } from '#i18n';
import type { KeyAction } from '@/lib/keys';
import { useKeyCaps } from '../controls/key-cap';
import { Glance } from './glance';
import { ToolButton } from './head';
import type { CardActions, GlossedWord, Subject } from './subject';

interface FootProps {
  subject: Subject;
  actions: CardActions;
  /** What was just done; takes the place of the keys for a moment. */
  said: string | null;
  onUndo?: () => void;
  /** What the pointer or the focus is on inside the card; lies over the rest of the foot meanwhile. */
  glance?: GlossedWord | null;
}

interface Key {
  action: KeyAction;
  label: string;
  act: () => void;
}

function keysOf(subject: Subject, actions: CardActions): Key[] {
  const { save, copy, panel, note, step } = actions;
  const isWord = subject.kind === 'word';
  const isBareFormula = subject.kind === 'term' && subject.term === 'numbered' && !subject.entry && subject.members.length === 0;
  const keys: (Key | false | undefined)[] = [
    save && { action: 'save', label: i18n.t('cardKeySave'), act: save },
    copy &&
      !isBareFormula && {
        action: 'copy',
        label: isWord ? i18n.t('cardKeyCopy') : i18n.t('cardKeyCite'),
        act: () => copy(isWord ? 'plain' : 'cite'),
      },
    isWord && step && { action: 'nextWord', label: i18n.t('cardKeyNextWord'), act: () => step(1) },
    !isWord && !isBareFormula && panel && { action: 'panel', label: i18n.t('cardKeyPanel'), act: panel },
    isBareFormula && note && { action: 'note', label: i18n.t('cardKeyNoteKey'), act: note },
  ];
  return keys.filter((key): key is Key => Boolean(key));
}

/** Names are counted: how often the page speaks of someone says something. */
const isNamed = ({ kind }: Subject): boolean => kind === 'person' || kind === 'organisation' || kind === 'place';

export function Foot({ subject, actions, said, onUndo, glance }: FootProps) {
  const { mention } = subject;
  const capOf = useKeyCaps();
  const several = mention && mention.of > 1 && actions.step && subject.kind !== 'word';
  return (
    <footer class="card-foot">
      <span role="status" class={said ? 'said' : 'sr'}>
        {said}
      </span>
      {said && onUndo && (
        <button type="button" class="link" onClick={onUndo}>
          {i18n.t('cardUndo')}
        </button>
      )}
      {!said && (
        <span class="keys">
          {keysOf(subject, actions).map(({ action, label, act }) => {
            const cap = capOf(action);
            return (
              <button type="button" class="key" key={action} onClick={act} aria-keyshortcuts={cap?.replace('→', 'ArrowRight')}>
                {cap && (
                  <span aria-hidden="true">
                    <kbd>{cap}</kbd>
                  </span>
                )}
                {label}
              </button>
            );
          })}
        </span>
      )}
      <span class="grow" />
      {!said && mention && isNamed(subject) && !several && <span>{i18n.t('cardMentions', mention.of)}</span>}
      {several && (
        <span class="stepper">
          <ToolButton icon="prev" label={i18n.t('cardPrevious')} onClick={() => actions.step?.(-1)} />
          <span class="num">{i18n.t('cardStep', [mention.number, mention.of])}</span>
          <ToolButton icon="next" label={i18n.t('cardNext')} onClick={() => actions.step?.(1)} />
        </span>
      )}
      {!said && glance && <Glance word={glance} lang={subject.lang} />}
    </footer>
  );
}
