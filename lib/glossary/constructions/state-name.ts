/** 智慧交通, 清廉校园, 数字江苏: a word for what is wanted and the thing that is to become so. */
import { RANK } from '../candidate';
import { type Construction, proposal } from './construction';
import { STATE_NAMES } from './state-name-table';
import { anyOf, namesOf, twoPartNames } from './two-part-names';

const SHAPES = STATE_NAMES.map(({ prefixes, units }) => new RegExp(`(${anyOf(prefixes)})(${anyOf(units)})(?![人员])`, 'gu'));

export const stateName: Construction = {
  name: 'state-name',
  kind: 'campaign',
  explain:
    'The name of what something is to become, used as the name of the campaign that is to make it so: plans set targets, sites are graded and titles awarded under it.',
  gloss(parts) {
    for (const { prefixes, units } of STATE_NAMES) {
      const name = namesOf(parts, prefixes, units);
      if (name) return name;
    }
    return null;
  },
  find(passage, context) {
    if (!context.political) return [];
    return SHAPES.flatMap((shape) =>
      twoPartNames(passage, context, shape, ['state', 'unit']).map((found) =>
        proposal(stateName, RANK.institution, found, found.parts),
      ),
    );
  },
};
