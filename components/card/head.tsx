/** The first three lines of a card: what it is, how it is written and read, what it means. */
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { useLevelList } from '../controls/levels';
import { En, Pinyin, Zh } from '../controls/zh';
import { Icon } from '../icons';
import { kindOf, scopeOf } from './kinds';
import type { CardActions, GlossedWord, Subject } from './subject';
import { WordRun } from './word-button';

/** Headwords of more hanzi than this are set smaller, their reading on a line of its own. */
const LONG = 6;

/** The other script's form, where it differs from what the page prints. */
function otherScript(subject: Subject): { text: string; lang: 'zh-Hans' | 'zh-Hant' } | null {
  const forms =
    subject.kind === 'word'
      ? subject.entries?.[0] && [subject.entries[0].simplified, subject.entries[0].traditional]
      : subject.kind === 'term' && subject.entry
        ? [subject.entry.term, subject.entry.trad]
        : null;
  if (!forms) return null;
  const [simplified, traditional] = forms as [string, string];
  if (subject.text === simplified && traditional !== simplified) return { text: traditional, lang: 'zh-Hant' };
  if (subject.text === traditional && traditional !== simplified) return { text: simplified, lang: 'zh-Hans' };
  return null;
}

function glossOf(subject: Subject): string | null {
  if (subject.kind === 'term')
    return subject.entry?.senses[0]?.gloss ?? (subject.entry === null ? subject.about?.gloss : null) ?? null;
  if (subject.kind === 'organisation') return subject.english ?? null;
  if (subject.kind === 'figure' && subject.entity.kind === 'quantity') {
    // 98.6% and 186个 say themselves; 2.3万件 is 23,000.
    const { english } = subject.entity;
    return english && !subject.text.startsWith(english) ? english : null;
  }
  return null;
}

interface HeadProps {
  subject: Subject;
  saved: boolean;
  actions: CardActions;
  moreOpen: boolean;
  onMore: () => void;
}

export function Head({ subject, saved, actions, moreOpen, onMore }: HeadProps) {
  const kind = kindOf(subject);
  const scope = scopeOf(subject, useLevelList());
  const gloss = glossOf(subject);
  const long = [...subject.text].length > LONG;
  return (
    <header class="card-head">
      <div class="card-top">
        <div class="card-kind">
          {actions.back && <ToolButton icon="prev" label={i18n.t('cardBack')} onClick={actions.back} class="back" />}
          <span class={`kind ${kind.line}`}>{kind.name}</span>
          {scope && <span class="scope">{scope}</span>}
        </div>
        <div class="card-tools">
          {actions.say && <ToolButton icon="sound" label={i18n.t('cardSay')} onClick={actions.say} />}
          {actions.save && (
            <ToolButton
              icon="save"
              label={saved ? i18n.t('cardSaved') : i18n.t('cardSaveWord')}
              onClick={actions.save}
              pressed={saved}
            />
          )}
          {actions.copy && <ToolButton icon="more" label={i18n.t('cardMore')} onClick={onMore} expanded={moreOpen} />}
          {actions.close && <ToolButton icon="close" label={i18n.t('cardClose')} onClick={actions.close} />}
        </div>
      </div>
      <div class="hw">
        <span class={long ? 'headword long' : 'headword'}>
          <WordRun text={subject.text} words={piecesOf(subject)} lang={subject.lang} lookUp={actions.lookUp} />
        </span>
        {!long && <Pinyin of={subject.text}>{subject.pinyin}</Pinyin>}
        {!long && <OtherScript subject={subject} />}
      </div>
      {long && (
        <p class="py-line">
          <Pinyin of={subject.text}>{subject.pinyin}</Pinyin>
        </p>
      )}
      {long && <OtherScript subject={subject} />}
      {gloss && <Gloss>{gloss}</Gloss>}
    </header>
  );
}

/** What the headword falls into: a name or a term into its words, a word into its characters. */
function piecesOf(subject: Subject): readonly GlossedWord[] {
  if (subject.words.length > 1) return subject.words;
  if (subject.kind === 'word' && subject.characters.length > 1) return subject.characters;
  const hanzi = [...subject.text].filter((character) => /\p{Script=Han}/u.test(character));
  return hanzi.length > 1 ? hanzi.map((text) => ({ text, pinyin: '' })) : [];
}

function OtherScript({ subject }: { subject: Subject }) {
  const other = otherScript(subject);
  if (!other) return null;
  return (
    <span class="alt">
      <Zh lang={other.lang}>{other.text}</Zh>
    </span>
  );
}

function Gloss({ children }: { children: ComponentChildren }) {
  return (
    <p class="gloss">
      <En>{children}</En>
    </p>
  );
}

interface ToolProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  onClick: () => void;
  pressed?: boolean;
  expanded?: boolean;
  class?: string;
}

export function ToolButton({ icon, label, onClick, pressed, expanded, class: more }: ToolProps) {
  return (
    <button
      type="button"
      class={more ? `icon-btn ${more}` : 'icon-btn'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
