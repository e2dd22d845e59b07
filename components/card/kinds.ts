/** What a subject is called, which line it wears, and how far it reaches. */
import { i18n } from '#i18n';
import type { LevelList, TermKind } from '@/lib/contract';
import type { GlossaryEntry } from '@/lib/glossary/entry';
import { levelIn } from '@/lib/lexicon/levels';
import { levelName, organisationType, placeLevel } from '../article/labels';
import type { Subject, TermSubject } from './subject';

/** Class of the line under the kind's name: the mark is the legend. */
const TERM_KINDS: Record<TermKind, { line: string; name: () => string }> = {
  term: { line: 'k-term', name: () => i18n.t('markTerm') },
  numbered: { line: 'k-numbered', name: () => i18n.t('markNumbered') },
  slogan: { line: 'k-slogan', name: () => i18n.t('markSlogan') },
  construction: { line: 'k-slogan', name: () => i18n.t('markConstruction') },
  campaign: { line: 'k-term', name: () => i18n.t('markCampaign') },
  metaphor: { line: 'k-term', name: () => i18n.t('markMetaphor') },
  institution: { line: 'k-term', name: () => i18n.t('markInstitution') },
  brand: { line: 'k-term', name: () => i18n.t('markBrand') },
};

const FIGURES = {
  date: () => i18n.t('cardDate'),
  quantity: () => i18n.t('cardQuantity'),
  work: () => i18n.t('cardWork'),
};

export function kindOf(subject: Subject): { line: string; name: string } {
  switch (subject.kind) {
    case 'word':
      return { line: 'k-word', name: i18n.t('cardWord') };
    case 'term': {
      const { line, name } = TERM_KINDS[subject.term];
      return { line, name: name() };
    }
    case 'person':
      return { line: 'k-person', name: i18n.t('markPerson') };
    case 'organisation':
      return { line: 'k-organisation', name: i18n.t('markOrganisation') };
    case 'place':
      return { line: 'k-place', name: i18n.t('markPlace') };
    case 'figure':
      return { line: subject.entity.kind === 'work' ? 'k-word' : 'k-quantity', name: FIGURES[subject.entity.kind]() };
  }
}

/** Beside the kind: level in the reader's list, reach, since when. Null where there is nothing to say. */
export function scopeOf(subject: Subject, list: LevelList): string | null {
  switch (subject.kind) {
    case 'word': {
      const level = levelIn(subject, list);
      return level === null ? null : levelName(level, list);
    }
    case 'term':
      return subject.entry ? reachOf(subject.entry) : reachWithoutEntry(subject);
    case 'person':
      return i18n.t('cardOnPage');
    case 'organisation':
      return organisationType(subject.entity.type) ?? null;
    case 'place':
      return placeLevel(subject.entity.level) ?? null;
    case 'figure':
      return null;
  }
}

function reachWithoutEntry({ term, parts, entry }: TermSubject): string | null {
  if (entry === undefined) return null;
  if (term === 'numbered' || term === 'brand') return i18n.t('cardLocal');
  if (parts.length === 2) return i18n.t('cardCouplet');
  return parts.length > 2 ? i18n.t('cardParallel') : null;
}

function reachOf(entry: GlossaryEntry): string {
  const [level, area] = entry.level.split(':') as [string, string | undefined];
  const reach = {
    provincial: () => i18n.t('cardProvincial'),
    local: () => i18n.t('cardLocal'),
    sector: () => i18n.t('cardSector', [area ?? '']),
    user: () => i18n.t('cardOwnTerm'),
  }[level];
  const where = reach ? reach() : i18n.t('cardNationwide');
  if (entry.status === 'historical') return i18n.t('cardLabel', [where, i18n.t('cardHistorical')]);
  if (entry.status === 'fading') return i18n.t('cardLabel', [where, i18n.t('cardFading')]);
  const year = entry.senses[0]?.since?.date.slice(0, 4);
  return year ? i18n.t('cardSince', [where, year]) : where;
}
