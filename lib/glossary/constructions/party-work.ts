/** 党建联盟, 党员中心户, 红色物业, 青年党员突击队: what Party work is given a room, a team or a name for. */
import { RANK } from '../candidate';
import { type Construction, proposal } from './construction';
import { englishOf } from './institution-table';
import { MEMBERS_WHO, PARTY_WORK, TEAMS } from './party-work-table';
import { anyOf, twoPartNames } from './two-part-names';

const SHAPES = [
  ...PARTY_WORK.map(({ owner, things }) => new RegExp(`(${owner.zh})(${anyOf(things)})(?![员长])`, 'gu')),
  new RegExp(`((?:${anyOf(MEMBERS_WHO)})党员)((?:${anyOf(TEAMS)})?)(?![㐀-鿿]?户)`, 'gu'),
];

export const partyWork: Construction = {
  name: 'party-work',
  kind: 'term',
  explain:
    'A room, a team, a post or a scheme of the Party’s own work at the grass roots. Every place has some, under names of the same pattern; they are counted in reports.',
  gloss(parts) {
    const [owner, thing] = parts;
    if (!owner) return null;
    const who = owner.zh.endsWith('党员') && englishOf(MEMBERS_WHO, owner.zh.slice(0, -2));
    if (who) {
      const team = thing && englishOf(TEAMS, thing.zh);
      return team ? `${team} of Party members, ${who}` : `Party members, ${who}`;
    }
    const work = PARTY_WORK.find((row) => row.owner.zh === owner.zh);
    const what = work && englishOf(work.things, thing?.zh ?? '');
    return what ? `${work.owner.en}: ${what}` : null;
  },
  find(passage, context) {
    return SHAPES.flatMap((shape) =>
      twoPartNames(passage, context, shape, ['owner', 'thing']).map((found) =>
        proposal(partyWork, RANK.institution, found, found.parts),
      ),
    );
  },
};
