/** What a finder found, before overlaps are decided and mentions of one thing are joined. */
import type {
  DateEntity,
  EntityKind,
  OrganisationEntity,
  PersonEntity,
  PlaceEntity,
  QuantityEntity,
  QuotationEntity,
  WorkEntity,
} from '../contract';

interface MentionBase {
  /** In the folded text. */
  start: number;
  end: number;
  /** Decides between overlapping mentions: higher wins, then longer, then earlier. */
  weight: number;
}

type Rest<T> = Omit<T, 'start' | 'end' | 'id' | 'name' | 'field' | 'kind'>;

export interface PersonMention extends MentionBase, Rest<PersonEntity> {
  kind: 'person';
  /** Surname alone, or with an address: 陈主任. */
  partial?: boolean;
}
export interface OrganisationMention extends MentionBase, Rest<OrganisationEntity> {
  kind: 'organisation';
  /** Full form where the knowledge has one: 国家发展和改革委员会 for 国家发改委. */
  full?: string;
}
export interface PlaceMention extends MentionBase, Rest<PlaceEntity> {
  kind: 'place';
}
export interface DateMention extends MentionBase, Rest<DateEntity> {
  kind: 'date';
}
export interface QuantityMention extends MentionBase, Rest<QuantityEntity> {
  kind: 'quantity';
}
export interface WorkMention extends MentionBase, Rest<WorkEntity> {
  kind: 'work';
}
export interface QuotationMention extends MentionBase, Omit<Rest<QuotationEntity>, 'speakerId'> {
  kind: 'quotation';
  /** Where the speaker is named, in the folded text. */
  speakerAt: { start: number; end: number } | null;
}

export type Mention =
  | PersonMention
  | OrganisationMention
  | PlaceMention
  | DateMention
  | QuantityMention
  | WorkMention
  | QuotationMention;

export type MentionOf<K extends EntityKind> = Extract<Mention, { kind: K }>;
