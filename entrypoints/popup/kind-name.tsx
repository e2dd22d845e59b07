/** What kind of thing a result is; the name wears the line that the kind wears on a page. */
import { i18n } from '#i18n';
import { levelName } from '../../components/article/labels';
import { useLevelList } from '../../components/controls/levels';
import type { DictionaryEntry } from '../../lib/dictionary/entry';
import type { GlossaryKind } from '../../lib/glossary/entry';
import { levelIn } from '../../lib/lexicon/levels';

const NAMES: Record<GlossaryKind, () => string> = {
  term: () => i18n.t('markTerm'),
  numbered: () => i18n.t('markNumbered'),
  slogan: () => i18n.t('markSlogan'),
  metaphor: () => i18n.t('markMetaphor'),
  institution: () => i18n.t('markInstitution'),
  campaign: () => i18n.t('markCampaign'),
  title: () => i18n.t('popupOffice'),
  event: () => i18n.t('popupEvent'),
};

export function TermKindName({ kind }: { kind: GlossaryKind }) {
  const line = kind === 'numbered' || kind === 'slogan' ? kind : 'term';
  return <span class={`kind k-${line}`}>{NAMES[kind]()}</span>;
}

export function WordKindName({ entry }: { entry: DictionaryEntry }) {
  const list = useLevelList();
  const level = levelIn(entry, list);
  return (
    <span class="kind k-word">{level === null ? i18n.t('cardWord') : i18n.t('popupWordLevel', [levelName(level, list)])}</span>
  );
}
