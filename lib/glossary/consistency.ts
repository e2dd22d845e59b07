/** What must hold between entries, and between the fields of one: each check returns complaints in words, none when all is well. */
import type { GlossaryEntry } from './entry';
import { announcedCounts } from './numerals';

/** Term and variants. */
export function formsOf(entry: Pick<GlossaryEntry, 'term' | 'variants'>): string[] {
  return [entry.term, ...(entry.variants ?? [])];
}

/** A numbered formula has as many members as its number says, in every sense. */
export function memberComplaints(entry: GlossaryEntry): string[] {
  const counts = announcedCounts(entry.term);
  const complaints: string[] = [];
  entry.senses.forEach((sense, n) => {
    const where = entry.senses.length > 1 ? `sense ${n + 1}: ` : '';
    if (!sense.members) {
      if (entry.kind === 'numbered') complaints.push(`${where}kind "numbered" asks for members`);
      return;
    }
    const size = sense.members.length;
    if (counts.length > 0 && !counts.includes(size))
      complaints.push(`${where}${size} members, the number says ${counts.join(' or ')}`);
    const names = sense.members.map((member) => `${member.group ?? ''} ${member.zh}`);
    if (new Set(names).size !== size) complaints.push(`${where}a member stands twice`);
  });
  return complaints;
}

/** Nouns that follow the name of any scheme. With them in a form the mark would hide the name: papers print “第一议题”制度. */
const SCHEME_NOUNS = ['制度', '改革', '工程', '行动', '机制', '体系', '品牌', '模式', '活动', '精神'];

/** References inside one entry: sources that senses name, forms that the match rule names, rules that can never be met. */
export function referenceComplaints(entry: GlossaryEntry): string[] {
  const complaints: string[] = [];
  const sources = entry.sources.map((source) => source.id);
  if (new Set(sources).size !== sources.length) complaints.push('a source stands twice');
  for (const sense of entry.senses) {
    const named = [...(sense.official_en ?? []).map((rendering) => rendering.src), ...(sense.since ? [sense.since.src] : [])];
    for (const src of named) if (!sources.includes(src)) complaints.push(`source "${src}" is not among the entry's sources`);
  }
  const forms = formsOf(entry);
  if (new Set(forms).size !== forms.length) complaints.push('a form stands twice');
  for (const variant of entry.variants ?? []) {
    if (SCHEME_NOUNS.some((noun) => variant === entry.term + noun))
      complaints.push(`leave out ${variant}: the name is marked, not the noun after it`);
  }
  const { match } = entry;
  if (!match) return complaints;
  for (const form of match.forms ?? [])
    if (!forms.includes(form)) complaints.push(`match.forms: "${form}" is no form of the entry`);
  if (match.ambiguous && !match.need) complaints.push('match.ambiguous asks for match.need');
  const ruled = match.forms ?? forms;
  for (const longer of match.not ?? []) {
    if (!ruled.some((form) => longer.includes(form) && longer !== form)) {
      complaints.push(`match.not: "${longer}" does not contain ${ruled.join(' / ')}`);
    }
  }
  return complaints;
}

/** Several senses need context words, all but one of them, or the card could never choose. */
export function senseComplaints(entry: GlossaryEntry): string[] {
  const without = entry.senses.filter((sense) => !sense.when).length;
  return entry.senses.length > 1 && without > 1 ? [`${without} of ${entry.senses.length} senses have no "when"`] : [];
}

/** Ids stand once; a form belongs to one entry; related ids exist. */
export function setComplaints(entries: readonly GlossaryEntry[]): string[] {
  const complaints: string[] = [];
  const byId = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    const other = byId.get(entry.id);
    if (other) complaints.push(`${entry.id}: the id of both ${entry.term} and ${other.term}`);
    byId.set(entry.id, entry);
  }
  const claims = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    for (const form of formsOf(entry)) claims.set(form, [...(claims.get(form) ?? []), entry]);
  }
  for (const [form, claimants] of claims) {
    if (claimants.length > 1) {
      complaints.push(
        `"${form}" is claimed by ${claimants.map((entry) => entry.id).join(' and ')}: make them senses of one entry`,
      );
    }
  }
  for (const entry of entries) {
    for (const id of entry.senses.flatMap((sense) => sense.related ?? [])) {
      if (id === entry.id) complaints.push(`${entry.id}: related to itself`);
      else if (!byId.has(id)) complaints.push(`${entry.id}: related "${id}" does not exist`);
    }
  }
  return complaints;
}

/** The same entries with each relation shown from both sides: what one entry says of another goes to the other's first sense. */
export function withRelationsBothWays(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const said = new Map<string, string[]>();
  for (const entry of entries) {
    for (const id of entry.senses.flatMap((sense) => sense.related ?? [])) said.set(id, [...(said.get(id) ?? []), entry.id]);
  }
  return entries.map((entry) => {
    const own = new Set(entry.senses.flatMap((sense) => sense.related ?? []));
    const missing = [...new Set(said.get(entry.id) ?? [])].filter((id) => !own.has(id));
    if (missing.length === 0) return entry;
    const senses = entry.senses.map((sense, n) =>
      n === 0 ? { ...sense, related: [...(sense.related ?? []), ...missing] } : sense,
    );
    return { ...entry, senses };
  });
}
