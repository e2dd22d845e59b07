/** What a word can be, as one set of bits for the tagger: the lexicon's classes and our own lists, joined. */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';

export const Mask = {
  place: 1 << 0,
  foreignPlace: 1 << 1,
  site: 1 << 2,
  organisation: 1 << 3,
  person: 1 << 4,
  foreignName: 1 << 5,
  surname: 1 << 6,
  title: 1 << 7,
  address: 1 << 8,
  organisationHead: 1 << 9,
  placeHead: 1 << 10,
  abbreviation: 1 << 11,
  ethnic: 1 << 12,
  common: 1 << 13,
  /** Names by the part of speech of the word list. */
  placeTag: 1 << 14,
  personTag: 1 << 15,
  nameTag: 1 << 16,
  known: 1 << 17,
} as const;

/** Bits from the lexicon's classes. */
export function lexiconMask(classes: number): number {
  let mask = 0;
  if (classes & WordClass.place) mask |= Mask.place;
  if (classes & WordClass.foreignPlace) mask |= Mask.foreignPlace;
  if (classes & WordClass.organisation) mask |= Mask.organisation;
  if (classes & WordClass.person) mask |= Mask.person;
  if (classes & WordClass.foreignName) mask |= Mask.foreignName;
  if (classes & WordClass.surname) mask |= Mask.surname;
  if (classes & WordClass.title) mask |= Mask.title;
  if (classes & WordClass.ethnic) mask |= Mask.ethnic;
  if (classes & WordClass.common) mask |= Mask.common;
  return mask;
}

/** Bits from our own lists. */
export function listMask(bits: number): number {
  let mask = 0;
  if (bits & (NameClass.division | NameClass.shortDivision)) mask |= Mask.place;
  if (bits & (NameClass.country | NameClass.foreignCity)) mask |= Mask.foreignPlace;
  if (bits & NameClass.site) mask |= Mask.site;
  if (bits & NameClass.organisation) mask |= Mask.organisation;
  if (bits & NameClass.surname) mask |= Mask.surname;
  if (bits & (NameClass.office | NameClass.calling)) mask |= Mask.title;
  if (bits & NameClass.address) mask |= Mask.address;
  if (bits & NameClass.organisationHead) mask |= Mask.organisationHead;
  if (bits & NameClass.placeHead) mask |= Mask.placeHead;
  if (bits & NameClass.abbreviation) mask |= Mask.abbreviation;
  if (bits & NameClass.common) mask |= Mask.common;
  return mask;
}

/** Bits and part of speech (an ASCII code, 0 unknown) of a word of the lexicon. */
export function wordMask(lexicon: Lexicon, word: number): { mask: number; tag: number } {
  if (word < 0) return { mask: 0, tag: 0 };
  const part = lexicon.partOfSpeech(word);
  let mask = lexiconMask(lexicon.classes(word)) | Mask.known;
  if (part === 'S') mask |= Mask.placeTag;
  else if (part === 'P' || part === 'F') mask |= Mask.personTag;
  else if (part === 'O' || part === 'Z') mask |= Mask.nameTag;
  return { mask, tag: part === null ? 0 : part.charCodeAt(0) };
}
