/** All of a term, to change or to make one. */
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { i18n } from '#i18n';
import { KINDS } from '../../lib/glossary/entry';
import { type PackTerm, packTermSchema } from '../../lib/library/packs/pack-term';
import { CardForm, Line } from '../card/card-form';

const EMPTY: PackTerm = {
  term: '',
  trad: '',
  pinyin: '',
  variants: [],
  kind: 'term',
  gloss: '',
  literal: '',
  explain: '',
  members: [],
};

/** One line a member: `问题账 = problems`. */
const membersAsText = (members: PackTerm['members']): string =>
  members.map(({ zh, en }) => (en ? `${zh} = ${en}` : zh)).join('\n');

function membersOf(text: string): PackTerm['members'] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.indexOf('=');
      return at < 0 ? { zh: line.trim(), en: '' } : { zh: line.slice(0, at).trim(), en: line.slice(at + 1).trim() };
    });
}

const KIND_NAMES: Record<PackTerm['kind'], () => string> = {
  term: () => i18n.t('packKindTerm'),
  numbered: () => i18n.t('packKindNumbered'),
  slogan: () => i18n.t('packKindSlogan'),
  metaphor: () => i18n.t('packKindMetaphor'),
  institution: () => i18n.t('packKindInstitution'),
  title: () => i18n.t('packKindTitle'),
  campaign: () => i18n.t('packKindCampaign'),
  event: () => i18n.t('packKindEvent'),
};

interface TermEditorProps {
  /** Absent: a new one. */
  term?: PackTerm;
  keep: (term: PackTerm) => void;
  cancel: () => void;
}

export function TermEditor({ term = EMPTY, keep, cancel }: TermEditorProps) {
  const [draft, setDraft] = useState(term);
  const [variants, setVariants] = useState(term.variants.join(' '));
  const [members, setMembers] = useState(membersAsText(term.members));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (key: 'term' | 'trad' | 'pinyin' | 'gloss' | 'literal' | 'explain') => (value: string) =>
    setDraft({ ...draft, [key]: value });

  function onKeep() {
    const whole = {
      ...draft,
      trad: draft.trad.trim() || undefined,
      variants: variants.split(/[\s、，,]+/u).filter((one) => one !== ''),
      members: membersOf(members),
    };
    const checked = v.safeParse(packTermSchema, whole);
    if (checked.success) keep(checked.output);
    else setProblem(/\p{Script=Han}|\d/u.test(draft.term) ? i18n.t('packBadField') : i18n.t('packNeedsChinese'));
  }

  return (
    <CardForm onKeep={onKeep} onCancel={cancel} problem={problem}>
      <div class="term-fields">
        <Line label={i18n.t('packTerm')} value={draft.term} onInput={set('term')} lang="zh" first />
        <Line label={i18n.t('packTraditional')} value={draft.trad} onInput={set('trad')} lang="zh" />
        <Line label={i18n.t('packPinyin')} value={draft.pinyin} onInput={set('pinyin')} />
        <Line label={i18n.t('packGloss')} value={draft.gloss} onInput={set('gloss')} />
        <Line label={i18n.t('packLiteral')} value={draft.literal} onInput={set('literal')} />
        <Line label={i18n.t('packVariants')} value={variants} onInput={setVariants} lang="zh" hint={i18n.t('packVariantsHint')} />
        <label class="line">
          <span class="label">{i18n.t('packKind')}</span>
          <select
            value={draft.kind}
            onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value as PackTerm['kind'] })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_NAMES[kind]()}
              </option>
            ))}
          </select>
        </label>
        <label class="line wide">
          <span class="label">{i18n.t('packExplain')}</span>
          <textarea rows={3} value={draft.explain} onInput={(event) => set('explain')(event.currentTarget.value)} />
        </label>
        <label class="line wide">
          <span class="label">{i18n.t('packMembers')}</span>
          <textarea rows={3} lang="zh" value={members} onInput={(event) => setMembers(event.currentTarget.value)} />
          <span class="hint">{i18n.t('packMembersHint')}</span>
        </label>
      </div>
    </CardForm>
  );
}
