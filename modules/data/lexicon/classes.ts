/** What CC-CEDICT's glosses say about a headword's kind. The glosses are English, so these are rules over English. */
import { WordClass } from '../../../lib/lexicon/format';
import type { CedictEntry } from './cedict';

const PLACE =
  /\b(?:city|county|province|district|capital|rivers?|mountains?|lake|islands?|town|township|village|country|republic|state of|sea|ocean|strait|peninsula|gulf|bay|desert|plateau|region|prefecture|municipality|port|valley|basin|canal|continent|kingdom|archipelago|suburb|airport|station|park|square|temple|palace|gorge|plain|Mt|Mount|banner|nation)\b/i;
const ORGANISATION =
  /\b(?:university|company|corporation|party|bank|ministry|committee|association|organi[sz]ation|agency|bureau|council|federation|army|institute|college|school|union|league|club|commission|airlines?|newspaper|group|television|academy|society|hospital|congress|parliament|office|administration|department|alliance|brand|manufacturer|NGO|foundation|publisher|publishing house)\b/i;
const PERSON =
  /\(\d{3,4}\D{1,3}\d{0,4}\)|\(c?\.? ?\d{2,4}-|\(\d+ BC|(?:president|minister|politician|writer|poet|actor|actress|singer|emperor|general|philosopher|scientist|physicist|composer|painter|leader|king|player|author|chairman|mathematician|film director) ?(?:of|,|\(|$|and|from|who|in )/i;
const TITLE =
  /\b(?:minister|president|chairman|secretary|director|governor|mayor|manager|professor|journalist|reporter|ambassador|general|commander|captain|coach|spokesman|spokesperson|premier|chancellor|engineer|doctor|lawyer|consul|deputy|editor|correspondent|comrade|Mr|Mrs|Miss|Ms|academician|principal|dean|magistrate|head|chief|teacher|sir|mister|gentleman|madam)\b/i;
const ETHNIC = /language|people|ethnic|nationality|dynasty|religion|Buddhis|sutra|festival/;
const NATURE =
  /river|mountain|lake|sea\b|ocean|strait|peninsula|gulf|bay|desert|plateau|island|Mt|valley|gorge|canal|plain|basin/i;
const CHINA =
  /China|Beijing|Shanghai|Hebei|Shanxi|Liaoning|Jilin|Heilongjiang|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Sichuan|Guizhou|Yunnan|Shaanxi|Gansu|Qinghai|Inner|Tibet|Ningxia|Xinjiang|Taiwan|Hong Kong|Macau|Macao|Chongqing|Tianjin|county|prefecture/;

/** Class bits of one entry. */
export function classesOf(entry: CedictEntry): number {
  const first = (entry.glosses[0] ?? '').replace(/\[[^\]]*\]/g, '');
  const all = entry.glosses.join('/');
  const length = entry.simplified.length;
  if (entry.capitals === 0) {
    const title = length >= 2 && length <= 5 && !first.startsWith('to ') && TITLE.test(all.slice(0, 80));
    return WordClass.common | (title ? WordClass.title : 0) | (/\(idiom\)/.test(all) && length >= 4 ? WordClass.idiom : 0);
  }
  let classes: number = WordClass.proper;
  if (/(?:^|\/|-character )surname /.test(all)) classes |= WordClass.surname;
  if (length === 1) return classes;
  const person = PERSON.test(first) && !/dynasty|period|war\b|novel|film|movie|treaty|reign/i.test(first.slice(0, 40));
  if (/\(name\)|\(given name\)/.test(all)) classes |= WordClass.foreignName;
  else if (ETHNIC.test(first)) classes |= WordClass.ethnic;
  else if (
    ORGANISATION.test(first) &&
    !person &&
    !/(?:city|county|district|province|river|capital|country) (?:in|of|,)/.test(first)
  ) {
    classes |= WordClass.organisation;
  } else if (person) classes |= length <= 4 && (entry.capitals & ~1) !== 0 ? WordClass.person : WordClass.foreignName;
  else if (PLACE.test(first) || (first.startsWith('see ') && /[市县区省州乡镇]/.test(first))) {
    const chinese = NATURE.test(first) || CHINA.test(first) || first.startsWith('see ');
    classes |= chinese ? WordClass.place : WordClass.foreignPlace;
  }
  return classes;
}
