/** Every construction. Where two propose one span the order of decision (`candidate.ts`) and then this order chooses. */
import { aAsB } from './a-as-b';
import { aIntoB } from './a-into-b';
import { aPromotesB } from './a-promotes-b';
import { arabicSum } from './arabic-sum';
import { brand } from './brand';
import { compoundNumber } from './compound-number';
import type { Construction } from './construction';
import { digitCode } from './digit-code';
import { eachHas } from './each-has';
import { firstX } from './first-x';
import { headingCouplet } from './heading-couplet';
import { inFront } from './in-front';
import { institution } from './institution';
import { iseChain } from './ise-chain';
import { letLet } from './let-let';
import { oneByOne } from './one-by-one';
import { parallelRun } from './parallel-run';
import { partyMeeting } from './party-meeting';
import { quotedCoinage } from './quoted-coinage';
import { quotedCouplet } from './quoted-couplet';
import { quotedMetaphor } from './quoted-metaphor';
import { quotedNumber } from './quoted-number';
import { sentenceCouplet } from './sentence-couplet';
import { tallyHeading } from './tally-heading';
import { workMode } from './work-mode';

export const CONSTRUCTIONS: readonly Construction[] = [
  oneByOne,
  compoundNumber,
  quotedNumber,
  arabicSum,
  digitCode,
  tallyHeading,
  brand,
  inFront,
  eachHas,
  letLet,
  quotedCouplet,
  headingCouplet,
  sentenceCouplet,
  parallelRun,
  institution,
  partyMeeting,
  firstX,
  quotedMetaphor,
  workMode,
  aIntoB,
  aPromotesB,
  aAsB,
  iseChain,
  quotedCoinage,
];
