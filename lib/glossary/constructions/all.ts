/** Every construction. Where two propose one span the order of decision (`candidate.ts`) and then this order chooses. */
import { aAsB } from './a-as-b';
import { aIntoB } from './a-into-b';
import { aPromotesB } from './a-promotes-b';
import { arabicSum } from './arabic-sum';
import { brand } from './brand';
import { campaignName } from './campaign-name';
import { clauseCouplet } from './clause-couplet';
import { compoundNumber } from './compound-number';
import type { Construction } from './construction';
import { designation } from './designation';
import { digitCode } from './digit-code';
import { eachHas } from './each-has';
import { firstX } from './first-x';
import { headingCouplet } from './heading-couplet';
import { highGround } from './high-ground';
import { inFront } from './in-front';
import { institution } from './institution';
import { iseChain } from './ise-chain';
import { keyMember } from './key-member';
import { leaderWords } from './leader-words';
import { letLet } from './let-let';
import { levelGroup } from './level-group';
import { oneByOne } from './one-by-one';
import { parallelRun } from './parallel-run';
import { partyMeeting } from './party-meeting';
import { partyWork } from './party-work';
import { quotedCoinage } from './quoted-coinage';
import { quotedCouplet } from './quoted-couplet';
import { quotedMetaphor } from './quoted-metaphor';
import { quotedNumber } from './quoted-number';
import { senseChain } from './sense-chain';
import { sentenceCouplet } from './sentence-couplet';
import { stateName } from './state-name';
import { tallyHeading } from './tally-heading';
import { workMode } from './work-mode';

export const CONSTRUCTIONS: readonly Construction[] = [
  oneByOne,
  keyMember,
  compoundNumber,
  quotedNumber,
  arabicSum,
  digitCode,
  tallyHeading,
  campaignName,
  brand,
  inFront,
  eachHas,
  letLet,
  quotedCouplet,
  headingCouplet,
  sentenceCouplet,
  parallelRun,
  clauseCouplet,
  senseChain,
  institution,
  levelGroup,
  stateName,
  partyWork,
  designation,
  highGround,
  leaderWords,
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
